import Testing

@testable import LedeSearch

@Suite struct EditPathTests {
  /// What is left of both lists without the words that differ is the same.
  private static func isWhole(_ path: EditPath, _ old: [Int], _ new: [Int]) -> Bool {
    let kept = old.indices.filter { !path.removed.contains($0) }.map { old[$0] }
    return kept == new.indices.filter { !path.added.contains($0) }.map { new[$0] }
  }

  @Test func isAsShortAsTheStandardLibrarys() {
    var random = SeededGenerator(seed: 20_261_201)
    for round in 0..<3000 {
      let words = 1 + round % 9
      func list() -> [Int] {
        (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0..<words, using: &random) }
      }
      let (old, new) = (list(), list())
      let path = EditPath(old, new, limit: 100)
      let changes = new.difference(from: old)
      #expect(Self.isWhole(path, old, new), "\(old) \(new)")
      #expect(path.removed.count == changes.removals.count, "\(old) \(new)")
      #expect(path.added.count == changes.insertions.count, "\(old) \(new)")
    }
  }

  @Test func endsAtItsLimit() {
    var random = SeededGenerator(seed: 20_261_202)
    for limit in [0, 1, 2, 5, 9] {
      for _ in 0..<500 {
        func list() -> [Int] {
          (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0..<5, using: &random) }
        }
        let (old, new) = (list(), list())
        let path = EditPath(old, new, limit: limit)
        #expect(Self.isWhole(path, old, new), "\(old) \(new) \(limit)")
      }
    }
    let path = EditPath([1, 2, 3, 4, 5, 6], [1, 2, 9, 4, 8, 7], limit: 2)
    #expect(path.removed == [2, 4, 5])
    #expect(path.added == [2, 4, 5])
  }

  /// 200,000 words that all differ are compared as soon as two.
  @Test func hasNoLengthThatItIsAfraidOf() {
    let old = Array(0..<100_000)
    let path = EditPath(old, old.map { $0 + 100_000 }, limit: 100)
    #expect(path.removed.count == 100_000 && path.added.count == 100_000)
  }
}
