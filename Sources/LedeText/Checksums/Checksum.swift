internal import CChecksum

/// A 128-bit checksum of bytes (XXH3-128): finds damage and tells contents apart, but is no defence against someone
/// who makes two files alike on purpose.
public struct Checksum: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The upper half.
  public var high: UInt64
  /// The lower half.
  public var low: UInt64

  /// A checksum of its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ value: CChecksum128) { self.init(high: value.high, low: value.low) }

  /// A checksum of the 32 hexadecimal digits that ``description`` gives, upper or lower case.
  public init?(_ description: some StringProtocol) {
    var halves: [UInt64] = [0, 0]
    var count = 0
    for byte in description.utf8 {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x57
      default: return nil
      }
      guard count < 32 else { return nil }
      halves[count / 16] = halves[count / 16] << 4 | UInt64(digit)
      count += 1
    }
    guard count == 32 else { return nil }
    self.init(high: halves[0], low: halves[1])
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: Span<UInt8>) -> Checksum {
    unsafe bytes.withUnsafeBytes { unsafe Checksum(cchecksum_128($0.baseAddress, $0.count)) }
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: [UInt8]) -> Checksum { of(bytes.span) }

  /// The checksum's 16 bytes, the highest first.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * $0)) } }
  }

  /// 32 hexadecimal digits, lower case, as `xxhsum -H2` prints them.
  public var description: String {
    func digits(_ half: UInt64) -> String {
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    return digits(high) + digits(low)
  }

  /// Order by value.
  public static func < (left: Checksum, right: Checksum) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
