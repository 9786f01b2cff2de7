import Testing

@testable import CommandLineKit

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("limit", "limit", 0), ("", "abc", 3), ("abc", "", 3), ("limt", "limit", 1), ("ilmit", "limit", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ]) func distance(left: String, right: String, expected: Int) {
    #expect(Suggestion.distance(Array(left.utf8), Array(right.utf8)) == expected)
    #expect(Suggestion.distance(Array(right.utf8), Array(left.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("serch", "search"), ("SEARCH", "search"), ("sea", "search"), ("staus", "status"), ("st", "status"),
      ("s", nil), ("x", nil), ("banana", nil), ("", nil), (String(repeating: "s", count: 65), nil),
    ] as [(String, String?)]) func nearest(word: String, expected: String?)
  {
    #expect(Suggestion.nearest(to: word, among: ["search", "status", "index"]) == expected)
  }
}
