import Foundation

/// The program under test, run as users run it, in a folder of its own that goes with it.
final class LedeProcess: Sendable {
  struct Result {
    var output: String
    var messages: String
    var code: Int32
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lede-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The built program: beside the tests.
  static var program: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: own).deletingLastPathComponent().appending(path: "lede").path
    }
  }

  /// The package's fixtures.
  static var fixtures: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Fixtures")
  }

  @discardableResult
  func callAsFunction(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: Data(input.utf8))
  }

  @discardableResult
  func run(
    _ arguments: [String], in place: URL? = nil, input: Data = Data(),
    environment changes: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: try Self.program)
    process.arguments = arguments
    process.currentDirectoryURL = place ?? folder
    var environment = ProcessInfo.processInfo.environment
    for name in ["LEDE_INDEX", "LEDE_PAGER", "PAGER", "LEDE_COLORS"] { environment[name] = nil }
    environment["LEDE_INDEX"] = folder.appending(path: "Index").path
    environment.merge(changes) { $1 }
    process.environment = environment
    // Files rather than pipes: nothing waits for anything.
    let name = folder.appending(path: ".run-\(UUID().uuidString)").path
    defer {
      for end in ["in", "out", "err"] { try? FileManager.default.removeItem(atPath: "\(name).\(end)") }
    }
    try input.write(to: URL(filePath: name + ".in"))
    for end in ["out", "err"] { _ = FileManager.default.createFile(atPath: "\(name).\(end)", contents: nil) }
    process.standardInput = FileHandle(forReadingAtPath: name + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: name + ".out")
    process.standardError = FileHandle(forWritingAtPath: name + ".err")
    try process.run()
    process.waitUntilExit()
    func text(_ end: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: "\(name).\(end)")), as: UTF8.self)
    }
    return Result(output: try text("out"), messages: try text("err"), code: process.terminationStatus)
  }

  /// Writes a file below the folder.
  func write(_ text: String, to path: String) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  /// Writes a short article with one quote.
  func article(_ path: String, _ headline: String, _ body: String, quote: String) throws {
    try write(
      """
      \(headline)

      By Jane Roe

      SANDMOUTH — \(body)

      "\(quote)," said Ana Moreno, the union leader. The town waited for word from the harbour office.

      """, to: path)
  }
}
