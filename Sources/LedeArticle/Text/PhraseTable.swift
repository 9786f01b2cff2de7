internal import LedeText

/// All phrases of all language tables in one tree of folded bytes.
///
/// A look-up walks the tree from a place in a folded window; most lines leave it after a byte or two.
struct PhraseTable: Sendable {
  /// What a phrase found in a window says.
  struct Match: Sendable {
    /// What the phrase tells.
    var kinds: PhraseKind
    /// The month (1 to 12), the weekday (1 to 7), the zone in minutes, the index of the agency.
    var value: Int
    /// The end of the phrase in the window.
    var end: Int
    /// The languages that have it.
    var languages: UInt32
  }

  private struct Node: Sendable {
    var byte: UInt8
    var child: Int32 = -1
    var sibling: Int32 = -1
    var entry: Int32 = -1
    /// The kinds of all phrases that go through here, and their languages: where none is wanted, nobody need go on.
    var kinds: PhraseKind = []
    var languages: UInt32 = 0
  }

  private struct Entry: Sendable {
    var kinds: PhraseKind
    var languages: UInt32
    var value: Int
    /// The index in `exacts`, or -1.
    var exact: Int32
    var next: Int32
  }

  private var nodes: [Node] = []
  private var roots = [Int32](repeating: -1, count: 256)
  private var entries: [Entry] = []
  /// The phrases that must stand as written.
  private var exacts: [[UInt8]] = []
  /// The pairs of bytes that credits, agencies and sources start with, one bit each.
  private var creditStarts = [UInt64](repeating: 0, count: 1024)

  /// The phrases of every language.
  static let shared = PhraseTable(LanguageTable.all)

  /// The mask of all languages.
  static let everyLanguage = UInt32.max

  private static let codes = LanguageTable.all.map(\.code)

  /// The mask of a language and English, which every page may be mixed with; of all, if the language has no table.
  static func mask(for code: String?) -> UInt32 {
    guard let code, let index = codes.firstIndex(of: code) else { return everyLanguage }
    return 1 << UInt32(index) | 1
  }

  init(_ tables: [LanguageTable]) {
    for (index, table) in tables.enumerated() {
      let bit: UInt32 = index < 31 ? 1 << UInt32(index) : 0
      add(table.boilerplateLineStarts, .boilerplateStart, bit)
      add(table.boilerplateWholeLines, .boilerplateLine, bit)
      add(table.boilerplateCalls, .call, bit)
      add(table.bylineWords, .byline, bit)
      add(table.creditWords, .credit, bit)
      add(table.creditSources, .source, bit)
      add(table.captionWords, .caption, bit)
      add(table.pictureWords, .pictureWord, bit)
      add(table.pictureNouns, .pictureNoun, bit)
      add(table.sideWords, .side, bit)
      add(table.publishedWords, .published, bit)
      add(table.updatedWords, .updated, bit)
      add(table.todayWords, .today, bit)
      for (month, names) in table.monthNames.enumerated() { add(names, .month, bit, month + 1) }
      for (day, names) in table.weekdayNames.enumerated() { add(names, .weekday, bit, day + 1) }
    }
    for (index, agency) in NewsAgency.all.enumerated() {
      for form in agency.forms { add(form, .agency, Self.everyLanguage, index) }
    }
    for (name, minutes) in TimeZoneTable.offsets { add(name, .zone, Self.everyLanguage, minutes) }
  }

  private mutating func add(_ phrases: [String], _ kind: PhraseKind, _ languages: UInt32, _ value: Int = 0) {
    for phrase in phrases { add(phrase, kind, languages, value) }
  }

