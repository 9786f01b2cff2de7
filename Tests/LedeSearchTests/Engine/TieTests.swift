import Foundation
import LedeArticle
import LedeSchema
import LedeSearch
import Testing

/// Hits of the same weight: the newest first, whatever part of them a page shows.
@Suite struct TieTests {
  private static let today = QueryDate(year: 2024, month: 3, day: 1)

  /// 240 articles in four lengths: 120 equals that name a ferry, 60 that do it twice, 57 and three that do it more often.
  private static func index() throws -> SearchEngine {
    var lines = ""
    for number in 0..<240 {
      let times = number < 120 ? 1 : number < 180 ? 2 : number < 237 ? 3 : 4
      let words = String(repeating: "ferry ", count: times) + String(repeating: "pier ", count: 6 - times)
      // Neither in the order of the documents nor against it.
      let day = number * 97 % 240
      lines += "{\"headline\":\"Harbour\",\"text\":\"The \(words)\(number + 100).\","
      lines +=
        "\"date\":\"2020-\(day / 28 + 1 < 10 ? "0" : "")\(day / 28 + 1)-\(day % 28 + 10 < 38 ? 10 + day % 18 : 9)\"}\n"
    }
    return try SearchEngine.over(records: lines)
  }

  @Test func aPageShowsWhatTheWholeListDoes() throws {
    let engine = try Self.index()
    for query in [
      "ferry", "ferry pier", "ferry OR pier", "headline:harbour", "date:2020", "ferry -337", "fer*",
    ] {
      var request = SearchRequest(Array(query.utf8), today: Self.today)
      request.collapsesCopies = false
      request.limit = 400
      // Where all are counted, Xapian orders equals by itself.
      request.countsAll = true
      let all = try engine.search(request).hits
      #expect(all.count >= 137, "\(query)")
      for pair in zip(all, all.dropFirst()) where pair.0.score == pair.1.score {
        let dates = [pair.0, pair.1].map { hit in
          hit.stored.article.published.map { $0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0) } ?? 0
        }
        #expect(dates[0] >= dates[1], "\(query)")
      }
      request.countsAll = false
      for (offset, limit) in [
        (0, 1), (0, 3), (0, 10), (1, 1), (2, 5), (10, 10), (57, 20), (117, 6), (130, 40), (235, 9),
      ] {
        (request.offset, request.limit) = (offset, limit)
        let page = try engine.search(request).hits.map(\.stored.id)
        #expect(page == all.dropFirst(offset).prefix(limit).map(\.stored.id), "\(query) from \(offset)")
      }
    }
  }
}
