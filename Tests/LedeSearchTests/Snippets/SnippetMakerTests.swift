import Foundation
import LedeArticle
import LedeSearch
import LedeText
import Testing

@Suite struct SnippetMakerTests {
  static let long = ArticleBuilder(
    headline: "A long week in Sandmouth",
    body: [
      "Rain fell on the harbour on Monday. Nobody came. The cranes stood still, and the ships waited at anchor outside "
        + "the bay until the tide had turned and the pilots could see the outer light again through the fog.",
      "On Tuesday the council met, and after six hours of talks about dredging, dues, pensions, the fish market, the "
        + "ferry to Lowell Island, two broken locks, a statue that nobody had ordered, and the colour of the new "
        + "lighthouse, it voted to sell the northern quay to a company from Zurich that no one in the hall had heard of.",
      "“{Ana Moreno|Nobody asked us. We will ask them}”, Ana Moreno said of the quay. The council did not answer.",
      "A bus is late.",
    ], captions: [("The northern quay in fog", "Coastal Wire/Joan Poe")], language: "en")

  static let chinese = ArticleBuilder(
    body: [
      "东湾市议会星期二开会，经过六个小时的讨论，内容涉及航道疏浚、港口费用、养老金、鱼市场、开往洛威尔岛的渡轮、两座损坏的船闸、一座没有人订购的雕像以及"
        + "新灯塔的颜色，最后投票决定把北码头卖给一家来自苏黎世的公司，会场里没有人听说过这家公司。"
    ], language: "zh")

  /// The article, the query, how many pieces of how many columns, and the pieces: marks between asterisks, three dots
  /// where a sentence, quote or caption is cut.
  static let table: [(String, String, Int, Int, [String])] = [
    (
      "long", "harbour", 3, 200,
      ["body: Rain fell on the *harbour* on Monday. Nobody came."]
    ),
    ("long", "bus", 1, 200, ["body: A *bus* is late."]),
    (
      "long", "ships", 1, 80,
      ["body: ...stood still, and the *ships* waited at anchor outside the bay until the tide had..."]
    ),
    (
      "long", "light fog", 1, 80,
      ["body: ...tide had turned and the pilots could see the outer *light* again through the *fog*."]
    ),
    ("long", "zurich", 1, 60, ["body: ...a company from *Zurich* that no one in the hall had heard of."]),
    (
      "long", "quay", 3, 100,
      [
        "body: ...it voted to sell the northern *quay* to a company from Zurich that no one in the hall had heard of.",
        "body: “Nobody asked us. We will ask them”, Ana Moreno said of the *quay*. The council did not answer.",
        "caption: The northern *quay* in fog [Coastal Wire/Joan Poe]",
      ]
    ),
    (
      "long", "quay", 1, 100,
      [
        "body: ...it voted to sell the northern *quay* to a company from Zurich that no one in the hall had heard of."
      ]
    ),
    ("long", "asked", 2, 200, ["quote: Nobody *asked* us. We will ask them [Ana Moreno]"]),
    ("long", "quote:us", 2, 200, ["quote: Nobody asked *us*. We will ask them [Ana Moreno]"]),
    (
      "long", "asked council", 1, 200,
      [
        "body: “Nobody *asked* us. We will ask them”, Ana Moreno said of the quay. The *council* did not answer."
      ]
    ),
    (
      "long", "\"poe\"", 2, 200,
      ["caption: The northern quay in fog (Coastal Wire/Joan *Poe*) [Coastal Wire/Joan Poe]"]
    ),
    ("long", "headline:week", 2, 200, ["headline: A long *week* in Sandmouth"]),
    ("long", "date:2023 OR has:quote", 2, 200, ["body: Rain fell on the harbour on Monday. Nobody came."]),
    (
      "long", "rain tuesday bus", 2, 60,
      [
        "body: *Rain* fell on the harbour on Monday.",
        "body: On *Tuesday* the council met, and after six hours of talks...",
      ]
    ),
    ("long", "harbour", 0, 200, []),
    ("zh", "苏黎世", 1, 40, ["body: ...给一家来自*苏黎世*的公司，会场里没有人听说..."]),
    (
      "zh", "雕像", 1, 400,
      [
        "body: 东湾市议会星期二开会，经过六个小时的讨论，内容涉及航道疏浚、港口费用、养老金、鱼市场、开往洛威尔岛的渡轮、两座损坏的船闸、一座没有人订购的*雕像*以及"
          + "新灯塔的颜色，最后投票决定把北码头卖给一家来自苏黎世的公司，会场里没有人听说过这家公司。"
      ]
    ),
    ("none", "x", 3, 200, []),
  ]

