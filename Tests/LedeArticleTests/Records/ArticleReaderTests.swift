import LedeText
import Testing

@testable import LedeArticle

@Suite struct ArticleReaderTests {
  static func read(
    _ text: String, name: String = "", configuration: ReadingConfiguration = .init()
  ) throws(ArticleError) -> [Article] {
    let result = RecordSplitterTests.split(text, name: name)
    var articles: [Article] = []
    for record in result.records {
      articles.append(try ArticleReader(configuration: configuration).read(record))
    }
    return articles
  }

  static func strings(_ article: Article, _ kind: Part.Kind) -> [String] {
    article.parts.filter { $0.kind == kind }.map { article.string($0.range) }
  }

  /// The words of a part as they stand in the member, escapes and all.
  static func source(_ article: Article, _ part: Part, in text: String) -> String? {
    article.origin.sourceRange(of: part.range).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  static let body =
    "The ferry between Vellby and the islands will sail again from Friday, the company said, after a winter in dock."

  @Test(arguments: [
    #"{"title":"Ferry sails","text":"BODY","date":"2022-04-05","author":"By Ada Rinne","url":"https://a.example/1","source":"Sund Post","lang":"en","category":"Town"}"#,
    #"{"Headline":"Ferry sails","articleBody":"BODY","publishedAt":"2022-04-05","authors":["Ada Rinne"],"link":"https://a.example/1","site_name":"Sund Post","language":"en-GB","section":"Town"}"#,
    #"{"id":7,"article":{"heading":"Ferry sails","maintext":"BODY","date_publish":"2022-04-05","byline":{"name":"Ada Rinne"},"canonical":"https://a.example/1","publisher":{"name":"Sund Post"},"inLanguage":"en","section":"Town"}}"#,
    #"{"source":{"id":null,"name":"Sund Post"},"author":"Ada Rinne","title":"Ferry sails","description":"Short","url":"https://a.example/1","publishedAt":"2022-04-05","content":"BODY","language":"en","categories":["Town"]}"#,
  ]) func commonNames(json: String) throws {
    let article = try #require(try Self.read(json.replacing("BODY", with: Self.body) + "\n").first)
    #expect(article.headline?.value == "Ferry sails")
    #expect(article.headline?.range.map { article.string($0) } == "Ferry sails")
    #expect(Self.strings(article, .paragraph) == [Self.body])
    #expect(article.byline?.value == "Ada Rinne")
    #expect(article.url?.value == "https://a.example/1")
    #expect(article.outlet?.value == "Sund Post")
    #expect(article.section?.value == "Town")
    #expect(article.language == LanguageEvidence(code: "en", isDeclared: true))
    #expect(article.published.map { [$0.year, $0.month, $0.day] } == [2022, 4, 5])
    #expect(article.published?.evidence == .field)
    #expect(article.unit == .sourceBytes)
  }

  /// Every part of a record leads back to the bytes of the file that it was read from.
  @Test func sourceRanges() throws {
    let text =
      #"{"title":"A","text":"x"}"# + "\n"
      + #"{"text":"F\u00e4hre \"Ida\"\n\nZweite Zeile \ud83d\ude00","title":"Die F\u00e4hre"}"# + "\n"
    let article = try #require(try Self.read(text).last)
    #expect(
      article.parts.map { article.string($0.range) } == ["Die Fähre", "Fähre \"Ida\"", "Zweite Zeile 😀"])
    #expect(
      article.parts.map { Self.source(article, $0, in: text) }
        == [#"Die F\u00e4hre"#, #"F\u00e4hre \"Ida\""#, #"Zweite Zeile \ud83d\ude00"#])
  }

  @Test func headlineAgainInBody() throws {
    let article = try #require(
      try Self.read(#"{"title":"Ferry sails","text":"Ferry sails\nIt sails."}"#).first)
    #expect(article.parts.map(\.kind) == [.headline, .repetition, .paragraph])
  }

  /// The line below the headline is it again, however either is written.
  @Test(arguments: [
    ("\u{C9}cole ferm\u{E9}e", "ECOLE FERMEE"), ("Ecole fermee", "\u{C9}cole ferm\u{E9}e"),
    ("\u{201C}No\u{201D} to the new lock", "\"No\" to the new lock"),
    ("Ferry No. 7 sails", "FERRY no 7 sails"),
  ]) func headlineAgainAsOtherwiseWritten(title: String, line: String) throws {
    let text = #"{"title":"TITLE","text":"Sund Post\nLINE\nBODY"}"#
      .replacing("TITLE", with: title.replacing("\"", with: #"\""#))
      .replacing("LINE", with: line.replacing("\"", with: #"\""#)).replacing("BODY", with: Self.body)
    let article = try #require(try Self.read(text + "\n").first)
    #expect(article.headline?.value == title)
    #expect(Self.strings(article, .repetition) == [line])
  }

  /// The language is that of the paragraphs, not of what the site puts around them.
  @Test func languageIsThatOfTheParagraphs() throws {
    let around = [
      "Sign up for our newsletter", "Read also: The week in pictures", "Follow us on Facebook and Twitter",
    ]
    let german =
      "Die F\u{E4}hre nach Vellby f\u{E4}hrt ab Freitag wieder, teilte die Reederei mit, nachdem sie den Winter im Dock "
      + "gelegen hatte."
    let text = (around + around + [german] + around + around).joined(separator: #"\n\n"#)
    let article = try #require(try Self.read(#"{"title":"F\#u{E4}hre","text":"\#(text)"}"# + "\n").first)
    #expect(Self.strings(article, .paragraph) == [german])
    #expect(article.language?.code == "de")
  }

  @Test func overriddenFields() throws {
    let configuration = ReadingConfiguration(fields: [.body: ["my_body"], .headline: ["meta.kop"]])
    let article = try #require(
      try Self.read(
        #"{"text":"no","my_body":"yes it is","title":"no","meta":{"kop":"Kop"}}"#,
        configuration: configuration
      ).first)
    #expect(Self.strings(article, .paragraph) == ["yes it is"])
    #expect(article.headline?.value == "Kop")
  }

  @Test func markupInField() throws {
    let text =
      #"{"title":"Ferry","text":"<p>It &amp; the <b>sea<\/b>.<\/p><script>x()<\/script><p>Second \u201cone\u201d here.<\/p>"}"#
    let article = try #require(try Self.read(text).first)
    #expect(Self.strings(article, .paragraph) == ["It & the sea.", "Second “one” here."])
    #expect(
      Self.source(article, try #require(article.parts.last), in: text) == #"Second \u201cone\u201d here."#)
  }

  @Test func aCaptionFieldIsTakenApartFromItsCredit() throws {
    let text =
      #"{"title":"Ferry","text":"It sails.","captions":["The Ida in dock. Photo: Ida Holm","The Ida at sea"]}"#
    let article = try #require(try Self.read(text).first)
    #expect(article.captions.map { article.string($0.range) } == ["The Ida in dock.", "The Ida at sea"])
    #expect(article.captions.map(\.credit) == ["Ida Holm", nil])
  }

  @Test func captionFields() throws {
    let text =
      #"{"title":"Ferry","text":"It sails.","images":[{"caption":"The Ida in dock.","credit":"Ida Holm"},{"url":"x"},{"caption":"The Ida in dock."}]}"#
    let article = try #require(try Self.read(text).first)
    #expect(article.captions.map { article.string($0.range) } == ["The Ida in dock."])
    #expect(article.captions.map(\.credit) == ["Ida Holm"])
    #expect(article.captions.first?.creditRange.map { article.string($0) } == "Ida Holm")
    HTMLReaderTests.check(article, "")
  }

  @Test func headlineOnly() throws {
    #expect(try Self.read(#"{"title":"Ferry sails","text":""}"#).first?.parts.map(\.kind) == [.headline])
    #expect(try Self.read(#"{"description":"Only this."}"#).first?.string(0..<10) == "Only this.")
  }

  @Test(arguments: [
    (#"{"a":1}"#, ArticleError.Code.noText, 1, 0), (#"{"title":"A","text":tru}"#, .malformed, 1, 20),
    ("[{\"title\":\"A\",\n\"text\" 1}]", .malformed, 2, 22), (#"[1]"#, .malformed, 1, 1),
    (#"{"title":"A"#, .malformed, 1, 9),
  ]) func faults(text: String, code: ArticleError.Code, line: Int, offset: Int) throws {
    let error = #expect(throws: ArticleError.self) {
      try Self.read(text, name: text.hasPrefix("[") ? "a.json" : "a.jsonl")
    }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.offset == offset)
  }

  @Test func oneBadLineCostsOnlyItself() {
    let result = RecordSplitterTests.split(
      "{\"title\":\"A\"}\n{\"title\":\n{\"title\":\"B\"}\n", name: "a.jsonl")
    let outcome = result.records.map { (try? ArticleReader().read($0))?.headline?.value }
    #expect(outcome == ["A", nil, "B"])
  }

  @Test func rows() throws {
    let text =
      "Title;Text;Date;Author\r\n\"Ferry \"\"Ida\"\" sails\";\"It sails.\nAgain.\";2022-04-05;Ada Rinne\r\n"
    let article = try #require(try Self.read(text, name: "a.csv").first)
    #expect(article.headline?.value == "Ferry \"Ida\" sails")
    #expect(Self.strings(article, .paragraph) == ["It sails.", "Again."])
    #expect(article.byline?.value == "Ada Rinne")
    #expect(article.published?.day == 5)
    #expect(Self.source(article, article.parts[0], in: text) == "Ferry \"\"Ida\"\" sails")
    #expect(Self.source(article, article.parts[2], in: text) == "Again.")
  }

  @Test func tooManyFields() {
    let error = #expect(throws: ArticleError.self) { try Self.read("title,text\na,b,c\n") }
    #expect(error?.line == 2)
  }

  @Test func markdown() throws {
    let text = """
      ---
      title: "Ferry: it sails"
      date: 2022-04-05
      author:
        - Ada Rinne
        - Per Dahl
      tags: [sea, town]
      lang: en
      ---

      # Ferry: it sails

      The **ferry** between [Vellby](https://a.example) and the _islands_ sails again, snake_case and all.

      ![The Ida leaves the dock in March](ida.jpg)

      ## What it cost

      - Eleven *million*
      > Nobody knows.

      """
    let article = try #require(try Self.read(text, name: "a.md").first)
    #expect(article.headline?.value == "Ferry: it sails")
    #expect(
      Self.strings(article, .paragraph) == [
        "The ferry between Vellby and the islands sails again, snake_case and all.", "What it cost",
        "Eleven million",
        "Nobody knows.",
      ])
    #expect(article.byline?.value == "Ada Rinne, Per Dahl")
    #expect(article.published?.year == 2022)
    #expect(article.captions.map { article.string($0.range) } == ["The Ida leaves the dock in March"])
    #expect(Self.source(article, article.parts[0], in: text) == "Ferry: it sails")
    HTMLReaderTests.check(article, "")
  }

  @Test func markdownWithoutFrontMatter() throws {
    let article = try #require(try Self.read("# Ferry *sails*\n\nIt sails.\n", name: "a.md").first)
    #expect(article.headline?.value == "Ferry sails")
    #expect(Self.strings(article, .paragraph) == ["It sails."])
  }

  @Test func rss() throws {
    let text = """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Sund Post</title><language>en</language><item><title>Ferry &amp; sea</title>
      <link>https://a.example/1</link><pubDate>Tue, 05 Apr 2022 10:00:00 GMT</pubDate><dc:creator>Ada Rinne</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>\(Self.body)</p><p>Second one.</p>]]></content:encoded>
      </item></channel></rss>
      """
    let article = try #require(try Self.read(text).first)
    #expect(article.headline?.value == "Ferry & sea")
    #expect(Self.strings(article, .paragraph) == [Self.body, "Second one."])
    #expect(article.byline?.value == "Ada Rinne")
    #expect(article.outlet?.value == "Sund Post")
    #expect(article.url?.value == "https://a.example/1")
    #expect(article.published?.secondOfDay == 36000)
    #expect(article.unit == .textBytes)
  }

  @Test func atom() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sund Post</title><entry><title type="text">Ferry</title>
      <link rel="self" href="https://a.example/self"/><link href="https://a.example/2"/><id>tag:a.example,2022:2</id>
      <published>2022-04-05T10:00:00Z</published><updated>2022-04-06T10:00:00Z</updated>
      <author><name>Ada Rinne</name></author>
      <content type="xhtml"><div><p>It <b>sails</b>.</p><p>Again.</p></div></content></entry></feed>
      """
    let article = try #require(try Self.read(text).first)
    #expect(article.headline?.value == "Ferry")
    #expect(Self.strings(article, .paragraph) == ["It sails.", "Again."])
    #expect(article.byline?.value == "Ada Rinne")
    #expect(article.url?.value == "https://a.example/2")
    #expect(article.updated?.day == 6)
  }

  @Test func wideJSONLines() throws {
    let text = "{\"title\":\"Fähre\",\"text\":\"Sie fährt.\"}\n{\"title\":\"B\"}\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let result = RecordSplitterTests.split(bytes, name: "a.jsonl")
    let articles = try result.records.map { try ArticleReader().read($0) }
    #expect(articles.map { $0.headline?.value } == ["Fähre", "B"])
    #expect(articles.map(\.unit) == [.textBytes, .textBytes])
  }

  @Test func mutations() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed)
    let sources: [(String, String)] = [
      (
        #"{"title":"Ferry \u00e4","text":"<p>It &amp; sails.</p><p>x</p>","authors":[{"name":"A"}],"images":[{"caption":"c d","credit":"e"}]}"#,
        "a.jsonl"
      ),
      ("---\ntitle: \"A\"\ntags: [a, b]\n---\n# B\n\n**x** [y](z) ![picture of a ferry](q) `c`\n", "a.md"),
      ("title,text,date\n\"A \"\"b\"\"\",\"x\ny\",2020-01-01\n", "a.csv"),
      (
        "<rss><channel><title>T</title><item><title>A</title><content>x<b>y</b></content></item></channel></rss>",
        "a.xml"
      ),
    ]
    for round in 0..<400 {
      let (text, name) = sources[round % sources.count]
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1:
          bytes.insert(
            contentsOf: Array("[]{}()<>\"\\\n:-#*_!&;,".utf8).shuffled(using: &random).prefix(3), at: place)
        default: if bytes.count > 4 { bytes.remove(at: place) }
        }
      }
      for record in RecordSplitterTests.split(bytes, name: name).records {
        guard let article = try? ArticleReader().read(record) else { continue }
        HTMLReaderTests.check(article, "seed \(seed) round \(round)")
      }
    }
  }

  /// A tag of more attributes than any has is read with the first of them; what stands in CDATA is no tag.
  @Test func feedWithTooManyAttributes() throws {
    let attributes = (0..<2000).map { "a\($0)='x'" }.joined(separator: " ")
    let words = (0..<600).map { "w\($0)" }.joined(separator: " ")
    let feed = """
      <?xml version="1.0"?><rss><channel><title>Sund Post</title><item \(attributes)><title>Ferry sails</title>
      <description><![CDATA[Wind <b and \(words) on Friday.]]></description></item></channel></rss>
      """
    let article = try #require(try Self.read(feed).first)
    #expect(article.headline?.value == "Ferry sails")
    #expect(article.string(0..<article.text.count).contains("w599 on Friday."))
  }

  @Test func markdownHeadingBehindEmptyLinesIsTheHeadline() throws {
    let article = try #require(
      try Self.read(
        "---\ndate: 2022-04-05\n---\n\n\n# Ferry sails\n\n\(Self.body)\n\n# And more\n", name: "a.md"
      )
      .first)
    #expect(article.headline?.value == "Ferry sails")
    #expect(Self.strings(article, .paragraph).first == Self.body)
  }
}
