import LedeSchema
import Testing

@Suite struct ManifestTests {
  private static func manifest() -> Manifest {
    var manifest = Manifest()
    manifest.generation = 42
    manifest.published = 1_700_000_000
    manifest.roots = [.init(path: Array("/corpus/ä\n\u{1b}[".utf8)), .init(path: [0x2f, 0xff, 0xfe])]
    manifest.settings = ["language": "de", "field.body": "my\"body"]
    manifest.nextSegment = 9
    manifest.sourceCount = 5
    manifest.skippedCount = 2
    manifest.sources = .init(name: "sources-000042", size: 120, checksum: String(repeating: "ab", count: 16))
    manifest.skipped = .init(name: "skipped-000042", size: 3, checksum: String(repeating: "cd", count: 16))
    for number in [3, 8] {
      var segment = Manifest.Segment(number: number)
      segment.articles = 10 * number
      segment.quotes = 7
      segment.captions = 1
      segment.languages = ["en": 4, "": 6]
      segment.files = [.init(name: "articles", size: 8192, checksum: String(repeating: "0f", count: 16))]
      if number == 8 {
        segment.deadArticles = 2
        segment.deadQuotes = 1
        segment.tombstones = .init(name: "dead-000041", size: 8, checksum: String(repeating: "11", count: 16))
      }
      manifest.segments.append(segment)
    }
    return manifest
  }

  @Test func manifestsComeBackAsTheyWere() throws {
    #expect(try Manifest(encoded: Self.manifest().encoded(), path: "m") == Self.manifest())
    #expect(try Manifest(encoded: Manifest().encoded(), path: "m") == Manifest())
  }

  @Test func liveCountsLeaveTheDeadOut() {
    #expect(Self.manifest().liveCount(.articles) == 108)
    #expect(Self.manifest().liveCount(.quotes) == 13)
    #expect(Self.manifest().liveCount(.captions) == 2)
    #expect(Self.manifest().languages == ["en": 8, "": 12])
    #expect(Self.manifest().bytes == 120 + 3 + 8192 * 2 + 8)
  }

  @Test func anotherFormatIsNamed() {
    let text = String(decoding: Self.manifest().encoded(), as: UTF8.self)
      .replacing("\"format\": \(IndexLayout.formatVersion)", with: "\"format\": 77")
    let error = #expect(throws: IndexError.self) { try Manifest(encoded: Array(text.utf8), path: "m") }
    #expect(error?.code == .version)
    #expect(error?.message.contains("77") == true && error?.hint?.contains("lede rebuild") == true)
  }

  @Test func whatARebuildNeedsIsSalvaged() throws {
    let found = try #require(Manifest(salvaging: Self.manifest().encoded()))
    #expect(found.roots == Self.manifest().roots && found.settings == Self.manifest().settings)
    #expect(found.generation == 42 && found.nextSegment == 9 && found.segments.isEmpty)
    let text = String(decoding: Self.manifest().encoded(), as: UTF8.self)
    #expect(Manifest(salvaging: Array(text.replacing("2f636f72", with: "2f636f73").utf8)) == nil)
    #expect(Manifest(salvaging: []) == nil)
  }

  /// A file's name in a manifest must not lead out of its folder.
  @Test(arguments: ["../x", "/etc/passwd", "..", ""]) func namesThatClimbAreRefused(name: String) {
    var manifest = Self.manifest()
    manifest.segments[0].files[0].name = name
    let error = #expect(throws: IndexError.self) { try Manifest(encoded: manifest.encoded(), path: "m") }
    #expect(error?.code == .damaged)
  }

  @Test func damagedManifestsNeverTrap() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = StoredFormTests.damaged(Self.manifest().encoded(), &random)
      do {
        let manifest = try Manifest(encoded: bytes, path: "m")
        #expect(
          manifest.segments.allSatisfy { $0.files.allSatisfy { !$0.name.contains("/") } }, "seed \(seed)")
      } catch {
        #expect(error.code == .damaged || error.code == .version, "seed \(seed)")
      }
      _ = Manifest(salvaging: bytes)
    }
  }
}
