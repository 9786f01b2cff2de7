import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// `lede copies`: the copies of an article, or what differs between two.
struct CopiesCommand {
  private let options: CopiesOptions
  private let messages: MessageStream

  init(_ options: CopiesOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Place.snapshot(options.place)
    let engine = SearchEngine(snapshot)
    let notice = MissingNotice(snapshot.missing, messages)
    var documents: [UInt32] = []
    for text in options.ids {
      guard let document = try ArticleChoice(snapshot: snapshot).document(text) else {
        messages.line("lede: no article has the id \(text)")
        notice.say()
        ProcessEnd.end(notice.code(.nothingFound))
      }
      documents.append(document)
    }
    guard documents.count <= (options.diff ? 2 : 1), let document = documents.first else {
      throw UsageError(options.diff ? "--diff compares two articles" : "name one article, or two with --diff")
    }
    let output = OutputStream.standardOutput(
      pager: options.json ? nil : Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    if options.diff {
      let other: UInt32
      if documents.count == 2 {
        other = documents[1]
      } else if let copy = try engine.copies(of: document).first(where: { $0.document != document }) {
        other = copy.document
      } else {
        messages.line("lede: it has no copies")
        notice.say()
        ProcessEnd.end(notice.code(.nothingFound), output)
      }
      let old = try snapshot.storedArticle(document)
      let new = try snapshot.storedArticle(other)
      let difference = WordDifference(old.article, new.article)
      let printer = DifferencePrinter(output, isColored: options.color.isColored(1))
      if options.json { printer.printJSON(old, new, difference) } else { printer.print(old, new, difference) }
      notice.end(output, isForPeople: !options.json)
      ProcessEnd.end(notice.code(.done), output)
    }
    let copies = try engine.copies(of: document)
    if options.json {
      printJSON(copies, document, notice, output)
    } else {
      print(copies, document, output)
    }
    if copies.count < 2, !options.json { messages.line("lede: it has no copies") }
    notice.end(output, isForPeople: !options.json)
    ProcessEnd.end(notice.code(copies.count < 2 ? .nothingFound : .done), output)
  }

  private func print(_ copies: [ArticleCopy], _ document: UInt32, _ output: OutputStream) {
    let printer = ArticleList(output, isColored: options.color.isColored(1))
    for (number, copy) in copies.prefix(options.limit).enumerated() {
      let share =
        copy.document == document ? "the article asked about" : "\(Self.percent(copy.share)) in common"
      printer.print(number + 1, copy.stored, notes: [copy.stored.article.agency?.value, share])
    }
    if copies.count > options.limit {
      output.writeLine("")
      printer.note("\(options.limit) of \(copies.count) articles")
    }
  }

  static func percent(_ share: Double) -> String {
    // Not all is not 100 %.
    "\(share >= 1 ? 100 : min(99, Int((share * 100).rounded()))) %"
  }

  private func printJSON(
    _ copies: [ArticleCopy], _ document: UInt32, _ notice: MissingNotice, _ output: OutputStream
  ) {
    for copy in copies.prefix(options.limit) {
      var json = JSONOutput.start("copy")
      JSONOutput.writeHead(copy.stored, to: &json)
      JSONOutput.write(copy.stored.article.agency?.value, "agency", to: &json)
      json.key("share")
      json.double(copy.share, decimals: 4)
      json.key("asked")
      json.bool(copy.document == document)
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    var tail = JSONOutput.start("summary")
    tail.key("copies")
    tail.int(copies.count - 1)
    JSONOutput.write(copies.lazy.compactMap { $0.stored.article.agency?.value }.first, "agency", to: &tail)
    notice.write(to: &tail)
    tail.endObject()
    output.write(tail.finish() + [0x0a])
  }
}
