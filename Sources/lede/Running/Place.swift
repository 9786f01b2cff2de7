import CommandLineKit
import Glibc
import LedeSchema

/// Finds the index that a command is about.
enum Place {
  /// The indexes to read, opened.
  static func snapshot(
    _ options: PlaceOptions, without missing: [IndexAddress] = []
  ) throws(IndexError) -> Snapshot {
    let addresses = try addresses(options).filter { !missing.contains($0) }
    if let only = addresses.first, addresses.count == 1, case .folder(let path) = only {
      return try Snapshot(root: path)
    }
    return try Snapshot(addresses, timeout: Double(options.timeout), allowsMissing: options.isPartial)
  }

  /// Where the indexes to read are.
  static func addresses(_ options: PlaceOptions) throws(IndexError) -> [IndexAddress] {
    // Where it has no path, only what is relative to it is an error.
    let here = (try? FileSystem.absolute(".")) ?? "."
    var found: [IndexAddress] = []
    for argument in options.index { found += try IndexAddress.all(named: argument.text, relativeTo: here) }
    if found.isEmpty, let variable = Environment.value("LEDE_INDEX") {
      found = try IndexAddress.all(named: variable, relativeTo: here)
    }
    return found.isEmpty ? [.folder(try existing(options))] : found
  }

  /// The folder of the one index to read.
  ///
  /// - Throws: also where the nearest `Index` can't be looked into: one above it may be another's.
  static func existing(_ options: PlaceOptions) throws(IndexError) -> String {
    if let given = try named(options) { return given }
    var folder = try FileSystem.absolute(".")
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/Index"
      if try FileSystem.isThere(candidate + "/CURRENT") { return candidate }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw IndexError(
      .notFound, "no index here or in a folder above",
      hint: "make one with `lede index FOLDER`, or name it with --index")
  }

  /// The folder of the index to write: the nearest one, or `./Index`.
  static func writable(_ options: PlaceOptions) throws(IndexError) -> String {
    if let given = try named(options) { return given }
    do {
      return try existing(options)
    } catch {
      guard error.code == .notFound else { throw error }
      return try FileSystem.absolute("Index")
    }
  }

  private static func named(_ options: PlaceOptions) throws(IndexError) -> String? {
    guard let text = options.index.first?.text ?? Environment.value("LEDE_INDEX") else { return nil }
    let isServed = text.hasPrefix("tcp://") || text.hasPrefix("ssh://")
    guard options.index.count <= 1, !isServed else {
      throw IndexError(.usage, "this command is about one index folder of this machine")
    }
    return try FileSystem.absolute(text)
  }

  /// A path in bytes, made absolute.
  static func absolute(_ path: [UInt8]) throws(IndexError) -> [UInt8] {
    var full = path
    if path.first != 0x2f { full = try FileSystem.workingFolder() + [0x2f] + path }
    return FileSystem.resolved(full)
  }

  private static let here: [UInt8] = ((try? FileSystem.workingFolder()) ?? []) + [0x2f]

  /// A path as a person in the working folder would write it.
  static func shown(_ path: [UInt8]) -> [UInt8] { Array(path[shownRange(path)]) }

  /// The bytes of a path that ``shown(_:)`` gives.
  static func shownRange(_ path: [UInt8]) -> Range<Int> {
    (path.starts(with: here) && here.count > 1 ? here.count : 0)..<path.count
  }
}
