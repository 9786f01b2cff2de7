internal import LedeText

/// Credits without a label that end in, or start with, an agency: `Jane Roe / AP file`, `REUTERS/Jane Roe`.
extension CaptionReader {
  func agency(
    _ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow, _ all: [Mark]
  ) -> CaptionLine? {
    let marks = all.filter { $0.kinds.contains(.agency) }
    guard let last = marks.last else { return nil }
    let endMark = lastWord(window)
    // Where the chain of agencies and names at the end starts.
    var chain = last.start
    if !isTail(window, last.end, endMark) {
      // REUTERS/Jane Roe, AP Photo/Jane Roe
      guard let slash = slashBehind(window, last.end), endMark - slash <= 60 else { return nil }
      let names = Words.words(text, window.origin(slash)..<line.upperBound, limit: 7)
      guard names.count <= 5,
        names.allSatisfy({ $0.shape == .capital || Words.isParticle(text, $0.range) })
      else { return nil }
    }
    var joiner = joinerBefore(window, chain)
    // Earlier agencies of the same chain: "Jane Roe/AFP via Getty Images".
    for mark in marks.reversed().dropFirst() {
      guard joiner != nil, let edge = joiner?.start, edge - mark.end <= 8, edge >= mark.end else { break }
      chain = mark.start
      joiner = joinerBefore(window, chain)
    }
    let lineStart = line.lowerBound
    let chainStart = window.origin(chain)
    let before = text.trimmed(lineStart..<chainStart)
    guard let joiner else {
      // The agency opens the credit.
      if before.isEmpty {
        let isPlain = last.end >= endMark && chain == last.start
        if isPlain, NewsAgency.all[last.value].isWire || line.count > 40 { return nil }
        // "INSTAGRAM | TWITTER": links, not whose picture it is.
        if marks.allSatisfy({ NewsAgency.all[$0.value].isNetwork }) { return nil }
        return line.count <= 90 ? credit(text, line, lineStart, "credit alone") : nil
      }
      guard chain != last.start || last.end < endMark else { return nil }
      guard text.endsSentence(before) || isGlued(text, chainStart) else { return nil }
      return credit(text, line, chainStart, "agency and name at the end")
    }
    let nameEnd = window.origin(joiner.start)
    guard let start = nameStart(text, lineStart, nameEnd) else { return nil }
    switch start.reason {
    case .line:
      guard line.count <= 110, !(joiner.isComma && line.count > 70) else { return nil }
      return credit(text, line, lineStart, joiner.isComma ? "name and agency alone" : "credit alone")
    case .sentence:
      guard !joiner.isComma else { return nil }
      return credit(text, line, start.offset, "name and agency at the end")
    case .lowerCase:
      guard joiner.isStrong, text[line.upperBound - 1] != 0x2E else { return nil }
      return credit(text, line, start.offset, "name and agency at the end")
    }
  }

  func credit(_ text: [UInt8], _ line: Range<Int>, _ start: Int, _ rule: String) -> CaptionLine? {
    // `… on Tuesday.Credit Jane Roe/AP`.
    let isGlued = start > line.lowerBound && text[start - 1] != 0x20 && text.has("Credit ", at: start)
    let credit = cleaned(text, (isGlued ? start + 7 : start)..<line.upperBound)
    guard !credit.isEmpty, credit.count <= 140 else { return nil }
    return CaptionLine(
      caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong, rule: rule)
  }

  struct Joiner {
    var start: Int
    var isComma = false
    /// A bar, a slash between spaces, "via".
    var isStrong = false
  }

  func joinerBefore(_ window: FoldedWindow, _ index: Int) -> Joiner? {
    var before = index - 1
    var isSpaced = false
    while before >= 0, window[before] == 0x20 {
      before -= 1
      isSpaced = true
    }
    guard before >= 0 else { return nil }
    func start(_ end: Int) -> Int {
      var start = end
      while start > 0, window[start - 1] == 0x20 { start -= 1 }
      return start
    }
    switch window[before] {
    case 0x2F, 0x7C: return Joiner(start: start(before), isStrong: isSpaced || window[before] == 0x7C)
    case 0x2C: return Joiner(start: start(before), isComma: true)
    case 0x2D where isSpaced: return Joiner(start: start(before))
    default: break
    }
    if hasWord(window, before, "via") { return Joiner(start: start(before - 2), isStrong: true) }
    return nil
  }

  enum NameEdge {
    case line, sentence, lowerCase
  }

