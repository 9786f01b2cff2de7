import LedeArticle
import LedeSchema
import LedeSearch

/// Cuts bytes into records, reads these into articles, and takes each through all that an index does with it.
enum RecordFuzz {
  static func run(_ bytes: [UInt8], _ formats: ArticleFormat...) {
    // The format as it would be found, and the one that the target is about; in one piece, and in small ones.
    for format in [nil] + formats.map(Optional.some) {
      let whole = read(bytes, format, chunk: max(1, bytes.count))
      precondition(read(bytes, format, chunk: 7) == whole, "the records depend on how the bytes come")
    }
  }

  private static func read(_ bytes: [UInt8], _ format: ArticleFormat?, chunk: Int) -> [[UInt8]] {
    var limits = ReadingLimits()
    limits.record = 1 << 20
    var splitter = RecordSplitter(path: Array("a/2024/03/01/b".utf8), limits: limits, format: format)
    let reader = ArticleReader()
    var articles: [[UInt8]] = []
    let emit = { (record: ArticleRecord) in
      guard let article = try? reader.read(record) else { return }
      articles.append(follow(article))
    }
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      splitter.push(Array(bytes[start..<end]).span, emit: emit)
      start = end
    }
    splitter.finish(emit: emit)
    return articles
  }

  static func follow(_ article: Article) -> [UInt8] {
    ArticlePromises.hold(article)
    let stored = StoredArticle(
      id: ArticleID(1), path: Array("a.txt".utf8), member: nil, ordinal: nil, line: 1, firstSeen: 0,
      article: article)
    let encoded = stored.encoded()
    guard let back = StoredArticle(encoded: encoded) else { preconditionFailure("not read back") }
    precondition(back.encoded() == encoded, "another article comes back")
    var analyzer = ArticleAnalyzer()
    var terms = ArticleTerms()
    analyzer.analyze(stored, encoded: encoded, into: &terms)
    _ = TokenizedText(article, facts: ArticleFacts(article))
    return encoded
  }
}

/// What holds for every article.
enum ArticlePromises {
  static func hold(_ article: Article) {
    let text = article.text
    let ranges =
      article.parts.map(\.range) + article.quotes.flatMap(\.ranges) + article.captions.map(\.range)
      + article.captions.compactMap(\.creditRange)
    for range in ranges {
      precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "a range outside the text")
      precondition(
        isBoundary(range.lowerBound, text) && isBoundary(range.upperBound, text), "half a character")
    }
  }

  private static func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xc0 != 0x80
  }
}
