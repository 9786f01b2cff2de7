import LedeCorpus
import Testing

@Suite struct BombTests {
  static let zeros = [UInt8](repeating: 0x20, count: 8 << 20)

  @Test func compressedFileThatGrowsTooMuch() throws {
    let bytes = Gzip.compress(Self.zeros)
    let (_, sink) = try read(bytes, isCounting: true)
    #expect(sink.reasons == [.bomb])
    #expect(sink.members.map(\.isWhole) == [false])
    #expect(sink.byteCount <= bytes.count * 100 + 1 << 20 + 1 << 18)
  }

  @Test func growthBelowTheFloorIsFine() throws {
    let (_, sink) = try read(Gzip.compress([UInt8](repeating: 0x20, count: 1 << 20)), isCounting: true)
    #expect(sink.troubles.isEmpty)
    #expect(sink.byteCount == 1 << 20)
  }

  @Test func growthSpreadOverMembersAddsUp() throws {
    var zip = ZipBuilder()
    for index in 0..<40 { zip.add(Array("\(index).txt".utf8), Array(Self.zeros[..<500_000])) }
    let (_, sink) = try read(zip.finish(), isCounting: true)
    #expect(sink.reasons == [.bomb])
    #expect(sink.byteCount < 5 << 20)
  }

  @Test func compressedTwice() throws {
    let (_, sink) = try read(Gzip.compress(Gzip.compress(Self.zeros)), isCounting: true)
    #expect(sink.reasons == [.bomb])
    #expect(sink.byteCount <= 2 << 20)
  }

  @Test func compressedFourTimes() throws {
    var bytes = Array("text".utf8)
    for _ in 0..<4 { bytes = Gzip.compress(bytes) }
    let (_, sink) = try read(bytes)
    #expect(sink.members.isEmpty)
    #expect(sink.reasons == [.bomb])
  }

  @Test func archiveOfTooManyBytes() throws {
    var bounds = ReadingBounds()
    bounds.archiveBytes = 100_000
    bounds.archiveRatio = 2
    var zip = ZipBuilder()
    for index in 0..<10 { zip.add(Array("\(index).txt".utf8), Array(Self.zeros[..<50_000])) }
    let (_, sink) = try read(zip.finish(), bounds: bounds)
    #expect(sink.reasons == [.bomb])
    #expect(sink.members.map(\.isWhole) == [true, true, false])
    // A single compressed file may be larger than an archive.
    #expect(try read(Gzip.compress(Array(Self.zeros[..<500_000])), bounds: bounds).sink.troubles.isEmpty)
  }

  @Test func archiveOfTooManyMembers() throws {
    var bounds = ReadingBounds()
    bounds.members = 10
    var zip = ZipBuilder()
    for index in 0..<100 { zip.add("\(index).txt", "") }
    let (_, sink) = try read(zip.finish(), bounds: bounds)
    #expect(sink.reasons == [.bomb])
    // Ten, and one for each KiB of the file.
    #expect(sink.members.count == 10 + zip.finish().count >> 10)
  }

  @Test func hugeSparseMember() throws {
    // A pax sparse file of 8 GiB in 3 KiB.
    var tar = TarBuilder()
    let map = "1\n8589934592\n0\n"
    func record(_ text: String) -> String {
      var length = text.utf8.count + 3
      while "\(length)".utf8.count + 1 + text.utf8.count + 1 != length { length += 1 }
      return "\(length) \(text)\n"
    }
    let header =
      record("GNU.sparse.major=1") + record("GNU.sparse.minor=0") + record("GNU.sparse.name=big.txt")
      + record("GNU.sparse.realsize=8589934592")
    tar.add(Array("pax".utf8), Array(header.utf8), type: "x")
    tar.add(
      Array("GNUSparseFile.0/big.txt".utf8),
      Array(map.utf8) + [UInt8](repeating: 0, count: 512 - map.utf8.count))
    tar.add("after.txt", "after")
    let (_, sink) = try read(tar.finish(), isCounting: true)
    #expect(sink.byteCount < 3 << 20)
    #expect(sink.reasons.contains(.bomb) || sink.names.contains("after.txt"))
  }

  @Test func memoryIsBoundByTheChunk() throws {
    var generator = SeededGenerator(seed: 3)
    let content = (0..<(3 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) | 1 }
    let (_, plain) = try read(content, isCounting: true)
    #expect(plain.byteCount == content.count)
    #expect(plain.largestChunk <= 1 << 18 + 1)
    let (_, compressed) = try read(Gzip.compress(content), isCounting: true)
    #expect(compressed.byteCount == content.count)
    #expect(compressed.largestChunk <= 1 << 18 + 1)
  }
}
