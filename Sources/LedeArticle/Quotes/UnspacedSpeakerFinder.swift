/// Finds speakers in scripts without spaces between words, or with subjects marked by their ending: words are
/// looked for as strings.
struct UnspacedSpeakerFinder {
  /// A speaker's name, and the verb that says so.
  struct Finding {
    var mention: Range<Int>
    var cue: Range<Int>?
    var strength: Attribution.Strength
  }

  let text: [UInt8]
  private let words: Words

  /// A language's words, the longest first.
  private struct Words {
    let cues: [[UInt8]]
    let suffixes: [[UInt8]]
    let stops: [[UInt8]]
    let particles: [[UInt8]]
    let adverbs: [[UInt8]]
    /// What holds a cue and is none.
    let others: [[UInt8]]
    /// Endings of subjects that end in letters of endings: "さん".
    let honorifics: [[UInt8]]
    let spacesWords: Bool

    init(_ table: LanguageTable) {
      func bytes(_ list: String) -> [[UInt8]] {
        LanguageTable.words(list).map { Array($0.utf8) }.sorted { $0.count > $1.count }
      }
      cues = bytes(table.cueVerbs)
      suffixes = bytes(table.subjectSuffixes)
      stops = bytes(table.prepositions)
      particles = bytes(table.complementizers)
      adverbs = bytes(table.adverbs + " " + table.conjunctions)
      others = bytes(table.ambiguousCues)
      honorifics = bytes(table.nameParticles + " " + table.masculinePronouns + " " + table.otherPronouns)
      spacesWords = table.code == "ko"
    }

    /// Those of the languages with tables, by code.
    static let all = Dictionary(
      uniqueKeysWithValues: LanguageTable.all.filter { $0.script == .unspaced }.map { ($0.code, Words($0)) })
  }

  private static let sentenceEnds = ["。", "！", "？", "!", "?", "\n"].map { Array($0.utf8) }
  private static let commas = ["，", "、", ",", "；", "：", ":"].map { Array($0.utf8) }

  private static let clauseMarks = ["。", "！", "？", "，", "!", "?"].map { Array($0.utf8) }

  init(text: [UInt8], table: LanguageTable) {
    self.text = text
    words = Words.all[table.code] ?? Words(table)
  }

  /// Who speaks the quote at `quote`, within the paragraph `paragraph`; `before` is the end of the quote before.
  func find(_ quote: Range<Int>, in paragraph: Range<Int>, after before: Int, until next: Int) -> Finding? {
    let start = sentenceStart(quote.lowerBound, max(before, paragraph.lowerBound, quote.lowerBound - 600))
    let end = sentenceEnd(quote.upperBound, min(next, quote.upperBound + 400))
    return words.suffixes.isEmpty
      ? verbFinding(quote, start, end) : suffixFinding(quote, start, end)
  }

