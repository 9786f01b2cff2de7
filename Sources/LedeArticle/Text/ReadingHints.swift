/// What is known of a text before it is read.
public struct ReadingHints: Sendable {
  /// The path of the file, in bytes: a place to look for a date.
  public var path: [UInt8]
  /// The page's address: a place to look for a date.
  public var url: String?
  /// The language; without it the tables of all languages are used, and 03/04/2023 stays undecided.
  public var language: LanguageEvidence?
  /// The headline, where a field or the markup gives it; one in the text is then a repetition.
  public var headline: TextField?
  /// The author, where a field gives it.
  public var byline: TextField?
  /// The date of publication, where a field or the markup gives it.
  public var published: DatedEvidence?
  /// The date of change, where a field or the markup gives it.
  public var updated: DatedEvidence?
  /// The text's blocks in text order, where the markup tells them.
  ///
  /// Text outside of them is not read. Without them, blocks are found from lines.
  public var blocks: [HintedBlock]?

  /// No hints.
  public init() { path = [] }
  /// The title with the site's name in it, where the headline is without.
  var title: String?
}
