import CommandLineKit
import Foundation
import Testing

@Suite struct CompletionsTests {
  @Test(arguments: [
    (["s"], "search"),
    ([""], "search move taste help"),
    (["-"], "--help --version"),
    (["find", "--no"], "--no-pager"),
    (["search", "--order", ""], "taste age"),
    (["search", "--order", "="], "taste age"),
    (["search", "--order", "=", "a"], "age"),
    (["search", "-n", ""], ""),
    (["search", "-f", "'g"], "grape"),
    (["search", "-f", "@"], "@mine"),
    (["search", "--json", "-f", "g"], "grape"),
    (["help", "l"], "labels"),
  ]) func bash(words: [String], expected: String) throws {
    #expect(try complete(words) == expected.split(separator: " ").map(String.init))
  }

  @Test func wordsOfTheUserAreNotEvaluated() throws {
    #expect(try complete(["search", "-f", "$"]) == ["\\$\\(touch\\ evil\\)"])
  }

  /// What bash offers after these words, the last one unfinished.
  private func complete(_ words: [String]) throws -> [String] {
    let script =
      Demo.program.completions(for: .bash) + """

        demo() { printf 'grape\\tWhat it is made of\\nyear\\n@mine\\n$(touch evil)\\n'; }
        COMP_WORDS=(demo "$@")
        COMP_CWORD=$#
        _demo
        [[ ${#COMPREPLY[@]} == 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"

        """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", "-c", script, "bash"] + words
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
