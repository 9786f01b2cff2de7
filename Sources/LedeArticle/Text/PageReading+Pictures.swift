internal import LedeText

/// Captions that are told by where they stand, by their repetition, or by what they say, rather than by a credit.
extension PageReading {
  /// The longest line that a side in brackets makes a caption, in bytes.
  static let longestSided = 220
  /// The longest line that is taken for a caption because it stands there twice, in bytes.
  private static let longestDoubled = 420

  /// `Foto:` on a line of its own: the name is on the next.
  mutating func joinLabels() {
    for index in blocks.indices.dropLast() {
      let block = blocks[index]
      guard block.kind == nil || block.kind == .boilerplate, !block.isHinted, block.count <= 32,
        block.caption == nil,
        text[block.range.upperBound - 1] == 0x3A || text.has("：", at: block.range.upperBound - 3)
      else { continue }
      let next = blocks[index + 1]
      guard next.kind == nil, !next.isHinted, next.count <= 60, next.words <= 6 else { continue }
      window.load(text, block.range)
      var isLabel = false
      PhraseTable.shared.forEachMatch(in: window, at: 0, text: text, languages: .max) { match in
        if match.kinds.contains(.credit), match.end + 3 >= window.count { isLabel = true }
      }
      guard isLabel, captionReader.isCredit(text, next.range, isStrict: true) else { continue }
      blocks[index].kind = .caption
      blocks[index].rule = "label of a credit"
      if next.caption == nil {
        blocks[index + 1].caption = CaptionLine(
          caption: next.range.lowerBound..<next.range.lowerBound,
          credit: captionReader.cleaned(text, next.range),
          strength: .strong, rule: "credit below its label")
      }
    }
  }

  /// Lines that stand there twice in a row: an alternative text and its caption.
  ///
  /// A page most of whose lines are doubled was copied badly; nothing is said of it.
  mutating func findDoubledCaptions() {
    var doubles: [Int] = []
    var texts = 0
    for index in blocks.indices.dropLast() {
      let block = blocks[index]
      guard block.isText else { continue }
      texts += 1
      guard block.caption == nil, block.kind == nil, index >= bodyStart || block.isSentence,
        block.words >= 5, block.count <= Self.longestDoubled, !text.opensQuote(at: block.range.lowerBound)
      else { continue }
      let next = blocks[index + 1]
      guard next.isText, next.kind == nil, next.caption == nil, next.count >= block.count / 2,
        next.count <= block.count * 2, text[next.range.lowerBound] == text[block.range.lowerBound],
        CaptionKey(text, block.range).isSame(as: CaptionKey(text, next.range))
      else { continue }
      doubles.append(index)
    }
    guard doubles.count * 4 <= max(4, texts) else { return }
    for (place, index) in doubles.enumerated() {
      // Several in a row are the headlines of a list.
      let isAlone =
        (place == 0 || doubles[place - 1] + 3 < index)
        && (place + 1 == doubles.count || doubles[place + 1] > index + 3)
      guard isAlone,
        blocks[index].isSentence || blocks[index].words >= 10 || isFullParagraph(index - 1)
          || isFullParagraph(index + 2)
      else { continue }
      for place in [index, index + 1] {
        blocks[place].caption = CaptionLine(
          caption: blocks[place].range, credit: nil, strength: .strong, rule: "line twice in a row")
      }
    }
  }

  /// A name alone below a short line that describes a picture: `Berkeley Earth` below a map's caption.
  mutating func joinNames() {
    guard blocks.count >= 4 else { return }
    let joined = blocks.reduce(0) {
      $0 + ($1.kind == .caption && $1.rule == "credit below its caption" ? 1 : 0)
    }
    for index in max(2, bodyStart + 1)..<max(blocks.count, max(2, bodyStart + 1)) {
      let block = blocks[index]
      guard block.isText, block.kind == nil, block.caption == nil, block.words >= 2, block.words <= 5,
        block.count <= 48, !block.isSentence, isFullParagraph(index + 1)
      else { continue }
      let above = blocks[index - 1]
      guard above.isText, above.kind == nil, above.count <= 300, above.words >= 5, above.isSentence,
        above.caption == nil || above.caption?.credit == nil, !text.opensQuote(at: above.range.lowerBound)
      else { continue }
      guard captionReader.isCredit(text, block.range, isStrict: true),
        Words.words(text, block.range).allSatisfy({ $0.shape == .capital || Words.isParticle(text, $0.range) }
        )
      else { continue }
      let alternative = blocks[index - 2]
      let isShort =
        alternative.isText && alternative.kind == nil && !alternative.isSentence && alternative.count <= 160
      let isDescribed =
        isPictureLed(above.range)
        || alternative.isText && alternative.count <= 160 && isPictureLed(alternative.range)
      // A page whose other pictures have their credits below, and an alternative text above.
      guard isDescribed || joined >= 2 && isShort && above.count <= 200 && isFullParagraph(index - 3) else {
        continue
      }
      blocks[index - 1].caption = CaptionLine(
        caption: above.range, credit: block.range, strength: .strong, rule: "name below")
      blocks[index].kind = .caption
      blocks[index].rule = "credit below its caption"
    }
  }

