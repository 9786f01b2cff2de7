/// A word of a query that the index does not have, and what may have been meant.
public struct WordSuggestion: Hashable, Sendable {
  /// The word's bytes in the query.
  public var range: Range<Int>
  /// The word as it stands in the query.
  public var word: String
  /// The field that it was looked for in; `nil` for plain words.
  public var field: String?
  /// Words of the index, the likeliest first, with the number of documents that have them; may be empty.
  public var alternatives: [Alternative]

  /// A word of the index.
  public struct Alternative: Hashable, Sendable {
    /// The word, folded as it is indexed.
    public var word: String
    /// How many documents have it.
    public var count: Int
  }
}

extension SearchAnswer {
  /// The query with the likeliest word in the place of each that the index does not have; `nil` where there is none
  /// for any.
  public var suggestedQuery: [UInt8]? {
    var text = tree.text
    var isChanged = false
    for suggestion in suggestions.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard let best = suggestion.alternatives.first, suggestion.range.upperBound <= text.count else {
        continue
      }
      text.replaceSubrange(suggestion.range, with: Array(best.word.utf8))
      isChanged = true
    }
    return isChanged ? text : nil
  }
}
