internal import CDeflate

/// Compresses tags for glass (xapian-core 1.4, common/compression_stream.cc): raw deflate, one stream a tag, kept only
/// where it is shorter.
///
/// Glass itself uses zlib at its default level. libdeflate's quickest makes streams of the same length in two fifths of
/// the time (0.5604 of 5,000 short articles at 59 MB/s, where zlib comes to 0.5610 at 23).
@safe struct Deflater: ~Copyable {
  /// Tags of at most this many bytes are left as they are (`COMPRESS_MIN` in glass_version.cc).
  static let smallest = 18

  private let deflater = unsafe cdeflate_make(1)

  deinit { unsafe cdeflate_free(deflater) }

  /// Appends the compressed bytes; false, and nothing appended, where that would not be shorter.
  mutating func compress(_ bytes: Span<UInt8>, into out: inout ByteArena) -> Bool {
    let count = bytes.count
    guard count > Self.smallest else { return false }
    var isShorter = false
    unsafe bytes.withUnsafeBufferPointer { (source) in
      unsafe out.appendFilling(room: count) { (target) -> Int in
        let length = unsafe cdeflate_compress(
          deflater, source.baseAddress, count, target.baseAddress, count - 1)
        isShorter = length > 0
        return length
      }
    }
    return isShorter
  }
}
