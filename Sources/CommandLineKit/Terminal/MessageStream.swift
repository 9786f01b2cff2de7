import Glibc
import Synchronization

/// Messages and a line of progress on standard error; may be shared between threads.
///
/// Progress is shown on a terminal only, once the work has taken half a second, ten times a second at most, and
/// never mixes with messages: it is cleared before each of them and comes back with the next update.
public final class MessageStream: Sendable {
  private struct State {
    var stopwatch = Stopwatch()
    var last: Int64?
    var isShown = false
  }

  private static let delay: Int64 = 500_000_000
  private static let interval: Int64 = 100_000_000
  private let descriptor: Int32
  private let columns: Int
  private let state: Mutex<State>

  /// Whether progress can be seen at all.
  public let showsProgress: Bool

  /// A stream of messages to a descriptor; nil for `showsProgress` means on a terminal only.
  public init(descriptor: Int32 = 2, showsProgress: Bool? = nil) {
    self.descriptor = descriptor
    self.showsProgress =
      showsProgress ?? (Terminal.isTerminal(descriptor) && Environment.value("TERM") != "dumb")
    self.columns = Terminal.size(descriptor)?.columns ?? 80
    self.state = Mutex(State())
  }

  /// Writes a message and a line end, at once.
  public func line(_ text: String) {
    write(text + "\n")
  }

  /// Writes text, at once.
  public func write(_ text: String) {
    state.withLock { state in
      put((state.isShown ? Self.cleared : "") + text)
      state.isShown = false
    }
  }

  /// Shows where the work stands, if it is time to.
  ///
  /// - Parameter text: one line, made only when it is shown, ASCII by preference; what is wider than the
  ///   terminal is cut.
  public func progress(_ text: () -> String) {
    guard showsProgress else { return }
    let isDue = state.withLock { state in
      let time = state.stopwatch.nanoseconds
      guard time >= Self.delay, time - (state.last ?? 0) >= Self.interval else { return false }
      state.last = time
      return true
    }
    guard isDue else { return }
    let line = String(text().unicodeScalars.prefix(max(1, columns - 1)).map(Character.init))
    state.withLock { state in
      put(Self.cleared + line)
      state.isShown = true
    }
  }

  /// Takes the line of progress away; the next work's progress waits half a second again.
  public func endProgress() {
    state.withLock { state in
      if state.isShown { put(Self.cleared) }
      state = State()
    }
  }

  private static let cleared = "\r\u{1B}[K"

  private func put(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    _ = OutputStream.writeAll(text.utf8Span.span, to: descriptor)
  }
}
