/// Where an index is: a folder, or a server of Xapian's.
public enum IndexAddress: Hashable, Sendable, CustomStringConvertible {
  /// A folder of this machine, by its absolute path.
  case folder(String)
  /// Three `xapian-tcpsrv`, for articles, quotes and captions, at a port and the two behind it.
  case tcp(host: String, port: UInt16)
  /// An index folder on another machine, served by `xapian-progsrv` through ssh.
  case ssh(host: String, port: UInt16?, path: String)

  /// An address as people write it: `tcp://host:port`, `ssh://[user@]host[:port]/path`, or a folder.
  ///
  /// - Parameter folder: what a relative path is relative to.
  /// - Throws: ``IndexError`` with code `usage`.
  public init(parsing text: String, relativeTo folder: String) throws(IndexError) {
    if text.hasPrefix("tcp://") {
      let rest = text.dropFirst(6)
      guard let colon = rest.lastIndex(of: ":"), let port = UInt16(rest[rest.index(after: colon)...]),
        port > 0, port < UInt16.max - 1, let host = Self.host(rest[..<colon])
      else { throw IndexError(.usage, "no address: '\(text)'", hint: "write tcp://HOST:PORT") }
      self = .tcp(host: host, port: port)
    } else if text.hasPrefix("ssh://") {
      let rest = text.dropFirst(6)
      guard let slash = rest.firstIndex(of: "/") else {
        throw IndexError(.usage, "no address: '\(text)'", hint: "write ssh://HOST/PATH")
      }
      var name = rest[..<slash]
      var port: UInt16?
      if let colon = name.lastIndex(of: ":"), let number = UInt16(name[name.index(after: colon)...]) {
        port = number
        name = name[..<colon]
      }
      var path = String(rest[slash...])
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      // The path goes through a shell on the other side, and Xapian cuts arguments at spaces.
      guard path.utf8.allSatisfy({ $0 >= 0x80 || Self.isPlain($0, and: "/._-+@=:,") }),
        let host = Self.host(name)
      else {
        throw IndexError(
          .usage, "no address: '\(text)'",
          hint: "write ssh://[USER@]HOST[:PORT]/PATH, the path of letters, digits and /._-+@=:,")
      }
      self = .ssh(host: host, port: port, path: path)
    } else {
      self = .folder(try FileSystem.absolute(text.hasPrefix("/") ? text : folder + "/" + text))
    }
  }

  private static func isPlain(_ byte: UInt8, and others: StaticString) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      || "\(others)".utf8.contains(byte)
  }

  /// A host, with a user before it, that no program takes for an option.
  private static func host(_ text: Substring) -> String? {
    var text = text
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    guard let first = text.utf8.first, first != 0x2d, text.utf8.allSatisfy({ isPlain($0, and: "._-@:") })
    else { return nil }
    return String(text)
  }

  /// The addresses that a word names: itself, or those that a file lists, one a line, with comments after `#`.
  ///
  /// - Throws: ``IndexError`` with code `usage` or `system`.
  public static func all(named text: String, relativeTo folder: String) throws(IndexError) -> [IndexAddress] {
    let address = try IndexAddress(parsing: text, relativeTo: folder)
    guard case .folder(let path) = address, FileSystem.exists(path), !FileSystem.leadsToFolder(path) else {
      return [address]
    }
    let bytes = try FileSystem.read(path, limit: 1 << 20)
    let home = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/"
    var found: [IndexAddress] = []
    for line in bytes.split(separator: 0x0a) {
      var text = String(decoding: line, as: UTF8.self)
      if let hash = text.firstIndex(of: "#") { text = String(text[..<hash]) }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { continue }
      found.append(try IndexAddress(parsing: words, relativeTo: home))
    }
    guard !found.isEmpty else { throw IndexError(.usage, "the file lists no index", path: path) }
    return found
  }

  /// The address in the context of an error of Xapian's, such as `remote:tcp(localhost:7400)`.
  init?(context: String) {
    guard context.hasSuffix(")") else { return nil }
    if context.hasPrefix("remote:tcp(") {
      let name = context.dropFirst("remote:tcp(".utf8.count).dropLast()
      guard let colon = name.lastIndex(of: ":"), let port = UInt16(name[name.index(after: colon)...]) else {
        return nil
      }
      self = .tcp(host: String(name[..<colon]), port: port)
    } else {
      let words = context.dropLast().split(separator: " ")
      guard let program = words.firstIndex(of: "xapian-progsrv"), program > 0, let file = words.last,
        let slash = file.lastIndex(of: "/"), file[..<slash].hasSuffix("/served")
      else { return nil }
      let port = words.firstIndex(of: "-p").flatMap { UInt16(words[$0 + 1]) }
      let path = String(file[..<slash].dropLast("/served".utf8.count))
      self = .ssh(host: String(words[program - 1]), port: port, path: path)
    }
  }

  /// Whether an address, as an error names it, is that of a server of this index.
  public func covers(_ name: String) -> Bool {
    if description == name { return true }
    guard case .tcp(let host, let port) = self else { return false }
    return (0..<UInt16(Collection.allCases.count)).contains {
      IndexAddress.tcp(host: host, port: port &+ $0).description == name
    }
  }

  /// The address as people write it.
  public var description: String {
    switch self {
    case .folder(let path): return path
    case .tcp(let host, let port): return "tcp://" + (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    case .ssh(let host, let port, let path): return "ssh://" + host + (port.map { ":\($0)" } ?? "") + path
    }
  }
}
