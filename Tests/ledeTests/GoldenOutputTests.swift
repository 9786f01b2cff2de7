import Foundation
import Testing

/// What the program prints for the bundled sample, in every format.
@Suite struct GoldenOutputTests {
  /// Files of Tests/Golden/lede with the command lines that give them.
  static let commands: [String: [String]] = [
    "search.txt": ["search", "-n", "3", "harbour", "strike"],
    "search-facets.txt": [
      "search", "-n", "1", "--facet", "speaker,outlet,year,month", "--facet-limit", "3", "harbour",
    ],
    "search.jsonl": [
      "search", "-n", "2", "--json", "--facet", "speaker,lang", "--facet-limit", "3", "flood",
    ],
    "search.csv": ["search", "-n", "3", "--format", "csv", "headline:strike"],
    "search.tsv": ["search", "-n", "3", "--format", "tsv", "\"crane crews\" OR \"crane drivers\""],
    "search-facets.csv": ["search", "--format", "csv", "--facet", "credit,year", "flood"],
    "search-snippets.txt": ["search", "-n", "1", "--snippets", "1", "harbour"],
    "quotes.txt": ["quotes", "-n", "3", "speaker:okonjo"],
    "quotes.jsonl": ["quotes", "-n", "3", "--json", "--facet", "speaker,outlet", "harbour"],
    "captions.txt": ["captions", "-n", "2", "flood"],
    "captions.jsonl": ["captions", "-n", "2", "--json", "--facet", "credit", "flood"],
    "kwic.txt": ["kwic", "strike", "-n", "20"],
    "kwic-right.txt": ["kwic", "harbour", "--sort", "right", "-n", "20", "--width", "60"],
    "kwic-left.txt": ["kwic", "harbour", "--sort", "left", "-n", "20", "--width", "60"],
    "kwic-date.txt": ["kwic", "flood", "--sort", "date"],
    "kwic-headline.txt": ["kwic", "strike", "--in", "headline", "-n", "0"],
    "kwic-quotes.txt": ["kwic", "harbour", "--in", "quotes"],
    "kwic-captions.txt": ["kwic", "flood", "--in", "captions"],
    "kwic-scripts.txt": ["kwic", "--any", "-n", "30", "卫星 선거 забастовка الإضراب grev ウナギ", "--width", "50"],
    "kwic.jsonl": ["kwic", "\"harbour strike\"", "--json", "-n", "2"],
    "kwic.csv": ["kwic", "strike", "--in", "quotes", "--format", "csv"],
    "kwic.tsv": ["kwic", "port w/3 strike", "--format", "tsv", "-n", "4"],
    "timeline.txt": ["timeline", "strike"],
    "timeline-day.txt": ["timeline", "strike OR flood", "--by", "day"],
    "timeline-quotes.txt": ["timeline", "--in", "quotes", "--by", "month", "--share", "harbour"],
    "timeline.jsonl": ["timeline", "flood", "--by", "month", "--json"],
    "timeline.csv": ["timeline", "flood", "--by", "year", "--format", "csv"],
  ]

  static let golden = SampleIndex.package.appendingPathComponent("Tests/Golden/lede")

  /// Compares with Tests/Golden/lede; RECORD_GOLDEN=1 writes the files anew, and fails.
  @Test(arguments: commands.keys.sorted()) func output(name: String) throws {
    let run = try SampleIndex.ask(try #require(Self.commands[name]))
    #expect(run.code == 0, "\(run.messages)")
    let file = Self.golden.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
      try run.output.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without RECORD_GOLDEN")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == run.output)
    }
  }

  /// What `--explain` prints on standard error, by file of Tests/Golden/lede.
  static let explanations: [String: [String]] = [
    "explain.txt": ["search", "-n", "3", "--snippets", "0", "--explain", "harbour strike*"],
    "explain-quotes.txt": [
      "quotes", "-n", "2", "--snippets", "0", "--explain", "--any", "crane crews harbour",
    ],
    "explain-fresh.txt": [
      "search", "-n", "1", "--snippets", "0", "--explain", "--sort", "fresh", "flood (dam OR river~)",
    ],
  ]

  /// Compares the messages; RECORD_GOLDEN=1 writes the files anew, and fails.
  @Test(arguments: explanations.keys.sorted()) func explanation(name: String) throws {
    let run = try SampleIndex.ask(try #require(Self.explanations[name]))
    #expect(run.code == 0, "\(run.messages)")
    let file = Self.golden.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try run.messages.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without RECORD_GOLDEN")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == run.messages)
    }
  }

  /// Every line of machine output is as docs/json-schema.json says, and has no field that this does not tell of.
  @Test(
    arguments: commands.keys.filter { $0.hasSuffix(".jsonl") }.sorted().compactMap { commands[$0] } + [
      ["status", "--json", "--coverage"], ["status", "--json", "--skipped"],
      ["search", "--json", "nothinglikeit"],
      ["search", "--json", "--explain", "-e", "--sort", "fresh", "harbour strike"],
      ["kwic", "--json", "nothinglikeit"], ["timeline", "--json", "nothinglikeit"],
      ["search", "--json", "-n", "50", "--facet", "speaker", "--any", "the"],
      ["captions", "--json", "-n", "50", "has:caption"], ["quotes", "--json", "-n", "300", "has:quote"],
      ["kwic", "--json", "-n", "0", "the", "--in", "captions"],
      ["inspect", "--json", "Tests/Fixtures/sample"], ["first", "--json", "harbour strike"],
    ]) func fitsTheSchema(arguments: [String]) throws
  {
    let schema = try JSONSchema(SampleIndex.package.appendingPathComponent("docs/json-schema.json"))
    let lines = try SampleIndex.ask(arguments).output.replacing("IDENTIFIER00", with: "000000000000")
      .split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let faults = try schema.faults(in: String(line))
      #expect(faults.isEmpty, "docs/json-schema.json: \(faults.joined(separator: "\n"))")
    }
  }

  /// A validator that lets everything pass would be worth nothing.
  @Test(arguments: [
    #"{"type":"summary","schema":1,"matches":-1,"exact":true,"partial":false}"#,
    #"{"type":"summary","schema":2,"matches":1,"exact":true,"partial":false}"#,
    #"{"type":"summary","schema":1,"matches":1,"exact":"yes","partial":false}"#,
    #"{"type":"summary","schema":1,"matches":1,"exact":true}"#,
    #"{"type":"summary","schema":1,"matches":1,"exact":true,"partial":false,"other":1}"#,
    #"{"type":"nothing","schema":1}"#, "[]", "1",
  ]) func schemaRefuses(line: String) throws {
    let schema = try JSONSchema(SampleIndex.package.appendingPathComponent("docs/json-schema.json"))
    #expect(try !schema.faults(in: line).isEmpty)
  }
}
