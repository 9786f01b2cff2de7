import Glibc
import Synchronization

/// Buffered bytes to a file descriptor; may be shared between threads.
///
/// When the reader has gone (EPIPE), output ends quietly: what follows is dropped and `isEnded` is true, so that
/// a long listing can stop. Any other fault is kept in `failure`. Call `ignoreBrokenPipes()` once before use.
public final class OutputStream: Sendable {
  private struct State {
    var descriptor: Int32
    var buffer: [UInt8] = []
    var pager: Pager?
    /// It goes to a pager that was started.
    var hasPager = false
    var lines = 0
    var isEnded = false
    var failure: Int32?
  }

  private static let capacity = 64 * 1_024
  private let state: Mutex<State>

  /// A stream to this descriptor, which stays open.
  ///
  /// With a pager, output is held back until it is longer than
  /// the terminal has rows; then the pager is started and gets it all.
  public init(descriptor: Int32, pager: Pager? = nil) {
    self.state = Mutex(State(descriptor: descriptor, pager: pager))
  }

  /// Standard output.
  public static func standardOutput(pager: Pager? = nil) -> OutputStream {
    OutputStream(descriptor: 1, pager: pager)
  }

  /// From now on a write to a pipe without a reader fails instead of ending the process.
  ///
  /// The corresponding C call is `signal(SIGPIPE, SIG_IGN)`.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Lets a pager that was started come to the end of what it got, and waits until the reader has left it; may be called
  /// in the handler of a signal that ends the process.
  public static func leavePager() { PagerProcess.leave() }

  /// Adds text, in UTF-8.
  public func write(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    state.withLock { state in
      let span = text.utf8Span.span
      Self.append(span, to: &state)
    }
  }

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) {
    state.withLock { state in Self.append(bytes.span, to: &state) }
  }

  /// Adds text, in UTF-8, and a line end.
  public func writeLine(_ text: String) {
    write(text + "\n")
  }

  /// Hands on what is buffered, unless a pager may still be needed for it.
  public func flush() {
    state.withLock { state in
      if state.pager == nil { Self.drain(&state) }
    }
  }

  /// Hands on all, and waits until the reader has left the pager if there is one.
  ///
  /// Call it once, at the end.
  ///
  /// - Returns: nil, or the `errno` of the first fault; a reader that has gone is none.
  @discardableResult public func finish() -> Int32? {
    state.withLock { state in
      state.pager = nil
      Self.drain(&state)
      if state.hasPager {
        PagerProcess.leave()
        state.hasPager = false
        state.isEnded = true
      }
      return state.failure
    }
  }

  /// Whether nothing more can be written: the reader has gone, or there was a fault.
  public var isEnded: Bool { state.withLock { $0.isEnded } }

  /// The `errno` of the first fault, such as ENOSPC; nil if there was none.
  ///
  /// A reader that has gone is no fault.
  public var failure: Int32? { state.withLock { $0.failure } }

  private static func append(_ bytes: Span<UInt8>, to state: inout State) {
    guard !state.isEnded else { return }
    unsafe bytes.withUnsafeBufferPointer { unsafe state.buffer.append(contentsOf: $0) }
    if let pager = state.pager {
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { state.lines += 1 }
      guard state.lines >= pager.rows || state.buffer.count >= capacity else { return }
      state.pager = nil
      if let process = PagerProcess(command: pager.command) {
        state.hasPager = true
        state.descriptor = process.descriptor
      }
      drain(&state)
    } else if state.buffer.count >= capacity {
      drain(&state)
    }
  }

  private static func drain(_ state: inout State) {
    defer { state.buffer.removeAll(keepingCapacity: true) }
    guard !state.isEnded else { return }
    switch writeAll(state.buffer.span, to: state.descriptor) {
    case nil: return
    case EPIPE?: state.isEnded = true
    case let code?:
      state.isEnded = true
      state.failure = code
    }
  }

  /// Writes all bytes, or returns the `errno` of the fault.
  static func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.extracting(start..<bytes.count).withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        start += written
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
