import CommandLineKit
import LedeArticle
import LedeCorpus
import LedeIndex
import LedeSchema
import LedeText

/// `lede inspect`: how files are read, and why.
struct InspectCommand {
  private let options: InspectOptions
  private let messages: MessageStream

  init(_ options: InspectOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    var reading = try ReadingFields.configuration(options.fields, language: options.language)
    if reading.defaultLanguage?.isEmpty == true { reading.defaultLanguage = nil }
    var scanning = ScanOptions()
    scanning.filters = FilterTable(options.filters)
    let inspector = ArticleInspector(reading: reading, scanning: scanning)
    let output = OutputStream.standardOutput(
      pager: options.json ? nil : Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    var skipped: [SkippedInput] = []
    for path in options.paths {
      skipped += inspector.inspect(try Place.absolute(path.bytes)) { stored in
        guard !output.isEnded else { return }
        if options.json {
          output.write(ArticleOutput.json(stored, type: "inspection") + [0x0a])
        } else {
          ArticleOutput.print(stored, isColored: options.color.isColored(1), isAudit: true, to: output)
        }
      }
    }
    for input in skipped { messages.line("lede: " + SkippedReport.line(input)) }
    ProcessEnd.end(skipped.isEmpty ? .done : .skipped, output)
  }
}
