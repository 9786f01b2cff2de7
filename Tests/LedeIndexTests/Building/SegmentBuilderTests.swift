import Foundation
import LedeArticle
import LedeSchema
import Testing
import Xapian

@testable import LedeIndex

@Suite struct SegmentBuilderTests {
  private static func built(in folder: TestFolder) throws -> (SegmentBuilder, [BatchResult]) {
    let parts = folder.path + "/parts"
    try FileSystem.makeFolder(parts)
    let sources = SourcePaths(paths: [Array("/a.txt".utf8)], firstSeen: [0])
    var builder = try BatchBuilder(sources: sources, folder: parts)
    var results: [BatchResult] = []
    for index in 0..<3 {
      let text =
        "Ferries sail\n\nThe ferries sail again. \"We sail,\" said Jane Roe, the captain, on Monday.\n"
      let record = ArticleRecord(format: .text, bytes: Array(text.utf8), path: Array("/a.txt".utf8))
      let items = [Batch.Item.record(record, source: 0, member: nil, isDecompressed: false)]
      results.append(try builder.build(Batch(index: index, items: items, bytes: text.utf8.count)))
    }
    return (SegmentBuilder(folder: parts, sources: sources, workers: 1), results)
  }

  @Test func batchesBecomeDatabasesThatXapianFindsSound() throws {
    let folder = try TestFolder()
    let (segment, results) = try Self.built(in: folder)
    let target = folder.path + "/target"
    try FileSystem.makeFolder(target)
    let collections = try segment.finish(results, into: target)
    #expect(collections == [.articles, .quotes])
    for collection in collections {
      let report = try DatabaseCheck.check(path: target + "/" + collection.rawValue)
      #expect(report.errorCount == 0, "\(report.output)")
      #expect(try Database(path: target + "/" + collection.rawValue).documentCount == 3)
    }
    #expect(try FileSystem.names(in: folder.path + "/parts") == [])
  }

  /// What was not written whole may not be published.
  @Test func aDatabaseThatLacksDocumentsOfABatchIsRefused() throws {
    let folder = try TestFolder()
    var (segment, results) = try Self.built(in: folder)
    let target = folder.path + "/target"
    try FileSystem.makeFolder(target)
    results[1].runs = [:]
    let error = #expect(throws: IndexError.self) { try segment.finish(results, into: target) }
    #expect(error?.code == .system)
  }

  @Test func aFolderThatIsNotThereIsAnErrorOfTheSystem() throws {
    let folder = try TestFolder()
    let (segment, results) = try Self.built(in: folder)
    let error = #expect(throws: IndexError.self) { try segment.finish(results, into: folder.path + "/none") }
    #expect(error?.code == .system)
  }
}
