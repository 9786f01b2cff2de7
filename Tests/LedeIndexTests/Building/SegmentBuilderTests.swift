import Foundation
import LedeArticle
import LedeSchema
import Testing

@testable import LedeIndex

@Suite struct SegmentBuilderTests {
  /// Xapian reads a table that it can't open as an empty one; nothing merged from such may be published.
  @Test(arguments: ["docdata.glass", "position.glass", "termlist.glass", "postlist.glass", ""])
  func aTableThatCannotBeOpenedIsNotTakenForEmpty(table: String) throws {
    let folder = try TestFolder()
    let parts = folder.path + "/parts"
    let target = folder.path + "/target"
    for path in [parts, target] { try FileSystem.makeFolder(path) }
    let sources = SourcePaths(paths: [Array("/a.txt".utf8)], firstSeen: [0])
    var builder = BatchBuilder(configuration: .init(), sources: sources, folder: parts)
    var results: [BatchResult] = []
    for index in 0..<3 {
      let text =
        "Ferries sail\n\nThe ferries sail again. \"We sail,\" said Jane Roe, the captain, on Monday.\n"
      let record = ArticleRecord(format: .text, bytes: Array(text.utf8), path: Array("/a.txt".utf8))
      let items = [Batch.Item.record(record, source: 0, member: nil, isDecompressed: false)]
      results.append(try builder.build(Batch(index: index, items: items, bytes: text.utf8.count)))
    }
    if !table.isEmpty { try FileSystem.remove(parts + "/articles-1/" + table) }
    let segment = SegmentBuilder(folder: parts, configuration: .init(), sources: sources, workers: 1)
    if table.isEmpty {
      #expect(try segment.finish(results, into: target).contains(.articles))
    } else {
      let error = #expect(throws: IndexError.self) { try segment.finish(results, into: target) }
      #expect(error?.code == .system)
    }
  }
}
