import CommandLineKit
import Foundation
import Testing

@Suite struct GoldenTests {
  static let texts: [String: String] = {
    var texts: [String: String] = [
      "program-short.txt": Demo.program.help(.program, .short),
      "program-long.txt": Demo.program.help(),
      "search-short.txt": Demo.program.help(.command(Demo.search.description), .short),
      "search-long.txt": Demo.program.help(.command(Demo.search.description)),
      "search-narrow.txt": Demo.program.help(.command(Demo.search.description), columns: 48),
      "search-styled.txt": Demo.program.help(.command(Demo.search.description), isStyled: true),
      "labels.txt": Demo.program.help(.page(Demo.program.pages[0])),
    ]
    for page in Demo.program.manual() { texts[page.fileName] = page.text }
    for shell in Shell.allCases {
      texts["completions.\(shell.rawValue)"] = Demo.program.completions(for: shell)
    }
    return texts
  }()

  /// Compares with Tests/Golden/CommandLineKit; RECORD_GOLDEN=1 writes the files anew, and fails.
  @Test(arguments: texts.keys.sorted()) func text(name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/CommandLineKit")
    let file = folder.appendingPathComponent(name)
    let text = try #require(Self.texts[name])
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without RECORD_GOLDEN")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test(arguments: texts.keys.filter { $0.hasSuffix(".txt") && !$0.contains("narrow") }.sorted())
  func fitsEightyColumns(name: String) throws {
    for line in try #require(Self.texts[name]).split(separator: "\n") {
      let shown = line.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
      #expect(shown.count <= 80, "\(shown)")
    }
  }
}
