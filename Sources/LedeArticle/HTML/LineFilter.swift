internal import LedeText

/// Goes through the lines of a body for what is left in it of captions, credits, links and boxes.
struct LineFilter {
  /// What became of a line.
  enum Verdict: Hashable {
    case keep
    case caption
    case credit
    case drop(String)
  }

  private let document: HTMLDocument
  private let hints: [ClassHints]
  private let headline: [UInt8]
  private var lines: [PageLine]
  private var verdicts: [Verdict]
  private var lower: [[UInt8]]

  init(_ lines: [PageLine], document: HTMLDocument, hints: [ClassHints], headline: String?) {
    self.lines = lines
    self.document = document
    self.hints = hints
    self.headline = headline.map { PageMetadata.key($0) } ?? []
    verdicts = Array(repeating: .keep, count: lines.count)
    lower = lines.map { TextFolder.lowercase(Array($0.text.prefix(80))) }
  }

  /// The verdict on each line.
  ///
  /// - Parameter isWhole: true for lines that are known to be an article's body, so that short ones at its start
  ///   and end belong to it.
  mutating func run(isWhole: Bool = false) -> [Verdict] {
    findCaptions()
    dropPhrases()
    dropLinks()
    dropRepetitions()
    guard !isWhole else { return verdicts }
    dropStart()
    dropEnd()
    dropLoneHeadings()
    return verdicts
  }

  private func isKept(_ index: Int) -> Bool { verdicts[index] == .keep }

  /// A sentence or more of running text.
  private func isGood(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.linkDensity < 0.5 else { return false }
    if case .heading = line.kind { return false }
    return line.letters >= 70 || (line.letters >= 20 && Self.endsSentence(line.text))
  }

