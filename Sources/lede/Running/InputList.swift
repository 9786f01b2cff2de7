import CommandLineKit
import Glibc
import LedeSchema

/// A file of one entry a line, or standard input: queries, or paths.
enum InputList {
  /// The entries of a file, `-` for standard input, with their numbers from 1; empty ones are left out.
  ///
  /// - Parameter nul: entries end with NUL; else with a line end, before which a carriage return is dropped.
  static func read(_ argument: Argument, nul: Bool = false) throws(IndexError) -> [(
    number: Int, entry: [UInt8]
  )] {
    entries(argument.bytes == [0x2d] ? try standardInput() : try file(argument.bytes), nul: nul)
  }

  /// All of standard input.
  static func standardInput() throws(IndexError) -> [UInt8] { try all(0, "standard input") }

  /// The entries of a list that has been read.
  static func entries(_ bytes: [UInt8], nul: Bool = false) -> [(number: Int, entry: [UInt8])] {
    var entries: [(number: Int, entry: [UInt8])] = []
    for (index, piece) in bytes.split(separator: nul ? 0 : 0x0a, omittingEmptySubsequences: false)
      .enumerated()
    {
      var entry = Array(piece)
      if !nul, entry.last == 0x0d { entry.removeLast() }
      if !entry.isEmpty { entries.append((index + 1, entry)) }
    }
    return entries
  }

  /// The file's name in messages.
  static func name(_ argument: Argument) -> String {
    argument.bytes == [0x2d] ? "standard input" : argument.text
  }

  private static func file(_ path: [UInt8]) throws(IndexError) -> [UInt8] {
    let name = String(decoding: path, as: UTF8.self)
    let descriptor = unsafe (path + [0]).withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return Int32(-1) }
        return unsafe open(start, O_RDONLY | O_CLOEXEC)
      }
    }
    guard descriptor >= 0 else {
      let error = FileSystem.lastError("open", name)
      throw IndexError(.usage, error.message, path: name)
    }
    defer { close(descriptor) }
    return try all(descriptor, name)
  }

  private static func all(_ descriptor: Int32, _ name: String) throws(IndexError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        let error = FileSystem.lastError("read", name)
        throw IndexError(.usage, error.message, path: name)
      }
      if got == 0 { return bytes }
      bytes += buffer[..<got]
      guard bytes.count <= 1 << 30 else { throw IndexError(.usage, "larger than 1 GiB", path: name) }
    }
  }
}
