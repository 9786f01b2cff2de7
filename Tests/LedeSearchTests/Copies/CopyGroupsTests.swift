import Foundation
import LedeSchema
import LedeSearch
import Testing

/// Copies among reports that all begin alike: each document is compared with few of the others, and finds its copies.
@Suite struct CopyGroupsTests {
  private static let opening =
    "The ferry of Eastport sails again on Monday, the council said. “We will keep the harbour open,” said Ana Moreno, "
    + "the mayor, after a long day at the pier. The crane fell and nobody was hurt, police said."

  @Test func copiesAreFoundAmongManyThatBeginAlike() throws {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    var reports = (0..<160).map { _ in
      (0..<40).map { _ in "w\(Int.random(in: 0..<3000, using: &random))" }
    }
    // The last twenty are ten of the others again, and ten more with their last words cut off.
    reports += (40..<50).map { reports[$0] }
    reports += (100..<110).map { Array(reports[$0].dropLast(4)) }
    let lines = reports.enumerated().map { number, words in
      "{\"title\":\"Report \(number)\",\"text\":\"\(Self.opening) \(words.joined(separator: " "))\"}"
    }
    let engine = try SearchEngine.over(records: lines.joined(separator: "\n"))
    var request = SearchRequest(Array("ferry".utf8), today: QueryDate(year: 2024, month: 3, day: 1))
    request.limit = 400
    request.collapsesCopies = true
    let hits = try engine.search(request).hits
    func number(_ stored: StoredArticle) -> Int { stored.ordinal ?? -1 }
    var pairs: Set<Set<Int>> = []
    for hit in hits {
      for copy in hit.copies {
        pairs.insert([number(hit.stored), number(try engine.snapshot.storedArticle(copy))])
      }
    }
    let first = number(hits.map(\.stored).min { number($0) < number($1) }!)
    let wanted = (0..<10).flatMap { [[40 + $0, 160 + $0], [100 + $0, 170 + $0]] }
    #expect(pairs == Set(wanted.map { Set($0.map { $0 + first }) }), "seed \(seed)")
    #expect(hits.count == 160, "seed \(seed)")
  }
}
