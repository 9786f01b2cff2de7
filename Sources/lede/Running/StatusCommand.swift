import CommandLineKit
import LedeArticle
import LedeIndex
import LedeSchema
import LedeText

/// `lede status`.
struct StatusCommand {
  private let options: StatusOptions
  private let messages: MessageStream

  init(_ options: StatusOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Place.snapshot(options.place)
    let manifest = snapshot.manifest
    let notice = MissingNotice(snapshot.missing, messages)
    let output = OutputStream.standardOutput()
    let last = LastRun(snapshot.layout)
    var skipped: [SkippedInput] = []
    if manifest.skippedCount > 0, snapshot.indexes.count == 1, let file = manifest.skipped {
      skipped = SkippedList.decode(try FileSystem.read(snapshot.layout.root + "/" + file.name)) ?? []
    }
    let coverage = options.coverage ? try Coverage(snapshot) : nil
    if options.json {
      output.write(json(manifest, snapshot, last, skipped, coverage, notice) + [0x0a])
      ProcessEnd.end(notice.code(.done), output)
    }
    func line(_ label: String, _ value: String) {
      output.writeLine(DisplayWidth.pad(label, to: 12) + value)
    }
    for part in snapshot.indexes {
      var name = TerminalText.escape(Place.shown(Array(part.address.description.utf8)))
      if snapshot.indexes.count > 1 { name += "  \(part.manifest.liveCount(.articles)) articles" }
      if let shard = part.manifest.settings[Shard.setting] { name += "  shard \(shard)" }
      line("index", name)
    }
    line(
      "holds",
      "\(manifest.liveCount(.articles)) articles, \(manifest.liveCount(.quotes)) quotes, \(manifest.liveCount(.captions)) captions from \(manifest.sourceCount) files"
    )
    line("size", Self.size(manifest.bytes) + " in \(manifest.segments.count) segments")
    line("generation", "\(manifest.generation), published \(Moment.text(manifest.published))")
    for root in manifest.roots { line("folder", TerminalText.escape(root.path) + Self.selection(root)) }
    let languages = manifest.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !languages.isEmpty {
      let shown = languages.prefix(12).map { "\($0.key.isEmpty ? "unknown" : $0.key) \($0.value)" }
      line("languages", shown.joined(separator: ", ") + (languages.count > 12 ? " …" : ""))
    }
    if let last {
      line("last run", TerminalText.escape(Array(Self.told(last).utf8)))
    }
    line(
      "skipped",
      manifest.skippedCount == 0
        ? "none"
        : "\(manifest.skippedCount): \(SkippedReport.counts(skipped))"
          + (options.skipped ? "" : " (--skipped lists them)"))
    guard options.skipped else {
      if let coverage {
        coverage.print(to: output)
        if !skipped.isEmpty { output.writeLine("\nskipped, and why") }
        for line in SkippedReport(skipped).lines(showsAll: false) { output.writeLine("  " + line) }
      }
      notice.print(to: output)
      ProcessEnd.end(notice.code(.done), output)
    }
    for input in skipped { output.writeLine("  " + SkippedReport.line(input)) }
    if let coverage { coverage.print(to: output) }
    notice.print(to: output)
    ProcessEnd.end(notice.code(.done), output)
  }

  /// How the last run went, in a line.
  private static func told(_ run: LastRun) -> String {
    if run.isAtWork {
      return "\(run.command), pid \(run.process), at work since \(Moment.text(run.started))"
    }
    if run.ended == 0 {
      return
        "\(run.command), begun \(Moment.text(run.started)), never ended: killed, or the power went; run it again"
    }
    let skipped = run.skipped > 0 ? ", \(run.skipped) inputs skipped" : ""
    return "\(run.command), ended \(Moment.text(run.ended)), \(run.outcome)\(skipped)"
  }

