/// A word, number or character of a text, as a range of bytes.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, perhaps with digits among them.
    case word
    /// Digits, perhaps with full stops and commas among them.
    case number
    /// One character (with its marks) of a script without spaces between words.
    case ngram
  }

  /// The first byte.
  public var start: Int
  /// The first byte after it.
  public var end: Int
  /// What it is.
  public var kind: Kind
  /// True when the token is nothing but ASCII letters and digits: its fold is its lower case.
  public var isPlain: Bool

  /// The bytes of the token.
  public var range: Range<Int> { start..<end }

  /// A token of the bytes from `start` up to `end`, at least as large.
  public init(start: Int, end: Int, kind: Kind, isPlain: Bool = false) {
    self.start = start
    self.end = max(start, end)
    self.kind = kind
    self.isPlain = isPlain
  }
}
