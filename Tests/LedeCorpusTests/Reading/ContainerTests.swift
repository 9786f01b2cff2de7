import LedeCorpus
import LedeText
import Testing

@Suite struct ContainerTests {
  static let text = "Harbour talks resume\n\nThe talks went on.\n"

  /// What the usual programs make of ``text``.
  static let compressed: [(String, String)] = [
    (
      "zstd",
      "28b52ffd0458490100486172626f75722074616c6b7320726573756d650a0a5468652074616c6b732077656e74206f6e2e0a"
        + "77526f88"
    ),
    (
      "xz",
      "fd377a585a000004e6d6b4460200210116000000742fe5a3010028486172626f75722074616c6b7320726573756d650a0a54"
        + "68652074616c6b732077656e74206f6e2e0a000000003fb0923239ed1ea6000141290353568b1fb6f37d010000000004595a"
    ),
    (
      "bzip2",
      "425a68393141592653592e33562c000004d7800010400100400400324f9e80200021aa6ca7ea98866d10a64c4c83232eec92"
        + "2d04118f2354ffa1b155b53d97a05389c3705dc914e14240b8cd58b0"
    ),
    (
      "lz4",
      "04224d186440a727000000f30a486172626f75722074616c6b7320726573756d650a0a54686512009077656e74206f6e2e0a"
        + "0000000084a38462"
    ),
  ]

  @Test func plainFileGivesItself() throws {
    let (outcome, sink) = try read(Array(Self.text.utf8))
    #expect(sink.members == [.init(name: nil, text: Self.text, isDecompressed: false, isWhole: true)])
    #expect(sink.troubles.isEmpty)
    #expect(outcome.checksum == Checksum.of(Array(Self.text.utf8)))
    #expect(!outcome.hasChanged)
    #expect(outcome.file.size == Self.text.utf8.count)
  }

  @Test func emptyFileIsAnEmptyMember() throws {
    let (_, sink) = try read([])
    #expect(sink.members == [.init(name: nil, text: "", isDecompressed: false, isWhole: true)])
    #expect(sink.troubles.isEmpty)
  }

  @Test(arguments: compressed) func compressedFile(kind: String, hex: String) throws {
    let bytes = unhex(hex)
    let (outcome, sink) = try read(bytes)
    #expect(sink.members == [.init(name: nil, text: Self.text, isDecompressed: true, isWhole: true)])
    #expect(sink.troubles.isEmpty)
    #expect(outcome.checksum == Checksum.of(bytes))
  }

  @Test func gzipOfManyMembersIsReadToTheEnd() throws {
    let bytes = (1...300).flatMap { Gzip.compress(Array("record \($0)\n".utf8)) }
    let (_, sink) = try read(bytes + [0, 0, 0])
    #expect(sink.texts == [(1...300).map { "record \($0)\n" }.joined()])
    #expect(sink.troubles.isEmpty)
  }

  @Test func gzipWithRubbishBehindItIsReported() throws {
    let (_, sink) = try read(Gzip.compress(Array("record\n".utf8)) + Array("rubbish".utf8))
    #expect(sink.texts == ["record\n"])
    #expect(sink.members[0].isWhole == false)
    #expect(sink.reasons == [.broken])
  }

  @Test func gzipWithAWrongChecksumIsReported() throws {
    var bytes = Gzip.compress(Array(Self.text.utf8))
    bytes[bytes.count - 6] ^= 1
    let (_, sink) = try read(bytes)
    #expect(sink.reasons == [.broken])
    #expect(sink.members[0].isWhole == false)
    #expect(sink.troubles[0].message == "broken gzip data: incorrect data check")
  }

  @Test func gzipCutShortGivesWhatIsThere() throws {
    var generator = SeededGenerator(seed: 1)
    let content = (0..<100_000).map { _ in UInt8.random(in: 97...122, using: &generator) }
    let bytes = Gzip.compress(content)
    let (_, sink) = try read(Array(bytes[..<(bytes.count / 2)]))
    #expect(sink.reasons == [.broken])
    #expect(sink.members.map(\.isWhole) == [false])
    #expect(sink.texts[0].utf8.count > 40_000)
    #expect(sink.texts[0].utf8.elementsEqual(content.prefix(sink.texts[0].utf8.count)))
  }

