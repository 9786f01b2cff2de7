/// A stretch of a text whose kind may be known from where it came from: an element of a page, a field of a record.
public struct HintedBlock: Hashable, Sendable {
  /// The bytes in the text.
  public var range: Range<Int>
  /// What it is, or `nil` when that is to be found out.
  ///
  /// `.paragraph` is taken as sure: only a dateline is looked for.
  public var kind: Part.Kind?
  /// The rule that decided, for ``Part/rule``.
  public var rule: String
  /// For a caption: where its credit stands, if that is known.
  public var credit: Range<Int>?

  /// A block.
  public init(_ range: Range<Int>, kind: Part.Kind? = nil, rule: String = "", credit: Range<Int>? = nil) {
    self.range = range
    self.kind = kind
    self.rule = rule
    self.credit = credit
  }
}
