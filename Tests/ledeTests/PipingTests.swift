import Foundation
import Testing

@Suite struct PipingTests {
  private func prepared() throws -> LedeProcess {
    let lede = try LedeProcess()
    try lede.article(
      "news/a b.txt", "Port strike halts harbour", "Dock workers walked out.", quote: "Not for sale")
    try lede.article(
      "news/c\nd.txt", "Bakery opens", "A bakery opened in the old town.", quote: "Bread is life")
    return lede
  }

  @Test func queriesFromAFile() throws {
    let lede = try prepared()
    try lede("index", "-q", "news")
    try lede.write("strike\n\nbakery\r\nzebra\n", to: "q")
    #expect(try lede("search", "-c", "-f", "q").output == "1\tstrike\n1\tbakery\n0\tzebra\n")
    #expect(try lede("search", "-c", "-f", "-", input: "harbour").output == "2\tharbour\n")
    #expect(try lede("search", "-l", "-f", "q").output == "news/a b.txt\nnews/c^Jd.txt\n")
    #expect(try lede("search", "-l", "-0", "-f", "q").output == "news/a b.txt\0news/c\nd.txt\0")
    let text = try lede("search", "-n", "1", "--snippets", "0", "-f", "q")
    #expect(text.output.hasPrefix("== strike\n\n1. Port strike halts harbour"))
    #expect(text.output.hasSuffix("\n== zebra\n\nnothing found\n"))
    #expect(try lede("search", "-c", "-f", "-", input: "zebra\n").code == 1)

    let fault = try lede("search", "-c", "-f", "-", input: "strike\nport (\nbakery\n")
    #expect(fault.code == 2)
    #expect(fault.output == "1\tstrike\n1\tbakery\n")
    #expect(
      fault.messages.hasPrefix("lede: standard input:2: this bracket is never closed\n  port (\n       ^\n"))

