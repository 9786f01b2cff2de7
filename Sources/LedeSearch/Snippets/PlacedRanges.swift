internal import LedeText

/// Ranges of a text, each with the quote or caption that it belongs to, to be found by place.
struct PlacedRanges {
  struct Found: Equatable {
    /// The number of the list that the range stands in.
    var owner: Int
    var range: Range<Int>
  }

  private struct Placed {
    var range: Range<Int>
    /// Its place among all ranges of all lists.
    var order: Int
    var owner: Int
    /// The furthest end of this range and of all that start before it.
    var reach: Int
  }

  /// By their starts.
  private let placed: [Placed]

  /// The ranges of lists, in the order in which ranges are preferred.
  init(_ lists: [[Range<Int>]]) {
    var placed: [Placed] = []
    for (owner, ranges) in lists.enumerated() {
      for range in ranges { placed.append(Placed(range: range, order: placed.count, owner: owner, reach: 0)) }
    }
    if !zip(placed, placed.dropFirst()).allSatisfy({ $0.range.lowerBound <= $1.range.lowerBound }) {
      placed.sort { ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order) }
    }
    var reach = 0
    for index in placed.indices {
      reach = max(reach, placed[index].range.upperBound)
      placed[index].reach = reach
    }
    self.placed = placed
  }

  /// The first range, in the order of the lists, that holds all of `range`.
  func first(holding range: Range<Int>) -> Found? {
    first(startingBefore: range.lowerBound + 1, reaching: range.upperBound) {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
    }
  }

  /// The first range, in the order of the lists, that has a byte in common with `range`.
  func first(overlapping range: Range<Int>, where isWanted: (_ owner: Int) -> Bool = { _ in true }) -> Found?
  {
    first(startingBefore: range.upperBound, reaching: range.lowerBound + 1) {
      $0.range.overlaps(range) && isWanted($0.owner)
    }
  }

  private func first(
    startingBefore end: Int, reaching start: Int, where isWanted: (Placed) -> Bool
  ) -> Found? {
    var index = placed.partitionPoint { $0.range.lowerBound >= end }
    var best: Placed?
    while index > 0, placed[index - 1].reach >= start {
      index -= 1
      if best.map({ placed[index].order < $0.order }) ?? true, isWanted(placed[index]) {
        best = placed[index]
      }
    }
    return best.map { Found(owner: $0.owner, range: $0.range) }
  }
}

extension ArraySlice<Range<Int>> {
  /// Those that have a byte in common with `range`, of ranges in text order without overlap and none of them empty.
  func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = partitionPoint { $0.upperBound > range.lowerBound }
    let end = partitionPoint { $0.lowerBound >= range.upperBound }
    return first < end && !range.isEmpty ? self[first..<end] : []
  }
}
