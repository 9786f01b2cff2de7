/// The state of reading one JSON document.
///
/// Every step is given the bytes anew: a type cannot keep a span yet.
struct JSONParser {
  let maximumDepth: Int
  var index = 0

  mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    let result = try value(bytes, depth: 0)
    skipSpace(bytes)
    if index < bytes.count { throw expected(bytes, "the end after the value") }
    return result
  }

  mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    skipSpace(bytes)
    switch peek(bytes) {
    case 0x22:
      index += 1
      return .string(try string(bytes))
    case 0x7B: return try object(bytes, depth: depth)
    case 0x5B: return try array(bytes, depth: depth)
    case 0x74:
      try word(bytes, "true")
      return .bool(true)
    case 0x66:
      try word(bytes, "false")
      return .bool(false)
    case 0x6E:
      try word(bytes, "null")
      return .null
    case 0x2D, 0x30...0x39: return .number(try number(bytes))
    default: throw expected(bytes, "a value")
    }
  }

  // MARK: - Arrays and objects

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    try open(bytes, depth)
    var elements: [JSONValue] = []
    skipSpace(bytes)
    if peek(bytes) == 0x5D {
      index += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(bytes, depth: depth + 1))
      skipSpace(bytes)
      if peek(bytes) == 0x2C {
        index += 1
      } else if peek(bytes) == 0x5D {
        index += 1
        return .array(elements)
      } else {
        throw expected(bytes, "',' or ']' after an element")
      }
    }
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    try open(bytes, depth)
    var members: [JSONMember] = []
    skipSpace(bytes)
    if peek(bytes) == 0x7D {
      index += 1
      return .object(members)
    }
    while true {
      skipSpace(bytes)
      guard peek(bytes) == 0x22 else {
        throw expected(bytes, members.isEmpty ? "a name or '}'" : "a name after ','")
      }
      index += 1
      let key = try name(bytes)
      skipSpace(bytes)
      guard peek(bytes) == 0x3A else { throw expected(bytes, "':' after a name") }
      index += 1
      members.append(JSONMember(key: key, value: try value(bytes, depth: depth + 1)))
      skipSpace(bytes)
      if peek(bytes) == 0x2C {
        index += 1
      } else if peek(bytes) == 0x7D {
        index += 1
        return .object(members)
      } else {
        throw expected(bytes, "',' or '}' after a value")
      }
    }
  }

  private mutating func open(_ bytes: Span<UInt8>, _ depth: Int) throws(JSONError) {
    guard depth < maximumDepth else {
      throw JSONError(message: "nested deeper than \(maximumDepth) levels", offset: index)
    }
    index += 1
  }

  // MARK: - Words and numbers

  private mutating func word(_ bytes: Span<UInt8>, _ word: StaticString) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    var matched = 0
    while matched < length, index + matched < bytes.count,
      unsafe bytes[index + matched] == word.utf8Start[matched]
    {
      matched += 1
    }
    guard matched == length else { throw expected(bytes, "'\(word)'") }
    index += length
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNumber {
    let start = index
    if peek(bytes) == 0x2D { index += 1 }
    guard isDigit(bytes) else { throw expected(bytes, "a digit") }
    if peek(bytes) == 0x30 {
      index += 1
      if isDigit(bytes) { throw expected(bytes, "no digit after a leading 0") }
    } else {
      skipDigits(bytes)
    }
    if peek(bytes) == 0x2E {
      index += 1
      guard isDigit(bytes) else { throw expected(bytes, "a digit after '.'") }
      skipDigits(bytes)
    }
    if peek(bytes) == 0x65 || peek(bytes) == 0x45 {
      index += 1
      if peek(bytes) == 0x2B || peek(bytes) == 0x2D { index += 1 }
      guard isDigit(bytes) else { throw expected(bytes, "a digit in the exponent") }
      skipDigits(bytes)
    }
    return JSONNumber(source: copy(bytes, start..<index))
  }

  private func isDigit(_ bytes: Span<UInt8>) -> Bool { peek(bytes) &- 0x30 < 10 }

  private mutating func skipDigits(_ bytes: Span<UInt8>) {
    while isDigit(bytes) { index += 1 }
  }

  // MARK: - Strings

  /// Reads the name after its opening quote.
  private mutating func name(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let start = index
    let isPlain = try skipPlain(bytes)
    if isPlain, let text = validated(bytes, start..<index) {
      index += 1
      return text
    }
    index = start
    return try string(bytes).string
  }

  /// Reads the string after its opening quote.
  private mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    let start = index
    if try skipPlain(bytes) {
      let range = start..<index
      let isWellFormed = (try? UTF8Span(validating: bytes.extracting(range))) != nil
      if isWellFormed {
        index += 1
        return JSONString(bytes: array(bytes, range), source: range)
      }
    }
    index = start
    return try escapedString(bytes)
  }

  /// Moves to the closing quote, or to the first escape; false there.
  private mutating func skipPlain(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    let start = index
    index = Self.plainEnd(bytes, index)
    guard index < bytes.count else {
      throw JSONError(message: "a string is not closed", offset: start - 1)
    }
    let byte = bytes[index]
    if byte < 0x20 {
      throw JSONError(
        message: "a control character in a string must be escaped, found \(describe(byte))", offset: index)
    }
    return byte == 0x22
  }

  /// The first quote, backslash or control character at or after `index`, eight bytes at a time.
  private static func plainEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    let raw = unsafe bytes.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      let quote = word ^ 0x2222_2222_2222_2222
      let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let found =
        ((word &- 0x2020_2020_2020_2020) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash)
        & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      let byte = unsafe bytes[unchecked: index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      index += 1
    }
    return index
  }

  /// Reads a string with escapes or broken bytes, after its opening quote.
  private mutating func escapedString(_ bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    let start = index
    var text: [UInt8] = []
    var map = OffsetMap()
    var replaced = 0
    while true {
      let run = index
      let isEnd = try skipPlain(bytes)
      appendText(bytes, run..<index, &text, &map, &replaced)
      if isEnd { break }
      let escape = index
      let scalar = try escapedScalar(bytes)
      if scalar == DecodedScalar.broken { replaced += 1 }
      let before = text.count
      text.append(scalar: scalar)
      map.append(text: text.count - before, source: index - escape, at: escape)
    }
    index += 1
    return JSONString(bytes: text, source: start..<index - 1, origin: map, replaced: replaced)
  }

  /// Appends bytes of the source, broken ones replaced.
  private func appendText(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ text: inout [UInt8], _ map: inout OffsetMap,
    _ replaced: inout Int
  ) {
    guard !range.isEmpty else { return }
    let isWellFormed = (try? UTF8Span(validating: bytes.extracting(range))) != nil
    if isWellFormed {
      text.append(bytes.extracting(range))
      map.append(text: 1, source: 1, count: range.count, at: range.lowerBound)
      return
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = DecodedScalar.decode(place, bytes, range.upperBound)
      if scalar.isValid {
        for offset in place..<place + scalar.length { text.append(bytes[offset]) }
        map.append(text: 1, source: 1, count: scalar.length, at: place)
      } else {
        text.append(scalar: DecodedScalar.broken)
        map.append(text: 3, source: scalar.length, at: place)
        replaced += 1
      }
      place += scalar.length
    }
  }

  /// Reads an escape at the backslash; a lone surrogate gives ``DecodedScalar/broken``.
  private mutating func escapedScalar(_ bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
    let start = index
    index += 1
    let byte = peek(bytes)
    guard index < bytes.count else { throw JSONError(message: "a string is not closed", offset: start) }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return UInt32(byte)
    case 0x62: return 8
    case 0x66: return 12
    case 0x6E: return 10
    case 0x72: return 13
    case 0x74: return 9
    case 0x75: break
    default:
      throw JSONError(message: "no escape begins with '\\' and \(describe(byte))", offset: start)
    }
    let first = try fourDigits(bytes, index)
    index += 4
    guard first >= 0xD800, first < 0xE000 else { return first }
    guard first < 0xDC00, index + 5 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return DecodedScalar.broken
    }
    let second = try fourDigits(bytes, index + 2)
    guard second >= 0xDC00, second < 0xE000 else { return DecodedScalar.broken }
    index += 6
    return 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private func fourDigits(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for offset in start..<start + 4 {
      let byte = offset < bytes.count ? bytes[offset] : 0
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0x0F + 9)
      default:
        throw JSONError(message: "expected four hexadecimal digits after '\\u'", offset: start)
      }
    }
    return value
  }

  // MARK: - Bytes

  /// The byte at the index; 0 at the end.
  @inline(__always)
  private func peek(_ bytes: Span<UInt8>) -> UInt8 {
    index < bytes.count ? unsafe bytes[unchecked: index] : 0
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while true {
      switch peek(bytes) {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
  }

  private func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private func validated(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard let span = try? UTF8Span(validating: bytes.extracting(range)) else { return nil }
    return String(copying: span)
  }

  private func expected(_ bytes: Span<UInt8>, _ what: String) -> JSONError {
    let found = index < bytes.count ? describe(bytes[index]) : "the end"
    return JSONError(message: "expected \(what), found \(found)", offset: index)
  }

  private func describe(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "'\(Character(Unicode.Scalar(byte)))'" }
    if byte == 0x20 { return "a space" }
    return "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
