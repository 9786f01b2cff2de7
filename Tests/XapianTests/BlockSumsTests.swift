import Foundation
import Glibc
import Testing
import Xapian

/// Blocks that are not what was written are errors, whatever reads them.
@Suite struct BlockSumsTests {
  let scratch: Scratch
  let file: String
  let bytes: [UInt8]

  init() throws {
    scratch = try Scratch()
    file = scratch["single"]
    let texts = (0..<3000).map { "red word\($0) green\($0 % 7) +F\($0 % 3) 1=\($0)" }
    try Compactor.compact([scratch.database("db", texts)], to: file, singleFile: true)
    bytes = Array(try Data(contentsOf: URL(filePath: file)))
    try Data(BlockSums.of(path: file, size: bytes.count)).write(to: URL(filePath: scratch["sums"]))
  }

  private func open(from start: Int = 0) throws -> Database {
    let descriptor = unsafe Glibc.open(file, O_RDONLY | O_CLOEXEC)
    let sums = unsafe Glibc.open(scratch["sums"], O_RDONLY | O_CLOEXEC)
    return try Database(fileDescriptor: descriptor, blockSums: sums, from: start)
  }

  /// All that a search may read.
  private func readAll(_ database: Database) throws -> Int {
    var sum = 0
    for id in 1...UInt32(3000) {
      sum += try database.document(id).data.count + Int(database.length(of: id))
      var terms = try database.terms(of: id)
      while try terms.next() { sum += 1 }
      sum += try Int(database.document(id).values()[0].bytes.count)
    }
    sum += try database.valueFrequency(in: 1) + database.valueUpperBound(in: 1).count
    var terms = try database.allTerms()
    while try terms.next() {
      var postings = try database.postings(of: terms.term)
      while try postings.next() {
        sum += try Int(postings.document) + database.positions(of: terms.term, in: postings.document).count
      }
    }
    return sum
  }

  @Test func wholeFilesAreReadAsEver() throws {
    #expect(bytes.count > 20 * BlockSums.blockSize)
    #expect(try readAll(open()) == readAll(Database(path: file)))
  }

  @Test func aFlippedBitInAnyBlockIsAnError() throws {
    var random = SystemRandomNumberGenerator()
    for block in 0..<bytes.count / BlockSums.blockSize {
      var harmed = bytes
      let place = block * BlockSums.blockSize + Int.random(in: 0..<BlockSums.blockSize, using: &random)
      harmed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      try Data(harmed).write(to: URL(filePath: file))
      do {
        _ = try readAll(open())
        // The table of free blocks and the like, which nothing reads.
        #expect(block == bytes.count / BlockSums.blockSize - 1, "byte \(place) was read")
      } catch let error as XapianError {
        #expect(error.systemMessage == "Bad message", "byte \(place): \(error)")
        #expect(error.context.hasSuffix("/single"), "\(error)")
      }
    }
  }

  @Test func sumsOfAnotherFileAreAnError() throws {
    #expect(throws: XapianError.self) { try readAll(open(from: 4)) }
  }

  /// A descriptor that is used again is another file.
  @Test func closingForgetsTheSums() throws {
    for _ in 0..<3 {
      _ = try readAll(open())
      let again = unsafe Glibc.open(scratch["sums"], O_RDONLY)
      var room = [UInt8](repeating: 0, count: BlockSums.blockSize)
      #expect(unsafe pread(again, &room, room.count, 0) > 0)
      Glibc.close(again)
    }
  }
}
