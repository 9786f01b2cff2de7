internal import Glibc

/// Reads bytes of any common encoding as UTF-8 text, and tells where each byte of the text comes from.
///
/// The encoding is, in this order: that of a byte order mark; the declared one; UTF-8, where the bytes are
/// well-formed or at least nine tenths of what is not ASCII is; UTF-16 by its zeros; ISO-2022-JP by its escapes;
/// what uchardet says; Windows-1252. Line ends, NULs and other control characters stay as they are.
public enum TextDecoder {
  /// The text of `bytes`.
  ///
  /// - Parameter declared: the label that a header, a tag or a setting gives, if any; one that the bytes disprove
  ///   is passed over.
  public static func decode(_ bytes: Span<UInt8>, declared: String? = nil) -> DecodedText {
    let choice = encoding(of: bytes, declared: declared)
    guard !choice.isVerbatim else { return verbatim(copy(bytes, from: choice.start), choice.start) }
    return decode(bytes, as: choice)
  }

  /// The text of `bytes`; UTF-8 without a byte order mark is not copied.
  public static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    let choice = encoding(of: bytes.span, declared: declared)
    guard !choice.isVerbatim else {
      return verbatim(choice.start == 0 ? bytes : Array(bytes[choice.start...]), choice.start)
    }
    return decode(bytes.span, as: choice)
  }

  /// The name of the encoding that a label means (WHATWG Encoding Standard): `latin1` gives `windows-1252`.
  public static func encodingName(of label: String) -> String? { TextEncoding.named(label)?.name }

  /// An encoding, and how it was found.
  private struct Choice {
    var encoding: TextEncoding
    var start = 0
    var isGuessed = false
    /// UTF-8 that was found well-formed.
    var isVerbatim = false
  }

  private static func verbatim(_ text: [UInt8], _ start: Int) -> DecodedText {
    DecodedText(text: text, origin: OffsetMap(verbatim: text.count, from: start), encoding: "utf-8")
  }

  private static func copy(_ bytes: Span<UInt8>, from start: Int) -> [UInt8] {
    unsafe bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { unsafe Array($0) }
  }

  private static func decode(_ bytes: Span<UInt8>, as choice: Choice) -> DecodedText {
    let result = decode(bytes, as: choice.encoding, from: choice.start, isGuessed: choice.isGuessed)
    // A guess that leaves many bytes without a meaning was wrong.
    guard choice.isGuessed, result.replaced * 50 > bytes.count, choice.encoding.name != "windows-1252" else {
      return result
    }
    let other = decode(bytes, as: .windows1252, from: 0, isGuessed: true)
    return other.replaced < result.replaced ? other : result
  }

  private static func decode(
    _ bytes: Span<UInt8>, as encoding: TextEncoding, from start: Int, isGuessed: Bool
  ) -> DecodedText {
    var output = DecodingOutput(capacity: bytes.count + bytes.count / 4)
    switch encoding.form {
    case .utf8: decodeUTF8(bytes, from: start, into: &output)
    case .utf16: decodeUTF16(bytes, from: start, isBig: encoding.library == "BE", into: &output)
    case .utf32: decodeUTF32(bytes, from: start, isBig: encoding.library == "BE", into: &output)
    case .singleByte: decodeSingleByte(bytes, encoding, into: &output)
    case .iso2022JP: decodeISO2022JP(bytes, encoding, into: &output)
    default: decodeMultiByte(bytes, encoding, into: &output)
    }
    return output.finish(encoding, isGuessed: isGuessed)
  }

  private static func encoding(of bytes: Span<UInt8>, declared: String?) -> Choice {
    if let marked = marked(bytes) { return marked }
    let isUTF8 = isUTF8(bytes)
    let hasZeros = contains(0, bytes)
    if let declared, let encoding = TextEncoding.named(declared),
      isBelievable(encoding, bytes, isUTF8: isUTF8, hasZeros: hasZeros)
    {
      return Choice(encoding: encoding, isVerbatim: encoding.form == .utf8 && isUTF8)
    }
    if hasZeros, let encoding = looksUTF16(bytes) { return Choice(encoding: encoding, isGuessed: true) }
    if isUTF8 {
      if contains(0x1B, bytes), looksISO2022JP(bytes) { return Choice(encoding: .iso2022JP) }
      return Choice(encoding: .utf8, isVerbatim: true)
    }
    if isMostlyUTF8(bytes) { return Choice(encoding: .utf8) }
    return Choice(encoding: CharsetGuess.encoding(of: bytes) ?? .windows1252, isGuessed: true)
  }

  /// The encoding of a byte order mark.
  private static func marked(_ bytes: Span<UInt8>) -> Choice? {
    guard bytes.count >= 2 else { return nil }
    let third = bytes.count > 2 ? bytes[2] : 1
    let fourth = bytes.count > 3 ? bytes[3] : 1
    switch (bytes[0], bytes[1], third, fourth) {
    case (0xEF, 0xBB, 0xBF, _):
      return Choice(
        encoding: .utf8, start: 3, isVerbatim: isUTF8(bytes.extracting(3..<bytes.count)))
    case (0xFF, 0xFE, 0, 0): return Choice(encoding: .utf32LE, start: 4)
    case (0, 0, 0xFE, 0xFF): return Choice(encoding: .utf32BE, start: 4)
    case (0xFF, 0xFE, _, _): return Choice(encoding: .utf16LE, start: 2)
    case (0xFE, 0xFF, _, _): return Choice(encoding: .utf16BE, start: 2)
    default: return nil
    }
  }

  /// Whether the bytes allow what was declared.
  private static func isBelievable(
    _ encoding: TextEncoding, _ bytes: Span<UInt8>, isUTF8: Bool, hasZeros: Bool
  ) -> Bool {
    switch encoding.form {
    case .utf8: isUTF8 && !(hasZeros && looksUTF16(bytes) != nil) || isMostlyUTF8(bytes)
    case .utf16: looksUTF16(bytes)?.name == encoding.name || bytes.count % 2 == 0 && !isUTF8
    case .utf32: bytes.count % 4 == 0 && hasZeros
    // Text of a legacy encoding that happens to be well-formed UTF-8 is very rare, a wrong declaration is not.
    case .singleByte: !isUTF8
    case .iso2022JP: true
    default: !isUTF8 || asciiEnd(bytes, from: 0) == bytes.count || !isLongUTF8(bytes)
    }
  }

  /// True when well-formed UTF-8 has more than a few characters that are not ASCII: two bytes of GBK may pass for
  /// one, but not many.
  private static func isLongUTF8(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    var index = asciiEnd(bytes, from: 0)
    while index < bytes.count, count < 8 {
      index += DecodedScalar.decode(index, bytes, bytes.count).length
      count += 1
      index = asciiEnd(bytes, from: index)
    }
    return count >= 8
  }

  private static func contains(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe memchr(start, Int32(byte), buffer.count) != nil
    }
  }
}
