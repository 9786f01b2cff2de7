import Foundation
import Testing
import Xapian

@Suite struct DatabaseTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func statistics() throws {
    let path = try scratch.database("db", ["red green red 1=b", "green +F", "blue 1=a 2=z"])
    let database = try Database(path: path)
    let statistics = try database.statistics
    #expect(statistics.documentCount == 3 && statistics.lastDocumentID == 3)
    #expect(statistics.averageLength == 5.0 / 3 && statistics.totalLength == 5)
    #expect(statistics.lengthLowerBound == 1 && statistics.lengthUpperBound == 3)
    #expect(try database.documentCount == 3)
    #expect(try database.averageLength == 5.0 / 3)
    #expect(try database.hasPositions)
    #expect(try database.uuid.count == 36)
    #expect(try database.revision == 1)
    #expect(try database.details.contains("Database("))
    #expect(database.shardCount == 1)
    #expect(try database.documentFrequency(of: "green") == 2)
    #expect(try database.collectionFrequency(of: "red") == 2)
    #expect(try database.wdfUpperBound(of: "red") >= 2)
    #expect(try database.contains(term: "F"))
    #expect(try !database.contains(term: "G"))
    #expect(try database.length(of: 1) == 3)
    #expect(try database.uniqueTermCount(of: 1) == 2)
    #expect(try database.valueFrequency(in: 1) == 2)
    #expect(try database.valueLowerBound(in: 1).text == "a")
    #expect(try database.valueUpperBound(in: 1).text == "b")
    #expect(try database.valueUpperBound(in: 9).isEmpty)
    try database.keepAlive()
  }

  @Test func termsOfADocument() throws {
    let database = try Database(path: scratch.database("db", ["red green red", "green"]))
    var terms = try database.terms(of: 1)
    var found: [String] = []
    while try terms.next() { found.append("\(terms.term.text) \(terms.wdf) \(terms.frequency)") }
    let more = try terms.next()
    #expect(!more)
    #expect(found == ["green 1 2", "red 2 1"])
    #expect(try database.positions(of: "red", in: 1) == [1, 3])
    #expect(try database.positions(of: "blue", in: 1).isEmpty)
  }

  /// Lists longer than the batches in which they come over.
  @Test func longLists() throws {
    let count = 1000
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: .noSync)
    for index in 1...count {
      var draft = DocumentDraft()
      draft.add(term: "all", positions: [TermPosition(index), TermPosition(index * 2)])
      draft.add(term: "t\(index + 1000)")
      draft.setValue("v\(index)".utf8, in: 4)
      try writer.add(draft)
    }
    try writer.close()
    let database = try Database(path: path)
    let names = (1...count).map { "t\($0 + 1000)" }
    #expect(try database.allTerms().collectStrings() == ["all"] + names)
    #expect(try database.allTerms(withPrefix: "t19").collectStrings() == names.filter { $0.hasPrefix("t19") })

    var postings = try database.postings(of: "all", withPositions: true)
    var wrong = 0
    var index = 0
    while try postings.next() {
      index += 1
      let expected = [TermPosition(index), TermPosition(index * 2)]
      let same = postings.withPositions { span in
        span.count == 2 && span[0] == expected[0] && span[1] == expected[1]
      }
      if postings.document != DocumentID(index) || postings.wdf != 1 || !same { wrong += 1 }
      if postings.positions != expected { wrong += 1 }
    }
    #expect(index == count && wrong == 0)
    #expect(try database.documentIDs() == (1...DocumentID(count)).map { $0 })

    var values = try database.values(in: 4)
    index = 0
    while try values.next() {
      index += 1
      if values.document != DocumentID(index) || values.value.text != "v\(index)" { wrong += 1 }
    }
    #expect(index == count && wrong == 0)
  }

  @Test func skipping() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: .noSync)
    for index in 1...500 where index % 2 == 0 {
      var draft = DocumentDraft("even 1=v w\(index + 1000)")
      draft.data = []
      try writer.replace(DocumentID(index), with: draft)
    }
    try writer.close()
    let database = try Database(path: path)
    var postings = try database.postings(of: "even")
    for (target, expected) in [(1, 2), (3, 4), (4, 4), (11, 12), (401, 402), (500, 500)] {
      let found = try postings.skip(to: DocumentID(target))
      let document = postings.document
      #expect(found && document == DocumentID(expected))
    }
    var past = try postings.skip(to: 501)
    #expect(!past)
    past = try postings.next()
    #expect(!past)

    var values = try database.values(in: 1)
    let found = try values.skip(to: 301)
    let document = values.document
    #expect(found && document == 302)

    var terms = try database.allTerms(withPrefix: "w")
    for (target, expected) in [("w1003", "w1004"), ("w1004", "w1004"), ("w1401x", "w1402")] {
      let found = try terms.skip(to: target)
      let term = terms.term.text
      #expect(found && term == expected)
    }
    let end = try terms.skip(to: "w9")
    #expect(!end)
  }

  @Test func severalAsOne() throws {
    let first = try scratch.database("1", ["red", "green"])
    let second = try scratch.database("2", ["green", "blue", "black"])
    let database = try Database(paths: [first, second])
    #expect(database.shardCount == 2)
    #expect(try database.documentCount == 5)
    #expect(try database.documentFrequency(of: "green") == 2)
    let enquire = try Enquire(database)
    #expect(try enquire.find(.term("green")) == [2, 3])
    #expect(try enquire.find(.term("black")) == [6])
    let document = try database.document(6)
    let data = try document.data
    #expect(data.text == "black")
    #expect(try Database().documentCount == 0)
    #expect(try Database(paths: []).shardCount == 0)
  }

  @Test func stubsAndDescriptors() throws {
    let first = try scratch.database("1", ["red"])
    let second = try scratch.database("2", ["blue"])
    try Data("auto \(first)\nauto \(second)\n".utf8).write(to: URL(filePath: scratch["stub"]))
    #expect(try Database(path: scratch["stub"]).documentCount == 2)
    #expect(try Database(path: scratch["stub"], backend: .stub).shardCount == 2)
    #expect(code { _ = try Database(path: first, backend: .chert) } != nil)
    try Compactor.compact([first, second], to: scratch["file"], singleFile: true)
    let descriptor = openFile(scratch["file"], O_RDONLY)
    #expect(try Database(fileDescriptor: descriptor).documentCount == 2)
    #expect(code { _ = try Database(fileDescriptor: openFile("/dev/null", O_RDONLY)) } != nil)
  }

  @Test func reopening() throws {
    let path = try scratch.database("db", ["red"])
    let database = try Database(path: path)
    #expect(try !database.reopen())
    var writer = try WritableDatabase(path: path, options: .retryLock)
    try writer.add(DocumentDraft("blue"))
    try writer.close()
    #expect(try database.documentCount == 1)
    #expect(try database.reopen())
    #expect(try database.documentCount == 2)
    #expect(try database.revision == 2)
  }

  @Test func iteratorsOutliveTheDatabase() throws {
    let path = try scratch.database("db", ["red green", "green"])
    func iterator() throws -> TermIterator { try Database(path: path).allTerms() }
    var terms = try iterator()
    var found: [String] = []
    while try terms.next() { found.append(terms.term.text) }
    #expect(found == ["green", "red"])
    let database = try Database(path: path)
    var postings = try database.postings(of: "green")
    try database.close()
    let failure = code { while try postings.next() {} }
    #expect(failure == nil || failure == .databaseClosed)
    #expect(code { _ = try database.allTerms().collect() } == .databaseClosed)
  }
}
