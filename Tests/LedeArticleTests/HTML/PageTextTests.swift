import Testing

@testable import LedeArticle

/// What the text of a page is, sign by sign.
@Suite struct PageTextTests {
  static func page(_ inner: String, title: String = "Harbour reopens", lang: String = "en") throws -> Article
  {
    try HTMLReaderTests.read(
      "<html lang=\"\(lang)\"><head><title>\(title)</title></head><body><article>\(inner)</article></body></html>"
    )
  }

  /// References to 128 to 159 mean the characters of windows-1252, as browsers show them.
  @Test func referencesOfWindows1252() throws {
    let article = try Self.page(
      "<p><img src=a.jpg alt='The &#147;Ida&#148; on the quay of Vellby'>The caf&#233; &#150; it&#x92;s the "
        + "&#147;old one&#148; of the two on the quay of Vellby &#8211; takes &#128;12 a cup.</p>",
      title: "Caf&#233; &#150; and bar")
    #expect(article.headline?.value == "Café – and bar")
    #expect(
      HTMLReaderTests.strings(article, .paragraph) == [
        "The café – it’s the “old one” of the two on the quay of Vellby – takes €12 a cup."
      ])
    #expect(HTMLReaderTests.strings(article, .caption) == ["The “Ida” on the quay of Vellby"])
  }

  /// A reading beside a sign is no word of the text.
  @Test func readingsAreLeftOut() throws {
    let article = try Self.page(
      "<h1><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>が再開</h1>"
        + "<p>ベルビーの<ruby>古<rt>ふる</rt></ruby>い<ruby><rb>港</rb><rp>（</rp><rt><b>みなと</b></rt><rp>）</rp></ruby>が月曜日に再開した。</p>",
      title: "港が再開", lang: "ja")
    #expect(article.headline?.value == "港が再開")
    #expect(HTMLReaderTests.strings(article, .paragraph) == ["ベルビーの古い港が月曜日に再開した。"])
  }

  /// `q` has the marks that a browser puts there.
  @Test(arguments: [
    ("en", "“We have waited for this day,”", "“He said ‘never’ to us,”"),
    ("de-AT", "„We have waited for this day,“", "„He said ‚never‘ to us,“"),
    ("fr", "«We have waited for this day,»", "«He said ‹never› to us,»"),
  ]) func shortQuotes(lang: String, first: String, second: String) throws {
    let article = try Self.page(
      "<p><q>We have waited for this day,</q> said Mara Lindqvist, who runs the fish market of Vellby.</p>"
        + "<p><q>He said <q>never</q> to us,</q> she said of the mayor, who had closed the quay for two years.</p>"
        + "<p>“<q>Marked already,</q>” she said, and <q>“within,”</q> and <q>&ldquo;named,&rdquo;</q> as it was.</p>",
      lang: lang)
    #expect(
      HTMLReaderTests.strings(article, .paragraph) == [
        "\(first) said Mara Lindqvist, who runs the fish market of Vellby.",
        "\(second) she said of the mayor, who had closed the quay for two years.",
        "“Marked already,” she said, and “within,” and “named,” as it was.",
      ])
    let quote = try #require(article.quotes.first)
    #expect(quote.ranges.map { article.string($0) } == ["We have waited for this day,"])
  }

  /// Separators of lines and paragraphs within a line are blanks.
  @Test func separatorsAreBlanks() throws {
    let article = try Self.page(
      "<h1>Harbour\u{2028}reopens&#8233;today</h1><p>\(HTMLReaderTests.first)\u{2028}\(HTMLReaderTests.third)</p>",
      title: "Harbour\u{2028}reopens\u{2029}today")
    #expect(article.headline?.value == "Harbour reopens today")
    #expect(
      HTMLReaderTests.strings(article, .paragraph) == ["\(HTMLReaderTests.first) \(HTMLReaderTests.third)"])
    let json = try ArticleReaderTests.read(
      #"{"title":"Harbour\u2028reopens\#u{2029}today","text":"So."}"# + "\n")
    #expect(json.first?.headline?.value == "Harbour reopens today")
    #expect(json.first?.string(0..<21) == "Harbour reopens today")
  }

  /// A title that is only the site's name leaves the headline to the heading.
  @Test(arguments: [
    "<title>Vellby Courier</title>",
    "<title>News</title><meta property=og:site_name content='Vellby Courier'><meta property=og:title content='Vellby Courier'>",
    "<title>Vellby Courier - News of the town and its sea</title><meta property=og:site_name content='Vellby Courier'>",
    "<title>Courier of Vellby by the Sea</title><link rel=canonical href='https://www.courier-of-vellby-by-the-sea.example/1'>",
  ]) func titleOfTheSite(head: String) throws {
    let article = try HTMLReaderTests.read(
      "<html lang=en><head>\(head)</head><body><article><h1>Harbour reopens after two years</h1>"
        + "<p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.third)</p></article></body></html>")
    #expect(article.headline?.value == "Harbour reopens after two years")
    #expect(
      HTMLReaderTests.strings(article, .paragraph) == [HTMLReaderTests.first, HTMLReaderTests.third])
  }

  /// A heading that is the site's logo is no headline.
  @Test func headingOfALogo() throws {
    let article = try HTMLReaderTests.read(
      "<html lang=en><head><title>Harbour reopens after two years</title><link rel=canonical href='https://www.courier.example/1'></head>"
        + "<body><h1><a href=/>COURIER <span>Courier logo</span></a></h1><article><p>\(HTMLReaderTests.first)</p></article></body></html>"
    )
    #expect(HTMLReaderTests.strings(article, .headline) == ["Harbour reopens after two years"])
  }

  /// A heading in quite other words than the title stays to be found.
  @Test(arguments: ["<h1>H</h1><div class=article-body>B</div>", "<div class=article-body><h1>H</h1>B</div>"])
  func headingInOtherWords(body: String) throws {
    let article = try Self.page(
      body.replacing("H<", with: "Fishermen cheer the mayor<").replacing(
        "B<", with: "<p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.third)</p><"),
      title: "Harbour of Vellby opens again")
    #expect(article.headline?.value == "Harbour of Vellby opens again")
    #expect(
      HTMLReaderTests.strings(article, .headline) == [
        "Harbour of Vellby opens again", "Fishermen cheer the mayor",
      ])
    #expect(
      HTMLReaderTests.strings(article, .paragraph) == [HTMLReaderTests.first, HTMLReaderTests.third])
  }
}
