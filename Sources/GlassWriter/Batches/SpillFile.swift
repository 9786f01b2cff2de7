internal import Glibc
internal import Synchronization

/// A file that holds runs one behind the other until they are merged; it has no name, so that the system takes it
/// back whatever becomes of the process.
public final class SpillFile: Sendable {
  private let descriptor: Int32
  private let path: String
  private let end = Mutex<Int>(0)

  /// Makes a file in a folder.
  public init(folder: String) throws(GlassError) {
    path = folder + "/spill"
    var descriptor = unsafe open(folder, O_RDWR | Self.temporary | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      // Not every file system has files without a name.
      var template = Array((path + "-XXXXXX").utf8CString)
      descriptor = unsafe template.withUnsafeMutableBufferPointer { name -> Int32 in
        guard let name = name.baseAddress else { return -1 }
        let made = unsafe mkstemp(name)
        if made >= 0 { unsafe unlink(name) }
        return made
      }
    }
    guard descriptor >= 0 else { throw .system("write", path) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// `O_TMPFILE`, which the Swift importer does not know: `__O_TMPFILE | O_DIRECTORY`.
  private static let temporary: Int32 = 0o20000000 | O_DIRECTORY

  /// Appends bytes and says where they begin.
  func append(_ bytes: borrowing ByteArena) throws(GlassError) -> Int {
    let length = bytes.count
    let start = end.withLock { end in
      defer { end += length }
      return end
    }
    try unsafe bytes.withElements { (buffer) throws(GlassError) in
      var done = 0
      while done < length {
        let put = unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, length - done, start + done)
        if put < 0, errno == EINTR { continue }
        if put <= 0 { throw .system("write", path) }
        done += put
      }
    }
    return start
  }

  /// Reads at most `buffer.count` bytes from an offset; fewer only at the end.
  func read(_ buffer: UnsafeMutableBufferPointer<UInt8>, at offset: Int) throws(GlassError) -> Int {
    var done = 0
    while done < buffer.count {
      let got = unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done, offset + done)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .system("read", path) }
      if got == 0 { break }
      done += got
    }
    return done
  }
}
