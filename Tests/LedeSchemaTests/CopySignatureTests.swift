import LedeSchema
import Testing

@Suite struct CopySignatureTests {
  /// Words of a body, as hashes; the same seed gives the same words.
  private static func words(_ count: Int, seed: UInt64) -> [UInt64] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }

  private static func signature(_ words: [UInt64], characters: Int = 0) throws -> CopySignature {
    try #require(CopySignature(words: words, characters: characters))
  }

  @Test(arguments: [16, 24, 50, 130, 800, 20_000]) func valuesComeBackAsTheyWere(length: Int) throws {
    for characters in [0, length] where length >= 19 || characters == 0 {
      let signature = try Self.signature(Self.words(length, seed: 7), characters: characters)
      #expect(CopySignature(encoded: signature.encoded) == signature)
      #expect(signature.encoded.count <= 7 + 4 * 5 + 2 * CopySignature.sampleBound)
      #expect(!signature.keys.isEmpty && signature.keys.count <= 5)
      #expect(!signature.sample.isEmpty && signature.sample.count <= CopySignature.sampleBound)
    }
  }

  @Test func bodiesThatAreTooShortHaveNone() {
    #expect(CopySignature(words: Self.words(15, seed: 1), characters: 0) == nil)
    #expect(CopySignature(words: Self.words(18, seed: 1), characters: 18) == nil)
    #expect(CopySignature(words: [], characters: 0) == nil)
    #expect(CopySignature(encoded: []) == nil)
  }

  @Test func brokenValuesAreRefused() throws {
    let value = try Self.signature(Self.words(200, seed: 3)).encoded
    for length in 0..<value.count {
      if let cut = CopySignature(encoded: Array(value[..<length])) { #expect(cut.sample.count < 24) }
    }
    #expect(CopySignature(encoded: [0xff, 1, 2]) == nil)
  }

  /// Every hash of a trimmed text that can be compared stands in the whole text too, whatever the two lengths.
  @Test(arguments: [100, 300, 1000, 5000]) func aTrimmedTextIsContained(length: Int) throws {
    for seed in UInt64(1)...20 {
      let whole = Self.words(length, seed: seed)
      for share in [90, 60, 40] {
        let trimmed = try Self.signature(Array(whole[..<(length * share / 100)]))
        let overlap = try #require(trimmed.overlap(with: Self.signature(whole)))
        #expect(overlap.shared == overlap.compared, "seed \(seed), \(share) %")
        #expect(try trimmed.meets(Self.signature(whole)), "seed \(seed), \(share) %")
      }
    }
  }

  @Test func otherTextsShareNothing() throws {
    for seed in UInt64(1)...50 {
      let one = try Self.signature(Self.words(400, seed: seed))
      let other = try Self.signature(Self.words(700, seed: seed + 1000))
      #expect(!one.meets(other), "seed \(seed)")
      #expect(try #require(one.overlap(with: other)).shared <= 1, "seed \(seed)")
    }
  }

  @Test func aLongTextOfOneSentenceIsNoTrouble() throws {
    let sentence = Self.words(9, seed: 5)
    let signature = try Self.signature(Array(repeatElement(sentence, count: 3000).joined()))
    #expect(signature.sample.count == 9 && signature.level == 0 && signature.length == 27_000)
  }
}
