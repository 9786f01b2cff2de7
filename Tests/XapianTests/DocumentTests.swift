import Testing
import Xapian

@Suite struct DocumentTests {
  @Test func draftRoundTrip() throws {
    var draft = DocumentDraft()
    draft.add(term: [0, 255, 0], wdf: 7, positions: [1, 5, 4_294_967_295])
    draft.add(term: "zebra", wdf: 0)
    draft.add(term: Substring("apple").utf8, wdf: 2, positions: [9])
    [UInt8]("mango".utf8).withBytes { draft.add(term: $0) }
    draft.setValue("x".utf8, in: 5)
    draft.setValue("y\0".utf8, in: 5)
    draft.setValue([255], in: 2)
    draft.data = [0, 1, 2, 255]
    let document = try Document(draft)
    let back = try document.draft()
    #expect(
      try document.terms()
        == [
          DocumentTerm(term: [0, 255, 0], wdf: 7), DocumentTerm(term: Array("apple".utf8), wdf: 2),
          DocumentTerm(term: Array("mango".utf8), wdf: 1), DocumentTerm(term: Array("zebra".utf8), wdf: 0),
        ])
    #expect(back.positions == [1, 5, 4_294_967_295, 9])
    #expect(back.data == draft.data)
    #expect(
      back.values == [DocumentValue(slot: 2, bytes: [255]), DocumentValue(slot: 5, bytes: Array("y\0".utf8))])
    let serialised = try document.serialised()
    let copy = try Document(serialised: serialised)
    let again = try copy.serialised()
    #expect(again == serialised)
  }

  @Test func aTermThatStandsThereTwiceIsOne() throws {
    var draft = DocumentDraft()
    draft.add(term: "a", wdf: 2, positions: [5, 3])
    draft.add(term: "a", wdf: 1, positions: [4, 5])
    let document = try Document(draft)
    let positions = try document.positions(of: "a")
    #expect(positions == [3, 4, 5])
    #expect(try document.terms() == [DocumentTerm(term: Array("a".utf8), wdf: 3)])
  }

  @Test func emptyAndReused() throws {
    var draft = DocumentDraft("red green 1=x")
    draft.removeAll()
    let document = try Document(draft)
    let counts = (try document.termCount, try document.valueCount, try document.id)
    #expect(counts == (0, 0, 0))
    #expect(try document.data.isEmpty)
    #expect(try document.value(in: 1).isEmpty)
    #expect(try document.positions(of: "red").isEmpty)
  }

  @Test func editing() throws {
    var document = try Document()
    try document.add(term: "a", at: 1)
    try document.add(term: "a", at: 2)
    try document.add(term: "a", at: 9)
    let removed = try document.removePostings(of: "a", at: 2...9)
    #expect(removed == 2)
    #expect(try document.positions(of: "a") == [1])
    #expect(try document.terms().map(\.wdf) == [1])
    try document.removeAllTerms()
    try document.setValue("x", in: 1)
    try document.removeAllValues()
    let counts = (try document.termCount, try document.valueCount)
    #expect(counts == (0, 0))
  }

  @Test func theTermsOutliveTheDatabase() throws {
    let scratch = try Scratch()
    func open() throws -> Document {
      try Database(path: scratch.database("db", ["red green"])).document(1)
    }
    let document = try open()
    #expect(try document.terms().map(\.term.text) == ["green", "red"])
    #expect(try document.data.text == "red green")
  }
}
