import Foundation
import Testing

/// Where an index is found, and how languages are named.
@Suite struct PlaceTests {
  @Test func anIndexMayBeReachedThroughALink() throws {
    let lede = try LedeProcess()
    try lede.write("Ferry\n\nThe ferry to Dunmere did not sail on Monday.\n", to: "news/a.txt")
    #expect(try lede("index", "-q", "--index", "real/Index", "news").code == 0)
    try FileManager.default.createSymbolicLink(
      at: lede.folder.appending(path: "link"), withDestinationURL: lede.folder.appending(path: "real/Index"))
    #expect(try lede("search", "--index", "link", "--count", "ferry").output == "1\n")
    // `..` behind a link is the parent of what it leads to.
    #expect(try lede("search", "--index", "link/../Index", "--count", "ferry").output == "1\n")
    try lede.write("Tram\n\nThe tram to Dunmere did not run on Monday.\n", to: "news/b.txt")
    #expect(try lede("index", "-q", "--index", "link").code == 0)
    #expect(try lede("search", "--index", "real/Index", "--count", "Dunmere").output == "2\n")
  }

  @Test(arguments: [("EN", "en"), ("en-US", "en"), ("German", "de"), ("pt_BR", "pt")])
  func languagesAreNamedInManyWays(given: String, code: String) throws {
    let lede = try LedeProcess()
    try lede.write("Ferry 12\n\n12 14 16\n", to: "a.txt")
    let read = try lede("inspect", "--json", "--lang", given, "a.txt")
    #expect(read.output.contains("\"language\":\"\(code)\""), "\(read.output) \(read.messages)")
  }

  @Test func whatIsNoLanguageIsRefused() throws {
    let lede = try LedeProcess()
    try lede.write("Ferry\n\nThe ferry sails.\n", to: "a.txt")
    let refused = try lede("index", "--lang", "klingonese", "a.txt")
    #expect(refused.code == 2 && refused.messages.hasPrefix("lede: --lang takes the code of a language"))
    #expect(try lede("index", "-q", "a.txt").code == 0)
    #expect(try lede("search", "--lang", "x", "ferry").code == 2)
    #expect(try lede("search", "--lang", "EN-gb", "--count", "ferries").output == "1\n")
  }
}
