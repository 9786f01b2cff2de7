internal import LedeText

extension PageReading {
  /// Joins lines that are only a credit to the caption beside them.
  mutating func joinCredits() {
    let last = blocks.lastIndex { $0.isText && ($0.kind == nil || $0.kind == .paragraph) } ?? 0
    for index in blocks.indices {
      guard blocks[index].kind == nil || blocks[index].kind == .caption, let line = blocks[index].caption,
        line.isCreditAlone
      else { continue }
      if isBylineHere(index, line) {
        blocks[index].kind = .byline
        blocks[index].rule = "name and agency below the headline"
        blocks[index].caption = nil
        if byline == nil { byline = field(blocks[index].range, "name and agency below the headline") }
        continue
      }
      guard !isOfNoCaption(blocks[index].range) else { continue }
      // A caption that has its credit already, or waits for one.
      if let above = captionAbove(index) {
        if blocks[above].caption?.credit == nil { blocks[above].caption?.credit = line.credit }
        blocks[index].caption = nil
        blocks[index].kind = .caption
        blocks[index].rule = "credit below its caption"
        continue
      }
      let above = candidate(index, -1)
      let below = candidate(index, 1)
      var aboveScore = above.map { score($0, isAbove: true) } ?? Int.min
      // Below the last paragraph, a credit is of a picture that stands elsewhere.
      if let above, index >= last, above > bodyStart, isRunningText(above) { aboveScore -= 3 }
      let belowScore = below.map { score($0, isAbove: false) } ?? Int.min
      guard max(aboveScore, belowScore) >= 2, let chosen = aboveScore >= belowScore ? above : below else {
        continue
      }
      blocks[chosen].caption = CaptionLine(
        caption: blocks[chosen].range, credit: line.credit, strength: .strong,
        rule: chosen < index ? "credit below" : "credit above")
      blocks[chosen].kind = nil
      blocks[index].caption = nil
      blocks[index].kind = .caption
      blocks[index].rule = chosen < index ? "credit below its caption" : "credit above its caption"
    }
  }

  /// `Jane Roe, Associated Press` right below the headline is a byline.
  private func isBylineHere(_ index: Int, _ line: CaptionLine) -> Bool {
    guard line.rule == "name and agency alone", index < bodyStart, index > 0 else { return false }
    var above = index - 1
    while above > 0, blocks[above].kind == .repetition || blocks[above].kind == .boilerplate { above -= 1 }
    return blocks[above].kind == .headline || blocks[above].kind == .byline
  }

  /// `Main image credit: X` names a picture that the text has no caption for.
  private func isOfNoCaption(_ range: Range<Int>) -> Bool {
    var window = FoldedWindow()
    window.load(
      text,
      range.lowerBound..<text.scalarAligned(min(range.upperBound, range.lowerBound + 40), range.lowerBound))
    for word: StaticString in [
      "main ", "lead ", "featured ", "feature ", "cover ", "top ", "header ", "banner ", "hero ", "titelbild",
      "beitragsbild", "aufmacher", "foto de capa", "foto di copertina", "titelfoto",
    ] where window.bytes.has(word, at: 0) { return true }
    return false
  }

  /// The caption right above a credit line.
  private func captionAbove(_ index: Int) -> Int? {
    var above = index - 1
    var steps = 0
    while above >= 0, steps < 3 {
      let block = blocks[above]
      if let line = block.caption, !line.isCreditAlone, block.kind == nil || block.kind == .caption {
        return above
      }
      if block.kind == .caption, block.caption == nil {
        above -= 1
        steps += 1
        continue
      }
      return nil
    }
    return nil
  }

  /// The text beside a credit line that may be its caption.
  private func candidate(_ index: Int, _ step: Int) -> Int? {
    var other = index + step
    // A label on a line of its own.
    if blocks.indices.contains(other), blocks[other].kind == .caption, blocks[other].caption == nil {
      other += step
    }
    guard blocks.indices.contains(other) else { return nil }
    let block = blocks[other]
    // Captions ask nothing, and lead to nothing.
    if block.range.last.map({ [0x3F, 0x21, 0x3A].contains(text[$0]) }) ?? true { return nil }
    guard block.isText, block.kind == nil, block.caption == nil, block.words >= 2, block.count <= 420 else {
      return nil
    }
    return other
  }

  /// How much a text beside a credit looks like a caption.
  private func score(_ index: Int, isAbove: Bool) -> Int {
    let block = blocks[index]
    var score = isAbove ? 1 : 0
    if block.count <= 220 { score += 1 }
    if block.count > 350 { score -= 2 }
    if !block.isSentence, block.count <= 200 { score += 2 }
    if index < bodyStart { score += 2 }
    if isPicture(block.range) { score += 3 }
    if hasQuotes(block.range) { score -= 3 }
    if !isAbove, block.words < 4 { score -= 3 }
    // A full paragraph below a credit goes on with the article, whatever its words.
    if !isAbove, block.isSentence, block.count > 130, index > bodyStart { score -= 3 }
    if isTitle(block.range) { score -= 3 }
    // Among paragraphs, one more sentence of them.
    if block.isSentence, block.count > 130, index > bodyStart, !isPicture(block.range) { score -= 2 }
    return score
  }

  /// Whether a block is a long line of two sentences at least.
  private func isRunningText(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.isSentence, block.count > 130 else { return false }
    return block.range.dropLast(2).contains { place in
      text[place] == 0x2E && text[place + 1] == 0x20 && place > block.range.lowerBound + 20
        && text[place - 1] >= 0x61 && text[place - 2] >= 0x61 && text[place - 3] >= 0x61
    }
  }

