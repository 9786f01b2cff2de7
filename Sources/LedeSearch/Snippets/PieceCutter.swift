internal import LedeText

/// Finds where pieces of a text may begin and end: at sentences, else between words, within so many columns.
struct PieceCutter {
  private let text: [UInt8]
  private let columns: Int

  init(_ text: [UInt8], columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// A stretch of a block.
  struct Window {
    var range: Range<Int>
    /// True when it begins inside a sentence.
    var isCutAtStart: Bool
    /// True when it ends inside a sentence.
    var isCutAtEnd: Bool

    init(_ range: Range<Int>, _ sentences: [Range<Int>]) {
      self.range = range
      let first = sentences.partitionPoint { $0.lowerBound >= range.lowerBound }
      isCutAtStart = first == sentences.count || sentences[first].lowerBound != range.lowerBound
      let last = sentences.partitionPoint { $0.upperBound >= range.upperBound }
      isCutAtEnd = last == sentences.count || sentences[last].upperBound != range.upperBound
    }
  }

  /// The stretches of a block that show its marks, in text order, without overlap.
  func windows(
    in block: Range<Int>, around marks: ArraySlice<Range<Int>>, atMost most: Int = .max
  ) -> [Window] {
    windows(in: block, sentences(block), around: marks, atMost: most)
  }

  private func windows(
    in block: Range<Int>, _ sentences: [Range<Int>], around marks: ArraySlice<Range<Int>>, atMost most: Int
  ) -> [Window] {
    if let first = sentences.first, let end = sentences.last?.upperBound,
      !marks.overlapping(block).isEmpty, hasRoom(first.lowerBound..<end)
    {
      return [Window(first.lowerBound..<end, sentences)]
    }
    var windows: [Window] = []
    var next = block.lowerBound
    var first = marks.first.map { mark in sentences.partitionPoint { $0.upperBound > mark.lowerBound } } ?? 0
    for mark in marks where mark.lowerBound >= next && mark.lowerBound < block.upperBound {
      while first < sentences.count, sentences[first].upperBound <= mark.lowerBound { first += 1 }
      guard first < sentences.count, windows.count < most else { break }
      let window = window(sentences, first, mark, marks, from: next)
      windows.append(Window(window, sentences))
      next = window.upperBound
    }
    return windows
  }

  /// A block that has room as a whole, else the window around its first mark, else its first sentences.
  func first(in block: Range<Int>, around marks: ArraySlice<Range<Int>>) -> Window {
    first(in: block, sentences(block), around: marks)
  }

  /// The same for a block whose sentences are known.
  func first(
    in block: Range<Int>, _ sentences: [Range<Int>], around marks: ArraySlice<Range<Int>>
  ) -> Window {
    guard let first = sentences.first, let blockEnd = sentences.last?.upperBound else {
      return Window(block, [block])
    }
    let whole = first.lowerBound..<blockEnd
    if hasRoom(whole) { return Window(whole, sentences) }
    if let window = windows(in: block, sentences, around: marks, atMost: 1).first { return window }
    guard hasRoom(first) else {
      return Window(first.lowerBound..<end(from: first.lowerBound, to: first.upperBound), sentences)
    }
    return Window(first.lowerBound..<sentences[last(sentences, 0)].upperBound, sentences)
  }

  /// The sentences of a block.
  func sentences(_ block: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    SentenceBreaker.forEachSentence(in: text.span, range: block) { found.append($0) }
    return found
  }

  // MARK: Windows

  private func window(
    _ sentences: [Range<Int>], _ first: Int, _ mark: Range<Int>, _ marks: ArraySlice<Range<Int>>,
    from: Int
  ) -> Range<Int> {
    var start = max(sentences[first].lowerBound, from)
    while start < mark.lowerBound, text[start] <= 0x20 { start += 1 }
    let sentence = start..<sentences[first].upperBound
    guard hasRoom(sentence), mark.upperBound <= sentence.upperBound else {
      return cut(start..<max(sentence.upperBound, mark.upperBound), around: mark)
    }
    // As far as the last sentence with marks that has room; then what still has room, if the piece is short.
    let lastPossible = last(sentences, first, from: start)
    var end = first
    for index in first...lastPossible where !marks.overlapping(sentences[index]).isEmpty {
      end = index
    }
    if end < lastPossible, columns(start..<sentences[end].upperBound) * 2 < columns { end += 1 }
    if first > 0, sentences[first - 1].lowerBound >= from,
      columns(start..<sentences[end].upperBound) * 2 < columns,
      hasRoom(sentences[first - 1].lowerBound..<sentences[end].upperBound)
    {
      start = sentences[first - 1].lowerBound
    }
    return start..<sentences[end].upperBound
  }

  /// The last of the sentences after `first` that has room with those before it.
  private func last(_ sentences: [Range<Int>], _ first: Int, from: Int? = nil) -> Int {
    let start = from ?? sentences[first].lowerBound
    var index = first
    while index + 1 < sentences.count, hasRoom(start..<sentences[index + 1].upperBound) {
      index += 1
    }
    return index
  }

  /// A part of a long sentence around a mark: a third of the room before it.
  private func cut(_ range: Range<Int>, around mark: Range<Int>) -> Range<Int> {
    let room = max(0, columns - columns(mark))
    var start = self.start(before: mark.lowerBound, down: range.lowerBound, columns: room / 3)
    var end = self.end(from: start, to: range.upperBound)
    if end < mark.upperBound { end = mark.upperBound }
    if end == range.upperBound {
      // Room is left behind the end: take more from before.
      let left = max(room / 3, columns - columns(mark.lowerBound..<end))
      start = self.start(before: mark.lowerBound, down: range.lowerBound, columns: left)
    }
    return start..<end
  }

  /// The first place before which a word ends, at most so many columns before `offset`.
  private func start(before offset: Int, down lowest: Int, columns limit: Int) -> Int {
    var best = offset
    var used = 0
    var index = offset
    while index > lowest {
      if isPlain(index - 1, before: offset) {
        used += 1
        if used > limit { return best }
        if text[index - 1] == 0x20 { best = index }
        index -= 1
        continue
      }
      var run = index - 1
      let bound = max(lowest, index - longest)
      while run > bound && !isPlain(run - 1, before: offset) || run > lowest && isInside(run) { run -= 1 }
      for character in String(decoding: text[run..<index], as: UTF8.self).reversed() {
        used += DisplayWidth.columns(of: character)
        if used > limit { return best }
        // A word starts behind a space, and each character of a script without spaces is one.
        if Self.isSpace(character) { best = index }
        index -= character.utf8.count
        if Self.isBreakable(character) { best = index }
      }
      index = run
    }
    return lowest
  }

  /// The last place behind which a word ends, so that the piece has room.
  private func end(from start: Int, to highest: Int) -> Int {
    var best = start
    var used = 0
    var index = start
    while index < highest {
      if isPlain(index, before: highest) {
        used += 1
        if used > columns { return best > start ? best : index }
        if text[index] == 0x20 { best = index }
        index += 1
        continue
      }
      var run = index + 1
      let bound = min(highest, index + longest)
      while run < bound && !isPlain(run, before: highest) || run < highest && isInside(run) { run += 1 }
      for character in String(decoding: text[index..<run], as: UTF8.self) {
        used += DisplayWidth.columns(of: character)
        if used > columns { return best > start ? best : index }
        if Self.isSpace(character) { best = index }
        index += character.utf8.count
        if Self.isBreakable(character) { best = index }
      }
      index = run
    }
    return highest
  }

  /// Whether the byte is a character of one column by itself: no mark stands behind it that would belong to it.
  private func isPlain(_ index: Int, before end: Int) -> Bool {
    text[index] &- 0x20 < 0x5f && (index + 1 == end || text[index + 1] < 0x80)
  }

  /// Whether the byte is a later one of its scalar.
  private func isInside(_ index: Int) -> Bool { text[index] & 0xC0 == 0x80 }

  private static func isSpace(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { ScalarClass($0.value) == .space } ?? false
  }

  private static func isBreakable(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { ScalarClass($0.value) == .ideograph } ?? false
  }

  private func columns(_ range: Range<Int>) -> Int {
    DisplayWidth.columns(of: text.span, in: range)
  }

  /// More bytes than what has room takes, but for text made of marks without width.
  private var longest: Int { 64 * columns }

  private func hasRoom(_ range: Range<Int>) -> Bool { range.count <= longest && columns(range) <= columns }
}
