import Foundation
import Testing

/// The examples of docs/guide.md give the output that stands below them.
///
/// Each indented line that starts with `$ ` is run by bash from the package's folder, against an index of its own.
/// With RECORD_SNAPSHOTS=1 the guide is written anew.
@Suite struct GuideTests {
  static var package: URL { LedeProcess.fixtures.deletingLastPathComponent().deletingLastPathComponent() }

  @Test func examplesPrintWhatTheGuideShows() throws {
    let place = Self.package.appending(path: "docs/guide.md")
    let text = try String(contentsOf: place, encoding: .utf8)
    let lede = try LedeProcess()
    var rewritten: [String] = []
    var skips = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isIndented = line.hasPrefix("    ")
      if skips, isIndented, !line.hasPrefix("    $ ") { continue }
      // An empty line between lines of output belongs to it.
      if skips, line.isEmpty {
        rewritten.append(line)
        continue
      }
      if skips, !isIndented || line.hasPrefix("    $ ") {
        skips = false
        while rewritten.last == "" { rewritten.removeLast() }
        if !isIndented { rewritten.append("") }
      }
      rewritten.append(line)
      guard line.hasPrefix("    $ ") else { continue }
      skips = true
      for output in try Self.run(String(line.dropFirst(6)), lede).split(
        separator: "\n", omittingEmptySubsequences: false)
      { rewritten.append(output.isEmpty ? "" : "    " + output) }
      while rewritten.last == "" { rewritten.removeLast() }
    }
    while rewritten.last == "" { rewritten.removeLast() }
    let result = rewritten.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(result.utf8).write(to: place)
      return
    }
    let shown = Self.masked(text).split(separator: "\n")
    let printed = Self.masked(result).split(separator: "\n")
    for (shown, printed) in zip(shown, printed) where shown != printed {
      Issue.record("the guide says\n\(shown)\nand the program\n\(printed)\nRECORD_SNAPSHOTS=1 writes it anew")
      return
    }
    #expect(shown.count == printed.count)
  }

  /// Ids are made from where the files lie.
  private static func masked(_ text: String) -> String { text.replacing(#/\b[0-9a-f]{12}\b/#, with: "ID") }

  private static func run(_ command: String, _ lede: LedeProcess) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = package
    var environment = ProcessInfo.processInfo.environment
    for name in ["LEDE_PAGER", "PAGER", "LEDE_COLORS"] { environment[name] = nil }
    environment["LEDE_INDEX"] = lede.folder.appending(path: "Index").path
    let folder = URL(filePath: try LedeProcess.program).deletingLastPathComponent().path
    environment["PATH"] = folder + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
