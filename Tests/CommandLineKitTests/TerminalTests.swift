import CommandLineKit
import Glibc
import Synchronization
import Testing

@Suite(.serialized) struct TerminalTests {
  @Test(
    arguments: [
      (ColorChoice.auto, true, false, "xterm", true), (.auto, false, false, "xterm", false),
      (.auto, true, true, "xterm", false), (.auto, true, false, "dumb", false),
      (.auto, true, false, nil, false),
      (.always, false, true, nil, true), (.never, true, false, "xterm", false),
    ] as [(ColorChoice, Bool, Bool, String?, Bool)])
  func color(choice: ColorChoice, isTerminal: Bool, noColor: Bool, terminal: String?, expected: Bool) {
    #expect(choice.isColored(isTerminal: isTerminal, noColor: noColor, terminal: terminal) == expected)
  }

  @Test(
    arguments: [
      (nil, "xterm", "less"), ("more -s", "xterm", "more -s"), ("", "xterm", nil), (" ", "xterm", nil),
      ("cat", "xterm", nil), (nil, "dumb", nil), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func pager(setting: String?, terminal: String?, expected: String?) {
    #expect(Pager.choose(setting, terminal: terminal, rows: 24)?.command == expected)
  }

  enum Role: String, CaseIterable {
    case match
    case path
  }

  @Test func stylesCanBeChanged() {
    let standard = { (role: Role) in role == .match ? Style.match : Style.magenta }
    let table = StyleTable<Role>(
      isColored: true, changes: "match=32:paht=1:path=\u{1B}[:path", standard: standard)
    #expect(table[.match].applied(to: "x") == "\u{1B}[32mx\u{1B}[0m")
    #expect(table[.path] == .magenta)
    let plain = StyleTable<Role>(isColored: false, changes: "match=32", standard: standard)
    #expect(plain[.match].applied(to: "x") == "x")
  }

  @Test func outputReachesThePipeWhole() throws {
    let pipe = try TestPipe()
    let output = OutputStream(descriptor: pipe.writeEnd)
    output.write("one ")
    output.write([0xFF, 0x0A])
    output.writeLine("drei…")
    #expect(output.finish() == nil)
    #expect(pipe.readAll() == Array("one ".utf8) + [0xFF, 0x0A] + Array("drei…\n".utf8))
    #expect(!output.isEnded)
  }

  @Test func outputEndsQuietlyWithItsReader() throws {
    OutputStream.ignoreBrokenPipes()
    let pipe = try TestPipe()
    pipe.closeReadEnd()
    let output = OutputStream(descriptor: pipe.writeEnd)
    output.write("gone")
    #expect(!output.isEnded)
    #expect(output.finish() == nil)
    #expect(output.isEnded)
    #expect(output.failure == nil)
  }

  @Test func aFullDiskIsAFailure() {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let output = OutputStream(descriptor: descriptor)
    output.write("much")
    #expect(output.finish() == ENOSPC)
    #expect(output.isEnded)
    #expect(output.failure == ENOSPC)
  }

  @Test(arguments: [(rows: 3, lines: 2, isPaged: false), (rows: 3, lines: 3, isPaged: true)])
  func onlyLongOutputIsPaged(rows: Int, lines: Int, isPaged: Bool) throws {
    let direct = try TestPipe()
    let paged = try TestPipe()
    let pager = Pager(command: "cat >/dev/fd/\(paged.writeEnd)", rows: rows)
    let output = OutputStream(descriptor: direct.writeEnd, pager: pager)
    for line in 0..<lines { output.writeLine("line \(line)") }
    output.flush()
    #expect(output.finish() == nil)
    let expected = Array((0..<lines).map { "line \($0)\n" }.joined().utf8)
    #expect(paged.readAll() == (isPaged ? expected : []))
    #expect(direct.readAll() == (isPaged ? [] : expected))
  }

  @Test func messagesWithoutProgress() throws {
    let pipe = try TestPipe()
    let messages = MessageStream(descriptor: pipe.writeEnd)
    #expect(!messages.showsProgress)
    messages.progress { "never" }
    messages.line("done")
    messages.endProgress()
    #expect(pipe.readAll() == Array("done\n".utf8))
  }

  @Test func progressWaitsAMoment() throws {
    let pipe = try TestPipe()
    let messages = MessageStream(descriptor: pipe.writeEnd, showsProgress: true)
    messages.progress { "too early" }
    messages.line("done")
    #expect(pipe.readAll() == Array("done\n".utf8))
  }
}

/// A pipe whose ends a test writes to and reads from.
final class TestPipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32
  private let isReadable = Mutex(true)
  private let isWritable = Mutex(true)

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    closeReadEnd()
    closeWriteEnd()
  }

  func closeReadEnd() {
    if isReadable.withLock({ open in
      defer { open = false }
      return open
    }) {
      close(readEnd)
    }
  }

  func closeWriteEnd() {
    if isWritable.withLock({ open in
      defer { open = false }
      return open
    }) {
      close(writeEnd)
    }
  }

  /// Everything that was written, once the write end is closed.
  func readAll() -> [UInt8] {
    closeWriteEnd()
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe read(readEnd, &chunk, chunk.count)
      if count <= 0 { return all }
      all += chunk[..<count]
    }
  }
}
