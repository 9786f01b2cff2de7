import CommandLineKit
import Glibc

/// Links from places in the output to files, as terminals understand them (OSC 8): on a terminal with colours only.
struct SourceLink {
  private let host: String?

  /// - Parameter isColored: whether the output has colours.
  init(isColored: Bool) {
    guard isColored, Terminal.isTerminal(1), Environment.value("TERM") != "dumb" else {
      host = nil
      return
    }
    host = Self.hostName
  }

  /// Adds what a closure adds as a link to a line of a file; as it is where there are no links.
  func add(to text: inout [UInt8], path: [UInt8], line: Int, _ body: (inout [UInt8]) -> Void) {
    guard let host else { return body(&text) }
    text += "\u{1B}]8;;file://\(host)\(Self.encoded(path))#\(line)\u{1B}\\".utf8
    body(&text)
    text += "\u{1B}]8;;\u{1B}\\".utf8
  }

  /// A path with everything but plain letters, digits and `/-._~` as `%41`.
  static func encoded(_ path: [UInt8]) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return encoded(bytes)
  }
}
