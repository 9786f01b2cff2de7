internal import LedeText

/// Finds the place, date and agency that open the body of a news story: `NEW YORK (Reuters) -`,
/// `BERLIN, 3. Mai (dpa)`, `МОСКВА, 13 сен — РИА Новости.`, `新华社北京9月13日电`.
public struct DatelineReader: Sendable {
  /// A dateline.
  public struct Dateline: Hashable, Sendable {
    /// From the start of the paragraph to behind the dash.
    public var range: Range<Int>
    /// Place, day and agency without the dash.
    public var value: Range<Int>
    /// The agency that it names.
    public var agency: String?
    /// The rule, in a few words.
    public var rule: String
  }

  let languages: UInt32
  /// The longest dateline, in bytes.
  static let longest = 140

  /// A reader for a language; `nil` for all.
  public init(language: String? = nil) { languages = PhraseTable.mask(for: language) }

  init(languages: UInt32) { self.languages = languages }

  /// The dateline at the start of the paragraph `range` of `text`; `nil` when it has none.
  public func read(_ text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let line = text.trimmed(range.clamped(to: 0..<text.count))
    guard line.count >= 12 else { return nil }
    let end = text.scalarAligned(min(line.upperBound, line.lowerBound + Self.longest), line.lowerBound)
    if text[line.lowerBound] >= 0xE3 || text[line.lowerBound] == 0x5B || text[line.lowerBound] == 0x28 {
      if let found = eastAsian(text, line, end) { return found }
      if text[line.lowerBound] >= 0xE3 { return nil }
    }
    if text[line.lowerBound] == 0x28 || text[line.lowerBound] == 0x5B { return nil }
    return dashed(text, line, end) ?? bracketOnly(text, line, end)
  }

  /// A dateline that ends with a dash.
  private func dashed(_ text: [UInt8], _ line: Range<Int>, _ limit: Int) -> Dateline? {
    var index = line.lowerBound
    while index < limit {
      index = EightBytes.passed(text.span, from: index, to: limit) { EightBytes.equal(0x2D, $0) }
      guard index < limit else { break }
      if let dash = dash(text, index, line.upperBound) {
        let head = text.trimmed(line.lowerBound..<index)
        let behind = text.trimmed(dash..<line.upperBound)
        guard !head.isEmpty, behind.count >= 20 else { return nil }
        guard let judged = judge(text, head, behind) else { return nil }
        var end = dash
        while end < line.upperBound, Words.isSpace(text, end, line.upperBound) {
          end = text.scalarEnd(end, line.upperBound)
        }
        return Dateline(range: line.lowerBound..<dash, value: head, agency: judged.agency, rule: judged.rule)
      }
      index = text.scalarEnd(index, limit)
    }
    return nil
  }

  /// The end of a dash at `index`: an em or en dash, or a hyphen between spaces.
  private func dash(_ text: [UInt8], _ index: Int, _ end: Int) -> Int? {
    if text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80, 0x92...0x95 ~= text[index + 2] {
      return index + 3
    }
    guard text[index] == 0x2D else { return nil }
    var last = index + 1
    while last < end, text[last] == 0x2D { last += 1 }
    let isSpaced =
      index > 0 && (text[index - 1] == 0x20 || text[index - 1] == 0x29) && last < end && text[last] == 0x20
    return isSpaced || last - index == 2 ? last : nil
  }

