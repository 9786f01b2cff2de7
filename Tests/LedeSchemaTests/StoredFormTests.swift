import LedeArticle
import LedeSchema
import LedeText
import Testing

@Suite struct StoredFormTests {
  @Test func articlesComeBackAsTheyWere() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let stored = StoredArticle.random(&random)
      let back = try #require(StoredArticle(encoded: stored.encoded()), "seed \(seed)")
      #expect(back.encoded() == stored.encoded(), "seed \(seed)")
      #expect(back.id == stored.id && back.path == stored.path && back.member == stored.member)
      #expect(
        back.ordinal == stored.ordinal && back.line == stored.line && back.firstSeen == stored.firstSeen)
      let (left, right) = (back.article, stored.article)
      #expect(left.text == right.text && left.unit == right.unit, "seed \(seed)")
      #expect(left.parts == right.parts && left.quotes == right.quotes && left.captions == right.captions)
      #expect(
        left.headline == right.headline && left.byline == right.byline && left.dateline == right.dateline)
      #expect(left.outlet == right.outlet && left.section == right.section && left.agency == right.agency)
      #expect(left.url == right.url && left.published == right.published && left.updated == right.updated)
      #expect(left.language == right.language && left.notes == right.notes, "seed \(seed)")
    }
  }

  /// Damaged bytes give nothing or an article whose ranges lie in its text; they never trap.
  @Test func damagedArticlesNeverTrap() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var survivors = 0
    for _ in 0..<3000 {
      let bytes = Self.damaged(StoredArticle.random(&random).encoded(), &random)
      guard let back = StoredArticle(encoded: bytes) else { continue }
      survivors += 1
      let ranges =
        back.article.parts.map(\.range) + back.article.quotes.flatMap(\.ranges)
        + back.article.captions.map(\.range) + back.article.captions.compactMap(\.creditRange)
      #expect(
        ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= back.article.text.count }, "seed \(seed)")
      var terms = ArticleTerms()
      var analyzer = ArticleAnalyzer()
      analyzer.analyze(back, encoded: bytes, into: &terms)
    }
    #expect(survivors > 0)
  }

  @Test func bytesOfChanceAreNoArticles() {
    var random = SeededGenerator(seed: 1)
    for length in 0..<200 {
      _ = StoredArticle(encoded: (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    #expect(StoredArticle(encoded: []) == nil)
    #expect(StoredArticle(encoded: [9, 9, 9]) == nil)
  }

  @Test func linksComeBackAndLeadBothWays() throws {
    var random = SeededGenerator(seed: 2)
    var links = DocumentLinks()
    var counts: [(quotes: Int, captions: Int)] = []
    for _ in 0..<500 {
      counts.append((Int.random(in: 0...3, using: &random), Int.random(in: 0...2, using: &random)))
      links.append(quotes: counts[counts.count - 1].quotes, captions: counts[counts.count - 1].captions)
    }
    let back = try #require(DocumentLinks(encoded: links.encoded()))
    #expect(back.quoteStarts == links.quoteStarts && back.captionStarts == links.captionStarts)
    for (index, count) in counts.enumerated() {
      let article = UInt32(index + 1)
      #expect(back.documents(of: article, in: .quotes).count == count.quotes)
      #expect(back.documents(of: article, in: .captions).count == count.captions)
      for collection in Collection.allCases {
        for document in back.documents(of: article, in: collection) {
          #expect(back.article(of: document, in: collection) == article)
        }
      }
    }
    for collection in Collection.allCases {
      #expect(back.article(of: 0, in: collection) == nil)
      #expect(back.article(of: .max, in: collection) == nil)
    }
    #expect(back.documents(of: 0, in: .quotes).isEmpty && back.documents(of: 501, in: .quotes).isEmpty)
  }

  @Test func damagedLinksNeverTrap() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var links = DocumentLinks()
    for number in 0..<20 { links.append(quotes: number % 3, captions: number % 2) }
    for _ in 0..<2000 {
      guard let back = DocumentLinks(encoded: Self.damaged(links.encoded(), &random)) else { continue }
      for article in 0...UInt32(back.articleCount + 1) {
        for collection in Collection.allCases { _ = back.documents(of: article, in: collection) }
      }
      for document in 0...UInt32(40) { _ = back.article(of: document, in: .quotes) }
    }
  }

  @Test func idsComeBack() {
    #expect(ArticleID("00000000002a")?.value == 42)
    #expect(ArticleID(42).description == "00000000002a")
    for text in ["", "2a", "0000000000000000002a", "zzzzzzzzzzzz", "-0000000002a"] {
      #expect(ArticleID(text) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      (nil, nil, nil), (nil, 4, "5"), ("a.txt", nil, "a.txt"), ("a.jsonl", 0, "a.jsonl#1"),
    ] as [(String?, Int?, String?)])
  func recordsAreLabelled(member: String?, ordinal: Int?, label: String?) {
    let stored = StoredArticle(
      id: ArticleID(1), path: [], member: member.map { Array($0.utf8) }, ordinal: ordinal, line: 1,
      firstSeen: 0,
      article: Article(text: [], origin: OffsetMap()))
    #expect(stored.record == label)
  }

  /// One to three bytes changed, cut or added.
  static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 2: bytes[place] = 0xff
      case 3: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }
}
