internal import CXapian

extension Enquire {
  /// Documents of the first round, and the factor from each to the next.
  private static let firstRound = 64

  /// A match whose hits are decided upon here, for databases that can't do it themselves.
  ///
  /// The hits are asked for in growing rounds, until as many are accepted as are wanted, or there are no more.
  func decidedMSet(
    first: Int, maximum: Int, checkAtLeast: Int, relevant: RSet,
    decider: (_ document: borrowing Document) throws(XapianError) -> Bool, spies: [any MatchSpy]
  ) throws(XapianError) -> MSet {
    let (sum, isOver) = first.addingReportingOverflow(max(maximum, 0))
    let wanted = max(isOver ? Int.max : sum, checkAtLeast)
    var round = min(max(Self.firstRound, wanted), 1 << 14)
    var accepted: [Int] = []
    var seen = 0
    while true {
      let set = try mset(first: 0, maximum: seen + round, relevant: relevant)
      // A round costs the server a match from the start, so each is as long as all before it together.
      var at = seen
      while at < set.count {
        let end = min(set.count, at + 256)
        try set.fetch(at..<end)
        for index in at..<end {
          let document = try set.document(at: index)
          guard try decider(document) else { continue }
          accepted.append(index)
          for spy in spies { try spy.see(document, weight: set[index].weight) }
        }
        at = end
      }
      let isWhole = set.count < seen + round
      seen = set.count
      if isWhole || accepted.count >= wanted {
        let left = isWhole ? 0 : max(0, set.matches.estimate - seen)
        let likely = seen == 0 ? 0 : left * accepted.count / seen
        return set.keeping(
          Array(accepted.dropFirst(max(first, 0)).prefix(max(maximum, 0))), firstRank: first,
          matches: MatchCount(
            lowerBound: accepted.count, estimate: accepted.count + likely,
            upperBound: isWhole ? accepted.count : max(accepted.count, set.matches.upperBound)))
      }
      round = seen
    }
  }
}