    let csv = try lede("search", "--format", "csv", "-f", "q").output.split(separator: "\n")
    #expect(csv.count == 3 && csv[0].hasPrefix("query,rank,") && csv[1].hasPrefix("strike,1,"))
    #expect(try lede("search", "-f", "q", "strike").code == 2)
    #expect(try lede("search").code == 2)
    #expect(try lede("search", "-f", "nowhere").code == 2)
  }

  /// A command that has nothing to put in order ends by the signal itself, so that a loop of the shell ends, too.
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsASearch(signal: Int32) throws {
    let lede = try prepared()
    try lede("index", "-q", "news")
    let process = Process()
    process.executableURL = URL(filePath: try LedeProcess.program)
    process.arguments = ["search", "--index", lede.folder.appending(path: "Index").path, "-c", "-f", "-"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, signal)
    let deadline = Date.now + 20
    while process.isRunning, Date.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
    let ended = !process.isRunning
    if !ended { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(ended && process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    withExtendedLifetime(input) {}
  }

  /// Runs a line of shell with the program as `$0` and an index as `$1`; its output and messages are in `out` and `err`.
  private func shell(_ line: String, _ lede: LedeProcess) throws -> (
    code: Int32, output: String, messages: String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = lede.folder
    process.arguments = ["-c", line, try LedeProcess.program, lede.folder.appending(path: "Index").path]
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) -> String {
      (try? String(contentsOf: lede.folder.appending(path: name), encoding: .utf8)) ?? ""
    }
    return (process.terminationStatus, text("out"), text("err"))
  }

  /// A database that is opened where standard input or output should stand would be read as a list, or written into.
  @Test func closedStandardStreams() throws {
    let lede = try prepared()
    let index = try shell("exec \"$0\" index --index \"$1\" news <&- >&- 2>&-", lede)
    #expect(index.code == 4)
    #expect(try lede("verify", "--deep").code == 0)
    #expect(try lede("search", "-c", "harbour").output == "2\n")
    let input = try shell("exec \"$0\" search --index \"$1\" -c -f - <&- >out 2>err", lede)
    #expect(input.code == 2 && input.output.isEmpty)
    #expect(input.messages.contains("Bad file descriptor"), "\(input.messages)")
    let output = try shell("exec \"$0\" search --index \"$1\" harbour >&- 2>err", lede)
    #expect(output.code == 4 && output.messages.contains("Bad file descriptor"), "\(output.messages)")
    #expect(try shell("exec \"$0\" search --index \"$1\" -c harbour >out 2>&-", lede).output == "2\n")
  }

  /// A folder that has been deleted has no path; its name is not that of the root.
  @Test func aWorkingFolderThatIsGone() throws {
    let lede = try prepared()
    try lede("index", "-q", "news")
    for command in [
      "index .", "index --index x .", "search harbour", "search --index x harbour", "inspect .",
    ] {
      let found = try shell(
        "mkdir gone && cd gone && rmdir ../gone && \"$0\" \(command) >../out 2>../err", lede)
      #expect(found.code == 4 && found.output.isEmpty, "\(command): \(found)")
      #expect(found.messages.contains("the working folder has no path"), "\(command): \(found)")
    }
    let found = try shell(
      "mkdir gone && cd gone && rmdir ../gone && \"$0\" search -c --index \"$1\" harbour >../out 2>../err",
      lede)
    #expect(found.code == 0 && found.output == "2\n", "\(found)")
  }

  /// As a script gives it whose variable is not set.
  @Test(arguments: [
    ["index", ""], ["index", "news", ""], ["index", "news", "--index", ""], ["search", "x", "--index", ""],
    ["inspect", ""], ["search", "x", "-f", ""], ["index", "--files-from", ""],
  ])
  func anEmptyPathIsNotTheWorkingFolder(arguments: [String]) throws {
    let lede = try prepared()
    let found = try lede.run(arguments)
    #expect(found.code == 2 && found.output.isEmpty)
    #expect(found.messages.contains("expected a path, not ''"))
    #expect(
      try lede.run(["search", "x"], environment: ["LEDE_INDEX": ""]).messages.contains(
        "no index here or in a"))
  }

  @Test func anIndexThatCannotBeLookedForIsNotMissing() throws {
    let lede = try prepared()
    let name = String(repeating: "n", count: 300)
    for arguments in [
      ["search", "x"], ["compact"], ["rebuild"], ["status"], ["verify"], ["save", "a", "x"],
    ] {
      let command = arguments[0]
      let found = try lede.run(arguments + ["--index", name])
      #expect(found.code == 4 && found.output.isEmpty, "\(command)")
      #expect(found.messages.contains("cannot look for the index: File name too long"), "\(command)")
    }
  }

  @Test func anotherIndexIsNoArticle() throws {
    let lede = try prepared()
    try lede("index", "-q", "news", "--index", "news/other")
    let found = try lede("index", "news")
    #expect(found.code == 3 && found.output.hasPrefix("2 new, 1 skipped: 2 articles"), "\(found)")
    #expect(found.messages == "news/other: skipped (index): an index, not articles\n")
    #expect(try lede("inspect", "news/other").messages.contains("skipped (index)"))
  }

  @Test func pathsFromAFile() throws {
    let lede = try prepared()
    let lines = try lede("index", "--files-from", "-", input: "news/a b.txt\n")
    #expect(lines.code == 0 && lines.output.hasPrefix("1 new: 1 articles"))
    let nul = try lede("index", "-0", "--files-from", "-", input: "news/a b.txt\0news/c\nd.txt\0")
    #expect(nul.code == 0 && nul.output.hasPrefix("1 new: 2 articles"))
    let missing = try lede("index", "--files-from", "-", input: "news/zebra.txt\n")
    #expect(missing.code == 2 && missing.messages.contains("no such file or folder"))
  }

  @Test func didYouMean() throws {
    let lede = try prepared()
    try lede("index", "-q", "news")
    let word = try lede("search", "bakrey")
    #expect(word.code == 1)
    #expect(
      word.messages
        == "lede: nothing found\nlede: there is no “bakrey” in the index; near: bakery (1)\nlede: did you mean: bakery\n"
    )
    let table: [(String, String?)] = [
      ("speaker:monero harbor", "speaker:moreno harbour"),
      ("speaker:(ana OR moerno)", "speaker:(ana OR moreno)"),
      ("\"prot strike\"", "\"port strike\""), ("headline:strke", "headline:strike"),
      ("byline:roee", "byline:roe"),
      ("akery", "bakery"), ("akbery", "bakery"), ("xqzw", nil), ("harbour", nil), ("NOT bakrey", nil),
      ("workres w/3 walkde", "workers w/3 walked"), ("bakrey*", nil), ("12345", nil),
    ]
    for (query, expected) in table {
      let result = try lede("search", "--json", "-n", "0", "--", query)
      let summary = result.output.split(separator: "\n").last.map { Data($0.utf8) } ?? Data()
      let json = try JSONSerialization.jsonObject(with: summary) as? [String: Any]
      #expect(json?["suggested_query"] as? String == expected, "\(query)")
    }
  }

  @Test func aClosedPipeIsNoError() throws {
    let lede = try prepared()
    try lede("index", "-q", "news")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      #"for i in {1..20000}; do echo harbour; done | "$0" search --json -f - | head -n 1; echo "${PIPESTATUS[1]}""#,
      try LedeProcess.program,
    ]
    process.currentDirectoryURL = lede.folder
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let said = try messages.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(text.split(separator: "\n").last == "0")
    #expect(said.isEmpty)
  }
}
