import Foundation
import Testing

/// Indexes of several parts, one test at a time, as they share the shards and their servers.
@Suite(.serialized) struct DistributionTests {}

/// The sample as one index and as shards: the same answers, whether they are here or served.
extension DistributionTests {
  @Suite struct ShardTests {
    /// A folder with the sample as `Whole` and as `1`, `2`, `5` and `16` shards.
    static let home: Result<LedeProcess, any Error> = Result {
      let home = try LedeProcess()
      try FileManager.default.createSymbolicLink(
        at: home.folder.appending(path: "Tests"),
        withDestinationURL: SampleIndex.package.appending(path: "Tests"))
      let source = "Tests/Fixtures/sample"
      try #require(home.run(["index", "-q", "--index", "Whole", source]).code == 3)
      for count in [1, 2, 5, 16] {
        for shard in 1...count {
          let run = try home.run(
            ["index", "-q", "--index", "s\(count)-\(shard)", "--shard", "\(shard)/\(count)", source])
          try #require(run.code == 0 || run.code == 3)
        }
      }
      return home
    }

    static func shards(_ count: Int) -> [String] { (1...count).map { "s\(count)-\($0)" } }

    static func places(_ places: [String]) -> [String] { places.flatMap { ["--index", $0] } }

    /// Queries of every kind, of words that the sample has and some that it has not.
    static func queries(_ count: Int, seed: UInt64) throws -> String {
      var random = SeededGenerator(seed: seed)
      let home = try home.get()
      let all = try home.run(["kwic", "--index", "Whole", "-n", "400", "--width", "100", "has:quote the"])
        .output
      let words = all.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
      func word() -> String { words.randomElement(using: &random) ?? "harbour" }
      let fixed = [
        "port strike", "harbour OR hafen OR порт", "\"not for sale\"", "speaker:moreno harbour",
        "speaker:okonjo quote:harbour", "credit:wire caption:flood", "headline:strike NOT football",
        "date:2023-09 harbour", "has:quote lang:de", "path:*courier* strike", "outlet:courier harbo*",
        "storm~", "strkie", "*flut*", "港", "=Harbour", "atleast2(harbour)", "harbour w/s strike",
        "(port OR harbour) w/5 (strike OR talks)", "harbour NOT w/5 strike", "indexed:2020.. ferry",
      ]
      let lines = (0..<count).map { number in
        if number < fixed.count { return fixed[number] }
        let one = word()
        return switch number % 14 {
        case 0: one
        case 1: "\(one) \(word())"
        case 2: "\(one) OR \(word())"
        case 3: "\(one.prefix(3))*"
        case 4: "\(one)~"
        case 5: "\(one) w/5 \(word())"
        case 6: "\(one) NOT \(word())"
        case 7: "headline:\(one)"
        case 8: "quote:\(one)"
        case 9: "speaker:\(one) OR \(word())"
        case 10: "date:2023 \(one)"
        case 11: "\(one)x"
        case 12: "*\(one.suffix(3))"
        default: "caption:\(one) OR \(word())"
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }

    /// The lines of an answer, less the index that each hit names.
    static func answer(_ places: [String], _ arguments: [String], _ queries: String) throws -> [NSDictionary]
    {
      let run = try home.get().run(
        [arguments[0]] + Self.places(places) + arguments.dropFirst() + ["--json", "-f", "-"],
        input: Data(queries.utf8))
      try #require(run.code == 0, "\(run.messages)")
      return try run.output.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .mutableContainers)
        let copy = try #require(object as? NSMutableDictionary)
        copy.removeObject(forKey: "index")
        return copy
      }
    }

    static let asked: [[String]] = [
      ["search", "--facet", "speaker,outlet,year"], ["search", "--any", "--expand", "-n", "5"],
      ["quotes", "--facet", "speaker,outlet"], ["captions", "--sort", "date"],
    ]

    @Test(arguments: [1, 2, 5, 16], [false, true])
    func shardsAnswerAsTheWhole(count: Int, areServed: Bool) throws {
      let home = try Self.home.get()
      let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"])
      let amount = ProcessInfo.processInfo.environment["LEDE_SHARD_QUERIES"].flatMap { Int($0) } ?? 24
      let queries = try Self.queries(amount, seed: seed)
      var servers: [LedeServer] = []
      // More servers than this cost more time than they tell.
      if areServed { servers = try Self.shards(count).prefix(5).map { try LedeServer($0, in: home) } }
      let places = servers.map(\.address) + Self.shards(count).dropFirst(servers.count)
      for arguments in Self.asked {
        let whole = try Self.answer(["Whole"], arguments, queries)
        let joined = try Self.answer(places, arguments, queries)
        #expect(whole.count == joined.count, "seed \(seed): \(arguments)")
        let different = zip(whole, joined).filter { $0 != $1 }
        for (one, other) in different.prefix(3) {
          let keys = one.allKeys.filter { (one[$0] as? NSObject) != (other[$0] as? NSObject) }
          let pairs = keys.map { "\($0): \(one[$0] ?? "") is \(other[$0] ?? "")" }
          Issue.record("seed \(seed): \(arguments): \(one["query_number"] ?? ""): \(pairs)")
        }
      }
    }

