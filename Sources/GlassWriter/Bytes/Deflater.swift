internal import CZlib

/// Compresses tags as glass does (xapian-core 1.4, common/compression_stream.cc): raw deflate, one stream a tag, kept
/// only where it is shorter.
struct Deflater: ~Copyable {
  /// Tags of at most this many bytes are left as they are (`COMPRESS_MIN` in glass_version.cc).
  static let smallest = 18
  /// Tags of at most this many bytes are compressed with tables of an eighth of the size: to clear the large ones takes
  /// longer than to compress a short article.
  private static let shortest = 8192

  private var short = DeflateStream(memoryLevel: 6)
  private var long = DeflateStream(memoryLevel: 9)

  /// Appends the compressed bytes; false, and nothing appended, where that would not be shorter.
  mutating func compress(_ bytes: Span<UInt8>, into out: inout ByteArena) -> Bool {
    bytes.count <= Self.shortest ? short.compress(bytes, into: &out) : long.compress(bytes, into: &out)
  }
}

@safe private struct DeflateStream: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(memoryLevel: Int32) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    isReady = status == Z_OK
  }

  deinit {
    if isReady { unsafe deflateEnd(stream) }
    unsafe stream.deallocate()
  }

  mutating func compress(_ bytes: Span<UInt8>, into out: inout ByteArena) -> Bool {
    let count = bytes.count
    guard isReady, count > Deflater.smallest, count < Int(UInt32.max), unsafe deflateReset(stream) == Z_OK
    else {
      return false
    }
    var isShorter = false
    unsafe bytes.withUnsafeBufferPointer { (source) in
      unsafe out.appendFilling(room: count) { (target) -> Int in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(count)
        guard unsafe deflate(stream, Z_FINISH) == Z_STREAM_END else { return 0 }
        let length = count - Int(unsafe stream.pointee.avail_out)
        guard length < count else { return 0 }
        isShorter = true
        return length
      }
    }
    return isShorter
  }
}
