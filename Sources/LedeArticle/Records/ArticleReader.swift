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
    var article = try parts(of: record)
    QuoteReader(language: article.language?.code).read(&article)
    switch record.format {
    case .text, .jsonLines, .feed, .warc: break
    case .json, .csv, .tsv, .html, .markdown:
      guard !record.isTranscoded else { break }
      article.lines = SourceLine.lines(of: article.origin, in: record.bytes, from: record.offset)
    }
    return article
  }

  private func parts(of record: ArticleRecord) throws(ArticleError) -> Article {
    switch record.format {
    case .text: return try text(record)
    case .html: return try HTMLReader(configuration: configuration).read(record)
    case .json, .jsonLines: return try FieldsReader(configuration: configuration).json(record)
    case .csv, .tsv: return try FieldsReader(configuration: configuration).row(record)
    case .markdown: return try MarkdownReader(configuration: configuration).read(record)
    case .feed: return try FeedItemReader(configuration: configuration).read(record)
    case .warc:
      throw ArticleError(
        .malformed, "expected one record of the WARC file", line: record.line, offset: record.offset)
    }
  }

  private func text(_ record: ArticleRecord) throws(ArticleError) -> Article {
    let decoded = TextDecoder.decode(record.bytes, declared: record.declaredCharset)
    guard decoded.text.contains(where: { !$0.isSpace }) else {
      throw ArticleError(.empty, "nothing but white space", line: record.line, offset: record.offset)
    }
    var origin = OffsetMap()
    origin.append(decoded.origin, shiftedBy: record.offset)
    let language =
      LanguageDetector.language(declared: record.language, text: decoded.text.span)
      ?? configuration.defaultLanguage.map { LanguageEvidence(code: $0, isDeclared: false) }
    let hints = PlainTextHints(language: language, path: record.path, url: record.url)
    var article = PlainText.read(
      decoded.text, origin: origin, unit: record.isTranscoded ? .textBytes : .sourceBytes, hints: hints)
    if let url = record.url { article.url = TextField(url, rule: "container") }
    article.notes = record.notes + ReadingNote.notes(of: decoded)
    return article
  }
}
