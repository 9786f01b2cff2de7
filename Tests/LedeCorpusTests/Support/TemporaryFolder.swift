import Foundation

/// A folder that goes away with the last reference to it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    // Without symbolic links in it, as the walker gives paths as they were named.
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("lede-corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: [UInt8] { Array(url.path.utf8) }

  /// The path of something in the folder.
  func path(_ name: String) -> [UInt8] { path + [0x2f] + Array(name.utf8) }

  /// Writes a file, and the folders that it needs.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8] = Array("The harbour was calm.\n".utf8)) throws -> [UInt8] {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return path(name)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent(name), withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appendingPathComponent(name).path, withDestinationPath: target)
  }
}
