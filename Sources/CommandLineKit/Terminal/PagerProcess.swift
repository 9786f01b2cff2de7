import Glibc
import Synchronization

/// A running pager, fed through a pipe.
struct PagerProcess: Sendable {
  let descriptor: Int32

  /// Starts the command with the write end of a pipe as `descriptor`; nil if that fails.
  ///
  /// LESS is `FRX` unless it is set: quit if it fits, pass colours, leave the screen as it is.
  init?(command: String) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var restored = sigset_t()
    unsafe sigemptyset(&restored)
    unsafe sigaddset(&restored, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &restored)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let less = unsafe Environment.setting("LESS") == nil ? strdup("LESS=FRX") : nil
    defer { unsafe free(less) }
    var variables: [UnsafeMutablePointer<CChar>?] = unsafe less == nil ? [] : [less]
    var index = 0
    while let variable = unsafe environ[index] {
      unsafe variables.append(variable)
      index += 1
    }
    unsafe variables.append(nil)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("sh"), strdup("-c"), strdup(command), nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var started: pid_t = 0
    let status = unsafe posix_spawn(&started, "/bin/sh", &actions, &attributes, &words, &variables)
    close(ends[0])
    guard status == 0 else {
      close(ends[1])
      return nil
    }
    descriptor = ends[1]
    Self.pipeEnd.store(ends[1], ordering: .relaxed)
    Self.running.store(started, ordering: .relaxed)
  }

  /// The pager that runs, for ``leave()``; 0 for none.
  private static let running = Atomic<pid_t>(0)
  /// The pipe to it; -1 once it is closed.
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Closes the pipe to the pager that runs, if any, and waits until the reader has left it; may be called in the
  /// handler of a signal.
  static func leave() {
    let pager = running.load(ordering: .relaxed)
    guard pager != 0 else { return }
    let end = pipeEnd.exchange(-1, ordering: .relaxed)
    if end >= 0 { close(end) }
    var status: Int32 = 0
    while unsafe waitpid(pager, &status, 0) < 0, errno == EINTR {}
    running.store(0, ordering: .relaxed)
  }
}
