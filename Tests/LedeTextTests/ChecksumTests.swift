import LedeText
import Testing

@Suite struct ChecksumTests {
  // The published test values of XXH3-128 for nothing, and what xxhsum -H2 prints for `abc`.
  @Test(arguments: [
    ("", "99aa06d3014798d86001c324468d497f"),
    ("abc", "06b05ab6733a618578af5f94892f3950"),
  ])
  func agreesWithTheReference(text: String, expected: String) {
    #expect(Checksum.of(Array(text.utf8)).description == expected)
  }

  @Test func streamsAgreeWithTheWhole() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 5) }
    var stream = ChecksumStream()
    var start = 0
    var step = 0
    while start < bytes.count {
      let end = min(bytes.count, start + step)
      stream.update(Array(bytes[start..<end]))
      start = end
      step = step * 2 + 1
    }
    let sum = stream.checksum()
    #expect(sum == Checksum.of(bytes))
    #expect(ChecksumStream().checksum() == Checksum.of([]))
  }

  @Test(arguments: ["", "0", "zz", String(repeating: "g", count: 32), String(repeating: "0", count: 33)])
  func refusesOtherDescriptions(text: String) {
    #expect(Checksum(text) == nil)
  }

  @Test func descriptionsAndBytesRoundTrip() {
    let sum = Checksum(high: 0x0123, low: 0xFEDC_BA98_7654_3210)
    #expect(sum.description == "0000000000000123fedcba9876543210")
    #expect(Checksum(sum.description.uppercased()) == sum)
    #expect(sum.bytes == [0, 0, 0, 0, 0, 0, 1, 0x23, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32, 0x10])
    #expect(sum < Checksum(high: 0x0124, low: 0))
  }

  // What the header gives with one register of eight bytes (XXH_VECTOR=XXH_SCALAR): however wide the processor's
  // registers are, an index has the same sums.
  @Test(
    arguments: [
      (240, 0xF106_8444_71BD_4AFE, 0xECD0_CA39_128F_E480),
      (511, 0x2C1B_5EAE_1AFE_DCE9, 0x519E_7122_6C5E_F576),
      (512, 0x424E_58EA_5CFD_1E55, 0x290A_BA09_C006_335E),
      (1024, 0xF81B_2958_5B4D_6E00, 0xFF25_37D7_0409_87F2),
      (8192, 0xCB0A_D14D_7B6B_4EF5, 0xDC53_8C09_CA78_DE93),
      (99_999, 0xC40A_10C9_4EA7_AC3E, 0xB5F4_E27A_FF63_FB5F),
    ] as [(Int, UInt64, UInt64)])
  func hashesHangOnNoProcessor(count: Int, plain: UInt64, seeded: UInt64) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 5) }
    #expect(StableHash.of(bytes) == plain)
    #expect(StableHash.of(bytes, seed: 7) == seeded)
  }

  @Test func hashesDependOnTheSeed() {
    #expect(StableHash.of("") == 0x2D06_8005_38D3_94C2)
    #expect(StableHash.of("abc") == 0x78AF_5F94_892F_3950)
    #expect(StableHash.of("abc", seed: 1) != StableHash.of("abc"))
  }
}
