import Foundation
import Testing

@Suite struct SavedSearchTests {
  private func prepared() throws -> LedeProcess {
    let lede = try LedeProcess()
    try lede.article(
      "news/a.txt", "Port strike halts harbour", "Dock workers walked out.", quote: "Not for sale")
    try lede.article("news/b.txt", "Bakery opens", "A bakery opened in the old town.", quote: "Bread is life")
    #expect(try lede("index", "-q", "news").code == 0)
    return lede
  }

  @Test func savesListsShowsReplacesDeletes() throws {
    let lede = try prepared()
    #expect(try lede("save").output == "")
    #expect(try lede("save", "strikes", "strike*", "OR walkout").code == 0)
    #expect(try lede("save", "moreno", "--in", "quotes", "speaker:moreno").code == 0)
    #expect(try lede("save").output == "moreno\t--in quotes speaker:moreno\nstrikes\tstrike* OR walkout\n")
    #expect(try lede("save", "@strikes").output == "strike* OR walkout\n")
    let changed = try lede("save", "strikes", "strike")
    #expect(changed.messages == "lede: @strikes was: strike* OR walkout\n")
    #expect(try lede("rebuild", "-q").code == 0)
    #expect(try lede("save", "strikes").output == "strike\n")
    #expect(try lede("save", "-d", "strikes").messages == "lede: deleted @strikes: strike\n")
    let missing = try lede("save", "-d", "strikes")
    #expect(missing.code == 1 && missing.messages == "lede: there is no saved search @strikes\n")
    #expect(
      try lede("save", "--json").output
        == #"{"type":"saved","schema":1,"name":"moreno","query":"speaker:moreno","collection":"quotes","#
        + "\"any\":false,\"nexis\":false}\n")
  }

  @Test func refusesWhatIsNoQueryOrName() throws {
    let lede = try prepared()
    let fault = try lede("save", "bad", "strike (")
    #expect(fault.code == 2)
    #expect(
      fault.messages
        == "lede: this bracket is never closed\n  strike (\n         ^\n  close it, or leave it out\n")
    for name in ["a b", "../x", "-", "@", String(repeating: "a", count: 65)] {
      #expect(try lede("save", "--", name, "strike").code == 2, "\(name)")
    }
    #expect(try lede("save", "--index", "nowhere", "x", "strike").code == 2)
  }

  @Test func standsForItsQuery() throws {
    let lede = try prepared()
    try lede("save", "strikes", "strike OR bakery")
    try lede("save", "moreno", "--in", "quotes", "speaker:moreno quote:bread")
    try lede("save", "both", "@strikes @moreno")
    try lede("save", "loop", "strike")
    let loop = try lede("save", "loop", "@loop")
    #expect(loop.code == 2 && loop.messages.contains("saved searches that name each other"))
    let table: [([String], String)] = [
      (["@strikes"], "2\n"), (["@strikes", "port"], "1\n"), (["-@strikes"], "0\n"), (["@moreno"], "1\n"),
      (["@moreno", "town"], "1\n"), (["@both"], "1\n"),
      (["(@strikes", "NOT", "@moreno)", "OR", "zzz"], "1\n"),
      (["\"@strikes\""], "0\n"),
    ]
    for (query, count) in table {
      #expect(try lede.run(["search", "-c", "--"] + query).output == count, "\(query)")
    }
    #expect(try lede("quotes", "-c", "@strikes").output == "2\n")
    let unknown = try lede("search", "@strkes")
    #expect(unknown.code == 2)
    #expect(unknown.messages.contains("  did you mean @strikes\n"))
  }

  @Test func keptAlertsThatCantBeReadAreNotWrittenOver() throws {
    let lede = try prepared()
    try lede("save", "strikes", "strike* OR walkout")
    #expect(try lede("index", "-q", "--alert").code == 0)
    let kept = lede.folder.appending(path: "Index/alerts.json")
    for (number, content) in ["{\"version\":", "{\"version\":2,\"pending\":[]}"].enumerated() {
      try content.write(to: kept, atomically: true, encoding: .utf8)
      try lede.article("news/h\(number).txt", "Strike \(number)", "It began.", quote: "Now")
      for flags in [["-q"], ["-q", "--alert"]] {
        let run = try lede.run(["index"] + flags)
        #expect(
          run.code == 5 && run.messages.contains("alerts.json: the alerts that were kept are not readable"))
        #expect(try String(contentsOf: kept, encoding: .utf8) == content)
        try lede.article("news/i\(number).txt", "Walkout \(number)", "It began.", quote: "Now")
      }
      #expect(try lede("search", "-c", "began").output == "\(number * 2 + 2)\n")
    }
  }

  @Test func alertsOfRunsThatDidNotTellAreKept() throws {
    let lede = try prepared()
    try lede("save", "strikes", "strike* OR walkout")
    try lede("save", "gone", "bakery")
    #expect(try lede("index", "-q", "--alert").code == 0)
    try lede.article("news/c.txt", "Second strike begins", "Tram drivers joined.", quote: "We stop the trams")
    try lede.article("news/d.txt", "Third bakery", "It opened.", quote: "We bake")
    #expect(try lede("index", "-q").code == 0)
    try lede.article("news/e.txt", "Walkout at the zoo", "Keepers left.", quote: "No more")
    #expect(try lede("index", "-q").code == 0)
    // Deleted again: nothing to tell.
    try lede.article("news/f.txt", "Short strike", "It ended.", quote: "Over")
    #expect(try lede("index", "-q").code == 0)
    try FileManager.default.removeItem(at: lede.folder.appending(path: "news/f.txt"))
    #expect(try lede("save", "-d", "gone").code == 0)
    try lede.article("news/g.txt", "Last strike", "It went on.", quote: "And on")
    let told = try lede("index", "-q", "--alert")
    #expect(told.code == 6)
    #expect(told.output.contains("@strikes: 3 new  (strike* OR walkout)\n"))
    #expect(!told.output.contains("Short") && !told.output.contains("akery"))
    #expect(!FileManager.default.fileExists(atPath: lede.folder.appending(path: "Index/alerts.json").path))
    let again = try lede("index", "-q", "--alert")
    #expect(again.code == 0 && again.output == "")
    #expect(try lede("rebuild", "-q").code == 0)
    #expect(try lede("index", "-q", "--alert").code == 0)
  }

  @Test func alertsOfAQueryThatCanNotBeReadWait() throws {
    let lede = try prepared()
    try lede("save", "walk", "walkout")
    try lede("save", "both", "@walk zoo")
    #expect(try lede("index", "-q", "--alert").code == 0)
    try lede.article("news/e.txt", "Walkout at the zoo", "Keepers left.", quote: "No more")
    #expect(try lede("index", "-q").code == 0)
    try lede("save", "-d", "walk")
    let fault = try lede("index", "-q", "--alert")
    #expect(fault.code == 0 && fault.output == "" && fault.messages.contains("lede: @both: "))
    try lede("save", "walk", "walkout")
    let told = try lede("index", "-q", "--alert")
    #expect(told.code == 6 && told.output.contains("@both: 1 new"))
  }

  @Test func alertsTellNewMatchesOnce() throws {
    let lede = try prepared()
    let none = try lede("index", "-q", "--alert")
    #expect(none.code == 0 && none.messages.contains("there are no saved searches"))
    try lede("save", "strikes", "strike* OR walkout")
    try lede("save", "moreno", "--in", "quotes", "speaker:moreno")
    #expect(try lede("index", "-q", "--alert").output == "")

    try lede.article("news/c.txt", "Second strike begins", "Tram drivers joined.", quote: "We stop the trams")
    let new = try lede("index", "-q", "--alert")
    #expect(new.code == 6)
    #expect(new.output.contains("@moreno: 1 new  (--in quotes speaker:moreno)\n"))
    #expect(new.output.contains("@strikes: 1 new  (strike* OR walkout)\n"))
    #expect(new.output.contains("Second *strike* begins"))
    #expect(try lede("index", "-q", "--alert").code == 0)

    // Touched, and read again: the same words.
    try lede.article(
      "news/a.txt", "Port strike halts harbour", "Dock workers walked out.", quote: "Not for sale")
    #expect(try lede("index", "-q", "--alert", "--rehash").code == 0)
    // Changed, and matched before.
    try lede.article(
      "news/c.txt", "Second strike begins now", "Tram drivers joined.", quote: "We stop the trams")
    #expect(try lede("index", "-q", "--alert").code == 0)
    // Changed, with a new quote.
    try lede.article(
      "news/c.txt", "Second strike begins now", "Tram drivers joined.", quote: "We stop them all")
    let quote = try lede("index", "-q", "--alert")
    #expect(quote.code == 6 && quote.output.contains("@moreno: 1 new") && !quote.output.contains("@strikes"))
    // Changed, and did not match before.
    try lede.article(
      "news/b.txt", "Bakery on strike", "A bakery opened in the old town.", quote: "Bread is life")
    let changed = try lede("index", "-q", "--alert")
    #expect(
      changed.code == 6 && changed.output.contains("@strikes: 1 new") && !changed.output.contains("@moreno"))
    // Moved.
    try lede.article(
      "news/x/d.txt", "Second strike begins now", "Tram drivers joined.", quote: "We stop them all")
    try FileManager.default.removeItem(at: lede.folder.appending(path: "news/c.txt"))
    #expect(try lede("index", "-q", "--alert").code == 0)
    // Merged and read anew.
    #expect(try lede("compact", "-q").code == 0)
    #expect(try lede("rebuild", "-q").code == 0)
    #expect(try lede("index", "-q", "--alert").code == 0)
    // A file that gets one more record tells that alone.
    try lede.write(#"{"headline":"Walkout at mill","text":"They left."}"# + "\n", to: "news/feed.jsonl")
    #expect(try lede("index", "-q", "--alert").output.contains("@strikes: 1 new"))
    try lede.write(
      #"{"headline":"Walkout at mill","text":"They left."}"# + "\n"
        + #"{"headline":"Walkout at dam","text":"They left too."}"# + "\n", to: "news/feed.jsonl")
    let record = try lede("index", "-q", "--alert")
    #expect(record.output.contains("@strikes: 1 new") && record.output.contains("at dam"))
    // New matches count for more than skipped inputs.
    try lede.article("news/e.txt", "Walkout at the zoo", "Keepers left.", quote: "No more")
    try lede.write("\u{0}\u{0}\u{0}", to: "news/broken.txt")
    let json = try lede("index", "--alert", "--json")
    #expect(json.code == 6)
    let types = json.output.split(separator: "\n").map { $0.prefix(16) }
    #expect(
      types == [
        #"{"type":"run","s"#, #"{"type":"alert","#, #"{"type":"hit","s"#, #"{"type":"alert","#,
        #"{"type":"hit","s"#,
      ])
  }

  @Test func anAlertOfAFirstRunTellsAll() throws {
    let lede = try prepared()
    try lede("save", "bread", "bread")
    try lede.article("more/e.txt", "Rye", "Bread again.", quote: "Bread")
    let result = try lede("index", "-q", "--alert", "more")
    #expect(result.code == 6 && result.output.contains("@bread: 1 new"))
  }
}
