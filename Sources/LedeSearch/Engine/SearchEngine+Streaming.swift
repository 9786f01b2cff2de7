extension SearchEngine {
  /// Documents of the first page of ``forEachHit(of:_:)``.
  static let firstPage = 64
  /// Documents of a page at most: so many stored articles are in memory at once.
  static let largestPage = 4096

  /// Calls `body` with each hit of a query in order, without holding them all, until it returns false.
  ///
  /// The request's limit and offset are not looked at.
  ///
  /// - Parameters:
  ///   - request: the query.
  ///   - start: is called once, before the first hit, with how the query was read.
  ///   - body: returns whether to go on.
  public func forEachHit(
    of request: SearchRequest, start: (QueryTree) -> Void = { _ in }, _ body: (SearchHit) -> Bool
  ) throws(SearchError) {
    var page = request
    page.offset = 0
    page.limit = Self.firstPage
    while true {
      let answer = try search(page)
      if page.offset == 0 { start(answer.tree) }
      for hit in answer.hits where !body(hit) { return }
      guard answer.hits.count == page.limit else { return }
      page.offset += page.limit
      page.limit = min(Self.largestPage, page.limit * 4)
    }
  }
}