  @Test(arguments: [
    "Mustard": 1, "ustar": 0, "ustar ": 0, "BZh9 is not bzip2": -1, "PK and others": -1, "(µ/ý": -1,
  ])
  func textThatLooksLikeAContainerIsText(start: String, back: Int) throws {
    // The word stands where tar has its magic number, or at the file's start.
    let lead = back < 0 ? "" : String(repeating: "x", count: 257 - back)
    let text = lead + start + " and more, until the block is full" + String(repeating: " y", count: 300)
    let (_, sink) = try read(Array(text.utf8))
    #expect(sink.members == [.init(name: nil, text: text, isDecompressed: false, isWhole: true)])
    #expect(sink.troubles.isEmpty)
  }

  @Test func tarGivesItsFiles() throws {
    var tar = TarBuilder()
    tar.add(Array("news/".utf8), type: "5")
    tar.add("./news/one.txt", "one")
    tar.add("news/two.txt", "two")
    tar.add("news/empty.txt", "")
    for bytes in [tar.finish(), Gzip.compress(tar.finish())] {
      let (outcome, sink) = try read(bytes)
      #expect(sink.names == ["./news/one.txt", "news/two.txt", "news/empty.txt"])
      #expect(sink.texts == ["one", "two", ""])
      #expect(sink.members.allSatisfy { $0.isDecompressed && $0.isWhole })
      #expect(sink.troubles.isEmpty)
      #expect(outcome.checksum == Checksum.of(bytes))
    }
  }

  @Test func zipGivesItsFiles() throws {
    var zip = ZipBuilder()
    zip.add("news/one.txt", String(repeating: "one ", count: 100))
    zip.add("news/two.txt", "two", isDeflated: false)
    let (_, sink) = try read(zip.finish())
    #expect(sink.names == ["news/one.txt", "news/two.txt"])
    #expect(sink.texts == [String(repeating: "one ", count: 100), "two"])
    #expect(sink.troubles.isEmpty)
  }

  @Test func emptyZipHoldsNothing() throws {
    let (_, sink) = try read(ZipBuilder().finish())
    #expect(sink.members.isEmpty)
    #expect(sink.troubles.isEmpty)
  }

