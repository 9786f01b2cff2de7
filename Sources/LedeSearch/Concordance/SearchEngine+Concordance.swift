extension SearchEngine {
  /// Calls `body` with the lines of a concordance.
  ///
  /// Lines that are ordered by article come as they are found. Those ordered by their words are the first `limit` ones
  /// by rank of their articles, sorted: so a common word costs no more than a rare one.
  ///
  /// - Parameters:
  ///   - request: the query; its collection, field, limit, offset, order and facets are not looked at.
  ///   - field: where keywords are looked for.
  ///   - order: the order of the lines.
  ///   - limit: lines at most; `nil` for all.
  ///   - start: is called once, before the first line, with how the query was read.
  ///   - body: returns whether to go on.
  /// - Returns: true when there were more lines than the limit.
  @discardableResult public func concordance(
    of request: SearchRequest, in field: ConcordanceField, order: ConcordanceOrder = .rank, limit: Int?,
    start: (QueryTree) -> Void = { _ in }, _ body: (ConcordanceLine) -> Bool
  ) throws(SearchError) -> Bool {
    var request = request
    request.collection = field.collection
    request.field = field.field
    request.order = order.articles
    request.facets = []
    request.marksHits = true
    request.countsAll = false
    request.acceptsPartial = false
    var kept: [(key: [UInt8], line: ConcordanceLine)] = []
    var count = 0
    var isCut = false
    try forEachHit(of: request, start: start) { hit in
      for line in ConcordanceLine.lines(of: hit, in: field) {
        guard count < limit ?? .max else {
          isCut = true
          return false
        }
        count += 1
        if order.comparesWords {
          kept.append((line.key(order), line))
        } else if !body(line) {
          return false
        }
      }
      return true
    }
    guard order.comparesWords else { return isCut }
    let order = kept.indices.sorted { one, other in
      let (a, b) = (kept[one].key, kept[other].key)
      return a == b ? one < other : a.lexicographicallyPrecedes(b)
    }
    for index in order where !body(kept[index].line) { break }
    return isCut
  }
}
