public import LedeArticle
internal import LedeSchema

/// A piece of a hit to show: words around what matched, labelled as what they are.
public struct HitPart: Sendable {
  /// What a piece is.
  public enum Kind: String, Sendable, CaseIterable {
    case headline, body, quote, caption, byline, dateline
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands in the read text, in bytes.
  public var range: Range<Int>
  /// The words that matched, in bytes from the start of `range`.
  public var marks: [Range<Int>]
  /// Who said it, for a quote with a known speaker.
  public var speaker: Speaker?
  /// Whose picture it is, for a caption with a credit.
  public var credit: String?
  /// True when its sentence, quote or caption began before it.
  public var isCutAtStart = false
  /// True when its sentence, quote or caption goes on behind it.
  public var isCutAtEnd = false
}
