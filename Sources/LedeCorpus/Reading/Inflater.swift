internal import CZlib

/// Decompresses gzip: every member of a file of many, each held against its own checksum and length, which
/// libarchive does not do.
@safe final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: Feed
  private var isOpen = false
  private var isFirstChunk = true
  private var isBetweenMembers = true
  private var members = 0
  private var hasEnded = false
  private var failure: FeedFailure?

  init(_ input: Feed) {
    self.input = input
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, 16 for the gzip form.
    isOpen =
      unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isOpen { unsafe inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  /// Fills a buffer with decompressed bytes; 0 at the end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FeedFailure) -> Int {
    guard isOpen else { throw FeedFailure(reason: .unreadable, message: "out of memory") }
    let room = min(buffer.count, Int(UInt32.max))
    unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(room)
    while !hasEnded, failure == nil, unsafe stream.pointee.avail_out > 0 {
      if unsafe stream.pointee.avail_in == 0, !supply() { break }
      if isBetweenMembers, members > 0 {
        if isPadding() { continue }
        unsafe inflateReset(stream)
      }
      isBetweenMembers = false
      switch unsafe inflate(stream, Z_NO_FLUSH) {
      case Z_OK: break
      case Z_STREAM_END:
        isBetweenMembers = true
        members += 1
      case Z_BUF_ERROR where unsafe stream.pointee.avail_in == 0: break
      case Z_MEM_ERROR: failure = FeedFailure(reason: .unreadable, message: "out of memory")
      default:
        let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "invalid data"
        failure = FeedFailure(reason: .broken, message: "broken gzip data: \(message)")
      }
    }
    let got = unsafe room - Int(stream.pointee.avail_out)
    // What came out before the fault is given first.
    if got == 0, let failure { throw failure }
    return got
  }

  private func supply() -> Bool {
    if isFirstChunk {
      isFirstChunk = false
    } else if !input.next() {
      if let broken = input.failure {
        failure = broken
      } else if !isBetweenMembers {
        failure = FeedFailure(reason: .broken, message: "broken gzip data: it ends early")
      }
      hasEnded = true
      return false
    }
    let bytes = unsafe input.bytes
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    unsafe stream.pointee.avail_in = UInt32(clamping: bytes.count)
    return bytes.count > 0
  }

  /// Passes over zeros behind a member, which tapes and block devices leave.
  private func isPadding() -> Bool {
    while unsafe stream.pointee.avail_in > 0, unsafe stream.pointee.next_in.pointee == 0 {
      unsafe stream.pointee.next_in += 1
      unsafe stream.pointee.avail_in -= 1
    }
    return unsafe stream.pointee.avail_in == 0
  }
}
