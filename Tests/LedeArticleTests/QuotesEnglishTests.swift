import LedeArticle
import LedeText
import Testing

/// An article with a paragraph a line.
func article(_ lines: String...) -> Article {
  let text = Array(lines.joined(separator: "\n\n").utf8)
  var article = Article(text: text, origin: OffsetMap(verbatim: text.count))
  var start = 0
  for line in lines {
    let length = line.utf8.count
    article.parts.append(Part(.paragraph, start..<(start + length), rule: "test"))
    start += length + 2
  }
  return article
}

/// The quotes of an article as `speaker: words`, `?` where nobody is named.
func quotes(_ language: String?, in article: Article) -> [String] {
  var article = article
  QuoteReader(language: language).read(&article)
  return article.quotes.map { quote in
    (quote.speaker?.name ?? "?") + ": " + quote.ranges.map { article.string($0) }.joined(separator: " / ")
  }
}

@Suite struct QuotesEnglishTests {
  @Test(arguments: [
    ("“We will open the bridge,” said Mara Quill.", "Mara Quill: We will open the bridge,"),
    ("“We will open the bridge,” Mara Quill said.", "Mara Quill: We will open the bridge,"),
    ("“We will open the bridge,” Quill, the minister for roads, said.", "Quill: We will open the bridge,"),
    (
      "“We will open the bridge,” said the minister, Mara Quill, on Friday.",
      "Mara Quill: We will open the bridge,"
    ),
    ("“Will it open soon?” Mr. Tobin asked.", "Tobin: Will it open soon?"),
    ("Mara Quill said: “We will open the bridge.”", "Mara Quill: We will open the bridge."),
    (
      "On Friday, Mara Quill told reporters that “we will open the bridge in May.”",
      "Mara Quill: we will open the bridge in May."
    ),
    ("\"We will open the bridge,\" according to Mara Quill.", "Mara Quill: We will open the bridge,"),
    (
      "Mara Quill, who built it, said the bridge was “the best that we have ever had”.",
      "Mara Quill: the best that we have ever had"
    ),
    ("Mara Quill smiled, adding, “It is late, but it is here.”", "Mara Quill: It is late, but it is here."),
    ("“It is late.” Quill said.", "Quill: It is late."),
    (
      "The agency quoted Mara Quill as saying “we will open the bridge in May”.",
      "Mara Quill: we will open the bridge in May"
    ),
    (
      "Mara Quill said, according to Radio Port, that “the bridge is as good as done”.",
      "Mara Quill: the bridge is as good as done"
    ),
  ])
  func speaker(of line: String, is expected: String) {
    #expect(quotes("en", in: article(line)) == [expected])
  }

  /// An "and" within a body's name is no end of it.
  @Test(arguments: [
    (
      "“It is late,” said the National Sea and River Administration.",
      "the National Sea and River Administration"
    ),
    (
      "“It is late,” the National Sea and River Administration said.",
      "the National Sea and River Administration"
    ),
    (
      "“It is late,” according to the Department of Locks and Inland Harbours.",
      "the Department of Locks and Inland Harbours"
    ),
    ("“It is late,” said the Department of Locks and Maria Quill.", "the Department of Locks"),
    (
      "“It is late,” a spokesman for the Fish and Boat Agency said.",
      "a spokesman for the Fish and Boat Agency"
    ),
    ("“It is late,” said Mara Quill and the Port Administration nodded.", "Mara Quill"),
  ])
  func bodiesWithAnd(line: String, speaker: String) {
    #expect(quotes("en", in: article(line)) == ["\(speaker): It is late,"])
  }

  @Test func firstNamesAndSurnamesAreThoseOfFullNames() {
    let read = article(
      "Mara Quill and Ines Calder opened the lock on Monday.", "“It is late,” Mara said.",
      "“But it is here,” Calder said.")
    #expect(quotes("en", in: read) == ["Mara Quill: It is late,", "Ines Calder: But it is here,"])
  }

