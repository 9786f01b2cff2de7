import Foundation
import Testing

@Suite struct NearestIndexTests {
  /// A folder with an index, and one in it.
  private static func make() throws -> (lede: LedeProcess, inner: URL) {
    let lede = try LedeProcess()
    let inner = lede.folder.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("Ferries stop\n\nThe ferries of Eastport stop on Monday.\n".utf8)
      .write(to: lede.folder.appending(path: "a.txt"))
    #expect(try lede.run(["index", "-q", "a.txt"]).code == 0)
    return (lede, inner)
  }

  @Test func oneAboveIsFound() throws {
    let (lede, inner) = try Self.make()
    let run = try lede.run(["search", "ferries", "--count"], in: inner, environment: ["LEDE_INDEX": ""])
    #expect(run.output == "1\n")
  }

  @Test(arguments: [["search", "ferries"], ["index", "../a.txt"], ["status"]])
  func whatCannotBeLookedIntoIsNotPassedOver(command: [String]) throws {
    let (lede, inner) = try Self.make()
    // Also the superuser can't look into a link to itself.
    try FileManager.default.createSymbolicLink(
      atPath: inner.path + "/Index", withDestinationPath: "Index")
    let run = try lede.run(command, in: inner, environment: ["LEDE_INDEX": ""])
    #expect(run.code == 4)
    #expect(run.messages.contains("inner/Index/CURRENT: cannot look for the index"))
  }
}
