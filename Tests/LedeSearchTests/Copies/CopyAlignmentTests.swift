import LedeArticle
import LedeSchema
import Testing

@testable import LedeSearch

@Suite struct CopyAlignmentTests {
  static let fire =
    "A fire burned in the old mill on Ferry Street until noon and nobody was hurt as the night watch had gone home early"
  static let council =
    "The council of Port Carrow voted on Monday to close the northern quay for good and to sell what is left of it"

  private static func text(_ paragraphs: [String]) -> CopyText {
    CopyText(ArticleBuilder(headline: "", body: paragraphs, language: "en").article(), forms: WordForms())
  }

  /// Paragraphs of two texts, the words of the first that stand in the second, and those in the place of others.
  @Test(arguments: [
    ([fire], [fire], 24, 0),
    ([fire], [council], 0, 0),
    ([council], [fire, council], 23, 0),
    // A paragraph that stands twice in the shorter text, and once, at its end, in the longer.
    ([fire, fire], [council, council, fire], 48, 0),
    // Moved.
    ([fire, council], [council, fire], 47, 0),
  ])
  func aligns(short: [String], long: [String], covered: Int, replaced: Int) {
    let alignment = CopyAlignment(Self.text(short), Self.text(long))
    #expect(alignment.covered == covered)
    #expect(alignment.replaced == replaced)
  }
}
