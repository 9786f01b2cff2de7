internal import LedeText

/// Tells lines that are no part of an article: links to other articles, calls to subscribe, controls, legal lines.
///
/// A line is set aside when it is wholly a phrase of the tables, when it is short and starts with one, or when it is
/// short and one of its sentences asks the reader to subscribe, follow or download.
public struct BoilerplateRules: Sendable {
  /// Why a line is set aside.
  public struct Finding: Hashable, Sendable {
    /// The rule, in a few words.
    public var rule: String
    /// True when a list of headlines is to be expected below.
    public var opensList: Bool
  }

  /// The longest line that may be set aside for how it starts, in bytes.
  static let longestLine = 320
  /// The longest line that may be set aside for a call in it, in bytes.
  static let longestCall = 480

  let languages: UInt32

  /// Rules for a language; `nil` for those of all.
  public init(language: String? = nil) { languages = PhraseTable.mask(for: language) }

  init(languages: UInt32) { self.languages = languages }

  /// Why `range` of `text` is no part of the article; `nil` when nothing says so.
  public func finding(_ text: [UInt8], _ range: Range<Int>) -> Finding? {
    let line = text.trimmed(range.clamped(to: 0..<text.count))
    var window = FoldedWindow()
    guard !line.isEmpty, line.count <= Self.longestCall else { return nil }
    window.load(text, Self.windowRange(text, line))
    var scratch = FoldedWindow()
    return finding(text, line, window, &scratch)
  }

  /// The bytes of a line that are looked at in folded form: all of a short one, the start of others.
  static func windowRange(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
    line.count <= shortLine
      ? line : line.lowerBound..<text.scalarAligned(line.lowerBound + 112, line.lowerBound)
  }

  private static let shortLine = 160

  /// The same with the bytes of `windowRange` folded in `window`.
  func finding(
    _ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow, _ scratch: inout FoldedWindow
  ) -> Finding? {
    if line.count <= Self.shortLine {
      if !hasLetter(window) { return Finding(rule: "no words", opensList: false) }
      if isGraphicLink(window) { return Finding(rule: "link to a graphic", opensList: false) }
      if isAddress(window) { return Finding(rule: "address", opensList: false) }
      if let finding = wholeLine(text, line, window) { return finding }
    }
    let start = firstWord(window)
    if isCopyright(window) { return Finding(rule: "copyright line", opensList: false) }
    // What somebody says: “Follow us,” she called.
    if text.opensQuote(at: line.lowerBound) || text.has("''", at: line.lowerBound) { return nil }
    if line.count <= Self.longestLine,
      let match = PhraseTable.shared.longest(
        .boilerplateStart, in: window, at: start, text: text, languages: languages),
      isCalling(match, window, line, text)
    {
      return Finding(rule: "starts with a phrase", opensList: false)
    }
    if line.count <= Self.longestCall, hasCall(text, line, &scratch) {
      return Finding(rule: "call to the reader", opensList: false)
    }
    return nil
  }

  /// A phrase of one or two words that needs no colon says little of a long sentence.
  private func isCalling(
    _ match: PhraseTable.Match, _ window: FoldedWindow, _ line: Range<Int>, _ text: [UInt8]
  ) -> Bool {
    if match.kinds.contains(.separated) { return true }
    var spaces = 0
    for index in 0..<match.end where window[index] == 0x20 { spaces += 1 }
    let isWide = window[max(0, match.end - 3)] >= 0xE3 || window[0] >= 0xE3
    if spaces == 0, !isWide { return line.count <= 120 }
    return true
  }

