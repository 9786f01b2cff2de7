import LedeCorpus
import LedeText
import Testing

@Suite struct SourceTableTests {
  @Test func recordsComeBackAsTheyWere() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let records = Self.records(2000, using: &generator)
    let table = try #require(SourceTable(encoded: Self.encoded(records)))
    #expect(table.count == records.count)
    var cursor = table.cursor()
    var back: [SourceRecord] = []
    while cursor.next() { back.append(cursor.record) }
    #expect(back == records, "seed \(seed)")
    #expect(!cursor.isDamaged)
    let hasMore = cursor.next()
    #expect(!hasMore)
  }

  @Test func emptyTables() throws {
    var cursor = SourceTable().cursor()
    var hasMore = cursor.next()
    #expect(!hasMore)
    #expect(!cursor.isDamaged)
    let table = try #require(SourceTable(encoded: SourceTable.Builder().finish()))
    #expect(table.count == 0)
    cursor = table.cursor()
    hasMore = cursor.next()
    #expect(!hasMore)
    #expect(!cursor.isDamaged)
  }

  @Test func extremesSurvive() throws {
    let records = [
      SourceRecord(
        file: SourceFile(path: [0], size: .max, modified: .min, touched: .max, inode: .max), recorded: .max,
        firstSeen: .max,
        articles: .max, checksum: Checksum(high: .max, low: 0)),
      SourceRecord(
        file: SourceFile(path: [0xff], size: 0, modified: -1, touched: .min, inode: 0), recorded: -1,
        firstSeen: 0,
        articles: 0,
        checksum: nil),
    ]
    var cursor = try #require(SourceTable(encoded: Self.encoded(records))).cursor()
    var hasNext = cursor.next()
    #expect(hasNext && cursor.record == records[0])
    hasNext = cursor.next()
    #expect(hasNext && cursor.record == records[1])
  }

  @Test func otherVersionsAreRefused() {
    var bytes = Self.encoded([])
    #expect(SourceTable(encoded: bytes) != nil)
    bytes[0] &+= 1
    #expect(SourceTable(encoded: bytes) == nil)
    #expect(SourceTable(encoded: []) == nil)
    #expect(SourceTable(encoded: [1, 0, 0]) == nil)
  }

  @Test func damagedBytesNeverTrap() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.encoded(Self.records(60, using: &generator))
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        damaged.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      guard let table = SourceTable(encoded: damaged) else { continue }
      var cursor = table.cursor()
      var count = 0
      while cursor.next() {
        count += 1
        _ = cursor.record
      }
      #expect(count <= damaged.count, "seed \(seed)")
    }
  }

  @Test func tableThatEndsEarlyIsDamaged() throws {
    var generator = SeededGenerator(seed: 5)
    let bytes = Self.encoded(Self.records(20, using: &generator))
    for length in 10..<bytes.count {
      guard let table = SourceTable(encoded: Array(bytes[..<length])) else { continue }
      var cursor = table.cursor()
      while cursor.next() {}
      #expect(cursor.isDamaged, "cut at \(length)")
    }
  }

  private static func encoded(_ records: [SourceRecord]) -> [UInt8] {
    var builder = SourceTable.Builder()
    for record in records { builder.append(record) }
    return builder.finish()
  }

  private static func records(_ count: Int, using generator: inout SeededGenerator) -> [SourceRecord] {
    var paths: Set<[UInt8]> = []
    while paths.count < count {
      let length = Int.random(in: 1...12, using: &generator)
      paths.insert(
        Array("/corpus/".utf8) + (0..<length).map { _ in UInt8.random(in: 0x61...0x64, using: &generator) })
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }.map { path in
      SourceRecord(
        file: SourceFile(
          path: path, size: Int.random(in: 0...(1 << 40), using: &generator),
          modified: Int64.random(in: -1...(2 << 60), using: &generator),
          touched: Int64.random(in: .min ... .max, using: &generator),
          inode: UInt64.random(in: 0...UInt64.max, using: &generator)),
        recorded: Int64.random(in: 0...(2 << 60), using: &generator),
        firstSeen: Int.random(in: 0...(2 << 30), using: &generator),
        articles: Int.random(in: 0...100_000, using: &generator),
        checksum: Bool.random(using: &generator)
          ? Checksum(
            high: UInt64.random(in: 0...UInt64.max, using: &generator),
            low: UInt64.random(in: 0...UInt64.max, using: &generator)) : nil)
    }
  }
}
