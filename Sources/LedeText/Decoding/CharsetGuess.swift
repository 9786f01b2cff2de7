internal import CCharset

/// What uchardet takes bytes for.
enum CharsetGuess {
  /// Bytes that are looked at, from shortly before the first that is not ASCII.
  private static let sampleLength = 8 * 1024

  /// The most likely encoding of bytes that are not UTF-8; `nil` when there is no telling.
  static func encoding(of bytes: Span<UInt8>) -> TextEncoding? {
    let start = max(0, asciiEnd(bytes, from: 0) - 256)
    let sample = bytes.extracting(start..<min(bytes.count, start + sampleLength))
    let counts = Counts(sample)
    guard let name = name(of: sample), var guess = TextEncoding.named(name) else { return nil }
    if guess.form == .utf8 || guess.form == .utf16 || guess.form == .utf32 { return nil }
    if counts.hasC1, let windows = withC1[guess.name] { guess = TextEncoding.named(windows) ?? guess }
    // Where nearly all letters are ASCII the script is Latin, and a few bytes are too few to tell more.
    let isMostlyASCII = counts.high * 8 < counts.letters
    if isMostlyASCII, counts.high < 12 || !latin.contains(guess.name) && guess.form == .singleByte {
      return .windows1252
    }
    // Capitals of Windows-1251 are signs on the Macintosh, whose capitals are among the first 32.
    if guess.name == "x-mac-cyrillic", counts.capitals1251 > counts.c1 {
      return TextEncoding.named("windows-1251")
    }
    if latin.contains(guess.name), isIcelandic(sample) { return .windows1252 }
    return guess
  }

  /// True for text with the commonest words of Icelandic, which uchardet has no model of: `og` and `að`.
  private static func isIcelandic(_ bytes: Span<UInt8>) -> Bool {
    contains([0x20, 0x6F, 0x67, 0x20], bytes) && contains([0x20, 0x61, 0xF0, 0x20], bytes)
  }

  private static func contains(_ word: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + word.count <= bytes.count {
      var matched = 0
      while matched < word.count, bytes[index + matched] == word[matched] { matched += 1 }
      if matched == word.count { return true }
      index += 1
    }
    return false
  }

  /// Encodings of Microsoft that agree with a standard one but for printable characters at 0x80 to 0x9F.
  private static let withC1 = [
    "iso-8859-2": "windows-1250", "iso-8859-5": "windows-1251", "iso-8859-6": "windows-1256",
    "iso-8859-7": "windows-1253", "iso-8859-8": "windows-1255", "iso-8859-13": "windows-1257",
    "iso-8859-15": "windows-1252", "iso-8859-3": "windows-1252", "iso-8859-4": "windows-1257",
    "iso-8859-10": "windows-1252", "iso-8859-16": "windows-1250",
  ]

  private static let latin: Set = [
    "windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-15", "iso-8859-16", "viscii", "x-mac-ce", "ibm852",
  ]

  private struct Counts {
    var high = 0
    var letters = 0
    var c1 = 0
    var capitals1251 = 0
    var hasC1: Bool { c1 > 0 }

    init(_ bytes: Span<UInt8>) {
      for index in 0..<bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
          high += 1
          if byte < 0xA0 { c1 += 1 }
          if byte >= 0xC0, byte < 0xE0 { capitals1251 += 1 }
        } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          letters += 1
        }
      }
    }
  }

  private static func name(of bytes: Span<UInt8>) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let result = unsafe bytes.withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard result == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let string = unsafe String(cString: name)
    return string.isEmpty ? nil : string
  }
}

/// The first byte at or after `start` that is not ASCII, eight bytes at a time.
func asciiEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
  var index = start
  let raw = unsafe bytes.bytes
  while index + 32 <= bytes.count {
    var all: UInt64 = 0
    for offset in stride(from: index, to: index + 32, by: 8) {
      all |= unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }
    guard all & 0x8080_8080_8080_8080 == 0 else { break }
    index += 32
  }
  while index + 8 <= bytes.count {
    let word = unsafe UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    let high = word & 0x8080_8080_8080_8080
    if high != 0 { return index + high.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index
}
