extension PageReading {
  /// The most blocks that a page's head may have.
  private static var longestHead: Int { 60 }

  /// Finds headline, byline and dates before the body.
  mutating func readHead() {
    let end = min(bodyStart, Self.longestHead)
    var pending: DateReader.Line?
    for index in 0..<end where blocks[index].kind == nil {
      guard blocks[index].caption == nil || isBylineCaption(index) else { continue }
      pending = readHeadLine(index, pending)
    }
    // Dates and authors may also stand below a lede in full sentences.
    for index in end..<max(end, min(bodyStart + 8, blocks.count)) where blocks[index].kind == nil {
      guard blocks[index].caption == nil, blocks[index].count <= 120 || pending != nil,
        !blocks[index].isSentence
      else {
        pending = nil
        continue
      }
      pending = readHeadLine(index, pending, isBelow: true)
    }
    chooseHeadline(end)
    readNames(end)
    readAboveHeadline(end)
  }

  /// A line that starts with "By" is a byline, whatever agency it ends with.
  private mutating func isBylineCaption(_ index: Int) -> Bool {
    guard let caption = blocks[index].caption,
      caption.rule.hasPrefix("credit alone") || caption.rule.hasPrefix("name")
    else { return false }
    window.load(text, blocks[index].range)
    return bylineReader.read(text, blocks[index].range, window)?.rule == "byline word"
      && window.bytes.has("by ", at: 0)
  }

  /// Reads a line of the head; gives back a label that waits for the date of the next line.
  private mutating func readHeadLine(
    _ index: Int, _ pending: DateReader.Line?, isBelow: Bool = false
  ) -> DateReader.Line? {
    let block = blocks[index]
    guard block.count <= 200 else { return nil }
    window.load(text, block.range)
    // Without a digit there is a label at most, and that only in a short line.
    let mayDate = isBelow || block.words <= 10 || window.bytes.contains { $0.isDigit }
    let byline = bylineReader.read(text, block.range, window)
    var line = mayDate ? dateReader.scan(text, window, isHead: byline == nil) : DateReader.Line()
    if let pending, line.label.isEmpty {
      line.label = pending.label
      for found in line.dates.indices { line.dates[found].isUpdate = pending.label.contains(.updated) }
    }
    if let byline {
      blocks[index].kind = .byline
      blocks[index].rule = byline.rule
      blocks[index].caption = nil
      if self.byline == nil { self.byline = field(byline.name, byline.rule) }
      if agency == nil, let name = byline.agency {
        agency = TextField(name, range: byline.name, rule: byline.rule)
      }
      take(line, .byline)
      return nil
    }
    let isDate =
      !line.dates.isEmpty
      && line.otherWords <= DateReader.Line.mostOtherWords(startsWithLabel: line.startsWithLabel)
    let isPartial =
      line.dates.isEmpty && line.otherWords <= 1 && (line.hasPartialDate || line.hasTime) && block.words <= 10
    let isLabel = line.startsWithLabel && line.otherWords == 0 && block.words <= 3
    if isBelow, !isLabel, !line.startsWithLabel, published != nil || !isDate { return nil }
    if isDate || isPartial || isLabel {
      take(line, .visible)
      blocks[index].kind = .date
      blocks[index].rule = isDate ? "date line" : isPartial ? "date without a year" : "label of a date"
      return isLabel && line.dates.isEmpty ? line : nil
    }
    if let name = bylineReader.agencyLine(text, block.range, window) {
      blocks[index].kind = .byline
      blocks[index].rule = "agency line"
      blocks[index].caption = nil
      if agency == nil { agency = TextField(name, range: block.range, rule: "agency line") }
    }
    return nil
  }

