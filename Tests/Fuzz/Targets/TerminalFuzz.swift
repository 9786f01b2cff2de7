import LedeText

/// Escapes bytes for a terminal and for JSON: nothing that a terminal obeys comes through, and nothing is lost in JSON.
enum TerminalFuzz {
  static func run(_ bytes: [UInt8]) {
    for options in [TerminalText.Options(), [.newlines]] {
      let shown = TerminalText.escape(bytes, keeping: options)
      for scalar in shown.unicodeScalars {
        let isKept = options.contains(.newlines) && scalar == "\n"
        precondition(isKept || !isDangerous(scalar.value), "a raw control character")
      }
      _ = DisplayWidth.truncate(shown, to: 20)
      _ = DisplayWidth.pad(shown, to: 20)
    }
    var json = JSONWriter()
    json.string(bytes)
    let written = json.finish()
    precondition(!written.contains { $0 < 0x20 || $0 == 0x7f }, "a raw control character in JSON")
    guard let back = try? JSONReader.parse(written) else { preconditionFailure("JSON that can't be read") }
    if TextDecoder.isUTF8(bytes) {
      precondition(back.string.map { Array($0.utf8) } == bytes, "another string comes back")
    }
  }

  private static func isDangerous(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7f...0x9f).contains(scalar) || (0x202a...0x202e).contains(scalar)
      || (0x2066...0x2069).contains(scalar)
      || [0x061c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0xfeff].contains(scalar)
  }
}
