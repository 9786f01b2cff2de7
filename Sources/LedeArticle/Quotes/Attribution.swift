/// Who is named beside a quote as its speaker, and what says so.
struct Attribution {
  /// How sure a rule is.
  enum Strength: Int, Comparable {
    /// The subject of the sentence or of the one before.
    case subject
    /// A verb of saying elsewhere in the sentence.
    case sentence
    /// A verb of saying beside the quote.
    case beside

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The paragraph that `mention` stands in.
  var paragraph: Int
  /// The tokens of the paragraph that name the speaker.
  var mention: Range<Int>
  /// The bytes that name the speaker, where words are not told apart.
  var bytes: Range<Int>?
  /// Where the verb stands.
  var cue: Range<Int>?
  var strength: Strength
  var rule: String
}
