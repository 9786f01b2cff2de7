internal import LedeText

/// Credits in brackets at the end of a line: `[Photo/X]`, `(X/AFP via Getty Images)`, `(Credit: X)`.
extension CaptionReader {
  func bracketed(_ text: [UInt8], _ line: Range<Int>) -> CaptionLine? {
    var end = line.upperBound
    if end > line.lowerBound, text[end - 1] == 0x2E { end -= 1 }
    guard end > line.lowerBound else { return nil }
    var closer = end
    let isLast = closesBracket(text, end)
    if !isLast {
      // Stray words behind the bracket.
      let limit = max(line.lowerBound, end - 40)
      while closer > limit, text[closer - 1] != 0x5D, text[closer - 1] != 0x29 { closer -= 1 }
      guard closer > limit, closer > line.lowerBound else { return nil }
    }
    let closerLength = text[closer - 1] < 0x80 ? 1 : 3
    let limit = max(line.lowerBound, closer - 200)
    var opener = closer - closerLength
    var depth = 1
    while opener > limit {
      opener -= 1
      if closesBracket(text, opener + 1), opener + 1 < closer { depth += 1 }
      if opensBracket(text, opener) {
        depth -= 1
        if depth == 0 { break }
      }
    }
    guard depth == 0 else { return nil }
    let openerLength = text[opener] < 0x80 ? 1 : 3
    let inner = text.trimmed((opener + openerLength)..<(closer - closerLength))
    guard !inner.isEmpty else { return nil }
    let caption = text.trimmed(line.lowerBound..<opener)
    var window = FoldedWindow()
    window.load(text, inner)
    guard var found = inside(text, inner, window, caption) else { return nil }
    if !isLast {
      let rest = text.trimmed(closer..<line.upperBound)
      guard found.strength == .strong, !caption.isEmpty, rest.count <= 36,
        Words.count(text, rest) <= 4, !text.endsSentence(rest)
      else { return nil }
    }
    found.caption = caption
    return found
  }

  func closesBracket(_ text: [UInt8], _ end: Int) -> Bool {
    guard end > 0 else { return false }
    switch text[end - 1] {
    case 0x29, 0x5D: return true
    // ） and 】 and 〕
    case 0x89: return end > 2 && text[end - 2] == 0xBC && text[end - 3] == 0xEF
    case 0x91, 0x95: return end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE3
    default: return false
    }
  }

  func opensBracket(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case 0x28, 0x5B: true
    case 0xEF: index + 2 < text.count && text[index + 1] == 0xBC && text[index + 2] == 0x88
    case 0xE3:
      index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0x90 || text[index + 2] == 0x94)
    default: false
    }
  }

  /// Judges the words inside brackets at the end of a line.
  func inside(
    _ text: [UInt8], _ inner: Range<Int>, _ window: FoldedWindow, _ caption: Range<Int>
  ) -> CaptionLine? {
    func line(_ credit: Range<Int>, _ strength: CaptionLine.Strength, _ rule: String) -> CaptionLine? {
      let credit = cleaned(text, credit)
      guard !credit.isEmpty else { return nil }
      return CaptionLine(caption: caption, credit: credit, strength: strength, rule: rule)
    }
    if isSign(text, inner.lowerBound), !isYear(text, inner.lowerBound + 2) {
      return line(inner, .strong, "© in brackets")
    }
    let table = PhraseTable.shared
    if let label = table.longest(
      .credit, in: window, at: 0, text: text, languages: .max, needsSeparator: false)
    {
      let rest = afterSeparators(window, label.end)
      let credit = window.origin(rest)..<inner.upperBound
      if rest < window.count {
        let isSeparated =
          PhraseTable.separatorEnd(window, label.end) != nil || !label.kinds.contains(.separated)
        if isCredit(text, credit, isStrict: !isSeparated) {
          return line(credit, .strong, "label in brackets")
        }
      }
    }
    let marks = marks(text, window).filter { !$0.kinds.contains(.credit) }
    if let source = marks.first(where: { $0.kinds.contains(.source) }) {
      let isWhole = source.start == 0 && source.end >= window.count
      let isNamed = inner.count <= 120 && isCredit(text, inner, isStrict: true)
      if isWhole || isNamed, !caption.isEmpty || source.end - source.start > 8 {
        return line(inner, isWhole && source.end - source.start < 8 ? .weak : .strong, "source in brackets")
      }
    }
    if let agency = marks.last(where: { $0.kinds.contains(.agency) }), inner.count <= 140 {
      let isAlone = agency.start == 0 && agency.end >= window.count
      if isAlone { return line(inner, .weak, "agency in brackets") }
      if isJoined(window, agency), isCredit(text, inner, isStrict: false) {
        return line(inner, .strong, "name and agency in brackets")
      }
    }
    if window.bytes.contains(0x2F), inner.count <= 100, namesAroundSlash(text, inner) {
      return line(inner, .strong, "names with a slash in brackets")
    }
    if endsWithShot(text, inner) {
      return line(inner.lowerBound..<(inner.upperBound - 3), .strong, "photographer in brackets")
    }
    return nil
  }

  /// True when an agency is joined to other words as credits join them.
  func isJoined(_ window: FoldedWindow, _ mark: Mark) -> Bool {
    var before = mark.start - 1
    while before >= 0, window[before] == 0x20 { before -= 1 }
    var after = mark.end
    while window[after] == 0x20 { after += 1 }
    let isJoinedBefore =
      before < 0 || [0x2F, 0x7C, 0x2C, 0x2D, 0x3A, 0xA9].contains(window[before])
      || hasWord(window, before, "via") || hasWord(window, before, "by") || hasWord(window, before, "for")
      || hasWord(window, before, "courtesy of")
    let isJoinedAfter =
      after >= window.count || [0x2F, 0x7C, 0x2C, 0x2D].contains(window[after])
      || window.bytes.has("via ", at: after) || window.bytes.has("photo", at: after)
      || window.bytes.has("file", at: after) || window.bytes.has("pool", at: after)
      || window.bytes.has("foto", at: after) || window.bytes.has("handout", at: after)
    guard isJoinedBefore, isJoinedAfter else { return false }
    return !(before < 0 && after >= window.count)
  }

  func hasWord(_ window: FoldedWindow, _ last: Int, _ word: StaticString) -> Bool {
    let start = last + 1 - word.utf8CodeUnitCount
    return start >= 0 && window.bytes.has(word, at: start)
      && (start == 0 || !PhraseTable.isWordStart(window, start - 1))
  }

  /// `STEVE SMITH/SCIENCE LIBRARY`: capitalised words on both sides of a slash, three or more of them.
  func namesAroundSlash(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let words = Words.words(text, range, limit: 16)
    guard words.count >= 2, words.count <= 12 else { return false }
    var names = 0
    for word in words {
      switch word.shape {
      case .capital: names += 1
      case .lower: if !Words.isParticle(text, word.range) { return false }
      case .other: if text[word.range.lowerBound] &- 0x30 < 10 { return false }
      }
    }
    for slash in range where text[slash] == 0x2F {
      guard slash > range.lowerBound, slash + 1 < range.upperBound else { return false }
      // Behind a slash without spaces a second name starts within the word.
      if text[slash + 1] != 0x20, text[slash - 1] != 0x20,
        Words.shape(text, (slash + 1)..<range.upperBound) == .capital
      {
        names += 1
      }
    }
    return names >= 3
  }
}
