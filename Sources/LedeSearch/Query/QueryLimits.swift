/// How large a query may be: larger ones are refused before they run.
public struct QueryLimits: Hashable, Sendable {
  /// Bytes of the query.
  public var bytes = 4096
  /// Words, phrases and values.
  public var terms = 64
  /// Brackets inside brackets.
  public var depth = 8
  /// Wildcards and fuzzy words.
  public var expansions = 4
  /// Letters that a wildcard must give.
  public var wildcardLetters = 3
  /// Words of a phrase.
  public var phraseWords = 64
  /// Words between the two sides of `w/n`.
  public var distance = 1000

  /// The usual limits.
  public init() {}
}
