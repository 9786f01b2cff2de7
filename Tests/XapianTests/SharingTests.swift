import Dispatch
import Synchronization
import Testing
import Xapian

/// What claims to be Sendable, under the thread sanitizer.
@Suite struct SharingTests {
  @Test func queriesAndSetsAreShared() throws {
    let scratch = try Scratch()
    let paths = try (1...2).map { try scratch.database("\($0)", Array(repeating: "red green", count: 50)) }
    var lists: [String: [DocumentID]] = [:]
    for path in paths { lists[try Database(path: path).uuid] = [2, 4, 6] }
    let set = try DocumentSet(lists)
    let query = Query.phrase([.term("red"), .term("green")])
      .filter(.documents(in: set))
      .andNot(.postings { _ in [Posting(4)] })
      .filter(.matchAll)
    let draft = DocumentDraft("red green")
    let counts = Mutex<[Int]>([])
    let failures = Mutex<[XapianError]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do throws(XapianError) {
        for _ in 0..<20 {
          let enquire = try Enquire(Database(paths: paths))
          enquire.query = query
          let count = try enquire.mset(maximum: 100).count
          var writer = try WritableDatabase.inMemory()
          try writer.add(draft)
          counts.withLock { $0.append(count) }
        }
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(counts.withLock { $0 } == Array(repeating: 4, count: 80))
  }

  /// A writer is not Sendable, but can be handed over as a whole.
  final class Archive: Sendable {
    let writer: Mutex<WritableDatabase>
    init(path: String) throws(XapianError) {
      writer = Mutex(try WritableDatabase(path: path, options: .retryLock))
    }
    func add(_ text: String) throws(XapianError) {
      try writer.withLock { (writer) throws(XapianError) in _ = try writer.add(DocumentDraft(text)) }
    }
    func commit() throws(XapianError) {
      try writer.withLock { (writer) throws(XapianError) in try writer.commit() }
    }
  }

  @Test func aWriterBehindALock() throws {
    let scratch = try Scratch()
    let archive = try Archive(path: scratch["db"])
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      for index in 0..<25 { try? archive.add("text \(number) \(index)") }
    }
    try archive.commit()
    #expect(try Database(path: scratch["db"]).documentCount == 100)
  }
}
