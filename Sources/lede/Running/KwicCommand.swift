import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// `lede kwic`: keywords in context.
struct KwicCommand {
  private let options: KwicOptions
  private let messages: MessageStream

  init(_ options: KwicOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let asking = Asking(messages: messages)
    let (request, engine) = try Asking.open(options.ask, in: options.field.collection)
    let usesPager = options.pager && options.format == .text
    let output = OutputStream.standardOutput(
      pager: usesPager ? Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]) : nil)
    let printer = KwicPrinter(options, output)
    var lines = 0
    let isCut = try asking.ask(request) { () throws(SearchError) in
      try engine.concordance(
        of: request, in: options.field, order: options.order, limit: options.limit == 0 ? nil : options.limit,
        start: { tree in
          asking.tell(tree)
          printer.start(request, tree)
        },
        { line in
          lines += 1
          printer.print(line)
          return !output.isEnded
        })
    }
    let notice = MissingNotice(engine.snapshot.missing, messages)
    printer.end(lines: lines, isCut: isCut, notice)
    if options.format == .text {
      if lines == 0 {
        messages.line("lede: nothing found")
      } else if isCut {
        let note = "lede: the first \(lines) lines; there are more (-n 0 for all)"
        if Terminal.isTerminal(1) { output.writeLine(note) } else { messages.line(note) }
      }
    }
    notice.end(output, isForPeople: options.format == .text)
    ProcessEnd.end(notice.code(lines == 0 ? .nothingFound : .done), output)
  }
}

/// Prints the lines of a concordance, each keyword below the last.
private struct KwicPrinter {
  private let options: KwicOptions
  private let output: OutputStream
  private let styles: StyleTable<OutputRole>
  private let link: SourceLink
  /// Columns before the keyword, of keyword and right context, and of the place; `nil` for a place as long as it is.
  private let left: Int
  private let rest: Int
  private let place: Int?
  private let places = SourcePlaces()

  init(_ options: KwicOptions, _ output: OutputStream) {
    self.options = options
    self.output = output
    let isColored = options.color.isColored(1)
    styles = StyleTable(
      isColored: isColored, changes: Environment.setting("LEDE_COLORS"), standard: \.style)
    link = SourceLink(isColored: isColored)
    var width = options.width ?? 80
    if options.width == nil, options.format == .text, Terminal.isTerminal(1), let size = Terminal.size(1) {
      let columns = min(size.columns, 240)
      let place = min(40, columns / 3)
      let dates = options.order.showsDate ? 12 : 0
      width = max(20, columns - place - 2 - dates)
      self.place = place
    } else {
      place = nil
    }
    // Without colours the keyword stands between asterisks.
    let marks = isColored ? 0 : 2
    left = (width - marks) * 9 / 20
    rest = width - marks - left
  }

  func start(_ request: SearchRequest, _ tree: QueryTree) {
    switch options.format {
    case .text: break
    case .json:
      var json = JSONOutput.start("query")
      json.key("query")
      json.string(request.query)
      json.key("collection")
      json.string(options.field.collection.rawValue)
      json.key("in")
      json.string(options.field.rawValue)
      json.key("tree")
      json.string("\(tree)")
      json.endObject()
      output.write(json.finish() + [0x0a])
    case .csv, .tsv:
      TableOutput(output, isCSV: options.format == .csv).row(
        [
          "rank", "id", "date", "outlet", "language", "headline", "kind", "left", "keyword", "right", "by",
        ] + TableOutput.placeColumns)
    }
  }

  func print(_ line: ConcordanceLine) {
    let window = ConcordanceWindow(line, left: left, columns: rest)
    switch options.format {
    case .text: printText(line, window)
    case .json: printJSON(line, window)
    case .csv, .tsv:
      let article = line.hit.stored.article
      TableOutput(output, isCSV: options.format == .csv).row(
        [
          "\(line.hit.rank)", line.hit.stored.id.description, article.published.map(JSONOutput.date) ?? "",
          article.outlet?.value ?? "", article.language?.code ?? "", article.headline?.value ?? "",
          line.kind.rawValue, TableOutput.line(article.string(window.left)),
          TableOutput.line(article.string(window.keyword)), TableOutput.line(article.string(window.right)),
          line.speaker?.name ?? line.credit ?? "",
        ] + TableOutput.cells(of: places.place(of: line.keyword, in: line.hit.stored), in: line.hit.stored))
    }
  }

  func end(lines: Int, isCut: Bool, _ notice: MissingNotice) {
    guard options.format == .json else { return }
    var json = JSONOutput.start("summary")
    json.key("lines")
    json.int(lines)
    json.key("more")
    json.bool(isCut)
    notice.write(to: &json)
    json.endObject()
    output.write(json.finish() + [0x0a])
  }

  private func printText(_ line: ConcordanceLine, _ window: ConcordanceWindow) {
    let stored = line.hit.stored
    func text(_ range: Range<Int>) -> String { SafeLine.folded(stored.article.text[range]) }
    var before = text(window.left)
    let keyword = text(window.keyword)
    var after = text(window.right)
    before = DisplayWidth.pad(before, to: left, isRightAligned: true)
    let room = rest - DisplayWidth.columns(of: keyword)
    after = DisplayWidth.pad(after, to: room)
    let shown = styles.isColored ? styles[.match].applied(to: keyword) : "*\(keyword)*"
    var date = ""
    if options.order.showsDate {
      let day = stored.article.published.map(JSONOutput.date) ?? "-"
      date = styles[.faint].applied(to: DisplayWidth.pad(day, to: 10)) + "  "
    }
    output.writeLine(date + before + shown + after + "  " + placeText(line))
  }

  private func placeText(_ line: ConcordanceLine) -> String {
    let stored = line.hit.stored
    let number = places.place(of: line.keyword, in: stored).line
    var text = SafeLine.place(stored, line: number)
    if let place {
      let characters = Array(text)
      var columns = 0
      var first = characters.count
      while first > 0 {
        columns += DisplayWidth.columns(of: characters[first - 1])
        if columns > place - 1 { break }
        first -= 1
      }
      if first > 0 { text = "\u{2026}" + String(characters[first...]) }
    }
    var linked: [UInt8] = []
    link.add(to: &linked, path: stored.path, line: number) { $0 += styles[.path].applied(to: text).utf8 }
    return String(decoding: linked, as: UTF8.self)
  }

  private func printJSON(_ line: ConcordanceLine, _ window: ConcordanceWindow) {
    let stored = line.hit.stored
    var json = JSONOutput.start("line")
    json.key("rank")
    json.int(line.hit.rank)
    JSONOutput.writeHead(stored, to: &json)
    json.key("kind")
    json.string(line.kind.rawValue)
    for (key, range) in [("left", window.left), ("keyword", window.keyword), ("right", window.right)] {
      json.key(key)
      json.string(stored.article.text[range])
    }
    if line.kind == .quote { JSONOutput.write(line.speaker?.name, "speaker", to: &json) }
    if line.kind == .caption { JSONOutput.write(line.credit, "credit", to: &json) }
    json.key("range")
    JSONOutput.write(line.keyword, of: stored, places, to: &json)
    json.endObject()
    output.write(json.finish() + [0x0a])
  }
}

extension ConcordanceOrder {
  /// True when the lines tell the dates that they are in the order of.
  fileprivate var showsDate: Bool { self == .date || self == .oldest }
}
