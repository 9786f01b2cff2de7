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
    let level: VerifyLevel = options.deep ? .deep : options.quick ? .quick : .full
    let root = try Place.existing(options.place)
    let report = try IndexVerifier.verify(root: root, level: level, sources: options.sources) {
      [messages] progress in
      messages.progress {
        "\(StatusCommand.size(progress.bytes)) of \(StatusCommand.size(progress.bytesInAll)), "
          + "\(progress.articles) of \(progress.articlesInAll) articles"
      }
    }
    messages.endProgress()
    for finding in report.findings {
      messages.line(
        "lede: " + TerminalText.escape(Place.shown(finding.path)) + ": "
          + TerminalText.escape(Array(finding.message.utf8)))
    }
    if report.omitted > 0 { messages.line("lede: and \(report.omitted) more") }
    let output = OutputStream.standardOutput()
    guard report.isWhole else {
      messages.line("lede: the index is damaged; \(Manifest.repair)")
      ProcessEnd.end(.damaged, output)
    }
    var line =
      "verified: \(report.files) files, \(StatusCommand.size(report.bytes)), of generation \(report.generation)"
    if options.deep { line += ", \(report.articles) articles against their text" }
    if options.sources { line += ", \(report.sources) sources" }
    output.writeLine(line + ": whole")
    ProcessEnd.end(.done, output)
  }
}
