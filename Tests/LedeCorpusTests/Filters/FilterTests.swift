import Foundation
import LedeCorpus
import Testing

@Suite struct FilterTests {
  static let commands: [(String, [String])] = [
    ("pdf=pdftotext -q - -", ["pdftotext", "-q", "-", "-"]),
    ("x=a 'b c' \"d e\" f\\ g", ["a", "b c", "d e", "f g"]),
    ("x=a '' \"\"", ["a", "", ""]),
    ("x=a $HOME `id` ; rm > b | c & *", ["a", "$HOME", "`id`", ";", "rm", ">", "b", "|", "c", "&", "*"]),
    ("x=a 'it\"s' \"it's\" '\\n'", ["a", "it\"s", "it's", "\\n"]),
    ("x=  a\t b=c ", ["a", "b=c"]),
    ("x=pre'fix'ed", ["prefixed"]),
  ]

  @Test(arguments: commands) func commandIsSplit(text: String, arguments: [String]) throws {
    #expect(try Filter(parsing: text).arguments == arguments)
  }

  @Test(arguments: [
    "", "pdf", "=cat", "pdf=", "pdf=  ", "a/b=cat", "pdf=cat 'x", "pdf=cat \\", ",=cat", "pdf=''",
  ])
  func badFilterIsRefused(text: String) {
    #expect(throws: Filter.ParseError.self) { try Filter(parsing: text) }
  }

  @Test func extensionsAreThoseOfTheName() throws {
    let table = FilterTable([try Filter(parsing: "PDF,.ps=cat"), try Filter(parsing: "ps=tac")])
    let program = { (name: String) in table.filter(for: Array(name.utf8))?.arguments }
    #expect(program("/a/b.pdf") == ["cat"])
    #expect(program("/a/b.PDF") == ["cat"])
    #expect(program("b.ps") == ["tac"])
    #expect(program("/a/b.pdf.txt") == nil)
    #expect(program("/a.pdf/b") == nil)
    #expect(program("/a/.pdf") == nil)
    #expect(program("pdf") == nil)
    #expect(FilterTable().filter(for: Array("a.pdf".utf8)) == nil)
  }

  @Test func outputIsWhatIsRead() throws {
    let (outcome, sink) = try run("tr a-z A-Z", on: Array("quiet\n".utf8))
    #expect(sink.members == [.init(name: nil, text: "QUIET\n", isDecompressed: true, isWhole: true)])
    #expect(sink.troubles.isEmpty)
    #expect(outcome.file.size == 6)
  }

  @Test func largeFilesPassThrough() throws {
    let bytes = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 4) }
    let (_, sink) = try run("cat", on: bytes, isCounting: true)
    #expect(sink.byteCount == bytes.count)
    #expect(sink.members.map(\.isWhole) == [true])
  }

  @Test func membersOfArchivesAreFiltered() throws {
    var zip = ZipBuilder()
    zip.add("a.up", "quiet")
    zip.add("b.txt", "quiet")
    let filters = FilterTable([try Filter(parsing: "up=tr a-z A-Z")])
    let (_, sink) = try read(zip.finish(), filters: filters)
    #expect(sink.texts == ["QUIET", "quiet"])
    #expect(sink.names == ["a.up", "b.txt"])
  }

  @Test func programThatReadsNothing() throws {
    let (_, sink) = try run("echo enough", on: [UInt8](repeating: 0x61, count: 2 << 20))
    #expect(sink.texts == ["enough\n"])
    #expect(sink.troubles.isEmpty)
  }

  @Test(arguments: [
    ("false", "false ended with 1"), ("sh -c 'echo part; exit 3'", "sh ended with 3"),
    ("sh -c 'kill -9 $$'", "sh was ended by signal 9"),
  ])
  func failureIsReported(command: String, message: String) throws {
    let (_, sink) = try run(command, on: Array("text".utf8))
    #expect(sink.reasons == [.filter])
    #expect(sink.troubles.map(\.message) == [message])
    #expect(sink.members.map(\.isWhole) == [false])
  }

  @Test func missingProgramIsReported() throws {
    let (_, sink) = try run("no-such-program-anywhere", on: Array("text".utf8))
    #expect(sink.reasons == [.filter])
  }

  @Test func programThatTakesTooLongIsStopped() throws {
    var filter = try Filter(parsing: "up=sh -c 'echo first; sleep 100 & sleep 100'")
    filter.seconds = 1
    let (_, sink) = try read(Array("text".utf8), name: "a.up", filters: FilterTable([filter]))
    #expect(sink.reasons == [.filter])
    #expect(sink.troubles.map(\.message) == ["sh took longer than 1 s"])
  }

  @Test func programThatGivesTooMuchIsStopped() throws {
    var filter = try Filter(parsing: "up=yes")
    filter.output = 1 << 20
    let (_, sink) = try read(
      Array("text".utf8), name: "a.up", filters: FilterTable([filter]), isCounting: true)
    #expect(sink.reasons == [.bomb])
    #expect(sink.byteCount <= 1 << 20)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit")))
  func programThatTakesTooMuchMemoryFails() throws {
    var filter = try Filter(
      parsing: "up=awk 'BEGIN { s = \"x\"; while (length(s) < 300000000) s = s s; print 1 }'")
    filter.memory = 100 << 20
    let (_, sink) = try read(Array("text".utf8), name: "a.up", filters: FilterTable([filter]))
    #expect(sink.reasons == [.filter])
  }

  private func run(
    _ command: String, on bytes: [UInt8], isCounting: Bool = false
  ) throws -> (outcome: SourceReader.Outcome, sink: CollectingSink) {
    try read(
      bytes, name: "a.up", filters: FilterTable([try Filter(parsing: "up=" + command)]),
      isCounting: isCounting)
  }
}
