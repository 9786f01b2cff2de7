internal import Glibc
public import LedeSchema

/// The lock that one writer of an index holds; the kernel lets go of it when the process ends, however it ends.
public struct WriterLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock of the index at `layout`.
  ///
  /// - Parameters:
  ///   - command: what the holder is doing, for others to read.
  ///   - seconds: how long to wait for another writer; 0 not at all.
  /// - Throws: ``IndexError`` `locked` with the holder's pid, host, command and start, or `system`.
  public init(_ layout: IndexLayout, command: String, waiting seconds: Int = 0) throws(IndexError) {
    let path = layout.lock
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw FileSystem.lastError("open the lock", path) }
    var tries = 0
    var looks = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let error = FileSystem.lastError("take the lock", path)
        close(descriptor)
        throw error
      }
      tries += 1
      if tries > seconds * 10 {
        let holder =
          (try? FileSystem.read(path, limit: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        // Between taking the lock and saying who has it, and again at the end, a holder has no name.
        looks += 1
        if holder.isEmpty, looks < 20 {
          usleep(10_000)
          continue
        }
        close(descriptor)
        let words = holder.split(separator: "\n").joined(separator: ", ")
        throw IndexError(
          .locked, words.isEmpty ? "another writer is at work" : "another writer is at work: \(words)",
          path: layout.root, hint: "wait for it (--wait), or stop it")
      }
      usleep(100_000)
    }
    self.descriptor = descriptor
    ftruncate(descriptor, 0)
    var host = [CChar](repeating: 0, count: 256)
    let name = unsafe host.withUnsafeMutableBufferPointer { buffer -> String in
      guard let base = buffer.baseAddress, unsafe gethostname(base, buffer.count - 1) == 0 else {
        return "unknown"
      }
      return unsafe String(cString: base)
    }
    let text = "pid \(getpid())\nhost \(name)\ncommand \(command)\nsince \(Moment.text(time(nil)))\n"
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    ftruncate(descriptor, 0)
    // A process that is being started has a copy of the descriptor until it runs its program; closing ours alone
    // would leave the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

/// Moments in time for people.
public enum Moment {
  /// A moment in ISO 8601, UTC, to the second: `2023-09-13T04:05:06Z`.
  public static func text(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    guard unsafe gmtime_r(&moment, &parts) != nil else { return "\(seconds)" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return unsafe "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// Now: seconds since 1970.
  public static var now: Int { time(nil) }
}
