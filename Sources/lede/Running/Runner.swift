import CommandLineKit
import Glibc
import LedeArticle
import LedeCorpus
import LedeIndex
import LedeSchema
import LedeSearch
import LedeText

/// Does what a command line asks for, and ends the process.
struct Runner {
  let messages: MessageStream

  func run(_ action: LedeAction) -> Never {
    Rescue.explain(exitCode: LedeExit.failed.rawValue)
    do {
      switch action {
      case .index(let options): try write(options, command: "index")
      case .rebuild(let options): try write(options, command: "rebuild")
      case .compact(let options): try write(options, command: "compact")
      case .merge(let options): try merge(options)
      case .serve(let options): try ServeCommand(options, messages).run()
      case .search(let options): try SearchCommand(options, messages).run()
      case .save(let options): try SaveCommand(options, messages).run()
      case .kwic(let options): try KwicCommand(options, messages).run()
      case .timeline(let options): try TimelineCommand(options, messages).run()
      case .show(let options): try ShowCommand(options, messages).run()
      case .export(let options): try ExportCommand(options, messages).run()
      case .copies(let options): try CopiesCommand(options, messages).run()
      case .similar(let options): try SimilarCommand(options, messages).run()
      case .first(let options): try FirstCommand(options, messages).run()
      case .inspect(let options): try InspectCommand(options, messages).run()
      case .status(let options): try StatusCommand(options, messages).run()
      case .verify(let options): try VerifyCommand(options, messages).run()
      case .completions(let options): complete(options)
      case .manual(let options): try writeManual(options)
      }
    } catch let error as UsageError {
      say("lede: " + error.message)
      ProcessEnd.end(.usage)
    } catch let error as IndexError {
      fail(error)
    } catch let error as SearchError {
      switch error {
      case .index(let error): fail(error)
      case .query(let error):
        say("lede: " + error.message)
        ProcessEnd.end(.usage)
      }
    } catch {
      say("lede: \(error)")
      ProcessEnd.end(.failed)
    }
  }

  private func say(_ text: String) {
    messages.endProgress()
    messages.line(TerminalText.escape(Array(text.utf8), keeping: [.newlines]))
  }

  private func fail(_ error: IndexError) -> Never {
    say("lede: \(error)")
    switch error.code {
    case .damaged: ProcessEnd.end(.damaged)
    case .usage, .notFound: ProcessEnd.end(.usage)
    case .interrupted: ProcessEnd.end(.interrupted)
    case .locked, .version, .system, .refused, .unreachable: ProcessEnd.end(.failed)
    }
  }

  // MARK: Writing

