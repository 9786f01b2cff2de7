internal import CChecksum

/// A ``Checksum`` of bytes that come in pieces.
@safe
public struct ChecksumStream: ~Copyable {
  private let state: CChecksumState

  /// A stream of no bytes yet.
  public init() { unsafe state = cchecksum_create() }

  deinit { unsafe cchecksum_free(state) }

  /// Adds the next bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe cchecksum_update(state, $0.baseAddress, $0.count) }
  }

  /// Adds the next bytes.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// The checksum of all bytes so far.
  public func checksum() -> Checksum { unsafe Checksum(cchecksum_digest(state)) }
}
