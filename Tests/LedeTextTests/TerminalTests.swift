import LedeText
import Testing

@Suite struct TerminalTests {
  @Test(arguments: [
    ("plain ünï 東京", "plain ünï 東京"),
    ("\u{1B}[31mred\u{7}", "^[[31mred^G"),
    ("a\nb\tc\r\0\u{7F}", "a^Jb^Ic^M^@^?"),
    ("\u{9B}31m\u{85}", #"\u{9B}31m\u{85}"#),
    ("\u{202E}abc\u{2066}\u{200E}\u{61C}", #"\u{202E}abc\u{2066}\u{200E}\u{61C}"#),
    ("a\u{200B}b\u{2028}c\u{FEFF}\u{2060}", #"a\u{200B}b\u{2028}c\u{FEFF}\u{2060}"#),
    ("می\u{200C}خواهم क्\u{200D}ष", "می\u{200C}خواهم क्\u{200D}ष"),
    ("a\u{200D}b \u{200C}", #"a\u{200D}b \u{200C}"#),
    ("👩‍👧", "👩‍👧"),
    ("soft\u{AD}hyphen", "soft\u{AD}hyphen"),
    ("\u{E0041}", #"\u{E0041}"#),
  ])
  func escapes(text: String, expected: String) {
    #expect(TerminalText.escape(text) == expected)
  }

  @Test func linesAndTabsPassWhereAskedFor() {
    #expect(TerminalText.escape("a\nb\tc", keeping: .newlines) == "a\nb^Ic")
    #expect(TerminalText.escape("a\nb\tc", keeping: [.newlines, .tabs]) == "a\nb\tc")
  }

  @Test func brokenBytesAreShown() {
    #expect(TerminalText.escape([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x80]) == #"a\xFF\xC3b\xE2\x80"#)
  }

  @Test func nothingThatATerminalObeysComesThrough() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
        case 1:
          bytes += [
            0xE2, UInt8.random(in: 0x80...0x81, using: &random),
            UInt8.random(in: 0x80...0xBF, using: &random),
          ]
        case 2: bytes += [0xC2, UInt8.random(in: 0x80...0xBF, using: &random)]
        default: bytes += Array("م".utf8)
        }
      }
      let forbidden = TerminalText.escape(bytes, keeping: .newlines).unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
          true
        default: false
        }
      }
      #expect(forbidden.isEmpty, "seed \(seed), bytes \(bytes)")
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👧", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("ไทยนี้", 4), ("हिन्दी", 5),
  ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""), ("abc", -1, ""),
  ])
  func truncates(text: String, columns: Int, expected: String) {
    #expect(DisplayWidth.truncate(text, to: columns) == expected)
  }

  @Test func pads() {
    #expect(DisplayWidth.pad("東", to: 4) == "東  ")
    #expect(DisplayWidth.pad("7", to: 3, isRightAligned: true) == "  7")
    #expect(DisplayWidth.pad("long", to: 2) == "long")
  }

  @Test func columnsOfTextAreThoseOfItsCharacters() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "Z", " ", "\n", "\r\n", "é", "e\u{301}", "ß", "“", "—", "漢", "가", "\u{1100}\u{1161}", "ｱ", "ا",
      "\u{64B}", "ก",
      "\u{E33}", "👍", "👍🏽", "👩\u{200D}🚒", "🇰🇪", "☎\u{FE0F}", "\u{200B}", "\u{AD}",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let sum = text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      #expect(DisplayWidth.columns(of: text) == sum, "seed \(seed): \(text.debugDescription)")
    }
  }
}
