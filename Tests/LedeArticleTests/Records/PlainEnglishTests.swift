import Testing

@testable import LedeArticle

@Suite struct PlainEnglishTests {
  static let news = """
    The mayor of Vellby said on Monday that the old harbour would be opened again in spring, after repairs that have taken \
    more than two years and cost the town a good part of its savings. She told the council that it had been the right \
    thing to do, and that they would do it again.
    """

  static func holds(_ text: String, limit: Int = 512) -> Bool {
    let bytes = Array(text.utf8)
    return PlainEnglish.holds(bytes.span, limit: limit)
  }

  @Test func newsIsPlain() {
    #expect(Self.holds(Self.news))
    #expect(Self.holds(Self.news.uppercased()))
    #expect(Self.holds("\u{201C}" + Self.news.replacing("council", with: "Ålborg council") + "\u{201D}"))
  }

  @Test(arguments: [
    // Few words of any kind.
    "The mayor of Vellby said on Monday that the old harbour would be opened again in spring.",
    // No common words: a list of prices.
    String(repeating: "wheat 14 dlrs bushel, barley 12 dlrs bushel, rye 11 dlrs bushel; ", count: 12),
    // German that names English titles.
    "Der Bürgermeister von Vellby sagte am Montag, der alte Hafen werde im Frühjahr nach mehr als zwei Jahren Bauzeit "
      + "wieder geöffnet; das Buch The Harbour and the Sea, das er schrieb, ist in der Stadt nicht zu haben, und die "
      + "Bibliothek will es nun für alle kaufen, die es lesen wollen, wenn der Rat zustimmt.",
    // Pidgin: most words are English, the small ones are not.
    "The mayor of Vellby don tok say the old harbour go open again for the dry season, afta the work wey don take more "
      + "than two years and chop the money of the town. E say the people of the town dey happy with this thing and "
      + "say they go do am again if the council and the governor of the state gree with them for the next year.",
    "", "   ", "\u{0}\u{FFFD}",
  ]) func othersAreLeftToTheDetector(text: String) {
    #expect(!Self.holds(text))
  }

  // Ten common words in forty, and one fewer; a word that the limit cuts does not count.
  @Test(arguments: [(10, 30, true), (9, 31, false), (10, 29, false), (40, 0, true)])
  func aQuarterOfFortyWords(common: Int, rare: Int, holds: Bool) {
    let words = Array(repeating: "the", count: common) + Array(repeating: "zinc", count: rare)
    let text = words.joined(separator: " ") + "."
    #expect(Self.holds(text) == holds)
    #expect(!Self.holds(text, limit: text.utf8.count - 1))
  }

  @Test func theRestIsNotLookedAt() {
    let text = Self.news + String(repeating: " wey dey", count: 100)
    #expect(Self.holds(text, limit: Self.news.utf8.count))
    #expect(!Self.holds(text, limit: text.utf8.count))
  }
}
