import Foundation
import Testing

/// `lede copies`, `similar`, and collapsing in `lede search`, over one agency's stories in four papers.
@Suite struct CopiesTests {
  static func prepared() throws -> LedeProcess {
    let lede = try LedeProcess()
    for story in WireStory.all { try story.write(to: lede) }
    for (day, amount, rate) in [
      (3, "two billion crowns", "6 1/8 pct"), (9, "1.5 billion crowns", "6 3/16 pct"),
      (17, "2.5 billion crowns", "6 5/16 pct"),
    ] {
      try lede.write(
        WireStory.template(day, amount, rate), to: "news/carrow-courier/2023/03/\(day)/reserves.txt")
    }
    #expect(try lede("index", "-q", "news").code == 0)
    return lede
  }

  static func lines(_ result: LedeProcess.Result, _ type: String) throws -> [[String: Any]] {
    try result.output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }.filter { $0["type"] as? String == type }
  }

  static func papers(_ articles: [[String: Any]]) -> [String] {
    articles.map { article in
      let path = (article["path"] as? String ?? "").components(separatedBy: "/")
      return path.firstIndex(of: "news").map { path[$0 + 1] } ?? ""
    }
  }

  @Test(arguments: WireStory.all.map(\.language)) func aSearchShowsAStoryOnce(language: String) throws {
    let lede = try Self.prepared()
    let story = try #require(WireStory.all.first { $0.language == language })
    let collapsed = try lede("search", "--json", story.query)
    let hits = try Self.lines(collapsed, "hit")
    #expect(hits.count == 1)
    #expect((hits.first?["copies"] as? [String])?.count == 3)
    let summary = try #require(try Self.lines(collapsed, "summary").first)
    #expect(summary["matches"] as? Int == 4 && summary["stories"] as? Int == 1)
    let whole = try lede("search", "--json", "--no-collapse", story.query)
    #expect(try Self.lines(whole, "hit").count == 4)
    #expect(try Self.lines(whole, "hit").allSatisfy { $0["copies"] == nil })
    #expect(try lede("search", "--count", story.query).output == "4\n")
    #expect(try lede("search", "-l", story.query).output.split(separator: "\n").count == 4)
    let text = try lede("search", "--snippets", "0", story.query).output
    #expect(text.contains("  +3 copies\n") && text.hasSuffix("4 articles in 1 story\n"))
  }

  @Test(arguments: WireStory.all.map(\.language)) func copiesStandInTheOrderOfTheirDates(language: String)
    throws
  {
    let lede = try Self.prepared()
    let story = try #require(WireStory.all.first { $0.language == language })
    let ids = try Self.lines(lede("search", "--json", "--no-collapse", story.query), "hit").compactMap {
      $0["id"] as? String
    }
    for id in ids {
      let answer = try lede("copies", "--json", String(id.prefix(11)))
      let copies = try Self.lines(answer, "copy")
      #expect(Self.papers(copies) == ["aldhaven-times", "meridian-wire", "brack-echo", "carrow-courier"])
      #expect(copies.filter { $0["asked"] as? Bool == true }.compactMap { $0["id"] as? String } == [id])
      #expect(copies.allSatisfy { ($0["share"] as? Double ?? 0) > 0.4 })
      #expect(try Self.lines(answer, "summary").first?["copies"] as? Int == 3)
    }
  }

  @Test func storiesOfOneTemplateStayApart() throws {
    let lede = try Self.prepared()
    let hits = try Self.lines(lede("search", "--json", "repurchase reserves"), "hit")
    #expect(hits.count == 3)
    for hit in hits {
      let answer = try lede("copies", try #require(hit["id"] as? String))
      #expect(answer.code == 1 && answer.messages == "lede: it has no copies\n")
    }
  }

  /// Copies in several segments, after a change and a deletion, are those that a rebuild finds.
  @Test func updatesFindWhatARebuildFinds() throws {
    let lede = try LedeProcess()
    let story = WireStory.english
    try story.write(to: lede)
    let late = "news/late-post/2023/09/08/story.txt"
    try lede("index", "-q", "news")
    try lede.write("Late\n\n" + story.paragraphs.joined(separator: "\n\n"), to: late)
    try lede("index", "-q")
    try FileManager.default.removeItem(
      at: lede.folder.appending(path: "news/brack-echo/2023/09/06/story-en.txt"))
    try lede.write(
      "Correction\n\n" + story.paragraphs.dropLast().joined(separator: "\n\n"),
      to: "news/meridian-wire/2023/09/05/story-en.txt")
    try lede("index", "-q")
    let id = try #require(
      try Self.lines(lede("search", "--json", "--no-collapse", "-n", "1", story.query), "hit").first?["id"]
        as? String)
    let updated = try lede("copies", "--json", id).output
    let found = try lede("search", "--json", story.query).output
    #expect(
      Self.papers(try Self.lines(lede("copies", "--json", id), "copy"))
        == ["aldhaven-times", "meridian-wire", "carrow-courier", "late-post"])
    try lede("rebuild", "-q")
    #expect(try lede("copies", "--json", id).output == updated)
    let rebuilt = try Self.lines(lede("search", "--json", story.query), "summary")
    #expect(rebuilt.first?["stories"] as? Int == 1 && found.contains(#""stories":1"#))
  }

  @Test func theDifferenceOfTwoCopiesIsShownWordByWord() throws {
    let lede = try LedeProcess()
    let body = WireStory.english.paragraphs
    try lede.write(
      "Cranes stand still\n\n" + body[..<3].joined(separator: "\n\n"), to: "a/2023/09/05/story.txt")
    try lede.write(
      "Cranes halted\n\n"
        + body[..<3].joined(separator: "\n\n").replacingOccurrences(
          of: "on Tuesday after", with: "yesterday after"),
      to: "b/2023/09/06/story.txt")
    #expect(try lede("index", "-q", "a", "b").code == 0)
    let ids = try Self.lines(lede("search", "--json", "--no-collapse", "--sort", "oldest", "gantry"), "hit")
      .compactMap { $0["id"] as? String }
    let text = try lede("copies", "--diff", ids[0], ids[1]).output
    #expect(text.contains("\nCranes [-stand still-]{+halted+}\n"))
    #expect(text.contains("suspended all crane work [-on Tuesday-] {+yesterday+} after a gantry"))
    #expect(text.components(separatedBy: "[-").count == 3)
    let colored = try lede("copies", "--diff", "--color", "always", ids[0], ids[1]).output
    #expect(colored.contains("\u{1b}[31m[-on Tuesday-]\u{1b}[0m \u{1b}[32m{+yesterday+}\u{1b}[0m"))
    let pieces = try #require(
      Self.lines(lede("copies", "--diff", "--json", ids[0], ids[1]), "diff").first?["pieces"]
        as? [[String: String]])
    #expect(
      pieces.filter { $0["kind"] == "removed" }.compactMap { $0["text"] } == ["stand still", "on Tuesday "])
    #expect(try lede("copies", "--diff", ids[0]).output == text)
  }

  @Test func similarLeavesCopiesOut() throws {
    let lede = try Self.prepared()
    try lede.write(
      """
      Dockers back at work

      PORT CARROW — Dockers of the harbour returned to the cranes on Friday, three days after a gantry fell on the eastern quay and hurt two of them. The ships at anchor will be unloaded first.
      """, to: "news/brack-echo/2023/09/08/back.txt")
    try lede("index", "-q")
    let id = try #require(
      try Self.lines(lede("search", "--json", "inspectors bolt"), "hit").first?["id"] as? String)
    let found = try Self.lines(lede("similar", "--json", id), "hit")
    #expect(found.first?["headline"] as? String == "Dockers back at work")
    #expect(!found.contains { WireStory.english.headlines.contains($0["headline"] as? String ?? "") })
    let copies = try Self.lines(lede("similar", "--copies", "--json", id), "hit")
    #expect(copies.count { WireStory.english.headlines.contains($0["headline"] as? String ?? "") } == 3)
  }

  @Test func idsMayBeCutWhereTheyAreUnique() throws {
    let lede = try Self.prepared()
    #expect(try lede("copies", "zzzz").code == 2)
    #expect(try lede("copies", "abc").code == 2)
    let none = try lede("show", "000000000000")
    #expect(none.code == 1 && none.messages == "lede: no article has the id 000000000000\n")
  }
}