  static func article(_ name: String) -> Article {
    switch name {
    case "long": long.article()
    case "zh": chinese.article()
    default: ArticleBuilder(headline: nil).article()
    }
  }

  static func written(_ piece: HitPart, _ article: Article) -> String {
    var text = ""
    var offset = piece.range.lowerBound
    for mark in piece.marks {
      let start = piece.range.lowerBound + mark.lowerBound
      let end = piece.range.lowerBound + mark.upperBound
      text += article.string(offset..<start) + "*" + article.string(start..<end) + "*"
      offset = end
    }
    text += article.string(offset..<piece.range.upperBound)
    text = (piece.isCutAtStart ? "..." : "") + text + (piece.isCutAtEnd ? "..." : "")
    let source = (piece.speaker?.name ?? piece.credit).map { " [\($0)]" } ?? ""
    return piece.kind.rawValue + ": " + text + source
  }

  @Test(arguments: table)
  func pieces(name: String, query: String, count: Int, columns: Int, expected: [String]) throws {
    let article = Self.article(name)
    var matcher = TextMatcher(try QueryTest.parse(query))
    let match = matcher.match(TokenizedText(article, facts: ArticleFacts(article)))
    let pieces = SnippetMaker(count: count, columns: columns).snippets(of: article, marks: match?.marks ?? [])
    #expect(pieces.map { Self.written($0, article) } == expected)
  }

  @Test func piecesOfQuotesAndCaptions() {
    let article = Self.long.article()
    let maker = SnippetMaker(count: 2, columns: 80)
    let asked = article.quotes[0].ranges[0].lowerBound + 7
    #expect(
      maker.snippets(ofQuote: 0, in: article, marks: [asked..<asked + 5]).map { Self.written($0, article) }
        == ["quote: Nobody *asked* us. We will ask them [Ana Moreno]"])
    #expect(maker.snippets(ofQuote: 1, in: article, marks: []).isEmpty)
    #expect(
      SnippetMaker(count: 1, columns: 20).snippets(ofQuote: 0, in: article, marks: []).map {
        Self.written($0, article)
      }
        == ["quote: Nobody asked us.... [Ana Moreno]"])
    #expect(
      maker.snippets(ofCaption: 0, in: article, marks: []).map { Self.written($0, article) }
        == ["caption: The northern quay in fog [Coastal Wire/Joan Poe]"])
    #expect(maker.snippets(ofCaption: 7, in: article, marks: []).isEmpty)
  }

  /// Whatever is marked: pieces have room, stand in order in parts of the text, and mark what was to be marked.
  @Test func randomMarksGiveSoundPieces() {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
    var random = SeededGenerator(seed: seed)
    let articles =
      [Self.long.article(), Self.chinese.article()] + MatchArticles.builders.values.map { $0.article() }
    for _ in 0..<1000 {
      let article = articles[Int.random(in: 0..<articles.count, using: &random)]
      let tokens = Tokenizer.tokens(in: article.text)
      var marks: [Range<Int>] = []
      for token in tokens where Int.random(in: 0..<12, using: &random) == 0 { marks.append(token.range) }
      let columns = Int.random(in: 20...220, using: &random)
      let count = Int.random(in: 1...5, using: &random)
      let pieces = SnippetMaker(count: count, columns: columns).snippets(of: article, marks: marks)
      let comment = Comment(rawValue: "seed \(seed), \(columns) columns, \(marks)")
      #expect(pieces.count <= count, comment)
      var last = 0
      for piece in pieces {
        #expect(piece.range.lowerBound >= last, comment)
        last = piece.range.upperBound
        let text = article.string(piece.range)
        #expect(Array(text.utf8) == Array(article.text[piece.range]), comment)
        #expect(
          !text.isEmpty && text.first?.isWhitespace == false && text.last?.isWhitespace == false, comment)
        let isWhole = piece.kind == .headline || piece.kind == .byline || piece.kind == .dateline
        if !isWhole { #expect(DisplayWidth.columns(of: text) <= columns, comment) }
        #expect(
          article.parts.contains {
            $0.range.lowerBound <= piece.range.lowerBound && piece.range.upperBound <= $0.range.upperBound
          }, comment)
        let there = marks.filter { $0.overlaps(piece.range) }
        let shown = piece.marks.map {
          piece.range.lowerBound + $0.lowerBound..<piece.range.lowerBound + $0.upperBound
        }
        #expect(shown == there.map { $0.clamped(to: piece.range) }, comment)
        #expect(
          !shown.isEmpty
            || marks.allSatisfy { mark in
              !article.parts.contains { $0.kind != .boilerplate && $0.range.overlaps(mark) }
            }, comment)
      }
    }
  }
}
