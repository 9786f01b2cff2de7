import Glibc
import Synchronization

/// Whether the user or the system asked the process to stop.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Catches SIGINT and SIGTERM; a second one ends the process at once.
  ///
  /// Ignores SIGXFSZ, so that a file-size limit
  /// gives an error that can be reported.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in
        if Interruption.isAsked.exchange(true, ordering: .relaxed) { _exit(130) }
      }
    }
    _ = signal(SIGXFSZ, SIG_IGN)
    // A parent's threads may block them, and a program inherits that.
    var asked = sigset_t()
    unsafe sigemptyset(&asked)
    for number in [SIGINT, SIGTERM] { unsafe sigaddset(&asked, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &asked, nil)
  }

  static var hasCome: Bool { isAsked.load(ordering: .relaxed) }
}
