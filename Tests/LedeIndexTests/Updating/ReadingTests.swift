import LedeArticle
import LedeSchema
import Testing

@testable import LedeIndex

/// How records are read is said once, and holds for the runs that follow.
@Suite struct ReadingTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write("a.jsonl", #"{"kopf":"Ferry","inhalt":"12 14 16"}"# + "\n")
  }

  private func reading(
    _ fields: [FieldRole: [String]] = [:], language: String? = nil
  ) -> IndexWriter.Options {
    .testing { $0.reading = ReadingConfiguration(fields: fields, defaultLanguage: language) }
  }

  private func roots() throws -> [Manifest.Reading] {
    try Snapshot(root: folder.index).manifest.roots.map(\.reading)
  }

  @Test func fieldsAndLanguageStay() throws {
    let first = try folder.update(
      options: reading([.headline: ["kopf"], .body: ["inhalt"]], language: "de"))
    #expect(first.articles == 1)
    // A new state of a file is read as the old one was, whatever the run says.
    try folder.write("a.jsonl", #"{"kopf":"Ferry","inhalt":"12 14 16 18"}"# + "\n")
    #expect(try folder.update([]).articles == 1)
    #expect(try folder.update().unchanged == 1)
    let manifest = try Snapshot(root: folder.index).manifest
    #expect(manifest.languages == ["de": 1])
    #expect(
      manifest.roots[0].reading == .init(language: "de", fields: ["headline": ["kopf"], "body": ["inhalt"]]))
    #expect(try Manifest(encoded: manifest.encoded(), path: "manifest").roots == manifest.roots)
    #expect(try folder.rebuild().articles == 1)
    #expect(try Snapshot(root: folder.index).manifest.languages == ["de": 1])
  }

  @Test func whatIsReadInAnotherWayIsReadAnew() throws {
    #expect(try folder.update().articles == 0)
    #expect(try folder.update(options: reading([.body: ["inhalt"]])).articles == 1)
    #expect(try Snapshot(root: folder.index).manifest.languages == ["": 1])
    let changed = try folder.update([], options: reading(language: "nl"))
    #expect(changed.changed == 1)
    #expect(try Snapshot(root: folder.index).manifest.languages == ["nl": 1])
    // An empty language is none, a field without a name forgets them all.
    #expect(try folder.update(options: reading([.body: [""]], language: "")).articles == 0)
    #expect(try roots() == [.init()])
  }

  @Test func eachFolderHasItsOwn() throws {
    let other = try TestFolder()
    try other.write("b.jsonl", #"{"titre":"Bac","texte":"12 14 16"}"# + "\n")
    try folder.update(options: reading([.body: ["inhalt"]], language: "de"))
    let both = try folder.update([other.corpus], options: reading([.body: ["texte"]], language: "fr"))
    #expect(both.articles == 2 && both.new == 1 && both.changed == 0)
    #expect(try Snapshot(root: folder.index).manifest.languages == ["de": 1, "fr": 1])
    #expect(try Set(roots().map(\.language)) == ["de", "fr"])
    #expect(try folder.rebuild().articles == 2)
  }
}
