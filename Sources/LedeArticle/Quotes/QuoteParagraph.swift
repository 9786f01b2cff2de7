/// A part of the article, cut into tokens, with its quotes.
struct QuoteParagraph {
  var range: Range<Int>
  var kind: Part.Kind
  var spans: [QuoteSpan]
  var tokens: [QuoteToken]
  /// For each span: the token that it is.
  var places: [Int]
  /// For each span: who said it.
  var attributions: [Attribution?]
  /// For each span: whether it is a quotation at all, and by which rule.
  var isKept: [Bool]
  /// For a turn of an interview (a name, a colon, one quote without marks): the paragraph that has the name in full.
  var speakerOfTurn: Int?
}
