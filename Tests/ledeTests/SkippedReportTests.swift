import LedeIndex
import Testing

@testable import lede

@Suite struct SkippedReportTests {
  private static func input(
    _ path: String, _ reason: String, line: Int? = nil, isFlaw: Bool = false
  ) -> SkippedInput {
    SkippedInput(path: Array(path.utf8), line: line, reason: reason, message: "so it is", isFlaw: isFlaw)
  }

  @Test func fewAreAllNamedInOrder() {
    let report = SkippedReport([
      Self.input("/b", "empty"), Self.input("/a", "malformed", line: 7),
      Self.input("/a", "malformed", line: 3),
    ])
    #expect(
      report.lines(showsAll: false) == [
        "/a:3: skipped (malformed): so it is", "/a:7: skipped (malformed): so it is",
        "/b: skipped (empty): so it is",
      ])
  }

  @Test func ofManyEachReasonHasItsShareAndAllAreCounted() {
    var inputs = (100..<829).map { Self.input("/empty/\($0)", "empty") }
    inputs += [Self.input("/z.tar", "broken"), Self.input("/y.txt", "guessed-encoding", isFlaw: true)]
    let lines = SkippedReport(inputs).lines(showsAll: false)
    #expect(lines.count == 11)
    #expect(lines[0] == "/empty/100: skipped (empty): so it is")
    #expect(lines[7] == "/empty/107: skipped (empty): so it is")
    #expect(lines[8] == "/y.txt: read with a flaw (guessed-encoding): so it is")
    #expect(lines[9] == "/z.tar: skipped (broken): so it is")
    #expect(lines[10] == "… and 721 more (721 empty): lede status --skipped")
    #expect(SkippedReport(inputs).lines(showsAll: true).count == 731)
    #expect(
      SkippedReport.counts(inputs) == "729 empty, 1 broken; read with flaws: 1 guessed-encoding")
  }

  @Test func namesAreEscaped() {
    #expect(
      SkippedReport([Self.input("/a\u{1b}[2J\n", "empty")]).lines(showsAll: false)[0]
        .utf8.allSatisfy { $0 >= 0x20 })
  }
}
