import Foundation
import Testing

/// `lede export`, against what OpenSearch documents of its bulk interface and of mappings.
@Suite struct ExportTests {
  private static func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func bulkLinesComeInPairs() throws {
    let run = try SampleIndex.process.get().run(["export", "--format", "opensearch", "--name", "news"])
    #expect(run.code == 0)
    // "The final line of data must end with a newline character", and no document may hold one.
    #expect(run.output.hasSuffix("}\n"))
    let lines = try Self.objects(run.output)
    #expect(lines.count == 128)
    var ids: Set<String> = []
    for (action, document) in stride(from: 0, to: lines.count, by: 2).map({ (lines[$0], lines[$0 + 1]) }) {
      #expect(action.keys.sorted() == ["index"])
      let index = try #require(action["index"] as? [String: String])
      #expect(index["_index"] == "news")
      #expect(index["_id"] == document["id"] as? String)
      ids.insert(try #require(index["_id"]))
    }
    #expect(ids.count == 64)
  }

  @Test func everyFieldIsInTheMapping() throws {
    let home = try SampleIndex.process.get()
    let mapping = try #require(try Self.objects(home.run(["export", "--mapping"]).output).first)
    let mappings = try #require(mapping["mappings"] as? [String: Any])
    let properties = try #require(mappings["properties"] as? [String: [String: Any]])
    let dates = /\d{4}(-\d{2}(-\d{2})?)?/
    for document in try Self.objects(home.run(["export"]).output) {
      for (name, value) in document {
        let property = try #require(properties[name], "\(name)")
        switch property["type"] as? String {
        case "nested":
          let inner = try #require(property["properties"] as? [String: Any])
          for item in try #require(value as? [[String: String]]) {
            #expect(Set(item.keys).isSubset(of: inner.keys))
          }
        case "date": #expect(try dates.wholeMatch(in: #require(value as? String)) != nil)
        case "text", "keyword": #expect(value is String)
        default: Issue.record("no type for \(name)")
        }
      }
    }
  }

  @Test func whatWasWrittenIsReadAgain() throws {
    let home = try SampleIndex.process.get()
    let other = try LedeProcess()
    try other.write(home.run(["export"]).output, to: "articles.jsonl")
    let made = try other.run(["index", "-q", "articles.jsonl"])
    #expect(made.code == 0 || made.code == 3, "\(made.messages)")
    for query in [
      ["search", "-c", "has:date"], ["quotes", "-c", "harbour"], ["quotes", "-c", "has:quote"],
      ["captions", "-c", "has:credit"], ["search", "-c", "headline:strike"],
    ] {
      #expect(try other.run(query).output == home.run(query).output, "\(query)")
    }
  }
}
