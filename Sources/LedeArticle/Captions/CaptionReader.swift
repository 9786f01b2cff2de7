internal import LedeText

/// Finds picture credits at the ends of lines, and so tells captions from other text.
///
/// Forms that are known: `[Photo/X]`, `(AP Photo/X, File)`, `(X/AFP via Getty Images)`, `(Credit: X)`, `Photo: X`,
/// `Photograph by X`, `REUTERS/X`, `X / AP file`, `X | Getty Images`, `© X`, `Submitted photo`, their like in the
/// languages of ``LanguageTable/creditWords``, also glued to the caption without a space.
public struct CaptionReader: Sendable {
  /// The longest caption with its credit, in bytes.
  static let longestLine = 1400
  /// How much of a line's end is searched for a credit, in bytes.
  static let tailLength = 220

  let languages: UInt32

  /// A reader for a language; `nil` for all.
  public init(language: String? = nil) { languages = PhraseTable.mask(for: language) }

  init(languages: UInt32) { self.languages = languages }

  /// The caption and credit in the line `range` of `text`; `nil` for a line that has the form of neither.
  ///
  /// - Complexity: O(1) beyond the last 220 bytes
  public func read(_ text: [UInt8], _ range: Range<Int>) -> CaptionLine? {
    let line = text.trimmed(range.clamped(to: 0..<text.count))
    var window = FoldedWindow()
    return read(text, line, &window)
  }

  func read(_ text: [UInt8], _ line: Range<Int>, _ window: inout FoldedWindow) -> CaptionLine? {
    guard line.count >= 2, line.count <= Self.longestLine else { return nil }
    if let found = bracketed(text, line) { return found }
    let tailStart = max(
      line.lowerBound, text.scalarAligned(line.upperBound - Self.tailLength, line.lowerBound))
    guard line.count <= 100 || maySign(text, tailStart..<line.upperBound) else { return nil }
    window.load(text, tailStart..<line.upperBound)
    let marks = marks(text, window)
    if !marks.isEmpty, let found = labelled(text, line, window, marks) { return found }
    if let found = signed(text, line, window) { return found }
    if !marks.isEmpty {
      if let found = agency(text, line, window, marks) { return found }
      if let found = source(text, line, window, marks) { return found }
    }
    return photographed(text, line, window)
  }

  // MARK: - Brackets

