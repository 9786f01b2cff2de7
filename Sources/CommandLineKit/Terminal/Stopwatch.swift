import Glibc

/// The time since a moment, by a clock that nobody sets (`CLOCK_MONOTONIC`).
///
/// Swift's own `ContinuousClock` would bring the runtime of concurrency into the program, and with it what a search
/// process does before it begins.
public struct Stopwatch: Sendable {
  private let start: Int64

  /// A stopwatch that starts now.
  public init() {
    start = Self.now()
  }

  /// Nanoseconds since the start.
  public var nanoseconds: Int64 { Self.now() - start }

  /// Seconds since the start.
  public var seconds: Double { Double(nanoseconds) / 1e9 }

  private static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