  private func write(_ options: IndexOptions, command: String) throws -> Never {
    let place = try Place.writable(options.place)
    if command != "index", options.paths.isEmpty, try !FileSystem.isThere(place + "/CURRENT") {
      throw IndexError(
        .notFound, "there is no index here", path: place, hint: "make one with `lede index FOLDER`")
    }
    var settings = IndexWriter.Options()
    settings.workers = options.workers
    settings.wait = options.wait ? 3600 : 0
    settings.allowsEmpty = options.allowsEmpty
    settings.comparesContent = options.rehash
    if options.follow || options.hidden || !options.globs.isEmpty {
      settings.selection = Manifest.Selection(
        includesHidden: options.hidden, followsLinks: options.follow, globs: options.globs)
    }
    settings.scanning.filters = FilterTable(options.filters)
    settings.reading = try ReadingFields.configuration(options.fields, language: options.language)
    settings.shard = options.shard
    Interruption.await()
    settings.isCancelled = { Interruption.hasCome }
    let lost = unsafe Rescue.resume(arguments: CommandLine.unsafeArgv, limits: try Self.readingLimits())
    if lost > 0, !options.quiet {
      say("lede: the reading broke off; started again without \(lost == 1 ? "that input" : "\(lost) inputs")")
    }
    let stopwatch = Stopwatch()
    if !options.quiet { settings.progress = { [messages] in Self.show($0, by: stopwatch, on: messages) } }
    var roots = try options.paths.map { try Place.absolute($0.bytes) }
    if let list = options.filesFrom {
      if list.bytes == [0x2d] {
        let bytes = try InputList.standardInput()
        Rescue.keep(input: bytes)
        roots += try InputList.entries(bytes, nul: options.nul).map { try Place.absolute($0.entry) }
      } else {
        roots += try InputList.read(list, nul: options.nul).map { try Place.absolute($0.entry) }
      }
    }
    for root in roots where !Self.exists(root) {
      throw IndexError(
        .usage, "no such file or folder", path: String(decoding: root, as: UTF8.self),
        hint: "nothing was changed")
    }
    let keepsAlerts =
      !options.alert && command != "compact" && FileSystem.exists(IndexLayout(root: place).saved)
    settings.keepsAddedIDs = options.alert || keepsAlerts
    // Opened before the writer takes its files away; there may be none yet.
    let before = settings.keepsAddedIDs ? try? Snapshot(root: place) : nil
    let startedAt = Moment.now
    let report: RunReport
    do throws(IndexError) {
      var writer = try IndexWriter.open(
        root: place, command: command, options: settings, mendsDamage: command == "rebuild")
      report =
        switch command {
        case "rebuild": try writer.rebuild(from: roots)
        case "compact": try options.isFull ? writer.compactForServing() : writer.compact()
        default: try writer.update(adding: roots)
        }
    } catch {
      if error.code != .locked, error.code != .usage, error.code != .notFound {
        LastRun(command: command, started: startedAt, outcome: "failed: \(error)", skipped: 0)
          .write(IndexLayout(root: place))
      }
      throw error
    }
    messages.endProgress()
    for line in SkippedReport(report.skipped).lines(showsAll: options.verbose) { say(line) }
    let output = OutputStream.standardOutput()
    if options.json {
      output.writeLine(String(decoding: Self.json(report, command: command), as: UTF8.self))
    } else if !options.quiet {
      output.writeLine(
        Self.summary(report, command: command, seconds: stopwatch.seconds, place: place))
    }
    if keepsAlerts { try AlertPrinter.keep(before: before, place: place, added: report.addedArticles) }
    if options.alert,
      try AlertPrinter(isJSON: options.json, messages)
        .print(before: before, place: place, added: report.addedArticles, to: output)
    {
      ProcessEnd.end(.alerted, output)
    }
    ProcessEnd.end(report.skipped.contains { !$0.isFlaw } ? .skipped : .done, output)
  }

  private func merge(_ options: MergeOptions) throws -> Never {
    let target = try FileSystem.absolute(options.target?.text ?? "")
    let stopwatch = Stopwatch()
    var settings = IndexWriter.Options()
    Interruption.await()
    settings.isCancelled = { Interruption.hasCome }
    let report: RunReport
    do throws(IndexError) {
      var writer = try IndexWriter.open(root: target, command: "merge", options: settings)
      report = try writer.merge(
        indexes: options.indexes.map { (index) throws(IndexError) in try FileSystem.absolute(index.text) })
    } catch {
      throw error
    }
    let output = OutputStream.standardOutput()
    if options.json {
      output.writeLine(String(decoding: Self.json(report, command: "merge"), as: UTF8.self))
    } else if !options.quiet {
      output.writeLine(
        Self.summary(report, command: "merge", seconds: stopwatch.seconds, place: target))
    }
    ProcessEnd.end(.done, output)
  }

  /// What reading an input may take, by the environment.
  private static func readingLimits() throws(UsageError) -> Rescue.Limits {
    var limits = Rescue.Limits()
    if let seconds = try number(of: "LEDE_READ_SECONDS", upTo: 1 << 20) { limits.seconds = seconds }
    if let mebibytes = try number(of: "LEDE_READ_MEMORY", upTo: 1 << 30) { limits.bytes = mebibytes << 20 }
    return limits
  }

  private static func number(of variable: String, upTo most: Int) throws(UsageError) -> Int? {
    guard let value = unsafe getenv(variable) else { return nil }
    let text = unsafe String(cString: value)
    guard !text.isEmpty else { return nil }
    guard let number = Int(text), (1...most).contains(number) else {
      throw UsageError("\(variable) is not a number from 1 to \(most): \(Argument(text).quoted)")
    }
    return number
  }

