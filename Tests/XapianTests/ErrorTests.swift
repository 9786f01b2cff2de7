import Foundation
import Testing
import Xapian

@Suite struct ErrorTests {
  @Test(arguments: XapianError.Code.allCases)
  func everyClassHasItsCode(code: XapianError.Code) throws {
    let error = try #require(throws: XapianError.self) {
      try XapianError.provoke(code, message: "what\0happened", context: "where")
    }
    #expect(error.code == code)
    guard code.rawValue < 100 else { return }
    #expect(error.typeName == code.typeName)
    #expect(error.message == "what\0happened")
    #expect(error.context == "where")
    #expect(error.description == "\(code.typeName): what\0happened (where)")
  }

  @Test func thereAre25Classes() {
    let codes = XapianError.Code.allCases
    #expect(codes.filter { $0.rawValue < 100 }.count == 25)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes.map(\.typeName)).count == codes.count)
  }

  @Test func otherExceptionsAreKept() throws {
    let memory = try #require(throws: XapianError.self) {
      try XapianError.provoke(.outOfMemory, message: "", context: "")
    }
    #expect(memory.message == "out of memory")
    let standard = try #require(throws: XapianError.self) {
      try XapianError.provoke(.standard, message: "words", context: "")
    }
    #expect(standard.typeName == "std::runtime_error")
    #expect(standard.message == "words")
    let unknown = try #require(throws: XapianError.self) {
      try XapianError.provoke(.unknown, message: "", context: "")
    }
    #expect(unknown.message == "an exception of unknown type")
  }

  @Test func kinds() {
    #expect(XapianError.Code.databaseNotFound.isKind(of: .databaseOpening))
    #expect(XapianError.Code.databaseNotFound.isKind(of: .database))
    #expect(XapianError.Code.databaseNotFound.isKind(of: .runtime))
    #expect(XapianError.Code.databaseNotFound.isKind(of: .error))
    #expect(!XapianError.Code.databaseNotFound.isKind(of: .logic))
    #expect(!XapianError.Code.databaseCreate.isKind(of: .databaseOpening))
    #expect(!XapianError.Code.outOfMemory.isKind(of: .error))
    #expect(XapianError.Code(rawValue: 77).base == nil)
  }

  @Test func theSystemsWordsAreKept() throws {
    let scratch = try Scratch()
    let error = try #require(throws: XapianError.self) {
      _ = try Database(path: scratch["none"])
    }
    #expect(error.code == .databaseNotFound)
    #expect(error.systemMessage == "No such file or directory")
    #expect(error.message.contains(scratch["none"]))
  }

  @Test func provokedByUse() throws {
    let scratch = try Scratch()
    let path = try scratch.database("db", ["red green", "green blue"])
    let database = try Database(path: path)
    let enquire = try Enquire(database)

    #expect(code { _ = try Database(path: scratch["none"]) } == .databaseNotFound)
    #expect(code { _ = try WritableDatabase(path: scratch["none/db"], mode: .create) } == .databaseCreate)
    #expect(code { _ = try WritableDatabase(path: path, mode: .create) } == .databaseCreate)
    #expect(code { _ = try WritableDatabase(path: scratch["none"], mode: .open) } == .databaseNotFound)
    #expect(code { _ = try database.document(99) } == .documentNotFound)
    #expect(code { _ = try database.document(0) } == .invalidArgument)
    #expect(code { _ = try Stemmer(language: "klingon") } == .invalidArgument)
    #expect(code { _ = try Document(serialised: "\u{1}") } != nil)
    #expect(code { _ = try Query.serialised("\u{1}\u{2}\u{3}").details() } == .serialisation)
    #expect(code { _ = try QueryParser().parse("a AND NOT") } == .queryParser)
    #expect(code { _ = try enquire.find(.wildcard(prefix: "", limit: .error(1))) } == .wildcard)
    #expect(
      code { _ = try enquire.find(.near([.near([.term("a"), .term("b")]), .term("c")])) } == .unimplemented)
    #expect(code { _ = try Database(remoteHost: "127.0.0.1", port: 1) } == .network)
    #expect(code { _ = try Database().add(Database(path: scratch["none"])) } == .databaseNotFound)
    let joined = try Database(paths: [path, path])
    #expect(code { _ = try joined.revision } == .invalidOperation)
    #expect(code { _ = try WritableDatabase.inMemory().database.revision } == .unimplemented)

    var writer = try WritableDatabase(path: path, mode: .open, options: .retryLock)
    #expect(code { _ = try WritableDatabase(path: path, mode: .open) } == .databaseLock)
    #expect(code { try writer.delete(99) } == .documentNotFound)
    #expect(code { try writer.commitTransaction() } == .invalidOperation)
    try writer.close()
    try database.close()
    #expect(code { _ = try enquire.find(.term("blue")) } == .databaseClosed)
  }

  @Test func provokedByAWriter() throws {
    let scratch = try Scratch()
    let texts = (1...500).map { "all word\($0 + 1000)" }
    let path = try scratch.database("db", texts)
    let database = try Database(path: path)
    var writer = try WritableDatabase(path: path, options: .retryLock)
    for round in 1...3 {
      for id in 1...DocumentID(500) { try writer.replace(id, with: DocumentDraft("round\(round) word\(id)")) }
      try writer.commit()
    }
    #expect(code { _ = try database.allTerms().collect() } == .databaseModified)
    #expect(try database.reopen())
    #expect(try database.allTerms(withPrefix: "round").collectStrings() == ["round3"])
  }

  @Test func provokedByDamage() throws {
    let scratch = try Scratch()
    let path = try scratch.database("db", ["red"])
    try FileManager.default.removeItem(atPath: path + "/termlist.glass")
    let database = try Database(path: path)
    #expect(code { _ = try database.terms(of: 1) } == .featureUnavailable)
    try Data("something else".utf8).write(to: URL(filePath: path + "/iamglass"))
    let damaged = try #require(code { _ = try Database(path: path) })
    #expect(damaged.isKind(of: .database))
    try Data("not a database".utf8).write(to: URL(filePath: scratch["file"]))
    #expect(try #require(code { _ = try Database(path: scratch["file"]) }).isKind(of: .databaseOpening))
    let version = try scratch.database("version", ["red"])
    var bytes = try Data(contentsOf: URL(filePath: version + "/iamglass"))
    bytes[14] ^= 0x40
    try bytes.write(to: URL(filePath: version + "/iamglass"))
    #expect(code { _ = try Database(path: version) } == .databaseVersion)
  }
}
