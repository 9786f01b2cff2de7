internal import LedeText

/// Reads records of any format into articles.
///
/// Reading the same bytes gives the same article; a reader has no state and may be used by many threads at once.
public struct ArticleReader: Sendable {
  /// How records are read.
  public let configuration: ReadingConfiguration

  /// A reader.
  public init(configuration: ReadingConfiguration = .init()) { self.configuration = configuration }

  /// Reads one record.
  ///
  /// - Throws: ``ArticleError``: the record breaks its format's rules, or has no text.
  public func read(_ record: ArticleRecord) throws(ArticleError) -> Article {
    if record.format == .html { return try HTMLReader(configuration: configuration).read(record) }
    let decoded = TextDecoder.decode(record.bytes.span, declared: record.declaredCharset)
    guard decoded.text.contains(where: { !$0.isSpace }) else {
      throw ArticleError(.empty, "nothing but white space", line: record.line, offset: record.offset)
    }
    var origin = OffsetMap()
    origin.append(decoded.origin, shiftedBy: record.offset)
    var article = Article(
      text: decoded.text, origin: origin, unit: record.isTranscoded ? .textBytes : .sourceBytes)
    var start = 0
    for line in decoded.text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = start..<(start + line.count)
      start = range.upperBound + 1
      guard line.contains(where: { !$0.isSpace }) else { continue }
      if article.parts.isEmpty {
        article.parts.append(Part(.headline, range, rule: "first line"))
        article.headline = TextField(article.string(range), range: range, rule: "first line")
      } else {
        article.parts.append(Part(.paragraph, range, rule: "line"))
      }
    }
    article.notes = record.notes
    article.language =
      LanguageDetector.language(declared: record.language, text: article.text.span)
      ?? configuration.defaultLanguage.map { LanguageEvidence(code: $0, isDeclared: false) }
    return article
  }
}
