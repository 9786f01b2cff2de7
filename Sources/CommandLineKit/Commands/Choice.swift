/// One of the words that a flag or an argument takes.
public struct Choice: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The word, as one types it.
  public var name: String
  /// What it means, in a line; empty if the word says it.
  public var summary: String

  /// A choice.
  public init(_ name: String, _ summary: String = "") {
    self.name = name
    self.summary = summary
  }

  /// A choice whose word says all.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
