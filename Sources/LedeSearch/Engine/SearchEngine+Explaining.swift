internal import LedeArticle
internal import LedeSchema
internal import Xapian

/// What one part of a query adds to the score of a hit.
public struct ScorePart: Sendable {
  /// What kind of part it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words of the query.
    case words
    /// Neighbours in the query that are near each other in the text.
    case near
    /// A word that `expands` added.
    case added
    /// How new the article is.
    case newness = "new"
  }

  /// What kind of part it is.
  public var kind: Kind
  /// The part as it stands in the query, or the word that was added; empty for ``Kind/newness``.
  public var text: String
  /// What it adds: the parts of a hit make up its score.
  public var score: Double
  /// How often it stands in the hit; 0 for neighbours and for what was added.
  public var times: Int
  /// Whether it stands in the headline, where words count more.
  public var isInHeadline: Bool
}

extension SearchEngine {
  /// Tells of each hit what the parts of the query add to its score.
  ///
  /// BM25 is a sum over terms, so that the score of a part by itself is what it adds to the whole.
  func explain(
    _ hits: inout [SearchHit], _ parts: [(node: QueryNode, query: Xapian.Query)],
    _ added: [(word: String, query: Xapian.Query)], _ request: SearchRequest, _ tree: QueryTree,
    _ enquire: Enquire
  ) throws {
    guard !hits.isEmpty else { return }
    let shown = Xapian.Query.or(hits.map { .term(TermPrefix.id + $0.stored.id.description) })
    func scores(_ query: Xapian.Query) throws -> [UInt32: Double] {
      enquire.query = query.filter(shown)
      var scores: [UInt32: Double] = [:]
      for hit in try enquire.mset(maximum: Int(UInt32.max >> 1)) { scores[hit.document] = hit.weight }
      return scores
    }
    let texts = hits.map { TokenizedText($0.stored.article, facts: Self.facts($0.stored)) }
    for (node, query) in parts {
      let scores = try scores(query)
      guard scores.values.contains(where: { $0 > 0 }) else { continue }
      let range = node.range.clamped(to: 0..<tree.text.count)
      var own = tree
      own.root = node
      var matcher = matcher(own, request)
      let isNear = if case .near = node.kind { true } else { false }
      for index in hits.indices {
        guard let score = scores[hits[index].document], score > 0 else { continue }
        let marks = matcher.match(texts[index], item: hits[index].item)?.marks ?? []
        let headline = hits[index].stored.article.headline?.range
        hits[index].scoreParts.append(
          ScorePart(
            kind: isNear ? .near : .words, text: String(decoding: tree.text[range], as: UTF8.self),
            score: score,
            times: isNear ? 0 : marks.count,
            isInHeadline: isNear
              ? false : headline.map { place in marks.contains { $0.overlaps(place) } } ?? false))
      }
    }
    for (word, query) in added {
      let scores = try scores(query)
      for index in hits.indices {
        guard let score = scores[hits[index].document], score > 0 else { continue }
        hits[index].scoreParts.append(
          ScorePart(kind: .added, text: word, score: score, times: 0, isInHeadline: false))
      }
    }
    for index in hits.indices {
      hits[index].scoreParts.sort { $0.score > $1.score }
      let rest = hits[index].score - hits[index].scoreParts.reduce(0) { $0 + $1.score }
      if request.order == .fresh, rest > 0 {
        hits[index].scoreParts.append(
          ScorePart(kind: .newness, text: "", score: rest, times: 0, isInHeadline: false))
      }
    }
  }
}
