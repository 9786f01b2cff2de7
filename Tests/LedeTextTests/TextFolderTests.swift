import LedeText
import Testing

@Suite struct TextFolderTests {
  @Test(arguments: [
    ("HELLO World-9", "hello world-9"),
    ("Ångström naïve café", "angstrom naive cafe"),
    ("e\u{301}\u{327}", "e"),
    ("ß ẞ æ Œ ø Ł đ þ", "ss ss ae oe o l d th"),
    ("ı İ I", "i i i"),
    ("Οδός ΣΊΣΥΦΟΣ ς", "οδοσ σισυφοσ σ"),
    ("ﬁn ＡＢＣ １２", "fin abc 12"),
    ("Й й Ё ё Ґ ї", "й й е е г і"),
    ("И\u{306} е\u{308}", "й е"),
    ("أحمد آل إن مدرسة على كتـاب مُحَمَّد", "احمد ال ان مدرسه علي كتاب محمد"),
    ("کیهان", "كيهان"),
    ("۴٢", "42"),
    ("שָׁלוֹם", "שלום"),
    ("ｱｲｳ ﾊﾟ ﾊﾞ", "アイウ パ バ"),
    ("は\u{309A}", "ぱ"),
    ("हिन्दी ไทยนี้", "हिन्दी ไทยนี้"),
    ("한글 \u{1112}\u{1161}\u{11AB}", "한글 한"),
    ("“a” ‘b’ «c» – — …", "\"a\" 'b' \"c\" - - ..."),
    ("CO₂ m²", "co2 m2"),
    ("Nguyễn Đình", "nguyen dinh"),
    ("𝐁𝐨𝐥𝐝", "bold"),
    ("zwj\u{200D}\u{AD}\u{FEFF}x", "zwjx"),
  ])
  func folds(text: String, expected: String) {
    #expect(TextFolder.fold(text) == expected)
  }

  @Test(arguments: [
    ("ÉCOLE Straße", "école straße"),
    ("E\u{301}cole Ngu\u{1EB9}\u{302}n", "école nguện"),
    ("ΟΔΌΣ", "οδόσ"),
    ("ЁЛКА И\u{306}", "ёлка й"),
    ("İ I ı", "i i ı"),
    ("ＡＢ", "ａｂ"),
    ("か\u{3099}", "が"),
  ])
  func lowercases(text: String, expected: String) {
    let result = TextFolder.lowercase(Array(text.utf8))
    #expect(result == Array(expected.utf8))
  }

  @Test func brokenBytesBecomeReplacementCharacters() {
    #expect(TextFolder.fold([0x41, 0xFF, 0xE2, 0x82, 0x42]) == Array("a\u{FFFD}\u{FFFD}b".utf8))
  }

  @Test func foldOfAFoldIsItself() {
    var changed: [UInt32] = []
    for value in UInt32(0x20)..<0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolder.fold(Array(String(Character(scalar)).utf8))
      if TextFolder.fold(once) != once { changed.append(value) }
    }
    #expect(changed == [])
  }

  @Test(
    arguments: [
      (0x41, ScalarClass.letter), (0x39, .digit), (0x301, .mark), (0x4E00, .ideograph), (0x20, .space),
      (0x2E, .punctuation), (0x24, .symbol), (0x07, .control), (0xAD, .format), (0xE000, .other),
      (0x3042, .ideograph), (0xAC00, .ideograph), (0x0E01, .ideograph), (0x0E31, .mark), (0x0E51, .digit),
      (0x1F600, .symbol), (0x2_0000, .ideograph), (0x3_1000, .ideograph), (0x10_FFFF, .other),
      (0xFFFF_FFFF, .other), (0x2028, .space), (0x200B, .space), (0xB2, .digit), (0x627, .letter),
    ] as [(UInt32, ScalarClass)])
  func classes(scalar: UInt32, expected: ScalarClass) {
    #expect(ScalarClass(scalar) == expected)
  }
}
