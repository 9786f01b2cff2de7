import Foundation
import Glibc
import LedeCorpus
import Testing

@Suite struct FolderWalkerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func filesComeInTheOrderOfTheirPaths() throws {
    let names = [
      "a.txt", "a/x.txt", "a/b/c.txt", "a0", "ab/z", "a-/q", "a/b.txt", "Z", "b/1", "b/10", "b/2", "é",
      "b.d/x",
    ]
    for name in names { try folder.write(name) }
    let found = walk().files
    #expect(found.map(\.path) == names.map(folder.path).sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func orderIsThatOfPathsForRandomTrees() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab.-0~ ".unicodeScalars)
    var names: Set<String> = []
    for _ in 0..<300 {
      let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        "n"
          + String(
            String.UnicodeScalarView(
              (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
              }))
      }
      let name = parts.joined(separator: "/")
      // A name may not be a file and a folder at once.
      if names.contains(where: { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }) { continue }
      if names.insert(name).inserted { try folder.write(name, []) }
    }
    let expected = names.map(folder.path).sorted { $0.lexicographicallyPrecedes($1) }
    #expect(walk().files.map(\.path) == expected, "seed \(seed)")
  }

  @Test func fileHasItsSizeTimeAndInode() throws {
    let path = try folder.write("a.txt", Array("12345".utf8))
    var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 1_700_000_000, tv_nsec: 123_456_789)]
    let name = String(decoding: path, as: UTF8.self)
    #expect(unsafe utimensat(AT_FDCWD, name, &times, 0) == 0)
    var status = stat()
    #expect(unsafe stat(name, &status) == 0)
    let file = try #require(walk().files.first)
    #expect(file.size == 5)
    #expect(file.modified == 1_700_000_000_123_456_789)
    #expect(file.inode == UInt64(status.st_ino))
  }

  @Test func singleFileIsARoot() throws {
    let path = try folder.write(".hidden", Array("12345".utf8))
    var options = FolderWalker.Options()
    options.included = [Glob("*.txt")]
    #expect(walk(path, options).files.map(\.path) == [path])
  }

  @Test func missingRootIsNotEmpty() throws {
    let found = walk(folder.path("missing"))
    #expect(found.files.isEmpty)
    #expect(found.troubles.map(\.reason) == [.missing])
    #expect(found.troubles.map(\.path) == [folder.path("missing")])
    try folder.makeFolder("empty")
    #expect(walk(folder.path("empty")).troubles.isEmpty)
    try folder.write("file")
    #expect(walk(folder.path("file/below")).troubles.map(\.reason) == [.missing])
  }

  @Test func hiddenNamesArePassedOverUnlessAskedFor() throws {
    for name in [".hidden", ".git/config", "a/.b/c", "a/d", "..x"] { try folder.write(name) }
    #expect(walk().names == ["a/d"])
    var options = FolderWalker.Options()
    options.includesHidden = true
    #expect(walk(nil, options).names == ["..x", ".git/config", ".hidden", "a/.b/c", "a/d"])
  }

  @Test func specialFilesAreReportedAndDoNotBlock() throws {
    let fifo = String(decoding: folder.path("fifo"), as: UTF8.self)
    #expect(unsafe mkfifo(fifo, 0o600) == 0)
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let place = Array(String(decoding: folder.path("socket"), as: UTF8.self).utf8)
    try #require(place.count < 108)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: place) }
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    try folder.write("zz")
    let found = walk()
    #expect(found.names == ["zz"])
    #expect(found.troubles.map(\.reason) == [.special, .special])
    #expect(found.troubles.map(\.message) == ["a FIFO", "a socket"])
    #expect(walk(Array("/dev/null".utf8)).troubles.map(\.message) == ["a device"])
    #expect(walk(folder.path("fifo")).troubles.map(\.reason) == [.special])
  }

  @Test func linksAreReportedAndNotFollowed() throws {
    try folder.write("a/x")
    try folder.link("file", to: "a/x")
    try folder.link("folder", to: "a")
    try folder.link("nowhere", to: "missing")
    try folder.link("out", to: "/etc")
    let found = walk()
    #expect(found.names == ["a/x"])
    #expect(found.troubles.map(\.reason) == [.link, .link, .link, .link])
  }

  @Test func linksAreFollowedWhenAsked() throws {
    try folder.write("a/x")
    try folder.write("outside/y")
    try folder.write("tree/a.txt")
    try folder.link("tree/file", to: "../a/x")
    try folder.link("tree/folder", to: "../outside")
    try folder.link("tree/nowhere", to: "missing")
    try folder.link("tree/self", to: "self")
    try folder.link("tree/up", to: "..")
    try folder.link("tree/loop", to: ".")
    var options = FolderWalker.Options()
    options.followsLinks = true
    let found = walk(folder.path("tree"), options)
    // "up" leads to the folder above, where "tree" is a loop, and "outside" has been seen through a link.
    #expect(found.names == ["tree/a.txt", "tree/file", "tree/folder/y", "tree/up/a/x"])
    #expect(
      found.troubles.map { "\(name($0.path)) \($0.reason)" } == [
        "tree/loop loop", "tree/nowhere link", "tree/self loop", "tree/up/outside loop", "tree/up/tree loop",
      ])
  }

  @Test func foldersThatLinkToEachOtherEndSoon() throws {
    for index in 0..<12 {
      try folder.write("\(index)/file")
      for other in 0..<12 where other != index { try folder.link("\(index)/to\(other)", to: "../\(other)") }
    }
    var options = FolderWalker.Options()
    options.followsLinks = true
    let found = walk(nil, options)
    #expect(found.files.count == 24)
    #expect(Set(found.troubles.map(\.reason)) == [.loop])
  }

  @Test func rootMayBeALink() throws {
    try folder.write("a/x")
    try folder.link("link", to: "a")
    #expect(walk(folder.path("link")).names == ["link/x"])
  }

  @Test func excludedFolderIsPassedOverUnderAnyName() throws {
    try folder.write("a/x")
    try folder.write("index/segments/1")
    try folder.link("alias", to: ".")
    var options = FolderWalker.Options()
    options.excluded = [folder.path("index"), folder.path("missing")]
    #expect(walk(nil, options).names == ["a/x"])
    options.excluded = [folder.path("alias/index")]
    #expect(walk(nil, options).names == ["a/x"])
    #expect(walk(folder.path("index"), options).files.isEmpty)
  }

  @Test func indexIsReportedAndNotEntered() throws {
    for name in [
      "a.txt", "index/CURRENT", "index/lock", "index/segments/000001/articles", "near/CURRENT", "near/lock",
    ] {
      try folder.write(name)
    }
    var options = FolderWalker.Options()
    options.indexMarks = ["CURRENT", "lock", "segments"].map { Array($0.utf8) }
    let found = walk(nil, options)
    #expect(found.files.map(\.path) == ["a.txt", "near/CURRENT", "near/lock"].map(folder.path))
    #expect(found.troubles.map(\.path) == [folder.path("index")])
    #expect(found.troubles.map(\.reason) == [.index])
    #expect(walk(folder.path("index"), options).troubles.map(\.reason) == [.index])
    #expect(walk().files.count == 6)
  }

  @Test(.enabled(if: unsafe access("/proc/self/status", R_OK) == 0)) func kernelsFilesAreNotEntered() throws {
    for root in ["/proc", "/proc/self", "/sys"] {
      let found = walk(Array(root.utf8))
      #expect(found.files.isEmpty)
      #expect(found.troubles.map(\.reason) == [.special])
    }
    // Below a folder that is entered, as when it is `/`.
    try folder.link("kernel", to: "/proc/self")
    var options = FolderWalker.Options()
    options.followsLinks = true
    let found = walk(nil, options)
    #expect(found.files.isEmpty)
    #expect(found.troubles.map(\.path) == [folder.path("kernel")])
    #expect(found.troubles.map(\.reason) == [.special])
  }

  @Test func globsChoose() throws {
    for name in ["a.txt", "a.md", "old/b.txt", "2023/x/c.md", "build/d.txt", "2023/build"] {
      try folder.write(name)
    }
    var options = FolderWalker.Options()
    options.included = [Glob("*.txt"), Glob("/2023/")]
    #expect(walk(nil, options).names == ["2023/build", "2023/x/c.md", "a.txt", "build/d.txt", "old/b.txt"])
    options.ignored = [Glob("build/"), Glob("old/*.txt")]
    #expect(walk(nil, options).names == ["2023/build", "2023/x/c.md", "a.txt"])
  }

  @Test func namesAreBytes() throws {
    let names: [[UInt8]] = [[0x61, 0x0a, 0x62], [0x61, 0x1b, 0x5b, 0x32, 0x4a], [0xff, 0xfe, 0x2e, 0x74]]
    for name in names {
      let path = (folder.path + [0x2f] + name + [0]).map { CChar(bitPattern: $0) }
      let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
      try #require(file >= 0)
      close(file)
    }
    #expect(walk().files.map(\.path) == names.map { folder.path + [0x2f] + $0 })
    // What was walked can be read.
    var sink = CollectingSink()
    for file in walk().files { _ = try SourceReader().read(file.path, into: &sink) }
    #expect(sink.members.count == 3)
  }

  @Test func foldersNestedTooDeep() throws {
    try folder.write("1/2/3/4/5/x")
    try folder.write("1/y")
    var options = FolderWalker.Options()
    options.maximumDepth = 4
    let found = walk(nil, options)
    #expect(found.names == ["1/y"])
    #expect(found.troubles.map(\.reason) == [.depth])
    #expect(found.troubles.map { name($0.path) } == ["1/2/3/4"])
  }

  @Test func hardLinksAreTwoFiles() throws {
    let path = try folder.write("a")
    #expect(
      unsafe link(String(decoding: path, as: UTF8.self), String(decoding: folder.path("b"), as: UTF8.self))
        == 0)
    let found = walk().files
    #expect(found.map { name($0.path) } == ["a", "b"])
    #expect(Set(found.map(\.inode)).count == 1)
  }

  @Test func folderThatCannotBeReadIsReported() throws {
    try folder.write("open/x")
    try folder.write("shut/y")
    let shut = String(decoding: folder.path("shut"), as: UTF8.self)
    #expect(unsafe chmod(shut, 0) == 0)
    defer { unsafe chmod(shut, 0o700) }
    // Mode bits don't hold root up: this thread gives up its rights over files for the time of the walk.
    typealias SetUser = @convention(c) (uid_t) -> Int32
    let setUser = unsafe unsafeBitCast(try #require(unsafe dlsym(nil, "setfsuid")), to: SetUser.self)
    _ = setUser(65534)
    defer { _ = setUser(geteuid()) }
    let found = walk()
    #expect(found.names == ["open/x"])
    #expect(found.troubles.map { "\(name($0.path)) \($0.reason)" } == ["shut unreadable"])
  }

  @Test func rootsInsideOthersAreLeftOut() throws {
    for name in ["a/x", "a/b/y", "ab/z", "f"] { try folder.write(name) }
    let roots = ["a/b", "ab/", "a//", "f", "./a/.", "a/gone", "a-file"].map(folder.path)
    try folder.write("a-file")
    let normalized = FolderWalker.normalized(roots)
    #expect(normalized.map(name) == ["a-file", "a", "a/gone", "ab", "f"])
    var files: [[UInt8]] = []
    for root in normalized { files += walk(root).files.map(\.path) }
    #expect(files == files.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(files.count == 5)
  }

  @Test func errorsOfTheBodyComeThrough() throws {
    struct Stop: Error {}
    try folder.write("a")
    #expect(throws: Stop.self) {
      try FolderWalker().walk(folder.path) { (_) throws(Stop) in throw Stop() }
    }
  }

  private struct Found {
    var files: [SourceFile] = []
    var troubles: [SourceTrouble] = []
    var names: [String] = []
  }

  private func walk(_ root: [UInt8]? = nil, _ options: FolderWalker.Options = .init()) -> Found {
    var found = Found()
    FolderWalker(options: options).walk(root ?? folder.path) { event in
      switch event {
      case .file(let file):
        found.files.append(file)
        found.names.append(name(file.path))
      case .trouble(let trouble): found.troubles.append(trouble)
      }
    }
    return found
  }

  private func name(_ path: [UInt8]) -> String {
    String(decoding: path.dropFirst(folder.path.count + 1), as: UTF8.self)
  }
}
