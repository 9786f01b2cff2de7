import Foundation
import Testing

/// Marks, keywords in context, timelines and pages, over articles of their own.
@Suite struct ViewTests {
  /// An index of a few articles by headline and body.
  private func lede(_ articles: [(name: String, text: String)]) throws -> LedeProcess {
    let lede = try LedeProcess()
    for article in articles { try lede.write(article.text, to: "news/\(article.name)") }
    let run = try lede("index", "-q", "news")
    #expect(run.code == 0, "\(run.messages)")
    return lede
  }

  static let harbour = """
    Ferry to Lowell Island stops

    2023-05-02

    The ferry is late. A ferry that is late for the whole of a week is no ferry, said the master of the port. In \
    the café of the quay they wait for it.

    Nobody saw a crane in the port that day. The crane of the old quay stood idle, and far away in another town a \
    second crane was sold.

    """

  /// The query with its flags, and the words that are marked, each between asterisks.
  static let marksOfQueries: [([String], [String])] = [
    // A proximity marks its own words, not all of their forms.
    (["crane w/2 sold"], ["*crane*", "*sold*"]),
    (["crane pre/6 idle"], ["*crane*", "*idle*"]),
    (["\"the crane\""], ["*The* *crane*"]),
    (["port NOT w/8 master"], ["*port*"]),
    // Of any words the stop words are not asked for, and so not marked.
    (["--any", "the ferry of"], ["*ferry*", "*ferry*", "*ferry*"]),
    (["CAFE"], ["*café*"]),
    (["=café"], ["*café*"]),
  ]

  @Test(arguments: marksOfQueries) func marks(arguments: [String], marks: [String]) throws {
    let lede = try lede([("ferry.txt", Self.harbour)])
    let run = try lede.run(["kwic", "--format", "tsv", "--in", "body", "-n", "0"] + arguments)
    let keywords = run.output.split(separator: "\n").dropFirst().map {
      "*" + $0.split(separator: "\t", omittingEmptySubsequences: false)[8].replacing(" ", with: "* *") + "*"
    }
    #expect(keywords == marks, "\(run.messages)")
  }

  /// Every keyword begins in the same column, whatever the width of what stands before it, and no character is cut.
  @Test(arguments: [20, 25, 33, 40, 61, 80]) func alignment(width: Int) throws {
    let lede = try lede([
      (
        "a.txt",
        "Word of the harbour\n\n2023-05-02\n\nAll of the city saw the crane fall, and the crane did not rise again.\n"
      ),
      (
        "b.txt",
        "Marks\n\n2023-05-03\n\nE\u{301}te\u{301} a\u{300} la plage: n\u{303}\u{303}\u{303} crane o\u{308}o\u{308} of the summer and of the sea.\n"
      ),
      ("c.txt", "東京の港\n\n2023-05-04\n\n東京の港で大きな crane が倒れたと市の職員は話した。\n"),
      ("d.txt", "Faces\n\n2023-05-05\n\nThe family 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 crane 🇫🇷🇩🇪👍🏽 of the town went by the sea that day.\n"),
    ])
    let run = try lede("kwic", "--any", "crane", "--width", "\(width)", "-n", "0")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    let columns = Set(lines.map { Self.columns($0.prefix { $0 != "*" }) })
    #expect(columns.count == 1, "\(run.output)")
    #expect(!run.output.contains("\u{FFFD}"))
    // A family that is cut would leave a joiner or a member of it alone.
    for line in lines { #expect(line.unicodeScalars.count { $0 == "\u{200D}" } % 3 == 0, "\(line)") }
  }

  private static func columns(_ text: Substring) -> Int {
    text.reduce(0) { sum, character in
      let scalar = character.unicodeScalars.first?.value ?? 0
      return sum + (scalar >= 0x1100 && scalar < 0xFF00 && scalar != 0x2026 || scalar >= 0x1_F000 ? 2 : 1)
    }
  }

  @Test func timelineCountsEachDateOnce() throws {
    let dates = ["2023-01-30", "2023-02-01", "2023-02-01", "2023-04", "2024-12-30"]
    var articles = dates.enumerated().map { place, date in
      (
        "\(place).json",
        "{\"title\":\"Storm number \(place)\",\"text\":\"A storm came.\",\"date\":\"\(date)\"}"
      )
    }
    articles.append(("none.json", "{\"title\":\"Storm without a day\",\"text\":\"A storm came.\"}"))
    articles.append(("calm.json", "{\"title\":\"Calm\",\"text\":\"It was calm.\",\"date\":\"2023-02-28\"}"))
    let lede = try lede(articles.map { (name: $0.0, text: $0.1) })
    let months = try lede("timeline", "storm", "--by", "month", "--format", "csv").output.split(
      separator: "\n")
    #expect(months.count == 1 + 24 + 1)
    #expect(months[1] == "2023-01,2023-01-01,2023-01-31,1,1,100.00")
    #expect(months[2] == "2023-02,2023-02-01,2023-02-28,2,3,66.67")
    #expect(months[3] == "2023-03,2023-03-01,2023-03-31,0,0,0.00")
    #expect(months[4] == "2023-04,2023-04-01,2023-04-30,1,1,100.00")
    #expect(months.last == "undated,,,1,,")
    let weeks = try lede("timeline", "storm", "--by", "week", "--format", "csv").output.split(separator: "\n")
    #expect(weeks[1] == "2023-W05,2023-01-30,2023-02-05,3,3,100.00")
    // The Monday of the last days of 2024 begins the first week of 2025.
    #expect(weeks[weeks.count - 3] == "2025-W01,2024-12-30,2025-01-05,1,1,100.00")
    #expect(weeks.suffix(2) == ["imprecise,,,1,,", "undated,,,1,,"])
    let years = try lede("timeline", "storm", "--by", "year", "--format", "tsv").output.split(separator: "\n")
    #expect(
      years.dropFirst() == [
        "2023\t2023-01-01\t2023-12-31\t4\t5\t80.00", "2024\t2024-01-01\t2024-12-31\t1\t1\t100.00",
        "undated\t\t\t1\t\t",
      ])
  }

