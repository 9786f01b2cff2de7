import Testing

@testable import LedeArticle

@Suite struct DelimitedRowTests {
  /// A row of ten million fields took 1.5 GB.
  @Test func keepsABoundedNumberOfFields() {
    let row = DelimitedRow(Array(String(repeating: "ferry,", count: 100_000).utf8), delimiter: 0x2C)
    #expect(row.fields.count == DelimitedRow.fieldLimit)
    #expect(row.fields.last?.text == Array("ferry".utf8))
  }

  @Test func keepsQuotesAndCommas() {
    let row = DelimitedRow(Array("a,\"b, \"\"c\"\"\",d".utf8), delimiter: 0x2C)
    #expect(row.fields.map { String(decoding: $0.text, as: UTF8.self) } == ["a", "b, \"c\"", "d"])
  }
}
