// How glass packs numbers and terms (xapian-core 1.4, common/pack.h).
extension Arena where Element == UInt8 {
  /// Appends a number seven bits a byte, the lowest first (`pack_uint`).
  @inline(__always)
  mutating func append(packed value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func append(packed value: Int) { append(packed: UInt64(truncatingIfNeeded: value)) }

  @inline(__always)
  mutating func append(packed value: UInt32) { append(packed: UInt64(value)) }

  /// Appends a number that ends an entry: its bytes, the lowest first, without leading zeros (`pack_uint_last`).
  mutating func append(packedLast value: UInt32) {
    var rest = value
    while rest != 0 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Appends a number so that the bytes sort as the numbers do (`pack_uint_preserving_sort`): two bytes below
  /// 0x8000, else as many leading ones as there are bytes beyond two, a zero, and the number, the highest byte first.
  @inline(__always)
  mutating func append(sortable value: UInt32) {
    if value < 0x8000 {
      append(UInt8(truncatingIfNeeded: value >> 8))
      append(UInt8(truncatingIfNeeded: value))
      return
    }
    let length = (37 - value.leadingZeroBitCount) / 7
    let mask = UInt64(0xff << (10 - length)) & 0xff
    let marked = UInt64(value) | mask << UInt64(8 * (length - 1))
    for index in stride(from: length - 1, through: 0, by: -1) {
      append(UInt8(truncatingIfNeeded: marked >> UInt64(8 * index)))
    }
  }

  /// Appends a term as a key holds it: each NUL followed by 0xff (`pack_string_preserving_sort`, the last in a key).
  mutating func append(term: borrowing ByteArena, from start: Int, count length: Int) {
    for index in start..<start + length {
      append(term[index])
      if term[index] == 0 { append(0xff) }
    }
  }
}
