/// What made an article match.
public struct TextMatch: Hashable, Sendable {
  /// The bytes of the read text to mark, in text order and without overlap: the words and phrases that made the match.
  public var marks: [Range<Int>]
  /// The quotes for which a condition on one quote holds, by their place in the article, ascending.
  public var quotes: [Int]
  /// The captions for which a condition on one caption holds, by their place in the article, ascending.
  public var captions: [Int]

  /// A match.
  public init(marks: [Range<Int>] = [], quotes: [Int] = [], captions: [Int] = []) {
    self.marks = marks
    self.quotes = quotes
    self.captions = captions
  }
}
