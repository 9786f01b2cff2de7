internal import LedeText

/// A page while it is being read.
struct PageReading {
  let text: [UInt8]
  let hints: ReadingHints
  let language: String?
  let languages: UInt32
  var blocks: [PageBlock] = []
  var captions: [Caption] = []
  /// The index of the first full paragraph.
  var bodyStart = 0
  var headline: TextField?
  var headlineKey: CaptionKey?
  var byline: TextField?
  var dateline: TextField?
  var section: TextField?
  var agency: TextField?
  var url: TextField?
  var published: DatedEvidence?
  var updated: DatedEvidence?
  var window = FoldedWindow()
  private var scratch = FoldedWindow()
  let boilerplate: BoilerplateRules
  let captionReader: CaptionReader
  let dateReader: DateReader
  let bylineReader: BylineReader
  let datelineReader: DatelineReader
  private let mayHavePosts: Bool

  init(_ text: [UInt8], _ hints: ReadingHints) {
    self.text = text
    self.hints = hints
    language = hints.language?.code
    languages = PhraseTable.mask(for: language)
    boilerplate = BoilerplateRules(languages: .max)
    captionReader = CaptionReader(languages: .max)
    dateReader = DateReader(language: language)
    bylineReader = BylineReader(languages: languages)
    datelineReader = DatelineReader(languages: languages)
    mayHavePosts = PostSignature.mayStand(in: text)
    headline = hints.headline
    byline = hints.byline
    published = hints.published
    updated = hints.updated
    url = hints.url.map { TextField($0, rule: "given") }
    headlineKey = hints.headline.map { CaptionKey(Array($0.value.utf8), 0..<$0.value.utf8.count) }
  }

  /// Does everything.
  mutating func read() {
    makeBlocks()
    for index in blocks.indices { classify(index) }
    findBody()
    readHead()
    readFoot()
    joinLabels()
    findDoubledCaptions()
    joinCredits()
    joinNames()
    mergeCaptions()
    closeLists()
    findDateline()
    findRepeatedParagraphs()
    for index in blocks.indices where blocks[index].kind == nil {
      blocks[index].kind = .paragraph
      if blocks[index].rule.isEmpty { blocks[index].rule = "paragraph" }
    }
    if published == nil { published = dateOfAddress() }
  }

  /// Gives an article what was read.
  func fill(_ article: inout Article) {
    article.parts.reserveCapacity(blocks.count)
    for block in blocks {
      guard let kind = block.kind, !block.range.isEmpty else { continue }
      article.parts.append(Part(kind, block.range, rule: block.rule))
    }
    article.captions = captions
    article.headline = headline
    article.byline = byline
    article.dateline = dateline
    article.section = section
    article.agency = agency
    article.url = url
    article.published = published
    article.updated = updated
    article.language = hints.language
  }

  // MARK: - Blocks

  private mutating func makeBlocks() {
    if let hinted = hints.blocks {
      var last = 0
      blocks.reserveCapacity(hinted.count)
      for hint in hinted {
        let clamped = hint.range.clamped(to: 0..<text.count)
        let range = text.trimmed(max(last, clamped.lowerBound)..<max(last, clamped.upperBound))
        guard !range.isEmpty else { continue }
        last = range.upperBound
        var block = PageBlock(range: range)
        block.kind = hint.kind
        block.rule = hint.rule
        block.isHinted = hint.kind != nil
        block.isSentence = text.endsSentence(range)
        block.words = Words.count(text, range)
        if hint.kind == .caption { takeHintedCaption(&block, hint) }
        blocks.append(block)
      }
      return
    }
    let lines = TextLine.lines(of: text)
    let paragraphs = LineWrapping.paragraphs(lines, of: text)
    blocks.reserveCapacity(paragraphs.count)
    for paragraph in paragraphs {
      let first = lines[paragraph.lowerBound]
      let range = first.start..<lines[paragraph.upperBound - 1].end
      var block = PageBlock(range: range)
      block.isAfterBlank = first.isAfterBlank
      block.isSentence = text.endsSentence(range)
      block.words = Words.count(text, range)
      if paragraph.count > 1 { block.rule = "lines joined" }
      blocks.append(block)
    }
  }

