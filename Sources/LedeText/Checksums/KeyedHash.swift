/// A hash for tables whose keys stand in files, with a key that each table draws at random.
///
/// Nobody who writes an article can know which of its words will stand in one place of a table, so that no text makes
/// its reading quadratic. It is a chain of multiplications, the halves of each product folded together, as in wyhash;
/// results must not depend on it.
public struct KeyedHash: Sendable {
  @usableFromInline let key: UInt64
  @usableFromInline let factor: UInt64

  /// A hash with a key of its own.
  public init() { self.init(key: .random(in: 0 ... .max), factor: .random(in: 0 ... .max)) }

  init(key: UInt64, factor: UInt64) {
    self.key = key
    self.factor = factor | 1
  }

  @inlinable
  @inline(__always)
  func fold(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// The hash of a number.
  @inlinable
  @inline(__always)
  public func of(_ number: UInt64) -> UInt64 { fold(number ^ key) }

  /// The hash of `bytes`.
  @inlinable
  @inline(__always)
  public func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = key ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset &+ 8 <= bytes.count {
      state = fold(state ^ (unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = tail << 8 | UInt64(unsafe bytes[offset])
      offset &+= 1
    }
    return fold(state ^ tail)
  }
}