  private static func exists(_ path: [UInt8]) -> Bool {
    unsafe (path + [0]).withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return false }
        return unsafe access(start, F_OK) == 0
      }
    }
  }

  private static func show(
    _ progress: IndexProgress, by stopwatch: Stopwatch, on messages: MessageStream
  ) {
    messages.progress {
      let seconds = stopwatch.seconds
      let megabytes = Double(progress.bytes) / 1e6
      var line = "\(progress.files) of \(progress.filesInAll) files, \(progress.articles) articles"
      if seconds > 1, progress.bytes > 0 {
        line += ", \(decimal(megabytes / seconds)) MB/s"
        let left = Double(progress.bytesInAll - progress.bytes) / (Double(progress.bytes) / seconds)
        line += ", \(Int(left.rounded(.up))) s left"
      }
      return line
    }
  }

  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func summary(
    _ report: RunReport, command: String, seconds: Double, place: String
  ) -> String {
    let index = TerminalText.escape(Place.shown(Array(place.utf8)))
    let whole =
      "\(report.articles) articles, \(report.quotes) quotes, \(report.captions) captions in \(index)"
    let time = decimal(seconds) + " s"
    var counts: [String] = []
    for (count, word) in [
      (report.new, "new"), (report.changed, "changed"), (report.moved, "moved"), (report.deleted, "deleted"),
      (report.unknown, "unknown, kept"), (report.skipped.total(flaws: false), "skipped"),
      (report.skipped.total(flaws: true), "with flaws"),
    ] where count > 0 {
      counts.append("\(count) \(word)")
    }
    switch command {
    case "compact": return "compacted: \(whole) (\(time))"
    case "merge": return "merged: \(whole) (\(time))"
    case "rebuild":
      return "rebuilt: \(whole)" + (counts.isEmpty ? "" : "; \(counts.joined(separator: ", "))")
        + " (\(time))"
    default:
      let files = counts.isEmpty ? "nothing changed" : counts.joined(separator: ", ")
      return "\(files): \(whole) (\(time))"
    }
  }

  private static func json(_ report: RunReport, command: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("type")
    json.string("run")
    json.key("schema")
    json.int(1)
    json.key("command")
    json.string(command)
    for (name, value) in [
      ("new", report.new), ("changed", report.changed), ("moved", report.moved), ("deleted", report.deleted),
      ("unchanged", report.unchanged), ("unknown", report.unknown), ("articles_added", report.articlesAdded),
      ("articles_removed", report.articlesRemoved), ("articles", report.articles), ("quotes", report.quotes),
      ("captions", report.captions), ("generation", report.generation), ("bytes_read", report.bytesRead),
    ] {
      json.key(name)
      json.int(value)
    }
    json.key("skipped")
    json.beginArray()
    for input in report.skipped { JSONOutput.write(input, to: &json) }
    json.endArray()
    json.endObject()
    return json.finish()
  }

  // MARK: Completions and manual

  private func complete(_ options: CompletionOptions) -> Never {
    let output = OutputStream.standardOutput()
    if let kind = options.words {
      for word in CompletionWords.list(kind) { output.writeLine(word) }
    } else if let shell = options.shell {
      output.write(LedeProgram.program.completions(for: shell))
    } else {
      say("lede completions: name a shell: bash, zsh or fish")
      ProcessEnd.end(.usage)
    }
    ProcessEnd.end(.done, output)
  }

  private func writeManual(_ options: ManualOptions) throws(IndexError) -> Never {
    let output = OutputStream.standardOutput()
    for page in LedeProgram.program.manual() {
      guard let folder = options.folder else {
        output.write(page.text)
        continue
      }
      let section =
        try FileSystem.absolute(folder.text) + "/man" + (page.fileName.split(separator: ".").last ?? "1")
      try FileSystem.makeDurableFolder(section)
      try FileSystem.write(Array(page.text.utf8), to: section + "/" + page.fileName, durable: false)
    }
    ProcessEnd.end(.done, output)
  }
}
