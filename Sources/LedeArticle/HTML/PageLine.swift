internal import LedeText

/// A line of a page: the words between two block boundaries, white space folded.
struct PageLine {
  enum Kind: Hashable {
    case paragraph
    case heading(Int)
    case item, row, preformatted, caption, credit, alt
  }

  var kind = Kind.paragraph
  var text: [UInt8] = []
  var origin = OffsetMap()
  /// The innermost block element that the line stands in.
  var node: Int
  /// Bytes of words within links.
  var linked = 0
  /// Bytes of words.
  var letters = 0
  /// How many links it has.
  var links = 0
  /// True when only a single line break parts it from the line before.
  var continues = false
  /// Bytes of words in bold.
  var bold = 0

  /// The share of the words that are links.
  var linkDensity: Double { letters == 0 ? 0 : Double(linked) / Double(letters) }
  var string: String { String(decoding: text, as: UTF8.self) }
}

/// Turns subtrees of a page into lines.
struct LineRenderer {
  let document: HTMLDocument
  /// Nodes whose subtrees are passed over.
  let dropped: [Bool]
  private(set) var lines: [PageLine] = []
  private var line: PageLine
  private var pendingSpace = false
  private var pendingBreaks = 0
  private var linkDepth = 0
  private var boldDepth = 0
  private var preformatted = 0
  private var isAfterBreak = false
  private var alts: [Int] = []

  init(document: HTMLDocument, dropped: [Bool]) {
    self.document = document
    self.dropped = dropped
    line = PageLine(node: 0)
  }

  /// Renders the subtree of `node`.
  mutating func render(_ node: Int, isRoot: Bool = true) {
    if dropped[node], !isRoot { return }
    let tag = document.nodes[node].tag
    if tag == .text {
      add(node)
      return
    }
    switch tag {
    case .br:
      lineBreak()
      return
    case .hr:
      flush()
      return
    case .img:
      alts.append(node)
      return
    case .a:
      linkDepth += 1
      line.links += 1
    case .b, .strong: boldDepth += 1
    case .pre: preformatted += 1
    case .td, .th: if !line.text.isEmpty { pendingSpace = true }
    default: break
    }
    let isBlock = tag.isBlock
    var kind = PageLine.Kind.paragraph
    if isBlock {
      flush()
      kind = self.kind(in: node)
      (line.node, line.kind) = (node, kind)
    }
    var child = document.nodes[node].firstChild
    while child >= 0 {
      render(Int(child), isRoot: false)
      if isBlock, line.text.isEmpty { (line.node, line.kind) = (node, kind) }
      child = document.nodes[Int(child)].next
    }
    switch tag {
    case .a: linkDepth -= 1
    case .b, .strong: boldDepth -= 1
    case .td, .th: if !line.text.isEmpty { pendingSpace = true }
    default: break
    }
    if isBlock { flush() }
    if tag == .pre { preformatted -= 1 }
  }

  /// What a line is that stands in an element.
  private func kind(in node: Int) -> PageLine.Kind {
    var current: Int? = node
    while let place = current {
      let tag = document.nodes[place].tag
      if let level = tag.headingLevel { return .heading(level) }
      switch tag {
      case .li, .dt, .dd: return .item
      case .tr, .td, .th: return .row
      case .pre: return .preformatted
      case .figcaption: return .caption
      case .p, .blockquote, .div, .section, .article, .main, .body: return .paragraph
      default: current = document.parent(place)
      }
    }
    return .paragraph
  }

  private mutating func lineBreak() {
    pendingBreaks += 1
    if line.text.isEmpty { return }
    let node = line.node
    let kind = line.kind
    let breaks = pendingBreaks
    flush()
    line.node = node
    line.kind = kind
    isAfterBreak = true
    pendingBreaks = breaks
  }

