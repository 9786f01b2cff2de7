import Foundation
import Testing
import Xapian

@Suite struct SmokeTests {
  @Test func roundTrip() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "xapian-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "db").path
    var writer = try WritableDatabase(path: path, mode: .createOrOverwrite, options: [.dangerous, .noSync])
    var draft = DocumentDraft()
    draft.add(term: "moon", wdf: 2, positions: [1, 3])
    draft.add(term: "landing", positions: [2])
    draft.data = Array("A".utf8)
    draft.values.append(DocumentValue(slot: 3, bytes: Array("v".utf8)))
    let id = try writer.add(draft)
    #expect(id == 1)
    try writer.close()
    try Compactor.compact([path, path], to: path + ".single", singleFile: true)
    let database = try Database(path: path + ".single")
    let count = try database.documentCount
    #expect(count == 2)
    let enquire = try Enquire(database)
    enquire.query = .phrase([.term("moon"), .term("landing")])
    var seen: [DocumentID] = []
    let mset = try enquire.mset(
      decider: { document throws(XapianError) in try document.id == 2 },
      spies: [ClosureSpy { document, _ throws(XapianError) in seen.append(try document.id) }])
    #expect(mset.map(\.document) == [2])
    #expect(try mset.document(at: 0).data == Array("A".utf8))
    let uuid = try database.uuid
    enquire.query = try .documents(in: [uuid: [2]])
    #expect(try enquire.mset().map(\.document) == [2])
  }
}
