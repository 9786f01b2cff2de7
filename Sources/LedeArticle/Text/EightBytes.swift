/// Questions about eight ASCII bytes at once; answers have the highest bit of each byte set where they are yes.
///
/// All eight bytes must be below 0x80, so that no sum carries into the next byte.
enum EightBytes {
  /// The highest bit of each byte.
  static let high: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at `offset`, the first one lowest.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    return unsafe UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// How far a text may be passed over in steps of eight: up to the first eight bytes that are not all ASCII, or among
  /// which `stops` finds one.
  @inline(__always)
  static func passed(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, unless stops: (UInt64) -> UInt64
  ) -> Int {
    let end = start < 0 ? start : min(end, bytes.count)
    var index = start
    while index &+ 8 <= end {
      let eight = load(bytes, index)
      guard eight & high == 0, stops(eight) == 0 else { break }
      index &+= 8
    }
    return index
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which bytes are at least `byte`, which is 1 to 0x80.
  @inline(__always)
  private static func reaches(_ byte: UInt8, _ eight: UInt64) -> UInt64 {
    (eight &+ each(0x80 - byte)) & high
  }

  /// Which bytes are less than `byte`.
  @inline(__always)
  static func below(_ byte: UInt8, _ eight: UInt64) -> UInt64 { ~reaches(byte, eight) & high }

  /// Which bytes lie between two, both included.
  @inline(__always)
  static func within(_ first: UInt8, _ last: UInt8, _ eight: UInt64) -> UInt64 {
    reaches(first, eight) & ~reaches(last + 1, eight)
  }

  /// Which bytes are `byte`.
  @inline(__always)
  static func equal(_ byte: UInt8, _ eight: UInt64) -> UInt64 { below(1, eight ^ each(byte)) }
}
