import Foundation
import LedeCorpus
import LedeSchema
import Testing

@testable import LedeIndex

@Suite struct IncrementalTests {
  private func article(_ words: String) -> String {
    "Council meets\n\nThe council of Dunmere met on Monday and spoke of \(words) at length.\n"
  }

  @Test func newChangedDeletedAndMovedFilesAreCounted() throws {
    let folder = try TestFolder()
    for number in 1...5 { try folder.write("a\(number).txt", article("number \(number)")) }
    let first = try folder.update()
    #expect(first.new == 5 && first.articlesAdded == 5 && first.isPublished && first.generation == 1)
    try folder.write("a1.txt", article("other things"))
    try folder.remove("a2.txt")
    try folder.rename("a3.txt", to: "moved/b3.txt")
    try folder.write("a6.txt", article("number 6"))
    let second = try folder.update()
    #expect(second.new == 1)
    #expect(second.changed == 1)
    #expect(second.deleted == 1)
    #expect(second.moved == 1)
    #expect(second.unchanged == 2)
    #expect(second.articlesAdded == 3 && second.articlesRemoved == 3 && second.articles == 5)
    #expect(try folder.digest() == folder.freshDigest())
  }

  @Test func nothingChangedPublishesNothing() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    folder.setModified("a.txt", 1_600_000_000)
    try folder.update()
    let again = try folder.update()
    #expect(!again.isPublished && again.unchanged == 1 && again.generation == 1)
  }

  @Test func aMovedFileKeepsTheDayWhenItWasFirstSeen() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    try folder.update()
    let before = try Snapshot(root: folder.index).storedArticle(1).firstSeen
    try folder.rename("a.txt", to: "b.txt")
    try folder.update()
    let snapshot = try Snapshot(root: folder.index)
    let document = try #require(try snapshot.liveArticles(withTerm: Array("council".utf8)).first)
    #expect(try snapshot.storedArticle(document).firstSeen == before)
  }

  /// Two edits within the clock's grain, size and time the same.
  @Test func anEditWithinTheClocksGrainIsFound() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    let before = folder.modified("a.txt")
    try folder.update()
    try folder.write("a.txt", article("orchids"))
    folder.setModified("a.txt", before.seconds)
    #expect(try folder.update().changed == 1)
    #expect(try folder.digest() == folder.freshDigest())
  }

  /// Only the time of change, which nobody can set back, tells of it.
  @Test func anEditInPlaceWithItsOldTimeSetBackIsFound() throws {
    let folder = try TestFolder()
    let path = try folder.write("a.txt", article("ferries"))
    folder.setModified("a.txt", 1_600_000_000)
    try folder.update()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(article("orchids").utf8))
    try handle.close()
    folder.setModified("a.txt", 1_600_000_000)
    #expect(try folder.update().changed == 1)
    #expect(try folder.digest() == folder.freshDigest())
  }

  @Test func aTouchedFileIsNotReadAnew() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    try folder.update()
    folder.setModified("a.txt", 1_600_000_000)
    let report = try folder.update()
    #expect(report.changed == 0 && report.unchanged == 1 && report.articlesAdded == 0)
  }

  @Test func aTimeInTheFutureIsNotTrusted() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    folder.setModified("a.txt", 4_000_000_000)
    try folder.update()
    #expect(try folder.update().changed == 0)
    try folder.write("a.txt", article("orchids"))
    folder.setModified("a.txt", 4_000_000_000)
    #expect(try folder.update().changed == 1)
  }

  @Test func aMissingRootDeletesNothing() throws {
    let folder = try TestFolder()
    for number in 1...3 { try folder.write("a\(number).txt", article("number \(number)")) }
    try folder.update()
    let before = try folder.digest()
    try FileManager.default.moveItem(atPath: folder.corpus, toPath: folder.path + "/away")
    let report = try folder.update()
    #expect(report.unknown == 3 && report.deleted == 0 && report.articles == 3)
    #expect(report.skipped.map(\.reason) == ["missing"])
    #expect(try folder.digest() == before)
    let rebuilt = try folder.rebuild()
    #expect(rebuilt.articles == 3)
    #expect(try folder.digest() == before)
    #expect(try folder.findings() == [])
    try FileManager.default.moveItem(atPath: folder.path + "/away", toPath: folder.corpus)
    #expect(try folder.update().articles == 3)
    #expect(try folder.digest() == before)
  }

  @Test func anEmptiedRootIsRefusedUnlessItIsMeant() throws {
    let folder = try TestFolder()
    for number in 1...3 { try folder.write("a\(number).txt", article("number \(number)")) }
    try folder.update()
    let before = try folder.digest()
    for number in 1...3 { try folder.remove("a\(number).txt") }
    let error = #expect(throws: IndexError.self) { try folder.update() }
    #expect(error?.code == .refused && error?.path == folder.corpus)
    #expect(try folder.digest() == before)
    #expect(#expect(throws: IndexError.self) { try folder.rebuild() }?.code == .refused)
    let report = try folder.update(options: .testing { $0.allowsEmpty = true })
    #expect(report.deleted == 3 && report.articles == 0)
    #expect(try folder.findings() == [])
  }

  @Test func losingMostFilesIsRefused() throws {
    let folder = try TestFolder()
    for number in 1...30 { try folder.write("a\(number).txt", article("number \(number)")) }
    try folder.update()
    for number in 1...20 { try folder.remove("a\(number).txt") }
    #expect(#expect(throws: IndexError.self) { try folder.update() }?.code == .refused)
    for number in 1...6 { try folder.write("a\(number).txt", article("again")) }
    #expect(try folder.update().deleted == 14)
  }

  /// `/proc/self/mem` is a regular file that opens and cannot be read: what a bad sector looks like.
  @Test func anUnreadableFileKeepsItsArticles() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    try folder.write("b.txt", article("orchids"))
    let options = IndexWriter.Options.testing { $0.selection = .init(followsLinks: true) }
    try folder.update(options: options)
    let before = try folder.digest()
    try folder.remove("a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.corpus + "/a.txt", withDestinationPath: "/proc/self/mem")
    let report = try folder.update(options: options)
    #expect(report.skipped.map(\.reason) == ["unreadable"])
    #expect(report.articles == 2)
    #expect(try folder.digest() == before)
    let rebuilt = try folder.rebuild(options: options)
    #expect(rebuilt.skipped.map(\.reason) == ["unreadable"])
    #expect(rebuilt.articles == 2)
    #expect(try folder.digest() == before)
    #expect(try folder.findings() == [])
  }

  @Test func aLongRunPublishesInSteps() throws {
    let folder = try TestFolder()
    for number in 1...12 { try folder.write("a\(number).txt", article("number \(number)")) }
    let options = IndexWriter.Options.testing(segments: 100) { $0.publishEvery = 200 }
    let report = try folder.update(options: options)
    #expect(report.generation > 3 && report.articles == 12 && report.articlesAdded == 12)
    #expect(try folder.digest() == folder.freshDigest())
    #expect(try folder.findings(sources: true) == [])
  }

  @Test(arguments: [1, 2, 8]) func theNumberOfWorkersMakesNoDifference(workers: Int) throws {
    let folder = try TestFolder()
    var random = SeededGenerator(seed: 7)
    for number in 0..<40 {
      let file = TestCorpus.file(&random)
      try folder.write("a\(number)" + file.ending, file.content)
    }
    var lines = ""
    for _ in 0..<200 { lines += TestCorpus.jsonLines(&random) }
    try folder.write("many.jsonl", lines)
    try folder.update(options: .testing(workers: 1))
    let other = folder.path + "/other"
    try folder.update(index: other, options: .testing(workers: workers))
    #expect(try folder.digest() == folder.digest(other))
    // Documents have the same ids, so ties in ranking fall the same way.
    let left = try Snapshot(root: folder.index)
    let right = try Snapshot(root: other)
    for document in 1...UInt32(left.manifest.segments[0].articles) {
      #expect(try left.storedArticle(document).id == right.storedArticle(document).id)
    }
    let links = [left, right].map { $0.manifest.segments[0].files.first { $0.name == "links" } }
    #expect(links[0] != nil && links[0] == links[1])
  }

  @Test func whatIsSkippedIsKeptUpToDateThoughNoArticleChanges() throws {
    let folder = try TestFolder()
    try folder.write("a.txt", article("ferries"))
    folder.setModified("a.txt", 1_600_000_000)
    try folder.update()
    try FileManager.default.createSymbolicLink(atPath: folder.corpus + "/l", withDestinationPath: "a.txt")
    #expect(try folder.update().skippedInAll == 1)
    #expect(try Snapshot(root: folder.index).manifest.skippedCount == 1)
    try folder.remove("l")
    #expect(try folder.update().skippedInAll == 0)
  }
}
