internal import CUnicode

/// Maps text to the forms that words are compared in.
///
/// Output is always well-formed UTF-8; broken bytes become U+FFFD. Nothing depends on a locale.
public enum TextFolder {
  /// Appends the lower-case form of `bytes`, accents kept and composed: what a stemmer wants.
  public static func lowercase(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    map(bytes, 0, bytes.count, isFold: false, keepsPunctuation: true, &output)
  }

  /// The lower-case form of `bytes`, accents kept and composed.
  public static func lowercase(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    lowercase(bytes.span, into: &output)
    return output
  }

  /// Appends the folded form of `bytes`: lower case; no accents on Latin, Greek, Cyrillic, Hebrew and Arabic
  /// letters (й stays); compatibility forms replaced (full width, ligatures); ß, æ, ø, ł and the like spelt out;
  /// one form for each Arabic alef, heh, yeh and kaf; ASCII digits, quotation marks and hyphens.
  public static func fold(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    map(bytes, 0, bytes.count, isFold: true, keepsPunctuation: true, &output)
  }

  /// The folded form of `bytes`.
  public static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    fold(bytes.span, into: &output)
    return output
  }

  /// The folded form of a string.
  public static func fold(_ string: String) -> String {
    var output: [UInt8] = []
    fold(string.utf8Span.span, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the folded form of a token of `bytes`, as it is indexed.
  ///
  /// It is without the apostrophes and the full stops of acronyms inside a word, and without the commas that group a number's digits by three. A comma between
  /// other digits becomes a full stop.
  public static func fold(_ token: Token, of bytes: Span<UInt8>, into output: inout [UInt8]) {
    mapToken(token, of: bytes, isFold: true, &output)
  }

  /// Appends the lower-case form of a token of `bytes`, accents kept, punctuation left out as in ``fold(_:of:into:)``.
  public static func lowercase(_ token: Token, of bytes: Span<UInt8>, into output: inout [UInt8]) {
    mapToken(token, of: bytes, isFold: false, &output)
  }

  private static func mapToken(
    _ token: Token, of bytes: Span<UInt8>, isFold: Bool, _ output: inout [UInt8]
  ) {
    guard token.start >= 0, token.start < token.end, token.end <= bytes.count else { return }
    guard token.isPlain else {
      map(bytes, token.start, token.end, isFold: isFold, keepsPunctuation: false, &output)
      return
    }
    let raw = unsafe bytes.bytes
    var index = token.start
    while index < token.end, index + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      // Digits have the bit of lower case already; what stands behind the token is cut off.
      let count = min(8, token.end - index)
      unsafe withUnsafeBytes(of: (word | 0x2020_2020_2020_2020).littleEndian) { buffer in
        unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      index += count
    }
    while index < token.end {
      output.append(bytes[index] | 0x20)
      index += 1
    }
  }

  /// Appends ASCII bytes in lower case.
  private static func appendLowercase(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ output: inout [UInt8]
  ) {
    let first = output.count
    unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    var span = output.mutableSpan
    for index in first..<span.count {
      let byte = unsafe span[unchecked: index]
      unsafe span[unchecked: index] = byte &- 65 < 26 ? byte | 0x20 : byte
    }
  }

  private static func map(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isFold: Bool, keepsPunctuation: Bool,
    _ output: inout [UInt8]
  ) {
    let base = output.count
    var index = start
    while index < end {
      // A stretch of ASCII at once.
      let run = index
      while index < end {
        let byte = unsafe bytes[unchecked: index]
        guard byte < 0x80, keepsPunctuation || isPlain(byte) else { break }
        index += 1
      }
      if index > run { appendLowercase(bytes, run, index, &output) }
      guard index < end else { return }
      let byte = unsafe bytes[unchecked: index]
      if byte < 0x80 {
        appendInner(byte, bytes, index, start, end, &output)
        index += 1
        continue
      }
      let scalar = DecodedScalar.decode(index, bytes, end)
      index += scalar.length
      if !keepsPunctuation, isInnerMark(scalar.value) { continue }
      append(scalar.value, isFold: isFold, from: base, &output)
    }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte != 0x27 && byte != 0x22 && byte != 0x2E && byte != 0x2C
  }

  /// Apostrophes, Hebrew geresh and gershayim, the Catalan middle dot, invisible format characters.
  private static func isInnerMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2019, 0xFF07, 0x05F3, 0x05F4, 0xB7: true
    case 0xAD, 0x200C...0x200F, 0x061C, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Appends what a mark inside a token stands for.
  private static func appendInner(
    _ byte: UInt8, _ bytes: Span<UInt8>, _ index: Int, _ start: Int, _ end: Int, _ output: inout [UInt8]
  ) {
    guard byte == 0x2E || byte == 0x2C, index > start, index + 1 < end, isDigit(bytes[index - 1]),
      isDigit(bytes[index + 1])
    else { return }
    guard byte == 0x2C else {
      output.append(byte)
      return
    }
    var digits = index + 1
    while digits < end, digits < index + 5, isDigit(bytes[digits]) { digits += 1 }
    if digits != index + 4 { output.append(0x2E) }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func append(_ scalar: UInt32, isFold: Bool, from base: Int, _ output: inout [UInt8]) {
    if let composed = composition(scalar, isFold: isFold, from: base, output) {
      output.removeLast(composed.length)
      output.append(scalar: composed.value)
      return
    }
    let place = isFold ? cu_fold(scalar) : cu_lower(scalar)
    guard place != 0 else {
      output.append(scalar: scalar)
      return
    }
    let length = UInt32(cu_pool_byte(place))
    if length == 3, isFold, let mapped = voicingMark(scalar),
      let composed = composition(mapped, isFold: true, from: base, output)
    {
      output.removeLast(composed.length)
      output.append(scalar: composed.value)
      return
    }
    var next: UInt32 = 1
    while next <= length {
      output.append(cu_pool_byte(place + next))
      next += 1
    }
  }

  private static func voicingMark(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xFF9E, 0x309B: 0x3099
    case 0xFF9F, 0x309C: 0x309A
    default: nil
    }
  }

  /// The scalar that `mark` makes with the last one of the output, and the length of that last one.
  private static func composition(
    _ mark: UInt32, isFold: Bool, from base: Int, _ output: [UInt8]
  ) -> DecodedScalar? {
    let isJamo = mark >= 0x1161 && mark <= 0x11C2
    if isFold {
      guard isJamo || mark == 0x0306 || mark == 0x3099 || mark == 0x309A else { return nil }
    } else {
      guard isJamo || mark >= 0x300 && ScalarClass(mark) == .mark else { return nil }
    }
    guard let last = DecodedScalar.before(output.count, in: output.span, start: base), last.isValid else {
      return nil
    }
    if isJamo {
      guard let syllable = hangul(last.value, mark) else { return nil }
      return DecodedScalar(value: syllable, length: last.length)
    }
    if isFold, mark == 0x0306, last.value != 0x0438 { return nil }
    let composed = cu_compose(last.value, mark)
    return composed == 0 ? nil : DecodedScalar(value: composed, length: last.length)
  }

  /// Unicode, section 3.12: a leading consonant and a vowel, or an open syllable and a final consonant.
  private static func hangul(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= 0x1100, first <= 0x1112, second >= 0x1161, second <= 0x1175 {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if first >= 0xAC00, first <= 0xD7A3, (first - 0xAC00) % 28 == 0, second >= 0x11A8, second <= 0x11C2 {
      return first + second - 0x11A7
    }
    return nil
  }
}
