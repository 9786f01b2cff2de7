/// What a snippet shows.
public struct SnippetOptions: OptionSet, Sendable, Hashable {
  /// Xapian's flags.
  public let rawValue: UInt32

  /// Options by Xapian's flags.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Prefers passages with rare words (`SNIPPET_BACKGROUND_MODEL`).
  public static let backgroundModel = SnippetOptions(rawValue: 1)
  /// Looks through the whole text (`SNIPPET_EXHAUSTIVE`).
  public static let exhaustive = SnippetOptions(rawValue: 2)
  /// Shows nothing when nothing matches (`SNIPPET_EMPTY_WITHOUT_MATCH`).
  public static let emptyWithoutMatch = SnippetOptions(rawValue: 4)
  /// Splits Chinese, Japanese and Korean into n-grams (`SNIPPET_CJK_NGRAM`).
  public static let ngrams = SnippetOptions(rawValue: 2048)
}
