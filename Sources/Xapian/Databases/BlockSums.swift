internal import CXapian

/// Checksums of the blocks of a single-file database, by which ``Database/init(fileDescriptor:blockSums:from:)`` finds
/// damage when it reads.
public enum BlockSums {
  /// Bytes of a block that has a sum.
  public static let blockSize = Int(CX_CHECKED_BLOCK)

  /// The bytes that the sums of a file of `size` bytes take.
  public static func length(forFileOf size: Int) -> Int { size / blockSize * 4 }

  /// The sums of the file at a path, of which `size` bytes are looked at: four bytes a block, the low half of XXH3-64.
  public static func of(path: String, size: Int) throws(XapianError) -> [UInt8] {
    var sums = [UInt32](repeating: 0, count: size / blockSize)
    var error = unsafe CXError(impl: nil)
    let count = sums.count
    unsafe sums.withUnsafeMutableBufferPointer { buffer in
      unsafe path.withText { text in
        if let base = buffer.baseAddress { unsafe error = CXBlockSums(text, base, count) }
      }
    }
    try unsafe check(error)
    return sums.flatMap { sum in (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt32($0))) } }
  }
}
