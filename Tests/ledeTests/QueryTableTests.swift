import Foundation
import Testing

/// Tests/Fixtures/queries.tsv: each query with the articles that it finds, through the whole program.
@Suite struct QueryTableTests {
  struct Row {
    var query: String
    var articles: Set<String>
    var collection: String
    var flag: String
  }

  static func rows() throws -> [Row] {
    let text = try String(contentsOf: LedeProcess.fixtures.appending(path: "queries.tsv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
      let cells = line.split(separator: "\t").map(String.init)
      let articles = cells[1] == "-" ? [] : Set(cells[1].split(separator: " ").map(String.init))
      return Row(
        query: cells[0], articles: articles, collection: cells[2], flag: cells.count > 3 ? cells[3] : "")
    }
  }

  @Test func everyQueryFindsJustItsArticles() throws {
    let lede = try LedeProcess()
    #expect(try lede("index", "-q", LedeProcess.fixtures.appending(path: "queries").path).code == 0)
    let rows = try Self.rows()
    #expect(rows.count >= 280)
    for (kind, rows) in Dictionary(grouping: rows, by: { [$0.collection, $0.flag] }) {
      let flags = kind[1].isEmpty ? [] : [kind[1]]
      let queries = rows.map(\.query).joined(separator: "\n")
      let result = try lede.run(
        ["search", "--in", kind[0], "-f", "-", "--json", "-n", "100"] + flags, input: Data(queries.utf8))
      #expect(result.code == 0, "\(result.messages)")
      var found = [Set<String>](repeating: [], count: rows.count)
      for line in result.output.split(separator: "\n") {
        let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        guard let number = json["query_number"] as? Int else { continue }
        switch json["type"] as? String {
        case "query": #expect(json["query"] as? String == rows[number - 1].query)
        case "hit":
          let name = URL(filePath: json["path"] as? String ?? "").deletingPathExtension().lastPathComponent
          found[number - 1].insert(String(name.dropFirst(3)))
        // Hits with some of the words are no matches.
        case "summary": if json["partial"] as? Bool == true { found[number - 1] = [] }
        default: break
        }
      }
      for (row, articles) in zip(rows, found) {
        #expect(articles == row.articles, "\(row.query) in \(row.collection) \(row.flag)")
      }
    }
  }

  /// Of the captions of an article the best one counts.
  @Test func fromACaptionToTheQuotesOfItsArticle() throws {
    let lede = try LedeProcess()
    let long = "A crane at the long quay of the old harbour, where many ships of every kind come and go."
    try lede.write(
      """
      {"title":"Harbour","text":"“We wait for the crane,” said Anna Moreno.","captions":["A crane.","\(long)"]}
      {"title":"Quay","text":"“We wait for the ship,” said Ole Brandt.","captions":["A crane and a ship at dusk."]}

      """, to: "news.jsonl")
    try lede("index", "-q", "news.jsonl")
    let found = try lede("quotes", "--format", "csv", "caption:crane").output.split(separator: "\n")
    #expect(
      found.count == 3 && found[1].contains("Anna Moreno") && found[2].contains("Ole Brandt"), "\(found)")
  }
}
