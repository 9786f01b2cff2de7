import Foundation
import Testing
import Xapian

@Suite struct RemoteTests {
  static func program(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  @Test(.enabled(if: program("xapian-progsrv") != nil))
  func throughAProgram() throws {
    let scratch = try Scratch()
    let path = try scratch.database("db", ["red green 1=a", "green 1=b", "blue"])
    let server = try #require(Self.program("xapian-progsrv"))
    let remote = try Database(remoteProgram: server, arguments: path)
    #expect(try remote.documentCount == 3)
    // Remote and local together.
    let database = try Database()
    try database.add(remote)
    try database.add(Database(path: scratch.database("local", ["green"])))
    let enquire = try Enquire(database)
    let spy = try ValueCountSpy(slot: 1)
    enquire.query = .term("green")
    let mset = try enquire.mset(checkAtLeast: 10, spies: [spy])
    #expect(mset.map(\.document).sorted() == [1, 2, 3])
    try mset.fetch(0..<3)
    let document = try mset.document(at: try #require(mset.firstIndex { $0.document == 1 }))
    #expect(try document.data.text == "red green 1=a")
    #expect(try spy.values().map(\.value.text) == ["a", "b"])
    // What only exists here can't be sent.
    #expect(code { _ = try enquire.find(.postings { _ in [Posting(1)] }) } == .unimplemented)
    #expect(code { _ = try enquire.find(.documents(in: DocumentSet([:]))) } == .unimplemented)
    #expect(code { _ = try enquire.mset(spies: [ClosureSpy { _, _ in }]) } == .unimplemented)
    #expect(code { _ = try Database(remoteProgram: "/no/such/program", arguments: "") } == .network)
  }

  @Test(.enabled(if: program("xapian-progsrv") != nil))
  func writingThroughAProgram() throws {
    let scratch = try Scratch()
    let path = try scratch.database("db", ["red"])
    let server = try #require(Self.program("xapian-progsrv"))
    var writer = try WritableDatabase(remoteProgram: server, arguments: "--writable \(path)")
    let id = try writer.add(DocumentDraft("blue"))
    #expect(id == 2)
    try writer.setMetadata("v", for: "k")
    try writer.close()
    let database = try Database(path: path)
    #expect(try database.documentCount == 2)
    #expect(try database.metadata(for: "k").text == "v")
  }

  @Test(.enabled(if: program("xapian-tcpsrv") != nil))
  func overTCP() throws {
    let scratch = try Scratch()
    let path = try scratch.database("db", ["red", "green red"])
    let server = try #require(Self.program("xapian-tcpsrv"))
    let port = UInt16.random(in: 20_000..<30_000)
    // It serves one connection and goes, or goes after a while.
    let command = "timeout 60 \(server) --interface 127.0.0.1 --port \(port) --quiet --one-shot \(path)"
    let status = unsafe system(command + " >/dev/null 2>&1 &")
    #expect(status == 0)
    var database: Database?
    for _ in 0..<200 where database == nil {
      database = try? Database(remoteHost: "127.0.0.1", port: port)
      if database == nil { usleep(20_000) }
    }
    let enquire = try Enquire(try #require(database))
    #expect(try enquire.find(.term("red")) == [1, 2])
    #expect(try enquire.find(.phrase([.term("green"), .term("red")])) == [2])
  }
}