  private func hasQuotes(_ range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x22 || text.has("“", at: index) || text.has("„", at: index) {
      return true
    }
    return false
  }

  /// Five words or more, all with capitals: a headline or an alternative text.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let words = Words.words(text, range, limit: 24)
    return words.count >= 5 && text[range.lowerBound] < 0xD8
      && words.allSatisfy { $0.shape != .lower || Words.isParticle(text, $0.range) }
  }

  /// True when a text has words that describe pictures, or a full date.
  func isPicture(_ range: Range<Int>) -> Bool {
    var window = FoldedWindow()
    window.load(text, range)
    var index = 0
    while index < window.count {
      if PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80,
        index == 0 || !PhraseTable.isWordStart(window, index - 1) || window[index] >= 0xE3,
        let match = PhraseTable.shared.longest(
          .pictureWord, in: window, at: index, text: text, languages: languages)
      {
        // One letter, such as (L), needs its brackets.
        if match.end - index > 2 || window[index - 1] == 0x28 { return true }
        index = match.end
        continue
      }
      index += 1
    }
    return !dateReader.scan(text, window).dates.isEmpty
  }

  /// Makes the article's captions, each once, and marks repetitions.
  mutating func mergeCaptions() {
    var copies = CaptionCopies()
    for index in blocks.indices {
      guard let line = blocks[index].caption, blocks[index].kind == nil || blocks[index].kind == .caption
      else { continue }
      if line.isCreditAlone {
        if addCreditAlone(index, line) { copies.addWithoutWords(block: index) }
        continue
      }
      let words = withoutControls(line.caption)
      let key = CaptionKey(text, words)
      if let same = copies.last(like: key) {
        repeated(index, words, of: same)
        if captions[same].credit == nil, let credit = line.credit {
          captions[same].creditRange = credit
          captions[same].credit = value(credit)
        }
        // The whole words are better than a cut copy.
        if let old = copies.replace(same, by: key, block: index) { swap(same, old, index, words) }
      } else {
        captions.append(
          Caption(
            range: words, credit: line.credit.map { value($0) }, creditRange: line.credit, rule: line.rule))
        copies.add(key, block: index)
        blocks[index].kind = .caption
        if !blocks[index].isHinted { blocks[index].rule = line.rule }
        blocks[index].captionIndex = captions.count - 1
      }
    }
    guard !captions.isEmpty else { return }
    takeAlternativeTexts(&copies)
    captions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Lines without a credit that repeat a caption: alternative texts, cut copies.
  private mutating func takeAlternativeTexts(_ copies: inout CaptionCopies) {
    guard !copies.isEmpty else { return }
    for index in blocks.indices {
      let block = blocks[index]
      guard block.isText, block.caption == nil, block.count <= CaptionReader.longestLine, block.words >= 3
      else { continue }
      // The head alone first: most paragraphs are no captions.
      let start = block.range.lowerBound
      let head = CaptionKey(
        text, start..<text.scalarAligned(min(block.range.upperBound, start + 72), start)
      ).head
      guard copies.mayHave(head) else { continue }
      let key = CaptionKey(text, block.range)
      guard let same = copies.last(like: key) else { continue }
      let words = withoutControls(block.range)
      repeated(index, words, of: same)
      if let old = copies.replace(same, by: key, block: index) { swap(same, old, index, words) }
    }
  }

  /// A caption without the "less" and "more" that slideshows print behind it.
  private func withoutControls(_ range: Range<Int>) -> Range<Int> {
    for word: StaticString in [" less", " more"] where range.count > 20 {
      let end = range.upperBound - word.utf8CodeUnitCount
      if text.has(word, at: end), text.endsSentence(range.lowerBound..<end) {
        return text.trimmed(range.lowerBound..<end)
      }
    }
    return range
  }

  private mutating func repeated(_ index: Int, _ range: Range<Int>, of caption: Int) {
    captions[caption].repetitions.append(range)
    blocks[index].kind = .repetition
    blocks[index].rule = "caption again"
    blocks[index].captionIndex = caption
  }

  /// Makes a fuller copy the caption, which was the last repetition, and the one before it a repetition.
  private mutating func swap(_ caption: Int, _ old: Int, _ index: Int, _ range: Range<Int>) {
    let oldRange = captions[caption].range
    captions[caption].repetitions.removeLast()
    captions[caption].repetitions.append(oldRange)
    captions[caption].range = range
    blocks[old].kind = .repetition
    blocks[old].rule = "caption again"
    blocks[index].kind = .caption
    blocks[index].rule = "fuller copy of a caption"
  }

  /// A credit that no caption is found for: a caption of its own, unless it repeats the last one's.
  ///
  /// Gives back whether a caption was added.
  private mutating func addCreditAlone(_ index: Int, _ line: CaptionLine) -> Bool {
    guard let credit = line.credit else { return false }
    let name = value(credit)
    if let same = captions.suffix(3).lastIndex(where: { $0.credit == name }) {
      blocks[index].kind = .repetition
      blocks[index].rule = "credit again"
      blocks[index].captionIndex = same
      return false
    }
    captions.append(
      Caption(
        range: line.caption.lowerBound..<line.caption.lowerBound, credit: name, creditRange: credit,
        rule: line.rule))
    blocks[index].kind = .caption
    blocks[index].rule = line.rule
    blocks[index].captionIndex = captions.count - 1
    return true
  }
}
