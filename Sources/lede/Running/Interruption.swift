import CommandLineKit
import Glibc
import Synchronization

/// Whether the user or the system asked the process to stop.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)
  private static let isAwaited = Atomic<Bool>(false)

  /// Has SIGINT and SIGTERM end the process, once a pager that shows its output has been left; see ``await()`` for
  /// commands that end in order.
  ///
  /// Ignores SIGXFSZ, so that a file-size limit
  /// gives an error that can be reported.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        if Interruption.isAwaited.load(ordering: .relaxed) {
          if Interruption.isAsked.exchange(true, ordering: .relaxed) { _exit(130) }
          return
        }
        OutputStream.leavePager()
        // By the signal itself, so that a shell's loop ends, too.
        _ = signal(number, SIG_DFL)
        raise(number)
      }
    }
    _ = signal(SIGXFSZ, SIG_IGN)
    // A parent's threads may block them, and a program inherits that.
    var asked = sigset_t()
    unsafe sigemptyset(&asked)
    for number in [SIGINT, SIGTERM] { unsafe sigaddset(&asked, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &asked, nil)
  }

  /// From now on the first signal is only told by ``hasCome``, so that the caller can end in order; a second one ends the
  /// process at once.
  static func await() { isAwaited.store(true, ordering: .relaxed) }

  static var hasCome: Bool { isAsked.load(ordering: .relaxed) }
}