  /// Where the run of capitalised words that ends at `end` starts.
  func nameStart(_ text: [UInt8], _ lineStart: Int, _ end: Int) -> (offset: Int, reason: NameEdge)? {
    let from = max(lineStart, text.scalarAligned(end - 100, lineStart))
    let words = Words.words(text, from..<end, limit: 40)
    guard !words.isEmpty else { return nil }
    var start = end
    var count = 0
    for word in words.reversed() {
      let range = word.range
      if let glue = glue(text, range) { return (glue, .sentence) }
      if start < end, endsName(text, range) { return (start, .sentence) }
      if word.shape == .lower, !Words.isParticle(text, range) {
        guard start < end else { return nil }
        return (start, .lowerCase)
      }
      if word.shape == .other, text[range.lowerBound] &- 0x30 < 10 {
        guard start < end else { return nil }
        return (start, .sentence)
      }
      start = range.lowerBound
      count += 1
      if count > 7 { return nil }
    }
    return from == lineStart ? (lineStart, .line) : nil
  }

  /// True when a word ends a sentence: a stop that isn't an initial's or a title's.
  func endsName(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard text.endsSentence(word) || text[word.upperBound - 1] == 0x29 || text[word.upperBound - 1] == 0x3A
    else { return false }
    guard text[word.upperBound - 1] == 0x2E else { return true }
    let letters = word.count - 1
    if letters <= 1 { return false }
    let tail = text[word]
    if tail.elementsEqual("Jr.".utf8) || tail.elementsEqual("Sr.".utf8) || tail.elementsEqual("St.".utf8) {
      return false
    }
    // J.K. is a name's, N.Y. a sentence's end as often: only two single letters before a name.
    return true
  }

  /// The place within a word where a name is glued to a sentence's end: `2019.J.`, `week.Anna`, `says.”Anna`.
  func glue(_ text: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count >= 4 else { return nil }
    var index = word.upperBound - 1
    while index > word.lowerBound + 1 {
      let previous = text[index - 1]
      if (0x41...0x5A ~= text[index]) || (text[index] == 0xC3 && index + 1 < word.upperBound),
        [0x2E, 0x21, 0x3F, 0x29, 0x22].contains(previous) || (previous == 0x9D && text[index - 2] == 0x80)
      {
        let last = text[index - 2]
        let isWord = last &- 0x30 < 10 || (0x61...0x7A ~= last) || last >= 0x80 || last == 0x2E
        if isWord { return index }
      }
      index -= 1
    }
    return nil
  }

  func isGlued(_ text: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    return [0x2E, 0x21, 0x3F, 0x29].contains(text[start - 1])
  }

  func slashBehind(_ window: FoldedWindow, _ end: Int) -> Int? {
    var index = end
    for word: StaticString in [" photo", " images", " pool", " file photo", " handout"]
    where window.bytes.has(word, at: end) {
      index = max(index, end + word.utf8CodeUnitCount)
    }
    while window[index] == 0x20 { index += 1 }
    guard window[index] == 0x2F || window[index] == 0x7C || window[index] == 0x3A else { return nil }
    index += 1
    while window[index] == 0x20 { index += 1 }
    return index < window.count ? index : nil
  }

  /// The end of the window without stops and spaces.
  func lastWord(_ window: FoldedWindow) -> Int {
    var end = window.count
    while end > 0, [0x2E, 0x20, 0x2C].contains(window[end - 1]) { end -= 1 }
    return end
  }

  /// True when nothing but words such as "file" and "pool" stands behind an agency at the end of a line.
  func isTail(_ window: FoldedWindow, _ index: Int, _ end: Int) -> Bool {
    var index = index
    var steps = 0
    while index < end, steps < 4 {
      steps += 1
      while [0x20, 0x2C, 0x2F, 0x7C, 0x2D].contains(window[index]) { index += 1 }
      var isFound = index >= end
      for word: StaticString in ["file photo", "file", "photo", "photos", "pool", "handout", "archive"]
      where !isFound && window.bytes.has(word, at: index) {
        index += word.utf8CodeUnitCount
        isFound = true
      }
      if !isFound { return false }
    }
    return index >= end
  }

  /// `Submitted photo` and its like at the end of a short line.
  func source(
    _ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow, _ marks: [Mark]
  ) -> CaptionLine? {
    guard line.count <= 240 else { return nil }
    let end = lastWord(window)
    guard
      let mark = marks.first(where: { $0.kinds.contains(.source) && $0.end >= end })
    else { return nil }
    let start = window.origin(mark.start)
    guard Words.shape(text, start..<line.upperBound) == .capital, mark.end - mark.start >= 8,
      Words.count(text, start..<line.upperBound) >= 2
    else { return nil }
    let before = text.trimmed(line.lowerBound..<start)
    if before.isEmpty, line.count > 40 { return nil }
    return credit(text, line, start, "source at the end")
  }

  /// A photographer before the character for "taken": `新华社记者 王明 摄`.
}
