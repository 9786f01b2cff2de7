internal import LedeText

/// Credits behind a label or a sign: `Photo: X`, `© X`, and the character for "taken" behind a photographer.
extension CaptionReader {
  func labelled(
    _ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow, _ marks: [Mark]
  ) -> CaptionLine? {
    let lineStart = window.origin(0) == line.lowerBound
    for label in marks where label.kinds.contains(.credit) {
      let index = label.start
      let start = window.origin(index)
      let isFirst = index == 0 && lineStart
      let isCased = text[start] < 0xE0 && !(0xD8...0xDB ~= text[start])
      let isCapital = Words.shape(text, start..<line.upperBound) == .capital
      let before = text.trimmed(line.lowerBound..<start)
      let isBehindMark =
        before.isEmpty || text.endsSentence(before)
        || [0x7C, 0x2F, 0x28, 0x5B, 0x2D, 0x3B, 0x94, 0x93].contains(text[before.upperBound - 1])
      let isSeparated = label.kinds.contains(.separated)
      if isCased {
        guard isFirst || isCapital || isBehindMark else { continue }
      } else {
        guard isFirst || isSeparated || isBehindMark else { continue }
        if !isSeparated, line.upperBound - start > 60 { continue }
      }
      var rest = afterSeparators(window, label.end)
      // "Photo: (c) AFP", "Photo credit: By Jane Roe".
      while rest < window.count, !PhraseTable.isWordStart(window, rest), window[rest] != 0x40,
        window[rest] & 0xC0 != 0x80
      {
        if window[rest] == 0x22 || window[rest] >= 0xE2 { break }
        rest += 1
        // A character of two bytes is passed over whole.
        while rest < window.count, window[rest] & 0xC0 == 0x80 { rest += 1 }
      }
      guard rest < window.count else { continue }
      var end = line.upperBound
      if let cut = copyright(window, rest) { end = window.origin(cut) }
      let credit = cleaned(text, window.origin(rest)..<end)
      guard !credit.isEmpty, isCredit(text, credit, isStrict: !isSeparated) else { continue }
      return CaptionLine(
        caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
        rule: isFirst ? "credit alone" : "label at the end")
    }
    return nil
  }

  /// `© X` at the end of a short line.
  func signed(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> CaptionLine? {
    var index = window.count - 2
    while index >= 0 {
      defer { index -= 1 }
      guard window[index] == 0xC2, window[index + 1] == 0xA9 else { continue }
      let start = window.origin(index)
      let credit = cleaned(text, start..<line.upperBound)
      guard !credit.isEmpty, credit.count <= 80, !isYear(text, credit.lowerBound),
        isCredit(text, credit, isStrict: true), copyright(window, index + 2) == nil
      else { return nil }
      return CaptionLine(
        caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
        rule: "© at the end")
    }
    return nil
  }

  func photographed(_ text: [UInt8], _ line: Range<Int>, _ window: FoldedWindow) -> CaptionLine? {
    guard endsWithShot(text, line) else { return nil }
    let end = line.upperBound - 3
    var start = end
    let limit = max(line.lowerBound, end - 60)
    while start > limit {
      let previous = text.scalarStart(before: start, line.lowerBound)
      if previous < limit { break }
      if text.has("。", at: previous) || text.has("　", at: previous) || text.has("，", at: previous)
        || text.has("）", at: previous)
      {
        break
      }
      start = previous
    }
    let credit = cleaned(text, start..<end)
    guard !credit.isEmpty, credit.count <= 60 else { return nil }
    return CaptionLine(
      caption: captionEnd(text, line.lowerBound..<start), credit: credit, strength: .strong,
      rule: "photographer at the end")
  }

  func endsWithShot(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count > 6 && (text.has("摄", at: range.upperBound - 3) || text.has("攝", at: range.upperBound - 3))
  }
}