  @Test func facetsAreThoseOfTheMatches() throws {
    let run = try SampleIndex.ask([
      "search", "--format", "tsv", "--facet", "speaker,year", "--facet-limit", "999", "harbour",
    ])
    let rows = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
    for row in rows {
      let condition = row[0] == "speaker" ? "speaker:\"\(row[1])\"" : "date:\(row[1])"
      let count = try SampleIndex.ask(["search", "--count", "harbour \(condition)"]).output
      // Another speaker's name may hold this one.
      #expect(try #require(Int(count.dropLast())) >= #require(Int(row[2])), "\(row)")
    }
    #expect(rows.count > 10)
    // The most frequent first; of equals, in the order of their bytes.
    let speakers = rows.filter { $0[0] == "speaker" }
    for (one, other) in zip(speakers, speakers.dropFirst()) {
      let counts = (Int(one[2]) ?? 0, Int(other[2]) ?? 0)
      let isOrdered = one[1].utf8.lexicographicallyPrecedes(other[1].utf8)
      #expect(counts.0 > counts.1 || counts.0 == counts.1 && isOrdered)
    }
  }

  // MARK: Pages

  static let hostile = """
    {"title":"<script>alert(1)</script> harbour & \\"sea\\" </title>","text":"The harbour <img src=x onerror=alert(2)> \
    </style><script>alert(3)</script> \\u202egnp","date":"2023-05-02","outlet":"\\"><svg onload=alert(4)>",\
    "url":"javascript:alert(5)","byline":"O'Neill <b>"}
    """

  @Test func aPageRunsNothingOfItsArticles() throws {
    let lede = try lede([("a.json", Self.hostile)])
    let run = try lede("search", "--html", "page.html", "harbour OR \"<script>\"")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output.isEmpty)
    let page = try String(contentsOf: lede.folder.appending(path: "page.html"), encoding: .utf8)
    for tag in ["script", "img", "b>", "iframe", "svg onload"] {
      #expect(!page.contains("<\(tag)"), "\(tag)")
    }
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&lt;img src=x onerror=alert(2)&gt;") || !page.contains("onerror"))
    #expect(page.contains("<mark>harbour</mark>"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.components(separatedBy: "<style>").count == 2)
    #expect(page.components(separatedBy: "</style>").count == 2)
    let again = try lede("search", "--html", "-", "harbour OR \"<script>\"")
    #expect(again.output == page)
  }

  @Test(arguments: [["search"], ["quotes"], ["captions"]]) func pagesOfTheSample(command: [String]) throws {
    let run = try SampleIndex.ask(command + ["--html", "-", "-n", "100", "harbour OR flood OR strike"])
    #expect(run.code == 0)
    for needed in ["<mark>", "<aside>", "class=\"timeline\"", "@media print", "prefers-color-scheme:dark"] {
      #expect(run.output.contains(needed), "\(needed)")
    }
    // Every element that is opened is closed.
    for tag in [
      "article", "section", "table", "figure", "blockquote", "svg", "main", "div", "p", "g", "mark",
    ] {
      let opened =
        run.output.components(separatedBy: "<\(tag) ").count
        + run.output.components(separatedBy: "<\(tag)>").count - 2
      #expect(opened == run.output.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
    }
  }

  static let codes: [([String], Int32)] = [
    (["kwic", "nothinglikeit"], 1), (["timeline", "nothinglikeit"], 1), (["kwic", "(harbour"], 2),
    (["timeline", "(harbour"], 2), (["timeline", "harbour", "--by", "decade"], 2),
    (["search", "harbour", "--facet", "speeker"], 2), (["kwic", "harbour"], 0), (["timeline", "harbour"], 0),
    (["search", "--html", "-", "nothinglikeit"], 1),
    (["search", "--html", "/nowhere/at/all.html", "harbour"], 4),
  ]

  @Test(arguments: codes) func exitCodes(arguments: [String], code: Int32) throws {
    #expect(try SampleIndex.ask(arguments).code == code)
  }
}
