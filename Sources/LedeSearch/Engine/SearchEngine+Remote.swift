internal import LedeArticle
internal import LedeSchema
internal import LedeText
internal import Xapian

/// What takes another way when an index is served: servers run no code of ours, so lists of documents become terms.
extension SearchEngine {
  /// Articles that a condition of another collection may have over served indexes: the terms of a query go over the
  /// wire, and what Xapian does with alternatives grows faster than their number.
  static let remoteJoinLimit = 10_000

  /// The article and place of a quote or caption of a served index.
  func owner(
    of document: UInt32, _ collection: Collection, _ joined: Snapshot.JoinedDatabase
  ) throws(IndexError) -> (StoredArticle, Int?) {
    do {
      let found = try joined.database.document(document, assumingValid: true)
      guard let owner = try storedArticle(of: found, in: collection) else {
        throw IndexError(
          .damaged, "document \(document) belongs to no article", path: snapshot.layout.root,
          hint: Manifest.repair)
      }
      return (owner.stored, owner.item)
    } catch let error as XapianError {
      throw IndexError(error, path: snapshot.layout.root)
    } catch let error as IndexError {
      throw error
    } catch {
      throw IndexError(.damaged, "\(error)", path: snapshot.layout.root)
    }
  }

  /// The documents whose articles have matches of a condition in another collection, by the terms of their ids.
  func remoteJoin(
    _ node: QueryNode, from source: Collection, _ request: SearchRequest
  ) throws(SearchError) -> QueryCompiler.Compiled {
    guard let joined = try database(source) else {
      return QueryCompiler.Compiled(query: .matchNothing, isExact: true)
    }
    let set = try matchSet(of: node, in: source, joined, request)
    var weights: [ArticleID: Double] = [:]
    do throws(XapianError) {
      for index in set.indices {
        guard let place = DocumentPlace(try set.sortKey(at: index)) else { continue }
        weights[place.article] = max(weights[place.article] ?? 0, set[index].weight)
      }
    } catch {
      throw SearchError(error)
    }
    try check(weights.count)
    let queries = weights.sorted { $0.key.value < $1.key.value }.map { id, weight -> Xapian.Query in
      let term = Xapian.Query.term(TermPrefix.id + id.description)
      return weight > 0 ? .fixedWeight(weight).filter(term) : term.scaled(by: 0)
    }
    return QueryCompiler.Compiled(query: queries.isEmpty ? .matchNothing : .or(queries), isExact: true)
  }

  /// The articles whose files' paths fit a pattern, by the terms of their paths.
  func remoteArticles(
    withPath pattern: [UInt8], in joined: Snapshot.JoinedDatabase
  ) throws(SearchError) -> QueryCompiler.Compiled {
    let glob = GlobPattern(pattern)
    let lead = Array(TermPrefix.path.utf8)
    var queries: [Xapian.Query] = []
    var isExact = true
    do throws(XapianError) {
      var terms = try joined.database.allTerms(
        withPrefix: lead + (pattern.first == 0x2f ? glob.prefix : [0x2f]))
      while try terms.next() {
        let term = terms.term
        let path = Array(term[lead.count...])
        let isCut = path.contains(1)
        guard isCut || glob.matches(path) else { continue }
        if isCut { isExact = false }
        queries.append(.term(term))
      }
    } catch {
      throw SearchError(error)
    }
    try check(queries.count)
    let query: Xapian.Query = queries.isEmpty ? .matchNothing : .or(queries).scaled(by: 0)
    return QueryCompiler.Compiled(query: query, isExact: isExact)
  }

  /// More articles than these are not named to a server one by one: it is asked for the values of all.
  private static let namedArticles = 10_000

  /// The values of a slot, and the places, of the documents of some articles, by searches: servers answer a stream of
  /// values one document at a time, and know no values of a document without its list of terms.
  func forEachServedValue(
    in slot: UInt32, of articles: [ArticleID], _ joined: Snapshot.JoinedDatabase,
    _ body: (_ document: UInt32, _ value: [UInt8], _ place: [UInt8]) throws -> Void
  ) throws {
    let enquire = try Enquire(joined.database)
    enquire.weighting = .boolean
    enquire.sort = .value(in: Field.placeSlot, descending: false, .afterRelevance)
    // Nothing is left out: the value by which a hit would be collapsed comes with it.
    enquire.collapse = Collapse(slot: slot, maximum: Int(UInt32.max))
    let questions: [Xapian.Query] =
      articles.count > Self.namedArticles
      ? [.matchAll]
      : stride(from: 0, to: articles.count, by: 500).map { start in
        .or(articles[start..<min(start + 500, articles.count)].map { .term(TermPrefix.id + $0.description) })
          .scaled(by: 0)
      }
    for question in questions {
      enquire.query = question
      let set = try enquire.mset(maximum: Int(UInt32.max >> 1))
      for index in set.indices {
        try body(set[index].document, set.collapseKey(at: index), set.sortKey(at: index))
      }
    }
  }

  private func check(_ count: Int) throws(SearchError) {
    guard count > Self.remoteJoinLimit else { return }
    throw .index(
      IndexError(
        .refused,
        "a condition has \(count) articles, and over served indexes it may have \(Self.remoteJoinLimit)",
        hint: "narrow it down, by words or dates"))
  }
}
