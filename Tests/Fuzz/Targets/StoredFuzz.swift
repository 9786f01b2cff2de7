import LedeArticle
import LedeCorpus
import LedeIndex
import LedeSchema
import LedeText

/// Reads bytes as each of the index's own forms: damage gives an error or values that are safe to use.
enum StoredFuzz {
  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let body = Array(bytes.dropFirst())
    switch first % 6 {
    case 0: article(body)
    case 1: links(body)
    case 2: sources(body)
    case 3:
      if let list = SkippedList.decode(body) {
        precondition(SkippedList.decode(SkippedList.encode(list)) == list, "another list comes back")
      }
    case 4:
      if let map = OffsetMap(encoded: body) {
        for offset in 0..<64 { _ = map.sourceOffset(of: offset) }
        for length in 0..<64 { _ = map.sourceRange(of: length / 2..<length) }
        _ = map.slice(3..<9)
        // Maps are put together while articles are read, never after they were stored: it takes as long as the text.
        if map.textLength < 1 << 16 { _ = map.through(map) }
      }
    default:
      _ = NumberFile.decode(body)
      if let signature = CopySignature(encoded: body) { _ = signature.encoded }
    }
  }

  private static func article(_ bytes: [UInt8]) {
    guard let stored = StoredArticle(encoded: bytes) else { return }
    for range in stored.article.parts.map(\.range) + stored.article.quotes.flatMap(\.ranges) {
      precondition(
        range.lowerBound >= 0 && range.upperBound <= stored.article.text.count, "a range outside the text")
    }
    let encoded = stored.encoded()
    precondition(StoredArticle(encoded: encoded)?.encoded() == encoded, "another article comes back")
    var analyzer = ArticleAnalyzer()
    var terms = ArticleTerms()
    analyzer.analyze(stored, encoded: encoded, into: &terms)
  }

  private static func links(_ bytes: [UInt8]) {
    guard let links = DocumentLinks(encoded: bytes) else { return }
    for article in 0...UInt32(min(links.articleCount + 1, 50)) {
      for collection in Collection.allCases { _ = links.documents(of: article, in: collection).count }
    }
    for document in 0...UInt32(50) {
      for collection in Collection.allCases { _ = links.article(of: document, in: collection) }
    }
  }

  private static func sources(_ bytes: [UInt8]) {
    guard let table = SourceTable(encoded: bytes) else { return }
    var cursor = table.cursor()
    while cursor.next() {}
  }

  /// Reads bytes as a manifest.
  static func manifest(_ bytes: [UInt8]) {
    _ = Manifest(salvaging: bytes)
    guard let manifest = try? Manifest(encoded: bytes, path: "manifest") else { return }
    let encoded = manifest.encoded()
    guard let back = try? Manifest(encoded: encoded, path: "manifest") else {
      preconditionFailure("not read back")
    }
    precondition(back.encoded() == encoded, "another manifest comes back")
    for collection in Collection.allCases { precondition(back.liveCount(collection) >= 0, "fewer than none") }
    _ = back.bytes
  }
}
