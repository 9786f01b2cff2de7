import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// `lede first`: who had some words first, and how they spread.
struct FirstCommand {
  private let options: FirstOptions
  private let messages: MessageStream

  init(_ options: FirstOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Place.snapshot(options.place)
    var query: [UInt8] = []
    for argument in options.query { query += (query.isEmpty ? [] : [0x20]) + argument.bytes }
    var request = SearchRequest(query, today: Today.date)
    request.limit = options.limit
    if let language = options.language { request.language = try ReadingFields.code(ofLanguage: language) }
    let spread: Spread
    do throws(SearchError) {
      spread = try SearchEngine(snapshot).spread(request)
    } catch {
      guard case .query(let fault) = error else { throw error }
      messages.write("lede: " + fault.rendered(query))
      ProcessEnd.end(.usage)
    }
    let output = OutputStream.standardOutput(
      pager: options.json ? nil : Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]))
    let maker = HitPartMaker(count: 1)
    let notice = MissingNotice(snapshot.missing, messages)
    if options.json {
      printJSON(spread, query, maker, notice, output)
    } else {
      print(spread, maker, output)
    }
    if spread.dated + spread.undatedCount == 0, !options.json { messages.line("lede: nothing found") }
    notice.end(output, isForPeople: !options.json)
    ProcessEnd.end(notice.code(spread.dated + spread.undatedCount == 0 ? .nothingFound : .done), output)
  }

  private func print(_ spread: Spread, _ maker: HitPartMaker, _ output: OutputStream) {
    let printer = TextPrinter(output, isColored: options.color.isColored(1))
    let list = ArticleList(output, isColored: options.color.isColored(1))
    for (index, step) in spread.steps.enumerated() {
      if index > 0 { output.writeLine("") }
      var notes: [String] = []
      if index == 0 { notes.append("first") }
      if !step.isExact { notes.append("day unknown") }
      if step.articles > 1 { notes.append("\(step.articles) articles") }
      if let agency = step.hit.stored.article.agency?.value { notes.append("agency: \(agency)") }
      printer.print(step.hit, maker, notes: notes)
    }
    if !spread.steps.isEmpty {
      var line =
        "\(Self.count(spread.dated, "article")) with a date, in \(Self.count(spread.outlets, "outlet"))"
      if spread.outlets > spread.steps.count { line = "the first \(spread.steps.count) outlets of \(line)" }
      output.writeLine("")
      list.note(line)
    }
    if spread.mayBeEarlier > 0 {
      list.note(
        "\(Self.count(spread.mayBeEarlier, "article")) dated to a month or year alone may be earlier than the first"
      )
    }
    guard spread.undatedCount > 0 else { return }
    if !spread.steps.isEmpty { output.writeLine("") }
    list.note("without a date, so at no place in the order: \(Self.count(spread.undatedCount, "article"))")
    for hit in spread.undated {
      output.writeLine("")
      printer.print(hit, maker, notes: ["no date"])
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func printJSON(
    _ spread: Spread, _ query: [UInt8], _ maker: HitPartMaker, _ notice: MissingNotice, _ output: OutputStream
  ) {
    var head = JSONOutput.start("query")
    head.key("query")
    head.string(query)
    head.key("collection")
    head.string(Collection.articles.rawValue)
    head.key("tree")
    head.string("\(spread.tree)")
    head.endObject()
    output.write(head.finish() + [0x0a])
    func write(_ hit: SearchHit, _ type: String, _ step: Spread.Step?) {
      var json = JSONOutput.start(type)
      if let step {
        json.key("order")
        json.int(hit.rank)
        json.key("articles")
        json.int(step.articles)
        json.key("exact")
        json.bool(step.isExact)
      }
      JSONOutput.writeHead(hit.stored, to: &json)
      JSONOutput.write(hit.stored.article.agency?.value, "agency", to: &json)
      JSONOutput.write(maker.parts(of: hit), of: hit.stored, SourcePlaces(), to: &json)
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    for step in spread.steps { write(step.hit, "appearance", step) }
    for hit in spread.undated { write(hit, "undated", nil) }
    var tail = JSONOutput.start("summary")
    for (name, value) in [
      ("dated", spread.dated), ("outlets", spread.outlets), ("undated", spread.undatedCount),
      ("may_be_earlier", spread.mayBeEarlier),
    ] {
      tail.key(name)
      tail.int(value)
    }
    notice.write(to: &tail)
    tail.endObject()
    output.write(tail.finish() + [0x0a])
  }
}
