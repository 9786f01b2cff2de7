import LedeSchema
import LedeText

/// Text of documents and paths as one line that is safe for a terminal.
enum SafeLine {
  /// White space folded, everything escaped that a terminal would obey.
  static func folded(_ bytes: some Sequence<UInt8>) -> String {
    var plain: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
      if !isSpace { plain.append(byte) } else if plain.last != 0x20 { plain.append(0x20) }
    }
    return TerminalText.escape(plain)
  }

  /// Appends what ``folded(_:)`` makes of some text.
  static func append(folded bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var last: UInt8 = 0
    for byte in bytes {
      // Most text is made of letters that pass, with single spaces between.
      guard byte &- 0x20 < 0x5f, byte != 0x20 || last != 0x20 else {
        output += folded(bytes).utf8
        return
      }
      last = byte
    }
    output.append(contentsOf: bytes)
  }

  /// The place of a hit as a person in the working folder would write it: `path:line`, or `path!record`.
  static func place(_ stored: StoredArticle, line: Int) -> String {
    var place: [UInt8] = []
    append(placeOf: stored, line: line, to: &place)
    return String(decoding: place, as: UTF8.self)
  }

  /// Appends what ``place(_:line:)`` gives.
  static func append(placeOf stored: StoredArticle, line: Int, to output: inout [UInt8]) {
    TerminalText.append(stored.path.span.extracting(Place.shownRange(stored.path)), to: &output)
    if let record = stored.record {
      output.append(UInt8(ascii: "!"))
      output += folded(record.utf8).utf8
    } else {
      output.append(UInt8(ascii: ":"))
      output += String(line).utf8
    }
  }
}