  private mutating func add(_ phrase: String, _ kind: PhraseKind, _ languages: UInt32, _ value: Int) {
    var kinds = kind
    var raw = Array(phrase.utf8)
    if raw.count > 3, raw.last == 0x3A || raw.has("\u{FF1A}", at: raw.count - 3) {
      raw.removeLast(raw.last == 0x3A ? 1 : 3)
      kinds.insert(.separated)
    } else if raw.count > 3, raw.has("\u{2026}", at: raw.count - 3) {
      raw.removeLast(3)
      kinds.insert(.opensList)
    }
    var exact: Int32 = -1
    if raw.first == 0x3D, raw.count > 1 {
      raw.removeFirst()
      kinds.insert(.exact)
      exact = Int32(exacts.count)
      exacts.append(raw)
    }
    while raw.last == 0x20 { raw.removeLast() }
    // ASCII is folded by making it small; most phrases are small ASCII as they stand.
    let folded = raw.allSatisfy { $0 < 0x80 && $0 &- 0x41 >= 26 } ? raw : TextFolder.fold(raw)
    guard let first = folded.first else { return }
    let pair = Int(first) << 8 | Int(folded.count > 1 ? folded[1] : 0x20)
    if !kinds.isDisjoint(with: [.credit, .agency, .source]) {
      creditStarts[pair >> 6] |= 1 << UInt64(pair & 63)
      if folded.count == 1 { markAll(first) }
    }
    var node = roots[Int(first)]
    if node < 0 {
      node = append(first)
      roots[Int(first)] = node
    }
    mark(node, kinds, languages)
    for byte in folded.dropFirst() {
      var child = nodes[Int(node)].child
      while child >= 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].sibling }
      if child < 0 {
        child = append(byte)
        nodes[Int(child)].sibling = nodes[Int(node)].child
        nodes[Int(node)].child = child
      }
      node = child
      mark(node, kinds, languages)
    }
    entries.append(
      Entry(kinds: kinds, languages: languages, value: value, exact: exact, next: nodes[Int(node)].entry))
    nodes[Int(node)].entry = Int32(entries.count - 1)
  }

  private mutating func mark(_ node: Int32, _ kinds: PhraseKind, _ languages: UInt32) {
    nodes[Int(node)].kinds.formUnion(kinds)
    nodes[Int(node)].languages |= languages
  }

  /// A phrase of one byte may have any byte behind it.
  private mutating func markAll(_ first: UInt8) {
    for word in (Int(first) << 2)..<(Int(first) << 2 + 4) { creditStarts[word] = .max }
  }

  /// True when a credit, an agency or a source may start with these two folded bytes.
  @inline(__always)
  func mayStartCredit(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return creditStarts[pair >> 6] & 1 << UInt64(pair & 63) != 0
  }

  /// False where no call to the reader in these languages can start at a letter or digit of a text; a look at the plain
  /// bytes, before they are folded.
  func mayBeCall(_ text: Span<UInt8>, _ start: Int, _ end: Int, languages: UInt32) -> Bool {
    let nodes = nodes.span
    var node = roots[Int(text[start].lowercased)]
    var index = start + 1
    while node >= 0 {
      guard nodes[Int(node)].kinds.contains(.call), nodes[Int(node)].languages & languages != 0 else {
        return false
      }
      // What is folded otherwise than letter by letter can't be told here, and neither can a phrase that has ended.
      guard nodes[Int(node)].entry < 0, index < end else { return true }
      let byte = text[index]
      guard byte < 0x80, byte == 0x20 || byte.isLetter || byte.isDigit else { return true }
      if byte == 0x20, text[index - 1] == 0x20 { return true }
      let folded = byte.lowercased
      node = nodes[Int(node)].child
      while node >= 0, nodes[Int(node)].byte != folded { node = nodes[Int(node)].sibling }
      index += 1
    }
    return false
  }

  private mutating func append(_ byte: UInt8) -> Int32 {
    nodes.append(Node(byte: byte))
    return Int32(nodes.count - 1)
  }

  /// Gives `body` every phrase that stands at `start` of the window and ends where a word ends.
  ///
  /// - Complexity: O(length of the longest phrase)
  @inline(__always)
  func forEachMatch(
    of kinds: PhraseKind = .every, in window: FoldedWindow, at start: Int, text: [UInt8], languages: UInt32,
    needsSeparator: Bool = true, _ body: (Match) -> Void
  ) {
    let bytes = window.bytes.span
    guard start >= 0, start < bytes.count else { return }
    var node = roots[Int(bytes[start])]
    var index = start + 1
    let nodes = nodes.span
    while node >= 0 {
      guard !nodes[Int(node)].kinds.isDisjoint(with: kinds), nodes[Int(node)].languages & languages != 0
      else { return }
      var entry = nodes[Int(node)].entry
      if entry >= 0, Self.isBoundary(window, index) {
        while entry >= 0 {
          let found = entries[Int(entry)]
          if found.languages & languages != 0, fits(found, window, start, index, text, needsSeparator) {
            body(
              Match(kinds: found.kinds, value: found.value, end: index, languages: found.languages))
          }
          entry = found.next
        }
      }
      guard index < bytes.count else { return }
      let byte = unsafe bytes[unchecked: index]
      node = nodes[Int(node)].child
      while node >= 0, nodes[Int(node)].byte != byte { node = nodes[Int(node)].sibling }
      index += 1
    }
  }

  /// The longest phrase of one of `kinds` at `start` of the window.
  func longest(
    _ kinds: PhraseKind, in window: FoldedWindow, at start: Int, text: [UInt8], languages: UInt32,
    needsSeparator: Bool = true
  ) -> Match? {
    var best: Match?
    forEachMatch(
      of: kinds, in: window, at: start, text: text, languages: languages, needsSeparator: needsSeparator
    ) { match in
      if !match.kinds.isDisjoint(with: kinds), match.end >= best?.end ?? 0 { best = match }
    }
    return best
  }

  private func fits(
    _ entry: Entry, _ window: FoldedWindow, _ start: Int, _ end: Int, _ text: [UInt8], _ needsSeparator: Bool
  ) -> Bool {
    if entry.kinds.contains(.exact) {
      let origin = window.origin(start)
      let exact = exacts[Int(entry.exact)]
      guard origin + exact.count <= text.count else { return false }
      for offset in 0..<exact.count where text[origin + offset] != exact[offset] { return false }
    }
    return !needsSeparator || !entry.kinds.contains(.separated) || Self.separatorEnd(window, end) != nil
  }

  /// The end of a colon, dash, bar or arrow at `index`, spaces and the window's end counting too; `nil` for none.
  static func separatorEnd(_ window: FoldedWindow, _ index: Int) -> Int? {
    var end = index
    while window[end] == 0x20 { end += 1 }
    guard end < window.count else { return end }
    switch window[end] {
    // A hyphen within a word: "Top-Themen".
    case 0x2D where end == index && isWordStart(window, end + 1): return nil
    // : - | / > = ~
    case 0x3A, 0x2D, 0x7C, 0x2F, 0x3E, 0x3D, 0x7E: end += 1
    case 0x2E where window[end + 1] == 0x2E: end += 1
    case 0xC2 where window[end + 1] == 0xBB || window[end + 1] == 0xA9: end += 2
    // Dashes, ellipsis and arrows; brackets and marks of East Asia.
    case 0xE2
    where
      (window[end + 1] == 0x80
      && (0x90...0x95 ~= window[end + 2] || window[end + 2] == 0xA6
        || window[end + 2] == 0xBA))
      || 0x86...0x87 ~= window[end + 1] || 0x96...0x9E ~= window[end + 1]:
      end += 3
    case 0xE3 where window[end + 1] == 0x80 && 0x88...0x91 ~= window[end + 2]: end += 3
    default: return nil
    }
    while window[end] == 0x20 || window[end] == 0x3A || window[end] == 0x2E { end += 1 }
    return end
  }

  /// True when no word goes on across `index`.
  static func isBoundary(_ window: FoldedWindow, _ index: Int) -> Bool {
    guard index < window.count else { return true }
    let next = window[index]
    if next & 0xC0 == 0x80 { return false }
    guard isWordStart(window, index) else { return true }
    // Scripts without spaces have no boundaries that could be seen.
    var last = index - 1
    while last > 0, window[last] & 0xC0 == 0x80 { last -= 1 }
    if window[last] >= 0xE3 || next >= 0xE3 { return true }
    return !isWordStart(window, last)
  }

  /// True when the scalar at `index` belongs to a word.
  static func isWordStart(_ window: FoldedWindow, _ index: Int) -> Bool {
    let byte = window[index]
    switch byte {
    case 0..<0x80: return byte.isLetter || byte &- 0x30 < 10
    case 0xC2: return window[index + 1] == 0xAA || window[index + 1] == 0xBA || window[index + 1] == 0xB5
    case 0xD8: return window[index + 1] > 0x9F || window[index + 1] == 0x90
    case 0xE2: return false
    case 0xE3: return !(window[index + 1] == 0x80 && window[index + 2] != 0x85 && window[index + 2] != 0x87)
    case 0xEF: return !(window[index + 1] == 0xBC || window[index + 1] == 0xBD)
    case 0xF0: return window[index + 1] >= 0xA0
    default: return true
    }
  }
}
