import Testing

@testable import LedeSchema

@Suite struct StopWordsTests {
  @Test(arguments: StopWords.languages)
  func listIsInTheOrderThatItIsSearchedIn(language: String) throws {
    let list = try #require(StopWords.list(language))
    for place in 0..<list.count {
      #expect(place == 0 || list[place - 1].lexicographicallyPrecedes(list[place]))
      #expect(StopWords.contains(Array(list[place]), language: language))
    }
  }

  @Test(arguments: [
    ("en", "a", true), ("en", "yourself", true), ("en", "harbour", false), ("en", "", false),
    ("en", "zzz", false),
    ("de", "zwischen", true), ("ru", "\u{0438}", true), ("it", "nave", false), ("xx", "the", false),
  ])
  func contains(language: String, word: String, isThere: Bool) {
    #expect(StopWords.contains(Array(word.utf8), language: language) == isThere)
  }
}
