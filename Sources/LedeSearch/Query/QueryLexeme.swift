/// A piece of a query's text.
struct QueryLexeme {
  enum Kind: Equatable {
    /// A run without spaces, brackets and quotation marks.
    case run
    /// A name and the colon after it; the range is the name's.
    case field
    /// Words between quotation marks; the range inside them.
    case phrase(Range<Int>)
    case open
    case close
    case plus
    case minus
    case equals
    case end
  }

  var kind: Kind
  var range: Range<Int>
  /// True when nothing stands between it and the piece before.
  var isAttached: Bool
}
