internal import CChecksum

/// A 64-bit hash (XXH3-64) that is the same in every run and on every machine.
public enum StableHash {
  /// The hash of `bytes`.
  public static func of(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe cchecksum_64($0.baseAddress, $0.count, seed) }
  }

  /// The hash of `bytes`.
  public static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 { of(bytes.span, seed: seed) }

  /// The hash of a word of ASCII letters and digits, its letters made small; `nil` for one of more than 64 bytes.
  public static func ofLowercased(_ word: Span<UInt8>) -> UInt64? {
    guard word.count <= 64 else { return nil }
    return unsafe word.withUnsafeBytes { unsafe cchecksum_lowercase_64($0.baseAddress, $0.count) }
  }

  /// The hash of a string's UTF-8 bytes.
  public static func of(_ string: String, seed: UInt64 = 0) -> UInt64 { of(string.utf8Span.span, seed: seed) }
}