  /// Ends the line.
  mutating func flush() {
    defer {
      line = PageLine(node: line.node)
      pendingSpace = false
      isAfterBreak = false
      pendingBreaks = 0
    }
    while let last = line.text.last, last == 0x20 || last == 0x0A {
      line.text.removeLast()
    }
    defer { flushAlts() }
    guard !line.text.isEmpty else { return }
    if line.origin.textLength != line.text.count {
      line.origin = line.origin.slice(0..<line.text.count)
    }
    line.continues = isAfterBreak && pendingBreaks <= 1
    lines.append(line)
  }

  /// The texts that stand for pictures, after the line that the pictures stand in.
  private mutating func flushAlts() {
    guard !alts.isEmpty else { return }
    for node in alts {
      guard let value = document.value(.alt, of: node), value.utf8.count < 2000 else { continue }
      let alt = InlineMarkup.read(value)
      guard Self.isCaption(alt) else { continue }
      var line = PageLine(node: node)
      line.kind = .alt
      line.text = Array(alt.utf8)
      line.letters = line.text.count
      line.origin.append(text: 1, source: 0, count: line.text.count, at: Int(document.nodes[node].source))
      lines.append(line)
    }
    alts = []
  }

  /// Whether the text for a picture says what it shows: some words, and no file name.
  private static func isCaption(_ alt: String) -> Bool {
    let words = alt.split(separator: " ")
    if words.count < 5 {
      return alt.utf8.count >= 30 && words.count <= 2 && alt.unicodeScalars.allSatisfy { $0.value > 0x2E7F }
    }
    return !alt.contains("_") && !alt.hasSuffix(".jpg") && !alt.hasSuffix(".png") && !alt.hasPrefix("http")
  }

  private mutating func add(_ node: Int) {
    let entry = document.nodes[node]
    let start = Int(entry.start)
    let end = Int(entry.end)
    let length = end - start
    let isVerbatim = Int(entry.sourceLength) == length
    var index = start
    while index < end {
      let byte = document.bytes[index]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let next = min(index + width, end)
      var isSpace: Bool
      var isIgnored = false
      if byte < 0x80 {
        isSpace = byte.isSpace
      } else if byte == 0xC2, next <= end, document.bytes[index + 1] == 0xA0 {
        isSpace = true
      } else {
        isSpace = false
        // Soft hyphen, zero-width space, joiners at word boundaries, byte order mark.
        if byte == 0xC2, document.bytes[index + 1] == 0xAD { isIgnored = true }
        if byte == 0xE2, next - index == 3, document.bytes[index + 1] == 0x80 {
          isIgnored = document.bytes[index + 2] == 0x8B
          isSpace = document.bytes[index + 2] == 0xA8 || document.bytes[index + 2] == 0xA9
        }
        if byte == 0xEF, next - index == 3, document.bytes[index + 1] == 0xBB,
          document.bytes[index + 2] == 0xBF
        {
          isIgnored = true
        }
      }
      defer { index = next }
      if isIgnored { continue }
      let place = Int(entry.source) + (isVerbatim ? index - start : 0)
      if isSpace {
        if preformatted > 0, byte == 0x0A {
          if !line.text.isEmpty { emit([0x0A], at: place, isVerbatim: true) }
          pendingSpace = false
        } else if !line.text.isEmpty {
          pendingSpace = true
        }
        continue
      }
      if pendingSpace {
        pendingSpace = false
        if line.text.last != 0x0A { emit([0x20], at: max(0, place - 1), isVerbatim: isVerbatim) }
      }
      emit(document.bytes[index..<next], at: place, isVerbatim: isVerbatim)
      line.letters += next - index
      if linkDepth > 0 { line.linked += next - index }
      if boldDepth > 0 { line.bold += next - index }
    }
  }

  private mutating func emit(_ bytes: some Collection<UInt8>, at place: Int, isVerbatim: Bool) {
    line.text.append(contentsOf: bytes)
    if isVerbatim {
      line.origin.append(text: 1, source: 1, count: bytes.count, at: place)
    } else {
      line.origin.append(text: bytes.count, source: 1, at: place)
    }
  }
}
