import Testing

@testable import LedeSchema

@Suite struct TermTableTests {
  @Test func termsKeepTheirNumbersWhileTheTableGrows() {
    var table = TermTable()
    let terms = (0..<20_000).map { Array("term\($0 % 9_000)".utf8) }
    for term in terms { _ = table.number(of: term) }
    #expect(table.count == 9_000)
    for (place, term) in terms.prefix(9_000).enumerated() {
      #expect(table.number(of: term) == UInt32(place))
      #expect(Array(table.bytes[table.range(of: UInt32(place))]) == term)
    }
    table.removeAll()
    #expect(table.count == 0)
    #expect(table.number(of: Array("term7".utf8)) == 0)
    #expect(table.number(of: []) == 1)
    #expect(table.number(of: []) == 1)
  }
}
