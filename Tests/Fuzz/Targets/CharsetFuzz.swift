import LedeText

/// Decodes bytes of any encoding, and reads the text as the rest of Lede does.
enum CharsetFuzz {
  private static let labels: [String?] = [
    nil, "utf-8", "utf-16", "utf-16be", "utf-32", "windows-1252", "iso-8859-2", "koi8-r", "shift_jis",
    "gb18030",
    "big5", "euc-jp", "euc-kr", "iso-2022-jp", "utf-7", "nonsense",
  ]

  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let body = Array(bytes.dropFirst())
    let decoded = TextDecoder.decode(body, declared: labels[Int(first) % labels.count])
    precondition(TextDecoder.isUTF8(decoded.text), "not UTF-8")
    let count = decoded.text.count
    for offset in 0...count {
      let source = decoded.origin.sourceOffset(of: offset)
      precondition(source >= 0 && source <= body.count, "an offset outside the source")
    }
    if let range = decoded.origin.sourceRange(of: 0..<count) {
      precondition(range.lowerBound >= 0 && range.upperBound <= body.count, "a range outside the source")
    }
    guard let back = OffsetMap(encoded: decoded.origin.encoded()) else {
      preconditionFailure("map not read back")
    }
    precondition(back.encoded() == decoded.origin.encoded(), "another map comes back")

    // Tokens and sentences of the bytes as they are, too: offsets rise and stay inside.
    for text in [decoded.text, body] {
      var last = 0
      for token in Tokenizer.tokens(in: text) {
        precondition(
          token.start >= last && token.end > token.start && token.end <= text.count, "tokens out of order")
        last = token.end
        var folded: [UInt8] = []
        TextFolder.fold(token, of: text.span, into: &folded)
      }
      last = 0
      for sentence in SentenceBreaker.sentences(in: text) {
        precondition(
          sentence.lowerBound >= last && sentence.upperBound <= text.count, "sentences out of order")
        last = sentence.upperBound
      }
      precondition(
        TextDecoder.isUTF8(TextFolder.fold(text)) || !TextDecoder.isUTF8(text), "folded to no text")
    }
  }
}
