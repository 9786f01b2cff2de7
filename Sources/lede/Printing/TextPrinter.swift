import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// What a piece of output is, for its style.
enum OutputRole: String, CaseIterable, Sendable {
  case headline, match, path, label, faint

  var style: Style {
    switch self {
    case .headline: .bold
    case .match: .match
    case .path: .magenta
    case .label: .cyan
    case .faint: .faint
    }
  }
}

/// Prints hits for people: nothing from a document reaches the terminal raw.
struct TextPrinter {
  private let output: OutputStream
  private let styles: StyleTable<OutputRole>
  private let link: SourceLink
  private let width: Int
  private let places = SourcePlaces()

  init(_ output: OutputStream, isColored: Bool) {
    self.output = output
    styles = StyleTable(
      isColored: isColored, changes: Environment.setting("LEDE_COLORS"), standard: \.style)
    link = SourceLink(isColored: isColored)
    width = min(Terminal.size(1)?.columns ?? 80, 120)
  }

  func print(_ answer: SearchAnswer, _ request: SearchRequest, _ maker: HitPartMaker, _ facets: FacetOutput) {
    if answer.isPartial {
      output.writeLine(styles[.faint].applied(to: "Nothing has all the words; these have some of them."))
    }
    for index in answer.hits.indices {
      guard !output.isEnded else { return }
      if index > 0 || answer.isPartial { output.writeLine("") }
      print(answer.hits[index], maker)
    }
    if !answer.hits.isEmpty {
      let noun = answer.matches == 1 ? request.collection.noun : request.collection.rawValue
      let about = answer.isCountExact ? "" : "about "
      let first = request.offset + 1
      let last = request.offset + answer.hits.count
      var line = "\(about)\(answer.matches) \(noun)"
      var copies = 0
      var variants = 0
      for hit in answer.hits {
        copies += hit.copies.count
        variants += hit.variants.count
      }
      if let stories = answer.stories, stories < answer.matches {
        line += " in \(stories) \(stories == 1 ? "story" : "stories")"
        if stories > answer.hits.count { line = "\(first) to \(last) of \(line)" }
      } else if answer.matches > answer.hits.count + copies + variants {
        line = "\(first) to \(last) of \(line)"
        if copies > 0 { line += ", with \(copies) \(copies == 1 ? "copy" : "copies")" }
      }
      output.writeLine("\n" + styles[.faint].applied(to: line))
    }
    facets.print(to: output, styles, width: width)
  }

  func print(_ hit: SearchHit, _ maker: HitPartMaker, notes: [String] = []) {
    let stored = hit.stored
    let article = stored.article
    let parts = maker.parts(of: hit)
    var head: [UInt8] = []
    head.reserveCapacity(256)
    if hit.rank > 0 {
      head += String(hit.rank).utf8
      head += ". ".utf8
    } else {
      head += "   ".utf8
    }
    if let headline = article.headline {
      if let range = headline.range {
        addMarked(article, range, maker.headlineMarks(of: hit), base: .headline, to: &head)
      } else {
        add(.headline, to: &head) { $0 += escaped(headline.value).utf8 }
      }
    } else {
      add(.faint, to: &head) { $0 += "(no headline)".utf8 }
    }
    var facts: [String] = []
    if let outlet = article.outlet { facts.append(escaped(outlet.value)) }
    if let date = article.published { facts.append(JSONOutput.date(date)) }
    facts += notes.map(escaped)
    if !facts.isEmpty {
      head += "  ".utf8
      add(.faint, to: &head) { $0 += facts.joined(separator: ", ").utf8 }
    }
    head += "\n   ".utf8
    let line = parts.first.map { places.place(of: $0.range, in: stored).line } ?? stored.line
    link.add(to: &head, path: stored.path, line: line) { head in
      add(.path, to: &head) { SafeLine.append(placeOf: stored, line: line, to: &$0) }
    }
    head += "  ".utf8
    add(.faint, to: &head) { identity in
      identity += stored.id.description.utf8
      if !hit.copies.isEmpty {
        identity += "  +\(hit.copies.count) \(hit.copies.count == 1 ? "copy" : "copies")".utf8
      }
      if !hit.variants.isEmpty {
        identity += "  +\(hit.variants.count) variant\(hit.variants.count == 1 ? "" : "s")".utf8
      }
      if let index = hit.index {
        identity += "  ".utf8
        identity += TerminalText.escape(Place.shown(Array(index.description.utf8))).utf8
      }
    }
    head.append(UInt8(ascii: "\n"))
    output.write(head)
    for part in parts where part.kind != .headline {
      var text: [UInt8] = []
      if part.kind == .quote { text += "\u{201c}".utf8 }
      if part.isCutAtStart { text += "\u{2026}".utf8 }
      addMarked(article, part.range, part.marks, base: nil, to: &text)
      if part.isCutAtEnd { text += "\u{2026}".utf8 }
      switch part.kind {
      case .quote:
        text += "\u{201d} \u{2014} ".utf8
        text += (part.speaker.map { escaped($0.name) } ?? "speaker unknown").utf8
      case .caption: if let credit = part.credit { text += " [\(escaped(credit))]".utf8 }
      default: break
      }
      write(text, label: part.kind.rawValue)
    }
    let printer = DifferencePrinter(output, isColored: styles.isColored)
    for variant in hit.variants.filter({ !$0.isSame }).prefix(Self.variants) {
      let quote = variant.stored.article.quotes[variant.item]
      let line =
        quote.ranges.first.map { places.place(of: $0, in: variant.stored).line } ?? variant.stored.line
      let text = "\u{201c}\(printer.line(variant.difference, separator: " "))\u{201d} "
      write(Array((text + SafeLine.place(variant.stored, line: line)).utf8), label: "variant")
    }
  }

