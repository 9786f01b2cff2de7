import Foundation
import Glibc

/// A temporary folder with a corpus and indexes in it, removed at the end of a test.
final class TestFolder {
  let path: String
  var corpus: String { path + "/corpus" }
  var index: String { path + "/index" }

  init() throws {
    let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    path = base + "/lede-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/corpus", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file of the corpus, and its folders.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let target = corpus + "/" + name
    let folder = (target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: target))
    return target
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: corpus + "/" + name) }

  func rename(_ old: String, to new: String) throws {
    let target = corpus + "/" + new
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: corpus + "/" + old, toPath: target)
  }

  /// Sets a file's time of change, in seconds since 1970.
  func setModified(_ name: String, _ seconds: Int) {
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    unsafe _ = utimensat(AT_FDCWD, corpus + "/" + name, &times, 0)
  }

  func modified(_ name: String) -> (seconds: Int, nanoseconds: Int) {
    var status = stat()
    unsafe _ = lstat(corpus + "/" + name, &status)
    return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  /// All paths below a folder with their sizes and times: shows whether anything was touched.
  func state(of folder: String) -> [String: String] {
    var found: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
      var status = stat()
      unsafe _ = lstat(folder + "/" + name, &status)
      found[name] = "\(status.st_size) \(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    return found
  }

  func contents(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
