import Foundation
import Testing

@testable import LedeSearch

@Suite struct PlacedRangesTests {
  /// Lists of ranges that stand anywhere, within and across each other.
  private static func lists(_ random: inout SeededGenerator) -> [[Range<Int>]] {
    (0..<Int.random(in: 0..<12, using: &random)).map { _ in
      (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        let start = Int.random(in: 0..<60, using: &random)
        return start..<start + Int.random(in: 0..<30, using: &random)
      }
    }
  }

  @Test func theFirstRangeIsFoundAsByLookingAtAll() {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let lists = Self.lists(&random)
      let all = lists.enumerated().flatMap { owner, ranges in
        ranges.map { PlacedRanges.Found(owner: owner, range: $0) }
      }
      let placed = PlacedRanges(lists)
      let start = Int.random(in: 0..<80, using: &random)
      let asked = start..<start + Int.random(in: 1..<20, using: &random)
      let unwanted = Int.random(in: 0..<8, using: &random)
      #expect(
        placed.first(holding: asked)
          == all.first {
            $0.range.lowerBound <= asked.lowerBound && $0.range.upperBound >= asked.upperBound
          }, "seed \(seed): \(asked) in \(lists)")
      #expect(
        placed.first(overlapping: asked) { $0 != unwanted }
          == all.first { $0.range.overlaps(asked) && $0.owner != unwanted },
        "seed \(seed): \(asked) in \(lists), not \(unwanted)")
    }
  }

  @Test func rangesInOrderAreCutOutByPlace() {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var ranges: [Range<Int>] = []
      var end = 0
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        let start = end + Int.random(in: 0..<5, using: &random)
        end = start + Int.random(in: 1..<6, using: &random)
        ranges.append(start..<end)
      }
      let start = Int.random(in: 0..<60, using: &random)
      let asked = start..<start + Int.random(in: 0..<20, using: &random)
      #expect(
        Array(ranges[...].overlapping(asked)) == ranges.filter { $0.overlaps(asked) },
        "seed \(seed): \(asked) in \(ranges)")
    }
  }
}
