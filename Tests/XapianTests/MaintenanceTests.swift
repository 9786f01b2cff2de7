import Foundation
import Testing
import Xapian

@Suite struct MaintenanceTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func data(_ path: String) throws -> [String] {
    let database = try Database(path: path)
    return try database.documentIDs().map { id in try database.document(id).data.text }
  }

  @Test(arguments: [Compactor.Level.standard, .full, .fuller])
  func mergingInOrder(level: Compactor.Level) throws {
    let sources = try [["a", "b"], ["c"], ["d", "e", "f"]].enumerated().map {
      try scratch.database("\($0)", $1)
    }
    for (name, single, multipass) in [("folder", false, false), ("file", true, true)] {
      try Compactor.compact(
        sources.reversed(), to: scratch[name], singleFile: single, level: level, multipass: multipass)
      #expect(try data(scratch[name]) == ["d", "e", "f", "c", "a", "b"])
      let type = try FileManager.default.attributesOfItem(atPath: scratch[name])[.type] as? FileAttributeType
      #expect(type == (single ? .typeRegular : .typeDirectory))
    }
    #expect(code { _ = try WritableDatabase(path: scratch["file"], mode: .open) } != nil)
  }

  @Test func keepingIDs() throws {
    for (name, id) in [("1", DocumentID(3)), ("2", 7)] {
      var writer = try WritableDatabase(path: scratch[name], options: .retryLock)
      try writer.replace(id, with: DocumentDraft("x"))
      try writer.close()
    }
    try Compactor.compact([scratch["1"], scratch["2"]], to: scratch["out"], renumber: false, blockSize: 4096)
    #expect(try Database(path: scratch["out"]).documentIDs() == [3, 7])
    #expect(
      code { try Compactor.compact([scratch["1"], scratch["1"]], to: scratch["bad"], renumber: false) }
        == .invalidOperation)
    #expect(code { try Compactor.compact([], to: scratch["bad"]) } == .invalidArgument)
    #expect(code { try Compactor.compact([scratch["no"]], to: scratch["bad"]) } == .databaseNotFound)
  }

  @Test func metadataAndProgress() throws {
    for name in ["1", "2"] {
      var writer = try WritableDatabase(path: scratch[name], options: .retryLock)
      try writer.setMetadata("from " + name, for: "key")
      try writer.add(DocumentDraft("x"))
      try writer.close()
    }
    let sources = [scratch["1"], scratch["2"]]
    var tables: Set<String> = []
    var asked: [[String]] = []
    try Compactor.compact(
      sources, to: scratch["out"],
      progress: { table, _ in tables.insert(table) },
      resolvingMetadata: { key, values in
        asked.append([key.text] + values.map(\.text))
        return Array(values.joined(separator: [0]))
      })
    #expect(tables.contains("postlist") && tables.contains("position"))
    #expect(asked == [["key", "from 1", "from 2"]])
    #expect(try Database(path: scratch["out"]).metadata(for: "key").text == "from 1\0from 2")
    try Compactor.compact(sources, to: scratch["first"])
    #expect(try Database(path: scratch["first"]).metadata(for: "key").text == "from 1")
    let error = try #require(throws: XapianError.self) {
      try Compactor.compact(
        sources, to: scratch["stopped"],
        progress: { _, _ throws(XapianError) in throw XapianError(code: .runtime, message: "stop") })
    }
    #expect(error.message == "stop")
  }

  @Test func toADescriptor() throws {
    let source = try scratch.database("db", ["red", "blue"])
    let descriptor = openFile(scratch["file"], O_RDWR | O_CREAT)
    try Compactor.compact([source], toFileDescriptor: descriptor)
    #expect(try data(scratch["file"]) == ["red", "blue"])
    #expect(!isOpen(descriptor, scratch["file"]))
    let other = openFile(scratch["other"], O_RDWR | O_CREAT)
    #expect(code { try Compactor.compact([scratch["none"]], toFileDescriptor: other) } == .databaseNotFound)
    #expect(!isOpen(other, scratch["other"]))
  }

  @Test func checking() throws {
    let path = try scratch.database("db", (0..<200).map { "word\($0) and more text" })
    let report = try DatabaseCheck.check(path: path, options: .showStatistics)
    #expect(report.errorCount == 0)
    #expect(report.output.contains("postlist"))
    #expect(report.output.contains("No errors found") || report.output.contains("B-tree checked okay"))
    var bytes = try Data(contentsOf: URL(filePath: path + "/docdata.glass"))
    for index in 0..<min(bytes.count, 4096) { bytes[index] = 0xff }
    try bytes.write(to: URL(filePath: path + "/docdata.glass"))
    let damaged = code {
      if try DatabaseCheck.check(path: path).errorCount > 0 {
        throw XapianError(code: .databaseCorrupt, message: "counted")
      }
    }
    #expect(try #require(damaged).isKind(of: .database))
    #expect(code { _ = try DatabaseCheck.check(path: scratch["none"]) } != nil)
  }
}
