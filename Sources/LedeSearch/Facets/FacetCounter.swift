internal import LedeSchema
internal import Xapian

/// Counts the values of facets during one match.
///
/// Values that the matching documents carry themselves are counted by Xapian's spies. Those of other collections
/// (the speakers of an article's quotes, the outlet of a quote's article) are counted afterwards along the links of
/// the segments: ``needsDocuments`` says that this asks for every matching document.
struct FacetCounter {
  private let engine: SearchEngine
  private let collection: Collection
  private let facets: [(facet: Facet, spy: ValueCountSpy?)]

  init(_ facets: [Facet], of collection: Collection, in engine: SearchEngine) throws(XapianError) {
    self.engine = engine
    self.collection = collection
    var made: [(facet: Facet, spy: ValueCountSpy?)] = []
    for facet in facets {
      made.append((facet, facet.homes.contains(collection) ? try ValueCountSpy(slot: facet.slot) : nil))
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
  ///   - documents: all of them, by their ids in `joined`; looked at only where ``needsDocuments``.
  func counts(
    matches: Int, documents: some Sequence<UInt32>, in joined: Snapshot.JoinedDatabase
  ) throws -> [FacetCounts] {
    let articles = needsDocuments ? try matchesOfArticles(documents, joined) : [:]
    return try facets.map { facet, spy in
      guard let spy else { return try linked(facet, articles, matches) }
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

  /// How many matches belong to each article, by its id in the joined database of articles.
  private func matchesOfArticles(
    _ documents: some Sequence<UInt32>, _ joined: Snapshot.JoinedDatabase
  ) throws -> [UInt32: Int] {
    guard let articles = try engine.database(.articles) else { return [:] }
    var counts: [UInt32: Int] = [:]
    for document in documents {
      let place = joined.locate(document)
      let links = try engine.snapshot.links(ofSegmentAt: place.segment)
      guard let owner = links.article(of: place.document, in: collection),
        let id = articles.joined(owner, segment: place.segment)
      else { continue }
      counts[id, default: 0] += 1
    }
    return counts
  }

  /// Counts the values that other documents of the matching articles carry.
  private func linked(_ facet: Facet, _ articles: [UInt32: Int], _ matches: Int) throws -> FacetCounts {
    guard let home = facet.homes.first, let joined = try engine.database(home),
      let owners = try engine.database(.articles), !articles.isEmpty
    else { return FacetCounts(facet.id, [:], missing: matches) }
    var counts: [String: Int] = [:]
    var seen: [UInt32: Set<String>] = [:]
    var without = articles
    var stream = try joined.database.values(in: facet.slot)
    while try stream.next() {
      let place = joined.locate(stream.document)
      let links = try engine.snapshot.links(ofSegmentAt: place.segment)
      guard let owner = links.article(of: place.document, in: home),
        let id = owners.joined(owner, segment: place.segment), let weight = articles[id],
        let name = facet.value(of: stream.value),
        home == .articles || seen[id, default: []].insert(name).inserted
      else { continue }
      counts[name, default: 0] += weight
      without[id] = nil
    }
    return FacetCounts(facet.id, counts, missing: without.values.reduce(0, +))
  }
}
