import Foundation
import LedeArticle
import LedeSchema
import LedeSearch
import Testing

/// Words of the query that stand near each other raise an article, whichever part of the hits a page shows.
@Suite struct NeighbourTests {
  private static let today = QueryDate(year: 2024, month: 3, day: 1)

  /// Articles that each have a crane and a harbour, once to four times, near each other or far apart; and a ferry and a
  /// pier once, side by side in every tenth, which is a little longer, so that it stands behind the others without that.
  private static func index(_ random: inout SeededGenerator) throws -> SearchEngine {
    let filling = ["mist", "rope", "gull", "tide", "sail", "keel", "mast", "oar"]
    var lines = ""
    for number in 0..<1200 {
      var words = (0..<(number % 10 == 0 ? 88 : 80)).map { _ in filling.randomElement(using: &random) ?? "" }
      for word in ["crane", "harbour"] {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          words[Int.random(in: 0..<60, using: &random)] = word
        }
      }
      words[0] = "crane"
      words[59] = "harbour"
      words[60] = "ferry"
      words[number % 10 == 0 ? 61 : 79] = "pier"
      lines += "{\"headline\":\"Day \(number)\",\"text\":\"The \(words.joined(separator: " ")).\"}\n"
    }
    return try SearchEngine.over(records: lines)
  }

  @Test func aPageShowsWhatTheWholeListDoes() throws {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    let engine = try Self.index(&random)
    for query in ["crane harbour", "harbour crane tide", "crane harbour -oar", "ferry pier"] {
      var request = SearchRequest(Array(query.utf8), today: Self.today)
      request.collapsesCopies = false
      request.limit = 2000
      // So many hits are matched at once.
      let all = try engine.search(request)
      request.explains = true
      for (offset, limit) in [(0, 1), (0, 3), (0, 5), (1, 1), (2, 4), (11, 3)] {
        (request.offset, request.limit) = (offset, limit)
        let page = try engine.search(request)
        #expect(
          page.hits.map(\.stored.id) == all.hits.dropFirst(offset).prefix(limit).map(\.stored.id),
          "\(query) from \(offset), seed \(seed)")
        #expect(
          page.hits.map(\.score) == all.hits.dropFirst(offset).prefix(limit).map(\.score),
          "\(query) from \(offset), seed \(seed)")
        // Asked of the same match behind it, of which a bound that is left would take the lighter parts.
        for hit in page.hits {
          let sum = hit.scoreParts.reduce(0) { $0 + $1.score }
          #expect(abs(sum - hit.score) < 1e-9, "\(query) from \(offset), seed \(seed)")
        }
      }
      #expect(all.hits.count == all.matches, "\(query), seed \(seed)")
      guard query == "ferry pier" else { continue }
      let raised = all.hits.prefix(120).map { $0.stored.article.headline?.value.hasSuffix("0") }
      #expect(raised.allSatisfy { $0 == true }, "seed \(seed)")
    }
  }
}
