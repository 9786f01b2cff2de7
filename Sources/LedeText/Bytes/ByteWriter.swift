/// Writes binary records: variable-length integers (LEB128), length-prefixed bytes.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A writer of nothing yet.
  public init() {}

  /// Appends one byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Appends an unsigned integer in 1 to 10 bytes, seven bits a byte, the lowest first.
  public mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a count or an offset; a negative number is written as 0.
  public mutating func write(count: Int) { write(UInt64(max(0, count))) }

  /// Appends a signed integer, small magnitudes in few bytes (zigzag).
  public mutating func write(signed value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }

  /// Appends a double's eight bytes, the lowest first.
  public mutating func write(_ value: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
    }
  }

  /// Appends bytes, their number first.
  public mutating func write(_ value: [UInt8]) {
    write(count: value.count)
    bytes.append(contentsOf: value)
  }

  /// Appends bytes, their number first.
  public mutating func write(_ value: ArraySlice<UInt8>) {
    write(count: value.count)
    bytes.append(contentsOf: value)
  }

  /// Appends a string's UTF-8 bytes, their number first.
  public mutating func write(_ value: String) {
    write(count: value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Appends bytes as they are, without a length.
  public mutating func write(raw value: [UInt8]) { bytes.append(contentsOf: value) }
}