  /// Whether a line ends as a sentence does: with a full stop or the like, perhaps within quotes or brackets.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    let tail = String(decoding: text.suffix(12), as: UTF8.self)
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "।", "؟", "።", "۔": return true
      case "\"", "'", "”", "’", "“", "»", "«", ")", "]", "」", "』", "*", " ", "›": continue
      default: return false
      }
    }
    return false
  }

  // MARK: Captions

  private mutating func findCaptions() {
    for index in lines.indices {
      if lines[index].kind == .caption || lines[index].kind == .alt {
        verdicts[index] = .caption
        continue
      }
      if lines[index].kind == .row { continue }
      var current: Int? = lines[index].node
      var steps = 0
      while let node = current, steps < 5 {
        let tag = document.nodes[node].tag
        let hint = hints[node]
        if tag == .figcaption || tag == .figure {
          verdicts[index] = hint.contains(.credit) ? .credit : .caption
          break
        }
        if hint.contains(.body) || tag == .article || tag == .body { break }
        if hint.contains(.caption), lines[index].letters < 600 {
          verdicts[index] = .caption
          break
        }
        if hint.contains(.credit), lines[index].letters < 120 {
          verdicts[index] = .credit
          break
        }
        current = document.parent(node)
        steps += 1
      }
    }
  }

  // MARK: Phrases

  private mutating func dropPhrases() {
    for index in lines.indices where isKept(index) {
      let line = lines[index]
      let related = PagePhrases.match(PagePhrases.related, lower[index])
      if related > 0 {
        let rest = line.text.count - related
        let isShort = rest <= 3 || line.linkDensity > 0.4
        let hasColon =
          related < lower[index].count && (lower[index][related] == 0x3A || lower[index][related - 1] == 0x3A)
        if isShort || (hasColon && line.links > 0 && line.letters < 300)
          || (hasColon && line.letters < 160 && !Self.endsSentence(line.text))
        {
          verdicts[index] = .drop("related link")
          continue
        }
        if case .heading = line.kind, line.letters < 60 { verdicts[index] = .drop("related heading") }
      }
      let box = PagePhrases.match(PagePhrases.box, lower[index])
      if box > 0 {
        let rest = line.text.count - box
        if rest <= 3 || (line.letters < 60 && !Self.endsSentence(line.text))
          || (line.letters < 300 && line.links > 0 && line.kind != .row)
          || (line.linkDensity > 0.3)
        {
          verdicts[index] = .drop("box")
          continue
        }
        if box >= 9, line.letters < 240 { verdicts[index] = .drop("box") }
      }
    }
  }

  // MARK: Links

  private mutating func dropLinks() {
    var index = 0
    while index < lines.count {
      guard isKept(index), lines[index].kind == .item else {
        let line = lines[index]
        if isKept(index), line.linkDensity > 0.8 {
          if case .heading = line.kind {
            if line.linkDensity > 0.95 { verdicts[index] = .drop("linked heading") }
          } else if line.letters < 250, line.kind != .row,
            !Self.endsSentence(line.text) || line.linkDensity > 0.95
          {
            verdicts[index] = .drop("link")
          }
        }
        index += 1
        continue
      }
      var end = index
      var letters = 0
      var linked = 0
      while end < lines.count, lines[end].kind == .item || !isKept(end) {
        if isKept(end) {
          letters += lines[end].letters
          linked += lines[end].linked
        }
        end += 1
      }
      if Double(linked) > 0.7 * Double(letters) {
        for place in index..<end where isKept(place) { verdicts[place] = .drop("list of links") }
        if index > 0, isKept(index - 1), lines[index - 1].letters < 60, !isGood(index - 1) {
          verdicts[index - 1] = .drop("heading of links")
        }
      }
      index = max(end, index + 1)
    }
  }

  // MARK: Repetitions

  private mutating func dropRepetitions() {
    var seen: Set<[UInt8]> = []
    var captions: Set<[UInt8]> = []
    for index in lines.indices where verdicts[index] == .caption {
      captions.insert(PageMetadata.key(lines[index].text))
    }
    for index in lines.indices where isKept(index) && lines[index].kind != .row {
      let line = lines[index]
      let key = PageMetadata.key(line.text)
      if !headline.isEmpty, line.letters < 400,
        key == headline || (line.kind == .heading(1) && key.starts(with: headline))
      {
        verdicts[index] = .drop("headline again")
        continue
      }
      if key.count >= 25 {
        if captions.contains(key) {
          verdicts[index] = .caption
        } else if !seen.insert(key).inserted {
          verdicts[index] = .drop("repetition")
        }
      }
    }
  }

  // MARK: Start and end

  private mutating func dropStart() {
    guard let first = lines.indices.first(where: { isKept($0) && isGood($0) }) else { return }
    for index in 0..<first where isKept(index) {
      let line = lines[index]
      switch line.kind {
      case .heading(1): verdicts[index] = .drop("heading at the start")
      case .heading:
        if line.linkDensity > 0.5 || line.letters < 4 { verdicts[index] = .drop("heading at the start") }
      case .row, .preformatted: break
      default:
        let end = line.text.last
        if line.letters < 70, end != 0x3A, end != 0x2C { verdicts[index] = .drop("before the text") }
      }
    }
  }

  private mutating func dropEnd() {
    var index = lines.count - 1
    var steps = 0
    while index >= 0, steps < 40 {
      if isKept(index) {
        let line = lines[index]
        if line.kind == .row || line.kind == .preformatted || isGood(index) { return }
        if case .item = line.kind, line.linkDensity < 0.3, line.letters >= 8 { return }
        if case .heading = line.kind {
          verdicts[index] = .drop("heading at the end")
        } else if line.linkDensity > 0.5 || line.letters < 12 {
          verdicts[index] = .drop("after the text")
        } else {
          return
        }
      }
      index -= 1
      steps += 1
    }
  }

  private mutating func dropLoneHeadings() {
    var below: Int?
    for index in lines.indices.reversed() {
      guard isKept(index) else { continue }
      guard case .heading(let level) = lines[index].kind else {
        below = nil
        continue
      }
      if let next = below, next < level, index + 1 < lines.count, !isKept(index + 1) {
        verdicts[index] = .drop("empty heading")
      } else if index + 1 < lines.count, case .drop(let rule) = verdicts[index + 1],
        rule == "list of links" || rule == "related link", below != nil
      {
        verdicts[index] = .drop("heading of links")
      }
      if isKept(index) { below = level }
    }
  }
}