  private func bracketed(_ text: [UInt8], _ line: Range<Int>) -> CaptionLine? {
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

  private func closesBracket(_ text: [UInt8], _ end: Int) -> Bool {
    guard end > 0 else { return false }
    switch text[end - 1] {
    case 0x29, 0x5D: return true
    // ） and 】 and 〕
    case 0x89: return end > 2 && text[end - 2] == 0xBC && text[end - 3] == 0xEF
    case 0x91, 0x95: return end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE3
    default: return false
    }
  }

  private func opensBracket(_ text: [UInt8], _ index: Int) -> Bool {
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
  private func inside(
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
  private func isJoined(_ window: FoldedWindow, _ mark: Mark) -> Bool {
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

  private func hasWord(_ window: FoldedWindow, _ last: Int, _ word: StaticString) -> Bool {
    let start = last + 1 - word.utf8CodeUnitCount
    return start >= 0 && window.bytes.has(word, at: start)
      && (start == 0 || !PhraseTable.isWordStart(window, start - 1))
  }

  /// `STEVE SMITH/SCIENCE LIBRARY`: capitalised words on both sides of a slash, three or more of them.
  private func namesAroundSlash(_ text: [UInt8], _ range: Range<Int>) -> Bool {
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
      let next = text[slash + 1] == 0x20 ? slash + 2 : slash + 1
      if next < range.upperBound, Words.shape(text, next..<range.upperBound) == .capital { names += 1 }
    }
    return names >= 3
  }

  // MARK: - Labels

  private func labelled(
    _ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow, _ marks: [Mark]
  ) -> CaptionLine? {
    let lineStart = window.origin(0) == line.lowerBound
    for label in marks where label.kinds.contains(.credit) {
      let index = label.start
      let start = window.origin(index)
      let isFirst = index == 0 && lineStart
      let isCased = text[start] < 0xE0 && !(0xD8...0xDB ~= text[start])
      let isCapital = Words.shape(text, start..<line.upperBound) == .capital
      let before = text.trimmed(line.lowerBound..<start)
      let isBehindMark =
        before.isEmpty || text.endsSentence(before)
        || [0x7C, 0x2F, 0x28, 0x5B, 0x2D, 0x3B, 0x94, 0x93].contains(text[before.upperBound - 1])
      let isSeparated = label.kinds.contains(.separated)
      if isCased {
        guard isFirst || isCapital || isBehindMark else { continue }
      } else {
        guard isFirst || isSeparated || isBehindMark else { continue }
        if !isSeparated, line.upperBound - start > 60 { continue }
      }
      var rest = afterSeparators(window, label.end)
      // "Photo: (c) AFP", "Photo credit: By Jane Roe".
      while rest < window.count, !PhraseTable.isWordStart(window, rest), window[rest] != 0x40,
        window[rest] & 0xC0 != 0x80
      {
        if window[rest] == 0x22 || window[rest] >= 0xE2 { break }
        rest += 1
      }
      guard rest < window.count else { continue }
      var end = line.upperBound
      if let cut = copyright(window, rest) { end = window.origin(cut) }
      let credit = cleaned(text, window.origin(rest)..<end)
      guard !credit.isEmpty, isCredit(text, credit, isStrict: !isSeparated) else { continue }
      return CaptionLine(
        caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
        rule: isFirst ? "credit alone" : "label at the end")
    }
    return nil
  }

  /// `© X` at the end of a short line.
  private func signed(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> CaptionLine? {
    var index = window.count - 2
    while index >= 0 {
      defer { index -= 1 }
      guard window[index] == 0xC2, window[index + 1] == 0xA9 else { continue }
      let start = window.origin(index)
      let credit = cleaned(text, start..<line.upperBound)
      guard !credit.isEmpty, credit.count <= 80, !isYear(text, credit.lowerBound),
        isCredit(text, credit, isStrict: true), copyright(window, index + 2) == nil
      else { return nil }
      return CaptionLine(
        caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
        rule: "© at the end")
    }
    return nil
  }

  // MARK: - Names and agencies

  private func agency(
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

  private func credit(_ text: [UInt8], _ line: Range<Int>, _ start: Int, _ rule: String) -> CaptionLine? {
    let credit = cleaned(text, start..<line.upperBound)
    guard !credit.isEmpty, credit.count <= 140 else { return nil }
    return CaptionLine(
      caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong, rule: rule)
  }

  private struct Joiner {
    var start: Int
    var isComma = false
    /// A bar, a slash between spaces, "via".
    var isStrong = false
  }

  private func joinerBefore(_ window: FoldedWindow, _ index: Int) -> Joiner? {
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

  private enum NameEdge {
    case line, sentence, lowerCase
  }

  /// Where the run of capitalised words that ends at `end` starts.
  private func nameStart(_ text: [UInt8], _ lineStart: Int, _ end: Int) -> (offset: Int, reason: NameEdge)? {
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
  private func endsName(_ text: [UInt8], _ word: Range<Int>) -> Bool {
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
  private func glue(_ text: [UInt8], _ word: Range<Int>) -> Int? {
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

  private func isGlued(_ text: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    return [0x2E, 0x21, 0x3F, 0x29].contains(text[start - 1])
  }

  private func slashBehind(_ window: FoldedWindow, _ end: Int) -> Int? {
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
  private func lastWord(_ window: FoldedWindow) -> Int {
    var end = window.count
    while end > 0, [0x2E, 0x20, 0x2C].contains(window[end - 1]) { end -= 1 }
    return end
  }

  /// True when nothing but words such as "file" and "pool" stands behind an agency at the end of a line.
  private func isTail(_ window: FoldedWindow, _ index: Int, _ end: Int) -> Bool {
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
  private func source(
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
  private func photographed(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> CaptionLine? {
    guard endsWithShot(text, line) else { return nil }
    let end = line.upperBound - 3
    var start = end
    let limit = max(line.lowerBound, end - 60)
    while start > limit {
      let previous = text.scalarStart(before: start, line.lowerBound)
      if previous < limit { break }
      if text.has("。", at: previous) || text.has("　", at: previous) || text.has("，", at: previous)
        || text.has("）", at: previous)
      {
        break
      }
      start = previous
    }
    let credit = cleaned(text, start..<end)
    guard !credit.isEmpty, credit.count <= 60 else { return nil }
    return CaptionLine(
      caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
      rule: "photographer at the end")
  }

  private func endsWithShot(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count > 6 && (text.has("摄", at: range.upperBound - 3) || text.has("攝", at: range.upperBound - 3))
  }

  // MARK: - Parts of the rules

  struct Mark {
    var kinds: PhraseKind
    var start: Int
    var end: Int
    var value: Int
  }

  /// The labels of credits, agencies and sources in a window, in order; none within another of its kind.
  private func marks(_ text: [UInt8], _ window: FoldedWindow) -> [Mark] {
    var marks: [Mark] = []
    let table = PhraseTable.shared
    let bytes = window.bytes.span
    var creditEnd = 0
    var nameEnd = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[unchecked: index]
      let next = index + 1 < bytes.count ? unsafe bytes[unchecked: index + 1] : 0x20
      guard table.mayStartCredit(byte, next), isCandidate(text, window, index) else { continue }
      var credit: Mark?
      var name: Mark?
      table.forEachMatch(in: window, at: index, text: text, languages: .max, needsSeparator: false) { match in
        let mark = Mark(kinds: match.kinds, start: index, end: match.end, value: match.value)
        if match.kinds.contains(.credit) {
          let isComplete =
            !match.kinds.contains(.separated) || PhraseTable.separatorEnd(window, match.end) != nil
          if match.languages & languages != 0, isComplete, index >= creditEnd { credit = mark }
        } else if !match.kinds.isDisjoint(with: [.agency, .source]), index >= nameEnd {
          name = mark
        }
      }
      if let credit {
        marks.append(credit)
        creditEnd = credit.end
      }
      if let name {
        marks.append(name)
        nameEnd = name.end
      }
    }
    return marks
  }

  /// False for the end of a sentence that has no sign of a credit: no colon, slash, bar, ©, no "photo", no "via".
  private func maySign(_ text: [UInt8], _ tail: Range<Int>) -> Bool {
    let last = text[tail.upperBound - 1]
    if last != 0x2E, last != 0x22, last != 0x21, last != 0x3F, last != 0x9D { return true }
    let bytes = text.span
    for index in tail {
      switch unsafe bytes[unchecked: index] {
      case 0x3A, 0x2F, 0x7C, 0x3D, 0xA9, 0xBC: return true
      case 0x76: if text.has("via ", at: index) { return true }
      case 0x68: if text.has("hoto", at: index) { return true }
      case 0x6F: if text.has("oto ", at: index) || text.has("ourtesy", at: index) { return true }
      case 0x6D: if text.has("mage", at: index) { return true }
      case 0x42: if text.has("Bild", at: index) { return true }
      case 0x41: if text.has("AP", at: index) || text.has("AFP", at: index) { return true }
      case 0x52: if text.has("REUTERS", at: index) { return true }
      case 0x66: if text.has("fot.", at: index) { return true }
      default: break
      }
    }
    return false
  }

  /// True where a word may start: behind no letter, or a capital behind a small letter.
  private func isCandidate(_ text: [UInt8], _ window: FoldedWindow, _ index: Int) -> Bool {
    let byte = window[index]
    guard byte & 0xC0 != 0x80, PhraseTable.isWordStart(window, index) else {
      return byte == 0x28 || byte == 0xE3
    }
    guard index > 0 else { return true }
    var previous = index - 1
    while previous > 0, window[previous] & 0xC0 == 0x80 { previous -= 1 }
    if !PhraseTable.isWordStart(window, previous) || byte >= 0xE3 || window[previous] >= 0xE3 { return true }
    let here = window.origin(index)
    let there = window.origin(previous)
    return 0x41...0x5A ~= text[here] && (0x61...0x7A ~= text[there] || text[there] &- 0x30 < 10)
  }

  private func afterSeparators(_ window: FoldedWindow, _ index: Int) -> Int {
    var end = index
    while end < window.count {
      let byte = window[end]
      if [0x20, 0x3A, 0x2F, 0x2D, 0x3D, 0x7C, 0x2E, 0x28].contains(byte) {
        end += 1
      } else if byte == 0xC2, window[end + 1] == 0xA9 {
        end += 2
      } else if byte == 0xE2, window[end + 1] == 0x80 {
        end += 3
      } else if window.bytes.has("by ", at: end) {
        end += 3
      } else if window.bytes.has("courtesy of ", at: end) {
        end += 12
      } else {
        break
      }
    }
    return end
  }

  private func copyright(_ window: FoldedWindow, _ start: Int) -> Int? {
    var index = start
    while index + 9 <= window.count {
      if window[index] == 0x63, window.bytes.has("copyright", at: index), index > start { return index }
      if window[index] == 0x61, window.bytes.has("all rights", at: index) { return index }
      index += 1
    }
    return nil
  }

  /// True when a range reads like names: short, no sentence's end within, hardly a word in lower case.
  func isCredit(_ text: [UInt8], _ range: Range<Int>, isStrict: Bool) -> Bool {
    let range = cleaned(text, range)
    guard !range.isEmpty, range.count <= 140 else { return false }
    let words = Words.words(text, range, limit: 20)
    guard let first = words.first, words.count <= 16 else { return false }
    var lower = 0
    var names = 0
    for (index, word) in words.enumerated() {
      switch word.shape {
      case .capital: names += 1
      case .lower: if !Words.isParticle(text, word.range) || index == 0 { lower += 1 }
      case .other: break
      }
      // A sentence within: a stop behind a long word.
      if index + 1 < words.count, text[word.range.upperBound - 1] == 0x2E, word.range.count > 5,
        words[index + 1].shape == .capital,
        !(text[word.range.lowerBound..<word.range.upperBound].contains(0x2F))
      {
        return false
      }
      if text.has("。", at: word.range.upperBound - 3), index + 1 < words.count { return false }
      if [0x21, 0x3F].contains(text[word.range.upperBound - 1]) { return false }
    }
    if first.shape == .lower {
      // iStock, dpa, a site's name.
      let isName = text[first.range].contains { 0x41...0x5A ~= $0 || $0 == 0x2E } || range.count <= 24
      guard isName, words.count <= 4 else { return false }
      return !isStrict || names > 0 || words.count <= 1
    }
    if text[range.lowerBound] >= 0xE3, range.count > 90 { return false }
    return lower <= (isStrict ? 0 : 2) && (names > 0 || words.count <= 3)
  }

  /// A credit without signs, stops and brackets at its ends.
  func cleaned(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let first = range.first {
      if isSign(text, first) {
        range = text.trimmed((first + 2)..<range.upperBound)
      } else if [0x3A, 0x2F, 0x2D, 0x7C, 0x2C, 0x2E, 0x3D, 0x28, 0x5B].contains(text[first]) {
        range = text.trimmed((first + 1)..<range.upperBound)
      } else {
        break
      }
    }
    while let last = range.last {
      let byte = text[last]
      let isOpen = byte == 0x29 && !text[range].contains(0x28)
      let isStop = [0x2E, 0x2C, 0x3B, 0x3A, 0x2F, 0x7C, 0x5D, 0x2D, 0x28, 0x5B].contains(byte)
      guard isOpen || isStop else { break }
      range = text.trimmed(range.lowerBound..<last)
    }
    return range
  }

  /// A caption without what joins it to its credit.
  private func captionEnd(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let last = range.last {
      if [0x7C, 0x2F, 0x28, 0x5B, 0x2D, 0x3B].contains(text[last]) {
        range = text.trimmed(range.lowerBound..<last)
      } else if last >= range.lowerBound + 2, text.has("–", at: last - 2) || text.has("—", at: last - 2) {
        range = text.trimmed(range.lowerBound..<(last - 2))
      } else {
        break
      }
    }
    return range
  }

  private func isSign(_ text: [UInt8], _ index: Int) -> Bool {
    index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA9
  }

  private func isYear(_ text: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard index + 4 <= text.count else { return false }
    return text[index..<(index + 4)].allSatisfy { $0 &- 0x30 < 10 }
  }
}