  /// Chinese: the subject stands before its verb, which stands before or behind the quote.
  private func verbFinding(_ quote: Range<Int>, _ start: Int, _ end: Int) -> Finding? {
    let lead = trimmed(start..<quote.lowerBound)
    if let cue = lastCue(in: lead), let subject = subject(lead.lowerBound..<cue.lowerBound) {
      // A colon or a comma between verb and quote makes it speech; without, `提出“…”` may hold a term.
      let isBeside = lead.upperBound == cue.upperBound && quote.lowerBound > cue.upperBound
      return Finding(mention: subject, cue: cue, strength: isBeside ? .beside : .sentence)
    }
    let tail = trimmed(quote.upperBound..<end)
    guard let cue = firstCue(in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 60)),
      let subject = subject(tail.lowerBound..<cue.lowerBound)
    else { return nil }
    let isSetOff = tail.lowerBound > quote.upperBound || endsWithMark(quote)
    return Finding(mention: subject, cue: cue, strength: isSetOff ? .beside : .sentence)
  }

  /// Whether the words of a quote end in a comma or a stop.
  private func endsWithMark(_ quote: Range<Int>) -> Bool {
    let end = quote.upperBound - (text[quote.upperBound - 1] < 0x80 ? 1 : 3)
    return (Self.commas + Self.sentenceEnds).contains { endsWith($0, quote.lowerBound, end) }
  }

  /// Japanese and Korean: the subject has an ending, and the verb stands at the end of the sentence.
  private func suffixFinding(_ quote: Range<Int>, _ start: Int, _ end: Int) -> Finding? {
    let tail = quote.upperBound..<end
    let cue = firstCue(in: tail)
    if let subject = marked(trimmed(start..<quote.lowerBound)) {
      // "「電波」の": a term in its sentence.
      if cue == nil, !words.spacesWords, words.stops.contains(where: { matches($0, quote.upperBound, end) }) {
        return nil
      }
      return Finding(mention: subject, cue: cue, strength: cue == nil ? .subject : .beside)
    }
    guard let cue, let subject = marked(afterParticle(tail.lowerBound..<cue.lowerBound)) else { return nil }
    return Finding(mention: subject, cue: cue, strength: .beside)
  }

  /// What stands behind the particle that closes a Korean quote: `“…”라고 김민수는 말했다`.
  private func afterParticle(_ range: Range<Int>) -> Range<Int> {
    guard words.spacesWords else { return range }
    for particle in words.particles where matches(particle, range.lowerBound, range.upperBound) {
      let end = range.lowerBound + particle.count
      if end < range.upperBound, text[end] <= 0x20 || text[end] == 0x2C {
        return trimmed(end..<range.upperBound)
      }
    }
    return range
  }

  /// The words before the first subject ending in `range`.
  private func marked(_ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    var start = range.lowerBound
    while index < range.upperBound {
      if words.spacesWords ? isKoreanEnd(index, range) : true {
        for suffix in words.suffixes where matches(suffix, index, range.upperBound) {
          let isAtEnd =
            index + suffix.count >= range.upperBound || !words.spacesWords
            || text[index + suffix.count] <= 0x20
          let name = trimmed(start..<index)
          guard isAtEnd, name.count >= 6, name.count <= 90 else { continue }
          if mayBeName(name) { return name }
          // "今季は外崎も": the next subject starts behind it, unless "が" is a part of "ながら".
          let next = index + suffix.count
          if !isHiragana(next, range.upperBound) { start = next }
        }
      }
      if let comma = Self.commas.first(where: { matches($0, index, range.upperBound) }) {
        index += comma.count
        start = index
        continue
      }
      // A particle in front of the name: "…と" behind a closing mark.
      if index == range.lowerBound, matches([0xE3, 0x81, 0xA8], index, range.upperBound) {
        index += 3
        start = index
        continue
      }
      index += length(text[index])
    }
    return nil
  }

  /// Whether what stands before a subject's ending may be a noun: it is no adverb, and ends in no hiragana, as
  /// "その後に" does.
  private func mayBeName(_ name: Range<Int>) -> Bool {
    if words.adverbs.contains(where: {
      $0.count == name.count && matches($0, name.lowerBound, name.upperBound)
    }) {
      return false
    }
    let last = name.upperBound - 3
    guard last >= name.lowerBound else { return true }
    return !isHiragana(last, name.upperBound)
      || words.honorifics.contains { endsWith($0, name.lowerBound, name.upperBound) }
  }

  private func isHiragana(_ index: Int, _ end: Int) -> Bool {
    guard index + 3 <= end, text[index] == 0xE3 else { return false }
    return text[index + 1] == 0x81 || text[index + 1] == 0x82 && text[index + 2] < 0xA0
  }

  /// Whether the words of a quote hold a mark that only a sentence has.
  func holdsClauses(_ quote: Range<Int>) -> Bool {
    var index = quote.lowerBound
    while index < quote.upperBound {
      if Self.clauseMarks.contains(where: { matches($0, index, quote.upperBound) }) { return true }
      index += length(text[index])
    }
    return false
  }

  /// Whether a cue is a part of a word that is none: "问" in "问题".
  private func isPartOfOther(_ cue: Range<Int>, _ range: Range<Int>) -> Bool {
    words.others.contains { word in
      guard word.count > cue.count else { return false }
      for start in stride(from: cue.upperBound - word.count, through: cue.lowerBound, by: 3)
      where start >= range.lowerBound && matches(word, start, text.count) {
        return true
      }
      return false
    }
  }

  private func isKoreanEnd(_ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && text[index - 1] > 0x20
  }

  /// The name in what stands before a verb: the last part between commas that has one, without time and place.
  private func subject(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    for _ in 0..<3 {
      var start = end
      while start > range.lowerBound, !endsWithComma(range.lowerBound, start) { start -= 1 }
      if let found = core(start..<end) { return found }
      guard start > range.lowerBound else { return nil }
      end = start
      while end > range.lowerBound, endsWithComma(range.lowerBound, end) {
        end -= Self.commas.first(where: { endsWith($0, range.lowerBound, end) })?.count ?? 1
      }
    }
    return nil
  }

  private func core(_ range: Range<Int>) -> Range<Int>? {
    var name = trimmed(range)
    var changed = true
    while changed {
      changed = false
      for word in words.adverbs where matches(word, name.lowerBound, name.upperBound) {
        name = (name.lowerBound + word.count)..<name.upperBound
        changed = true
      }
      for word in words.adverbs where endsWith(word, name.lowerBound, name.upperBound) {
        name = name.lowerBound..<(name.upperBound - word.count)
        changed = true
      }
    }
    // "X 15日在北京对记者说": up to the date or the preposition.
    var index = name.lowerBound
    while index < name.upperBound {
      let isStop = words.stops.contains { matches($0, index, name.upperBound) }
      if isStop || text[index] &- 0x30 < 10 {
        guard index > name.lowerBound else { return nil }
        name = name.lowerBound..<index
        break
      }
      index += length(text[index])
    }
    name = trimmed(name)
    return name.count >= 3 && name.count <= 90 ? name : nil
  }

  private func sentenceStart(_ index: Int, _ lower: Int) -> Int {
    var start = index
    while start > lower {
      if Self.sentenceEnds.contains(where: { endsWith($0, lower, start) }) { return start }
      if words.spacesWords, start - 2 >= lower, text[start - 1] == 0x20, text[start - 2] == 0x2E {
        return start
      }
      start -= 1
    }
    return start
  }

  private func sentenceEnd(_ index: Int, _ upper: Int) -> Int {
    var end = index
    while end < upper {
      if Self.sentenceEnds.contains(where: { matches($0, end, upper) }) { return end }
      if words.spacesWords, text[end] == 0x2E { return end }
      end += length(text[end])
    }
    return min(end, upper)
  }

  private func lastCue(in range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      if let cue = words.cues.first(where: { endsWith($0, range.lowerBound, end) }) {
        let found = (end - cue.count)..<end
        if !isPartOfOther(found, range) { return found }
      }
      end -= 1
    }
    return nil
  }

  private func firstCue(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let cue = words.cues.first(where: { matches($0, index, range.upperBound) }) {
        let found = index..<(index + cue.count)
        if !isPartOfOther(found, range) { return found }
      }
      index += length(text[index])
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = max(lower, range.upperBound)
    trimming: while lower < upper {
      if text[lower] <= 0x20 {
        lower += 1
        continue
      }
      for comma in Self.commas where matches(comma, lower, upper) {
        lower += comma.count
        continue trimming
      }
      break
    }
    ending: while upper > lower {
      if text[upper - 1] <= 0x20 {
        upper -= 1
        continue
      }
      for comma in Self.commas where endsWith(comma, lower, upper) {
        upper -= comma.count
        continue ending
      }
      break
    }
    return lower..<upper
  }

  private func endsWithComma(_ lower: Int, _ end: Int) -> Bool {
    Self.commas.contains { endsWith($0, lower, end) }
  }

  private func matches(_ word: [UInt8], _ index: Int, _ upper: Int) -> Bool {
    guard index >= 0, index + word.count <= upper else { return false }
    for offset in word.indices where text[index + offset] != word[offset] { return false }
    return true
  }

  private func endsWith(_ word: [UInt8], _ lower: Int, _ end: Int) -> Bool {
    end - word.count >= lower && matches(word, end - word.count, end)
  }

  private func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
