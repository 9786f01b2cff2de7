import LedeText
import Testing

@testable import LedeArticle

/// Records as programs of newspapers write them.
@Suite struct RecordFormTests {
  static func read(_ bytes: [UInt8], name: String) throws -> [Article] {
    try RecordSplitterTests.split(bytes, name: name).records.map { try ArticleReader().read($0) }
  }

  /// Records that are not in UTF-8 are decoded as texts are.
  @Test(arguments: ["a.jsonl", "a.json"]) func otherCharsets(name: String) throws {
    let text =
      #"{"title":"Die F\#u{E4}hre f\#u{E4}hrt","text":"\#u{84}Sie f\#u{E4}hrt wieder\#u{93}, sagte Mara Lindqvist \#u{FC}ber die F\#u{E4}hre."}"#
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let article = try #require(try Self.read(bytes + [0x0A], name: name).first)
    #expect(article.headline?.value == "Die Fähre fährt")
    #expect(
      ArticleReaderTests.strings(article, .paragraph) == [
        "„Sie fährt wieder“, sagte Mara Lindqvist über die Fähre."
      ])
    #expect(article.quotes.first?.speaker?.name == "Mara Lindqvist")
    #expect(article.unit == .sourceBytes)
    #expect(article.notes.map(\.kind) == [.guessedEncoding])
    let part = try #require(article.parts.last)
    let place = try #require(article.origin.sourceRange(of: part.range))
    #expect(bytes[place].first == 0x84)
    #expect(bytes[place].last == 0x2E)
  }

  @Test(arguments: ["a.jsonl", "a.json"], [true, false])
  func wideCharacters(name: String, isBig: Bool) throws {
    var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in #"{"title":"Die Fähre","text":"Sie fährt wieder."}"#.utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isBig ? pair.reversed() : pair
    }
    let article = try #require(try Self.read(bytes, name: name).first)
    #expect(article.headline?.value == "Die Fähre")
    #expect(ArticleReaderTests.strings(article, .paragraph) == ["Sie fährt wieder."])
  }

  /// A post as WordPress's REST API gives it.
  @Test func postOfWordPress() throws {
    let post = """
      {"id":912,"date":"2024-03-01T08:15:00","date_gmt":"2024-03-01T07:15:00","guid":{"rendered":"https://courier.example/?p=912"},
      "modified":"2024-03-02T10:00:00","slug":"ferry","status":"publish","type":"post","link":"https://courier.example/ferry/",
      "title":{"rendered":"Ferry &#8216;Ida&#8217; sails &#038; sails"},
      "content":{"rendered":"\\n<p>\(ArticleReaderTests.body)<\\/p>\\n\\n<p>The winter was &#8220;long&#8221;.<\\/p>\\n","protected":false},
      "excerpt":{"rendered":"<p>The ferry &hellip;<\\/p>\\n","protected":false},"author":12,"featured_media":77,"categories":[3,9],"tags":[],
      "yoast_head_json":{"title":"Ferry - Vellby Courier","og_site_name":"Vellby Courier","author":"Ada Rinne","og_image":[{"width":1,"url":"x"}],
      "schema":{"@context":"https://schema.org","@graph":[]}},
      "_links":{"self":[{"href":"https://courier.example/wp-json/wp/v2/posts/912"}],"author":[{"embeddable":true,"href":"x"}]},
      "_embedded":{"author":[{"id":12,"name":"Ada Rinne","link":"https://courier.example/author/ada"}],
      "wp:featuredmedia":[{"id":77,"title":{"rendered":"IMG_77"},"caption":{"rendered":"<p>The Ida leaves the dock. Photo: Ida Holm<\\/p>\\n"},"alt_text":""}]}}
      """
    for text in ["[\(post)]", post.replacing("\n", with: "") + "\n"] {
      let article = try #require(try ArticleReaderTests.read(text, name: "a.json").first)
      #expect(article.headline?.value == "Ferry ‘Ida’ sails & sails")
      #expect(
        ArticleReaderTests.strings(article, .paragraph) == [
          ArticleReaderTests.body, "The winter was “long”.",
        ])
      #expect(article.byline?.value == "Ada Rinne")
      #expect(article.section == nil)
      #expect(article.outlet?.value == "Vellby Courier")
      #expect(article.url?.value == "https://courier.example/ferry/")
      #expect(article.published.map { [$0.year, $0.month, $0.day] } == [2024, 3, 1])
      #expect(article.updated?.day == 2)
      #expect(article.captions.map { article.string($0.range) } == ["The Ida leaves the dock."])
      #expect(article.captions.map(\.credit) == ["Ida Holm"])
    }
  }

  /// An answer of the search API of the New York Times, and of one like it.
  @Test func documentsOfASearch() throws {
    let document = """
      {"abstract":"Short.","web_url":"https://post.example/2024/03/01/ferry.html","snippet":"Shorter.",
      "lead_paragraph":"\(ArticleReaderTests.body)","source":"Sund Post",
      "multimedia":[{"type":"image","subtype":"xlarge","caption":"The Ida in dock.","credit":"Ida Holm","url":"x"},{"type":"image","caption":null}],
      "headline":{"main":"Ferry Sails","kicker":"Sea","content_kicker":null,"print_headline":"Ferry Sails Again","name":null},
      "keywords":[{"name":"subject","value":"Ferries","rank":1,"major":"N"},{"name":"glocations","value":"Vellby","rank":2,"major":"N"}],
      "pub_date":"2024-03-01T23:30:00-0800","document_type":"article","news_desk":"Town","section_name":"Town",
      "byline":{"original":"By Ada Rinne and Per Dahl","person":[{"firstname":"Ada","lastname":"Rinne"}],"organization":null},"_id":"x"}
      """
    for text in [
      #"{"status":"OK","response":{"docs":[\#(document),\#(document)],"meta":{"hits":2}}}"#, document,
      document.replacing("\n", with: "") + "\n",
    ] {
      let article = try #require(try ArticleReaderTests.read(text, name: "a.json").first)
      #expect(article.headline?.value == "Ferry Sails")
      #expect(ArticleReaderTests.strings(article, .paragraph) == [ArticleReaderTests.body])
      #expect(article.byline?.value == "Ada Rinne and Per Dahl")
      #expect(article.section?.value == "Town")
      #expect(article.outlet?.value == "Sund Post")
      #expect(article.url?.value == "https://post.example/2024/03/01/ferry.html")
      #expect(article.captions.map { article.string($0.range) } == ["The Ida in dock."])
      #expect(article.captions.map(\.credit) == ["Ida Holm"])
    }
  }

  /// The day of publication is the one that its source writes, whatever day it is at Greenwich.
  @Test func dayOfTheSource() throws {
    let record = try #require(
      try ArticleReaderTests.read(
        #"{"title":"Ferry","text":"It sails.","date":"2024-03-01T23:30:00-08:00","updated":"2024-03-02T00:30:00+02:00"}"#
          + "\n"
      ).first)
    let feed = try #require(
      try ArticleReaderTests.read(
        """
        <rss><channel><item><title>Ferry</title><description>It sails.</description>
        <pubDate>Fri, 01 Mar 2024 23:30:00 -0800</pubDate></item></channel></rss>
        """
      ).first)
    let page = try HTMLReaderTests.read(
      "<html><head><meta property='article:published_time' content='2024-03-01T23:30:00-08:00'></head><body><h1>Ferry</h1><p>\(ArticleReaderTests.body)</p></body></html>"
    )
    let visible = try HTMLReaderTests.read(
      "<html lang=en><body><h1>Ferry sails again</h1><p>March 1, 2024 11:30 p.m. PST</p><p>\(ArticleReaderTests.body)</p></body></html>"
    )
    for article in [record, feed, page, visible] {
      let date = try #require(article.published)
      #expect([date.year, date.month, date.day, date.secondOfDay] == [2024, 3, 1, 31 * 3600 + 1800])
      let utc = date.utc
      #expect([utc.year, utc.month, utc.day, utc.secondOfDay] == [2024, 3, 2, 7 * 3600 + 1800])
    }
    #expect(record.updated?.day == 2)
    #expect(record.updated?.secondOfDay == -5400)
    #expect(record.updated?.utc.secondOfDay == 22 * 3600 + 1800)
  }

  /// Markup in a field that is a line is read as the words that it shows.
  @Test func markupInLines() throws {
    let text =
      #"{"title":"A <em>new</em> day &amp; more: 3 < 4 &#150; R&D","text":"It sails.","author":"By <a href='\/a'>Ada Rinne<\/a> &amp; Per","images":[{"caption":"The <i>Ida<\/i> in dock &ndash; again","credit":"Ida&nbsp;Holm"}]}"#
    let article = try #require(try ArticleReaderTests.read(text + "\n").first)
    #expect(article.headline?.value == "A new day & more: 3 < 4 – R&D")
    #expect(article.byline?.value == "Ada Rinne & Per")
    #expect(article.captions.map { article.string($0.range) } == ["The Ida in dock – again"])
    #expect(article.captions.map(\.credit) == ["Ida Holm"])
    #expect(
      ArticleReaderTests.source(article, article.parts[0], in: text)
        == "A <em>new</em> day &amp; more: 3 < 4 &#150; R&D")
    HTMLReaderTests.check(article, "")

    let feed = try #require(
      try ArticleReaderTests.read(
        """
        <rss><channel><item><title>A &lt;em&gt;new&lt;/em&gt; day &amp;amp; more</title><description>It sails.</description>
        <dc:creator>&lt;b&gt;Ada Rinne&lt;/b&gt;</dc:creator><media:title>The &lt;i&gt;Ida&lt;/i&gt; in dock</media:title>
        </item></channel></rss>
        """
      ).first)
    #expect(feed.headline?.value == "A new day & more")
    #expect(feed.byline?.value == "Ada Rinne")
    #expect(feed.captions.map { feed.string($0.range) } == ["The Ida in dock"])

    let page = try HTMLReaderTests.read(
      """
      <html><head><meta property="og:title" content="A &lt;em&gt;new&lt;/em&gt; day &amp;amp; caf&amp;eacute;">
      <meta name="author" content="&lt;b&gt;Ada Rinne&lt;/b&gt;"></head>
      <body><p>\(ArticleReaderTests.body)</p><img src=a alt="The &lt;i&gt;Ida&lt;/i&gt; in dock at last &amp;amp; well"></body></html>
      """)
    #expect(page.headline?.value == "A new day & café")
    #expect(page.byline?.value == "Ada Rinne")
    #expect(page.captions.map { page.string($0.range) } == ["The Ida in dock at last & well"])
  }

  /// Every part stands on the line of its source, whatever lines its text has.
  @Test func linesOfTheSource() throws {
    func lines(_ article: Article) -> [String] {
      article.parts.map {
        "\((article.line(at: $0.range.lowerBound) ?? 0) + 1) \(article.string($0.range).prefix(9))"
      }
    }
    let page = try HTMLReaderTests.read(
      """
      <html><head>
      <title>Harbour reopens</title>
      </head><body>
      <article>
      <h1>
        Harbour reopens</h1>

      <p>\(HTMLReaderTests.first)</p>
      <p>The old &amp; the
      new quay</p>
      </article></body></html>
      """)
    #expect(lines(page) == ["6 Harbour r", "6 Harbour r", "8 The old h", "9 The old &"])
    let quay = try #require(page.text.firstRange(of: "new quay".utf8))
    #expect(page.line(at: quay.lowerBound) == 9)
    let markdown = try #require(
      try ArticleReaderTests.read(
        "---\nauthor: Ada Rinne\ntitle: Ferry\n---\n\nIt *sails*.\n\n```\n\nAgain,\nand again.\n",
        name: "a.md"
      ).first)
    #expect(lines(markdown) == ["3 Ferry", "6 It sails.", "10 Again,", "11 and again"])
    let records = try ArticleReaderTests.read(
      "[\n{\"title\": \"A\",\n\"text\": \"One.\\nTwo.\"},\n{\n\"text\": \"B.\"}]", name: "a.json")
    #expect(records.map(lines) == [["1 A", "2 One.", "2 Two."], ["2 B."]])
    let text = try ArticleReaderTests.read("Ferry sails\n\nIt sails.\n", name: "a.txt")
    #expect(text.map(\.lines) == [[]])
  }

  /// What a feed holds is the markup of pages, however little of it, and in an Atom title too.
  @Test func littleMarkupInFeeds() throws {
    let item = try #require(
      try ArticleReaderTests.read(
        """
        <rss><channel><item><title>Ferry &#150; again</title>
        <description>It &#146;s &lt;b&gt;late&lt;/b&gt; &amp;amp; slow.</description></item></channel></rss>
        """
      ).first)
    #expect(item.headline?.value == "Ferry – again")
    #expect(ArticleReaderTests.strings(item, .paragraph) == ["It ’s late & slow."])
    let entry = try #require(
      try ArticleReaderTests.read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div>A <em>new</em> day</div></title>
        <summary>It sails.</summary></entry></feed>
        """
      ).first)
    #expect(entry.headline?.value == "A new day")
    #expect(ArticleReaderTests.strings(entry, .paragraph) == ["It sails."])
  }

  /// The site's name is taken off the headline of a record, where that is the name of its outlet or of its address.
  @Test(arguments: [
    (#""title":"Ferry sails - Sund Post","source":"Sund Post""#, "Ferry sails"),
    (#""title":"Ferry sails | SundPost","url":"https://www.sund-post.example/1""#, "Ferry sails"),
    (#""title":"Sund Post: Ferry | Post","url":"https://www.thepost.example/1""#, "Sund Post: Ferry"),
    (
      #""title":"Ferry sails - to the islands","url":"https://sund.example/1","source":"Sund Post""#,
      "Ferry sails - to the islands"
    ),
    (#""title":"Ferry sails | Islands","source":"Sund Post""#, "Ferry sails | Islands"),
    (#""title":"Sund Post","source":"Sund Post""#, "Sund Post"),
  ]) func siteNames(fields: String, headline: String) throws {
    let text = "{\(fields),\"text\":\"\(ArticleReaderTests.body)\"}\n"
    let article = try #require(try ArticleReaderTests.read(text).first)
    #expect(article.headline?.value == headline)
    #expect(article.headline?.range.map { article.string($0) } == headline)
    let part = try #require(article.parts.first)
    #expect(ArticleReaderTests.source(article, part, in: text) == headline)
  }

  /// The line that repeats the title is no paragraph, with the site's name or without.
  @Test(arguments: ["Ferry sails - Sund Post", "Ferry sails"]) func titleAgain(line: String) throws {
    let text =
      #"{"title":"Ferry sails - Sund Post","source":"Sund Post","text":"\#(line)\n\#(ArticleReaderTests.body)"}"#
      + "\n"
    let article = try #require(try ArticleReaderTests.read(text).first)
    #expect(article.headline?.value == "Ferry sails")
    #expect(ArticleReaderTests.strings(article, .repetition) == [line])
    #expect(ArticleReaderTests.strings(article, .paragraph) == [ArticleReaderTests.body])
  }
}
