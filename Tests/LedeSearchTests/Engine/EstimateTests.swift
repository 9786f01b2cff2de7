import Foundation
import LedeSchema
import LedeSearch
import Testing

/// Counting conditions that are checked on texts, when there are too many texts.
@Suite struct EstimateTests {
  /// 3,000 articles: each names a gate and a ferry, two in three of them in one paragraph; in the last year one in two.
  private static func index() throws -> SearchEngine {
    var lines = ""
    for number in 0..<3000 {
      let year = 2020 + number % 3
      let isTogether = year == 2022 ? number / 3 % 2 == 0 : number % 4 != 0
      let text = isTogether ? "The gate and the ferry, number \(number)." : "A gate \(number).\\n\\nA ferry."
      lines += "{\"headline\":\"Pier \(number)\",\"text\":\"\(text)\",\"date\":\"\(year)-03-01\"}\n"
    }
    return try SearchEngine.over(records: lines)
  }

  @Test func countsAreEstimatedAndHitsAreNot() throws {
    let engine = try Self.index()
    var request = SearchRequest(
      Array("gate w/p ferry".utf8), today: QueryDate(year: 2024, month: 3, day: 1))
    request.facets = [try #require(Facet.named("year"))]
    request.countsAll = true
    let exact = try engine.search(request)
    #expect(exact.matches == 2000 && exact.isCountExact && exact.sample == nil)
    #expect(exact.facets[0].values.map(\.count) == [750, 750, 500])

    // Some 1,200 of 3,000: what is estimated is four deviations within the bounds.
    request.countingWork = 80_000
    let estimate = try engine.search(request)
    let sample = try #require(estimate.sample)
    #expect(!estimate.isCountExact && sample.candidates == 3000 && (200..<1500).contains(sample.read))
    #expect((1800...2200).contains(estimate.matches))
    #expect(estimate.facets[0].values.allSatisfy { (400...900).contains($0.count) })
    #expect(estimate.hits.map(\.stored.id) == exact.hits.map(\.stored.id))
    #expect(try engine.search(request).matches == estimate.matches)

    // However little may be read, what was read to tell the cost counts.
    request.countingWork = 1
    let least = try engine.search(request)
    let facets = least.facets[0]
    #expect(facets.missing == 0 && facets.values.count == 3)
    #expect(abs(facets.values.reduce(0) { $0 + $1.count } - least.matches) <= 3)
    #expect((1500...2500).contains(least.matches) && (least.sample?.read ?? 0) < 400)

    request.countsExactly = true
    let again = try engine.search(request)
    #expect(again.matches == 2000 && again.isCountExact && again.sample == nil)
  }

  @Test func partsMakeUpTheScore() throws {
    let engine = try Self.index()
    for (query, order) in [
      ("gate ferry pier", SearchRequest.Order.relevance), ("gate OR (ferry number)", .relevance),
      ("gate ferry", .fresh), ("gate w/p ferry", .relevance), ("\"the gate\" number NOT pier", .relevance),
      ("gat* ferri~", .relevance), ("+gate ferry", .relevance), ("atleast2(the) headline:pier", .relevance),
    ] {
      for matchesAny in [false, true] {
        var request = SearchRequest(Array(query.utf8), today: QueryDate(year: 2022, month: 4, day: 1))
        request.explains = true
        request.matchesAny = matchesAny
        request.order = order
        let answer = try engine.search(request)
        for hit in answer.hits {
          let sum = hit.scoreParts.reduce(0) { $0 + $1.score }
          #expect(abs(sum - hit.score) < 1e-9 * max(1, hit.score), "\(query): \(hit.scoreParts)")
          #expect(hit.scoreParts.contains { $0.kind == .newness } == (order == .fresh), "\(query)")
        }
        #expect(query.contains("NOT") || !answer.hits.isEmpty, "\(query)")
      }
    }
  }
}