  /// True when the line, without marks around it, is a phrase of the tables; numbers match `#`.
  private func wholeLine(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> Finding? {
    let start = firstWord(window)
    if let finding = whole(text, window, start) { return finding }
    if start > 0, let finding = whole(text, window, 0) { return finding }
    guard window.hasDigit, line.count <= 80 else { return nil }
    let numbered = window.numbered()
    return whole(text, numbered, firstWord(numbered, orNumber: true))
  }

  private func whole(_ text: [UInt8], _ window: FoldedWindow, _ start: Int) -> Finding? {
    var finding: Finding?
    PhraseTable.shared.forEachMatch(
      of: .boilerplateLine, in: window, at: start, text: text, languages: .max
    ) { match in
      guard match.kinds.contains(.boilerplateLine), finding == nil else { return }
      var index = match.end
      while index < window.count, !PhraseTable.isWordStart(window, index), window[index] != 0x23 {
        index += 1
      }
      guard index >= window.count else { return }
      // A question is a sentence, unless the phrase is one.
      finding = Finding(rule: "phrase", opensList: match.kinds.contains(.opensList))
    }
    return finding
  }

  /// True when a sentence of the line starts with a call to the reader.
  private func hasCall(_ text: [UInt8], _ line: Range<Int>, _ scratch: inout FoldedWindow) -> Bool {
    let table = PhraseTable.shared
    let bytes = text.span
    var isStart = true
    var index = line.lowerBound
    while index < line.upperBound {
      if !isStart {
        index = EightBytes.passed(bytes, from: index, to: line.upperBound, unless: Self.endsSentence)
        guard index < line.upperBound else { break }
      }
      let byte = unsafe bytes[unchecked: index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 || byte.isLetter {
          if isStart, index + 1 < line.upperBound,
            table.mayBeCall(bytes, index, line.upperBound, languages: languages),
            isCall(text, index, line, &scratch)
          {
            return true
          }
          isStart = false
        } else if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A || byte == 0x7C || byte == 0x2D
        {
          isStart = true
        }
        index += 1
        continue
      }
      let end = text.scalarEnd(index, line.upperBound)
      if byte == 0xE2 || byte == 0xEF || byte == 0xC2
        || (byte == 0xE3 && index + 1 < end && text[index + 1] == 0x80)
      {
        if !text.isWideSpace(index, end) { isStart = true }
      } else {
        if isStart, isCall(text, index, line, &scratch) { return true }
        isStart = false
      }
      index = end
    }
    return false
  }

  /// Which of eight ASCII bytes are one of `.!?:|-`.
  @inline(__always)
  private static func endsSentence(_ eight: UInt64) -> UInt64 {
    EightBytes.within(0x2D, 0x2E, eight) | EightBytes.equal(0x21, eight) | EightBytes.equal(0x3F, eight)
      | EightBytes.equal(0x3A, eight) | EightBytes.equal(0x7C, eight)
  }

  private func isCall(
    _ text: [UInt8], _ index: Int, _ line: Range<Int>, _ window: inout FoldedWindow
  ) -> Bool {
    window.load(text, index..<text.scalarAligned(min(line.upperBound, index + 72), index))
    return PhraseTable.shared.longest(.call, in: window, at: 0, text: text, languages: languages) != nil
  }

  private func hasLetter(_ window: FoldedWindow) -> Bool {
    for index in 0..<window.count where PhraseTable.isWordStart(window, index) {
      if !(window[index] &- 0x30 < 10), window[index] & 0xC0 != 0x80 { return true }
    }
    return false
  }

  private func isAddress(_ window: FoldedWindow) -> Bool {
    let bytes = window.bytes
    guard bytes.has("http://", at: 0) || bytes.has("https://", at: 0) || bytes.has("www.", at: 0) else {
      return bytes.first == 0x40 && !bytes.contains(0x20)
    }
    return !bytes.contains(0x20)
  }

  /// `(Graphic: Currencies against the dollar - here)`: what is left of a link.
  private func isGraphicLink(_ window: FoldedWindow) -> Bool {
    let bytes = window.bytes
    guard let first = bytes.first, first == 0x28 || first == 0x5B, bytes.has("graphic", at: 1) else {
      return false
    }
    let end = bytes.count - 1
    return bytes.has("here", at: end - 4) || bytes.has("here", at: end - 3) || bytes.has("http", at: end - 24)
      || (9..<max(9, end)).contains { bytes.has("http", at: $0) }
  }

  /// `© 2019 …`, `Copyright 2019 …`; `© Name` is a credit.
  private func isCopyright(_ window: FoldedWindow) -> Bool {
    var index = 0
    if window[0] == 0xC2, window[1] == 0xA9 {
      index = 2
    } else if window.bytes.has("(c)", at: 0) {
      index = 3
    } else if window.bytes.has("copyright", at: 0) {
      index = 9
    } else {
      return false
    }
    while [0x20, 0xC2, 0xA9, 0x28, 0x63, 0x29, 0x3A].contains(window[index]) { index += 1 }
    return window[index] &- 0x30 < 10 && window[index + 3] &- 0x30 < 10
  }

  /// The index of the first letter or digit within the first bytes; 0 when there is none.
  func firstWord(_ window: FoldedWindow, orNumber: Bool = false) -> Int {
    var index = 0
    while index < min(window.count, 16) {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80 { return index }
      if orNumber, window[index] == 0x23 { return index }
      if window[index] == 0xC2, window[index + 1] == 0xA9 { return 0 }
      index += 1
    }
    return 0
  }
}
