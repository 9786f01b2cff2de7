import Testing

@testable import LedeArticle

@Suite struct BeginningsTests {
  @Test func findsWhatBeginsAlike() {
    var captions = Beginnings(["crane", "crane at dusk", "tug"].map { Array($0.utf8) })
    #expect(captions.hasAlike(Array("cr".utf8)))
    #expect(captions.hasAlike(Array("crane by night".utf8)))
    #expect(!captions.hasAlike(Array("crate".utf8)))
    captions.add(Array("crate".utf8))
    #expect(captions.hasAlike(Array("crates".utf8)))
    #expect(!Beginnings([]).hasAlike([]))
  }

  @Test func isLikeLookingAtEach() {
    var seed: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % bound)
    }
    func text() -> [UInt8] { (0..<next(6)).map { _ in UInt8(0x61 + next(3)) } }
    for _ in 0..<300 {
      var all = (0..<next(6)).map { _ in text() }
      var beginnings = Beginnings(all)
      for _ in 0..<40 {
        let one = text()
        let isAlike = all.contains { $0.starts(with: one) || one.starts(with: $0) }
        #expect(beginnings.hasAlike(one) == isAlike, "\(all) \(one)")
        if !isAlike {
          beginnings.add(one)
          all.append(one)
        }
      }
    }
  }
}