  private mutating func takeHintedCaption(_ block: inout PageBlock, _ hint: HintedBlock) {
    if let credit = hint.credit?.clamped(to: block.range), !credit.isEmpty {
      let isLast = credit.upperBound >= block.range.upperBound
      let caption = isLast ? text.trimmed(block.range.lowerBound..<credit.lowerBound) : block.range
      let cleaned = captionReader.cleaned(text, credit)
      block.caption = CaptionLine(
        caption: caption, credit: labelled(cleaned) ?? cleaned, strength: .strong, rule: hint.rule)
    } else {
      block.caption =
        captionReader.read(text, block.range)
        ?? CaptionLine(
          caption: captionReader.behindControls(text, block.range), credit: nil, strength: .strong,
          rule: hint.rule)
    }
  }

  /// The name in a credit that the markup gives, without a label.
  private func labelled(_ credit: Range<Int>) -> Range<Int>? { captionReader.read(text, credit)?.credit }

  // MARK: - Forms

  /// Tells what a block is by its form alone.
  private mutating func classify(_ index: Int) {
    let block = blocks[index]
    guard block.kind == nil else { return }
    if mayHavePosts, block.count <= EmbeddedPost.longest,
      let signature = PostSignature(text, endOf: block.range), signature.isDated
    {
      blocks[index].kind = .paragraph
      blocks[index].rule =
        signature.isAll(of: block.range) ? "signature of a post" : "post with its signature"
      return
    }
    if block.count <= BoilerplateRules.longestCall {
      window.load(text, BoilerplateRules.windowRange(text, block.range))
      if let finding = boilerplate.finding(text, block.range, window, &scratch),
        !isCaptionWithRights(block, finding)
      {
        if finding.rule == "address", url == nil, index < 12 {
          let address = String(decoding: text[block.range], as: UTF8.self)
          if address.hasPrefix("http") { url = TextField(address, range: block.range, rule: "line") }
        }
        blocks[index].kind = .boilerplate
        blocks[index].rule = finding.rule
        blocks[index].opensList = finding.opensList
        return
      }
      if captionStarts(block) {
        let found = captionReader.read(text, block.range, &window)
        blocks[index].caption =
          found.flatMap { $0.caption.isEmpty ? nil : $0 }
          ?? CaptionLine(caption: block.range, credit: nil, strength: .strong, rule: "caption words")
        return
      }
    }
    if let found = captionReader.read(text, block.range, &window) {
      if found.strength == .weak, !isCaptionLike(block, found) { return }
      blocks[index].caption = found
    } else if block.count <= Self.longestSided, block.words >= 4, hasSideInBrackets(block.range) {
      blocks[index].caption = CaptionLine(
        caption: block.range, credit: nil, strength: .strong, rule: "side in brackets")
    }
  }

  /// True for a caption whose credit goes on with "All rights reserved".
  private func isCaptionWithRights(_ block: PageBlock, _ finding: BoilerplateRules.Finding) -> Bool {
    finding.rule == "call to the reader" && block.count > 80
      && captionReader.read(text, block.range)?.rule == "label at the end"
  }

  /// True when a block starts with words that only captions start with.
  private func captionStarts(_ block: PageBlock) -> Bool {
    guard block.words >= 3 else { return false }
    var start = 0
    while start < 4, start < window.count, !PhraseTable.isWordStart(window, start) { start += 1 }
    if isNumberedFigure(start) { return true }
    guard
      let match = PhraseTable.shared.longest(
        .caption, in: window, at: start, text: text, languages: languages)
    else { return false }
    if match.kinds.contains(.separated) { return match.end < window.count }
    // "This photo shows" opens sentences of the body too: two words at least, and a caption's length.
    return window.bytes[start..<match.end].contains(0x20) ? block.count <= 420 : block.count <= 200
  }

  /// An agency's name in brackets ends captions and some articles: captions are short and quote nobody.
  private func isCaptionLike(_ block: PageBlock, _ found: CaptionLine) -> Bool {
    guard !found.caption.isEmpty, found.caption.count <= 260 else { return false }
    return !found.caption.contains { text.opensQuote(at: $0) }
  }

  // MARK: - Body

