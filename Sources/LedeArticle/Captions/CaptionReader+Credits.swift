internal import LedeText

/// What the rules share: the phrases of a window, what a credit may look like, and its ends.
extension CaptionReader {
  struct Mark {
    var kinds: PhraseKind
    var start: Int
    var end: Int
    var value: Int
  }

  /// The labels of credits, agencies and sources in a window, in order; none within another of its kind.
  func marks(_ text: [UInt8], _ window: FoldedWindow) -> [Mark] {
    var marks: [Mark] = []
    let table = PhraseTable.shared
    let bytes = window.bytes.span
    var creditEnd = 0
    var nameEnd = 0
    func mayStart(_ index: Int) -> Bool {
      let second = index + 1 < bytes.count ? unsafe bytes[unchecked: index + 1] : 0
      let third = index + 2 < bytes.count ? unsafe bytes[unchecked: index + 2] : 0
      return unsafe table.mayStartCredit(bytes[unchecked: index], second, third)
    }
    func look(_ index: Int) {
      guard isCandidate(text, window, index) else { return }
      var credit: Mark?
      var name: Mark?
      table.forEachMatch(
        of: [.credit, .agency, .source], in: window, at: index, text: text, languages: .max,
        needsSeparator: false
      ) { match in
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
    // Most places stand within a word, behind a letter, and no capital, or are spaces. Eight at a time, those are passed
    // over.
    var index = 0
    if let ahead = window.plainAhead {
      let source = text.span
      var behindLetter: UInt64 = 0
      while index + 8 <= bytes.count, index + ahead + 8 <= source.count {
        let folded = EightBytes.load(bytes, index)
        let written = EightBytes.load(source, index + ahead)
        guard (folded | written) & EightBytes.high == 0 else { break }
        let letters = EightBytes.within(0x61, 0x7A, folded)
        let within = letters & (letters << 8 | behindLetter) & ~EightBytes.within(0x41, 0x5A, written)
        behindLetter = letters >> 56
        var open = ~(within | EightBytes.equal(0x20, folded)) & EightBytes.high
        while open != 0 {
          let place = index + open.trailingZeroBitCount / 8
          if mayStart(place) { look(place) }
          open &= open - 1
        }
        index += 8
      }
    }
    while index < bytes.count {
      if mayStart(index) { look(index) }
      index += 1
    }
    return marks
  }

  /// False for the end of a sentence that has no sign of a credit: no colon, slash, bar, ©, no "photo", no "via".
  func maySign(_ text: [UInt8], _ tail: Range<Int>) -> Bool {
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
      case 0x52: if text.has("REUTERS", at: index) || text.has("Reuters", at: index) { return true }
      case 0x47: if text.has("Getty", at: index) { return true }
      case 0x50: if text.has("Press", at: index) { return true }
      case 0x66: if text.has("fot.", at: index) { return true }
      default: break
      }
    }
    return false
  }

  /// True where a word may start: behind no letter, or a capital behind a small letter.
  func isCandidate(_ text: [UInt8], _ window: FoldedWindow, _ index: Int) -> Bool {
    let byte = window[index]
    // Most places stand within a word that is written as it is folded.
    let here = window.origin(index)
    guard here < text.count else { return false }
    if index > 0, byte == text[here], byte.isLetter, window[index - 1].isLetter { return false }
    // Within what a character is folded into, as ¼ is into three, no word starts.
    guard text[here] & 0xC0 != 0x80 else { return false }
    guard byte & 0xC0 != 0x80, PhraseTable.isWordStart(window, index) else {
      return byte == 0x28 || byte == 0xE3
    }
    guard index > 0 else { return true }
    var previous = index - 1
    while previous > 0, window[previous] & 0xC0 == 0x80 { previous -= 1 }
    if !PhraseTable.isWordStart(window, previous) || byte >= 0xE3 || window[previous] >= 0xE3 { return true }
    let there = window.origin(previous)
    guard there < text.count else { return true }
    return 0x41...0x5A ~= text[here] && (0x61...0x7A ~= text[there] || text[there] &- 0x30 < 10)
  }

  func afterSeparators(_ window: FoldedWindow, _ index: Int) -> Int {
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

  func copyright(_ window: FoldedWindow, _ start: Int) -> Int? {
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

  /// What pages say beside a caption to those who can't see it, and what their buttons say.
  private static let controls = [
    "image caption", "media caption", "video caption", "toggle caption", "hide caption", "enlarge this image",
  ].map { Array($0.utf8) }

  /// A line without the names of controls at its start: `Image caption A boat`, `toggle caption Jane Roe/AP`.
  func behindControls(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
    guard let first = line.first, [0x69, 0x6D, 0x76, 0x74, 0x68, 0x65].contains(text[first] | 0x20) else {
      return line
    }
    for control in Self.controls where line.count > control.count {
      let end = first + control.count
      guard zip(control, text[first..<end]).allSatisfy({ $0 == $1 | 0x20 }) else { continue }
      let isWord = text[end] <= 0x20 || text[end] == 0x3A || 0x41...0x5A ~= text[end]
      guard isWord else { continue }
      return behindControls(text, text.trimmed((text[end] == 0x3A ? end + 1 : end)..<line.upperBound))
    }
    return line
  }

  /// A bank's code, an account of a network, or a note of when something was looked up: no credit, for all its capitals.
  func isReference(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    if text.has("BIC", at: start) || text.has("IBAN", at: start) { return true }
    if text.has("Twitter: @", at: start) || text.has("Instagram: @", at: start) { return true }
    return text[start] >= 0xE3 && text[range].contains(0x5B)
      && range.contains { text.has("引用日期", at: $0) || text.has("查阅日期", at: $0) }
  }

  /// A credit without signs, stops and brackets at its ends.
  func cleaned(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    // A label twice, once for those who can't see it: `CreditCredit Jane Roe`.
    if range.count > 12, text.has("CreditCredit", at: range.lowerBound) {
      range = text.trimmed((range.lowerBound + 12)..<range.upperBound)
    }
    while let first = range.first {
      if isSign(text, first) {
        range = text.trimmed((first + 2)..<range.upperBound)
      } else if [0x3A, 0x2F, 0x2D, 0x7C, 0x2C, 0x2E, 0x3D, 0x28, 0x5B].contains(text[first]) {
        range = text.trimmed((first + 1)..<range.upperBound)
      } else {
        break
      }
    }
    let firstOpen = text[range].firstIndex(of: 0x28) ?? range.upperBound
    while let last = range.last {
      let byte = text[last]
      let isOpen = byte == 0x29 && firstOpen >= range.upperBound
      let isStop = [0x2E, 0x2C, 0x3B, 0x3A, 0x2F, 0x7C, 0x5D, 0x2D, 0x28, 0x5B].contains(byte)
      guard isOpen || isStop else { break }
      range = text.trimmed(range.lowerBound..<last)
    }
    return range
  }

  /// A caption without what joins it to its credit.
  func captionEnd(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    // `… on Tuesday.Credit`.
    while range.count > 6, text.has("Credit", at: range.upperBound - 6), text[range.upperBound - 7] != 0x20 {
      range = text.trimmed(range.lowerBound..<(range.upperBound - 6))
    }
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

  func isSign(_ text: [UInt8], _ index: Int) -> Bool {
    index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA9
  }

  func isYear(_ text: [UInt8], _ index: Int) -> Bool {
    var index = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard index + 4 <= text.count else { return false }
    return text[index..<(index + 4)].allSatisfy { $0 &- 0x30 < 10 }
  }
}
