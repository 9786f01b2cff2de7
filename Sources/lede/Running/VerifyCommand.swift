import CommandLineKit
import LedeIndex
import LedeSchema
import LedeText

/// `lede verify`.
struct VerifyCommand {
  private let options: VerifyOptions
  private let messages: MessageStream

  init(_ options: VerifyOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let report = try IndexVerifier.verify(
      root: Place.existing(options.place), level: options.deep ? .deep : options.quick ? .quick : .full,
      sources: options.sources)
    for finding in report.findings {
      messages.line("lede: \(TerminalText.escape(finding.path)): \(finding.message)")
    }
    if report.omitted > 0 { messages.line("lede: and \(report.omitted) more") }
    if !report.isWhole {
      messages.line("lede: the index is damaged; \(Manifest.repair)")
      ProcessEnd.end(.damaged)
    }
    let output = OutputStream.standardOutput()
    var line = "verified: \(report.files) files of generation \(report.generation) are whole"
    if options.deep { line += "; \(report.articles) articles agree with their text" }
    output.writeLine(line)
    if options.sources {
      let differing = report.findings.count + report.omitted
      output.writeLine("sources: \(report.sources) files compared, \(differing) differ from what was read")
      if differing > 0 { ProcessEnd.end(.skipped, output) }
    }
    ProcessEnd.end(.done, output)
  }
}
