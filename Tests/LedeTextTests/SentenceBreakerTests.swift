import LedeText
import Testing

@Suite struct SentenceBreakerTests {
  /// `|` stands where sentences part; the text has spaces there.
  @Test(arguments: [
    "One. | Two! | Three? | Four",
    "Mr. Smith met Dr. Jones. | They talked.",
    "The U.S. Senate voted. | He left the U.S. | The next day it rained.",
    "J. K. Marlow wrote it. | On Jan. 5 it sold out.",
    "It cost 3.5 million. | No. 7 won.",
    "“We won.” | “Did we?” she asked. | “Yes!” | He smiled.",
    "(It was late.) | Nobody came.",
    "Wait... what? | Nothing… | Then silence.",
    "Acme Inc. Chief Anna Bell resigned. | She joined Bolt Corp. | The shares fell.",
    "In 2019. | The end.",
    "Am 3. Oktober kam Dr. Weber. | Er sagte: „Gut.“ | Dann ging er.",
    "«C’est fini.» | Il part.",
    "« C’est fini. » | Il part.",
    "В 2019 г. Петров уехал. | Он вернулся.",
    "यह पहला है। | यह दूसरा है।",
    "ماذا حدث؟ | لا شيء.",
    "Visit example.com today. | Bye",
    "A hard\nwrapped line. | Next\none.",
    "Is it I. | Or you?",
  ])
  func breaks(text: String) {
    let expected = text.split(separator: " | ").map(String.init)
    let bytes = Array(expected.joined(separator: " ").utf8)
    let found = SentenceBreaker.sentences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("東京で会った。楽しかった！", ["東京で会った。", "楽しかった！"]),
    ("「行く。」と言った。次の日。", ["「行く。」と言った。", "次の日。"]),
    ("他说：“好。”我走了。", ["他说：“好。”", "我走了。"]),
    ("Headline\n\nBody text. More \r\n \r\nNew", ["Headline", "Body text.", "More", "New"]),
    ("  \n ", []), ("", []), ("...", ["..."]), (" . A", [".", "A"]),
  ])
  func breaksWithoutSpaces(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = SentenceBreaker.sentences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }

  @Test func randomBytesGiveOrderedRanges() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("Mr".utf8), [0x2E], [0x20], [0x0A], [0xFF], Array("。".utf8), Array("”".utf8), Array("A".utf8),
      Array("é".utf8), [0xE2, 0x80], Array("\u{A0}".utf8), Array("»".utf8), [0x39],
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      var last = 0
      for sentence in SentenceBreaker.sentences(in: bytes) {
        #expect(sentence.lowerBound >= last && !sentence.isEmpty, "seed \(seed), bytes \(bytes)")
        last = sentence.upperBound
      }
      #expect(last <= bytes.count, "seed \(seed), bytes \(bytes)")
      var end = 0
      for token in Tokenizer.tokens(in: bytes) {
        #expect(token.start >= end && token.end > token.start, "seed \(seed), bytes \(bytes)")
        end = token.end
      }
      #expect(end <= bytes.count, "seed \(seed), bytes \(bytes)")
    }
  }
}
