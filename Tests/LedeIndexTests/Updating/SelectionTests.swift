import LedeCorpus
import LedeSchema
import Testing

@testable import LedeIndex

/// What of a folder is read is said once, and holds for the runs that follow.
@Suite struct SelectionTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    for name in ["a.txt", ".hidden.txt", "b.md", "drafts/c.txt"] {
      try folder.write(name, "Ferry \(name)\n\nThe ferry to Dunmere did not sail on Monday, \(name) says.\n")
    }
  }

  @Test func hiddenFilesStayWithoutBeingAskedForAgain() throws {
    #expect(try folder.update(options: selecting(.init(includesHidden: true))).articles == 4)
    let again = try folder.update()
    #expect(again.articles == 4 && again.deleted == 0)
    let unnamed = try folder.update([])
    #expect(unnamed.articles == 4 && unnamed.deleted == 0)
    #expect(try folder.rebuild().articles == 4)
  }

  @Test func patternsStay() throws {
    #expect(try folder.update(options: selecting(.init(globs: ["*.txt", "!drafts/"]))).articles == 1)
    #expect(try folder.update().articles == 1)
    // A new selection takes the place of the old one, for all folders where none is named.
    #expect(try folder.update([], options: selecting(.init(globs: ["*.txt"]))).articles == 2)
    #expect(try folder.update([], options: selecting(.init())).articles == 3)
    #expect(try Snapshot(root: folder.index).manifest.roots.map(\.selection) == [.init()])
  }

  @Test func eachFolderHasItsOwn() throws {
    let other = try TestFolder()
    try other.write(".other.txt", "Tram\n\nThe tram to Dunmere did not run on Monday.\n")
    try other.write("seen.txt", "Bus\n\nThe bus to Dunmere did not run on Monday, nor on Tuesday.\n")
    try folder.update(options: selecting(.init(includesHidden: true)))
    let report = try folder.update([other.corpus], options: selecting(.init(globs: ["*.txt"])))
    #expect(report.articles == 5)
    #expect(
      try Snapshot(root: folder.index).manifest.roots.map(\.selection.includesHidden).filter { $0 }.count == 1
    )
  }

  @Test func manifestKeepsIt() throws {
    var manifest = Manifest()
    manifest.roots = [
      .init(path: Array("/a".utf8)),
      .init(
        path: [0x2f, 0xff], selection: .init(includesHidden: true, followsLinks: true, globs: ["*.t", "!x/"])),
    ]
    #expect(try Manifest(encoded: manifest.encoded(), path: "manifest").roots == manifest.roots)
  }

  private func selecting(_ selection: Manifest.Selection) -> IndexWriter.Options {
    .testing { $0.selection = selection }
  }
}
