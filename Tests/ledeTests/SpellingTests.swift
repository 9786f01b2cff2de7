import Foundation
import Testing

/// Other spellings of names and compounds, and the user's own synonyms, through the whole program.
@Suite struct SpellingTests {
  static let articles = [
    "a":
      "Leader visits plant\n\nKim Jong-un visited the plant. The e-mail said that co-operation with the U.S. was on.\n",
    "b":
      "Leader speaks\n\nKim Jong Un spoke on Tuesday. His email said that cooperation with the U. S. was off.\n",
    "c":
      "Old president\n\nJ. F. Kennedy was remembered by makers of automobiles in the United Nations hall.\n",
    "d": "Old president again\n\nJ.F. Kennedy liked his car. The UN said so in its hall.\n",
  ]

  private func found(_ lede: LedeProcess, _ arguments: [String]) throws -> String {
    let result = try lede.run(["search", "-l"] + arguments, input: Data())
    return result.output.split(separator: "\n").map { String($0.dropLast(4).suffix(1)) }.sorted().joined()
  }

  @Test func spellingsAndSynonyms() throws {
    let lede = try LedeProcess()
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    let index = folder.appending(path: "Index").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.articles {
      try text.write(to: folder.appending(path: name + ".txt"), atomically: true, encoding: .utf8)
    }
    #expect(try lede.run(["index", "-q", "--index", index, folder.path], input: Data()).code == 0)
    let synonyms = URL(filePath: index + "/synonyms.txt")
    try "car, automobile\nUN, United Nations\n".write(to: synonyms, atomically: true, encoding: .utf8)
    let rows: [(query: String, articles: String)] = [
      ("Kim Jong-un", "ab"), ("Kim Jong Un", "ab"), ("kim jong un", "ab"), ("co-operation", "ab"),
      ("e-mail", "ab"), ("\"e-mail\"", "a"), ("(\"e-mail\")", "a"),
      ("'e-mail'", "a"), ("U.S.", "ab"), ("J. F. Kennedy", "cd"), ("J.F. Kennedy", "cd"),
      ("cars", "cd"), ("\"car\"", "d"), ("UN hall", "cd"), ("united nations hall", "cd"),
      ("\"united nations\"", "c"),
    ]
    for row in rows {
      #expect(try found(lede, ["--index", index, row.query]) == row.articles, "\(row.query)")
    }
    let expanded = try lede.run(
      ["search", "--index", index, "--expand", "--json", "kennedy NOT car"], input: Data())
    #expect(expanded.output.contains("\"matches\":0") || !expanded.output.contains("d.txt"))
    try "car\n".write(to: synonyms, atomically: true, encoding: .utf8)
    let refused = try lede.run(["search", "--index", index, "car"], input: Data())
    #expect(refused.code == 2)
    #expect(refused.messages.contains("synonyms.txt:1: a group needs two members"))
  }
}
