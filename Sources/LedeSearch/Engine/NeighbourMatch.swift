internal import LedeSchema
internal import LedeText
internal import Xapian

/// A match in which words that stand near each other count a little more, run without looking for them in every document.
///
/// Finding neighbours means to read the positions of words, which costs several times the rest of a match. What they can
/// add is bounded, though: a document that lies further behind the best ones than that is not among them, wherever its
/// words stand. So the documents are ranked by their other weights first, and positions are read of those alone that
/// might still rise. Hits, order and weights are those of the whole query.
struct NeighbourMatch {
  /// All of the query but the neighbours.
  let query: Xapian.Query
  /// The neighbours, each to be added by itself (``QueryCompiler/neighbours(of:)``).
  let neighbours: [Xapian.Query]
  let joined: Snapshot.JoinedDatabase

  /// Documents that are ranked without neighbours, for each hit that is wanted.
  private static let looked = 32
  /// With more documents that might rise, the match is run as it is.
  private static let candidateBound = 8_192
  /// Sums of the same weights differ by less, as a share.
  private static let rounding = 1e-9

  /// A window of the best hits, in the order that `enquire` is set to, which is by weight first.
  ///
  /// - Parameters:
  ///   - enquire: Is left with a query of its own.
  ///   - first: The rank of the first hit wanted.
  ///   - maximum: How many hits are wanted.
  ///   - checkAtLeast: As many matches are counted one by one.
  ///   - spies: See the documents that the match looks at.
  func mset(
    _ enquire: Enquire, first: Int, maximum: Int, checkAtLeast: Int, spies: [any MatchSpy]
  ) throws(XapianError) -> MSet {
    let wanted = first + maximum
    guard wanted <= Self.candidateBound / Self.looked else {
      enquire.query = whole(query)
      return try enquire.mset(first: first, maximum: maximum, checkAtLeast: checkAtLeast, spies: spies)
    }
    enquire.query = .or(neighbours)
    let bound = maximum > 0 ? try enquire.mset(maximum: 0).possibleWeight : 0
    // Where only the number of matches is wanted, or one of the words of each pair stands nowhere.
    guard bound > 0 else {
      enquire.query = query
      return try enquire.mset(first: first, maximum: maximum, checkAtLeast: checkAtLeast, spies: spies)
    }
    let order = enquire.sort
    enquire.query = query
    enquire.sort = .relevance
    var ranked = try enquire.mset(maximum: wanted * Self.looked, checkAtLeast: checkAtLeast, spies: spies)
    let matches = ranked.matches
    var isWhole = ranked.count < wanted * Self.looked
    if ranked.count >= wanted {
      let least = ranked[wanted - 1].weight * (1 - Self.rounding) - bound
      if !isWhole, ranked[ranked.count - 1].weight >= least {
        enquire.weightCutoff = max(0, least)
        ranked = try enquire.mset(maximum: Self.candidateBound)
        enquire.weightCutoff = 0
        isWhole = ranked.count < Self.candidateBound
      } else {
        ranked = ranked.window(0..<ranked.partitionPoint { $0.weight < least })
        isWhole = true
      }
    }
    enquire.sort = order
    enquire.query = whole(isWhole ? query.filter(.documents(in: try set(of: ranked))) : query)
    return try enquire.mset(first: first, maximum: maximum).counting(matches)
  }

  private func whole(_ query: Xapian.Query) -> Xapian.Query {
    neighbours.reduce(query) { $0.andMaybe($1) }
  }

  private func set(of hits: MSet) throws(XapianError) -> DocumentSet {
    var lists: [[DocumentID]] = Array(repeating: [], count: joined.uuids.count)
    for hit in hits {
      let place = joined.shard(of: hit.document)
      lists[place.shard].append(place.document)
    }
    var named: [String: [DocumentID]] = [:]
    for (shard, list) in lists.enumerated() where !list.isEmpty { named[joined.uuids[shard]] = list }
    return try DocumentSet(named)
  }
}
