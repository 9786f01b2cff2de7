import CommandLineKit
import LedeArticle
import LedeSchema
import LedeText

/// An article with its parts: for `lede show` and `lede inspect`.
enum ArticleOutput {
  // MARK: JSON

  static func json(_ stored: StoredArticle, type: String) -> [UInt8] {
    let article = stored.article
    let places = SourcePlaces()
    var json = JSONOutput.start(type)
    JSONOutput.writeHead(stored, to: &json)
    for (name, field) in [
      ("byline", article.byline), ("dateline", article.dateline), ("section", article.section),
      ("agency", article.agency), ("url", article.url),
    ] { JSONOutput.write(field?.value, name, to: &json) }
    for (name, date) in [("published", article.published), ("updated", article.updated)] {
      json.key(name)
      guard let date else {
        json.null()
        continue
      }
      json.beginObject()
      json.key("date")
      json.string(JSONOutput.date(date))
      json.key("evidence")
      json.string(date.evidence.rawValue)
      json.key("text")
      json.string(date.text)
      json.endObject()
    }
    json.key("body")
    // A dateline stands at the start of its paragraph.
    let body = article.parts.filter { $0.kind == .paragraph || $0.kind == .dateline }
    json.string(body.map { article.string($0.range) + ($0.kind == .dateline ? " " : "\n") }.joined())
    json.key("parts")
    json.beginArray()
    for part in article.parts {
      json.beginObject()
      json.key("kind")
      json.string(part.kind.rawValue)
      json.key("text")
      json.string(Array(article.text[part.range]))
      json.key("rule")
      json.string(part.rule)
      write(part.range, stored, places, &json)
      json.endObject()
    }
    json.endArray()
    json.key("quotes")
    json.beginArray()
    for quote in article.quotes {
      json.beginObject()
      json.key("text")
      json.string(quote.ranges.map { article.string($0) }.joined(separator: "\n"))
      json.key("ranges")
      json.beginArray()
      for range in quote.ranges { write(plain: range, &json) }
      json.endArray()
      JSONOutput.write(quote.speaker?.name, "speaker", to: &json)
      json.key("mention")
      if let mention = quote.speaker?.mention { write(plain: mention, &json) } else { json.null() }
      JSONOutput.write(quote.speaker?.mention.map { article.string($0) }, "mention_text", to: &json)
      JSONOutput.write(quote.cue.map { article.string($0) }, "cue", to: &json)
      json.key("rule")
      json.string(quote.rule)
      json.endObject()
    }
    json.endArray()
    json.key("captions")
    json.beginArray()
    for caption in article.captions {
      json.beginObject()
      json.key("text")
      json.string(Array(article.text[caption.range]))
      JSONOutput.write(caption.credit, "credit", to: &json)
      json.key("repetitions")
      json.int(caption.repetitions.count)
      json.key("rule")
      json.string(caption.rule)
      write(caption.range, stored, places, &json)
      json.endObject()
    }
    json.endArray()
    json.key("notes")
    json.beginArray()
    for note in article.notes { json.string("\(note.kind.rawValue): \(note.detail)") }
    json.endArray()
    json.endObject()
    return json.finish()
  }

  private static func write(
    _ range: Range<Int>, _ stored: StoredArticle, _ places: SourcePlaces, _ json: inout JSONWriter
  ) {
    json.key("text_range")
    write(plain: range, &json)
    json.key("range")
    JSONOutput.write(range, of: stored, places, to: &json)
  }

  /// Bytes of the read text.
  private static func write(plain range: Range<Int>, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("start")
    json.int(range.lowerBound)
    json.key("length")
    json.int(range.count)
    json.endObject()
  }

  // MARK: Text

  static func print(_ stored: StoredArticle, isColored: Bool, isAudit: Bool = false, to output: OutputStream)
  {
    let styles = StyleTable<OutputRole>(
      isColored: isColored, changes: Environment.setting("LEDE_COLORS"), standard: \.style)
    let article = stored.article
    var place = TerminalText.escape(Place.shown(stored.path))
    if let record = stored.record { place += "!" + TerminalText.escape(Array(record.utf8)) }
    output.writeLine(styles[.path].applied(to: place) + "  " + stored.id.description)
    func line(_ label: String, _ value: String?, _ note: String = "") {
      guard let value else { return }
      let text = TerminalText.escape(
        Array(value.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8))
      let shown = note.isEmpty ? "" : "  " + styles[.faint].applied(to: "(\(note))")
      output.writeLine(styles[.label].applied(to: DisplayWidth.pad(label, to: 12)) + text + shown)
    }
    line("headline", article.headline?.value, isAudit ? article.headline?.rule ?? "" : "")
    line("byline", article.byline?.value, isAudit ? article.byline?.rule ?? "" : "")
    line("outlet", article.outlet?.value, isAudit ? article.outlet?.rule ?? "" : "")
    line("section", article.section?.value, isAudit ? article.section?.rule ?? "" : "")
    line("agency", article.agency?.value, isAudit ? article.agency?.rule ?? "" : "")
    line("dateline", article.dateline?.value, isAudit ? article.dateline?.rule ?? "" : "")
    line(
      "published", article.published.map(JSONOutput.date),
      article.published.map { "from the \($0.evidence.rawValue): \($0.text)" } ?? "")
    line(
      "updated", article.updated.map(JSONOutput.date),
      article.updated.map { "from the \($0.evidence.rawValue): \($0.text)" } ?? "")
    line(
      "language", article.language?.code,
      article.language.map { $0.isDeclared ? "declared" : "detected" } ?? "")
    line("url", article.url?.value)
    for note in article.notes { line("note", "\(note.kind.rawValue): \(note.detail)") }
    output.writeLine("")
    let places = SourcePlaces()
    for part in article.parts {
      let source = places.place(of: part.range, in: stored)
      let text = TerminalText.escape(Array(article.text[part.range]), keeping: [.newlines])
      if isAudit {
        let range = "\(source.range.lowerBound)+\(source.range.count)"
        output.writeLine(
          styles[.label].applied(to: DisplayWidth.pad(part.kind.rawValue, to: 12))
            + styles[.faint].applied(to: "\(range) line \(source.line)  \(part.rule)"))
        output.writeLine("    " + text.split(separator: "\n").joined(separator: "\n    "))
      } else if part.kind == .headline {
        output.writeLine(styles[.headline].applied(to: text) + "\n")
      } else if part.kind == .paragraph || part.kind == .dateline || part.kind == .byline {
        output.writeLine(text + "\n")
      }
    }
    for (number, quote) in article.quotes.enumerated() {
      let text = quote.ranges.map { article.string($0) }.joined(separator: " ")
      var note = quote.speaker.map { "\($0.name)" } ?? "speaker unknown"
      if isAudit {
        if let mention = quote.speaker?.mention { note += ", from \"\(article.string(mention))\"" }
        if let cue = quote.cue { note += ", cue \"\(article.string(cue))\"" }
        note += ", rule: \(quote.rule)"
      }
      line("quote \(number + 1)", "\u{201c}\(text)\u{201d}", TerminalText.escape(Array(note.utf8)))
    }
    for (number, caption) in article.captions.enumerated() {
      var note = caption.credit.map { "credit \($0)" } ?? "no credit"
      if isAudit { note += ", rule: \(caption.rule)" }
      if isAudit, !caption.repetitions.isEmpty { note += ", given \(caption.repetitions.count + 1) times" }
      line("caption \(number + 1)", article.string(caption.range), TerminalText.escape(Array(note.utf8)))
    }
    output.writeLine("")
  }
}
