import CommandLineKit
import Glibc
import LedeSchema

/// Finds the index that a command is about.
enum Place {
  /// The folder of the index to read.
  static func existing(_ options: PlaceOptions) throws(IndexError) -> String {
    if let given = named(options) { return given }
    var folder = FileSystem.absolute(".")
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/Index"
      if FileSystem.exists(candidate + "/CURRENT") { return candidate }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw IndexError(
      .notFound, "no index here or in a folder above",
      hint: "make one with `lede index FOLDER`, or name it with --index")
  }

  /// The folder of the index to write: the nearest one, or `./Index`.
  static func writable(_ options: PlaceOptions) -> String {
    (try? existing(options)) ?? FileSystem.absolute("Index")
  }

  private static func named(_ options: PlaceOptions) -> String? {
    if let argument = options.index { return FileSystem.absolute(argument.text) }
    return Environment.setting("LEDE_INDEX").map { FileSystem.absolute($0) }
  }

  /// A path in bytes, made absolute.
  static func absolute(_ path: [UInt8]) -> [UInt8] {
    var full = path
    if path.first != 0x2f { full = Array(FileSystem.absolute(".").utf8) + [0x2f] + path }
    var parts: [ArraySlice<UInt8>] = []
    for part in full.split(separator: 0x2f) {
      if part.elementsEqual([0x2e]) { continue }
      if part.elementsEqual([0x2e, 0x2e]) { _ = parts.popLast() } else { parts.append(part) }
    }
    var result: [UInt8] = []
    for part in parts { result += [0x2f] + part }
    return result.isEmpty ? [0x2f] : result
  }

  /// A path as a person in the working folder would write it.
  static func shown(_ path: [UInt8]) -> [UInt8] {
    let here = Array((FileSystem.absolute(".") + "/").utf8)
    return path.starts(with: here) && here.count > 1 ? Array(path[here.count...]) : path
  }
}
