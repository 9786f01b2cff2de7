internal import LedeSchema
internal import Xapian

/// Pseudo-relevance feedback: words that the best matches have in common are added to the query.
///
/// Bo1 (Amati, "Probability models for information retrieval", 2003) over the stems of the best articles.
struct Feedback {
  let engine: SearchEngine

  /// Best matches that are taken for relevant.
  static let documents = 6
  /// Words that are added.
  static let words = 25
  /// What an added word counts, against 1 for one of the query.
  static let weight = 0.35

  func expand(
    _ query: Xapian.Query, _ enquire: Enquire, _ database: Database
  ) throws(XapianError) -> (query: Xapian.Query, words: [String]) {
    enquire.query = query
    let best = try enquire.mset(maximum: Self.documents)
    guard best.count >= 3 else { return (query, []) }
    enquire.expansion = .bo1
    let set = try enquire.eset(
      maximum: Self.words, relevant: RSet(best.map(\.document)), options: [],
      decider: { (term) throws(XapianError) in
        // Stems of words only: one letter of prefix, then a small letter.
        term.count > 3 && term[0] == 0x5a && (term[1] < 0x41 || term[1] > 0x5a) && !(term[1] < 0x3a)
      })
    guard let top = set.first?.weight, top > 0 else { return (query, []) }
    var parts: [Xapian.Query] = [query]
    for term in set {
      parts.append(Xapian.Query.term(term.term).scaled(by: Self.weight * term.weight / top))
    }
    return (.or(parts), set.map { String(decoding: $0.term.dropFirst(), as: UTF8.self) })
  }
}
