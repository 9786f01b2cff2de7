internal import LedeText

/// All phrases of all language tables in one tree of folded bytes.
///
/// A look-up walks the tree from a place in a folded window; most places leave it after a byte or two. The tree is a radix
/// tree laid out for that: what only one way leads through is one node, and the children of a node stand side by side, so
/// that a walk touches few lines of memory.
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
    /// The bytes that lead here from the node above, in `bytes`; the first of them is also in `labels`.
    var start: Int32 = 0
    var count: Int32 = 0
    /// The children, in `nodes` and `labels`.
    var child: Int32 = 0
    var childCount: Int32 = 0
    var entry: Int32 = -1
    /// The kinds of all phrases that go through here, and their languages: where none is wanted, nobody need go on.
    var kinds: PhraseKind = []
    var languages: UInt32 = 0
  }

  private struct Entry: Sendable {
    var kinds: PhraseKind
    var languages: UInt32
    var value: Int
    /// The phrase as it must stand, in `bytes`; empty where any case will do.
    var exact: Range<Int>
    var next: Int32 = -1
  }

  private var nodes: [Node] = []
  /// The first byte on the way to each node.
  private var labels: [UInt8] = []
  private var roots = [Int32](repeating: -1, count: 256)
  private var entries: [Entry] = []
  /// The folded bytes of all phrases, and those that must stand as written.
  private var bytes: [UInt8] = []
  /// What credits, agencies and sources start with: a bit for the low five bits of each of their first three bytes.
  private var creditStarts = [UInt64](repeating: 0, count: 512)

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
    var phrases: [Phrase] = []
    func add(_ list: String, _ kind: PhraseKind, _ languages: UInt32, _ value: Int = 0) {
      self.add(list, kind, languages, value, to: &phrases)
    }
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
      add(table.monthNames, .month, bit, 1)
      add(table.weekdayNames, .weekday, bit, 1)
    }
    for (index, agency) in NewsAgency.all.enumerated() {
      add(agency.forms, .agency, Self.everyLanguage, index)
    }
    for (name, minutes) in TimeZoneTable.offsets { add(name, .zone, Self.everyLanguage, minutes) }
    grow(phrases)
  }

  /// A phrase on its way into the tree: where its folded bytes stand, the first eight of them as a number to sort by, and
  /// its entry.
  private struct Phrase {
    var start: Int
    var count: Int
    var key: UInt64
    var entry: Int
  }

  /// Adds the phrases of a list; in one of months or weekdays each `;` makes the value one more.
  private mutating func add(
    _ list: String, _ kind: PhraseKind, _ languages: UInt32, _ value: Int, to phrases: inout [Phrase]
  ) {
    let text = Array(list.utf8)
    let isNumbered = kind == .month || kind == .weekday
    var value = value
    var start = 0
    for end in 0...text.count {
      let byte = end < text.count ? text[end] : 0x7C
      let isNext = isNumbered && byte == 0x3B
      guard byte == 0x7C || byte == 0x0A || isNext else { continue }
      add(text, start..<end, kind, languages, value, to: &phrases)
      if isNext { value += 1 }
      start = end + 1
    }
  }

  private mutating func add(
    _ text: [UInt8], _ range: Range<Int>, _ kind: PhraseKind, _ languages: UInt32, _ value: Int,
    to phrases: inout [Phrase]
  ) {
    var kinds = kind
    var (first, end) = (range.lowerBound, range.upperBound)
    while first < end, text[first] == 0x20 { first += 1 }
    while first < end, text[end - 1] == 0x20 { end -= 1 }
    if end - first > 3 {
      if text[end - 1] == 0x3A || text.has("\u{FF1A}", at: end - 3) {
        end -= text[end - 1] == 0x3A ? 1 : 3
        kinds.insert(.separated)
      } else if text.has("\u{2026}", at: end - 3) {
        end -= 3
        kinds.insert(.opensList)
      }
    }
    var exact = 0..<0
    if end - first > 1, text[first] == 0x3D {
      first += 1
      kinds.insert(.exact)
      exact = bytes.count..<bytes.count + end - first
      bytes.append(contentsOf: text[first..<end])
    }
    while first < end, text[end - 1] == 0x20 { end -= 1 }
    let start = bytes.count
    // ASCII is folded by making it small; most phrases are small ASCII as they stand.
    if text[first..<end].allSatisfy({ $0 < 0x80 && $0 &- 0x41 >= 26 }) {
      bytes.append(contentsOf: text[first..<end])
    } else {
      TextFolder.fold(text.span.extracting(first..<end), into: &bytes)
    }
    let count = bytes.count - start
    guard count > 0 else { return }
    if !kinds.isDisjoint(with: [.credit, .agency, .source]) { markCreditStart(start, count) }
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | UInt64(index < count ? bytes[start + index] : 0) }
    phrases.append(Phrase(start: start, count: count, key: key, entry: entries.count))
    entries.append(Entry(kinds: kinds, languages: languages, value: value, exact: exact))
  }

  /// Makes the tree of phrases.
  private mutating func grow(_ phrases: [Phrase]) {
    // Of phrases that are alike the last one comes first.
    let sorted = phrases.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      let order = order(left, right)
      return order != 0 ? order < 0 : left.entry > right.entry
    }
    var ranges: [Range<Int>] = []
    /// Makes nodes for the phrases of `range`, told apart by the byte at `depth`.
    func addChildren(_ range: Range<Int>, at depth: Int) -> (first: Int, count: Int) {
      let first = nodes.count
      var low = range.lowerBound
      while low < range.upperBound {
        let label = bytes[sorted[low].start + depth]
        var node = Node(start: Int32(sorted[low].start + depth))
        var high = low
        while high < range.upperBound, bytes[sorted[high].start + depth] == label {
          let entry = entries[sorted[high].entry]
          node.kinds.formUnion(entry.kinds)
          node.languages |= entry.languages
          high += 1
        }
        node.count = Int32(shared(sorted[low], sorted[high - 1]) - depth)
        nodes.append(node)
        labels.append(label)
        ranges.append(low..<high)
        low = high
      }
      return (first, nodes.count - first)
    }
    let top = addChildren(0..<sorted.count, at: 0)
    for node in top.first..<top.first + top.count { roots[Int(labels[node])] = Int32(node) }
    var node = 0
    while node < nodes.count {
      let depth = Int(nodes[node].start) - sorted[ranges[node].lowerBound].start + Int(nodes[node].count)
      var range = ranges[node]
      // Phrases that end here stand before those that go on.
      var last = -1
      while let phrase = range.first, sorted[phrase].count == depth {
        let entry = sorted[phrase].entry
        if last < 0 { nodes[node].entry = Int32(entry) } else { entries[last].next = Int32(entry) }
        last = entry
        range.removeFirst()
      }
      let children = addChildren(range, at: depth)
      nodes[node].child = Int32(children.first)
      nodes[node].childCount = Int32(children.count)
      node += 1
    }
  }

  /// How many bytes two phrases have in common at their start.
  private func shared(_ left: Phrase, _ right: Phrase) -> Int {
    let most = min(left.count, right.count)
    var count = 0
    while count < most, bytes[left.start + count] == bytes[right.start + count] { count += 1 }
    return count
  }

  private func order(_ left: Phrase, _ right: Phrase) -> Int {
    let shared = shared(left, right)
    guard shared < left.count, shared < right.count else { return left.count - right.count }
    return Int(bytes[left.start + shared]) - Int(bytes[right.start + shared])
  }

  /// The child of `node` that `byte` leads to; -1 for none.
  @inline(__always)
  private func child(of node: Node, _ byte: UInt8) -> Int32 {
    let labels = labels.span
    var child = Int(node.child)
    let end = child &+ Int(node.childCount)
    while child < end {
      if unsafe labels[unchecked: child] == byte { return Int32(truncatingIfNeeded: child) }
      child &+= 1
    }
    return -1
  }

  private static func creditStart(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  /// Notes what a credit starts with; behind one of a byte or two any may stand.
  private mutating func markCreditStart(_ start: Int, _ count: Int) {
    let place = Self.creditStart(
      bytes[start], count > 1 ? bytes[start + 1] : 0, count > 2 ? bytes[start + 2] : 0)
    for place in place..<place + (count > 2 ? 1 : count > 1 ? 32 : 1024) {
      creditStarts[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// False where no credit, agency or source can start with these three folded bytes; what stands for one behind the end
  /// does not matter.
  @inline(__always)
  func mayStartCredit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let place = Self.creditStart(first, second, third)
    return creditStarts[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// False where no call to the reader in these languages can start at a letter or digit of a text; a look at the plain
  /// bytes, before they are folded.
  func mayBeCall(_ text: Span<UInt8>, _ start: Int, _ end: Int, languages: UInt32) -> Bool {
    var next = roots[Int(text[start].lowercased)]
    var index = start + 1
    while next >= 0 {
      let node = nodes[Int(next)]
      guard node.kinds.contains(.call), node.languages & languages != 0 else { return false }
      // What is folded otherwise than letter by letter can't be told here, and neither can a phrase that has ended.
      for place in Int(node.start) + 1..<Int(node.start + node.count) {
        guard index < end, Self.isPlain(text, index) else { return true }
        guard text[index].lowercased == bytes[place] else { return false }
        index += 1
      }
      guard node.entry < 0, index < end, Self.isPlain(text, index) else { return true }
      next = child(of: node, text[index].lowercased)
      index += 1
    }
    return false
  }

  /// True where a byte is folded by itself: a letter, a digit, or a space behind no other.
  private static func isPlain(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard byte < 0x80, byte == 0x20 || byte.isLetter || byte.isDigit else { return false }
    return byte != 0x20 || text[index - 1] != 0x20
  }

  /// Gives `body` every phrase that stands at `start` of the window and ends where a word ends.
  ///
  /// - Complexity: O(length of the longest phrase)
  @inline(__always)
  func forEachMatch(
    of kinds: PhraseKind = .every, in window: FoldedWindow, at start: Int, text: [UInt8], languages: UInt32,
    needsSeparator: Bool = true, _ body: (Match) -> Void
  ) {
    let found = window.bytes.span
    guard start >= 0, start < found.count else { return }
    var next = roots[Int(found[start])]
    var index = start + 1
    let (nodes, bytes) = (nodes.span, bytes.span)
    while next >= 0 {
      let node = nodes[Int(next)]
      guard !node.kinds.isDisjoint(with: kinds), node.languages & languages != 0 else { return }
      var place = Int(node.start) &+ 1
      let last = Int(node.start) &+ Int(node.count)
      while place < last {
        guard index < found.count, unsafe found[unchecked: index] == bytes[unchecked: place] else { return }
        place &+= 1
        index &+= 1
      }
      var entry = node.entry
      if entry >= 0, Self.isBoundary(window, index) {
        while entry >= 0 {
          let phrase = entries[Int(entry)]
          if phrase.languages & languages != 0, fits(phrase, window, start, index, text, needsSeparator) {
            body(
              Match(kinds: phrase.kinds, value: phrase.value, end: index, languages: phrase.languages))
          }
          entry = phrase.next
        }
      }
      guard index < found.count else { return }
      next = child(of: node, unsafe found[unchecked: index])
      index &+= 1
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
      guard origin + entry.exact.count <= text.count else { return false }
      for offset in 0..<entry.exact.count
      where text[origin + offset] != bytes[entry.exact.lowerBound + offset] {
        return false
      }
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