  private mutating func chooseHeadline(_ end: Int) {
    if let key = headlineKey {
      let place = headline?.range
      var isFound = place != nil
      var keys = [(key, key.letters)]
      if let title = hints.title {
        let whole = CaptionKey(Array(title.utf8), 0..<title.utf8.count)
        keys.append((whole, whole.letters))
      }
      for index in 0..<min(blocks.count, Self.longestHead)
      where blocks[index].isText && blocks[index].caption == nil && blocks[index].count <= 400 {
        if blocks[index].range == place {
          blocks[index].kind = .headline
          blocks[index].rule = headline?.rule ?? "as given"
          continue
        }
        let block = blocks[index]
        let first = start(of: block.range)
        let isSame = keys.contains { key, letters in
          block.count <= key.bytes.count * 4 + 16 && first ?? letters == letters
            && CaptionKey(text, block.range).isSame(as: key)
        }
        guard isSame else { continue }
        blocks[index].kind = isFound ? .repetition : .headline
        blocks[index].rule = isFound ? "headline again" : "as given"
        if !isFound { headline?.range = blocks[index].range }
        isFound = true
      }
      return
    }
    if let index = blocks.indices.first(where: { blocks[$0].kind == .headline }) {
      takeHeadline(index, blocks[index].rule)
      return
    }
    let candidates = (0..<end).filter { blocks[$0].kind == nil && blocks[$0].caption == nil }
    guard candidates.count > 1 else {
      if let only = candidates.first { takeHeadline(only, "first line") }
      return
    }
    if let first = headlineOfShortText(candidates) {
      takeHeadline(first, "first line")
      return
    }
    var best = -1
    var bestScore = Int.min
    var rank = 0
    let slug = slugWords()
    // The short lines of the head, to see which stand there twice.
    let lines = (0..<min(end + 1, blocks.count)).filter { blocks[$0].isText && blocks[$0].count <= 300 }
    let starts = lines.map { start(of: blocks[$0].range) }
    for index in candidates {
      let first = start(of: blocks[index].range)
      let alike = zip(lines, starts).filter { line, start in
        line != index && (start == nil || first == nil || start == first)
      }
      let key = slug.isEmpty && alike.isEmpty ? CaptionKey() : CaptionKey(text, blocks[index].range)
      let isRepeated = alike.contains { CaptionKey(text, blocks[$0.0].range) == key }
      let score = score(index, rank, slug, key, isRepeated: isRepeated)
      rank += 1
      if score > bestScore {
        bestScore = score
        best = index
      }
    }
    guard best >= 0 else { return }
    takeHeadline(
      best, rank == 1 || bestScore >= 0 && isFirst(best) ? "first line" : "best line above the body")
  }

  /// The first line of a text without a full paragraph, where an empty one and then only sentences follow.
  private func headlineOfShortText(_ candidates: [Int]) -> Int? {
    guard bodyStart == blocks.count, 2...5 ~= blocks.count, candidates.first == 0, blocks[1].isAfterBlank,
      blocks[0].words <= 20, candidates.dropFirst().allSatisfy({ blocks[$0].isSentence })
    else { return nil }
    return 0
  }

  private func isFirst(_ index: Int) -> Bool { !blocks[..<index].contains { $0.kind == nil } }

  private mutating func takeHeadline(_ index: Int, _ rule: String) {
    blocks[index].kind = .headline
    if !blocks[index].isHinted { blocks[index].rule = rule }
    headline = field(blocks[index].range, blocks[index].rule)
    let key = CaptionKey(text, blocks[index].range)
    headlineKey = key
    let first = start(of: blocks[index].range)
    for other in blocks.indices.prefix(Self.longestHead)
    where other != index && blocks[other].isText && blocks[other].caption == nil
      && blocks[other].count <= blocks[index].count * 3 + 16
    {
      if let first, let its = start(of: blocks[other].range), its != first { continue }
      let same = CaptionKey(text, blocks[other].range)
      guard same.bytes == key.bytes || same.isSame(as: key) && other < bodyStart else { continue }
      blocks[other].kind = .repetition
      blocks[other].rule = "headline again"
    }
  }

