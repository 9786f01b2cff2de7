/// How much of a source is held and read at once.
public struct ReadingLimits: Sendable, Hashable {
  /// The longest record in bytes: a line of JSON Lines, a row, a page, a whole text; 64 MB.
  ///
  /// Longer texts, Markdown files and pages are cut there, with a note; longer records of other formats are
  /// skipped, with an error.
  public var record: Int
  /// The longest HTML page or field in bytes; the rest is left out, with a note; 16 MB.
  public var page: Int
  /// The deepest markup, in levels; what stands deeper is read as if it stood at this level.
  public var depth: Int

  /// Limits.
  public init(record: Int = 64 << 20, page: Int = 16 << 20, depth: Int = 256) {
    self.record = record
    self.page = page
    self.depth = depth
  }
}
