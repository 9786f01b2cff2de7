internal import LedeText

/// The turns of an interview or a transcript, such as `Holm: We tried.` and `THE PRESIDENT: Thank you.` are.
///
/// Lines with a colon near their start are many things. Turns are told from them by labels that are names, come again
/// and take turns, by sentences behind them, and by questions.
struct InterviewTurns {
  private let text: [UInt8]
  private let parts: [Part]
  private let lexicon: WordLexicon

  /// A line with a label.
  private struct Turn {
    var part: Int
    var label: Range<Int>
    var words: Range<Int>
    /// The hash of the label's last word: "Mr Holm" is Beatrix Holm.
    var name: UInt64
    var isSentence: Bool
    /// The part whose label gives the name in full, where this one's has the initials.
    var named: Int
  }

  /// What a reading of quotes has to know of a turn.
  struct SpokenWords {
    /// The bytes of the words.
    var range: Range<Int>
    /// The part whose label names the speaker.
    var speaker: Int
    /// True when the next part goes on.
    var isContinued = false
  }

  private static let longestLabel = 60
  /// More are no conversation, but a list.
  private static let mostSpeakers = 24

  /// The words of each part that is a turn, by the part's place among `parts`.
  static func words(_ text: [UInt8], _ parts: [Part], _ lexicon: WordLexicon) -> [Int: SpokenWords] {
    guard lexicon.table.script == .spaced else { return [:] }
    let reading = InterviewTurns(text: text, parts: parts, lexicon: lexicon)
    var turns: [Turn] = []
    for index in parts.indices where parts[index].kind == .paragraph {
      if let turn = reading.turn(index) { turns.append(turn) }
    }
    guard turns.count >= 3 else { return [:] }
    reading.resolveInitials(&turns)
    var counts: [UInt64: Int] = [:]
    for turn in turns { counts[turn.name, default: 0] += 1 }
    turns = turns.filter { counts[$0.name, default: 0] >= 2 }
    guard reading.areTurns(turns) else { return [:] }
    var words: [Int: SpokenWords] = [:]
    for turn in turns { words[turn.part] = SpokenWords(range: turn.words, speaker: turn.named) }
    reading.goOn(turns, &words)
    return words
  }

  /// Where nearly every paragraph is a turn, full sentences between two turns go on with the first.
  private func goOn(_ turns: [Turn], _ words: inout [Int: SpokenWords]) {
    guard let first = turns.first, let last = turns.last, turns.count * 2 > last.part - first.part else {
      return
    }
    for (turn, next) in zip(turns, turns.dropFirst()) where text[turn.words.upperBound - 1] != 0x3F {
      for index in (turn.part + 1)..<next.part {
        let range = parts[index].range
        guard parts[index].kind == .paragraph, range.count >= 40, text.endsSentence(range),
          text[range.upperBound - 1] != 0x3F, text[range.lowerBound] != 0x28, text[range.lowerBound] != 0x5B
        else { break }
        words[index - 1]?.isContinued = true
        words[index] = SpokenWords(range: range, speaker: turn.named)
      }
    }
  }

  /// The turn that a part is by its form.
  private func turn(_ index: Int) -> Turn? {
    let range = parts[index].range
    guard let first = range.first, 0x41...0x5A ~= text[first] || text[first] >= 0xC3 else { return nil }
    let end = min(range.upperBound, range.lowerBound + Self.longestLabel)
    guard let colon = colon(range.lowerBound, end) else { return nil }
    guard colon + 1 < range.upperBound, Words.isSpace(text, colon + 1, range.upperBound) else {
      return nil
    }
    let label = text.trimmed(range.lowerBound..<colon)
    guard !text[label].contains(where: Self.isOfNoName) else { return nil }
    let words = text.trimmed((colon + 1)..<range.upperBound)
    // With marks, it is a quote as any other.
    guard !words.isEmpty,
      !QuoteMark.mayStand(
        in: text, words.lowerBound..<text.scalarEnd(words.lowerBound, words.upperBound), doubled: false)
    else { return nil }
    let names = Words.words(text, label, limit: 6)
    guard let last = names.last, names.count <= 5, label.count >= 2, last.shape == .capital,
      names.allSatisfy({ $0.shape == .capital || Words.isParticle(text, $0.range) })
    else { return nil }
    return Turn(
      part: index, label: label, words: words, name: LetterCase.hash(text, last.range),
      isSentence: text.endsSentence(words),
      named: index)
  }