  @Test func hiddenMembersArePassedOverUnlessAskedFor() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", "a")
    zip.add("__MACOSX/._a.txt", "fork")
    zip.add(".git/config", "git")
    zip.add("../up.txt", "up")
    #expect(try read(zip.finish()).sink.names == ["a.txt", "../up.txt"])
    var bounds = ReadingBounds()
    bounds.includesHidden = true
    #expect(
      try read(zip.finish(), bounds: bounds).sink.names
        == ["a.txt", "__MACOSX/._a.txt", ".git/config", "../up.txt"])
  }

  @Test func linksAndDevicesInATarAreReported() throws {
    var tar = TarBuilder()
    tar.add("a.txt", "a")
    tar.add(Array("hard".utf8), type: "1", link: "a.txt")
    tar.add(Array("soft".utf8), type: "2", link: "/etc/passwd")
    tar.add(Array("device".utf8), type: "3")
    tar.add(Array("fifo".utf8), type: "6")
    tar.add("/etc/shadow", "absolute")
    tar.add("../../climbs", "climbs")
    let (_, sink) = try read(tar.finish())
    #expect(sink.names == ["a.txt", "/etc/shadow", "../../climbs"])
    #expect(sink.reasons == [.link, .link, .special, .special])
    #expect(
      sink.troubles.map { String(decoding: $0.member ?? [], as: UTF8.self) } == [
        "hard", "soft", "device", "fifo",
      ])
  }

  @Test func namesAreKeptAsBytes() throws {
    var tar = TarBuilder()
    let names: [[UInt8]] = [
      Array("Zürich 你好.txt".utf8), [0x4d, 0xfc, 0x6c, 0x6c, 0x2e, 0x74], Array("a\u{1b}[2Jb\n.txt".utf8),
    ]
    for name in names { tar.add(name, Array("x".utf8)) }
    struct Names: MemberSink {
      var names: [[UInt8]] = []
      mutating func begin(member: [UInt8]?, isDecompressed: Bool) { names.append(member ?? []) }
      func take(_ chunk: Span<UInt8>) -> Bool { true }
      func end(isWhole: Bool) {}
      func report(_ trouble: SourceTrouble) {}
    }
    let folder = try TemporaryFolder()
    var sink = Names()
    _ = try SourceReader().read(folder.write("a.tar", tar.finish()), into: &sink)
    #expect(sink.names == names)
    var zip = ZipBuilder()
    zip.add(names[0], [])
    sink = Names()
    _ = try SourceReader().read(folder.write("a.zip", zip.finish()), into: &sink)
    #expect(sink.names == [names[0]])
  }

  @Test func encryptedMemberIsReportedAndTheOthersAreRead() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", "a")
    zip.add(Array("secret.txt".utf8), Array("0123456789ab secret".utf8), isDeflated: false, isEncrypted: true)
    zip.add("b.txt", "b")
    let (_, sink) = try read(zip.finish())
    #expect(sink.names == ["a.txt", "b.txt"])
    #expect(sink.reasons == [.encrypted])
  }

  @Test func brokenMemberCostsOnlyItself() throws {
    var zip = ZipBuilder()
    zip.add("a.txt", "a")
    zip.add(Array("wrong.txt".utf8), Array("wrong".utf8), crc: 7)
    zip.add(Array("unknown.txt".utf8), Array("wrong".utf8), isDeflated: false, method: 77)
    zip.add("b.txt", "b")
    let (_, sink) = try read(zip.finish())
    #expect(sink.members.filter(\.isWhole).map(\.name) == ["a.txt", "b.txt"])
    #expect(sink.reasons == [.broken, .broken])
  }

  @Test func officeDocumentIsReported() throws {
    var zip = ZipBuilder()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add("word/document.xml", "<w:p>text</w:p>")
    let (_, sink) = try read(zip.finish())
    #expect(sink.members.isEmpty)
    #expect(sink.reasons == [.unsupported])
  }

  @Test func nestedContainersToThreeLevels() throws {
    var inner = TarBuilder()
    inner.add("deep.txt.gz", "")
    inner = TarBuilder()
    inner.add(Array("deep.txt.gz".utf8), Gzip.compress(Array("deep".utf8)))
    inner.add("flat.txt", "flat")
    var outer = ZipBuilder()
    // The compressed tar counts once: zip, tar.gz, gz.
    outer.add(Array("inner.tar.gz".utf8), Gzip.compress(inner.finish()), isDeflated: false)
    outer.add("last.txt", "last")
    let (_, sink) = try read(outer.finish())
    #expect(sink.names == ["inner.tar.gz!deep.txt.gz", "inner.tar.gz!flat.txt", "last.txt"])
    #expect(sink.texts == ["deep", "flat", "last"])
    #expect(sink.troubles.isEmpty)
    var outermost = TarBuilder()
    outermost.add(Array("outer.zip".utf8), outer.finish())
    let (_, deeper) = try read(outermost.finish())
    #expect(deeper.names == ["outer.zip!inner.tar.gz!flat.txt", "outer.zip!last.txt"])
    #expect(deeper.reasons == [.bomb])
    #expect(deeper.troubles[0].member == Array("outer.zip!inner.tar.gz!deep.txt.gz".utf8))
  }

  @Test func tarCutShortGivesTheMembersBefore() throws {
    var tar = TarBuilder()
    tar.add("a.txt", "a")
    tar.add("b.txt", String(repeating: "b", count: 5000))
    let whole = tar.finish()
    for bytes in [Array(whole[..<3000]), Gzip.compress(Array(whole[..<3000]))] {
      let (_, sink) = try read(bytes)
      #expect(sink.names == ["a.txt", "b.txt"])
      #expect(sink.members.map(\.isWhole) == [true, false])
      #expect(sink.reasons == [.broken])
    }
  }

  @Test func containersInBrokenContainersAreReportedOnce() throws {
    var tar = TarBuilder()
    tar.add(Array("in.gz".utf8), Gzip.compress((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }))
    let whole = tar.finish()
    let (_, sink) = try read(Array(whole[..<700]))
    #expect(sink.reasons == [.broken])
    #expect(sink.members.map(\.isWhole) == [false])
  }

  @Test func sinkThatHasEnoughStopsTheReading() throws {
    let folder = try TemporaryFolder()
    var tar = TarBuilder()
    for index in 0..<10 { tar.add("\(index).txt", "some text") }
    var sink = CollectingSink()
    sink.limit = 20
    _ = try SourceReader().read(folder.write("a.tar", tar.finish()), into: &sink)
    #expect(sink.names == ["0.txt", "1.txt", "2.txt"])
  }

  private func unhex(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }
}

/// Reads bytes as a file.
func read(
  _ bytes: [UInt8], name: String = "source", bounds: ReadingBounds = .init(), filters: FilterTable = .init(),
  isCounting: Bool = false
) throws -> (outcome: SourceReader.Outcome, sink: CollectingSink) {
  let folder = try TemporaryFolder()
  var sink = CollectingSink()
  sink.isCounting = isCounting
  let path = try folder.write(name, bytes)
  let outcome = try SourceReader(bounds: bounds, filters: filters).read(path, into: &sink)
  return (outcome, sink)
}