  /// Variants of a quote that are shown; JSON has all.
  private static let variants = 3

  /// Wraps a piece at the width of the page, its label before the first line.
  private func write(_ text: [UInt8], label: String) {
    let indent = 12
    var lines = Array(("   " + styles[.label].applied(to: DisplayWidth.pad(label, to: indent - 3))).utf8)
    var column = indent
    var isFirst = true
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
      defer { start = end + 1 }
      guard start < end else { continue }
      let columns = visible(start..<end, of: text)
      if !isFirst, column + 1 + columns > width {
        lines.append(UInt8(ascii: "\n"))
        lines += repeatElement(UInt8(ascii: " "), count: indent)
        column = indent
        isFirst = true
      }
      if !isFirst { lines.append(UInt8(ascii: " ")) }
      lines += text[start..<end]
      column += columns + (isFirst ? 0 : 1)
      isFirst = false
    }
    lines.append(UInt8(ascii: "\n"))
    output.write(lines)
  }

  /// The columns of a range of text, styles not counted.
  private func visible(_ range: Range<Int>, of text: [UInt8]) -> Int {
    guard styles.isColored else { return DisplayWidth.columns(of: text.span, in: range) }
    var plain: [UInt8] = []
    var isEscape = false
    for byte in text[range] {
      if byte == 0x1b { isEscape = true }
      if !isEscape { plain.append(byte) }
      if isEscape, byte == UInt8(ascii: "m") { isEscape = false }
    }
    return DisplayWidth.columns(of: plain.span, in: plain.indices)
  }

  /// Adds the words of a range with its marks: in colour, else between asterisks.
  private func addMarked(
    _ article: Article, _ range: Range<Int>, _ marks: [Range<Int>], base: OutputRole?, to line: inout [UInt8]
  ) {
    func add(_ piece: Range<Int>, _ role: OutputRole?) {
      guard !piece.isEmpty else { return }
      if styles.isColored, let role {
        self.add(role, to: &line) { SafeLine.append(folded: article.text[piece], to: &$0) }
        return
      }
      if role == .match { line.append(UInt8(ascii: "*")) }
      SafeLine.append(folded: article.text[piece], to: &line)
      if role == .match { line.append(UInt8(ascii: "*")) }
    }
    var offset = range.lowerBound
    for mark in marks {
      let start = range.lowerBound + mark.lowerBound
      let end = range.lowerBound + mark.upperBound
      guard start >= offset, end <= range.upperBound else { continue }
      add(offset..<start, base)
      add(start..<end, .match)
      offset = end
    }
    add(offset..<range.upperBound, base)
  }

  /// Adds what a closure adds, in a style.
  private func add(_ role: OutputRole, to line: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard styles.isColored else { return body(&line) }
    line += styles[role].opening.utf8
    body(&line)
    line += styles[role].closing.utf8
  }

  private func escaped(_ text: String) -> String { SafeLine.folded(text.utf8) }
}
