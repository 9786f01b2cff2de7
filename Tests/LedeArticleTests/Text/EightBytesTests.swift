import Foundation
import LedeText
import Testing

@testable import LedeArticle

/// What is done eight bytes at a time gives what is got byte by byte.
@Suite struct EightBytesTests {
  @Test func everyByteIsToldFromEveryOther() {
    for byte in UInt8(1)..<0x80 {
      let eight = UInt64(byte) << 24 | 0x0120_7F41_0020_610A & ~(0xFF << 24)
      #expect(EightBytes.equal(byte, eight) & 0x80 << 24 != 0)
      #expect(EightBytes.below(byte, eight) & 0x80 << 24 == 0)
      #expect((EightBytes.within(0x30, 0x39, eight) & 0x80 << 24 != 0) == (0x30...0x39).contains(byte))
      #expect((EightBytes.within(0x41, 0x5A, eight) & 0x80 << 24 != 0) == (0x41...0x5A).contains(byte))
    }
  }

  /// Texts of words, spaces in runs, line ends of all kinds, accents, ideographs, digits and controls.
  private static func texts(_ seed: UInt64) -> [[UInt8]] {
    let pieces = [
      "a", "Word", "SHOUTED", "1987", "x9", " ", "  ", "   ", "\n", "\r\n", "\n\n", "\t", "\u{0B}", "\u{85}",
      "\u{2028}", "\u{A0}", "\u{E9}", "\u{C4}", "\u{DF}", "\u{BD}", "\u{6C34}\u{56FD}", "\u{3042}",
      "\u{201C}", "*",
      "\u{0}", "\u{7F}", "!", "-", "\u{1F600}", "e\u{301}", "\u{FB01}",
    ]
    var random = SeededRandom(seed)
    return (0..<400).map { _ in
      (0..<Int.random(in: 0..<40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined().utf8.map { $0 }
    }
  }

  private static func seed() -> UInt64 {
    let seed =
      ProcessInfo.processInfo.environment["LEDE_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0..<1 << 32)
    print("EightBytesTests: LEDE_SEED=\(seed)")
    return seed
  }

  @Test func wordsAreCountedAsByteByByte() {
    for text in Self.texts(Self.seed()) {
      for limit in [1, 3, 64] {
        var (count, wide, isInside) = (0, 0, false)
        for byte in text {
          if byte <= 0x20 {
            isInside = false
          } else if (0xE3...0xED).contains(byte) {
            wide += 1
            isInside = false
          } else if byte & 0xC0 != 0x80, !isInside {
            count += 1
            isInside = true
          }
        }
        #expect(
          Words.count(text, text.indices, limit: limit) == min(limit, count + (wide + 2) / 3), "\(text)")
      }
    }
  }

  @Test func linesEndWhereTheyEndForStrings() {
    for text in Self.texts(Self.seed()) {
      let ends: Set<Character> = ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
      let wanted = String(decoding: text, as: UTF8.self).split(whereSeparator: ends.contains).map {
        Array($0.utf8)
      }.map { $0[$0.trimmed($0.indices)] }.filter { !$0.isEmpty }.map { Array($0) }
      #expect(TextLine.lines(of: text).map { Array(text[$0.range]) } == wanted, "\(text)")
    }
  }

  @Test func windowsAreFoldedAsCharacterByCharacter() {
    for text in Self.texts(Self.seed()) {
      var window = FoldedWindow()
      window.load(text, text.indices)
      var wanted: [UInt8] = []
      // Where the first byte that a character is folded into comes from.
      var origins: [(place: Int, origin: Int)] = []
      var offset = 0
      var digit = false
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        let count = wanted.count
        defer {
          if wanted.count > count { origins.append((count, offset)) }
          offset += bytes.count
        }
        if scalar.value <= 0x20 ? scalar.value == 0 || bytes[0].isSpace : bytes.isWideSpace(0, bytes.count) {
          if let last = wanted.last, last != 0x20 { wanted.append(0x20) }
        } else {
          wanted += TextFolder.fold(bytes)
        }
      }
      for byte in wanted where byte.isDigit { digit = true }
      #expect(window.bytes == wanted, "\(text)")
      #expect(window.hasDigit == digit)
      for (place, origin) in origins { #expect(window.origin(place) == origin, "\(place) of \(text)") }
      #expect(window.origin(window.count) == text.count)
    }
  }

  @Test func marksOfCreditsAreThoseFoundByteByByte() {
    let pieces = [
      "dpa", "photo", "AFP", "via", "getty images", "Foto:", "Reuters", "courtesy of", "afp", "x", "Quill",
      "7", " ", " ", "/",
      "|", "(", "Photo by", "EPA", "ap photo", "fot.",
    ]
    let reader = CaptionReader()
    var random = SeededRandom(Self.seed())
    func marks(_ line: String) -> [[Int]] {
      let text = Array(line.utf8)
      var window = FoldedWindow()
      window.load(text, text.indices)
      return reader.marks(text, window).map { [Int($0.kinds.rawValue), $0.start, $0.end, $0.value] }
    }
    for _ in 0..<2000 {
      let line = (0..<Int.random(in: 1..<24, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      // A letter of two bytes that is folded into one: from there on it goes byte by byte.
      let slow = marks("\u{E9} x" + line).map { [$0[0], $0[1] - 1, $0[2] - 1, $0[3]] }
      #expect(marks("e x" + line).map { [$0[0], $0[1] - 1, $0[2] - 1, $0[3]] } == slow, "\(line)")
    }
  }

  @Test func keysOfASCIIAreThoseOfFoldedText() {
    for text in Self.texts(Self.seed()) {
      let plain = text.filter { $0 < 0x80 }
      // A letter of two bytes, which is folded into one, makes the key the slow way.
      let key = CaptionKey(plain + Array("q".utf8), 0..<(plain.count + 1)).bytes
      #expect(CaptionKey(plain + Array("\u{71}\u{301}".utf8), 0..<(plain.count + 3)).bytes == key, "\(text)")
    }
  }

  /// Words of one to 24 bytes, at every distance from the end of a text.
  @Test func hashesOfWordsDoNotHangOnTheirCaseOrPlace() {
    var seen: [UInt64: String] = [:]
    for letters in [
      "abcdefghijklmnopqrstuvwx", "don't-stop-the-dancers-x",
      "stra\u{DF}enb\u{E4}hn-\u{F8}l-\u{447}\u{430}\u{44F}",
    ] {
      for length in 1...letters.count {
        let word = String(letters.prefix(length))
        let wanted = LetterCase.hash(Array(word.utf8), 0..<word.utf8.count)
        if let other = seen[wanted] { #expect(other == word) }
        seen[wanted] = word
        for form in [word, word.replacing("'", with: "\u{2019}"), word.uppercased()]
        where !form.contains("SS") {
          for (before, behind) in [
            ("", ""), ("", " and"), ("the ", ""), ("\u{E9}", "\u{E9}"), ("", " the rest of it"),
          ] {
            let text = Array((before + form + behind).utf8)
            let range = before.utf8.count..<(before.utf8.count + form.utf8.count)
            #expect(LetterCase.hash(text, range) == wanted, "\(form)")
          }
        }
      }
    }
  }

  /// Words of one to 24 letters at several places of a text: their ends and hashes, or nothing where other bytes than
  /// letters may belong to them.
  @Test(
    arguments: [
      (" and more of it", true), (", and more of it", true), (".\nAnd more of it", true),
      (". And more", true),
      ("? And more of it", true), (") and more of it", true), ("\t and more of it", true),
      (".com and more", false), ("'s boats and more", false), ("-built boats", false),
      ("2 and more of it", false),
      ("\u{2019}s boats and more", false), ("\u{E9} and more of it", false), ("_x and more of it", false),
      ("@x and more of it", false), ("&x and more of it", false), (" short", false), ("", false),
    ] as [(String, Bool)])
  func plainWords(behind: String, isPlain: Bool) {
    for length in 1...24 {
      let word = String("aBcdefghijklmnopqrstuvwZ".prefix(length))
      for before in ["", "x ", "the quay "] {
        let text = Array((before + word + behind).utf8)
        let end = before.utf8.count + length
        let found = LetterCase.plainWord(text.span, before.utf8.count, text.count)
        // Near the end of the text it may be found or not.
        if !isPlain, behind.utf8.count < 8, found == nil { continue }
        if !isPlain, behind.utf8.count >= 8 {
          #expect(found == nil, "\(word)\(behind)")
          continue
        }
        #expect(found?.end == end, "\(word)\(behind)")
        #expect(found?.hash == LetterCase.hash(text, before.utf8.count..<end), "\(word)\(behind)")
        // A limit within the word leaves it to others; one at its end is an end.
        #expect(LetterCase.plainWord(text.span, before.utf8.count, end - 1) == nil)
        #expect(LetterCase.plainWord(text.span, before.utf8.count, end)?.end == end)
      }
    }
  }

  @Test(
    arguments: [
      ("quickly", "ly", true), ("fly", "ly", false), ("anly", "ly", false), ("oddly", "ly", true),
      ("lyre", "ly", false),
      ("g\u{FC}ltigerweise", "erweise", true), ("Stra\u{DF}enbahnfahrerinnen", "fahrerinnen", true),
      ("xfahrerinnen", "fahrerinnen", false), ("xyzfahrerinnen", "fahrerinnen", true),
      ("Bahnfahrerinnem", "fahrerinnen", false), ("running", "ly ing", true), ("ing", "ly ing", false),
      ("gem\u{E4}\u{DF}", "gem\u{E4}\u{DF}", false), ("plangem\u{E4}\u{DF}", "gem\u{E4}\u{DF}", true),
    ] as [(String, String, Bool)])
  func endingsOfWords(word: String, endings: String, holds: Bool) {
    let endings = WordEndings(endings.split(separator: " ").map(String.init))
    for before in ["", "the old ", "anywhere "] {
      let text = Array((before + word + " ly").utf8)
      let range = before.utf8.count..<(before.utf8.count + word.utf8.count)
      #expect(endings.hold(text.span, range) == holds, "\(before)\(word)")
    }
  }

  @Test(arguments: [
    ("Mayor Ines Calder opens the lock", "mayor ines calder opens the lock"),
    ("  \u{C9}cole --- no. 12!  ", "ecole no 12"), ("", ""), ("...", ""),
    ("The tower, at dusk!  ", "the tower at dusk"),
    ("The tower at dusk, seen from the quay Read more", "the tower at dusk seen from the quay read"),
  ])
  func keyOfACaption(text: String, key: String) {
    #expect(String(decoding: CaptionKey(Array(text.utf8), 0..<text.utf8.count).bytes, as: UTF8.self) == key)
  }
}
