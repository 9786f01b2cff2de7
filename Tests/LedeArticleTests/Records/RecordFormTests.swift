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
}
