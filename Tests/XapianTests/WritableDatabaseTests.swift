import Testing
import Xapian

@Suite struct WritableDatabaseTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func count(_ path: String) throws -> Int { try Database(path: path).documentCount }

  @Test func modes() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, mode: .create)
    let first = try writer.add(DocumentDraft("one"))
    let second = try writer.add(DocumentDraft("two"))
    #expect(first == 1 && second == 2)
    try writer.close()
    var again = try WritableDatabase(path: path, options: .retryLock)
    let third = try again.add(DocumentDraft("three"))
    #expect(third == 3)
    try again.close()
    #expect(try count(path) == 3)
    let over = try WritableDatabase(
      path: path, mode: .createOrOverwrite, options: .retryLock, blockSize: 2048)
    try over.close()
    #expect(try count(path) == 0)
    #expect(code { _ = try WritableDatabase(path: scratch["new"], blockSize: 1000) } == nil)
  }

  @Test func whatIsDroppedIsGivenUp() throws {
    let path = try scratch.database("db", ["one"])
    do {
      var writer = try WritableDatabase(path: path, options: .retryLock)
      try writer.add(DocumentDraft("two"))
      let pending = try writer.database.documentCount
      #expect(pending == 2)
    }
    #expect(try count(path) == 1)
    do {
      var writer = try WritableDatabase(path: path, options: .retryLock)
      try writer.beginTransaction()
      try writer.add(DocumentDraft("two"))
    }
    #expect(try count(path) == 1)
  }

  @Test func closingCommitsAndUnlocks() throws {
    let path = try scratch.database("db", ["one"])
    var writer = try WritableDatabase(path: path, options: .retryLock)
    #expect(try Database(path: path).isLocked)
    try writer.add(DocumentDraft("two"))
    let reader = writer.database
    try writer.close()
    try WritableDatabase(path: path, options: .retryLock).close()
    #expect(try count(path) == 2)
    #expect(code { _ = try reader.document(1).data } == .databaseClosed)
  }

  @Test func discarding() throws {
    let path = try scratch.database("db", ["one"])
    var writer = try WritableDatabase(path: path, options: .retryLock)
    try writer.add(DocumentDraft("two"))
    try writer.discardChanges()
    try writer.add(DocumentDraft("three"))
    try writer.close()
    #expect(try count(path) == 2)
    #expect(try Database(path: path).contains(term: "three"))
    #expect(try !Database(path: path).contains(term: "two"))
  }

  @Test(arguments: [true, false])
  func transactions(flushed: Bool) throws {
    let path = try scratch.database("db", ["one"])
    var writer = try WritableDatabase(path: path, options: .retryLock)
    let id = try writer.withTransaction(flushed: flushed) { (writer) throws(XapianError) in
      try writer.add(DocumentDraft("two"))
    }
    #expect(id == 2)
    var failure: XapianError?
    do throws(XapianError) {
      try writer.withTransaction(flushed: flushed) { (writer) throws(XapianError) in
        try writer.add(DocumentDraft("three"))
        throw XapianError(code: .runtime, message: "enough")
      }
    } catch { failure = error }
    #expect(failure?.message == "enough")
    try writer.beginTransaction(flushed: flushed)
    try writer.add(DocumentDraft("four"))
    try writer.cancelTransaction()
    try writer.beginTransaction(flushed: flushed)
    try writer.add(DocumentDraft("five"))
    try writer.commitTransaction()
    try writer.close()
    let terms = try Database(path: path).allTerms().collectStrings()
    // Giving up a transaction that was not flushed also gives up what came before and was not committed.
    #expect(terms == (flushed ? ["five", "one", "two"] : ["five", "one"]))
  }

  @Test func aPoisonDocumentCostsOnlyItself() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: .retryLock)
    try writer.add(DocumentDraft("good"))
    let poison: [DocumentDraft] = [
      {
        var draft = DocumentDraft("fine")
        draft.add(term: String(repeating: "x", count: 246))
        return draft
      }(),
      {
        var draft = DocumentDraft()
        draft.add(term: [UInt8](repeating: 0, count: 123))
        return draft
      }(),
      {
        var draft = DocumentDraft()
        draft.add(term: "")
        return draft
      }(),
      {
        var draft = DocumentDraft()
        draft.terms = [.init(start: 0, length: 1, wdf: 1)]
        return draft
      }(),
      {
        var draft = DocumentDraft("x")
        draft.terms[0].positionCount = 2
        return draft
      }(),
      {
        var draft = DocumentDraft("x")
        draft.terms[0].start = Int.max
        draft.terms[0].length = 200
        return draft
      }(),
      {
        var draft = DocumentDraft("x y")
        draft.terms[0].wdf = .max
        return draft
      }(),
      {
        var draft = DocumentDraft()
        draft.values = [DocumentValue(slot: 0, bytes: [UInt8](repeating: 1, count: (16 << 20) + 1))]
        return draft
      }(),
    ]
    for draft in poison {
      #expect(code { try writer.add(draft) } == .invalidArgument)
      #expect(code { try writer.replace(1, with: draft) } == .invalidArgument)
      #expect(code { try writer.replace(documentsWithTerm: "good", with: draft) } == .invalidArgument)
    }
    try writer.close()
    #expect(try count(path) == 1)
  }

  @Test func longestTermsAndData() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: .noSync, blockSize: 2048)
    var draft = DocumentDraft()
    let long = String(repeating: "x", count: 245)
    let nuls = [UInt8](repeating: 0, count: 122)
    draft.add(term: long)
    draft.add(term: nuls)
    // Bytes that can't be compressed, as many as the block size allows.
    var state: UInt64 = 1
    let limit = DocumentDraft.maximumDataLength(blockSize: 2048)
    let block = (0..<65536).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    while draft.data.count < limit { draft.data += block.prefix(limit - draft.data.count) }
    try writer.add(draft)
    let data = draft.data
    draft.data.append(0)
    #expect(code { try writer.add(draft) } == .invalidArgument)
    #expect(code { try writer.setMetadata(draft.data, for: "key") } == .invalidArgument)
    try writer.close()
    let database = try Database(path: path)
    let document = try database.document(1)
    let stored = try document.data
    #expect(stored == data)
    #expect(try database.allTerms().collect() == [nuls, Array(long.utf8)])
  }

  @Test func replacingAndDeleting() throws {
    let path = try scratch.database("db", ["one +Qa", "two +Qb", "three +Qb", "four +Qd"])
    var writer = try WritableDatabase(path: path, options: .retryLock)
    try writer.replace(1, with: DocumentDraft("eins +Qa"))
    let replaced = try writer.replace(documentsWithTerm: "Qb", with: DocumentDraft("zwei +Qb"))
    #expect(replaced == 2)
    let added = try writer.replace(documentsWithTerm: "Qe", with: DocumentDraft("fünf +Qe"))
    #expect(added == 5)
    try writer.replace(9, with: DocumentDraft("neun"))
    try writer.delete(documentsWithTerm: "Qd")
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.documentIDs() == [1, 2, 5, 9])
    #expect(try database.lastDocumentID == 9)
    #expect(
      try database.allTerms().collectStrings() == ["Qa", "Qb", "Qe", "eins", "fünf", "neun", "zwei"])
  }

  @Test func changingADocument() throws {
    let path = try scratch.database("db", ["red green red 1=a 2=b"])
    var writer = try WritableDatabase(path: path, options: .retryLock)
    var document = try writer.database.document(1)
    try document.setData("new")
    try document.setValue("c", in: 3)
    try document.removeValue(in: 1)
    try document.add(term: "blue", at: 7)
    try document.add(term: "green", wdf: 4)
    try document.remove(term: "red")
    #expect(code { try document.remove(term: "red") } == .invalidArgument)
    #expect(code { try document.removeValue(in: 1) } == .invalidArgument)
    #expect(code { try document.add(term: "") } == .invalidArgument)
    try writer.replace(1, with: document)
    let copy = try writer.add(document)
    #expect(copy == 2)
    let byTerm = try writer.replace(documentsWithTerm: "none", with: document)
    #expect(byTerm == 3)
    try writer.close()
    let database = try Database(path: path)
    for id in try database.documentIDs() {
      let found = try database.document(id)
      let draft = try found.draft()
      #expect(draft.data.text == "new")
      let terms = try found.terms()
      #expect(terms.map(\.term.text) == ["blue", "green"])
      #expect(terms.map(\.wdf) == [1, 5])
      #expect(draft.positions == [7, 2])
      #expect(draft.values.map(\.slot) == [2, 3])
      #expect(draft.values.map(\.bytes.text) == ["b", "c"])
    }
  }

  @Test func metadataSpellingAndSynonyms() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: .retryLock)
    try writer.setMetadata("1\0x", for: "a.one")
    try writer.setMetadata("2", for: "a.two")
    try writer.setMetadata("3", for: "b")
    try writer.setMetadata("", for: "b")
    #expect(code { try writer.setMetadata("x", for: "") } == .invalidArgument)
    try writer.addSpelling("satellite", frequency: 3)
    try writer.addSpelling("sattelite")
    try writer.removeSpelling("sattelite")
    try writer.addSynonym("rocket", of: "missile")
    try writer.addSynonym("projectile", of: "missile")
    try writer.addSynonym("car", of: "auto")
    try writer.removeSynonyms(of: "auto")
    try writer.removeSynonym("projectile", of: "missile")
    #expect(code { try writer.addSynonym(String(repeating: "x", count: 300), of: "y") } == .invalidArgument)
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.metadata(for: "a.one").text == "1\0x")
    #expect(try database.metadata(for: "none").isEmpty)
    #expect(try database.metadataKeys().collectStrings() == ["a.one", "a.two"])
    #expect(try database.metadataKeys(withPrefix: "a.t").collectStrings() == ["a.two"])
    #expect(try database.spellingSuggestion(for: "satelite").text == "satellite")
    #expect(try database.spellingSuggestion(for: "satelite", maximumEdits: 0).isEmpty)
    var spellings = try database.spellings()
    let found = try spellings.next()
    #expect(found)
    let (word, frequency) = (spellings.term.text, spellings.frequency)
    #expect(word == "satellite" && frequency == 3)
    #expect(try database.synonymKeys().collectStrings() == ["missile"])
    #expect(try database.synonyms(of: "missile").collectStrings() == ["rocket"])
  }

  @Test func inMemory() throws {
    var writer = try WritableDatabase.inMemory()
    try writer.add(DocumentDraft("the moon landing"))
    try writer.add(DocumentDraft("landing on the moon"))
    let enquire = try Enquire(writer.database)
    #expect(try enquire.find(.phrase([.term("moon"), .term("landing")])) == [1])
    #expect(try enquire.find(.wildcard(prefix: "mo")) == [1, 2])
  }

  @Test func withoutTermlist() throws {
    let path = scratch["db"]
    var writer = try WritableDatabase(path: path, options: [.noTermlist, .noSync])
    try writer.add(DocumentDraft("red"))
    try writer.commit()
    #expect(code { try writer.delete(1) } == .featureUnavailable)
  }
}
