import Foundation
import LedeSchema
import Testing
import Xapian

@testable import LedeIndex

/// What is done to an index's files is found, named, and mended by a rebuild.
@Suite struct DamageTests {
  enum Harm: String, CaseIterable, Sendable { case flip, cut, grow, empty, remove, folder, link }

  /// An index with two segments, one with tombstones, and all its files.
  private static func index() throws -> (folder: TestFolder, files: [String]) {
    let folder = try TestFolder()
    var random = SeededGenerator(seed: 11)
    for number in 0..<10 { try folder.write("a\(number).jsonl", TestCorpus.jsonLines(&random)) }
    try folder.write("p.html", TestCorpus.html(&random))
    try folder.update()
    try folder.remove("a3.jsonl")
    try folder.write("b.jsonl", TestCorpus.jsonLines(&random))
    try folder.update()
    let names = folder.state(of: folder.index).keys.sorted().filter {
      !FileSystem.isFolder(folder.index + "/" + $0) && !["lock", "last-run.json"].contains($0)
        && !["manifest-000001.json", "sources-000001", "skipped-000001"].contains($0)
    }
    return (folder, names)
  }

  private static func harm(_ harm: Harm, _ path: String, _ random: inout SeededGenerator) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    switch harm {
    case .flip:
      guard !bytes.isEmpty else { return }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
    // Two bytes at least: without its last line end, CURRENT still says what it said.
    case .cut: bytes.removeLast(min(bytes.count, Int.random(in: 2...max(2, bytes.count / 2), using: &random)))
    case .grow: bytes.append(0)
    case .empty: bytes = []
    case .remove, .folder, .link:
      try FileManager.default.removeItem(atPath: path)
      if harm == .folder {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      } else if harm == .link {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
      }
      return
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: Harm.allCases) func everyHarmIsFoundAndMended(_ harm: Harm) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let (folder, names) = try Self.index()
    #expect(try folder.findings() == [])
    #expect(names.count == 14, "\(names)")
    let whole = folder.path + "/whole"
    try FileManager.default.copyItem(atPath: folder.index, toPath: whole)
    let digest = try folder.digest()
    // A rebuild for each would take minutes; over a few runs all have their turn.
    let mended = Set(names.shuffled(using: &random).prefix(2))
    for name in names {
      // Whoever puts a folder in the place of CURRENT has to take it away himself.
      if harm == .folder, name == "CURRENT" { continue }
      let context: Comment = "seed \(seed), \(harm) of \(name)"
      try Self.harm(harm, folder.index + "/" + name, &random)
      do {
        let report = try IndexVerifier.verify(root: folder.index, level: .deep)
        #expect(!report.isWhole, context)
      } catch {
        #expect([.damaged, .version, .system].contains(error.code), context)
      }
      // A writer that only updates must not carry on over damage that it can see, and must not lose articles.
      if mended.contains(name) {
        _ = try? folder.update()
        #expect(try folder.rebuild().articles > 0, context)
        #expect(try folder.digest() == digest, context)
        #expect(try folder.findings() == [], context)
      }
      try FileManager.default.removeItem(atPath: folder.index)
      try FileManager.default.copyItem(atPath: whole, toPath: folder.index)
    }
  }

  @Test func swappedFilesOfOneSizeAreFound() throws {
    let (folder, _) = try Self.index()
    let left = folder.index + "/segments/000001/articles"
    let right = folder.index + "/segments/000001/quotes"
    let bytes = try folder.contents(left)
    try Data(try folder.contents(right)).write(to: URL(fileURLWithPath: left))
    try Data(bytes).write(to: URL(fileURLWithPath: right))
    #expect(try !IndexVerifier.verify(root: folder.index).isWhole)
  }

  /// Damage in a database must not be merged into files with sound checksums: it stops a merge that reads it.
  @Test func whatIsNotWhatWasWrittenIsNotCarriedOn() throws {
    let (folder, _) = try Self.index()
    let digest = try folder.digest()
    let whole = folder.path + "/whole"
    try FileManager.default.copyItem(atPath: folder.index, toPath: whole)
    var stopped = 0
    for name in ["segments/000001/articles", "segments/000002/articles"] {
      let sound = try folder.contents(folder.index + "/" + name)
      for block in 0..<sound.count / BlockSums.blockSize {
        var bytes = sound
        bytes[block * BlockSums.blockSize + 4000] ^= 4
        try Data(bytes).write(to: URL(filePath: folder.index + "/" + name))
        do {
          try folder.compact()
          #expect(try folder.findings() == [] && folder.digest() == digest, "block \(block) of \(name)")
        } catch let error as IndexError {
          stopped += 1
          #expect(error.code == .damaged && error.path?.hasSuffix("/articles") == true, "\(error)")
        }
        try FileManager.default.removeItem(atPath: folder.index)
        try FileManager.default.copyItem(atPath: whole, toPath: folder.index)
      }
    }
    #expect(stopped > 0)
  }

  @Test func aDamagedTableOfSourcesStopsAnUpdateAndNotARebuild() throws {
    let (folder, names) = try Self.index()
    let table = try #require(names.first { $0.hasPrefix("sources-") })
    var bytes = try folder.contents(folder.index + "/" + table)
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: folder.index + "/" + table))
    #expect(#expect(throws: IndexError.self) { try folder.update() }?.code == .damaged)
    try folder.rebuild()
    #expect(try folder.findings() == [])
  }

  @Test func anotherFormatIsLeftAloneAndItsRootsSurviveARebuild() throws {
    let (folder, names) = try Self.index()
    let name = try #require(names.first { $0.hasPrefix("manifest-") })
    let text = String(decoding: try folder.contents(folder.index + "/" + name), as: UTF8.self)
    let other = text.replacing("\"format\": \(IndexLayout.formatVersion)", with: "\"format\": 999")
    #expect(other != text)
    try folder.put(manifest: Array(other.utf8), name: name)
    let before = folder.state(of: folder.index)
    #expect(#expect(throws: IndexError.self) { try Snapshot(root: folder.index) }?.code == .version)
    #expect(#expect(throws: IndexError.self) { try folder.update([]) }?.code == .version)
    var after = folder.state(of: folder.index)
    after["lock"] = before["lock"]
    #expect(after == before)
    #expect(try folder.rebuild().articles > 0)
    #expect(try folder.findings() == [])
  }

  @Test func thereIsNoIndexInAnEmptyFolder() throws {
    let folder = try TestFolder()
    #expect(#expect(throws: IndexError.self) { try Snapshot(root: folder.corpus) }?.code == .notFound)
    #expect(
      #expect(throws: IndexError.self) { try IndexVerifier.verify(root: folder.corpus) }?.code == .notFound)
  }
}

extension TestFolder {
  /// Puts a manifest in force as a writer would.
  func put(manifest: [UInt8], name: String) throws {
    try Data(manifest).write(to: URL(fileURLWithPath: index + "/" + name))
    let line = "\(name) \(TestChecksum.of(manifest))\n"
    try Data(line.utf8).write(to: URL(fileURLWithPath: index + "/CURRENT"))
  }
}
