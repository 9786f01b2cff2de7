import Foundation
import LedeSchema
import LedeText
import Testing
import Xapian

@testable import LedeIndex

/// Faults of a program rather than of a disk: every checksum holds, and the content is wrong.
@Suite struct DeepVerifyTests {
  private static func index() throws -> TestFolder {
    let folder = try TestFolder()
    var random = SeededGenerator(seed: 5)
    for number in 0..<6 { try folder.write("a\(number).jsonl", TestCorpus.jsonLines(&random)) }
    try folder.write("p.html", TestCorpus.html(&random))
    try folder.update()
    return folder
  }

  /// Replaces a database of the first segment by one with a change in it, and the manifest with it.
  private static func change(
    _ collection: Collection, of folder: TestFolder, _ body: (inout WritableDatabase) throws -> Void
  ) throws {
    let path = folder.index + "/segments/000001/" + collection.rawValue
    let work = folder.path + "/work"
    try Compactor.compact([path], to: work)
    var database = try WritableDatabase(path: work, mode: .open)
    try body(&database)
    try database.close()
    try FileManager.default.removeItem(atPath: path)
    try Compactor.compact([work], to: path, singleFile: true, renumber: false)
    try reseal(folder) { _ in }
  }

  /// Writes a manifest with the sizes and checksums of the files as they are now.
  private static func reseal(_ folder: TestFolder, _ change: (inout Manifest) -> Void) throws {
    let layout = IndexLayout(root: folder.index)
    let current = try Snapshot.current(layout)
    var manifest = try Snapshot.manifest(named: current.name, checksum: current.checksum, layout)
    change(&manifest)
    for place in manifest.segments.indices {
      let number = manifest.segments[place].number
      for file in manifest.segments[place].files.indices {
        let path = layout.file(manifest.segments[place].files[file].name, of: number)
        manifest.segments[place].files[file].size = try #require(FileSystem.size(path))
        manifest.segments[place].files[file].checksum = try FileSystem.checksum(path).description
      }
    }
    try folder.put(manifest: manifest.encoded(), name: current.name)
  }

  private static func draft(of document: UInt32, in database: borrowing WritableDatabase) throws
    -> DocumentDraft
  {
    try database.database.document(document).draft()
  }

  @Test(arguments: Collection.allCases) func aTermTooManyIsFound(_ collection: Collection) throws {
    let folder = try Self.index()
    try Self.change(collection, of: folder) { database in
      var draft = try Self.draft(of: 1, in: database)
      draft.add(term: "intruder", wdf: 1)
      _ = try database.replace(1, with: draft)
    }
    let findings = try folder.findings()
    #expect(findings.count == 1 && findings[0].message.contains("document 1"), "\(findings)")
    #expect(try IndexVerifier.verify(root: folder.index).isWhole)
  }

  @Test func aMissingTermAPositionAValueAndAWeightAreFound() throws {
    let changes: [(inout DocumentDraft) -> Void] = [
      { $0.terms.remove(at: 3) },
      { draft in
        if let place = draft.terms.firstIndex(where: { $0.positionCount > 0 }) {
          draft.positions[draft.terms[place].firstPosition] += 500
        }
      },
      { $0.values[0].bytes.append(0x31) },
      { $0.values.removeLast() },
      { $0.terms[5].wdf += 1 },
    ]
    for (number, change) in changes.enumerated() {
      let folder = try Self.index()
      try Self.change(.articles, of: folder) { database in
        var draft = try Self.draft(of: 2, in: database)
        change(&draft)
        _ = try database.replace(2, with: draft)
      }
      let findings = try folder.findings()
      #expect(findings.count == 1 && findings[0].message.contains("document 2"), "\(number): \(findings)")
    }
  }

  @Test func wrongCountsAreFound() throws {
    let changes: [(inout Manifest) -> Void] = [
      { $0.segments[0].articles -= 1 }, { $0.segments[0].quotes += 1 }, { $0.segments[0].captions += 1 },
      { $0.segments[0].deadArticles = 1 }, { $0.segments[0].languages["xx"] = 3 }, { $0.sourceCount += 1 },
      { $0.skippedCount += 1 }, { $0.segments[0].files.removeLast() }, { $0.segments = [] },
    ]
    for (number, change) in changes.enumerated() {
      let folder = try Self.index()
      try Self.reseal(folder, change)
      #expect(try !folder.findings().isEmpty, "change \(number)")
    }
  }

  @Test(arguments: [[0], [3, 2], [2, 2], [9999]] as [[UInt32]])
  func tombstonesThatMakeNoSenseAreFound(dead: [UInt32]) throws {
    let folder = try Self.index()
    let bytes = NumberFile.encode(dead)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.index + "/segments/000001/dead-000001"))
    try Self.reseal(folder) {
      $0.segments[0].deadArticles = dead.count
      $0.segments[0].tombstones = Manifest.File(
        name: "dead-000001", size: bytes.count, checksum: TestChecksum.of(bytes))
    }
    #expect(try folder.findings().contains { $0.message.contains("tombstones") })
  }

  /// An article forgotten by the table of sources would never be updated again.
  @Test func anArticleOfNoSourceIsFound() throws {
    let folder = try Self.index()
    try folder.remove("a1.jsonl")
    try folder.update()
    try Self.reseal(folder) {
      $0.segments[0].tombstones = nil
      $0.segments[0].deadArticles = 0
      $0.segments[0].deadQuotes = 0
      $0.segments[0].deadCaptions = 0
    }
    #expect(try folder.findings().contains { $0.message.contains("do not agree") })
  }

  @Test func changedAndMissingSourcesAreTold() throws {
    let folder = try Self.index()
    #expect(try folder.findings(sources: true) == [])
    try folder.write("a2.jsonl", "{}")
    try folder.remove("a4.jsonl")
    let report = try IndexVerifier.verify(root: folder.index, level: .quick, sources: true)
    #expect(report.isWhole)
    #expect(report.findings.map(\.kind) == [.sourceChanged, .sourceMissing])
    #expect(report.sources == 7)
  }
}