  private func isFullParagraph(_ index: Int) -> Bool {
    guard blocks.indices.contains(index) else { return index >= blocks.count }
    let block = blocks[index]
    return (block.kind == nil || block.kind == .paragraph) && block.caption == nil && block.isSentence
      && (block.words >= 15 || block.count >= 130)
  }

  /// True when one of the first words is a noun for pictures: `This satellite image from`, `A map of`.
  func isPictureLed(_ range: Range<Int>) -> Bool {
    var window = FoldedWindow()
    window.load(
      text,
      range.lowerBound..<text.scalarAligned(min(range.upperBound, range.lowerBound + 64), range.lowerBound))
    var words = 0
    var index = 0
    while index < window.count, words < 4 {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80,
        index == 0 || !PhraseTable.isWordStart(window, index - 1)
      {
        if PhraseTable.shared.longest(.pictureNoun, in: window, at: index, text: text, languages: languages)
          != nil
        {
          return true
        }
        words += 1
      }
      index += 1
    }
    return false
  }

  /// `Figure 3:`, `Abb. 2.`: a noun for pictures, a number and a mark at `start` of the window.
  func isNumberedFigure(_ start: Int) -> Bool {
    guard window.hasDigit,
      let match = PhraseTable.shared.longest(
        .pictureNoun, in: window, at: start, text: text, languages: languages)
    else { return false }
    var index = match.end
    while window[index] == 0x20 || window[index] == 0x2E { index += 1 }
    let number = index
    while window[index] &- 0x30 < 10
      || (index > number && window[index] == 0x2E && window[index + 1] &- 0x30 < 10)
    {
      index += 1
    }
    guard index > number, index - number <= 5 else { return false }
    if window[index] &- 0x61 < 26, !window[index + 1].isLetter { index += 1 }
    return [0x3A, 0x2E, 0x7C, 0x29].contains(window[index]) && index + 8 < window.count
      || window[index] == 0x20
        && (window[index + 1] == 0x2D || window[index + 1] == 0x7C || window[index + 1] == 0xE2)
      || window[index] == 0xEF || window[index] == 0xE3
  }

  /// True when brackets hold nothing but a side of a picture: `Mara Quill (left)`, `Kohl (2. v. l.)`.
  func hasSideInBrackets(_ range: Range<Int>) -> Bool {
    var open = -1
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      if open < 0 {
        index = EightBytes.passed(text.span, from: index, to: range.upperBound) { EightBytes.equal(0x28, $0) }
        guard index < range.upperBound else { break }
      }
      let byte = text[index]
      if byte == 0x28 || byte == 0xEF && text.has("（", at: index) {
        open = index + (byte == 0x28 ? 1 : 3)
      } else if open >= 0, byte == 0x29 || byte == 0xEF && text.has("）", at: index) {
        let inner = text.trimmed(open..<index)
        // "(m)ein Leben", "cstr(r)": part of a word.
        let isGlued =
          isLetter(open - 2, range) && text[open - 1] == 0x28 || isLetter(index + 1, range) && byte == 0x29
        open = -1
        if inner.isEmpty || inner.count > 32 || isGlued { continue }
        var window = FoldedWindow()
        window.load(text, inner)
        var start = 0
        // "2. v. l.", "second from left", "Bild links".
        while start < window.count, !PhraseTable.isWordStart(window, start) || window[start] &- 0x30 < 10 {
          start += 1
        }
        guard
          let match = PhraseTable.shared.longest(
            .side, in: window, at: start, text: text, languages: languages)
        else { continue }
        var end = match.end
        while end < window.count, !PhraseTable.isWordStart(window, end) { end += 1 }
        if end >= window.count { return true }
      }
    }
    return false
  }

  private func isLetter(_ index: Int, _ range: Range<Int>) -> Bool {
    range.contains(index) && (text[index].isLetter || text[index].isDigit || 0xC3..<0xE0 ~= text[index])
  }
}
