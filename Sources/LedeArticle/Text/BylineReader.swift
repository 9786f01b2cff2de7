internal import LedeText

/// Finds the author in lines such as `By Jane Roe | Health Editor`, `Von Max Muster`, `记者 王明`, `김철수 기자`.
public struct BylineReader: Sendable {
  /// A byline.
  public struct Byline: Hashable, Sendable {
    /// The names, without "By" and what follows a bar or a dash.
    public var name: Range<Int>
    /// The agency that the line names.
    public var agency: String?
    /// The rule, in a few words.
    public var rule: String
  }

  let languages: UInt32
  /// The longest byline, in bytes.
  static let longest = 160

  /// A reader for a language; `nil` for all.
  public init(language: String? = nil) { languages = PhraseTable.mask(for: language) }

  init(languages: UInt32) { self.languages = languages }

  /// The byline that the line `range` of `text` is; `nil` for any other line.
  public func read(_ text: [UInt8], _ range: Range<Int>) -> Byline? {
    let line = text.trimmed(range.clamped(to: 0..<text.count))
    guard !line.isEmpty, line.count <= Self.longest else { return nil }
    var window = FoldedWindow()
    window.load(text, line)
    return read(text, line, window)
  }

  func read(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> Byline? {
    guard line.count <= Self.longest else { return nil }
    if let match = PhraseTable.shared.longest(
      .byline, in: window, at: start(window), text: text, languages: languages)
    {
      var next = match.end
      while [0x20, 0x3A, 0x2F, 0x3D, 0x7C, 0x2E].contains(window[next]) { next += 1 }
      let rest = text.trimmed(window.origin(next)..<line.upperBound)
      if !rest.isEmpty, let name = names(text, rest) {
        return Byline(name: name, agency: agency(text, name), rule: "byline word")
      }
    }
    if let name = roleBehind(text, line, window) {
      return Byline(name: name, agency: agency(text, line), rule: "name and role")
    }
    return nil
  }

  /// True when a line is two to four capitalised words: a name, if what stands beside it says so.
  func isName(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 48, text[line.lowerBound] < 0xE3 else { return false }
    let words = Words.words(text, line, limit: 6)
    guard 2...4 ~= words.count, words.first?.shape == .capital, words.last?.shape == .capital else {
      return false
    }
    guard !text[line].contains(where: { $0 &- 0x30 < 10 || [0x3A, 0x3F, 0x21, 0x22, 0x28].contains($0) })
    else {
      return false
    }
    if text[line.upperBound - 1] == 0x2E { return false }
    return words.allSatisfy { $0.shape == .capital || Words.isParticle(text, $0.range) }
  }

  /// The agency that a whole line names: `Associated Press`, `Reuters, Washington`.
  func agencyLine(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> String? {
    guard line.count <= 60 else { return nil }
    let first = start(window)
    guard let match = PhraseTable.shared.longest(.agency, in: window, at: first, text: text, languages: .max),
      NewsAgency.all[match.value].isWire
    else { return nil }
    let rest = text.trimmed(window.origin(match.end)..<line.upperBound)
    guard rest.isEmpty || (window[match.end] == 0x2C && Words.count(text, rest) <= 4) else { return nil }
    return NewsAgency.all[match.value].name
  }

  /// Who signs an article at its end.
  struct Signature {
    /// The names, where there are any.
    var name: Range<Int>?
    var agency: String?
    /// True when a dash or brackets tell it from a credit.
    var isMarked: Bool
  }

  /// The signature that a whole line is: `— Jane Roe`, `By Jane Roe, AP`, `rc/msh (AFP, dpa)`; `nil` for any other.
  ///
  /// A name needs a dash before it, or an agency behind it.
  func signature(_ text: [UInt8], _ line: Range<Int>) -> Signature? {
    var rest = line
    var isMarked = false
    if let end = text.dashEnd(at: line.lowerBound) {
      // "- Jane Roe" is an item of a list.
      guard end > line.lowerBound + 1 || (end < line.upperBound && text[end] != 0x20) else { return nil }
      rest = text.trimmed(end..<line.upperBound)
      isMarked = true
    } else if text[line.lowerBound] == 0x28, text[line.upperBound - 1] == 0x29 {
      rest = text.trimmed((line.lowerBound + 1)..<(line.upperBound - 1))
      isMarked = true
    }
    guard !rest.isEmpty else { return nil }
    if let agency = agencies(text, rest) { return Signature(agency: agency, isMarked: isMarked) }
    var window = FoldedWindow()
    window.load(text, rest)
    if let match = PhraseTable.shared.longest(.byline, in: window, at: 0, text: text, languages: languages) {
      rest = text.trimmed(window.origin(match.end)..<rest.upperBound)
    }
    // Up to where the agency or the account starts.
    var end = rest.lowerBound
    while end < rest.upperBound, ![0x2C, 0x2F, 0x28, 0x7C].contains(text[end]) { end += 1 }
    let name = text.trimmed(rest.lowerBound..<end)
    guard !name.isEmpty, isName(text, name) else { return nil }
    let behind = text.trimmed(end..<rest.upperBound)
    if behind.isEmpty || text.has("(@", at: behind.lowerBound) {
      return isMarked ? Signature(name: name, isMarked: true) : nil
    }
    guard let agency = agencies(text, text.trimmed((behind.lowerBound + 1)..<behind.upperBound)) else {
      return nil
    }
    return Signature(name: name, agency: agency, isMarked: isMarked)
  }

  /// The first agency of a range that names agencies only, with initials of writers among them: `rc/msh (AFP, dpa)`.
  private func agencies(_ text: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count <= 60 else { return nil }
    var window = FoldedWindow()
    window.load(text, range)
    var name: String?
    var index = 0
    while index < window.count {
      if [0x20, 0x2C, 0x2F, 0x28, 0x29, 0x26, 0x2D, 0x2E].contains(window[index]) {
        index += 1
        continue
      }
      if let match = PhraseTable.shared.longest(.agency, in: window, at: index, text: text, languages: .max),
        NewsAgency.all[match.value].isWire,
        match.end >= window.count || !PhraseTable.isWordStart(window, match.end)
      {
        if name == nil { name = NewsAgency.all[match.value].name }
        index = match.end
        continue
      }
      let start = index
      while index < window.count, window[index].isLetter { index += 1 }
      // "jg", "and", "und": as they are written, without capitals.
      guard 1...4 ~= index - start, text[window.origin(start)] == window[start],
        index >= window.count || !PhraseTable.isWordStart(window, index)
      else { return nil }
    }
    return name
  }

  private func start(_ window: FoldedWindow) -> Int {
    var index = 0
    while index < 8, index < window.count, !PhraseTable.isWordStart(window, index) { index += 1 }
    return index
  }

  /// The names at the start of a range, up to a bar, a dash or a digit; `nil` when it doesn't start with a name.
  private func names(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    scan: while end < range.upperBound {
      switch text[end] {
      case 0x7C, 0x3B: break scan
      case 0x2D where end > range.lowerBound && text[end - 1] == 0x20: break scan
      case 0xE2 where text.has("—", at: end) || text.has("–", at: end) || text.has("•", at: end): break scan
      case 0xC2 where text.has("·", at: end): break scan
      case 0x30...0x39 where end == range.lowerBound || text[end - 1] == 0x20: break scan
      default: end = text.scalarEnd(end, range.upperBound)
      }
    }
    var name = text.trimmed(range.lowerBound..<end)
    while let last = name.last, [0x2C, 0x2E, 0x3A].contains(text[last]) {
      name = text.trimmed(name.lowerBound..<last)
    }
    guard !name.isEmpty, name.count <= 120 else { return nil }
    let words = Words.words(text, name, limit: 20)
    guard words.count <= 14, words.first?.shape == .capital else { return nil }
    let isWide = text[name.lowerBound] >= 0xE3
    if isWide { return name.count <= 36 ? name : nil }
    var isRole = false
    var count = 0
    for (index, word) in words.enumerated() {
      if word.shape == .lower, !Words.isParticle(text, word.range), !isRole, !isJoin(text, word.range) {
        return nil
      }
      if word.shape == .other { return nil }
      count += 1
      // What follows a comma may be a role or a place.
      if text[word.range.upperBound - 1] == 0x2C { isRole = true }
      let last = text[word.range.upperBound - 1]
      if last == 0x3F || last == 0x21 { return nil }
      if last == 0x2E, word.range.count > 4, index + 1 < words.count { return nil }
    }
    return count >= 1 ? name : nil
  }

  private func isJoin(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    [
      "und", "and", "et", "en", "ve", "oraz", "и", "та", "й", "med", "with", "mit", "avec", "con", "com",
      "na",
      "special", "to", "staff", "for",
    ].contains(String(decoding: text[word], as: UTF8.self))
  }

  /// `Jane Roe, Staff Writer`, `김철수 기자`: names with a word for the job behind them.
  private func roleBehind(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> Range<Int>? {
    guard line.count <= 90 else { return nil }
    for suffix: StaticString in ["기자", "특파원", "記者", "记者"] {
      let start = line.upperBound - suffix.utf8CodeUnitCount
      if start > line.lowerBound, text.has(suffix, at: start), line.count <= 40, Words.count(text, line) <= 5
      {
        return text.trimmed(line.lowerBound..<start)
      }
    }
    // The job stands behind a comma.
    guard text[line].contains(0x2C) else { return nil }
    let words = Words.words(text, line, limit: 12)
    guard 2...10 ~= words.count, words[0].shape == .capital else { return nil }
    var hasComma: Int?
    for (index, word) in words.enumerated() {
      if hasComma == nil, text[word.range.upperBound - 1] == 0x2C { hasComma = index }
      guard let comma = hasComma, index > comma else {
        if word.shape != .capital, !Words.isParticle(text, word.range) { return nil }
        continue
      }
      var own = FoldedWindow()
      own.load(text, word.range)
      if Self.roles.contains(own.bytes), comma < 4 {
        return words[0].range.lowerBound..<(words[comma].range.upperBound - 1)
      }
    }
    return nil
  }

  private static let roles: Set<[UInt8]> = Set(
    """
    writer editor reporter correspondent columnist contributor journalist staff analyst newsroom \
    redakteur redakteurin korrespondent korrespondentin reporterin autor autorin journaliste correspondant \
    correspondante redactor redactora corresponsal periodista reportero reportera repórter jornalista editora \
    giornalista inviato corrispondente журналист журналистка корреспондент обозреватель редактор журналіст \
    кореспондент редакторка dziennikarz dziennikarka reporter redaktor redactie verslaggever correspondente \
    muhabir muhabiri editör yazar صحفي مراسل محرر mwandishi
    """.split(separator: " ").map { TextFolder.fold(Array($0.utf8)) })

  private func agency(_ text: [UInt8], _ range: Range<Int>) -> String? {
    var window = FoldedWindow()
    window.load(text, range)
    var index = 0
    while index < window.count {
      if PhraseTable.isWordStart(window, index),
        index == 0 || window[index - 1] == 0x20 || window[index - 1] == 0x2F,
        let match = PhraseTable.shared.longest(.agency, in: window, at: index, text: text, languages: .max),
        NewsAgency.all[match.value].isWire
      {
        return NewsAgency.all[match.value].name
      }
      index += 1
    }
    return nil
  }
}
