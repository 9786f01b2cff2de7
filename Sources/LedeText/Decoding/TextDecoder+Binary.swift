extension TextDecoder {
  /// True for bytes that are no text: those of a known binary format, or with many control characters.
  ///
  /// Looks at the first 8 KiB. UTF-16 and UTF-32 are text.
  public static func looksBinary(_ bytes: Span<UInt8>) -> Bool {
    let count = min(bytes.count, 8192)
    guard count > 0 else { return false }
    for signature in signatures where matches(bytes, signature.bytes, at: signature.offset) { return true }
    let sample = bytes.extracting(0..<count)
    if count >= 2 {
      let mark = (bytes[0], bytes[1])
      let isUTF32BE = count >= 4 && mark == (0, 0) && (bytes[2], bytes[3]) == (0xFE, 0xFF)
      if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) || isUTF32BE { return false }
    }
    var zeros = 0
    var controls = 0
    for index in 0..<count {
      let byte = sample[index]
      guard byte < 0x20 else { continue }
      if byte == 0 { zeros += 1 }
      // Backspace, tab, line feed, form feed, carriage return and escape occur in texts.
      if !(byte >= 8 && byte <= 13 || byte == 0x1B || byte == 0x1A) { controls += 1 }
    }
    if zeros * 100 <= count, controls * 10 <= count { return false }
    return looksUTF16(sample) == nil
  }

  /// True for bytes that are no text.
  public static func looksBinary(_ bytes: [UInt8]) -> Bool { looksBinary(bytes.span) }

  private static func matches(_ bytes: Span<UInt8>, _ signature: [UInt8], at offset: Int) -> Bool {
    guard bytes.count >= offset + signature.count else { return false }
    for index in signature.indices where bytes[offset + index] != signature[index] { return false }
    return true
  }

  private static let signatures: [(offset: Int, bytes: [UInt8])] = [
    (0, Array("%PDF-".utf8)), (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), (0, [0xFF, 0xD8, 0xFF]),
    (0, Array("GIF87a".utf8)), (0, Array("GIF89a".utf8)), (0, [0x50, 0x4B, 3, 4]), (0, [0x50, 0x4B, 5, 6]),
    (0, [0x1F, 0x8B, 8]), (0, [0x7F, 0x45, 0x4C, 0x46]), (0, [0xD0, 0xCF, 0x11, 0xE0]),
    (0, [0x28, 0xB5, 0x2F, 0xFD]), (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (0, Array("BZh9".utf8)),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (0, Array("Rar!\u{1A}\u{7}".utf8)),
    (0, Array("SQLite format 3\0".utf8)), (0, [0x49, 0x49, 0x2A, 0]), (0, [0x4D, 0x4D, 0, 0x2A]),
    (0, Array("wOFF".utf8)), (0, Array("wOF2".utf8)), (0, Array("OggS\0".utf8)), (0, Array("fLaC\0".utf8)),
    (0, [0x49, 0x44, 0x33, 2]), (0, [0x49, 0x44, 0x33, 3]), (0, [0x49, 0x44, 0x33, 4]),
    (0, [0x1A, 0x45, 0xDF, 0xA3]), (4, Array("ftyp".utf8)), (8, Array("WEBPVP8".utf8)),
    (8, Array("WAVEfmt".utf8)), (8, Array("AVI LIST".utf8)), (257, Array("ustar\0".utf8)),
    (257, Array("ustar ".utf8)),
  ]
}
