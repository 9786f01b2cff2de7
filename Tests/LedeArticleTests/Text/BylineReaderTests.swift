import LedeArticle
import Testing

@Suite struct BylineReaderTests {
  /// The name and the rule of a line by itself.
  static func read(_ line: String) -> [String]? {
    let text = Array(line.utf8)
    return BylineReader().read(text, text.indices).map {
      [String(decoding: text[$0.name], as: UTF8.self), $0.rule]
    }
  }

  @Test(arguments: [
    ("By Jane Roe", "Jane Roe", "byline word"),
    ("Jane Roe, Staff Writer", "Jane Roe", "name and role"),
    ("Ina van der Holm, harbour correspondent", "Ina van der Holm", "name and role"),
    ("Lena Brandt, Redakteurin", "Lena Brandt", "name and role"),
    ("김철수 기자", "김철수", "name and role"),
  ])
  func namesWithTheirJobs(line: String, name: String, rule: String) {
    #expect(Self.read(line) == [name, rule])
  }

  @Test(arguments: [
    // No comma, no name before it, no job behind it, a comma too late.
    "Jane Roe Staff Writer", "Writers of the town, editor", "Jane Roe, mayor of Vellby",
    "Jane Roe Ina Holm Lena Brandt, editor", "Harbour opens again",
  ])
  func otherLines(line: String) {
    #expect(Self.read(line) == nil)
  }
}
