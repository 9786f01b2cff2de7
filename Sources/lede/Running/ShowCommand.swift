import CommandLineKit
import LedeArticle
import LedeSchema
import LedeText

/// `lede show`: articles by their ids.
struct ShowCommand {
  private let options: ShowOptions
  private let messages: MessageStream

  init(_ options: ShowOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Place.snapshot(options.place)
    let output = OutputStream.standardOutput(
      pager: options.json ? nil : Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    var missing = 0
    for text in options.ids {
      guard let document = try ArticleChoice(snapshot: snapshot).document(text) else {
        messages.line("lede: no article has the id \(text)")
        missing += 1
        continue
      }
      let stored = try snapshot.storedArticle(document)
      if options.json {
        output.write(ArticleOutput.json(stored, type: "article") + [0x0a])
      } else {
        ArticleOutput.print(stored, isColored: options.color.isColored(1), to: output)
      }
    }
    ProcessEnd.end(missing == 0 ? .done : .nothingFound, output)
  }
}
