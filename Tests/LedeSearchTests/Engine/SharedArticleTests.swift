import Foundation
import LedeArticle
import LedeIndex
import LedeSchema
import LedeSearch
import Testing

/// Hits that stand in one article have one copy of it among them: an article of 11,000 quotes once took 8 GB.
@Suite struct SharedArticleTests {
  private static func engine() throws -> SearchEngine {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-shared-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["one", "two"] {
      var text = "Council meets on the harbour \(name)\n\n"
      for number in 0..<60 {
        let words =
          number % 2 == 0 ? "The harbour stays open" : "The harbour needs \(number + 20) more cranes"
        text += "“\(words),” said Ana Moreno.\n\nThe council nodded for the \(number)th time.\n\n"
      }
      try text.write(to: folder.appending(path: name + ".txt"), atomically: true, encoding: .utf8)
    }
    var writer = try IndexWriter.open(root: folder.appending(path: "Index").path, command: "index")
    _ = try writer.update(adding: [Array(folder.path.utf8)])
    return SearchEngine(try Snapshot(root: folder.appending(path: "Index").path))
  }

  private func address(_ stored: StoredArticle) -> UInt {
    unsafe stored.article.text.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }

  @Test(arguments: [true, false])
  func quotesShareTheirArticle(collapses: Bool) throws {
    var request = SearchRequest(
      Array("harbour".utf8), today: QueryDate(year: 2024, month: 3, day: 1))
    request.collection = .quotes
    request.collapsesCopies = collapses
    request.limit = 200
    let hits = try Self.engine().search(request).hits
    let articles = hits.flatMap { [$0.stored] + $0.variants.map(\.stored) }
    #expect(articles.count == 120)
    #expect(Set(articles.map(address)).count == 2)
    // And each has its own marks.
    for hit in hits {
      let quote = try #require(hit.item.map { hit.stored.article.quotes[$0] })
      #expect(hit.match.marks.count == 1)
      #expect(
        hit.match.marks.allSatisfy { mark in
          quote.ranges.contains { $0.contains(mark.lowerBound) }
            && hit.stored.article.string(mark) == "harbour"
        })
    }
  }
}
