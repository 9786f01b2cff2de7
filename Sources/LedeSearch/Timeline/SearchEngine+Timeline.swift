internal import LedeSchema
internal import Xapian

extension SearchEngine {
  /// Counts the matches of a query by day, week, month or year of publication.
  ///
  /// Nothing is read but the dates in the index, except where a query has conditions that are checked on the text.
  ///
  /// - Parameters:
  ///   - request: the query; its limit, order and facets are not looked at.
  ///   - unit: `nil` for the shortest unit that gives at most 40 periods.
  public func timeline(
    _ request: SearchRequest, by unit: TimelineUnit?
  ) throws(SearchError) -> (timeline: Timeline, tree: QueryTree) {
    var request = request
    request.limit = 0
    request.offset = 0
    request.marksHits = false
    request.facets = [.dates]
    request.acceptsPartial = false
    let answer = try search(request)
    let none = FacetCounts(Facet.dates.id, [:], missing: 0)
    let all = try dates(of: request.collection) ?? none
    return (Timeline(answer.facets.first ?? none, of: all, by: unit), answer.tree)
  }

  /// The dates of all live documents of a collection.
  private func dates(of collection: Collection) throws(SearchError) -> FacetCounts? {
    guard let joined = try database(collection) else { return nil }
    var query = Xapian.Query.matchAll
    if let dead = try deadSet(collection) { query = query.andNot(.documents(in: dead)) }
    do {
      let counter = try FacetCounter([.dates], of: collection, in: self, isDecided: false)
      let enquire = try Enquire(joined.database)
      enquire.query = query
      let set = try enquire.mset(maximum: 0, checkAtLeast: Int(UInt32.max), spies: counter.spies)
      return try counter.counts(matches: set.matches.lowerBound, all: nil).first
    } catch let error as SearchError {
      throw error
    } catch let error as XapianError {
      throw SearchError(error)
    } catch {
      throw .index(IndexError(.damaged, "\(error)"))
    }
  }
}
