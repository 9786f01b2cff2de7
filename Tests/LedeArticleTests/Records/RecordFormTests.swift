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
}
