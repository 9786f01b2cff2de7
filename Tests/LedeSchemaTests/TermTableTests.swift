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

  /// Who could know the hashes of words could write a text whose reading takes the square of its length.
  @Test func wordsThatCrowdOneTableDoNotCrowdAnother() {
    let table = WordTable()
    let other = WordTable()
    func place(_ table: borrowing WordTable, _ word: String) -> UInt32 {
      unsafe Array(word.utf8).withUnsafeBytes { unsafe table.hash($0) } & 0xFF
    }
    var chosen: [String] = []
    for number in 0...(1 << 20) where chosen.count < 200 {
      let word = "harbour\(String(number, radix: 36))"
      if place(table, word) == 7 { chosen.append(word) }
    }
    #expect(Set(chosen.map { place(other, $0) }).count > 100)
  }
}