  private func json(
    _ manifest: Manifest, _ snapshot: Snapshot, _ last: LastRun?, _ skipped: [SkippedInput],
    _ coverage: Coverage?, _ notice: MissingNotice
  ) -> [UInt8] {
    var json = JSONOutput.start("status")
    for (name, value) in [
      ("articles", manifest.liveCount(.articles)), ("quotes", manifest.liveCount(.quotes)),
      ("captions", manifest.liveCount(.captions)), ("sources", manifest.sourceCount),
      ("segments", manifest.segments.count), ("generation", manifest.generation), ("bytes", manifest.bytes),
      ("published", manifest.published),
    ] {
      json.key(name)
      json.int(value)
    }
    json.key("index")
    json.string(snapshot.layout.root)
    json.key("indexes")
    json.beginArray()
    for part in snapshot.indexes {
      json.beginObject()
      json.key("index")
      json.string(part.address.description)
      for collection in Collection.allCases {
        json.key(collection.rawValue)
        json.int(part.manifest.liveCount(collection))
      }
      if let shard = part.manifest.settings[Shard.setting] {
        json.key("shard")
        json.string(shard)
      }
      json.endObject()
    }
    json.endArray()
    notice.write(to: &json)
    json.key("folders")
    json.beginArray()
    for root in manifest.roots { json.string(root.path) }
    json.endArray()
    json.key("languages")
    json.beginObject()
    for (code, count) in manifest.languages.sorted(by: { $0.key < $1.key }) {
      json.key(code)
      json.int(count)
    }
    json.endObject()
    if let last {
      json.key("last_run")
      json.beginObject()
      json.key("command")
      json.string(last.command)
      json.key("started")
      json.int(last.started)
      json.key("ended")
      json.int(last.ended)
      json.key("outcome")
      json.string(last.outcome)
      json.endObject()
    }
    json.key("skipped")
    json.beginArray()
    for input in skipped { JSONOutput.write(input, to: &json) }
    json.endArray()
    coverage?.write(to: &json)
    json.endObject()
    return json.finish()
  }

  /// What of a folder is read, where that is not everything but hidden files.
  private static func selection(_ root: Manifest.Root) -> String {
    var parts: [String] = []
    if root.selection.includesHidden { parts.append("--hidden") }
    if root.selection.followsLinks { parts.append("--follow") }
    parts += root.selection.globs.map { "--glob " + TerminalText.escape(Array("'\($0)'".utf8)) }
    if let language = root.reading.language { parts.append("--lang \(language)") }
    for (part, names) in root.reading.fields.sorted(by: { $0.key < $1.key }) {
      parts += names.map { "--field " + TerminalText.escape(Array("'\(part)=\($0)'".utf8)) }
    }
    return parts.isEmpty ? "" : "  (\(parts.joined(separator: " ")))"
  }

  static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    var unit = 0
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return unit == 0 ? "\(bytes) bytes" : Runner.decimal(value) + " " + units[unit]
  }
}

/// What share of articles has each part, by outlet and by language.
struct Coverage {
  private var groups: [String: [String: [Int]]] = ["all": [:], "language": [:], "outlet": [:]]
  static let parts = ["headline", "date", "byline", "quote", "speaker", "caption"]

  init(_ snapshot: Snapshot) throws(IndexError) {
    for (place, segment) in snapshot.manifest.segments.enumerated() where segment.articles > 0 {
      let dead = try snapshot.deadArticles(ofSegmentAt: place)
      for document in 1...UInt32(segment.articles) where !dead.containsSorted(document) {
        let article = try snapshot.storedArticle(segment: place, document: document).article
        let has = [
          article.headline != nil, article.published != nil, article.byline != nil, !article.quotes.isEmpty,
          article.quotes.contains { $0.namedSpeaker != nil }, !article.captions.isEmpty,
        ]
        for (group, key) in [
          ("all", ""), ("language", article.language?.code ?? "unknown"),
          ("outlet", article.outlet?.value ?? "unknown"),
        ] {
          var counts = groups[group]?[key] ?? [Int](repeating: 0, count: has.count + 1)
          counts[0] += 1
          for (index, isThere) in has.enumerated() where isThere { counts[index + 1] += 1 }
          groups[group]?[key] = counts
        }
      }
    }
  }

  func print(to output: OutputStream) {
    let head = ["", "articles"] + Self.parts
    for group in ["all", "language", "outlet"] {
      guard let rows = groups[group], !rows.isEmpty else { continue }
      output.writeLine("")
      output.writeLine(row([group] + head.dropFirst()))
      for (key, counts) in rows.sorted(by: { ($1.value[0], $0.key) < ($0.value[0], $1.key) }).prefix(40) {
        let shares = counts.dropFirst().map { "\($0 * 100 / max(1, counts[0])) %" }
        let name = DisplayWidth.truncate(TerminalText.escape(Array(key.utf8)), to: 22)
        output.writeLine(row([name, "\(counts[0])"] + shares))
      }
    }
  }

  private func row(_ cells: [String]) -> String {
    DisplayWidth.pad(cells[0], to: 24) + cells.dropFirst().map { DisplayWidth.pad($0, to: 10) }.joined()
  }

  func write(to json: inout JSONWriter) {
    json.key("coverage")
    json.beginObject()
    for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
      json.key(group)
      json.beginArray()
      for (key, counts) in rows.sorted(by: { ($1.value[0], $0.key) < ($0.value[0], $1.key) }) {
        json.beginObject()
        json.key("name")
        json.string(key)
        json.key("articles")
        json.int(counts[0])
        for (index, part) in Self.parts.enumerated() {
          json.key(part)
          json.int(counts[index + 1])
        }
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }
}
