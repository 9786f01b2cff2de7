import Testing
import Xapian

/// The example of the documentation's first page.
@Suite struct ExampleTests {
  @Test func writeThenSearch() throws {
    let scratch = try Scratch()
    let articles = [
      ("Orbit", ["two", "satellites", "reached", "orbit"]), ("Anniversary", ["the", "moon", "landing"]),
      ("Harbour", ["boats", "landing", "by", "the", "moon"]),
    ]
    var writer = try WritableDatabase(path: scratch["news.db"], options: .retryLock)
    var draft = DocumentDraft()
    for (headline, words) in articles {
      draft.removeAll()
      for (index, word) in words.enumerated() {
        draft.add(term: word, positions: [TermPosition(index + 1)])
      }
      draft.data = Array(headline.utf8)
      try writer.add(draft)
    }
    try writer.close()

    let enquire = try Enquire(Database(path: scratch["news.db"]))
    enquire.query =
      .phrase([.term("moon"), .term("landing")]) | .wildcard(prefix: "satell", limit: .first(50))
    let mset = try enquire.mset(maximum: 10)
    var found: [String] = []
    for (index, _) in mset.enumerated() {
      let document = try mset.document(at: index)
      found.append(String(decoding: try document.data, as: UTF8.self))
    }
    #expect(found.sorted() == ["Anniversary", "Orbit"])

    let uuid = try enquire.database.uuid
    let dead = try DocumentSet([uuid: [2]])
    #expect(try enquire.find(enquire.query.andNot(.documents(in: dead))) == [1])
  }
}
