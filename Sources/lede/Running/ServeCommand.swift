import CommandLineKit
import Glibc
import LedeSchema
import LedeText

/// `lede serve`: Xapian's servers for the databases of an index.
struct ServeCommand {
  private let options: ServeOptions
  private let messages: MessageStream

  init(_ options: ServeOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  /// A server that ended so often within ``window`` seconds is not started again.
  private static let mostRestarts = 5
  private static let window = 60.0

  func run() throws -> Never {
    let layout = IndexLayout(root: try Place.existing(options.place))
    guard FileSystem.exists(layout.served + "/" + Collection.articles.rawValue) else {
      throw IndexError(
        .usage, "the index is not ready to be served", path: layout.root, hint: "run `lede compact --full`")
    }
    let commands = Collection.allCases.enumerated().map { place, collection in
      [
        "xapian-tcpsrv", "--interface", options.address, "--port", "\(options.port + place)", "--quiet",
        layout.served + "/" + collection.rawValue,
      ]
    }
    if options.prints || options.printsUnits { show(commands) }
    Interruption.await()
    var servers: [ServerProcess] = []
    for command in commands { servers.append(try ServerProcess.start(command)) }
    try awaitServers(servers)
    var ends: [Double] = []
    let stopwatch = Stopwatch()
    let output = OutputStream.standardOutput()
    output.writeLine("serving tcp://\(options.address):\(options.port); stop it with Control-C")
    output.flush()
    var code = LedeExit.done
    watching: while !Interruption.hasCome {
      for place in servers.indices where servers[place].hasEnded {
        let now = stopwatch.seconds
        ends = ends.filter { now - $0 < Self.window } + [now]
        let line = servers[place].command.joined(separator: " ")
        guard ends.count <= Self.mostRestarts else {
          messages.line("lede: gives up, as a server ends again and again: \(line)")
          code = .failed
          break watching
        }
        messages.line("lede: a server ended, and is started again: \(line)")
        servers[place].stop()
        servers[place] = try ServerProcess.start(commands[place])
      }
      usleep(100_000)
    }
    for server in servers { server.stop() }
    ProcessEnd.end(code, output)
  }

  /// Waits until each server takes connections, so that whoever reads the line that follows can ask.
  private func awaitServers(_ servers: [ServerProcess]) throws {
    let stopwatch = Stopwatch()
    for (place, server) in servers.enumerated() {
      while !Interruption.hasCome {
        if server.hasEnded || stopwatch.seconds > Self.startingTime {
          for server in servers { server.stop() }
          throw IndexError(
            .system,
            "the server does not start: \(server.command.joined(separator: " "))",
            hint: "is port \(options.port + place) of \(options.address) free?")
        }
        if Self.isListening(options.address, options.port + place) { break }
        usleep(20_000)
      }
    }
  }

  private static let startingTime = 10.0

  /// Whether something takes connections at an address.
  private static func isListening(_ address: String, _ port: Int) -> Bool {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(address, "\(port)", &hints, &found) == 0, let first = unsafe found else {
      return false
    }
    defer { unsafe freeaddrinfo(first) }
    let descriptor = unsafe socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return unsafe connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0
  }

  private func show(_ commands: [[String]]) -> Never {
    let output = OutputStream.standardOutput()
    let lines = commands.map { $0.map(Self.quoted).joined(separator: " ") }
    output.writeLine(
      "# Xapian's protocol has no passwords and no encryption: whoever connects can read everything.")
    output.writeLine("# Keep it on the loopback interface, and let others come through a tunnel, such as")
    let ports = commands.indices.map { "-L \(options.port + $0):localhost:\(options.port + $0)" }
    output.writeLine("#   ssh -N \(ports.joined(separator: " ")) HOST")
    output.writeLine("# and then: lede search --index tcp://localhost:\(options.port) WORDS")
    if options.printsUnits {
      output.writeLine(
        "[Unit]\nDescription=Lede index \(Self.quoted(options.place.index.first?.text ?? "Index"))\n")
      output.writeLine("[Service]\nType=exec\nDynamicUser=yes\nProtectSystem=strict\nRestart=on-failure")
      let script = lines.map { $0 + " &" }.joined(separator: " ") + " wait -n; exit 1"
      output.writeLine("ExecStart=/bin/bash -c " + Self.quoted(script) + "\n")
      output.writeLine("[Install]\nWantedBy=multi-user.target")
    } else {
      for line in lines { output.writeLine(line + " &") }
    }
    ProcessEnd.end(.done, output)
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
        || "/._-+:,=@".utf8.contains($0)
    }
    guard !isPlain else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
