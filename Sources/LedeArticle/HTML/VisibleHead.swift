internal import LedeText

/// The dates and the author as a page shows them to its readers: the last to be believed, after everything that a page
/// says for machines.
///
/// Looked at are the short lines between the headline and the first sentences; then those just above the headline, if
/// their element's name speaks of dates; then lines anywhere in the article that begin with a word such as "Published".
/// Never a date in a sentence, a link, a list, a side column or the footer.
struct VisibleHead {
  private(set) var published: DatedEvidence?
  private(set) var updated: DatedEvidence?
  private(set) var byline: TextField?

  /// Lines that are looked at below the headline, and above it.
  private static let reach = (below: 16, above: 4)
  /// The longest line, in bytes.
  private static let longest = 160
  /// A line from this length on that ends as a sentence is the article's text.
  private static let sentence = 90

  private let document: HTMLDocument
  private let dates: DateReader
  private let bylines: BylineReader
  /// The links of the page.
  private let links: [Int]
  /// Which elements are asides by themselves, of those that were asked for.
  private var asides: [Int: Bool] = [:]

  init(_ document: HTMLDocument, headline: String?, language: String?) {
    self.document = document
    let code = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
    dates = DateReader(language: code)
    bylines = BylineReader(language: code)
    links = document.nodes.indices.filter { document.nodes[$0].tag == .a }
    guard let headline else { return }
    var renderer = LineRenderer(
      document: document, dropped: document.nodes.map { $0.tag.isDropped && $0.tag != .noscript })
    renderer.render(0)
    renderer.flush()
    let lines = renderer.lines
    let key = PageMetadata.key(headline)
    let places = lines.indices.filter { place in
      if case .alt = lines[place].kind { return false }
      return lines[place].text.count < 1000 && PageMetadata.areSame(PageMetadata.key(lines[place].text), key)
    }
    // The heading, else the last line that repeats it: menus and breadcrumbs come first.
    let heading = places.first { if case .heading = lines[$0].kind { true } else { false } }
    guard let place = heading ?? places.last else { return }
    read(lines, place)
  }

  private mutating func read(_ lines: [PageLine], _ headline: Int) {
    var end = headline + 1
    while end < min(lines.count, headline + 1 + Self.reach.below), !isSentence(lines[end]) {
      read(lines[end])
      end += 1
    }
    if published == nil {
      for place in (max(0, headline - Self.reach.above)..<headline).reversed()
      where isNamedForDates(lines[place]) {
        read(lines[place])
      }
    }
    if published == nil {
      for line in lines[end...] where line.text.count <= Self.longest { read(line, needsLabel: true) }
    }
  }

  private func isSentence(_ line: PageLine) -> Bool {
    guard line.text.count >= Self.sentence else { return false }
    return line.kind == .paragraph || line.kind == .preformatted
  }

  private mutating func read(_ line: PageLine, needsLabel: Bool = false) {
    guard line.text.count <= Self.longest, line.kind != .alt, line.kind != .caption, line.kind != .credit,
      line.linkDensity < 0.5 || line.text.count < 60, !isAside(line.node)
    else { return }
    var window = FoldedWindow()
    var label: PhraseKind = []
    for range in pieces(of: line.text) {
      window.load(line.text, range)
      var found = dates.scan(line.text, window)
      if needsLabel, !(found.startsWithLabel && found.otherWords == 0) { return }
      let author = needsLabel ? nil : bylines.read(line.text, range, window)
      if let author, byline == nil, author.rule == "byline word" {
        byline = TextField(String(decoding: line.text[author.name], as: UTF8.self), rule: "visible byline")
      }
      let others = found.startsWithLabel ? 4 : author == nil ? 2 : 12
      guard found.otherWords <= others, line.linkDensity < 0.5 || author != nil else { continue }
      if found.dates.isEmpty, found.startsWithLabel { label = found.label }
      if found.label.isEmpty, label.contains(.updated), !label.contains(.published) {
        for index in found.dates.indices { found.dates[index].isUpdate = true }
      }
      for date in found.dates where date.date.day != nil {
        var evidence = date.evidence(in: line.text, author == nil ? .visible : .byline)
        evidence.range = nil
        if date.isUpdate {
          if updated == nil { updated = evidence }
        } else if published == nil {
          published = evidence
        }
      }
    }
  }

  /// A line cut at bars, bullets and wide dashes.
  private func pieces(of text: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var index = 0
    let marks = ["|", "•", "·", " – ", " — ", " - ", " / "].map { Array($0.utf8) }
    while index < text.count {
      guard let mark = marks.first(where: { text[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      pieces.append(start..<index)
      index += mark.count
      start = index
    }
    pieces.append(start..<text.count)
    return pieces.map { text.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// True for the parts of a page that tell of other articles, or of the page itself.
  private mutating func isAside(_ node: Int) -> Bool {
    var current: Int? = node
    var depth = 0
    while let place = current, depth < 12 {
      let isAside = asides[place] ?? isAsideItself(place)
      asides[place] = isAside
      if isAside { return true }
      current = document.parent(place)
      depth += 1
    }
    return false
  }

  private func isAsideItself(_ node: Int) -> Bool {
    switch document.nodes[node].tag {
    case .aside, .nav, .footer: return true
    case .li: if holdsLink(node) { return true }
    default: break
    }
    guard let name = document.attribute(.class, of: node) else { return false }
    return !ClassHints(CollectionOfOne(name))
      .isDisjoint(with: [.comments, .related, .navigation, .advertisement, .hidden])
  }

  private func holdsLink(_ node: Int) -> Bool {
    let next = links.partitionPoint { $0 > node }
    return next < links.count && links[next] < document.end(of: node)
  }

  /// Whether a line is the words of an element whose name speaks of dates, or of one in such an element.
  private func isNamedForDates(_ line: PageLine) -> Bool {
    var places = [line.node]
    if let parent = document.parent(line.node) { places.append(parent) }
    // The element itself may stand within a line.
    var open = Array(document.children(line.node))
    var looked = 0
    while let node = open.popLast(), looked < 64 {
      looked += 1
      guard document.nodes[node].tag != .text else { continue }
      if document.line(node, limit: line.text.count) == line.string {
        places.append(node)
      } else {
        open += document.children(node)
      }
    }
    let names = places.flatMap { place in
      [HTMLAttribute.class, .id].compactMap { document.value($0, of: place)?.lowercased() }
    }
    if names.contains(where: { name in Self.frames.contains { name.holds($0) } }) { return false }
    return names.contains { name in Self.dateNames.contains { name.holds($0) } }
  }

  private static let frames = ["header", "today", "masthead", "topbar", "navbar"]
  private static let dateNames = ["date", "publish", "posted", "time", "byline", "meta"]
}
