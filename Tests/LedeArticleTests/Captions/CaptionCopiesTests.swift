import Testing

@testable import LedeArticle

@Suite struct CaptionCopiesTests {
  private static func key(_ text: String) -> CaptionKey {
    let bytes = Array(text.utf8)
    return CaptionKey(bytes, 0..<bytes.count)
  }

  @Test func findsTheLastLikeOne() {
    var copies = CaptionCopies()
    copies.add(Self.key("Dockers wait below the crane at Port Carrow"), block: 3)
    copies.addWithoutWords(block: 4)
    copies.add(Self.key("Dockers wait below the gate"), block: 6)
    #expect(copies.last(like: Self.key("Dockers wait below the crane at")) == 0)
    #expect(copies.last(like: Self.key("Dockers wait below the gate, as they do each day")) == 2)
    #expect(copies.last(like: Self.key("Dockers wait below")) == 2)
    #expect(copies.last(like: Self.key("Dockers")) == nil)
  }

  @Test func fullerCopyTakesItsPlace() {
    var copies = CaptionCopies()
    copies.add(Self.key("Dockers wait below the crane"), block: 3)
    #expect(copies.replace(0, by: Self.key("Dockers wait below"), block: 5) == nil)
    #expect(copies.replace(0, by: Self.key("Dockers wait below the crane at dusk"), block: 7) == 3)
    #expect(copies.replace(0, by: Self.key("Dockers wait below the crane at dusk on Monday"), block: 9) == 7)
    #expect(copies.last(like: Self.key("Dockers wait below the crane at dusk on Monday")) == 0)
  }

  /// A caption is known again whole, however many begin as it does.
  @Test func wholeCopyIsFoundAmongMany() {
    var copies = CaptionCopies()
    for number in 0..<1000 {
      copies.add(Self.key("Ships at anchor off Port Carrow, \(number)"), block: number)
    }
    for number in [0, 500, 999] {
      #expect(copies.last(like: Self.key("Ships at anchor off Port Carrow, \(number)")) == number)
    }
  }
}
