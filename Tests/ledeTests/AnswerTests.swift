import Foundation
import LedeText
import Testing

/// What is said beside the hits: how many there are, what is missing among them, and what a table leaves out.
@Suite struct AnswerTests {
  private static func index(_ records: String) throws -> LedeProcess {
    let lede = try LedeProcess()
    try lede.write(records, to: "news.jsonl")
    #expect(try lede("index", "-q", "news.jsonl").code == 0)
    return lede
  }

  private static let ferries = """
    {"title":"Ferry to Carrow","text":"The ferry sails on Monday, said O'Driscoll of AT&T.","date":"2023-03-01","url":"https://carrow.example/1"}
    {"title":"Ferry stays","text":"The ferry stays in the harbour.","date":"2023-04-02"}
    {"title":"=Ferry","text":"No ferry today, and nobody knows why."}

    """

  @Test func undatedMatchesAreCounted() throws {
    let lede = try Self.index(Self.ferries)
    let dated = try lede("search", "ferry date:2023")
    #expect(dated.output.contains("2 articles"))
    #expect(dated.messages == "lede: 1 more article without a date; NOT has:date finds them\n")
    let json = try lede("search", "--json", "ferry date:2023").output
    #expect(json.contains("\"matches\":2") && json.contains("\"undated\":1"))
    #expect(try lede("search", "ferry").messages == "")
    #expect(try !lede("search", "--json", "ferry").output.contains("undated"))
  }

  @Test func tablesSayWhereTextsStandAndWhatTheyLeaveOut() throws {
    let lede = try Self.index(Self.ferries)
    let all = try lede("search", "--format", "csv", "ferry")
    let rows = all.output.split(separator: "\n").map(String.init)
    let path = lede.folder.appending(path: "news.jsonl").path
    #expect(
      rows[0]
        == "rank,score,id,date,outlet,language,headline,kind,text,by,copies,path,record,line,start,length,unit,url"
    )
    #expect(rows.count == 4 && all.messages == "")
    #expect(rows.contains { $0.contains(",'=Ferry,") })
    #expect(rows.contains { $0.hasSuffix(",https://carrow.example/1") && $0.contains("\(path),1,1,") })
    let first = try lede("search", "--format", "tsv", "-n", "1", "ferry")
    #expect(first.messages == "lede: rows 1 to 1 of 3; -n and --offset show others\n")
    #expect(!first.output.contains("'="))
  }

  @Test func nothingBehindTheLastHit() throws {
    let lede = try Self.index(Self.ferries)
    let behind = try lede("search", "--offset", "5", "ferry")
    #expect(behind.output == "" && behind.messages == "lede: 3 found, none behind --offset 5\n")
    #expect(behind.code == 0)
  }

  @Test func someOfTheWordsAreNoMatches() throws {
    let lede = try Self.index(Self.ferries)
    #expect(try lede("search", "--count", "ferry zebra").output == "0\n")
    let paths = try lede("search", "-l", "ferry zebra")
    #expect(paths.output.contains("news.jsonl"))
    #expect(paths.messages.contains("lede: nothing has all the words; these have some of them\n"))
  }

  @Test(arguments: ["O'Driscoll", "AT&T", "O\u{2019}Driscoll"]) func wordsOfSeveralPartsAreThere(
    word: String
  ) throws {
    let lede = try Self.index(Self.ferries)
    let found = try lede("search", word)
    #expect(found.output.contains("Ferry to Carrow") && found.messages == "", "\(found.messages)")
  }

  @Test func freshIsTheNewestDay() throws {
    // 0.3 of 90 days over 90 days is more than 0.3 once it is rounded: such a weight was refused.
    var records = ""
    for number in 1...60 {
      let text = String(repeating: "A ferry. ", count: number) + "Rain."
      records +=
        "{\"title\":\"Pier \(number)\",\"text\":\"\(text)\",\"date\":\"2023-01-\(number % 28 + 1)\"}\n"
    }
    let lede = try Self.index(records.replacingOccurrences(of: "01-", with: "01-"))
    for query in ["ferry", "rain", "ferry rain", "pier", "pier rain", "\"a ferry\"", "1", "2", "3", "4", "5"]
    {
      #expect(try lede("search", "--sort", "fresh", query).code == 0, "\(query)")
    }
  }

  /// A wildcard for more words than are searched for says so; what NOT takes away is right all the same.
  @Test func wildcardsForVeryManyWords() throws {
    var records = ""
    for number in 0..<1100 {
      records += "{\"title\":\"Pier \(number)\",\"text\":\"A pier of the kind qua\(number)x.\"}\n"
    }
    records += "{\"title\":\"Pier\",\"text\":\"A pier of no kind.\"}\n"
    let lede = try Self.index(records)
    let all = try lede("search", "--json", "-n", "1", "qua*")
    #expect(all.output.contains("\"matches\":1000,\"exact\":false"))
    #expect(
      all.messages
        == "lede: qua* stands for more than 1000 words; those that stand in the most texts were looked for\n")
    let others = try lede("search", "--json", "-n", "1", "pier NOT qua*")
    #expect(others.output.contains("\"matches\":1,"), "\(others.output)")
  }

  @Test func numbersAreExactUpToAThousand() throws {
    var records = ""
    for number in 0..<990 {
      records +=
        "{\"title\":\"Pier \(number)\",\"text\":\"\(number % 3 == 0 ? "A gate and a ferry" : "A ferry")\"}\n"
    }
    let lede = try Self.index(records)
    #expect(try lede("search", "-n", "1", "ferry gate").output.contains("of 330 articles"))
    #expect(try lede("search", "-n", "1", "ferry OR gate").output.contains("of 990 articles"))
  }

  /// What NOT takes away is what the same condition finds, whatever the language of an article.
  @Test func notIsTheComplement() throws {
    var records = ""
    for number in 0..<400 {
      records += "{\"title\":\"Pier \(number)\",\"text\":\"The ferry sails on.\",\"lang\":\"en\"}\n"
    }
    records += "{\"title\":\"Häuser\",\"text\":\"Die Häuser am Hafen und die Fischer.\",\"lang\":\"de\"}\n"
    let lede = try Self.index(records)
    for word in ["Haus", "Fischers", "Häuser", "sail"] {
      let count = try #require(
        Int(try lede("search", "--count", "\(word) w/p am OR \(word)").output.dropLast()))
      let others = try #require(
        Int(try lede("search", "--count", "NOT (\(word) w/p am OR \(word))").output.dropLast()))
      #expect(count + others == 401, "\(word): \(count), \(others)")
    }
  }

  /// A pronoun that stands for nobody is shown, but is no name to look for or to count.
  @Test func pronounsAreNoSpeakers() throws {
    let lede = try Self.index(
      """
      {"title":"The ferry","text":"“We will not sail in that storm,” she said.\\n\\n“Nobody will,” said Ole Brandt.","lang":"en"}

      """)
    let all = try lede("quotes", "--facet", "speaker", "sail OR nobody")
    #expect(all.output.contains("”  — she") || all.output.contains("” — she"))
    #expect(all.output.contains("1  Ole Brandt") && !all.output.contains("1  she"), "\(all.output)")
    #expect(try lede("quotes", "--count", "has:speaker").output == "1\n")
    #expect(try lede("quotes", "--count", "speaker:she").output == "0\n")
    #expect(try lede("search", "--count", "speaker:brandt").output == "1\n")
  }
}
