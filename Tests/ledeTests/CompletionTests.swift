import Foundation
import Testing

@Suite struct CompletionTests {
  /// What bash offers; words as bash cuts them, `@` and `:` by themselves.
  @Test func bashOffersFieldsAndSavedSearches() throws {
    let lede = try LedeProcess()
    try lede.article("news/a.txt", "Port strike", "Dock workers walked out.", quote: "Not for sale")
    try lede("index", "-q", "news")
    try lede("save", "strikes", "strike")
    try lede("save", "storms", "storm")
    let table: [([String], String)] = [
      (["search", "spe"], "speaker:"), (["search", "cap"], "caption:"),
      (["search", "port", "@", "str"], "@strikes"),
      (["search", "@"], "@storms @strikes"), (["search", "'@sto"], "@storms"),
      (["search", "speaker", ":", "p"], ""),
      (["save", "s"], "storms strikes"), (["save", "-d", "sto"], "storms"),
      (["quotes", "--facet", "spe"], "speaker"),
      (["index", "--al"], ""), (["help", "qu"], "quotes query"), (["search", "--in", "q"], "quotes"),
    ]
    for (words, expected) in table {
      let found = try complete(words, lede)
      if words.last?.hasPrefix("--") == true {
        #expect(found.contains("--alert"), "\(words): \(found)")
      } else {
        #expect(found == expected.split(separator: " ").map(String.init), "\(words)")
      }
    }
  }

  private func complete(_ words: [String], _ lede: LedeProcess) throws -> [String] {
    let program = try LedeProcess.program
    let script = """
      PATH=$(dirname "$0"):$PATH
      source <(lede completions bash)
      COMP_WORDS=(lede "$@")
      COMP_CWORD=$#
      _lede
      [[ ${#COMPREPLY[@]} == 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, program] + words
    process.currentDirectoryURL = lede.folder
    var environment = ProcessInfo.processInfo.environment
    environment["LEDE_INDEX"] = lede.folder.appending(path: "Index").path
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