  /// The first four letters and digits of a range, in lower case; `nil` where bytes alone don't tell them.
  ///
  /// Lines whose keys are the same, or begin alike, have the same.
  private func start(of range: Range<Int>) -> UInt32? {
    var letters: UInt32 = 0
    var count = 0
    let bytes = text.span
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return nil }
      guard byte.isLetter || byte.isDigit else { continue }
      letters = letters << 8 | UInt32(byte.lowercased)
      count += 1
      if count == 4 { return letters }
    }
    return count > 0 ? letters : nil
  }

  /// How much a line of the head looks like the headline.
  private func score(
    _ index: Int, _ rank: Int, _ slug: Set<[UInt8]>, _ key: CaptionKey, isRepeated: Bool
  ) -> Int {
    let block = blocks[index]
    var score = -min(rank, 12)
    switch block.words {
    case 0...1: score -= 6
    case 2: score -= 4
    case 3: score -= 1
    case 4...20: score += 5
    default: score -= 2
    }
    if rank == 0 { score += 1 }
    if block.count > 280 { score -= 4 }
    if block.isSentence, text[block.range.upperBound - 1] == 0x2E { score -= 4 }
    if text[block.range.upperBound - 1] == 0x3A || text[block.range.upperBound - 1] == 0x2C { score -= 3 }
    if index + 1 < blocks.count {
      switch blocks[index + 1].kind {
      case .byline, .date: score += 3
      default: if blocks[index + 1].caption != nil { score += 1 }
      }
    }
    if index > 0, blocks[index - 1].kind == .boilerplate, rank > 0 { score -= 1 }
    if block.words >= 3, isRepeated { score += 4 }
    if !slug.isEmpty {
      let shared = key.bytes.split(separator: 0x20).filter { slug.contains(Array($0)) }.count
      if shared >= 3 { score += min(8, shared + 2) }
    }
    return score
  }

  /// The words of the page's address.
  private func slugWords() -> Set<[UInt8]> {
    guard let url = hints.url ?? self.url?.value else { return [] }
    var words: Set<[UInt8]> = []
    for word in url.utf8.suffix(300).split(whereSeparator: { !$0.isLetter }) where word.count >= 3 {
      words.insert(word.map { $0 | 0x20 })
    }
    return words
  }

  /// Names below the headline, beside a date, an agency or another byline.
  private mutating func readNames(_ end: Int) {
    guard let top = blocks.indices.first(where: { blocks[$0].kind == .headline }) else { return }
    for index in 0..<end where index > top && blocks[index].kind == nil {
      guard blocks[index].caption == nil, bylineReader.isName(text, blocks[index].range) else { continue }
      let before = index > 0 ? blocks[index - 1].kind : nil
      let after = index + 1 < blocks.count ? blocks[index + 1] : nil
      let isRepeated =
        after.map { $0.kind == nil && text[$0.range].elementsEqual(text[blocks[index].range]) } ?? false
      let isBeside =
        before == .byline || before == .date || after?.kind == .byline || after?.kind == .date
        || (before == .headline && after?.kind == .boilerplate) || isRepeated
      guard isBeside else { continue }
      blocks[index].kind = .byline
      blocks[index].rule = "name beside the date"
      if byline == nil { byline = field(blocks[index].range, "name beside the date") }
      if isRepeated {
        blocks[index + 1].kind = .repetition
        blocks[index + 1].rule = "byline again"
      }
    }
  }

  /// Section lines above the headline, and the navigation of pages that begin with much of it.
  private mutating func readAboveHeadline(_ end: Int) {
    guard let top = blocks.indices.first(where: { blocks[$0].kind == .headline }), !hints.hasBlocks else {
      return
    }
    let open = (0..<min(top, end)).filter {
      blocks[$0].kind == nil && blocks[$0].caption == nil && blocks[$0].words <= 4
    }
    for index in open {
      blocks[index].kind = open.count <= 2 ? .section : .boilerplate
      blocks[index].rule = open.count <= 2 ? "line above the headline" : "navigation above the headline"
    }
    if open.count <= 2, let last = open.last, section == nil {
      section = field(blocks[last].range, "line above the headline")
    }
    // Runs of short lines below the headline are keywords and navigation.
    var run: [Int] = []
    for index in (top + 1)..<max(top + 1, end) {
      let block = blocks[index]
      if block.kind == nil, block.caption == nil, block.words <= 3, !block.isSentence {
        run.append(index)
        continue
      }
      if block.kind == .boilerplate { continue }
      closeRun(&run)
    }
    closeRun(&run)
  }

  private mutating func closeRun(_ run: inout [Int]) {
    if run.count >= 3 {
      for index in run {
        blocks[index].kind = .boilerplate
        blocks[index].rule = "run of short lines"
      }
    }
    run.removeAll()
  }
}

extension ReadingHints {
  var hasBlocks: Bool { blocks != nil }
}
