internal import LedeText

extension PageReading {
  /// Reporting lines and dates at the end.
  mutating func readFoot() {
    guard blocks.count > bodyStart + 1 else { return }
    readSignature()
    for index in max(bodyStart + 1, blocks.count - 12)..<blocks.count where blocks[index].kind == nil {
      let block = blocks[index]
      guard block.caption == nil, block.count <= 200 else { continue }
      window.load(text, block.range)
      if PhraseTable.shared.longest(
        [.published, .updated], in: window, at: 0, text: text, languages: languages) != nil
      {
        let line = dateReader.scan(text, window)
        guard line.startsWithLabel, !line.dates.isEmpty, line.otherWords <= 2 else { continue }
        take(line, .visible)
        blocks[index].kind = .date
        blocks[index].rule = "date with a label"
        continue
      }
      var start = 0
      while start < 6, !PhraseTable.isWordStart(window, start) { start += 1 }
      if let match = PhraseTable.shared.longest(
        .byline, in: window, at: start, text: text, languages: languages), start > 0 || match.end > 5,
        block.count <= 160, index >= blocks.count - 6,
        let found = bylineReader.read(text, block.range, window)
      {
        blocks[index].kind = .byline
        blocks[index].rule = "byline at the end"
        if byline == nil { byline = field(found.name, "byline at the end") }
      }
    }
  }

  /// `— Jane Roe`, `Jane Roe, The Associated Press`, `(AFP, dpa)`: who wrote the article, below its last paragraph.
  private mutating func readSignature() {
    guard let index = blocks.indices.last(where: { isOpen($0) || blocks[$0].caption != nil }),
      let above = blocks[..<index].indices.last(where: isOpen),
      index > bodyStart, blocks[index].count <= Self.longestSignature,
      let found = bylineReader.signature(text, blocks[index].range),
      mayBeSigned(above), found.isMarked || !isPicture(blocks[above].range)
    else { return }
    blocks[index].kind = .byline
    blocks[index].rule = "signature"
    blocks[index].caption = nil
    if byline == nil, let name = found.name { byline = field(name, "signature") }
    if agency == nil, let name = found.agency {
      agency = TextField(name, range: blocks[index].range, rule: "signature")
    }
  }

  private static let longestSignature = 120

  /// True for a paragraph that no rule has taken for something else.
  private func isOpen(_ index: Int) -> Bool {
    (blocks[index].kind == nil || blocks[index].isHinted && blocks[index].kind == .paragraph)
      && blocks[index].caption == nil
  }

  /// A full sentence of the article, and no quote that the line below may name the speaker of.
  private func mayBeSigned(_ index: Int) -> Bool {
    let block = blocks[index]
    let start = block.range.lowerBound
    guard block.isSentence, block.words >= 8, text.dashEnd(at: start) == nil else { return false }
    let isQuote = text.opensQuote(at: start) || text.has("»", at: start) || text.has("「", at: start)
    return !isQuote || [0x2E, 0x21, 0x3F].contains(text[block.range.upperBound - 1])
  }
}
