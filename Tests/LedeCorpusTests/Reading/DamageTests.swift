import LedeCorpus
import Testing

/// Containers with bytes flipped or cut off: never a crash, never a hang, and what was cut is never fine.
@Suite struct DamageTests {
  static let containers: [(String, [UInt8])] = {
    var tar = TarBuilder()
    var zip = ZipBuilder()
    for index in 0..<12 {
      let text = (0..<60).map { "Sentence \($0 &* 7919 % 101) of story \(index). " }.joined()
      tar.add("story-\(index).txt", text)
      zip.add("story-\(index).txt", text, isDeflated: index % 3 != 0)
    }
    var nested = ZipBuilder()
    nested.add(Array("in.tar.gz".utf8), Gzip.compress(tar.finish()), isDeflated: false)
    nested.add(Array("in.zip".utf8), zip.finish())
    return [
      ("gz", Gzip.compress(tar.bytes.filter { $0 != 0 })), ("tar", tar.finish()),
      ("tar.gz", Gzip.compress(tar.finish())), ("zip", zip.finish()), ("nested", nested.finish()),
    ]
  }()

  @Test(arguments: containers.map(\.0)) func cutAnywhere(kind: String) throws {
    let bytes = try #require(Self.containers.first { $0.0 == kind }).1
    let whole = try read(bytes).sink
    #expect(whole.troubles.isEmpty)
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      // Less than its first block is not known for a tar, and between two members a tar may end.
      let length = Int.random(in: 600..<bytes.count, using: &generator)
      if kind == "tar", length % 512 == 0 { continue }
      let sink = try read(Array(bytes[..<length])).sink
      let missing = Set(whole.members.map(\.text)).subtracting(sink.members.filter(\.isWhole).map(\.text))
      // Where something is missing, it is said so.
      #expect(missing.isEmpty || !sink.troubles.isEmpty, "seed \(seed), \(kind) cut at \(length)")
      #expect(
        sink.members.filter(\.isWhole).allSatisfy { whole.members.contains($0) } || !sink.troubles.isEmpty,
        "seed \(seed), \(kind) cut at \(length)")
    }
  }

  @Test(arguments: containers.map(\.0)) func flippedBits(kind: String) throws {
    let bytes = try #require(Self.containers.first { $0.0 == kind }).1
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var bounds = ReadingBounds()
    bounds.archiveBytes = 1 << 20
    for _ in 0..<120 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
      let sink = try read(damaged, bounds: bounds, isCounting: true).sink
      #expect(sink.byteCount < 40 << 20, "seed \(seed), \(kind)")
    }
  }

  @Test func everyBitOfAGzipFileCounts() throws {
    let text = Array(ContainerTests.text.utf8)
    let bytes = Gzip.compress(text)
    // The header's flags, time, level and system say nothing of the text.
    for place in bytes.indices where !(3...9).contains(place) {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        let sink = try read(damaged).sink
        let isText = sink.members.allSatisfy { $0.isWhole && $0.text.utf8.elementsEqual(text) }
        let isSaid = !sink.troubles.isEmpty || sink.members.first?.isDecompressed == false
        #expect(isText || isSaid, "bit \(bit) of byte \(place)")
      }
    }
  }
}
