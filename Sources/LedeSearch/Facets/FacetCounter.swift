internal import LedeSchema
internal import Xapian

/// Counts the values of facets during one match.
///
/// Values that the matching documents carry themselves are counted by Xapian's spies. Those of other collections
/// (the speakers of an article's quotes, the outlet of a quote's article) are counted afterwards by the articles
/// that documents belong to: ``needsDocuments`` says that this asks for every matching document.
struct FacetCounter {
  private let engine: SearchEngine
  private let collection: Collection
  private let facets: [(facet: Facet, spy: ValueCountSpy?)]

  /// - Parameter isDecided: True when matches are decided upon by their texts. Spies of served indexes see documents
  ///   before that, and so are not used there.
  init(
    _ facets: [Facet], of collection: Collection, in engine: SearchEngine, isDecided: Bool
  ) throws(XapianError) {
    let usesSpies = !isDecided || !engine.snapshot.isRemote
    self.engine = engine
    self.collection = collection
    var made: [(facet: Facet, spy: ValueCountSpy?)] = []
    for facet in facets {
      let isOwn = facet.homes.contains(collection)
      made.append((facet, isOwn && usesSpies ? try ValueCountSpy(slot: facet.slot) : nil))
    }
    self.facets = made
  }

  var isEmpty: Bool { facets.isEmpty }
  var spies: [ValueCountSpy] { facets.compactMap(\.spy) }
  var needsDocuments: Bool { facets.contains { $0.spy == nil } }

  /// The counts, in the order in which the facets were asked for.
  ///
  /// - Parameters:
  ///   - matches: how many documents matched.
  ///   - all: all of them; needed only where ``needsDocuments``.
  func counts(matches: Int, all: MSet?) throws -> [FacetCounts] {
    let articles = try all.map(matchesOfArticles) ?? [:]
    return try facets.map { facet, spy in
      guard let spy else {
        guard facet.homes.contains(collection), let all else { return try linked(facet, articles, matches) }
        return try decided(facet, articles, all)
      }
      var counts: [String: Int] = [:]
      var counted = 0
      for value in try spy.values() {
        guard let name = facet.value(of: value.value) else { continue }
        counts[name, default: 0] += value.count
        counted += value.count
      }
      return FacetCounts(facet.id, counts, missing: max(0, matches - counted))
    }
  }

  /// How many matches belong to each article.
  private func matchesOfArticles(_ set: MSet) throws -> [ArticleID: Int] {
    var counts: [ArticleID: Int] = [:]
    for index in set.indices {
      // Every order of hits ends with the places of documents.
      guard let place = DocumentPlace(try set.sortKey(at: index)) else { continue }
      counts[place.article, default: 0] += 1
    }
    return counts
  }

  /// Counts the values that matches of served indexes carry themselves.
  private func decided(_ facet: Facet, _ articles: [ArticleID: Int], _ set: MSet) throws -> FacetCounts {
    guard let joined = try engine.database(collection) else {
      return FacetCounts(facet.id, [:], missing: set.count)
    }
    let documents = Set(set.map(\.document))
    var counts: [String: Int] = [:]
    var counted = 0
    try engine.forEachServedValue(in: facet.slot, of: Array(articles.keys), joined) { document, value, _ in
      guard documents.contains(document), !value.isEmpty, let name = facet.value(of: value) else { return }
      counts[name, default: 0] += 1
      counted += 1
    }
    return FacetCounts(facet.id, counts, missing: set.count - counted)
  }

  /// Counts the values that other documents of the matching articles carry.
  private func linked(_ facet: Facet, _ articles: [ArticleID: Int], _ matches: Int) throws -> FacetCounts {
    guard let home = facet.homes.first, let joined = try engine.database(home), !articles.isEmpty
    else { return FacetCounts(facet.id, [:], missing: matches) }
    var counts: [String: Int] = [:]
    var seen: [ArticleID: Set<String>] = [:]
    var without = articles
    func count(_ value: [UInt8], at place: [UInt8]) {
      guard !value.isEmpty, let article = DocumentPlace(place)?.article, let weight = articles[article],
        let name = facet.value(of: value),
        home == .articles || seen[article, default: []].insert(name).inserted
      else { return }
      counts[name, default: 0] += weight
      without[article] = nil
    }
    if engine.snapshot.isRemote {
      try engine.forEachServedValue(in: facet.slot, of: Array(articles.keys), joined) { count($1, at: $2) }
    } else {
      var values = try joined.database.values(in: facet.slot)
      var places = try joined.database.values(in: Field.placeSlot)
      while try values.next() {
        guard try places.skip(to: values.document), places.document == values.document else { continue }
        count(values.value, at: places.value)
      }
    }
    return FacetCounts(facet.id, counts, missing: without.values.reduce(0, +))
  }
}
