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

  /// Replaces a database of the first segment by one in which a document is another, and the manifest with it.
  private static func change(
    _ collection: Collection, _ document: Int, of folder: TestFolder, _ body: (inout DocumentDraft) -> Void
  ) throws {
    let path = folder.index + "/segments/000001/" + collection.rawValue
    let work = folder.path + "/work"
    var drafts = try drafts(path)
    body(&drafts[document - 1])
    var database = try WritableDatabase(path: work, mode: .create)
    for draft in drafts { try database.add(draft) }
    try database.close()
    try FileManager.default.removeItem(atPath: path)
    try Compactor.compact([work], to: path, singleFile: true, renumber: false)
    try reseal(folder) { _ in }
  }

  /// The documents of a database that lists the documents of a term, but not the terms of a document.
  private static func drafts(_ path: String) throws -> [DocumentDraft] {
    let database = try Database(path: path)
    var drafts = [DocumentDraft](repeating: DocumentDraft(), count: try database.documentCount)
    var terms = try database.allTerms()
    while try terms.next() {
      var postings = try database.postings(of: terms.term, withPositions: true)
      while try postings.next() {
        drafts[Int(postings.document) - 1].add(
          term: terms.term, wdf: UInt32(postings.wdf), positions: postings.positions)
      }
    }
    for slot in DocumentSums.slots {
      var values = try database.values(in: slot)
      while try values.next() {
        drafts[Int(values.document) - 1].values.append(DocumentValue(slot: slot, bytes: values.value))
      }
    }
    for place in drafts.indices { drafts[place].data = try database.document(UInt32(place + 1)).data }
    return drafts
  }

  /// Writes a manifest with the sizes and checksums of the files as they are now.
  private static func reseal(_ folder: TestFolder, _ change: (inout Manifest) -> Void) throws {
    let layout = IndexLayout(root: folder.index)
    let current = try Snapshot.current(layout)
    var manifest = try Snapshot.manifest(named: current.name, checksum: current.checksum, layout)
    change(&manifest)
    for place in manifest.segments.indices {
      let number = manifest.segments[place].number
      var sums: [UInt8] = []
      for file in manifest.segments[place].files where Collection(rawValue: file.name) != nil {
        let path = layout.file(file.name, of: number)
        sums += try BlockSums.of(path: path, size: try #require(FileSystem.size(path)))
      }
      try Data(sums).write(to: URL(filePath: layout.file(IndexLayout.sums, of: number)))
      for file in manifest.segments[place].files.indices {
        let path = layout.file(manifest.segments[place].files[file].name, of: number)
        manifest.segments[place].files[file].size = try #require(FileSystem.size(path))
        manifest.segments[place].files[file].checksum = try FileSystem.checksum(path).description
      }
    }
    try folder.put(manifest: manifest.encoded(), name: current.name)
  }

  @Test(arguments: Collection.allCases) func aTermTooManyIsFound(_ collection: Collection) throws {
    let folder = try Self.index()
    try Self.change(collection, 1, of: folder) { $0.add(term: "intruder", wdf: 1) }
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
      try Self.change(.articles, 2, of: folder, change)
      let findings = try folder.findings()
      #expect(findings.count == 1 && findings[0].message.contains("document 2"), "\(number): \(findings)")
    }
  }

  /// Changes the one place of a database where some bytes stand, and the manifest with it.
  private static func patch(_ folder: TestFolder, _ old: [UInt8], at offset: Int) throws {
    let path = folder.index + "/segments/000001/articles"
    var bytes = try folder.contents(path)
    let places = bytes.indices.filter { bytes[$0...].starts(with: old) }
    #expect(places.count == 1)
    bytes[try #require(places.first) + offset] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try reseal(folder) { _ in }
  }

  private static func packed(_ number: UInt64) -> [UInt8] {
    number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7f) | 0x80] + packed(number >> 7)
  }

  @Test func aWrongLengthAndAWrongSumOfLengthsAreFound() throws {
    let folder = try Self.index()
    let database = try Database(path: folder.index + "/segments/000001/articles")
    let lengths = try (1...4).map { Self.packed(UInt64(try database.length(of: $0))) }
    try Self.patch(folder, Array(lengths.joined(separator: [0])), at: lengths[0].count + 1)
    var findings = try folder.findings()
    #expect(
      findings.contains { $0.message.contains("document 2 ") && $0.message.contains("its length is") },
      "\(findings)")
    let other = try Self.index()
    let total = Self.packed(try database.statistics.totalLength)
    try Self.patch(other, [0] + total + [0, 0, 0, 0, 0, 0, 0, 0], at: 1)
    findings = try other.findings()
    #expect(findings.count == 1 && findings[0].message.contains("lengths"), "\(findings)")
  }

  /// Sums that are wrong from the start would make every search fail.
  @Test func wrongSumsOfBlocksAreFound() throws {
    let folder = try Self.index()
    let layout = IndexLayout(root: folder.index)
    let current = try Snapshot.current(layout)
    var manifest = try Snapshot.manifest(named: current.name, checksum: current.checksum, layout)
    let path = layout.file(IndexLayout.sums, of: 1)
    var sums = try folder.contents(path)
    sums[5] ^= 1
    try Data(sums).write(to: URL(filePath: path))
    let place = try #require(manifest.segments[0].files.firstIndex { $0.name == IndexLayout.sums })
    manifest.segments[0].files[place].checksum = try FileSystem.checksum(path).description
    try folder.put(manifest: manifest.encoded(), name: current.name)
    let findings = try folder.findings()
    #expect(findings.count == 1 && findings[0].message.contains("checksums of blocks"), "\(findings)")
  }

  @Test func anArticleWithoutWordsIsWhole() throws {
    let folder = try TestFolder()
    try folder.write("a.jsonl", Array("{\"text\": \"* * *\"}\n{\"text\": \"The ferry is late.\"}\n".utf8))
    try folder.update()
    let database = try Database(path: folder.index + "/segments/000001/articles")
    #expect(try (1...2).map { try database.length(of: $0) }.contains(0))
    #expect(try folder.findings() == [])
  }

  @Test func wrongCountsAreFound() throws {
    let changes: [(inout Manifest) -> Void] = [
      { $0.segments[0].articles -= 1 }, { $0.segments[0].quotes += 1 }, { $0.segments[0].captions += 1 },
      { $0.segments[0].deadArticles = 1 }, { $0.segments[0].languages["xx"] = 3 }, { $0.sourceCount += 1 },
      { $0.skippedCount += 1 }, { $0.segments[0].files.removeAll { $0.name == "links" } },
      { $0.segments = [] },
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
