import LedeText
import Testing

@testable import LedeArticle

@Suite struct PhraseTableTests {
  private static let table: PhraseTable = {
    var language = LanguageTable("xx", "invented")
    language.boilerplateLineStarts = "&gt;|read also|read also here|read more:"
    language.monthNames = "firstly|one;secondly"
    return PhraseTable([language])
  }()

  @Test(arguments: [
    ("&gt; more", 4, 0), ("&gt more", nil, 0), ("read also now", 9, 0), ("Read also here now", 14, 0),
    ("read alsoran", nil, 0), ("read more: ferries", 9, 0), ("read more ferries", nil, 0),
    ("read mor", nil, 0), ("firstly", 7, 1), ("one day", 3, 1), ("secondly", 8, 2), ("second", nil, 0),
  ])
  func theLongestPhraseIsFound(text: String, end: Int?, value: Int) {
    let bytes = Array(text.utf8)
    var window = FoldedWindow()
    window.load(bytes, 0..<bytes.count)
    let found = Self.table.longest(
      [.boilerplateStart, .month], in: window, at: 0, text: bytes, languages: .max)
    #expect(found?.end == end)
    #expect(found?.value ?? 0 == value)
  }

  /// `ⓒ` is folded into a letter, and would be found in "C'est".
  @Test func noSignStandsForALetter() {
    for table in LanguageTable.all {
      for list in [
        table.boilerplateLineStarts, table.boilerplateWholeLines, table.boilerplateCalls, table.bylineWords,
        table.creditWords, table.creditSources, table.captionWords, table.publishedWords, table.updatedWords,
      ] {
        for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) where !phrase.contains("=") {
          let word = Array(phrase.utf8.drop { $0 == 0x20 })
          let folded = TextFolder.fold(word).filter { $0 != 0x3A }
          let isLetter = folded.count == 1 && folded[0].isLetter
          #expect(!isLetter || word[0] < 0x80, "\(table.code): \(phrase)")
        }
      }
    }
  }
}
