import LedeText
import Testing

@Suite struct OffsetMapTests {
  /// `ab` + two escapes of two and six + three bytes of nowhere + `c` from the front.
  static var sample: OffsetMap {
    var map = OffsetMap(verbatim: 2, from: 10)
    map.append(text: 2, source: 6, at: 12)
    map.append(text: 2, source: 6, at: 18)
    map.append(text: 3, source: 0, at: 24)
    map.append(text: 1, source: 1, at: 0)
    return map
  }

  @Test func unitsThatContinueAreJoined() {
    #expect(Self.sample.runs.map(\.count) == [2, 2, 1, 1])
    #expect(Self.sample.textLength == 10)
  }

  @Test(
    arguments: [
      (0..<1, 10..<11), (0..<2, 10..<12), (1..<4, 11..<18), (3..<4, 12..<18), (4..<6, 18..<24),
      (5..<5, 18..<18),
      (6..<9, 24..<24), (9..<10, 0..<1), (10..<10, 1..<1), (5..<10, nil), (8..<11, nil), (11..<12, nil),
    ] as [(Range<Int>, Range<Int>?)])
  func leadsToTheSource(text: Range<Int>, source: Range<Int>?) {
    #expect(Self.sample.sourceRange(of: text) == source)
  }

  @Test(
    arguments: [
      (OffsetMap(), []),
      (OffsetMap(verbatim: 31), [0x7C]),
      (OffsetMap(verbatim: 5000), [0xA0, 0x9C, 0x01]),
      (OffsetMap(verbatim: 2, from: 3), [0x0A, 0x06]),
      (sample, [0x0A, 20, 0x09, 2, 6, 0x05, 3, 0, 0x06, 47]),
    ] as [(OffsetMap, [UInt8])])
  func encodes(map: OffsetMap, bytes: [UInt8]) {
    #expect(map.encoded() == bytes)
    #expect(OffsetMap(encoded: bytes) == map)
  }

  @Test(
    arguments: [
      [0x00], [0x80], [0x01], [0x05, 0, 1], [0x05, 1], [0x06], [0x06, 1],
      [0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0x7D, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 1],
      [0x06, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ] as [[UInt8]])
  func refusesHostileBytes(bytes: [UInt8]) {
    #expect(OffsetMap(encoded: bytes) == nil)
  }

  @Test func randomBytesDecodeToWhatEncodesAgainOrToNothing() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var decoded = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random) & UInt8.random(in: 0...255, using: &random)
      }
      guard let map = OffsetMap(encoded: bytes) else { continue }
      decoded += 1
      #expect(OffsetMap(encoded: map.encoded()) == map, "seed \(seed)")
    }
    #expect(decoded > 100, "seed \(seed)")
  }

  @Test func slicesAgreeWithTheWhole() {
    let map = Self.sample
    for start in 0...map.textLength {
      for end in start...map.textLength {
        let slice = map.slice(start..<end)
        #expect(slice.textLength == end - start)
        for offset in start..<end {
          let part = slice.sourceRange(of: offset - start..<offset - start + 1)
          #expect(part == map.sourceRange(of: offset..<offset + 1))
        }
      }
    }
  }

  @Test func mapsCompose() {
    // The source `x\u00e9&lt;y`, the JSON text `xé&lt;y`, the read text `xé<y`.
    var json = OffsetMap(verbatim: 1)
    json.append(text: 2, source: 6, at: 1)
    json.append(text: 1, source: 1, count: 5, at: 7)
    var html = OffsetMap(verbatim: 3)
    html.append(text: 1, source: 4, at: 3)
    html.append(text: 1, source: 1, at: 7)
    let both = html.through(json)
    let places = [0..<1, 1..<3, 3..<4, 4..<5].map { both.sourceRange(of: $0) }
    #expect(places == [0..<1, 1..<7, 7..<11, 11..<12])
    #expect(both.textLength == 5)
  }

  @Test func compositionKeepsTheLengthWhereTheInnerMapEnds() {
    let both = OffsetMap(verbatim: 5).through(OffsetMap(verbatim: 3, from: 7))
    #expect(both.textLength == 5)
    #expect(both.sourceRange(of: 0..<3) == 7..<10)
    #expect(both.sourceRange(of: 3..<5) == 10..<10)
  }
}
