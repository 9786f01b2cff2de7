import Glibc
import LedeSchema

/// A server that runs as a process group of its own, so that the processes that it makes end with it.
struct ServerProcess {
  let command: [String]
  private let pid: pid_t

  /// Starts a program of the search path.
  ///
  /// Where the machine has `setpriv`, the program also ends when this process does, however it ends.
  static func start(_ command: [String]) throws(IndexError) -> ServerProcess {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    var restored = sigset_t()
    unsafe sigemptyset(&restored)
    for number in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { unsafe sigaddset(&restored, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &restored)
    let wrapped =
      unsafe access("/usr/bin/setpriv", X_OK) == 0 ? ["/usr/bin/setpriv", "--pdeathsig", "TERM"] : []
    var words: [UnsafeMutablePointer<CChar>?] = unsafe (wrapped + command).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    guard let program = unsafe words[0] else { throw IndexError(.system, "out of memory") }
    var pid: pid_t = 0
    let fault = unsafe posix_spawnp(&pid, program, nil, &attributes, &words, environ)
    guard fault == 0 else {
      throw IndexError(
        .system,
        "cannot start \(command[0]): " + (unsafe strerror(fault).map { unsafe String(cString: $0) } ?? "?"),
        hint: "it is in the Debian package xapian-tools")
    }
    return ServerProcess(command: command, pid: pid)
  }

  /// Whether the server has ended by itself.
  var hasEnded: Bool {
    var status: Int32 = 0
    return unsafe waitpid(pid, &status, WNOHANG) == pid
  }

  /// Ends the server and the processes that it has made, and waits for that.
  func stop() {
    kill(-pid, SIGTERM)
    var status: Int32 = 0
    for _ in 0..<20 {
      let ended = unsafe waitpid(pid, &status, WNOHANG)
      if ended != 0 { break }
      usleep(50_000)
    }
    // What serves a connection, and whatever did not listen.
    kill(-pid, SIGKILL)
    _ = unsafe waitpid(pid, &status, 0)
  }
}
