import Foundation
import GlassWriter
import Testing
import Xapian

/// What our writer makes, against what Xapian makes of the same documents.
@Suite struct GlassWriterTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "glass-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  /// Writes documents with Xapian, and with ours in batches of some size.
  private func write(_ drafts: [DocumentDraft], batch size: Int) throws {
    var writer = try WritableDatabase(path: path("theirs"), mode: .createOrOverwrite, options: .noSync)
    for draft in drafts { try writer.add(draft) }
    try writer.close()
    try write(drafts, batch: size, to: "ours")
  }

  private func write(_ drafts: [DocumentDraft], batch size: Int, to name: String) throws {
    let spill = try SpillFile(folder: folder.path)
    let batch = GlassBatch()
    var runs: [GlassRun] = []
    for draft in drafts {
      try batch.add(draft)
      if batch.documentCount == size { runs.append(try batch.finish(into: spill)) }
    }
    if batch.documentCount > 0 { runs.append(try batch.finish(into: spill)) }
    try GlassDatabase.write(runs, to: path(name))
  }

  private func expectSound(_ name: String, _ comment: Comment) throws {
    let report = try DatabaseCheck.check(path: path(name))
    #expect(report.errorCount == 0, comment)
    if report.errorCount != 0 { Issue.record("\(report.output)") }
  }

  @Test(arguments: [(1, 1), (40, 40), (120, 7), (200, 200)])
  func randomDocumentsAreWhatXapianMakesOfThem(count: Int, batch: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let seed = UInt64.random(in: 0...UInt64.max)
    var documents = RandomDocuments(seed: seed)
    try write((0..<count).map { _ in documents.next() }, batch: batch)
    try expectSound("ours", "seed \(seed)")
    let theirs = try contents(path("theirs"))
    let ours = try contents(path("ours"))
    for (mine, other) in zip(ours, theirs) where mine != other {
      Issue.record("seed \(seed): \(mine) is not \(other)")
      break
    }
    #expect(ours.count == theirs.count, "seed \(seed)")
    // Xapian merges ours with itself and checks every key on the way.
    try Compactor.compact([path("ours")], to: path("packed"), singleFile: true)
    try expectSound("packed", "seed \(seed)")
    #expect(try contents(path("packed")) == theirs, "seed \(seed)")
  }

  @Test func aListOfManyDocumentsHasManyChunks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var drafts: [DocumentDraft] = []
    for number in 0..<12_000 {
      var draft = DocumentDraft()
      draft.add(term: "all", wdf: 1, positions: [UInt32(number)])
      if number % 3 == 0 { draft.add(term: "third", wdf: UInt32(number % 300)) }
      draft.add(term: "Q\(number)", wdf: 0)
      draft.setValue(Array("\(number % 1000)".utf8), in: 1)
      drafts.append(draft)
    }
    try write(drafts, batch: 1000)
    try expectSound("ours", "")
    #expect(try contents(path("ours")) == contents(path("theirs")))
    // Looking up from the middle must find the right chunk.
    let database = try Database(path: path("ours"))
    var postings = try database.postings(of: "third", withPositions: false)
    #expect(try postings.skip(to: 9_000))
    #expect(postings.document == 9_001)
    #expect(try database.length(of: 11_999) == 1)
  }

  @Test func theSameBatchesGiveTheSameBytes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var documents = RandomDocuments(seed: 7)
    let drafts = (0..<100).map { _ in documents.next() }
    try write(drafts, batch: 16, to: "first")
    try write(drafts, batch: 16, to: "second")
    #expect(FileManager.default.contentsEqual(atPath: path("first"), andPath: path("second")))
    try write(Array(drafts.dropLast()), batch: 16, to: "third")
    #expect(try Database(path: path("first")).uuid != Database(path: path("third")).uuid)
  }

  @Test func whatXapianRefusesIsRefusedAndLeavesTheRest() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let spill = try SpillFile(folder: folder.path)
    let batch = GlassBatch()
    var good = DocumentDraft()
    good.add(term: "good", wdf: 1, positions: [1])
    good.data = Array("good".utf8)
    try batch.add(good)
    for term in [[UInt8](repeating: 0x61, count: 246), .init(repeating: 0, count: 123), []] {
      var bad = good
      bad.add(term: term)
      let error = #expect(throws: XapianError.self) { try batch.add(bad) }
      #expect(error?.code == .invalidArgument)
    }
    try batch.add(good)
    try GlassDatabase.write([try batch.finish(into: spill)], to: path("ours"))
    let database = try Database(path: path("ours"))
    #expect(try database.documentCount == 2)
    #expect(try database.documentFrequency(of: "good") == 2)
  }

  @Test func aFullDiskIsAnError() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let spill = try SpillFile(folder: folder.path)
    let batch = GlassBatch()
    var draft = DocumentDraft()
    draft.add(term: "a")
    try batch.add(draft)
    let run = try batch.finish(into: spill)
    let error = #expect(throws: GlassError.self) { try GlassDatabase.write([run], to: "/dev/full") }
    #expect(error?.systemError == ENOSPC)
  }
}
