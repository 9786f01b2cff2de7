/// A line taken apart into a caption and its credit.
public struct CaptionLine: Hashable, Sendable {
  /// How sure a credit form is.
  public enum Strength: Int, Sendable, Comparable {
    /// An agency's name alone in brackets: also how some articles end.
    case weak
    /// A form that only credits have.
    case strong

    /// Weak forms first.
    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The caption's words; empty when the line is a credit alone.
  public var caption: Range<Int>
  /// The credit, without brackets and labels; `nil` when the line is known for a caption by other words.
  public var credit: Range<Int>?
  /// How sure the form is.
  public var strength: Strength
  /// The form, in a few words.
  public var rule: String

  /// True when the line is a credit without a caption.
  public var isCreditAlone: Bool { caption.isEmpty }
}