    @Test(arguments: [
      ["kwic", "harbour", "--sort", "left"], ["timeline", "strike"], ["first", "harbour"],
      ["search", "strike", "--format", "tsv"], ["search", "-l", "harbour"], ["search", "-c", "harbour"],
    ])
    func otherCommandsToo(arguments: [String]) throws {
      let home = try Self.home.get()
      let whole = try home.run(arguments + ["--index", "Whole"])
      #expect(whole.code == 0)
      let servers = try Self.shards(2).map { try LedeServer($0, in: home) }
      for places in [Self.shards(5), servers.map(\.address), [servers[0].address, "s2-2"]] {
        let run = try home.run(arguments + Self.places(places))
        #expect(run.output == whole.output)
        #expect(run.code == whole.code)
      }
    }

    @Test func articlesAreFoundByTheirIds() throws {
      let home = try Self.home.get()
      let line = try home.run(["search", "--index", "Whole", "--json", "-n", "1", "harbour strike"]).output
      let id = try #require(line.firstMatch(of: /"id":"([0-9a-f]{12})"/)?.1).description
      let servers = try Self.shards(2).map { try LedeServer($0, in: home) }
      for command in ["similar", "copies", "show"] {
        let whole = try home.run([command, "--index", "Whole", id])
        for places in [Self.shards(5), servers.map(\.address)] {
          let run = try home.run([command] + Self.places(places) + [id])
          #expect(run.output == whole.output)
          #expect(run.code == whole.code)
        }
      }
    }

    @Test func aFileMayListPlaces() throws {
      let home = try Self.home.get()
      try home.write("# two shards\ns2-1   # here\n\ns2-2\n", to: "places")
      let listed = try home.run(["search", "-l", "harbour", "--index", "places"])
      #expect(listed.code == 0)
      #expect(try home.run(["search", "-l", "harbour", "--index", "Whole"]).output == listed.output)
    }

    @Test func anotherProgramMayStandForSSH() throws {
      let home = try Self.home.get()
      try #require(home.run(["compact", "-q", "--full", "--index", "s2-1"]).code == 0)
      // As ssh does: the host, and then a command that is run over there.
      try home.write(
        "#!/bin/sh\n[ \"$1\" = archive.example ] || exit 9\nshift\nexec \"$@\"\n", to: "ssh-stand-in")
      let script = home.folder.appending(path: "ssh-stand-in").path
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
      let place = "ssh://archive.example" + home.folder.appending(path: "s2-1").path
      let run = try home.run(
        ["search", "-l", "harbour"] + Self.places([place, "s2-2"]), environment: ["LEDE_SSH": script])
      #expect(run.code == 0, "\(run.messages)")
      #expect(try home.run(["search", "-l", "harbour", "--index", "Whole"]).output == run.output)
    }

    @Test func shardsAreJoinedAgain() throws {
      let home = try Self.home.get()
      for shard in 1...5 { _ = try home.run(["compact", "-q", "--index", "s5-\(shard)"]) }
      let merged = try home.run(["merge", "-q", "Joined"] + Self.shards(5))
      #expect(merged.code == 0, "\(merged.messages)")
      let queries = try Self.queries(60, seed: 8)
      #expect(
        try Self.answer(["Joined"], Self.asked[0], queries) == Self.answer(["Whole"], Self.asked[0], queries))
      // The same share once more, as if two machines had been told the same number.
      try FileManager.default.copyItem(
        at: home.folder.appending(path: "s2-2"), to: home.folder.appending(path: "s2-2b"))
      let twice = try home.run(["merge", "Twice", "s2-1", "s2-2", "s2-2b"])
      #expect(twice.code == 4)
      #expect(twice.messages.contains("is in two"), "\(twice.messages)")
    }

    @Test func aShardKeepsToItsShare() throws {
      let home = try LedeProcess()
      for number in 0..<12 {
        try home.article("news/\(number).txt", "Ships queue", "Ship \(number).", quote: "No")
      }
      var before: [String] = []
      for shard in 1...3 {
        try #require(
          home.run(["index", "-q", "--index", "s\(shard)", "--shard", "\(shard)/3", "news"]).code == 0)
        before.append(try home.run(["search", "-l", "-n", "99", "--index", "s\(shard)", "ships"]).output)
      }
      #expect(before.joined().split(separator: "\n").count == 12)
      for number in 12..<20 { try home.article("news/\(number).txt", "Ships queue", "Ship.", quote: "No") }
      var after: [String] = []
      for shard in 1...3 {
        try #require(home.run([shard == 1 ? "rebuild" : "index", "-q", "--index", "s\(shard)"]).code == 0)
        after += try home.run(["search", "-l", "-n", "99", "--index", "s\(shard)", "ships"]).output
          .split(separator: "\n").map(String.init)
      }
      #expect(after.count == 20)
      #expect(Set(after).count == 20)
    }
  }
}