  /// Finds the first full paragraph.
  private mutating func findBody() {
    bodyStart = blocks.count
    for index in blocks.indices {
      let block = blocks[index]
      if block.isHinted {
        if block.kind == .paragraph {
          bodyStart = index
          return
        }
        continue
      }
      guard block.kind == nil, block.caption == nil else { continue }
      if block.words >= 5, block.count >= 40, datelineReader.read(text, block.range) != nil {
        bodyStart = index
        return
      }
      guard block.isSentence else { continue }
      let isLong = block.words >= 20 || block.count >= 130
      // A first line that asks or exclaims may be a long headline.
      if index == 0, block.count < 240, text[block.range.upperBound - 1] != 0x2E,
        !text.has("。", at: block.range.upperBound - 3),
        blocks.count > 1
      {
        continue
      }
      if isLong {
        bodyStart = index
        return
      }
    }
  }

  // MARK: - Dates

  /// Takes the dates of a line.
  mutating func take(_ line: DateReader.Line, _ evidence: DatedEvidence.Evidence) {
    for found in line.dates {
      let date = found.evidence(in: text, evidence)
      if found.isUpdate {
        if updated == nil { updated = date }
      } else if published == nil {
        published = date
      }
    }
  }

  private func dateOfAddress() -> DatedEvidence? {
    if let url = url?.value, let date = dateReader.date(inPath: Array(url.utf8), evidence: .url) {
      return date
    }
    return hints.path.isEmpty ? nil : dateReader.date(inPath: hints.path, evidence: .path)
  }

  // MARK: - Lists

  /// Sets aside the headlines below a heading such as "Most popular".
  private mutating func closeLists() {
    var index = 0
    while index < blocks.count {
      guard blocks[index].opensList, blocks[index].kind == .boilerplate else {
        index += 1
        continue
      }
      var next = index + 1
      var taken = 0
      while next < blocks.count, taken < 24 {
        let block = blocks[next]
        if block.kind == .boilerplate || block.kind == .repetition && block.captionIndex == nil {
          next += 1
          continue
        }
        guard block.kind == nil, block.caption == nil, block.count <= 180,
          !(block.isSentence && block.words >= 12), block.words <= 24
        else { break }
        blocks[next].kind = .boilerplate
        blocks[next].rule = "list below a heading"
        taken += 1
        next += 1
      }
      index = max(next, index + 1)
    }
  }

  // MARK: - Dateline and repetitions

  private mutating func findDateline() {
    var looked = 0
    var index = min(bodyStart, blocks.count)
    while index < blocks.count, looked < 3 {
      let block = blocks[index]
      if block.kind == nil || block.kind == .paragraph {
        looked += 1
        if let found = datelineReader.read(text, block.range) {
          var part = PageBlock(range: found.range)
          part.kind = .dateline
          part.rule = found.rule
          blocks[index].range = text.trimmed(found.range.upperBound..<block.range.upperBound)
          blocks.insert(part, at: index)
          dateline = field(found.value, found.rule)
          if agency == nil, let name = found.agency {
            agency = TextField(name, range: found.value, rule: found.rule)
          }
          if published == nil {
            window.load(text, found.value)
            take(dateReader.scan(text, window), .dateline)
          }
          return
        }
      }
      index += 1
    }
  }

  /// Marks paragraphs that say the same as the one before them.
  private mutating func findRepeatedParagraphs() {
    var previous = -1
    for index in blocks.indices {
      let block = blocks[index]
      guard block.kind == nil || block.kind == .paragraph else { continue }
      if previous >= 0, index - previous <= 2, block.words >= 2, !block.isHinted {
        let other = blocks[previous]
        if other.count == block.count, text[other.range].elementsEqual(text[block.range]) {
          blocks[index].kind = .repetition
          blocks[index].rule = "paragraph again"
          continue
        }
      }
      previous = index
    }
  }

  // MARK: - Fields

  /// A field of the words of a range, white space folded.
  func field(_ range: Range<Int>, _ rule: String) -> TextField {
    TextField(value(range), range: range, rule: rule)
  }

  func value(_ range: Range<Int>) -> String {
    if isPlain(range) { return String(decoding: text[range], as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let next = text.scalarEnd(index, range.upperBound)
      if Words.isSpace(text, index, range.upperBound) || text[index] == 0 {
        if bytes.last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(contentsOf: text[index..<next])
      }
      index = next
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for ASCII without control characters and without two spaces in a row.
  private func isPlain(_ range: Range<Int>) -> Bool {
    let bytes = text.span
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      guard 0x20..<0x7F ~= byte, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return true
  }
}
