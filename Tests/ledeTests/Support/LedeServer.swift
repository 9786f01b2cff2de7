import Foundation
import Glibc

/// `lede serve` over an index, at ports of its own, until it goes.
final class LedeServer {
  let address: String
  private let process: Process

  /// The server's own process id.
  var pid: pid_t { process.processIdentifier }

  init(_ index: String, in home: LedeProcess) throws {
    let compacted = try home.run(["compact", "-q", "--full", "--index", index])
    guard compacted.code == 0 else { throw Failure(message: compacted.messages) }
    let port = Self.freePorts()
    process = Process()
    process.executableURL = URL(filePath: try LedeProcess.program)
    process.arguments = ["serve", "--index", index, "--port", "\(port)"]
    process.currentDirectoryURL = home.folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    address = "tcp://127.0.0.1:\(port)"
    // It says so once it takes connections.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard line.contains(address) else { throw Failure(message: "no server: \(line)") }
  }

  deinit { stop() }

  /// Ends it as a service manager would.
  func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGCONT)
    process.terminate()
    process.waitUntilExit()
  }

  /// The servers that it has started.
  var servers: [pid_t] {
    let list = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
    return list.split(separator: " ").compactMap { pid_t($0) }
  }

  struct Failure: Error { var message: String }

  /// The first of three ports in a row that nobody listens at.
  private static func freePorts() -> Int {
    while true {
      let port = Int.random(in: 20_000...32_000)
      if (0..<3).allSatisfy({ isFree(port + $0) }) { return port }
    }
  }

  private static func isFree(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    return unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