  /// The first colon of a stretch.
  private func colon(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      index = EightBytes.passed(text.span, from: index, to: end) { EightBytes.equal(0x3A, $0) }
      guard index < end else { return nil }
      if text[index] == 0x3A { return index }
      index += 1
    }
    return nil
  }

  /// What no name has in it.
  private static func isOfNoName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x2C, 0x3B, 0x3F, 0x21, 0x2F, 0x7C, 0x28, 0x5B, 0x30...0x39: true
    default: false
    }
  }

  /// Gives labels that are the initials of another label that one's name.
  private func resolveInitials(_ turns: inout [Turn]) {
    var known: [[UInt8]: Int] = [:]
    for (place, turn) in turns.enumerated() {
      let names = Words.words(text, turn.label, limit: 6)
      let initials = names.map { text[$0.range.lowerBound] }
      if names.count > 1, known[initials] == nil { known[initials] = place }
    }
    guard !known.isEmpty else { return }
    for place in turns.indices where 2...4 ~= turns[place].label.count {
      guard let full = known[Array(text[turns[place].label])] else { continue }
      turns[place].name = turns[full].name
      turns[place].named = turns[full].part
    }
  }

  private func areTurns(_ turns: [Turn]) -> Bool {
    var labels: [UInt64: Range<Int>] = [:]
    for turn in turns where labels[turn.name] == nil { labels[turn.name] = turn.label }
    guard turns.count >= (labels.count > 1 ? 4 : 3), labels.count <= Self.mostSpeakers,
      turns.count(where: \.isSentence) * 4 >= turns.count * 3,
      labels.values.contains(where: isName)
    else { return false }
    // Questions stand in turns of their own, or without a label above the answers.
    let answered = turns.count { turn in
      turn.part > 0 && parts[turn.part - 1].kind == .paragraph
        && text[parts[turn.part - 1].range.upperBound - 1] == 0x3F
    }
    if labels.count == 1 { return answered * 4 >= turns.count * 3 }
    let changes = zip(turns, turns.dropFirst()).count { $0.name != $1.name }
    guard changes * 2 >= turns.count - 1 else { return false }
    return answered >= 2 || turns.allSatisfy { Words.isUppercase(text, $0.label) }
  }

  /// A label with a given name or a title, all in capitals, or one whose last word the article has behind another name.
  private func isName(_ label: Range<Int>) -> Bool {
    if Words.isUppercase(text, label) { return true }
    let words = Words.words(text, label, limit: 6)
    if words.contains(where: { isForename($0.range) }) { return true }
    guard let last = words.last else { return false }
    return parts.contains { $0.kind != .boilerplate && holdsFullName($0.range, of: last.range) }
  }

  private func isForename(_ word: Range<Int>) -> Bool {
    lexicon.classes(ofHash: LetterCase.hash(text, word)).isAny([.masculineName, .feminineName, .otherName])
      || lexicon.classes(ofHash: LetterCase.hash(text, word)).isAny(.title)
  }

  /// True when a word stands in a range behind a given name, or a capitalised word that is no determiner; where nouns have
  /// capitals, it may not start a sentence.
  private func holdsFullName(_ range: Range<Int>, of name: Range<Int>) -> Bool {
    guard range.count > name.count else { return false }
    for start in (range.lowerBound + 1)...(range.upperBound - name.count)
    where text[start - 1] == 0x20 && text[start] == text[name.lowerBound] {
      let found = start..<(start + name.count)
      guard text[found].elementsEqual(text[name]),
        found.upperBound == range.upperBound || !text[found.upperBound].isLetter
      else { continue }
      var first = found.lowerBound - 1
      while first > range.lowerBound, text[first - 1] > 0x20 { first -= 1 }
      let before = first..<(found.lowerBound - 1)
      if isForename(before) { return true }
      let startsSentence = first == range.lowerBound || text.endsSentence(range.lowerBound..<(first - 1))
      if !startsSentence || !lexicon.table.nounsHaveCapitals, Words.shape(text, before) == .capital,
        !lexicon.classes(ofHash: LetterCase.hash(text, before)).isAny(.determiner)
      {
        return true
      }
    }
    return false
  }
}
