import LedeArticle
import LedeText
import Testing

/// Whatever bytes stand in an article, its quotes have ranges within it.
@Suite struct QuotesRobustnessTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "“", "”", "„", "«", "»", "\"", "'", "‘", "’", "「", "」", "『", "』", " ", " ", "\n", ",", ".", "?", ":",
      "—", "(", ")",
      "said", "he", "she", "Kim", "the", "minister", "who", "told", "according to", "saying", "Mr.", "sagte",
      "er", "so",
      "说", "は", "と", "述べ", "은", "قال", "сказал", "a-t-il", "U.S.", "3.", "\u{0}", "\u{A0}", "-", "van",
    ].map { Array($0.utf8) } + [[0xE2], [0xC2], [0xE2, 0x80], [0xFF], [0xF0, 0x9F], [0x80]]

  @Test(arguments: ["en", "de", "fr", "tr", "ar", "zh", "ja", "ko", nil])
  func anyBytes(_ language: String?) {
    let seed: UInt64 = 0x51AB_7E5E
    var generator = Generator(state: seed)
    for round in 0..<150 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<120, using: &generator) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        if Bool.random(using: &generator) { text.append(0x20) }
      }
      var article = Article(text: text, origin: OffsetMap(verbatim: text.count))
      var start = 0
      for (index, byte) in (text + [0x0A]).enumerated() where byte == 0x0A {
        if index > start { article.parts.append(Part(.paragraph, start..<index, rule: "test")) }
        start = index + 1
      }
      QuoteReader(language: language).read(&article)
      for quote in article.quotes {
        for range in quote.ranges + [quote.cue, quote.speaker?.mention].compactMap({ $0 }) {
          #expect(
            range.lowerBound >= 0 && !range.isEmpty && range.upperBound <= text.count,
            "seed \(seed), round \(round), \(language ?? "no language")")
        }
      }
    }
  }

  @Test(arguments: LanguageTable.all.map(\.code))
  func marksAtTheEdges(_ language: String) {
    for line in [
      "“", "„ ", ": “", "“”", ": “Yes.”", "“Yes,” said", "said “", "“Yes,” sagte er", ", „Ja“", "「」", "” 她",
    ] {
      var read = article(line, "“Yes.", line)
      QuoteReader(language: language).read(&read)
      #expect(read.quotes.allSatisfy { $0.ranges.allSatisfy { !$0.isEmpty } }, "\(language): \(line)")
    }
  }

  @Test func partsOutsideTheTextAreLeftAlone() {
    var article = Article(text: Array("“Yes,” Kim said.".utf8), origin: OffsetMap(verbatim: 20))
    article.parts = [Part(.paragraph, 0..<500, rule: "test")]
    QuoteReader(language: "en").read(&article)
    #expect(article.quotes.isEmpty)
  }

  @Test func singleMarksCountOnlyWhereNoDoubleOnesStand() {
    #expect(
      quotes("en", in: article("‘We won’t open the bridge’s gate,’ Mara Quill said.")) == [
        "Mara Quill: We won’t open the bridge’s gate,"
      ])
    #expect(
      quotes("en", in: article("“He said ‘never’ to me,” Mara Quill said.")) == [
        "Mara Quill: He said ‘never’ to me,"
      ])
    #expect(quotes("en", in: article("It's the boys' and the girls' bridge, isn't it.")) == [])
  }

  @Test func twoApostrophesAreMarksOnlyWhenAskedFor() {
    var read = article("''We open in May,'' Mara Quill said.")
    QuoteReader(language: "en").read(&read)
    #expect(read.quotes.isEmpty)
    QuoteReader(language: "en", doubledApostrophes: true).read(&read)
    #expect(read.quotes.map { read.string($0.ranges[0]) } == ["We open in May,"])
    #expect(read.quotes.first?.speaker?.name == "Mara Quill")
  }

  @Test func marksPairByTheSpacesBesideThem() {
    #expect(
      quotes("en", in: article("\"One thing,\" Mara Quill said. \"And \"another\" thing,\" she said.")) == [
        "Mara Quill: One thing,", "Mara Quill: And \"another\" thing,",
      ])
    #expect(quotes("en", in: article("The 6\" pipe and “the 8\" one” burst.")) == [])
    #expect(
      quotes("de", in: article("»Ja, wir öffnen bald«, sagte Mara Quill. „Ganz bald“, sagte sie.")) == [
        "Mara Quill: Ja, wir öffnen bald", "Mara Quill: Ganz bald",
      ])
  }
}
