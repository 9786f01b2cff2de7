import Foundation
import LedeCorpus
import LedeSchema
import Testing

@testable import LedeIndex

/// Roots inside others, links between folders, and what is left when files go.
@Suite struct RootTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    for name in ["a.txt", "b.txt", "c.md", "drafts/d.txt", "drafts/e.md"] {
      try folder.write(name, "Ferry \(name)\n\nThe ferry to Dunmere did not sail on Monday, \(name) says.\n")
    }
  }

  private func selecting(_ globs: String..., hidden: Bool = false) -> IndexWriter.Options {
    .testing { $0.selection = .init(includesHidden: hidden, globs: globs) }
  }

  private func paths() throws -> [String] {
    let snapshot = try Snapshot(root: folder.index)
    var found: [String] = []
    for place in snapshot.manifest.segments.indices {
      let dead = try snapshot.deadArticles(ofSegmentAt: place)
      for article in 1...UInt32(snapshot.manifest.segments[place].articles)
      where !dead.contains(article) {
        let stored = try snapshot.storedArticle(segment: place, document: article)
        let member = stored.member.map { "!" + String(decoding: $0, as: UTF8.self) } ?? ""
        found.append(
          String(decoding: stored.path.dropFirst(folder.corpus.utf8.count + 1), as: UTF8.self) + member)
      }
    }
    return found.sorted()
  }

  /// A file that was named beside its folder leaves with the others when it is deleted.
  @Test func aNamedFileInAFolderThatIsGoneLeaves() throws {
    try folder.update([folder.corpus, folder.corpus + "/a.txt"])
    try folder.remove("a.txt")
    let report = try folder.update([])
    #expect(report.deleted == 1 && report.unknown == 0 && report.articles == 4)
    #expect(report.skipped.map(\.reason) == ["missing"])
    #expect(try folder.digest() == folder.freshDigest())
  }

  /// A root by itself that is missing keeps its articles: its disk may not be there.
  @Test func aMissingRootKeepsItsArticles() throws {
    let other = try TestFolder()
    let file = try other.write("z.txt", "Tram\n\nThe tram to Dunmere did not run on Monday.\n")
    try folder.update([folder.corpus, file])
    try other.remove("z.txt")
    let report = try folder.update([])
    #expect(report.unknown == 1 && report.articles == 6)
  }

  /// The innermost of several roots says what of its files is read.
  @Test func rootsInsideOthersHaveTheirOwnSelection() throws {
    try folder.update(options: selecting("*.txt"))
    #expect(try paths() == ["a.txt", "b.txt", "drafts/d.txt"])
    try folder.update([folder.corpus + "/drafts"], options: selecting("*.md"))
    #expect(try paths() == ["a.txt", "b.txt", "drafts/e.md"])
    try folder.update([folder.corpus + "/c.md"], options: selecting())
    #expect(try paths() == ["a.txt", "b.txt", "c.md", "drafts/e.md"])
    let again = try folder.update([])
    #expect(again.unchanged == 4 && again.deleted == 0 && !again.isPublished)
    #expect(try folder.rebuild().articles == 4)
    #expect(try paths() == ["a.txt", "b.txt", "c.md", "drafts/e.md"])
  }

  /// Where links lead to one folder in two ways, one of them is walked, and the other's articles leave.
  @Test func loopsOfLinksKeepNothing() throws {
    let options = IndexWriter.Options.testing { $0.selection = .init(followsLinks: true) }
    let target = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try "Tram\n\nThe tram to Dunmere did not run on Monday.\n".write(
      toFile: target + "/t.txt", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.corpus + "/z-link", withDestinationPath: target)
    #expect(try folder.update(options: options).articles == 6)
    #expect(try paths().last == "z-link/t.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.corpus + "/k-link", withDestinationPath: target)
    let report = try folder.update([])
    #expect(report.articles == 6 && report.unknown == 0)
    #expect(try paths().contains("k-link/t.txt") && !paths().contains("z-link/t.txt"))
  }

  /// Two members of one name, as a tar that was appended to has them, are two articles.
  @Test func membersOfOneNameAreTwo() throws {
    let archive = folder.path + "/twice.tar"
    for text in ["The first ferry", "The second ferry"] {
      try folder.write("x.txt", "\(text)\n\n\(text) to Dunmere did not sail on Monday.\n")
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "--append", "-f", archive, "-C", folder.corpus, "x.txt"]
      try tar.run()
      tar.waitUntilExit()
    }
    for name in ["a.txt", "b.txt", "c.md", "x.txt", "drafts"] { try folder.remove(name) }
    try FileManager.default.moveItem(atPath: archive, toPath: folder.corpus + "/twice.tar")
    #expect(try folder.update().articles == 2)
    #expect(try paths() == ["twice.tar!x.txt", "twice.tar!x.txt (2)"])
    #expect(try folder.digest() == folder.freshDigest())
    #expect(try folder.findings().isEmpty)
  }

  /// Hidden members of an archive that has not changed come and go with what is asked for.
  @Test func hiddenMembersFollowTheSelection() throws {
    try folder.write(".h.txt", "Hidden ferry\n\nThe hidden ferry to Dunmere did not sail on Monday.\n")
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-cf", folder.path + "/h.tar", "-C", folder.corpus, ".h.txt", "a.txt"]
    try tar.run()
    tar.waitUntilExit()
    for name in ["a.txt", "b.txt", "c.md", ".h.txt", "drafts"] { try folder.remove(name) }
    try FileManager.default.moveItem(atPath: folder.path + "/h.tar", toPath: folder.corpus + "/h.tar")
    #expect(try folder.update().articles == 1)
    #expect(try folder.update(options: selecting(hidden: true)).articles == 2)
    #expect(try folder.update(options: selecting()).articles == 1)
    // Another root's wish is not this one's.
    let other = try TestFolder()
    try other.write(".o.txt", "Tram\n\nThe tram to Dunmere did not run on Monday.\n")
    try folder.update([other.corpus], options: selecting(hidden: true))
    #expect(try folder.rebuild().articles == 2)
  }

  /// Languages that only dead articles have are none that a search has to know.
  @Test func deadArticlesHaveNoLanguage() throws {
    for number in 1...35 {
      try folder.write("more\(number).txt", "Tram \(number)\n\nThe tram to Dunmere did not run on Monday.\n")
    }
    try folder.write(
      "g.txt",
      "Die Fähre\n\nDie Fähre nach Dunmere ist am Montag nicht gefahren, sagte der Hafenmeister der Zeitung.\n"
    )
    try folder.update()
    #expect(try Snapshot(root: folder.index).manifest.languages == ["de": 1, "en": 40])
    try folder.remove("g.txt")
    try folder.remove("a.txt")
    try folder.update()
    let manifest = try Snapshot(root: folder.index).manifest
    #expect(manifest.languages == ["en": 39])
    #expect(manifest.segments.map(\.deadLanguages) == [["de": 1, "en": 1]])
    #expect(try folder.findings().isEmpty)
    #expect(try Manifest(encoded: manifest.encoded(), path: "manifest").segments == manifest.segments)
  }

  /// `..` behind a symbolic link is the parent of what it leads to.
  @Test func parentsOfLinks() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/deep/er", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/deep/er")
    let real = try FileSystem.absolute(folder.path + "/deep")
    #expect(try FileSystem.absolute(folder.path + "/link/../x").hasSuffix(real.dropFirst() + "/x"))
    #expect(try FileSystem.absolute("/a/./b//../c/") == "/a/c")
    #expect(try FileSystem.absolute("/../..") == "/")
  }
}
