import LedeText
import Testing

/// Random texts of awkward pieces: nothing may trap, and what comes out must be well formed.
@Suite struct HostileBytesTests {
  static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", "\\u", "d83d", "\\ud83d\\ude00", ":", ",", "1", "e5", "true", " ", "a", "I",
      "U.",
      "'s", "’", "é", "й", "И\u{306}", "東", "한", "\u{1112}\u{1161}\u{11AB}", "ｶﾞ", "\u{AD}", "\u{200D}",
      "ב\"ה",
      "l·l", "1,000", ".", "。", "”", "\n\n", "Mr. ", "\0",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xF0, 0x9F], [0x81, 0x30], [0x8F], [0xC0, 0x80]]

  static func texts(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
    }
  }

  @Test func foldsAreWellFormedAndFolded() {
    let seed = UInt64.random(in: 0...UInt64.max)
    for text in Self.texts(2000, seed: seed) {
      let fold = TextFolder.fold(text)
      #expect(TextDecoder.isUTF8(fold) && TextFolder.fold(fold) == fold, "seed \(seed), bytes \(text)")
      #expect(TextDecoder.isUTF8(TextFolder.lowercase(text)), "seed \(seed), bytes \(text)")
      for token in Tokenizer.tokens(in: text) {
        var term: [UInt8] = []
        TextFolder.fold(token, of: text.span, into: &term)
        #expect(TextDecoder.isUTF8(term), "seed \(seed), bytes \(text)")
      }
    }
  }

  @Test func whatIsReadAsJSONIsWrittenAndReadTheSame() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let sample = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00 день"],"b":{"c":null,"d":[true,{}]}}"#.utf8)
    var read = 0
    for _ in 0..<3000 {
      var text = sample
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let start = Int.random(in: 0..<text.count, using: &random)
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        text.replaceSubrange(
          start..<min(text.count, start + Int.random(in: 0...2, using: &random)), with: piece)
      }
      guard let value = try? JSONReader.parse(text) else { continue }
      read += 1
      var writer = JSONWriter()
      writer.value(value)
      let written = writer.finish()
      var again = JSONWriter(pretty: true)
      again.value(try JSONReader.parse(written))
      var last = JSONWriter()
      last.value(try JSONReader.parse(again.finish()))
      #expect(last.finish() == written, "seed \(seed), bytes \(text)")
    }
    #expect(read > 500, "seed \(seed)")
  }

  @Test func anyBytesCanBeWrittenAsAString() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    for text in Self.texts(2000, seed: seed) {
      var writer = JSONWriter()
      writer.string(text)
      let string = try #require(try JSONReader.parse(writer.finish()).text)
      #expect(
        string.bytes == TextDecoder.decode([0xEF, 0xBB, 0xBF] + text).text, "seed \(seed), bytes \(text)")
      #expect(string.replaced == 0)
    }
  }

  @Test func validationAgreesWithTheStandardLibrary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5][
          Int.random(in: 0..<15, using: &random)] as UInt8
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(TextDecoder.isUTF8(bytes) == expected, "seed \(seed), bytes \(bytes)")
      let repaired = TextDecoder.decode([0xEF, 0xBB, 0xBF] + bytes).text
      #expect(repaired == Array(String(decoding: bytes, as: UTF8.self).utf8), "seed \(seed), bytes \(bytes)")
    }
  }
}
