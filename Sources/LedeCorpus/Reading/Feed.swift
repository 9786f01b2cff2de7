internal import LedeText

/// Bytes in pieces, with a look ahead: from a file, a decompressor, an archive's member or a filter.
@safe final class Feed {
  /// Fills a buffer and returns how many bytes it put there; 0 at the end.
  typealias Fill = (UnsafeMutableRawBufferPointer) throws(FeedFailure) -> Int

  private let buffer: UnsafeMutableRawBufferPointer
  private let fill: Fill
  private var start = 0
  private var end = 0
  private var hasEnded = false
  private var checksum: ChecksumBox?
  /// Why the bytes broke off, where they did.
  private(set) var failure: FeedFailure?
  /// Bytes that have been taken from where they come from.
  private(set) var total = 0

  /// The size of a large file's pieces.
  static let chunkSize = 1 << 18

  /// A feed for a number of bytes, as far as that is known.
  init(size: Int = Feed.chunkSize, keepsChecksum: Bool = false, fill: @escaping Fill) {
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(
      // One more byte, so that the end is seen with the first piece.
      byteCount: min(max(size, 4095), Self.chunkSize) + 1, alignment: 16)
    unsafe self.fill = fill
    if keepsChecksum { checksum = ChecksumBox() }
  }

  deinit { unsafe buffer.deallocate() }

  /// The bytes at hand.
  var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

  /// The checksum of all bytes taken so far.
  var digest: Checksum { checksum?.stream.checksum() ?? Checksum.of([]) }

  /// Reads on until `count` bytes are at hand, or the end.
  func peek(_ count: Int) {
    let wanted = unsafe min(count, buffer.count)
    while end - start < wanted, more() {}
  }

  /// Forgets the bytes at hand and gets the next ones; false at the end.
  func next() -> Bool {
    start = end
    return more()
  }

  private func more() -> Bool {
    guard !hasEnded else { return false }
    if start == end {
      start = 0
      end = 0
    }
    guard unsafe end < buffer.count else { return false }
    do {
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
      let got = unsafe try fill(room)
      guard got > 0 else {
        hasEnded = true
        return false
      }
      if let checksum {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<got])
        unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe checksum.stream.update($0.span) }
      }
      end += got
      total += got
      return true
    } catch {
      hasEnded = true
      failure = error
      return false
    }
  }

  private final class ChecksumBox {
    var stream = ChecksumStream()
  }
}
