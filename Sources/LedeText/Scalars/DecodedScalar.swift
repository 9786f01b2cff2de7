/// A Unicode scalar read from UTF-8 bytes, or the place of bytes that are none.
public struct DecodedScalar: Hashable, Sendable {
  /// The scalar; ``broken`` for bytes that are not well-formed UTF-8.
  public var value: UInt32
  /// The bytes that it takes: 1 to 4; for broken bytes the maximal subpart (Unicode, section 3.9).
  public var length: Int

  /// The value that stands for broken bytes: no scalar.
  public static var broken: UInt32 { 0xFFFF_FFFF }

  /// True unless the bytes are broken.
  public var isValid: Bool { value != Self.broken }

  @inlinable
  init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// The scalar that starts at `offset`, reading no further than `end`; an offset outside gives a broken one of
  /// length 1.
  @inlinable
  public static func at(_ offset: Int, in bytes: Span<UInt8>, end: Int) -> DecodedScalar {
    guard offset >= 0, end <= bytes.count, offset < end else {
      return DecodedScalar(value: broken, length: 1)
    }
    return decode(offset, bytes, end)
  }

  /// The scalar that ends before `offset`, reading no further back than `start`; `nil` at the start.
  public static func before(_ offset: Int, in bytes: Span<UInt8>, start: Int) -> DecodedScalar? {
    guard start >= 0, offset > start, offset <= bytes.count else { return nil }
    var first = offset - 1
    while first > start, offset - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let scalar = decode(first, bytes, offset)
    return first + scalar.length == offset ? scalar : DecodedScalar(value: broken, length: 1)
  }

  /// The scalar at `offset`, which the caller has checked: `0 <= offset < end <= bytes.count`.
  @inlinable @inline(__always)
  static func decode(_ offset: Int, _ bytes: Span<UInt8>, _ end: Int) -> DecodedScalar {
    let first = unsafe UInt32(bytes[unchecked: offset])
    if first < 0x80 { return DecodedScalar(value: first, length: 1) }
    return decodeLong(first, offset, bytes, end)
  }

  @usableFromInline
  static func decodeLong(_ first: UInt32, _ offset: Int, _ bytes: Span<UInt8>, _ end: Int) -> DecodedScalar {
    let left = end - offset
    guard first >= 0xC2, first <= 0xF4, left > 1 else { return DecodedScalar(value: broken, length: 1) }
    let second = unsafe UInt32(bytes[unchecked: offset + 1])
    var low: UInt32 = 0x80
    var high: UInt32 = 0xBF
    switch first {
    case 0xE0: low = 0xA0
    case 0xED: high = 0x9F
    case 0xF0: low = 0x90
    case 0xF4: high = 0x8F
    default: break
    }
    guard second >= low, second <= high else { return DecodedScalar(value: broken, length: 1) }
    if first < 0xE0 { return DecodedScalar(value: (first & 0x1F) << 6 | second & 0x3F, length: 2) }
    guard left > 2 else { return DecodedScalar(value: broken, length: 2) }
    let third = unsafe UInt32(bytes[unchecked: offset + 2])
    guard third & 0xC0 == 0x80 else { return DecodedScalar(value: broken, length: 2) }
    if first < 0xF0 {
      return DecodedScalar(value: (first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F, length: 3)
    }
    guard left > 3 else { return DecodedScalar(value: broken, length: 3) }
    let fourth = unsafe UInt32(bytes[unchecked: offset + 3])
    guard fourth & 0xC0 == 0x80 else { return DecodedScalar(value: broken, length: 3) }
    let high6 = (first & 0x7) << 18 | (second & 0x3F) << 12
    return DecodedScalar(value: high6 | (third & 0x3F) << 6 | fourth & 0x3F, length: 4)
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  public mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a scalar as UTF-8; what is no scalar (a surrogate, a value past U+10FFFF) as U+FFFD.
  @inlinable
  public mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x1_0000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x1_0000..<0x11_0000:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(0xEF)
      append(0xBF)
      append(0xBD)
    }
  }
}
