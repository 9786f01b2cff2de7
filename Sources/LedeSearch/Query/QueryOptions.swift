/// How a query's text is to be read.
public struct QueryOptions: Hashable, Sendable {
  /// Whose habits hold where those of the professional databases differ.
  public enum Dialect: String, Sendable, CaseIterable {
    /// OR binds least, then AND and words side by side, then `w/n`; `and`, `or`, `not` are words.
    case lede
    /// OR binds most, then `w/n` (smaller n first), `w/s`, `w/p`, AND, AND NOT; words side by side are a phrase;
    /// operators in any case; `word!` is `word*`, and `*` inside a word one letter.
    case nexis
  }

  /// Whose habits hold.
  public var dialect = Dialect.lede
  /// What the words are asked of.
  public var collection = QueryCollection.articles
  /// True when words side by side are alternatives.
  public var matchesAny = false
  /// What `@NAME` stands for.
  public var saved: [String: SavedSearch] = [:]
  /// The bounds.
  public var limits = QueryLimits()

  /// The usual reading: all words, in articles.
  public init() {}
}
