import Foundation
import LedeArticle
import LedeSearch
import Testing

@Suite struct MatchOracleTests {
  /// 10,000 random queries on random texts: the matcher and the naive one say the same, marks included.
  @Test func randomQueriesMatchAsTheNaiveMatcherSays() throws {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    var asked = 0
    var matched = 0
    while asked < 10_000 {
      let (naive, builder) = NaiveText.random(&random)
      let article = builder.article()
      let text = TokenizedText(article, facts: ArticleFacts(article))
      let places = Self.places(of: naive, in: article)
      for _ in 0..<20 {
        let query = RandomQuery.make(&random)
        let tree: QueryTree
        do throws(QueryError) {
          tree = try QueryTest.parse(query)
        } catch {
          // More wildcards than are allowed.
          guard error.code == .limit else { throw error }
          continue
        }
        asked += 1
        var matcher = TextMatcher(tree)
        let found = matcher.match(text)?.marks.map { article.string($0) + "@\($0.lowerBound)" }
        let units = NaiveMatcher(text: naive).match(tree.root)
        let expected = units.map { Self.marks($0, places).map { article.string($0) + "@\($0.lowerBound)" } }
        if found != expected {
          Issue.record(
            """
            seed \(seed): \(query)
            tree \(tree)
            text \(String(decoding: article.text, as: UTF8.self))
            found \(found?.description ?? "none")
            naive \(expected?.description ?? "none")
            """)
          return
        }
        if found != nil { matched += 1 }
      }
    }
    #expect(matched > asked / 10 && matched < asked * 9 / 10, "seed \(seed): \(matched) of \(asked)")
  }

  /// The bytes of each word, found by reading the article's parts in the naive text's order.
  private static func places(of naive: NaiveText, in article: Article) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for part in article.parts {
      var start: Int?
      for offset in part.range.lowerBound...part.range.upperBound {
        let isLetter =
          offset < part.range.upperBound && article.text[offset] | 0x20 >= 0x61
          && article.text[offset] | 0x20 <= 0x7A
        if isLetter, start == nil { start = offset }
        if !isLetter, let begin = start {
          places.append(begin..<offset)
          start = nil
        }
      }
    }
    precondition(places.count == naive.words.count)
    return places
  }

  private static func marks(_ units: Set<[Int]>, _ places: [Range<Int>]) -> [Range<Int>] {
    let ranges = units.compactMap { unit -> Range<Int>? in
      guard let first = unit.first, let last = unit.last else { return nil }
      return places[first].lowerBound..<places[last].upperBound
    }
    var joined: [Range<Int>] = []
    for range in Set(ranges).sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
