internal import Glibc

/// A single-file glass database that is being written: blocks one behind the other, of which the first holds the
/// version and the roots, and is written last.
struct BlockFile: ~Copyable {
  let blockSize: Int
  private let descriptor: Int32
  private let path: String
  private var pending: ByteArena
  /// The number that the next block gets.
  private(set) var next: UInt32 = 1
  private var first: UInt64 = 0x243f_6a88_85a3_08d3
  private var second: UInt64 = 0x1319_8a2e_0370_7344

  private static let room = 1 << 20

  init(path: String, blockSize: Int) throws(GlassError) {
    self.path = path
    self.blockSize = blockSize
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system("write", path) }
    self.descriptor = descriptor
    pending = ByteArena(capacity: Self.room + blockSize)
    pending.resize(blockSize, filling: 0)
  }

  deinit { close(descriptor) }

  /// Appends a block and gives its number.
  mutating func append(_ block: borrowing ByteArena) throws(GlassError) -> UInt32 {
    guard next < .max else { throw GlassError("\(path) would have too many blocks") }
    mix(block)
    pending.append(block, count: block.count)
    if pending.count >= Self.room { try flush() }
    defer { next += 1 }
    return next
  }

  /// What was appended, as sixteen bytes: the same for the same blocks, so that the database's name can be made of it.
  private mutating func mix(_ block: borrowing ByteArena) {
    var (a, b) = (first, second)
    unsafe block.withElements { bytes in
      let words = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset + 16 <= words.count {
        a =
          (a ^ (unsafe words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* 0x9e37_79b9_7f4a_7c15
        b =
          (b ^ (unsafe words.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
          &* 0xc2b2_ae3d_27d4_eb4f
        a = a << 29 | a >> 35
        b = b << 31 | b >> 33
        offset += 16
      }
    }
    first = a ^ b << 17
    second = b ^ a >> 23
  }

  private mutating func flush() throws(GlassError) {
    try write(pending, at: nil)
    pending.removeAll()
  }

  private func write(_ bytes: borrowing ByteArena, at offset: Int?) throws(GlassError) {
    let (descriptor, path) = (descriptor, path)
    try unsafe bytes.withElements { (buffer) throws(GlassError) in
      var done = 0
      while done < buffer.count {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + done }
        let put =
          if let offset {
            unsafe pwrite(descriptor, start, buffer.count - done, offset + done)
          } else {
            unsafe Glibc.write(descriptor, start, buffer.count - done)
          }
        if put < 0, errno == EINTR { continue }
        if put <= 0 { throw .system("write", path) }
        done += put
      }
    }
  }

  /// Writes the first block: what `header` makes of the name that the database is to have.
  mutating func finish(_ header: (_ name: [UInt8]) -> ByteArena) throws(GlassError) {
    try flush()
    var name: [UInt8] = []
    for word in [first, second] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        name.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    // The marks of a UUID of version 8, "of one's own making" (RFC 9562).
    name[6] = name[6] & 0x0f | 0x80
    name[8] = name[8] & 0x3f | 0x80
    try write(header(name), at: 0)
  }
}
