/// A word of a prepared text, and where it stands.
struct TextToken {
  /// Its bytes in ``TokenizedText/bytes``.
  var start: Int
  var end: Int
  /// The bytes of the read text to mark for it; empty for words that stand nowhere in it.
  var mark: Range<Int>
  /// The number of its sentence.
  var sentence: Int
  /// The number of its paragraph or other part.
  var paragraph: Int
  /// The number of its stretch of parts that words may be near each other in.
  var region: Int
}
