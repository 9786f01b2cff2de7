internal import LedeText

/// Puts the read text of an article together from pieces that stand in different places of a record.
struct ArticleBuilder {
  private(set) var text: [UInt8] = []
  private(set) var origin = OffsetMap()
  private(set) var parts: [Part] = []
  var headline: TextField?
  /// For captions with a credit of its own, by part, where the credit stands.
  private var credits: [Int: Range<Int>] = [:]
  let unit: RangeUnit

  init(unit: RangeUnit) { self.unit = unit }

  /// True when there is a part that is indexed.
  var hasText: Bool {
    parts.contains { $0.kind == .headline || $0.kind == .paragraph || $0.kind == .caption }
  }

  /// Appends a line that is a part of its own, or joins the last part after a line end.
  ///
  /// - Parameter map: where the text stands; an empty one for text that stands nowhere as it is.
  mutating func append(
    _ kind: Part.Kind, _ line: [UInt8], _ map: OffsetMap, rule: String, joins: Bool = false,
    isCredit: Bool = false
  ) {
    guard !line.isEmpty else { return }
    separate(joins ? 1 : parts.isEmpty || parts.last?.kind != .headline ? 1 : 2)
    let start = text.count
    text.append(contentsOf: line)
    if map.textLength == line.count {
      origin.append(map)
    } else {
      origin.append(text: 1, source: 0, count: line.count, at: map.runs.first?.source ?? sourceEnd)
    }
    if joins, let last = parts.indices.last {
      parts[last].range = parts[last].range.lowerBound..<text.count
    } else {
      parts.append(Part(kind, start..<text.count, rule: rule))
    }
    if isCredit { credits[parts.count - 1] = start..<text.count }
  }

  private var sourceEnd: Int { origin.runs.last?.sourceEnd ?? 0 }

  private mutating func separate(_ lines: Int) {
    guard !text.isEmpty else { return }
    for _ in 0..<lines { text.append(0x0A) }
    origin.append(text: 1, source: 0, count: lines, at: sourceEnd)
  }

  /// The paragraphs, up to 8 KB of them: what the language is told from.
  var sample: [UInt8] {
    var result: [UInt8] = []
    for kinds: [Part.Kind] in [[.paragraph], [.headline, .caption]] {
      for part in parts where kinds.contains(part.kind) {
        guard result.count < 8192 else { return result }
        result.append(contentsOf: text[part.range].prefix(8192))
        result.append(0x0A)
      }
    }
    return result
  }

  /// The article, its map led on through `inner` to the source.
  ///
  /// The parts go through ``TextReader`` as blocks whose kinds are known: it finds datelines, dates, agencies, and the
  /// credits within captions.
  ///
  /// - Parameter hints: what is known beside headline and blocks.
  func article(through inner: OffsetMap?, shiftedBy offset: Int, hints: ReadingHints) -> Article {
    var map = OffsetMap()
    map.append(inner.map { origin.through($0) } ?? origin, shiftedBy: offset)
    var hints = hints
    hints.headline = headline
    hints.blocks = parts.indices.map { index in
      HintedBlock(
        parts[index].range, kind: parts[index].kind, rule: parts[index].rule, credit: credits[index])
    }
    return TextReader().read(text: text, origin: map, unit: unit, hints: hints)
  }
}
