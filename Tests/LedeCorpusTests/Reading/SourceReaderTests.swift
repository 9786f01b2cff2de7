import Foundation
import Glibc
import LedeCorpus
import LedeText
import Testing

@Suite struct SourceReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatCannotBeReadIsSaid() throws {
    #expect(unsafe mkfifo(String(decoding: folder.path("fifo"), as: UTF8.self), 0o600) == 0)
    try folder.write("file")
    try folder.link("link", to: "file")
    try folder.link("self", to: "self")
    try folder.makeFolder("folder")
    let cases: [(String, SourceTrouble.Reason)] = [
      ("missing", .missing), ("file/below", .missing), ("fifo", .special), ("folder", .special),
      ("link", .link),
      ("self", .link),
    ]
    for (name, reason) in cases {
      var sink = CollectingSink()
      let error = #expect(throws: SourceTrouble.self) {
        try SourceReader().read(folder.path(name), into: &sink)
      }
      #expect(error?.reason == reason, "\(name)")
      #expect(error?.path == folder.path(name))
      #expect(sink.members.isEmpty)
      #expect(throws: SourceTrouble.self) { try SourceReader().checksum(of: folder.path(name)) }
    }
    var sink = CollectingSink()
    _ = try SourceReader().read(folder.path("link"), followsLinks: true, into: &sink)
    #expect(sink.members.count == 1)
  }

  /// Does something to the file while it is read.
  private struct Meddler: MemberSink {
    var meddle: () -> Void
    var count = 0
    mutating func begin(member: [UInt8]?, isDecompressed: Bool) { meddle() }
    mutating func take(_ chunk: Span<UInt8>) -> Bool {
      count += chunk.count
      return true
    }
    mutating func end(isWhole: Bool) {}
    mutating func report(_ trouble: SourceTrouble) {}
  }

  @Test(arguments: ["grow", "shrink", "touch", "nothing"]) func changesWhileReadAreSeen(kind: String) throws {
    let path = try folder.write("file", [UInt8](repeating: 0x61, count: 1 << 20))
    let name = String(decoding: path, as: UTF8.self)
    var sink = Meddler {
      switch kind {
      case "grow":
        let file = FileHandle(forWritingAtPath: name)
        file?.seekToEndOfFile()
        file?.write(Data("more".utf8))
      case "shrink": unsafe truncate(name, 1000)
      case "touch":
        var times = [timespec(tv_sec: 1, tv_nsec: 1), timespec(tv_sec: 1, tv_nsec: 1)]
        unsafe utimensat(AT_FDCWD, name, &times, 0)
      default: break
      }
    }
    let outcome = try SourceReader().read(path, into: &sink)
    #expect(outcome.hasChanged == (kind != "nothing"))
  }

  @Test func checksumIsThatOfTheFile() throws {
    var tar = TarBuilder()
    tar.add("a.txt", "a")
    let contents = [[], Array("short".utf8), [UInt8](repeating: 0x61, count: 700_001), tar.finish()]
    for (index, bytes) in contents.enumerated() {
      let path = try folder.write("\(index)", bytes)
      var sink = CollectingSink()
      #expect(try SourceReader().read(path, into: &sink).checksum == Checksum.of(bytes))
      #expect(try SourceReader().checksum(of: path) == Checksum.of(bytes))
    }
  }

  @Test func archiveThatIsABombStillHasTheFilesChecksum() throws {
    let bytes = Gzip.compress(BombTests.zeros)
    let (outcome, _) = try read(bytes, isCounting: true)
    #expect(outcome.checksum == Checksum.of(bytes))
  }
}