  @Test func goesOnWithTheSameSpeaker() {
    let read = article("“It is late,” Mara Quill said. “But it is here.”", "“And it will stay.”")
    #expect(
      quotes("en", in: read) == [
        "Mara Quill: It is late,", "Mara Quill: But it is here.", "Mara Quill: And it will stay.",
      ])
  }

  @Test func joinsParagraphsOfOneQuotation() {
    let read = article("“It is late.", "“But it is here,” Mara Quill said.")
    #expect(quotes("en", in: read) == ["Mara Quill: It is late. / But it is here,"])
  }

  /// Where a headline has capitals throughout, they tell no names.
  @Test func headlinesWithCapitalsThroughoutNameFewPeople() {
    var read = article(
      "The Untold Story Of Emma Quill And The Expressed Fears Of Brandt", "Quill came to Ulm.",
      "“We open in May,” Quill said.", "“We do not,” said Brandt.")
    read.parts[0].kind = .headline
    #expect(quotes("en", in: read) == ["Emma Quill: We open in May,", "Brandt: We do not,"])
    var alone = article("Why Emma Quill Never Sails On Sundays Again", "“Never,” she said.")
    alone.parts[0].kind = .headline
    #expect(quotes("en", in: alone) == ["Emma Quill: Never,"])
  }

  @Test func aVerbThatBeginsItsSentenceIsNoName() {
    let read = article("“We open in May.” Replied Brandt.", "“Not before,” Brandt said.")
    #expect(quotes("en", in: read) == ["Brandt: We open in May.", "Brandt: Not before,"])
  }

  @Test func findsThePersonBehindAPronounAndAShortName() {
    let read = article(
      "Mayor Tomas Berg met Elena Voss in Ostrava.", "“I am glad,” she said.",
      "He said, “So am I, believe me.”",
      "“Thank you,” Berg said.")
    #expect(
      quotes("en", in: read) == [
        "Elena Voss: I am glad,", "Tomas Berg: So am I, believe me.", "Tomas Berg: Thank you,",
      ])
  }

  @Test(arguments: [
    "Zeynep Akar told reporters that the ferry had stopped.",
    "Zeynep Akar, 58, who lives by the lock, says that she never took it.",
    "Rep. Zeynep Akar of Lower Brack, a friend of the line, said that it would help.",
  ])
  func aPronounIsWhoeverSpokeLastWithoutBeingQuoted(_ line: String) {
    let read = article(
      "“It was calm,” Maria Violet said. “Then it was not.”", "Maria Violet left.", line,
      "“I suddenly heard the crash,” she said.")
    #expect(quotes("en", in: read).last == "Zeynep Akar: I suddenly heard the crash,")
  }

  @Test func dropsWordsThatNobodySaid() {
    #expect(quotes("en", in: article("The “smart” lamps in “The Long Night” were switched off.")) == [])
  }

  @Test func keepsWordsThatTheTextGivesToNobody() {
    let read = article("“This is a long sentence that nobody is said to have spoken.”")
    #expect(quotes("en", in: read) == ["?: This is a long sentence that nobody is said to have spoken."])
  }

  @Test(arguments: [
    "Nonetheless, the harbour must “provide a list of all the boats in it”.",
    "Do not pay much if “a list of all the boats in it” is sold at the door.",
    "That made low suggests “a list of all the boats in it” again.",
  ])
  func aWordThatIsNobodyDoesNotSpeak(_ line: String) {
    #expect(quotes("en", in: article(line)).map { $0.prefix(1) } == ["?"])
  }

  @Test func aPronounMayHaveItsVerbWrittenOntoIt() {
    let read = article(
      "Elena Voss opened the lock.", "“It is late,” she’d told the crew.",
      "“It is here,” she'll say, they hope.")
    #expect(quotes("en", in: read) == ["Elena Voss: It is late,", "Elena Voss: It is here,"])
  }

  @Test func aMentionEndsBeforeWhatIsNoPartOfIt() {
    for (words, length) in [("Quill in a statement", 5), ("a spokesman for the port to this paper", 24)] {
      var read = article("“It is late,” said \(words).")
      QuoteReader(language: "en").read(&read)
      #expect(read.quotes.first?.speaker?.mention == 23..<(23 + length), "\(words)")
    }
  }

  @Test func rangesLeaveOutTheMarks() {
    var read = article("Quill said: “Yes.”")
    QuoteReader(language: "en").read(&read)
    #expect(read.quotes.count == 1)
    #expect(read.quotes.first?.ranges == [15..<19])
    #expect(read.quotes.first?.speaker?.mention == 0..<5)
    #expect(read.quotes.first?.cue == 6..<10)
    #expect(read.quotes.first?.rule == "cue before")
  }
}
