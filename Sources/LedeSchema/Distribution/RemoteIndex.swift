internal import Glibc
internal import Xapian

/// An index that servers of Xapian's serve: one connection a collection, opened when it is first needed.
final class RemoteIndex {
  let address: IndexAddress
  let manifest: Manifest
  private let info: ServedInfo
  private let timeout: Double
  private var opened: [Collection: Database] = [:]

  /// Connects to the server of the articles, and reads what the index holds.
  ///
  /// - Throws: ``IndexError`` with code `unreachable`, `version` or `damaged`.
  init(_ address: IndexAddress, timeout: Double) throws(IndexError) {
    self.address = address
    self.timeout = timeout
    let (database, info) = try Self.open(.articles, address, timeout)
    opened[.articles] = database
    self.info = info
    manifest = info.manifest
  }

  /// The database of a collection.
  func database(_ collection: Collection) throws(IndexError) -> Database {
    if let known = opened[collection] { return known }
    let (database, info) = try Self.open(collection, address, timeout)
    guard info.stamp == self.info.stamp else {
      throw IndexError(
        .unreachable, "the served \(collection.rawValue) are of another state than the articles",
        path: address.description, hint: "if it was just made anew, ask again")
    }
    opened[collection] = database
    return database
  }

  private static func open(
    _ collection: Collection, _ address: IndexAddress, _ timeout: Double
  ) throws(IndexError) -> (Database, ServedInfo) {
    let milliseconds = UInt32(max(1, min(timeout * 1000, 86_400_000)))
    let offset = UInt16(Collection.allCases.firstIndex(of: collection) ?? 0)
    // A server that is gone must give an error, not end the process.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      let database: Database
      switch address {
      case .tcp(let host, let port):
        database = try Database(
          remoteHost: host, port: port + offset, timeout: milliseconds, connectTimeout: milliseconds)
      case .ssh(let host, let port, let path):
        let program = unsafe getenv("LEDE_SSH").map { unsafe String(cString: $0) } ?? "ssh"
        var arguments = port.map { "-p \($0) " } ?? ""
        arguments += "\(host) xapian-progsrv \(path)/served/\(collection.rawValue)"
        database = try Database(remoteProgram: program, arguments: arguments, timeout: milliseconds)
      case .folder(let path):
        database = try Database(path: path)
      }
      let info = try ServedInfo(
        encoded: try database.metadata(for: ServedInfo.key), path: address.description)
      return (database, info)
    } catch let error as IndexError {
      throw error
    } catch let error as XapianError {
      throw IndexError(
        .unreachable, "the served index does not answer: \(error.message)", path: address.description,
        hint: "--partial shows what the others have")
    } catch {
      throw IndexError(.unreachable, "\(error)", path: address.description)
    }
  }
}
