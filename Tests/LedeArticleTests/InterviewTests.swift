import LedeArticle
import LedeText
import Testing

/// Turns of interviews and transcripts are quotes without marks.
@Suite struct InterviewTests {
  private static let opening = """
    The harbour board votes on Tuesday. Beatrix Holm has led the union for nine years; Oskar Lind met her on the quay.
    """

  private static func said(_ lines: [String], language: String = "en") -> [String] {
    let text = Array((["The harbour must wait", opening] + lines).joined(separator: "\n\n").utf8)
    var article = TextReader().read(
      text: text, origin: OffsetMap(verbatim: text.count), unit: .sourceBytes)
    QuoteReader(language: language).read(&article)
    return article.quotes.map { quote in
      (quote.speaker?.name ?? "?") + ": " + quote.ranges.map { article.string($0) }.joined(separator: " / ")
    }
  }

  @Test func twoWhoTakeTurns() {
    #expect(
      Self.said([
        "Lind: How long can you wait?", "Holm: Until May. The men have “nothing to lose”.", "Lind: And then?",
        "Holm: Then we call everybody out.",
      ]) == [
        "Oskar Lind: How long can you wait?", "Beatrix Holm: Until May. The men have “nothing to lose”.",
        "Oskar Lind: And then?", "Beatrix Holm: Then we call everybody out.",
      ])
  }

  @Test func questionsWithoutALabel() {
    #expect(
      Self.said([
        "How long can you wait?", "Holm: Until May.", "And then?", "Holm: Then we call everybody out.",
        "All of them?", "Holm: All.",
      ]) == ["Beatrix Holm: Until May.", "Beatrix Holm: Then we call everybody out.", "Beatrix Holm: All."])
  }

  @Test func aTranscript() {
    #expect(
      Self.said([
        "THE MAYOR: Thank you all for coming.", "JOOST BAKER: Thank you, madam.",
        "THE MAYOR: The quay is closed.",
        "JOOST BAKER: It is.",
      ]) == [
        "THE MAYOR: Thank you all for coming.", "JOOST BAKER: Thank you, madam.",
        "THE MAYOR: The quay is closed.",
        "JOOST BAKER: It is.",
      ])
  }

  @Test func initialsStandForTheFullLabel() {
    #expect(
      Self.said([
        "Oskar Lind: How long can you wait?", "Beatrix Holm: Until May.", "OL: And then?",
        "BH: Then we call everybody out.",
      ]) == [
        "Oskar Lind: How long can you wait?", "Beatrix Holm: Until May.", "Oskar Lind: And then?",
        "Beatrix Holm: Then we call everybody out.",
      ])
  }

  /// Full sentences between turns go on with the answer; headings, questions and stage directions do not.
  @Test func answersOfSeveralParagraphs() {
    let more = "We have waited all winter, and nobody has come to talk to us about it."
    #expect(
      Self.said([
        "Lind: How long can you wait?", "Holm: Until May.", more, "The money", "Lind: And then?", more,
        "Holm: We call everybody out.", "(She laughs, and looks at the ships in the bay.)", "Lind: When?",
        "Holm: In May.",
      ]) == [
        "Oskar Lind: How long can you wait?", "Beatrix Holm: Until May. / \(more)", "Oskar Lind: And then?",
        "Beatrix Holm: We call everybody out.", "Oskar Lind: When?", "Beatrix Holm: In May.",
      ])
  }

  @Test(arguments: [
    // Labels of facts, of lists, of what comes once; words in marks are quotes as any others.
    ["Depth: Nine metres.", "Length: Two miles.", "Depth: Six metres.", "Length: One mile."],
    [
      "How deep?", "Answer: Nine metres.", "How long?", "Answer: Two miles.", "How old?",
      "Answer: Ninety years.",
    ],
    ["Harbour: Who pays?", "Quay: The town.", "Harbour: Who else?", "Quay: Nobody."],
    ["Lind: How long can you wait?", "Holm: Until May."],
    ["Holm: until May", "Lind: in June", "Holm: until July", "Lind: in August"],
    ["What Holm wants: More?", "What Lind wants: Less.", "What Holm wants: Now?", "What Lind wants: Later."],
  ])
  func otherLinesWithColons(lines: [String]) {
    #expect(Self.said(lines) == [])
  }

  /// Labels that don't take turns are a list, as are many of them.
  @Test func listsAreNoConversation() {
    #expect(
      Self.said([
        "Holm: Who pays?", "Holm: The town.", "Holm: And then?", "Holm: We go.", "Lind: Nobody.",
        "Lind: I do.",
      ]) == [])
    let labels = (0..<25).map { String(repeating: Character(UnicodeScalar(UInt8(0x41 + $0))), count: 3) }
    #expect(Self.said((labels + labels).map { "\($0): The quay is closed." }) == [])
  }

  /// Where few paragraphs are turns, what stands between them is the article's.
  @Test func aConversationWithinAnArticle() {
    let between = (1...8).map {
      "The board has met \($0) times this winter, and nothing has come of it so far."
    }
    #expect(
      Self.said(
        ["Lind: How long can you wait?", "Holm: Until May."] + between + ["Lind: And then?", "Holm: We go."])
        == [
          "Oskar Lind: How long can you wait?", "Beatrix Holm: Until May.", "Oskar Lind: And then?",
          "Beatrix Holm: We go.",
        ])
  }

  @Test func wordsInMarksAreQuotesAsAnyOther() {
    #expect(
      Self.said(
        ["Lind: “How long?”", "Holm: “Until May.”", "Lind: “And then?”", "Holm: “We go.”"], language: "en")
        == [
          "Oskar Lind: How long?", "Beatrix Holm: Until May.", "Oskar Lind: And then?",
          "Beatrix Holm: We go.",
        ])
  }
}
