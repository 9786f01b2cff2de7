internal import LedeSchema
internal import Xapian

/// Runs a match so that of near-identical articles the best one stands, with its copies.
struct CollapsedMatch {
  /// What the first match found: its figures are those of all articles.
  var set: MSet
  /// The hits of the page, each with the documents of its copies among the matches, best first.
  var hits: [(hit: Hit, copies: [UInt32])] = []
  /// How many stories the matches are; `nil` where not all of them were looked at.
  var stories: Int?

  /// More matches than these are not all looked at for their number of stories.
  private static let countBound = 2000
  /// Copies that are looked for beyond the hits at hand.
  private static let copiesBound = 10_000

  /// - Parameter match: Gives the first so many hits of the query, or of the query filtered by a second one.
  init(
    _ request: SearchRequest, _ judge: CopyJudge,
    match find: (_ maximum: Int, _ filter: Xapian.Query?) throws -> MSet
  ) throws {
    func match(_ maximum: Int, _ filter: Xapian.Query?) throws -> MSet {
      let set = try find(maximum, filter)
      try judge.learn(set)
      return set
    }
    let needed = request.offset + request.limit
    var maximum = needed + max(10, needed / 2)
    set = try match(maximum, nil)
    var window = set
    if request.countsAll, set.matches.estimate > maximum, set.matches.estimate <= Self.countBound {
      maximum = Self.countBound
      window = try match(maximum, nil)
    }
    var groups = CopyGroups()
    var seen = 0
    var isWhole = false
    while true {
      isWhole = window.count < maximum || set.matches.isExact && window.count == set.matches.lowerBound
      while seen < window.count {
        // Where stories can't be counted anyway, only those that are shown need their copies.
        try groups.add(window[seen].document, judge, bound: isWhole ? .max : needed)
        seen += 1
      }
      guard window.count == maximum, groups.groups.count < needed else { break }
      maximum *= 3
      window = try match(maximum, nil)
    }
    let page = groups.groups.indices.dropFirst(request.offset).prefix(request.limit)
    if isWhole {
      stories = groups.groups.count
    } else {
      // Copies that rank too low to be in the window.
      var keys: [UInt32] = []
      for index in page {
        for document in [groups.groups[index].first] + groups.groups[index].copies {
          keys += try judge.signature(of: document)?.keys ?? []
        }
      }
      keys = try judge.keysElsewhere(keys)
      if !keys.isEmpty {
        let known = Set(window.map(\.document))
        let terms = keys.map { Xapian.Query.term(CopySignature.term($0)) }
        for hit in try match(Self.copiesBound, .or(terms)) where !known.contains(hit.document) {
          try groups.join(hit.document, judge, bound: needed)
        }
      }
    }
    hits = page.map { (window[groups.groups[$0].place], groups.groups[$0].copies) }
  }
}
