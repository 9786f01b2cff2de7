import Foundation
import Testing

/// The same words of one speaker in several papers.
@Suite struct QuoteVariantTests {
  private func prepared() throws -> LedeProcess {
    let lede = try LedeProcess()
    func write(_ name: String, _ headline: String, _ speech: String) throws {
      try lede.write(
        "\(headline)\n\nThe council met on Monday evening in the hall.\n\n\(speech)\n", to: "news/\(name).txt"
      )
    }
    try write(
      "a", "Council keeps ferry", "“We will never give up the night ferry to Orlo,” said Mayor Ana Kell.")
    try write("b", "Ferry stays", "“We will not give up the night ferry to Orlo,” said Mayor Ana Kell.")
    try write("c", "Night ferry is safe", "“We will never give up the night ferry to Orlo,” Kell said.")
    try write("d", "Opposition too", "“We will never give up the night ferry to Orlo,” said Tom Hale.")
    try write("e", "Ferry costs", "“The night ferry costs nobody anything but sleep,” said Mayor Ana Kell.")
    #expect(try lede("index", "-q", "news").code == 0)
    return lede
  }

  @Test func comeTogetherWithWhatDiffers() throws {
    let lede = try prepared()
    let run = try lede("quotes", "night ferry")
    #expect(run.output.contains("+2 variants\n"))
    #expect(run.output.contains("1 to 3 of 5 quotes") == false)
    let marked = ["[-never-] {+not+}", "[-not-] {+never+}"].filter { run.output.contains($0) }
    #expect(marked.count == 1, "\(run.output)")
    #expect(run.output.hasSuffix("\n5 quotes\n"))
    // One more by another speaker, one with other words.
    #expect(run.output.split(separator: "\n").filter { $0.hasPrefix("   quote") }.count == 3)
    let all = try lede("quotes", "--no-collapse", "night ferry")
    #expect(!all.output.contains("variant"))
    #expect(all.output.split(separator: "\n").filter { $0.hasPrefix("   quote") }.count == 5)
    #expect(try lede("quotes", "-c", "night ferry").output == "5\n")
  }

  /// A search for many hits compares each quote with those of its speaker only.
  @Test func manyQuotesOfManySpeakers() throws {
    let lede = try LedeProcess()
    var lines = ""
    for number in 0..<1200 {
      let name = "Ana Kell\(number % 400)"
      let speech = "“Ferry number \(number % 400) sails on every day of the week,” said \(name)."
      lines += "{\"headline\":\"Ferry \(number)\",\"text\":\"The council met on Monday.\\n\\n\(speech)\"}\n"
    }
    try lede.write(lines, to: "news/ferries.jsonl")
    #expect(try lede("index", "-q", "news").code == 0)
    let hits = try lede("quotes", "--json", "-n", "2000", "ferry").output.split(separator: "\n").filter {
      $0.hasPrefix(#"{"type":"hit""#)
    }
    let variants = hits.reduce(0) { $0 + $1.matches(of: #/"pieces":/#).count }
    #expect(hits.count + variants == 1200)
    #expect(hits.count == 400, "\(hits.count)")
  }

  @Test func limitAndOffsetCountThoseThatStandAlone() throws {
    let lede = try prepared()
    var seen: [String] = []
    for offset in 0..<4 {
      let json = try lede("quotes", "--json", "-n", "1", "--offset", "\(offset)", "night ferry").output
      let hits = json.split(separator: "\n").filter { $0.hasPrefix(#"{"type":"hit""#) }
      #expect(hits.count == (offset < 3 ? 1 : 0))
      seen += hits.map { line in line.firstMatch(of: #/"rank":(\d+)/#).map { String($0.1) } ?? "" }
      for line in hits {
        let ids = line.matches(of: #/"id":"([0-9a-f]+)"/#).map { String($0.1) }
        #expect(ids.count == Set(ids).count)
      }
    }
    #expect(seen == ["1", "2", "3"])
  }
}
