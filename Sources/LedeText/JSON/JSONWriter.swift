// libm, for rounding.
internal import Glibc

/// Writes JSON that is always well formed: control characters, U+2028 and U+2029 escaped, broken UTF-8 replaced by
/// U+FFFD, commas and colons in their places.
///
/// The caller keeps `begin` and `end` in balance; ``finish()`` closes what is left open.
public struct JSONWriter {
  private var output: [UInt8] = []
  private let isPretty: Bool
  /// For each open array or object its closing byte.
  private var open: [UInt8] = []
  private var needsComma = false
  private var isAfterKey = false

  /// A writer; a pretty one puts every member on a line of its own, indented by two spaces.
  public init(pretty: Bool = false) { isPretty = pretty }

  /// Begins an object: `{`.
  public mutating func beginObject() { begin(0x7B, 0x7D) }
  /// Ends an object: `}`.
  public mutating func endObject() { end(0x7D) }
  /// Begins an array: `[`.
  public mutating func beginArray() { begin(0x5B, 0x5D) }
  /// Ends an array: `]`.
  public mutating func endArray() { end(0x5D) }

  /// The name of the member that the next value is for.
  public mutating func key(_ name: String) {
    separate()
    appendString(name.utf8Span.span)
    output.append(0x3A)
    if isPretty { output.append(0x20) }
    needsComma = false
    isAfterKey = true
  }

  /// A string.
  public mutating func string(_ value: String) { string(value.utf8Span.span) }

  /// A string of UTF-8 bytes.
  public mutating func string(_ value: [UInt8]) { string(value.span) }

  /// A string of UTF-8 bytes.
  public mutating func string(_ value: ArraySlice<UInt8>) { string(value.span) }

  /// A string of UTF-8 bytes.
  public mutating func string(_ value: Span<UInt8>) {
    separate()
    appendString(value)
    needsComma = true
  }

  /// An integer.
  public mutating func int(_ value: Int) { literal(String(value)) }

  /// A double; one that JSON can't write (infinite, not a number) becomes `null`.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    if let integer = Int(exactly: value), abs(integer) < 1 << 53 { return int(integer) }
    literal(value.description)
  }

  /// A double with a fixed number of decimals, 0 to 9.
  public mutating func double(_ value: Double, decimals: Int) {
    let places = max(0, min(9, decimals))
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.isFinite, abs(scaled) < 0x1p62 else { return double(value) }
    let integer = Int(scaled)
    let digits = String(integer.magnitude / UInt(scale))
    let rest = String(integer.magnitude % UInt(scale))
    let sign = integer < 0 ? "-" : ""
    guard places > 0 else { return literal(sign + digits) }
    literal(sign + digits + "." + String(repeating: "0", count: places - rest.utf8.count) + rest)
  }

  /// `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// `null`.
  public mutating func null() { literal("null") }

  /// A value as it was read; the members of objects keep their order.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.bool(bool)
    case .number(let number): literal(number.source)
    case .string(let text): string(text.bytes)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// What was written, all that was open closed.
  public consuming func finish() -> [UInt8] {
    while let last = open.last { end(last) }
    return output
  }

  private mutating func begin(_ opening: UInt8, _ closing: UInt8) {
    separate()
    output.append(opening)
    open.append(closing)
    needsComma = false
  }

  private mutating func end(_ closing: UInt8) {
    guard open.last == closing else { return }
    if isAfterKey { null() }
    open.removeLast()
    if needsComma { newLine() }
    output.append(closing)
    needsComma = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { output.append(0x2C) }
    if !open.isEmpty { newLine() }
  }

  private mutating func newLine() {
    guard isPretty else { return }
    output.append(0x0A)
    for _ in 0..<open.count {
      output.append(0x20)
      output.append(0x20)
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    output.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func appendString(_ value: Span<UInt8>) {
    output.append(0x22)
    var run = 0
    var index = 0
    while index < value.count {
      let byte = unsafe value[unchecked: index]
      if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
        index += 1
        continue
      }
      let scalar = DecodedScalar.decode(index, value, value.count)
      let isPlain = scalar.isValid && scalar.value >= 0xA0 && scalar.value & ~1 != 0x2028
      if !isPlain {
        append(value, run..<index)
        escape(scalar.value)
        run = index + scalar.length
      }
      index += scalar.length
    }
    append(value, run..<value.count)
    output.append(0x22)
  }

  private mutating func append(_ value: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe value.extracting(range).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  private mutating func escape(_ scalar: UInt32) {
    let short: UInt8
    switch scalar {
    case 0x22, 0x5C: short = UInt8(scalar)
    case 8: short = 0x62
    case 9: short = 0x74
    case 10: short = 0x6E
    case 12: short = 0x66
    case 13: short = 0x72
    case DecodedScalar.broken:
      output.append(scalar: scalar)
      return
    default:
      output.append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
        output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return
    }
    output.append(0x5C)
    output.append(short)
  }
}
