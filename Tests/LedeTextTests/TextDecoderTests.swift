import LedeText
import Testing

@Suite struct TextDecoderTests {
  @Test(
    arguments: [
      (
        "windows-1252", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x93, 0x6E, 0x94, 0x20, 0x80],
        "Café – “n” €"
      ),
      ("latin1", [0x43, 0xE9, 0x93], "Cé“"),
      ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0], "Привет, мир"),
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xCD, 0xC9, 0xD2], "Привет, мир"),
      ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC, 0x20, 0x6A, 0x65, 0x73, 0x74], "Łódź jest"),
      ("iso-8859-15", [0x35, 0x20, 0xA4, 0x20, 0xE0, 0x20, 0x6C, 0x27, 0xBD, 0x75], "5 € à l'œu"),
      ("windows-1256", [0xD3, 0xE1, 0xC7, 0xE3], "سلام"),
      ("windows-874", [0xCA, 0xC7, 0xD1, 0xCA, 0xB4, 0xD5], "สวัสดี"),
      ("gbk", [0xD0, 0xC2, 0xCE, 0xC5, 0x3A, 0x20, 0xB1, 0xB1, 0xBE, 0xA9], "新闻: 北京"),
      ("gb18030", [0xD0, 0xC2, 0x20, 0x95, 0x32, 0x82, 0x36, 0x20, 0xA2, 0xE3], "新 𠀀 €"),
      ("big5", [0xB7, 0x73, 0xBB, 0x44, 0x3A, 0x20, 0xBB, 0x4F, 0xA5, 0x5F], "新聞: 臺北"),
      ("big5", [0x88, 0x62, 0x41], "\u{CA}\u{304}A"),
      ("shift_jis", [0x83, 0x6A, 0x81, 0x5B, 0x20, 0xB1, 0x20, 0x93, 0x8C, 0x8B, 0x9E], "ニー ｱ 東京"),
      ("euc-jp", [0xA5, 0xCB, 0xA1, 0xBC, 0x20, 0x8E, 0xB1, 0x20, 0xC5, 0xEC, 0xB5, 0xFE], "ニー ｱ 東京"),
      ("euc-kr", [0xB4, 0xBA, 0xBD, 0xBA, 0x3A, 0x20, 0xBC, 0xAD, 0xBF, 0xEF, 0x20, 0x8C, 0x63], "뉴스: 서울 똠"),
      ("iso-2022-jp", [0x61, 0x1B, 0x24, 0x42, 0x45, 0x6C, 0x35, 0x7E, 0x1B, 0x28, 0x42, 0x62], "a東京b"),
      (" \"UTF8\"\n", [0xC3, 0xA9], "é"),
    ] as [(String, [UInt8], String)])
  func decodesDeclaredEncodings(label: String, bytes: [UInt8], expected: String) throws {
    let decoded = TextDecoder.decode(bytes, declared: label)
    #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
    #expect(decoded.replaced == 0)
    #expect(!decoded.isGuessed)
    #expect(decoded.encoding == TextDecoder.encodingName(of: label))
    #expect(decoded.origin.textLength == decoded.text.count)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xA9], "aé", "utf-8", 3),
      ([0xFF, 0xFE, 0x61, 0, 0xE9, 0, 0x3D, 0xD8, 0, 0xDE], "aé😀", "utf-16le", 2),
      ([0xFE, 0xFF, 0, 0x61, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0], "aé😀", "utf-16be", 2),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0, 0xF6, 1, 0], "a😀", "utf-32le", 4),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61, 0, 1, 0xF6, 0], "a😀", "utf-32be", 4),
    ] as [([UInt8], String, String, Int)])
  func obeysByteOrderMarks(bytes: [UInt8], expected: String, encoding: String, start: Int) {
    let decoded = TextDecoder.decode(bytes, declared: "windows-1251")
    #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
    #expect(decoded.encoding == encoding)
    #expect(decoded.replaced == 0)
    #expect(decoded.origin.sourceOffset(of: 0) == start)
    #expect(decoded.origin.sourceOffset(of: decoded.text.count) == bytes.count)
  }

  @Test func findsUTF16ByItsZeros() {
    let text = "Plain words, and a few more"
    let little: [UInt8] = text.utf8.flatMap { [$0, 0] as [UInt8] }
    let big: [UInt8] = text.utf8.flatMap { [0, $0] as [UInt8] }
    for (bytes, name) in [(little, "utf-16le"), (big, "utf-16be")] {
      let decoded = TextDecoder.decode(bytes)
      #expect(String(decoding: decoded.text, as: UTF8.self) == text)
      #expect(decoded.encoding == name)
      #expect(decoded.isGuessed)
      #expect(!TextDecoder.looksBinary(bytes))
    }
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], "latin1", "aé", "utf-8"),
      ([0x61, 0xC3, 0xA9], "no-such-thing", "aé", "utf-8"),
      ([0x61, 0x62], "utf-16", "ab", "utf-8"),
      ([0x61, 0xE9, 0x62], "utf-8", "aéb", "windows-1252"),
      ([0x61, 0xE9, 0x62], nil, "aéb", "windows-1252"),
    ] as [([UInt8], String?, String, String)])
  func passesOverDeclarationsThatTheBytesDisprove(
    bytes: [UInt8], declared: String?, expected: String, encoding: String
  ) {
    let decoded = TextDecoder.decode(bytes, declared: declared)
    #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
    #expect(decoded.encoding == encoding)
  }

  @Test func aFewBrokenBytesLeaveUTF8() {
    var bytes = Array("день за днём, ".utf8)
    bytes += [0xFF, 0x20, 0xE2, 0x82, 0x20]
    bytes += Array("ночь за ночью".utf8)
    let decoded = TextDecoder.decode(bytes)
    #expect(String(decoding: decoded.text, as: UTF8.self) == "день за днём, \u{FFFD} \u{FFFD} ночь за ночью")
    #expect(decoded.replaced == 2)
    #expect(decoded.encoding == "utf-8")
    #expect(!decoded.isGuessed)
  }

  @Test func aCutAtTheEndLeavesUTF8() {
    let decoded = TextDecoder.decode(Array("é".utf8) + [0xE2, 0x82])
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.replaced == 1)
  }

  @Test func guessesCyrillic() {
    let text = "Президент заявил, что переговоры продолжатся на следующей неделе в столице"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.value >= 0x410 && scalar.value < 0x450
        ? UInt8(scalar.value - 0x410 + 0xC0) : UInt8(truncatingIfNeeded: scalar.value)
    }
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.isGuessed)
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      ("gbk", [0x61, 0xB1, 0x20, 0xB1], "a\u{FFFD} \u{FFFD}", 2),
      ("shift_jis", [0x83, 0x0A, 0x83], "\u{FFFD}\n\u{FFFD}", 2),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x45, 0x0A, 0x61, 0x80], "\u{FFFD}\na\u{FFFD}", 2),
      ("windows-1252", [0x81, 0x61], "\u{FFFD}a", 1),
      ("utf-16le", [0x00, 0xD8, 0x61, 0x00, 0x62], "\u{FFFD}a\u{FFFD}", 2),
    ] as [(String, [UInt8], String, Int)])
  func replacesAndCountsBrokenBytes(label: String, bytes: [UInt8], expected: String, replaced: Int) {
    let mark: [UInt8] = label == "utf-16le" ? [0xFF, 0xFE] : []
    let decoded = TextDecoder.decode(mark + bytes, declared: label)
    #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
    #expect(decoded.replaced == replaced)
  }

  @Test func mapsLeadToTheCharacters() {
    let bytes: [UInt8] = [0x61, 0xD0, 0xC2, 0xCE, 0xC5, 0x62, 0x95, 0x32, 0x82, 0x36]
    let decoded = TextDecoder.decode(bytes, declared: "gb18030")
    let ranges = [0..<1, 1..<4, 4..<7, 7..<8, 8..<12].map { decoded.origin.sourceRange(of: $0) }
    #expect(ranges == [0..<1, 1..<3, 3..<5, 5..<6, 6..<10])
  }

  @Test func controlCharactersAndLineEndsStay() {
    let bytes: [UInt8] = [0x61, 0, 0x0D, 0x0A, 7, 0x62]
    #expect(TextDecoder.decode(bytes).text == bytes)
  }

  @Test(
    arguments: [
      ([], false), (Array("Plain text\n".utf8), false), (Array("%PDF-1.7".utf8), true),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], true), ([0, 1, 2, 3], true),
      ([0xFF, 0xFE, 0x61, 0x00], false), (Array("день".utf8), false),
      ([UInt8](repeating: 0x61, count: 500) + [0], false),
    ] as [([UInt8], Bool)])
  func tellsBinaryFromText(bytes: [UInt8], expected: Bool) {
    #expect(TextDecoder.looksBinary(bytes) == expected)
  }

  @Test(arguments: [
    "utf-8", "utf-16le", "utf-32be", "windows-1251", "gbk", "gb18030", "big5", "shift_jis", "euc-jp",
    "euc-kr",
    "iso-2022-jp", "euc-tw", nil,
  ])
  func anyBytesGiveWellFormedTextAndAWholeMap(label: String?) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let isHigh = Bool.random(using: &random)
      var bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: isHigh ? 0x80...0xFF : 0...255, using: &random)
      }
      if Bool.random(using: &random), bytes.count > 8 { bytes[3...5] = [0x1B, 0x24, 0x42] }
      let decoded = TextDecoder.decode(bytes, declared: label)
      #expect(TextDecoder.isUTF8(decoded.text), "seed \(seed), bytes \(bytes)")
      #expect(decoded.origin.textLength == decoded.text.count, "seed \(seed), bytes \(bytes)")
      let end = decoded.origin.sourceOffset(of: decoded.text.count)
      #expect(end <= bytes.count, "seed \(seed), bytes \(bytes)")
      _ = TextDecoder.looksBinary(bytes)
    }
  }
}
