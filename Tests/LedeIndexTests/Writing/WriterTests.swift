import Foundation
import Glibc
import LedeArticle
import LedeSchema
import LedeText
import Testing

@testable import LedeIndex

@Suite struct WriterTests {
  private static let article =
    "Council meets\n\nThe council of Dunmere met on Monday and spoke of ferries at length.\n"

  @Test func aSecondWriterIsToldWhoIsAtWork() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    let writer = try IndexWriter.open(root: folder.index, command: "index --all")
    let error = #expect(throws: IndexError.self) { try folder.update() }
    #expect(error?.code == .locked)
    #expect(error?.message.contains("pid \(getpid())") == true)
    #expect(error?.message.contains("index --all") == true)
    _ = consume writer
    #expect(try folder.update().articles == 1)
  }

  @Test func aFolderWithOtherThingsInItIsNotTakenForAnIndex() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    for name in ["tmp", "notes.txt"] {
      let place = folder.path + "/mine-" + name
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      if name == "tmp" {
        try FileManager.default.createDirectory(atPath: place + "/tmp", withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: place + "/tmp/precious"))
      } else {
        try Data().write(to: URL(fileURLWithPath: place + "/notes.txt"))
      }
      let before = folder.state(of: place)
      #expect(#expect(throws: IndexError.self) { try folder.update(index: place) }?.code == .usage)
      #expect(folder.state(of: place) == before)
    }
  }

  @Test func aRunThatCouldNotEvenLockIsNoObstacle() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try FileManager.default.createDirectory(atPath: folder.index, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder.index + "/last-run.json"))
    #expect(try folder.update().articles == 1)
  }

  /// Whoever may write into the index's folder must not lead the writer out of it.
  @Test(arguments: ["segments", "tmp"]) func linksOutOfTheIndexAreRefused(name: String) throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try folder.update()
    let outside = folder.path + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: outside + "/precious"))
    try? FileManager.default.removeItem(atPath: folder.index + "/" + name)
    try FileManager.default.createSymbolicLink(
      atPath: folder.index + "/" + name, withDestinationPath: outside)
    #expect(throws: IndexError.self) { try folder.rebuild() }
    #expect(FileManager.default.fileExists(atPath: outside + "/precious"))
    #expect(folder.state(of: outside).count == 1)
  }

  @Test func aRunThatIsStoppedChangesNothing() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try folder.update()
    let before = try folder.digest()
    try folder.write("b.txt", Self.article)
    let error = #expect(throws: IndexError.self) {
      try folder.update(options: .testing { $0.isCancelled = { true } })
    }
    #expect(error?.code == .interrupted)
    #expect(try folder.digest() == before)
    #expect(try folder.update().articles == 2)
  }

  @Test func whatAnEarlierRunLeftIsCleared() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try folder.update()
    for name in ["tmp/build/parts", "segments/000077"] {
      try FileManager.default.createDirectory(
        atPath: folder.index + "/" + name, withIntermediateDirectories: true)
    }
    for name in ["manifest-000099.json", "sources-000099", "CURRENT.next", "segments/000001/dead-000099"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.index + "/" + name))
    }
    try folder.update()
    let left = Set(folder.state(of: folder.index).keys)
    #expect(
      left == [
        "CURRENT", "lock", "last-run.json", "manifest-000001.json", "sources-000001", "skipped-000001",
        "segments",
        "segments/000001", "segments/000001/articles", "segments/000001/links", "segments/000001/sums",
      ])
  }

  /// An open snapshot answers from its generation for as long as it lives.
  @Test func readersAreNotDisturbedByUpdatesAndRebuilds() throws {
    let folder = try TestFolder()
    var random = SeededGenerator(seed: 3)
    for number in 0..<12 {
      let file = TestCorpus.file(&random)
      try folder.write("a\(number)" + file.ending, file.content)
    }
    try folder.update()
    try folder.remove("a0\(folder.ending(of: "a0"))")
    try folder.update()
    let early = try Snapshot(root: folder.index)
    let late = try Snapshot(root: folder.index)
    let digest = try IndexDigest.of(early)
    for round in 0..<4 {
      try folder.write("b\(round).txt", Self.article)
      try folder.update(options: .testing(segments: 2))
    }
    try folder.rebuild()
    try folder.rebuild()
    // `late` has not read anything yet; all that it needs must still be there for it.
    #expect(try IndexDigest.of(late) == digest)
    #expect(try IndexDigest.of(early) == digest)
    #expect(try folder.digest() != digest)
  }

  @Test func poisonArticlesCostNothingElse() throws {
    let folder = try TestFolder()
    let long = String(repeating: "x", count: 300_000)
    try folder.write("a.txt", Self.article)
    try folder.write("b-long.txt", "Long word\n\nThis ferry \(long) sails on.\n")
    try folder.write("c-marks.txt", "Marks\n\n" + String(repeating: "\u{301}", count: 5000) + " ferry\n")
    try folder.write(
      "d.jsonl",
      "{\"title\":\"Null \\u0000\\u0000 ferry\",\"text\":\"\(String(repeating: "\\u0000", count: 400)) ferry\"}\n"
    )
    try folder.write("e.jsonl", "{\"title\":\"t\",\"author\":\"\(long)\",\"text\":\"The ferry sails.\"}\n")
    try folder.write(
      "f.txt", "Ferry\n\n" + (0..<20_000).map { "word\($0)" }.joined(separator: " ") + "\n")
    try folder.write("z.txt", Self.article)
    let report = try folder.update()
    #expect(report.articles == 7)
    let snapshot = try Snapshot(root: folder.index)
    #expect(try snapshot.liveArticles(withTerm: Array("ferry".utf8)).count >= 5)
    #expect(try folder.findings(sources: true) == [])
  }

  /// Xapian cannot store documents of 100 MB and more; the batch that such a one is in is not lost.
  @Test func anArticleThatIsTooLargeIsSkippedAndNamed() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try folder.write(
      "b.jsonl",
      "{\"title\":\"Small\",\"text\":\"The ferry sails.\"}\n{\"title\":\"Huge\",\"text\":\""
        + String(repeating: "ferry sails ", count: 7_500_000)
        + "\"}\n{\"title\":\"Small\",\"text\":\"The ferry sails.\"}\n")
    try folder.write("c.txt", Self.article)
    let report = try folder.update(options: .testing { $0.reading.limits.record = 1 << 28 })
    #expect(report.articles == 4)
    #expect(report.skipped.map(\.reason) == ["too-large"])
    #expect(report.skipped.map(\.line) == [2])
    #expect(try folder.findings() == [])
  }

  @Test func theLastRunIsTold() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", Self.article)
    try folder.update()
    let run = try #require(LastRun(IndexLayout(root: folder.index)))
    #expect(run.command == "index" && run.outcome == "done: 1 articles added, 0 removed" && run.skipped == 0)
    #expect(run.ended >= run.started)
  }
}

