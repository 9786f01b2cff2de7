import Testing

@testable import LedeSchema

@Suite struct FileSystemTests {
  @Test(arguments: [
    ("/", "/"), ("/a/b", "/a/b"), ("//a///b//", "/a/b"), ("/a/./b/.", "/a/b"), ("/a/../b", "/b"),
    ("/../..", "/"),
    ("/a/b/../../c", "/c"), ("/..a/.b/c..", "/..a/.b/c.."), ("/h\u{E9}/\u{6C34}/..", "/h\u{E9}"),
  ])
  func absolute(path: String, absolute: String) throws {
    #expect(try FileSystem.absolute(path) == absolute)
  }

  @Test func relativePathsAreSeenFromTheWorkingFolder() throws {
    let here = try FileSystem.absolute(".")
    #expect(try FileSystem.absolute("a/../b") == (here == "/" ? "/b" : here + "/b"))
    #expect(try FileSystem.absolute("") == here)
  }
}
