internal import CRescue
internal import Glibc
internal import LedeSchema
internal import Synchronization

/// What keeps a fault in a parser from costing more than its input.
///
/// Parsers run in the indexer's own process, which costs nothing as long as nothing happens. Each worker says which
/// article it reads, and the thread that feeds them which file. Where that breaks the program off, takes the processor
/// too long or takes too much memory, the program is executed again in place, with the same arguments and process id,
/// and leaves the input out. What had been done of the run is done again; the index in force is untouched.
///
/// A fault anywhere else ends the program as ever; where there is no memory left, with a word about that.
public enum Rescue {
  /// What reading may take before it is broken off.
  public struct Limits: Sendable {
    /// Seconds that the processor may work on one input.
    public var seconds = 120
    /// Bytes of memory that the process may have of its own.
    public var bytes: Int

    /// The usual limits: 4 GiB and 128 MiB a core, or three quarters of what the machine or its control group has where
    /// that is less.
    public init() {
      let pages = sysconf(Int32(_SC_PHYS_PAGES))
      var most =
        pages > 0 ? pages.multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE))).partialValue : 4 << 30
      if let text = try? FileSystem.read("/sys/fs/cgroup/memory.max", limit: 64),
        let group = Int(String(decoding: text, as: UTF8.self).split(separator: "\n").first ?? ""), group > 0
      {
        most = min(most, group)
      }
      bytes = min(4 << 30 + Threads.coreCount * 128 << 20, most / 4 * 3)
    }
  }

  /// Why an input is left out.
  struct Loss {
    var reason: String
    var message: String
  }

  /// Has the process end with a word and a code of its own where it is given no more memory, and no input is why; that
  /// would end it by an abort.
  public static func explain(exitCode: Int32) { crescue_explain(exitCode) }

  /// Takes up what an earlier run of this process left; to be called once, behind ``explain(exitCode:)`` and before any
  /// thread is started.
  ///
  /// - Parameters:
  ///   - arguments: the arguments of the process as C has them, which stay where they are.
  ///   - limits: what reading may take.
  /// - Returns: how many inputs this run leaves out.
  @unsafe public static func resume(
    arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, limits: Limits
  ) -> Int {
    unsafe crescue_resume(arguments, Int32(clamping: limits.seconds), Int64(limits.bytes))
    allowed.set(limits)
    return Int(crescue_count())
  }

  /// Keeps what was read from standard input for a run that this one may have to start.
  public static func keep(input: [UInt8]) {
    unsafe input.withUnsafeBytes { unsafe crescue_keep_input($0.baseAddress, $0.count) }
  }

  /// Begins to watch; does nothing in a program that did not call ``resume(arguments:limits:)``.
  static func arm() { crescue_arm() }

  /// Whether one worker must do, as several together took too much memory.
  static var isAlone: Bool { crescue_is_alone() }

  /// This thread reads an article.
  static func enter(_ article: ArticleID) { crescue_enter(article.value) }

  /// This thread reads a file, and gives out its articles.
  static func enter(source path: [UInt8]) { crescue_enter(number(ofSource: path)) }

  /// This thread gets on with its file.
  static func advance() { crescue_advance() }

  /// This thread waits for something to read.
  static func pause() { crescue_pause() }

  /// This thread is about to end.
  static func leave() { crescue_leave() }

  /// The inputs that are left out.
  static func losses() -> Losses {
    var byNumber: [UInt64: Loss] = [:]
    for number in 0..<crescue_count() {
      let loss = crescue_loss(number)
      byNumber[loss.input] = words(loss.cause)
    }
    return Losses(byNumber: byNumber)
  }

  /// Inputs that are left out, by article and by file.
  struct Losses: Sendable {
    fileprivate var byNumber: [UInt64: Loss] = [:]

    var isEmpty: Bool { byNumber.isEmpty }

    subscript(_ article: ArticleID) -> Loss? { byNumber[article.value] }

    subscript(source path: [UInt8]) -> Loss? { byNumber[number(ofSource: path)] }
  }

  private static func number(ofSource path: [UInt8]) -> UInt64 {
    ArticleID(path: path, member: nil, ordinal: nil).value | CRESCUE_WHOLE
  }

  private static func words(_ cause: Int32) -> Loss {
    switch cause {
    case CRESCUE_HANG:
      return Loss(
        reason: "hang",
        message: "reading it took the processor more than \(allowed.limits.seconds) s; it was left out")
    case CRESCUE_MEMORY:
      return Loss(
        reason: "memory",
        message: "reading it took more than \(allowed.limits.bytes >> 20) MiB of memory; it was left out")
    case CRESCUE_NO_MEMORY:
      return Loss(
        reason: "memory",
        message: "there was no memory left while it was read (ulimit -v, or the machine's); it was left out")
    default:
      let name = signals.first { $0.number == cause }?.name ?? "signal \(cause)"
      return Loss(
        reason: "crash",
        message: "reading it broke the program off (\(name)); it was left out, please report it")
    }
  }

  private static let signals: [(number: Int32, name: String)] = [
    (SIGSEGV, "SIGSEGV"), (SIGBUS, "SIGBUS"), (SIGILL, "SIGILL"), (SIGFPE, "SIGFPE"), (SIGABRT, "SIGABRT"),
    (SIGTRAP, "SIGTRAP"),
  ]

  private static let allowed = Allowed()

  private final class Allowed: Sendable {
    private let value = Mutex<Limits?>(nil)
    var limits: Limits { value.withLock { $0 } ?? Limits() }
    func set(_ limits: Limits) { value.withLock { $0 = limits } }
  }
}