extension TestFolder {
  func ending(of stem: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus)) ?? []
    return names.first { $0.hasPrefix(stem + ".") }.map { String($0.dropFirst(stem.count)) } ?? ""
  }

  /// A file of millions of empty records must not fill the memory; which ones are listed does not hang on the workers.
  @Test(arguments: [1, 2, 8]) func ofVeryManySkippedRecordsTheFirstAreListedAndTheOthersCounted(workers: Int)
    throws
  {
    let folder = try TestFolder()
    let empty = String(repeating: "{\"text\": \"\"}\n", count: 5000)
    try folder.write(
      "many.jsonl", empty + "{\"text\": \"The ferry sails.\"}\n" + String(repeating: "{\n", count: 3000))
    try folder.write("some.jsonl", String(repeating: "{\"text\": \"\"}\n", count: 1001))
    let report = try folder.update(options: .testing(workers: workers))
    #expect(report.articles == 1 && report.skipped.total(flaws: false) == 9001)
    let many = report.skipped.filter { String(decoding: $0.path, as: UTF8.self).hasSuffix("many.jsonl") }
    #expect(many.count == 1002 && many.prefix(1000).map(\.record) == (1...1000).map { $0 })
    #expect(
      many.suffix(2).map(\.reason) == ["no-text", "malformed"] && many.suffix(2).map(\.count) == [4000, 3000])
    #expect(
      report.skipped.count {
        String(decoding: $0.path, as: UTF8.self).hasSuffix("some.jsonl") && $0.count == 1
      } == 1001)
    #expect(report.skipped.contains { $0.record == 1001 && $0.message.contains("no field") })
    #expect(try folder.findings() == [])
    #expect(report.skippedInAll == 9001)
    let again = try folder.update(options: .testing(workers: workers))
    #expect(!again.isPublished && again.skippedInAll == 9001)
  }
}
