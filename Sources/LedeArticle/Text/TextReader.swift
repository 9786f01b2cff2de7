public import LedeText

/// Reads one page of plain text, as scrapers leave it, into an article's parts.
///
/// One pass over lines tells boilerplate, captions and credits by their form; then the head of the page, up to the
/// first full paragraph, is searched for headline, byline and dates; credits on lines of their own are joined to the
/// captions beside them, and repetitions found. What no rule claims is a paragraph.
///
/// - Complexity: O(length of the text)
public struct TextReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads `text`, which must be well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - origin: where the bytes of `text` stand in the source.
  ///   - unit: what the offsets of `origin` count.
  ///   - hints: what is known of the text.
  public func read(text: [UInt8], origin: OffsetMap, unit: RangeUnit, hints: ReadingHints = .init())
    -> Article
  {
    var page = PageReading(text, hints)
    page.read()
    var article = Article(text: text, origin: origin, unit: unit)
    page.fill(&article)
    return article
  }
}
