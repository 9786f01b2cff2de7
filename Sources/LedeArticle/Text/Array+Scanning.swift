extension [UInt8] {
  /// The end of the scalar that starts at `index`, at most `end`.
  func scalarEnd(_ index: Int, _ end: Int) -> Int {
    let byte = self[index]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Swift.min(index + length, end)
  }

  /// The start of the scalar that ends at `index`, at least `start`.
  func scalarStart(before index: Int, _ start: Int) -> Int {
    var first = index - 1
    while first > start, self[first] & 0xC0 == 0x80, index - first < 4 { first -= 1 }
    return Swift.max(first, start)
  }

  /// `offset`, or the start of the scalar that it stands within.
  func scalarAligned(_ offset: Int, _ start: Int) -> Int {
    var first = Swift.min(offset, count)
    while first > start, first < count, self[first] & 0xC0 == 0x80 { first -= 1 }
    return first
  }

  /// True for white space and invisible characters beyond ASCII: U+0085, U+00A0, U+2000 to U+200F, U+2028,
  /// U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF.
  func isWideSpace(_ index: Int, _ end: Int) -> Bool {
    switch self[index] {
    case 0xC2: index + 1 < end && (self[index + 1] == 0xA0 || self[index + 1] == 0x85)
    case 0xE2:
      index + 2 < end
        && (self[index + 1] == 0x80
          ? self[index + 2] <= 0x8F || self[index + 2] == 0xA8 || self[index + 2] == 0xA9
            || self[index + 2] == 0xAF
          : self[index + 1] == 0x81 && (self[index + 2] == 0x9F || self[index + 2] == 0xA0))
    case 0xE3: index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80
    case 0xEF: index + 2 < end && self[index + 1] == 0xBB && self[index + 2] == 0xBF
    default: false
    }
  }

  /// `range` without white space, NULs and invisible characters at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let byte = self[start]
      if byte.isSpace || byte == 0 {
        start += 1
        continue
      }
      let next = scalarEnd(start, end)
      guard byte >= 0x80, isWideSpace(start, next) else { break }
      start = next
    }
    while start < end {
      let byte = self[end - 1]
      if byte.isSpace || byte == 0 {
        end -= 1
        continue
      }
      guard byte >= 0x80 else { break }
      let last = scalarStart(before: end, start)
      guard isWideSpace(last, end) else { break }
      end = last
    }
    return start..<end
  }

  /// True when the bytes at `index` are those of `word`.
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where unsafe buffer[offset] != self[index + offset] { return false }
      return true
    }
  }

  /// The end of an en dash, em dash or horizontal bar (U+2013 to U+2015) at `index`.
  func longDashEnd(at index: Int) -> Int? {
    guard index + 3 <= count, self[index] == 0xE2, self[index + 1] == 0x80, self[index + 2] &- 0x93 < 3 else {
      return nil
    }
    return index + 3
  }

  /// The end of a dash of any kind at `index`, one or two hyphens among them.
  func dashEnd(at index: Int) -> Int? {
    if let end = longDashEnd(at: index) { return end }
    if has("--", at: index) { return index + 2 }
    return index < count && self[index] == 0x2D ? index + 1 : nil
  }

  /// True for a straight mark, or one that opens a quote, at `index`.
  func opensQuote(at index: Int) -> Bool {
    self[index] == 0x22 || has("“", at: index) || has("„", at: index) || has("«", at: index)
  }

  /// True when the text before `end` is a sentence's end: a stop, or a closing mark or bracket behind one.
  func endsSentence(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    var isClosed = false
    for _ in 0..<4 where end > range.lowerBound {
      switch self[end - 1] {
      case 0x2E, 0x21, 0x3F: return true
      case 0x22, 0x27, 0x29, 0x5D:
        isClosed = true
        end -= 1
      case let byte where byte >= 0x80:
        let start = scalarStart(before: end, range.lowerBound)
        switch (self[start], end - start > 1 ? self[start + 1] : 0, end - start > 2 ? self[start + 2] : 0) {
        // 。 ． ！ ？ … ؟ ۔ । 」 』 “ ” ’ » ›
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8E), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F),
          (0xE2, 0x80, 0xA6), (0xEF, 0xBD, 0xA1):
          return true
        case (0xD8, 0x9F, _), (0xDB, 0x94, _): return true
        case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE2, 0x80, 0x9C...0x9D), (0xE2, 0x80, 0x98...0x99),
          (0xC2, 0xBB, _), (0xE2, 0x80, 0xBA), (0xEF, 0xBC, 0x89):
          isClosed = true
          end = start
        default: return false
        }
      default: return false
      }
    }
    return isClosed && end < range.lowerBound
  }
}
