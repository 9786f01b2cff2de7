import LedeArticle
import LedeText
import Testing

@Suite struct HeadlineTests {
  @Test(arguments: [
    ("Ferry to run again from May", "Ferry to run again from May"),
    ("Ferry  to run", "Ferry to run"), ("Ferry to\trun", "Ferry to run"),
    ("Ferry to\u{A0}run again", "Ferry to run again"),
    ("F\u{E4}hre  f\u{E4}hrt wieder", "F\u{E4}hre f\u{E4}hrt wieder"),
  ])
  func whiteSpaceIsOneSpace(line: String, headline: String) {
    let text = Array(
      """
      \(line)

      The ferry between Port Carrow and Lower Brack will run again from the first of May, the harbour board said on \
      Tuesday, after a winter in which passengers had to take the long way round by coach.
      """.utf8)
    let article = TextReader().read(text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    #expect(article.headline?.value == headline)
  }

  /// Of a text of a line or two, the line above an empty one is the headline.
  @Test(arguments: [
    ("Ferry", "It sails from Friday, the company said."),
    ("Ferry sails again.", "It sails from Friday, the company said."),
    ("Vellby", "Nobody was hurt in the fire on the quay."),
    ("Ferry to sail again", "It sails from Friday"),
  ])
  func shortTexts(first: String, second: String) {
    let text = Array("\(first)\n\n\(second)\n".utf8)
    let article = TextReader().read(text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    #expect(article.headline?.value == first)
    #expect(article.parts.map { article.string($0.range) } == [first, second])
    #expect(article.parts.map(\.kind) == [.headline, .paragraph])
  }
}