  private func judge(_ text: [UInt8], _ head: Range<Int>, _ behind: Range<Int>) -> (
    agency: String?, rule: String
  )? {
    let words = Words.words(text, head, limit: 16)
    guard let first = words.first, words.count <= 14 else { return nil }
    var window = FoldedWindow()
    window.load(text, head)
    let agency = agency(text, window)
    let place = placeEnd(text, words, window)
    let isCapital = Words.isUppercase(text, place) && place.count >= 4
    let follows = Words.shape(text, behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 8))
    guard first.shape == .capital else { return nil }
    // What stands between place and dash must be a region, a day, an agency.
    guard restIsPlain(text, words, window, place) else { return nil }
    if let agency { return (NewsAgency.all[agency].name, "place and agency") }
    guard follows != .lower else { return nil }
    if isCapital { return (nil, "place in capitals") }
    // "Springfield, Ill. —": a short place with a region.
    let comma = text[head].contains(0x2C)
    guard comma, words.count <= 4, head.count <= 34,
      text[head.upperBound - 1] == 0x2E || hasDate(text, window),
      words.allSatisfy({ $0.shape != .lower || Words.isParticle(text, $0.range) })
    else { return nil }
    return (nil, "place and region")
  }

  /// The words before the first comma, bracket or digit.
  private func placeEnd(_ text: [UInt8], _ words: [Words], _ window: FoldedWindow) -> Range<Int> {
    let start = words[0].range.lowerBound
    var end = start
    for word in words {
      if text[word.range.lowerBound] == 0x28 || text[word.range.lowerBound] &- 0x30 < 10 { break }
      end = word.range.upperBound
      if text[end - 1] == 0x2C { return start..<(end - 1) }
    }
    return start..<max(end, start)
  }

  private func restIsPlain(_ text: [UInt8], _ words: [Words], _ window: FoldedWindow, _ place: Range<Int>)
    -> Bool
  {
    var lower = 0
    for word in words where word.range.lowerBound >= place.upperBound || word.shape == .lower {
      if word.shape == .lower, !Words.isParticle(text, word.range) {
        var own = FoldedWindow()
        own.load(text, word.range)
        let isDate =
          PhraseTable.shared.longest([.month, .weekday], in: own, at: 0, text: text, languages: .max) != nil
        let isAgency =
          PhraseTable.shared.longest(.agency, in: own, at: start(own), text: text, languages: .max) != nil
        if !isDate, !isAgency { lower += 1 }
      }
    }
    return lower == 0
  }

  private func start(_ window: FoldedWindow) -> Int {
    var index = 0
    while index < window.count, !PhraseTable.isWordStart(window, index) { index += 1 }
    return index
  }

  private func hasDate(_ text: [UInt8], _ window: FoldedWindow) -> Bool {
    var index = 0
    while index < window.count {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80,
        PhraseTable.shared.longest(.month, in: window, at: index, text: text, languages: languages) != nil
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// `BERLIN, 3. Mai (dpa)` and `Berlin (dpa/lby)` without a dash.
  private func bracketOnly(_ text: [UInt8], _ line: Range<Int>, _ limit: Int) -> Dateline? {
    var index = line.lowerBound
    while index < limit, text[index] != 0x28, text[index] != 0x2E || index < line.lowerBound + 3 {
      index += 1
    }
    // Stops belong to ordinals and short forms only.
    while index < limit, text[index] != 0x28 {
      guard text[index] != 0x0A else { return nil }
      index += 1
    }
    guard index < limit, index - line.lowerBound <= 70 else { return nil }
    var closer = index
    while closer < limit, text[closer] != 0x29 { closer += 1 }
    guard closer < limit, closer - index <= 40 else { return nil }
    let head = text.trimmed(line.lowerBound..<index)
    let inner = text.trimmed((index + 1)..<closer)
    guard !head.isEmpty, !inner.isEmpty else { return nil }
    let words = Words.words(text, head, limit: 12)
    guard words.count <= 8, words.first?.shape == .capital else { return nil }
    var window = FoldedWindow()
    window.load(text, inner)
    guard
      let match = PhraseTable.shared.longest(.agency, in: window, at: 0, text: text, languages: .max),
      match.end >= window.count || window[match.end] == 0x2F || window[match.end] == 0x2C,
      NewsAgency.all[match.value].isWire
    else { return nil }
    var own = FoldedWindow()
    own.load(text, head)
    let place = placeEnd(text, words, own)
    let isShort = words.count <= 3
    guard restIsPlain(text, words, own, place),
      isShort || Words.isUppercase(text, place) || hasDate(text, own)
    else {
      return nil
    }
    var end = closer + 1
    while end < line.upperBound, text[end] == 0x3A || text[end] == 0x2E { end += 1 }
    guard text.trimmed(end..<line.upperBound).count >= 20 else { return nil }
    return Dateline(
      range: line.lowerBound..<end, value: line.lowerBound..<(closer + 1),
      agency: NewsAgency.all[match.value].name,
      rule: "place and agency in brackets")
  }

  /// The wire that a dateline names.
  private func agency(_ text: [UInt8], _ window: FoldedWindow) -> Int? {
    var index = 0
    while index < window.count {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80,
        index == 0 || !PhraseTable.isWordStart(window, index - 1),
        let match = PhraseTable.shared.longest(.agency, in: window, at: index, text: text, languages: .max),
        NewsAgency.all[match.value].isWire, index > 0
      {
        return match.value
      }
      index += 1
    }
    return nil
  }

  /// `新华社北京9月13日电`, `【東京=共同】`, `(서울=연합뉴스)`, `[서울=뉴시스]`.
  private func eastAsian(_ text: [UInt8], _ line: Range<Int>, _ limit: Int) -> Dateline? {
    let first = text[line.lowerBound]
    if first == 0x28 || first == 0x5B || text.has("【", at: line.lowerBound)
      || text.has("（", at: line.lowerBound)
      || text.has("［", at: line.lowerBound)
    {
      var index = text.scalarEnd(line.lowerBound, limit)
      let inner = index
      var hasSign = false
      while index < limit {
        if [0x29, 0x5D].contains(text[index]) || text.has("】", at: index) || text.has("）", at: index)
          || text.has("］", at: index)
        {
          break
        }
        if text[index] == 0x3D || text.has("＝", at: index) { hasSign = true }
        index = text.scalarEnd(index, limit)
      }
      guard index < limit, index - inner <= 80, index > inner else { return nil }
      var window = FoldedWindow()
      window.load(text, inner..<index)
      let agency = anyAgency(text, window)
      guard hasSign || agency != nil, agency != nil || text[inner] >= 0xE3 else { return nil }
      // The reporter's name may follow: "김철수 기자 =".
      var end = text.scalarEnd(index, limit)
      var scan = end
      while scan < min(limit, end + 60), scan < line.upperBound {
        if text[scan] == 0x3D {
          end = scan + 1
          break
        }
        if text[scan] == 0x2E { break }
        scan = text.scalarEnd(scan, limit)
      }
      guard text.trimmed(end..<line.upperBound).count >= 20 else { return nil }
      return Dateline(
        range: line.lowerBound..<end, value: inner..<index, agency: agency.map { NewsAgency.all[$0].name },
        rule: "place and agency in brackets")
    }
    // …电 within the first clause.
    var index = line.lowerBound
    while index < limit {
      if text.has("。", at: index) || text.has("，", at: index) { return nil }
      if text.has("电", at: index) || text.has("電", at: index) {
        var end = index + 3
        var window = FoldedWindow()
        window.load(text, line.lowerBound..<index)
        let agency = anyAgency(text, window)
        guard agency != nil || window.bytes.contains(where: { $0 &- 0x30 < 10 }),
          window.bytes.has("日", at: window.count - 3) || agency != nil
        else { return nil }
        // 电（记者 王明）
        if text.has("（", at: end) || (end < limit && text[end] == 0x28) {
          var closer = end
          while closer < limit, !text.has("）", at: closer), text[closer] != 0x29 {
            closer = text.scalarEnd(closer, limit)
          }
          if closer < limit { end = text.scalarEnd(closer, limit) }
        }
        guard text.trimmed(end..<line.upperBound).count >= 20 else { return nil }
        return Dateline(
          range: line.lowerBound..<end, value: line.lowerBound..<end,
          agency: agency.map { NewsAgency.all[$0].name }, rule: "dispatch")
      }
      index = text.scalarEnd(index, limit)
    }
    return nil
  }

  private func anyAgency(_ text: [UInt8], _ window: FoldedWindow) -> Int? {
    var index = 0
    while index < window.count {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80,
        let match = PhraseTable.shared.longest(.agency, in: window, at: index, text: text, languages: .max),
        NewsAgency.all[match.value].isWire
      {
        return match.value
      }
      index += 1
    }
    return nil
  }
}
