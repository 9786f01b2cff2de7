import LedeText
import Testing

@testable import LedeArticle

@Suite struct HTMLReaderTests {
  static func read(_ page: String, charset: String? = nil) throws(ArticleError) -> Article {
    try read(Array(page.utf8), charset: charset)
  }

  static func read(_ page: [UInt8], charset: String? = nil) throws(ArticleError) -> Article {
    try ArticleReader().read(ArticleRecord(format: .html, bytes: page, declaredCharset: charset))
  }

  static func strings(_ article: Article, _ kind: Part.Kind) -> [String] {
    article.parts.filter { $0.kind == kind }.map { article.string($0.range) }
  }

  static let first =
    "The old harbour of Vellby was opened again on Monday, two years after a storm had taken half of its quay away."
  static let second =
    "“We have waited for this day,” said Mara Lindqvist, who runs the fish market, “and now the boats are back.”"
  static let third =
    "Repairs have cost the town eleven million crowns, three more than planned, and a part of the wall is still missing."

  static let page = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour reopens | Vellby Courier</title>
    <meta property="og:site_name" content="Vellby Courier"><meta property="article:section" content="Town">
    <meta property="article:published_time" content="2021-03-02T08:15:00+01:00">
    <link rel="canonical" href="https://courier.example/town/harbour"></head>
    <body class="has-sidebar"><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
    <div class="cookie-banner">We use cookies so that our advertising partners can follow you all over the place.</div>
    <main><article><h1>Harbour reopens</h1><p class="byline">By <a rel="author" href="/a">Jonas Ek</a></p>
    <time datetime="2021-03-02">2 March 2021</time>
    <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
    <figure><img src="a.jpg" alt="Boats in the harbour of Vellby on Monday."><figcaption>Boats in the harbour of Vellby
    on Monday. <span class="credit">Photo: Ida Holm</span></figcaption></figure>
    <p>\(first)</p><p>Read also: <a href="/x">A storm and what it took from a town by the sea</a></p>
    <p>\(second)</p><h2>What it cost</h2><p>\(third)</p>
    <ul><li>A quay of stone</li><li>Two cranes, one of them used</li></ul>
    <div class="newsletter-signup"><p>Get the news of Vellby every morning. Sign up for our newsletter today, it is free.</p></div>
    </article><section class="related-articles"><h3>Related</h3><p><a href="/1">The storm that took the quay, told by those who saw it</a></p></section>
    <div id="comments"><p>What a waste of money this is, and nobody asked us whether we wanted it at all, as usual.</p></div></main>
    <aside><p>Most read: the mayor and her dog went for a walk on the beach and came back rather wet.</p></aside>
    <footer>© Vellby Courier. All rights reserved. Write to us at the old post office, Vellby.</footer></body></html>
    """

  @Test func page() throws {
    let article = try Self.read(Self.page)
    #expect(article.headline?.value == "Harbour reopens")
    #expect(article.headline?.range.map { article.string($0) } == "Harbour reopens")
    #expect(
      Self.strings(article, .paragraph)
        == [
          Self.first, Self.second, "What it cost", Self.third, "A quay of stone",
          "Two cranes, one of them used",
        ])
    #expect(Self.strings(article, .caption) == ["Boats in the harbour of Vellby on Monday. Photo: Ida Holm"])
    #expect(article.byline?.value == "Jonas Ek")
    #expect(article.outlet?.value == "Vellby Courier")
    #expect(article.section?.value == "Town")
    #expect(article.url?.value == "https://courier.example/town/harbour")
    #expect(article.language == LanguageEvidence(code: "en", isDeclared: true))
    #expect(article.published?.month == 3)
    #expect(article.published?.secondOfDay == 7 * 3600 + 15 * 60)
    #expect(article.published?.evidence == .meta)
    #expect(article.unit == .textBytes)
  }

  /// Words that stand in the page as they are lead back to their bytes.
  @Test func origin() throws {
    let article = try Self.read(Self.page)
    let source = Array(Self.page.utf8)
    for part in article.parts where part.kind == .paragraph {
      let place = try #require(article.origin.sourceRange(of: part.range))
      #expect(Array(source[place]) == Array(article.text[part.range]))
    }
  }

  @Test func structuredDataComesFirst() throws {
    let article = try Self.read(
      """
      <html><head><meta property="og:title" content="Other"><meta name="author" content="Nobody">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "X"},
      {"@type": ["NewsArticle"], "headline": "Ferry &amp; bridge", "author": [{"@type": "Person", "name": "Ada Rinne"},
      {"name": "Per Dahl"}], "datePublished": "2020-05-06", "dateModified": "2020-05-07T23:30:00-05:00",
      "publisher": {"name": "Sund Post"}, "inLanguage": "en"}]}</script></head><body><p>\(Self.first)</p></body></html>
      """)
    #expect(article.headline?.value == "Ferry & bridge")
    #expect(article.byline?.value == "Ada Rinne, Per Dahl")
    #expect(article.outlet?.value == "Sund Post")
    #expect(article.published.map { [$0.year, $0.month, $0.day, $0.secondOfDay] } == [2020, 5, 6, nil])
    #expect(
      article.updated.map { [$0.year, $0.month, $0.day, $0.secondOfDay] } == [2020, 5, 7, 28 * 3600 + 1800])
    #expect(article.updated?.evidence == .jsonLD)
  }

  @Test func inlineElementsJoinAndBlocksBreak() throws {
    let article = try Self.read(
      "<body><p>Un<b>believ</b>able &amp; <i>true</i>,\n  the   long story of how a wall fell down in a single night."
        + "<br>Second line of it, which is not much shorter than the first one was, or is it?</p><div>And a last"
        + "&nbsp;one &#8211; with an&shy;other word in it, to make it long enough for a paragraph of its own.</div>"
    )
    #expect(
      Self.strings(article, .paragraph) == [
        "Unbelievable & true, the long story of how a wall fell down in a single night.\n"
          + "Second line of it, which is not much shorter than the first one was, or is it?",
        "And a last one – with another word in it, to make it long enough for a paragraph of its own.",
      ])
  }

  @Test(arguments: [
    ("windows-1251", "Порт снова открыт после двух лет ремонта, сообщил мэр города."),
    ("iso-8859-1", "Der Hafen ist nach zwei Jahren wieder geöffnet, sagte die Bürgermeisterin."),
  ]) func charsetInMeta(charset: String, text: String) throws {
    var bytes = Array("<html><head><meta charset=\"\(charset)\"></head><body><p>".utf8)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x410...0x44F where charset == "windows-1251": bytes.append(UInt8(scalar.value - 0x410 + 0xC0))
      default: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    bytes += Array("</p></body></html>".utf8)
    #expect(Self.strings(try Self.read(bytes), .paragraph) == [text])
  }

  @Test func wrongCharsetInMeta() throws {
    let page =
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Der Hafen ist wieder geöffnet.</p></body></html>"
    #expect(Self.strings(try Self.read(page), .paragraph) == ["Der Hafen ist wieder geöffnet."])
  }

  /// A menu that is never closed does not swallow the article.
  @Test func articleWithinOpenMenu() throws {
    let page =
      "<body><header><nav><ul><li><a href='/'>Home</a><li><div><a href='/s'>Sport</a></header><main><article><h1>Harbour</h1>"
      + "<div class=\"wysiwyg\"><p>\(Self.first)</p><p>\(Self.second)</p></div></article></main></body>"
    #expect(Self.strings(try Self.read(page), .paragraph) == [Self.first, Self.second])
  }

  @Test func quotedPostsStay() throws {
    let post = "Nobody in Vellby has seen the harbour master since the storm, they say."
    let page =
      "<article><div class=\"article-body\"><p>\(Self.first)</p><div class=\"social-embed\"><blockquote class=\"twitter-tweet\">"
      + "<p>\(post)</p></blockquote></div><p>\(Self.third)</p></div></article>"
    #expect(Self.strings(try Self.read(page), .paragraph) == [Self.first, post, Self.third])
  }

  /// The words of an embedded post are its account's.
  @Test func postsAreQuotes() throws {
    let article = try Self.read(
      """
      <html lang="en"><body><article><h1>Harbour reopens</h1><p>\(Self.first)</p>
      <blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry will sail.<br>I pay the pilot.
      <a href="https://t.example/a">https://t.co/aB1</a></p>&mdash; Ines Solberg (@ines_s)
      <a href="https://t.example/b">March 3, 2023</a></blockquote><p>\(Self.third)</p></article></body></html>
      """)
    #expect(article.quotes.map(\.speaker?.name) == ["Ines Solberg"])
    #expect(
      article.quotes.map { $0.ranges.map { article.string($0) } } == [
        ["The ferry will sail.\nI pay the pilot."]
      ])
  }

  /// Where the page has no better, its title is told from the heading that prints the headline.
  @Test(arguments: [
    (
      "Harbour of Vellby open - Vellby Courier", ["Vellby Courier", "The harbour of Vellby is open again"],
      "The harbour of Vellby is open again"
    ),
    (
      "Harbour of Vellby open - Vellby Courier Weekly", ["Vellby Courier Weekly"],
      "Harbour of Vellby open - Vellby Courier Weekly"
    ),
    ("Harbour of Vellby open", ["What else is new in the town"], "Harbour of Vellby open"),
    ("Harbour open", ["All about", "Harbour open"], "Harbour open"),
  ])
  func titleInOtherWords(title: String, headings: [String], headline: String) throws {
    let article = try Self.read(
      """
      <html lang="en"><head><title>\(title)</title></head><body><article>
      \(headings.map { "<h1>\($0)</h1>" }.joined())<p>\(Self.first)</p><p>\(Self.third)</p></article></body></html>
      """)
    #expect(article.headline?.value == headline)
  }

  @Test func bodyInPieces() throws {
    let page =
      "<main><article><div class=\"article-body\"><p>\(Self.first)</p></div><div class=\"ad\"><p>Buy the new boat from Ek now!</p></div>"
      + "<div class=\"article-body\"><p>\(Self.second)</p></div></article></main>"
    #expect(Self.strings(try Self.read(page), .paragraph) == [Self.first, Self.second])
  }

  @Test func deepMarkup() throws {
    let page =
      String(repeating: "<div><b>", count: 50_000) + "<p>\(Self.first)</p>"
      + String(repeating: "</i>", count: 50_000)
    let article = try Self.read(page)
    #expect(Self.strings(article, .paragraph).contains(Self.first))
    #expect(article.notes.map(\.kind) == [.depth])
  }

  @Test func manyAttributes() throws {
    let attributes = (0..<100_000).map { "a\($0)=\"x y\"" }.joined(separator: " ")
    #expect(
      Self.strings(try Self.read("<body><p \(attributes)>\(Self.first)</p></body>"), .paragraph) == [
        Self.first
      ])
  }

  @Test(arguments: [
    "", "<", "<html>", "<html><body></body></html>", "<p></p>", "<!--", "<script>var a = 1;</script>",
    "<p>\u{0}</p>",
  ]) func nothing(page: String) {
    #expect(throws: ArticleError.self) { try Self.read(page) }
  }

  @Test(arguments: [
    "<p>\(first)", "\(first)", "</div></p>\(first)<p", "<html><p>\(first)\u{0}\u{1}</html>",
    "<table><td>\(first)",
  ])
  func broken(page: String) throws {
    #expect(Self.strings(try Self.read(page), .paragraph).joined().hasPrefix(Self.first))
  }

  @Test func mutations() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed)
    let source = Array(Self.page.utf8)
    let pieces = [
      "<", ">", "</", "<p>", "</div>", "<table>", "&", "&#x1F600;", "\"", "<!--", "]]>", "\u{0}", "<script>",
      "é", "<td>",
    ]
    for round in 0..<150 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: Array(pieces.randomElement(using: &random)!.utf8), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
        }
      }
      guard let article = try? Self.read(bytes) else { continue }
      Self.check(article, "seed \(seed) round \(round)")
    }
  }

  /// What holds for any article, whatever it was read from.
  static func check(_ article: Article, _ comment: String) {
    #expect(article.origin.textLength == article.text.count, "\(comment)")
    #expect(String(validating: article.text, as: UTF8.self) != nil, "\(comment)")
    var end = 0
    for part in article.parts {
      #expect(
        part.range.lowerBound >= end && !part.range.isEmpty && part.range.upperBound <= article.text.count,
        "\(comment)")
      end = part.range.upperBound
    }
  }

  /// Dates and authors that only the text of a page shows: what stands around the headline, and what is read of it.
  @Test(arguments: [
    (#"<h1>H</h1><div class=meta>March 4, 2021 | By Tom Hale</div>B"#, "2021-03-04", nil, "Tom Hale"),
    (#"<span class=date>4 March 2021</span><h1>H</h1>B"#, "2021-03-04", nil, nil),
    (#"<h1>H</h1><p>Published on 03/04/2021, 10:15</p>B"#, nil, nil, nil),
    (
      #"<div class=header>Friday, 27 November 2026</div><h1>H</h1><div><span>Posted on</span> <span>Mar 4, 2021</span></div>B"#,
      "2021-03-04", nil, nil
    ),
    (#"<div class=header>Friday, 27 November 2026</div><h1>H</h1>B"#, nil, nil, nil),
    (#"<h1>H</h1>B<p>Published: 4 March 2021</p>"#, "2021-03-04", nil, nil),
    (#"<h1>H</h1>B<p>4 March 2021</p>"#, nil, nil, nil),
    (
      #"<h1>H</h1><font>Updated 4 Mar 2021 09:12 GMT</font><div>2 Mar 2021</div>B"#, "2021-03-02",
      "2021-03-04", nil
    ),
    (
      #"<h1>H</h1><div class=byline>Ina Roth - Thursday 4 March 2021 07.00 GMT</div>B"#, "2021-03-04", nil,
      nil
    ),
    (#"<ul><li><a href=x>Mayor resigns</a> 2 January 2019</li></ul><h1>H</h1>B"#, nil, nil, nil),
    (#"<h1>H</h1>B<aside>Published: 2 January 2019</aside>"#, nil, nil, nil),
    (#"<h1>H</h1><p>The fair of 4 March 2021 was a day to remember in town</p>B"#, nil, nil, nil),
    (#"<h1>H</h1><p>2021</p>B"#, nil, nil, nil),
  ]) func visibleDates(page: String, published: String?, updated: String?, byline: String?) throws {
    let text =
      "<p>\(Self.first)</p><p>In May 2011 a flood had taken the pillars. \(Self.second)</p><p>\(Self.third)</p>"
    let html =
      "<html lang=en><body><div>"
      + page.replacing(">B", with: ">" + text).replacing(">H<", with: ">Bridge over the Orlo to be mended<")
      + "</div></body></html>"
    let article = try Self.read(html)
    func day(_ date: DatedEvidence?) -> String? {
      date.map { date in
        "\(date.year)"
          + [date.month, date.day].map { $0.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? "" }.joined()
      }
    }
    #expect(day(article.published) == published)
    #expect(day(article.updated) == updated)
    #expect(article.byline?.value == byline)
    #expect(article.published?.evidence ?? .visible == .visible)
    #expect(Self.strings(article, .paragraph).count >= 3)
  }

  /// Links and classes that speak of an author, below the heading.
  @Test(arguments: [
    ("<p><a rel=author href=/ada>Ada Rinne</a></p>B", "Ada Rinne"),
    ("<div class='entry-author vcard'>By <a href=/ada>Ada Rinne</a> | Staff writer</div>B", "Ada Rinne"),
    ("<p class=article__authors><b>Ada van Rinne</b></p>B", "Ada van Rinne"),
    ("B<div class=author>Ada Rinne</div>", "Ada Rinne"),
    ("<p class=author>Ada Rinne, Per Dahl</p>B", "Ada Rinne, Per Dahl"),
    ("<p class=author>Ada Rinne @ada</p>B", nil),
    ("<ul><li><a class=name rel=author>Ada Rinne</a></li></ul>B", "Ada Rinne"),
    ("<p class=author>Sign in to follow this author</p>B", nil),
    ("B<ul class=comments><li class=comment-author>Per Dahl</li></ul>", nil),
    ("B<aside><a rel=author href=/per>Per Dahl</a></aside>", nil),
  ]) func authors(page: String, byline: String?) throws {
    let article = try Self.read(
      "<html lang=en><body><h1>Bridge over the Orlo</h1>"
        + page.replacing("B", with: "\u{1}").replacing("\u{1}y ", with: "By ").replacing(
          "\u{1}", with: "<p>\(Self.first)</p><p>\(Self.third)</p>") + "</body></html>")
    #expect(article.byline?.value == byline)
  }

  /// The site's name is no part of a headline, at its end or its start, by what the page or its address calls it.
  @Test(arguments: [
    ("<title>Bridge mended - Orlo Post</title>", "https://www.orlo-post.example/1"),
    ("<title>Bridge mended - ORLOPOST.EXAMPLE</title>", "https://orlopost.example/1"),
    ("<title>Post | Bridge mended</title>", "https://www.thepost.example/1"),
    (
      "<title>Orlo Post: x</title><meta property=og:title content='Orlo Post - Bridge mended'><meta property=og:site_name content='Orlo Post'>",
      "https://a.example/1"
    ),
    (
      "<meta property=og:title content='Bridge mended – Orlo Post News'><meta property=og:site_name content='Orlo Post'>",
      "https://a.example/1"
    ),
    ("<title>Bridge mended_Town_Orlo Post</title>", "https://www.orlo-post.example/1"),
    (
      "<meta property=og:title content='Bridge mended|Orlo Post'><meta property=og:site_name content='Orlo Post'>",
      "https://a.example/1"
    ),
  ]) func siteNames(head: String, url: String) throws {
    let article = try Self.read(
      "<html lang=en><head>\(head)<link rel=canonical href='\(url)'></head><body><p>\(Self.first)</p></body></html>"
    )
    #expect(article.headline?.value == "Bridge mended")
  }

  /// A page that is longer than what is read of one is cut between two characters.
  @Test(arguments: 0..<6) func longPageIsCutAtACharacter(more: Int) throws {
    let words = String(repeating: "Hafenkräne über Möwen, ", count: 40)
    let page = "<html><body><h1>Zwölf Kräne</h1><p>\(words)</p>"
    let configuration = ReadingConfiguration(limits: ReadingLimits(page: 300 + more))
    let record = ArticleRecord(format: .html, bytes: Array(page.utf8))
    let article = try ArticleReader(configuration: configuration).read(record)
    let text = try #require(Self.strings(article, .paragraph).first)
    #expect(words.hasPrefix(text))
    #expect(text.utf8.count > 240)
    #expect(article.notes.map(\.kind) == [.cut])
  }

  @Test func dateInAnItemWithALinkIsNotThePages() throws {
    let head = "<html><body><h1>Harbour reopens</h1><ul><li><b>2 March 2021</b>"
    let body = "</li></ul><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p></body></html>"
    #expect(try Self.read(head + body).published?.day == 2)
    #expect(try Self.read(head + "<div><a href=/1>The storm</a></div>" + body).published == nil)
  }
}
