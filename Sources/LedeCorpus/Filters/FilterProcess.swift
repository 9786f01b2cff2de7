internal import Glibc

/// A running ``Filter``: takes its input from a ``Feed`` and gives its output.
@safe final class FilterProcess {
  private let filter: Filter
  private let input: Feed
  private let deadline: Int
  private var child: pid_t = 0
  private var toChild: Int32 = -1
  private var fromChild: Int32 = -1
  private var offset = 0
  private var produced = 0

  init(_ filter: Filter, input: Feed) throws(FeedFailure) {
    self.filter = filter
    self.input = input
    deadline = Self.milliseconds() + filter.seconds * 1000
    try start()
  }

  deinit {
    stop()
    close(&toChild)
    close(&fromChild)
  }

  /// Fills a buffer with the program's output; 0 when it has ended well.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FeedFailure) -> Int {
    while fromChild >= 0 {
      var polls = [pollfd(fd: fromChild, events: Int16(POLLIN), revents: 0)]
      if toChild >= 0 { polls.append(pollfd(fd: toChild, events: Int16(POLLOUT), revents: 0)) }
      let left = deadline - Self.milliseconds()
      guard left > 0 else { throw tooLong() }
      let ready = unsafe poll(&polls, nfds_t(polls.count), Int32(clamping: left))
      if ready < 0, errno != EINTR { throw failed("can't be waited for") }
      guard ready > 0 else { continue }
      if polls.count > 1, polls[1].revents != 0 { push() }
      guard polls[0].revents != 0 else { continue }
      let got = unsafe read(fromChild, buffer.baseAddress, buffer.count)
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      guard got > 0 else {
        close(&fromChild)
        break
      }
      produced += got
      guard produced <= filter.output else {
        stop()
        throw FeedFailure(
          reason: .bomb, message: "\(name) gives more than \(filter.output >> 20) MiB for a file")
      }
      return got
    }
    try finish()
    if let failure = input.failure { throw failure }
    return 0
  }

  private func start() throws(FeedFailure) {
    var childInput: Int32 = -1
    var childOutput: Int32 = -1
    defer {
      close(&childInput)
      close(&childOutput)
    }
    try connect(reading: &childInput, writing: &toChild)
    try connect(reading: &fromChild, writing: &childOutput)
    _ = fcntl(toChild, F_SETFL, O_NONBLOCK)

    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    var status: Int32 = 0
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, childInput, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that what it starts is stopped with it, and signals as a program expects them.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    unsafe status = Self.withCStrings(limited(filter.arguments)) { arguments in
      unsafe Self.withCStrings(Self.environment()) { environment in
        guard let program = unsafe arguments[0] else { return EINVAL }
        return
          unsafe posix_spawnp(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else {
      child = 0
      let cause = unsafe strerror(status).map { unsafe String(cString: $0) } ?? "error \(status)"
      throw failed("can't be started: \(cause)")
    }
  }

  private func connect(reading: inout Int32, writing: inout Int32) throws(FeedFailure) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw failed(FolderWalker.cause()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  /// The command, run through `prlimit` where that is installed: limits set on a running child would come too late.
  private func limited(_ command: [String]) -> [String] {
    guard unsafe access(Self.limiter, X_OK) == 0 else { return command }
    return [
      Self.limiter, "--as=\(max(1, filter.memory))", "--cpu=\(max(1, filter.seconds))", "--core=0", "--",
    ] + command
  }

  /// Gives the program what it takes of the input now.
  private func push() {
    let atHand = unsafe input.bytes.count
    if offset == atHand {
      offset = 0
      guard input.next() else {
        close(&toChild)
        return
      }
    }
    let rest = unsafe UnsafeRawBufferPointer(rebasing: input.bytes[offset...])
    let sent = unsafe Self.write(rest, to: toChild)
    if sent >= 0 {
      offset += sent
    } else if errno != EAGAIN, errno != EINTR {
      // It has read enough.
      close(&toChild)
    }
  }

  /// Writes without the signal that writing to a closed pipe raises, whatever this process does about it.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    var pipeSignal = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&pipeSignal)
    unsafe sigaddset(&pipeSignal, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    let sent = unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    let cause = errno
    if sent < 0, cause == EPIPE {
      var moment = timespec()
      unsafe sigtimedwait(&pipeSignal, nil, &moment)
    }
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = cause
    return sent
  }

  /// Waits for the program's end.
  private func finish() throws(FeedFailure) {
    close(&toChild)
    var status: Int32 = 0
    while child > 0 {
      let ended = unsafe waitpid(child, &status, WNOHANG)
      if ended == child {
        // What it has started and left behind ends with it.
        kill(-child, SIGKILL)
        child = 0
        break
      }
      if ended < 0, errno != EINTR {
        child = 0
        throw failed("can't be waited for")
      }
      guard Self.milliseconds() < deadline else { throw tooLong() }
      usleep(1000)
    }
    let signal = status & 0x7f
    if signal != 0 { throw failed("was ended by signal \(signal)") }
    let code = status >> 8 & 0xff
    if code == 127 { throw failed("can't be started, or says so (127)") }
    if code != 0 { throw failed("ended with \(code)") }
  }

  private func stop() {
    guard child > 0 else { return }
    kill(-child, SIGKILL)
    kill(child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    child = 0
  }

  private var name: String { filter.arguments.first ?? "the filter" }

  private func failed(_ cause: String) -> FeedFailure {
    FeedFailure(reason: .filter, message: "\(name) \(cause)")
  }

  private func tooLong() -> FeedFailure {
    stop()
    return failed("took longer than \(filter.seconds) s")
  }

  private func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  /// The little that programs need; nothing else of this process's environment is their business.
  private static func environment() -> [String] {
    var kept: [String] = []
    for name in ["PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"] {
      if let value = unsafe getenv(name) { unsafe kept.append("\(name)=\(String(cString: value))") }
    }
    return kept
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() { unsafe (pointers + index).initialize(to: strdup(string)) }
    unsafe (pointers + strings.count).initialize(to: nil)
    defer {
      for index in strings.indices { unsafe free(pointers[index]) }
      unsafe pointers.deallocate()
    }
    return unsafe body(pointers)
  }

  private static let limiter = "/usr/bin/prlimit"

  private static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
