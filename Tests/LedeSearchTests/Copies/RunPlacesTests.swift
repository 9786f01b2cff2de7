import Testing

@testable import LedeSearch

@Suite struct RunPlacesTests {
  @Test func eachRunIsFoundWhereItStands() {
    var random = SeededGenerator(seed: 7)
    for count in [0, 1, 4, 5, 100, 3000] {
      // Hashes of few different lowest bits, so that most slots are asked for by several.
      let runs = (0..<count).map { _ in
        random.next() & 0xFFFF_FF00_0000_0007 % 97 | UInt64.random(in: 0..<4, using: &random) << 60
      }
      let places = RunPlaces(runs)
      for run in Set(runs) {
        var found: [Int] = []
        var place = places.first(of: run)
        while let here = place, here < count {
          found.append(here)
          place = places.next(after: here)
        }
        #expect(found == runs.indices.filter { runs[$0] == run })
      }
      #expect(places.first(of: 0x5555) == nil)
    }
  }
}
