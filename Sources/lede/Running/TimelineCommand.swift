import CommandLineKit
import LedeSchema
import LedeSearch
import LedeText

/// `lede timeline`: matches by day, week, month or year.
struct TimelineCommand {
  private let options: TimelineOptions
  private let messages: MessageStream

  init(_ options: TimelineOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let asking = Asking(messages: messages)
    let (request, engine) = try Asking.open(options.ask, in: options.collection)
    let answer = try asking.ask(request) { () throws(SearchError) in
      try engine.timeline(request, by: options.unit)
    }
    asking.tell(answer.tree)
    let timeline = answer.timeline
    let notice = MissingNotice(engine.snapshot.missing, messages)
    let output = OutputStream.standardOutput(
      pager: options.pager && options.format == .text
        ? Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]) : nil)
    switch options.format {
    case .text:
      if timeline.matches == 0 {
        messages.line("lede: nothing found")
      } else {
        TimelinePrinter(options, output).print(timeline)
      }
    case .json: printJSON(timeline, answer.tree, request, notice, output)
    case .csv, .tsv:
      let table = TableOutput(output, isCSV: options.format == .csv)
      table.row(["period", "start", "end", "matches", "total", "percent"])
      for period in timeline.periods {
        table.row([
          period.label, period.start.description, period.end.description, "\(period.matches)",
          "\(period.total)", Self.decimals(period.percent),
        ])
      }
      if timeline.imprecise > 0 { table.row(["imprecise", "", "", "\(timeline.imprecise)", "", ""]) }
      if timeline.undated > 0 { table.row(["undated", "", "", "\(timeline.undated)", "", ""]) }
    }
    notice.end(output, isForPeople: options.format == .text)
    ProcessEnd.end(notice.code(timeline.matches == 0 ? .nothingFound : .done), output)
  }

  private func printJSON(
    _ timeline: Timeline, _ tree: QueryTree, _ request: SearchRequest, _ notice: MissingNotice,
    _ output: OutputStream
  ) {
    var head = JSONOutput.start("query")
    head.key("query")
    head.string(request.query)
    head.key("collection")
    head.string(request.collection.rawValue)
    head.key("by")
    head.string(timeline.unit.rawValue)
    head.key("tree")
    head.string("\(tree)")
    head.endObject()
    output.write(head.finish() + [0x0a])
    for period in timeline.periods {
      var json = JSONOutput.start("period")
      json.key("period")
      json.string(period.label)
      json.key("start")
      json.string(period.start.description)
      json.key("end")
      json.string(period.end.description)
      json.key("matches")
      json.int(period.matches)
      json.key("total")
      json.int(period.total)
      json.key("percent")
      json.double(period.percent, decimals: 2)
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    var tail = JSONOutput.start("summary")
    tail.key("matches")
    tail.int(timeline.matches)
    tail.key("undated")
    tail.int(timeline.undated)
    tail.key("imprecise")
    tail.int(timeline.imprecise)
    tail.key("sparse")
    tail.bool(timeline.isSparse)
    notice.write(to: &tail)
    tail.endObject()
    output.write(tail.finish() + [0x0a])
  }

  /// A number with two decimals.
  static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// Prints a timeline as a histogram.
struct TimelinePrinter {
  private let options: TimelineOptions
  private let output: OutputStream
  private let styles: StyleTable<OutputRole>
  private let width: Int

  init(_ options: TimelineOptions, _ output: OutputStream) {
    self.options = options
    self.output = output
    styles = StyleTable(
      isColored: options.color.isColored(1), changes: Environment.setting("LEDE_COLORS"), standard: \.style)
    width = min(Terminal.size(1)?.columns ?? 80, 160)
  }

  func print(_ timeline: Timeline) {
    let noun = options.collection.rawValue
    let labels = max(9, timeline.periods.map(\.label.utf8.count).max() ?? 0)
    let counts = max(noun.utf8.count, "\(timeline.matches)".utf8.count)
    let room = max(10, width - labels - counts - 7 - 6)
    let most = timeline.periods.map(measure).max() ?? 0
    let head =
      DisplayWidth.pad(timeline.unit.rawValue, to: labels) + "  "
      + DisplayWidth.pad(noun, to: counts, isRightAligned: true) + "    share"
    output.writeLine(styles[.faint].applied(to: head))
    for period in timeline.periods {
      guard !output.isEnded else { return }
      let share = period.total > 0 ? Self.share(period.percent) : "-"
      var line = DisplayWidth.pad(period.label, to: labels) + "  "
      line += DisplayWidth.pad("\(period.matches)", to: counts, isRightAligned: true) + "  "
      line += DisplayWidth.pad(share, to: 7, isRightAligned: true)
      let bar = most > 0 ? Self.bar(measure(period) / most, columns: room) : ""
      if !bar.isEmpty { line += "  " + styles[.label].applied(to: bar) }
      output.writeLine(line)
    }
    for (label, count) in [("imprecise", timeline.imprecise), ("undated", timeline.undated)] where count > 0 {
      output.writeLine(
        DisplayWidth.pad(label, to: labels) + "  "
          + DisplayWidth.pad("\(count)", to: counts, isRightAligned: true))
    }
    let subject = timeline.matches == 1 ? options.collection.noun : noun
    var notes = ["\(timeline.matches) \(subject)"]
    if options.showsShare {
      notes.append("bars show the share of all \(noun) of the \(timeline.unit.rawValue)")
    }
    if timeline.isSparse { notes.append("empty \(timeline.unit.rawValue)s left out") }
    output.writeLine("\n" + styles[.faint].applied(to: notes.joined(separator: "; ")))
  }

  private func measure(_ period: Timeline.Period) -> Double {
    options.showsShare ? period.percent : Double(period.matches)
  }

  private static func share(_ percent: Double) -> String {
    if percent > 0, percent < 0.05 { return "<0.1%" }
    let tenths = Int((percent * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// A bar of a part of the columns: eighths of blocks, or `#` where the terminal has no UTF-8.
  static func bar(_ part: Double, columns: Int, isASCII: Bool = !Locale.isUTF8) -> String {
    guard part > 0 else { return "" }
    guard !isASCII else {
      return String(repeating: "#", count: max(1, Int((part * Double(columns)).rounded())))
    }
    let eighths = max(1, Int((part * Double(columns * 8)).rounded()))
    let rest = eighths % 8
    let end = rest == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1])
    return String(repeating: "█", count: eighths / 8) + end
  }
}

/// What the environment says of the terminal's characters.
enum Locale {
  /// False when a locale is set that is not of UTF-8; where none is set, UTF-8 is assumed, as hits are in it too.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = Environment.setting(name), !value.isEmpty else { continue }
      let plain = value.lowercased()
      return plain.holds("utf-8") || plain.holds("utf8")
    }
    return true
  }
}
