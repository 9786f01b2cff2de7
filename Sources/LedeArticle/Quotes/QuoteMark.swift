/// A quotation mark in a paragraph.
struct QuoteMark {
  /// Marks that close one another.
  enum Family: UInt8 {
    case double, guillemet, corner, whiteCorner, single, singleGuillemet
  }

  /// Which mark it is, as far as its form tells what it does.
  enum Form: UInt8 {
    /// “, also a closing mark in German.
    case sixes
    /// ”, also an opening mark in Swedish and Finnish.
    case nines
    /// „ and ‚.
    case low
    /// " and '.
    case straight
    /// « and ‹.
    case left
    /// » and ›.
    case right
    /// 「 and 『.
    case open
    /// 」 and 』.
    case close
  }

  var start: Int
  var length: Int
  var family: Family
  var form: Form
  /// White space, an opening bracket, a dash or the paragraph's start stands before it.
  var hasSpaceBefore = false
  /// White space, closing punctuation, a dash or the paragraph's end stands behind it.
  var hasSpaceAfter = false

  var end: Int { start + length }
  /// By its surroundings it opens.
  var looksOpening: Bool { hasSpaceBefore && !hasSpaceAfter }
  /// By its surroundings it closes.
  var looksClosing: Bool { !hasSpaceBefore && hasSpaceAfter }

  /// The marks in `range`; apostrophes and single marks too if `singles`.
  static func marks(in text: [UInt8], _ range: Range<Int>, singles: Bool, doubled: Bool = false)
    -> [QuoteMark]
  {
    var marks: [QuoteMark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      index = EightBytes.passed(text.span, from: index, to: range.upperBound, unless: Self.mayBeMark)
      guard index < range.upperBound else { break }
      let byte = text[index]
      // Only a quotation mark, or the first byte of one, gets further; most bytes are small letters.
      if byte &- 0x61 < 0x61 {
        index += 1
        continue
      }
      if byte != 0x22, byte != 0xE2, byte != 0xC2, byte != 0xE3, byte != 0x27, byte != 0x60, byte != 0xEF {
        index += 1
        continue
      }
      guard var mark = mark(in: text, at: index, range.upperBound, singles: singles, doubled: doubled) else {
        // Two apostrophes are no mark, and neither is each of them.
        index +=
          byte == 0x27 && index + 1 < range.upperBound && text[index + 1] == 0x27
          ? 2 : byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        continue
      }
      mark.hasSpaceBefore =
        mark.start == range.lowerBound || Surroundings.isOpening(text, before: mark.start, range.lowerBound)
      mark.hasSpaceAfter =
        mark.end >= range.upperBound || Surroundings.isClosing(text, after: mark.end, range.upperBound)
      if mark.family == .single, mark.form != .sixes, mark.start > range.lowerBound,
        text[mark.start - 1] == 0x73,
        mark.end < range.upperBound, text[mark.end] == 0x20
      {
        // "the boys’ bridge".
        index = mark.end
        continue
      }
      marks.append(mark)
      index = mark.end
    }
    return marks
  }

  /// Which of eight ASCII bytes are `"`, `'` or a backtick.
  @inline(__always)
  private static func mayBeMark(_ eight: UInt64) -> UInt64 {
    EightBytes.equal(0x22, eight) | EightBytes.equal(0x27, eight) | EightBytes.equal(0x60, eight)
  }

  /// Whether `range` holds anything that could be a double mark.
  static func mayStand(in text: [UInt8], _ range: Range<Int>, doubled: Bool) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      index = EightBytes.passed(text.span, from: index, to: range.upperBound, unless: Self.mayBeMark)
      guard index < range.upperBound else { break }
      let byte = text[index]
      if byte == 0x22 { return true }
      if byte >= 0xC2 {
        if mark(in: text, at: index, range.upperBound, singles: false) != nil { return true }
      } else if doubled, byte == 0x27 || byte == 0x60, index + 1 < range.upperBound, text[index + 1] == byte {
        return true
      }
      index += 1
    }
    return false
  }

  private static func mark(in text: [UInt8], at index: Int, _ end: Int, singles: Bool, doubled: Bool = false)
    -> QuoteMark?
  {
    func made(_ length: Int, _ family: Family, _ form: Form) -> QuoteMark {
      QuoteMark(start: index, length: length, family: family, form: form)
    }
    let byte = text[index]
    switch byte {
    case 0x22: return made(1, .double, .straight)
    case 0x27, 0x60:
      if doubled, index + 1 < end, text[index + 1] == byte {
        return made(2, .double, byte == 0x60 ? .sixes : .straight)
      }
      return singles && byte == 0x27 && (index + 1 == end || text[index + 1] != 0x27)
        ? made(1, .single, .straight) : nil
    case 0xC2 where index + 1 < end:
      if text[index + 1] == 0xAB { return made(2, .guillemet, .left) }
      if text[index + 1] == 0xBB { return made(2, .guillemet, .right) }
      return nil
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x9C, 0x9F: return made(3, .double, .sixes)
      case 0x9D: return made(3, .double, .nines)
      case 0x9E: return made(3, .double, .low)
      case 0xB3: return made(3, .double, .straight)
      case 0x98 where singles: return made(3, .single, .sixes)
      case 0x99 where singles: return made(3, .single, .nines)
      case 0x9A where singles: return made(3, .single, .low)
      case 0xB9 where singles: return made(3, .singleGuillemet, .left)
      case 0xBA where singles: return made(3, .singleGuillemet, .right)
      default: return nil
      }
    case 0xE3 where index + 2 < end && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x8C: return made(3, .corner, .open)
      case 0x8D: return made(3, .corner, .close)
      case 0x8E: return made(3, .whiteCorner, .open)
      case 0x8F: return made(3, .whiteCorner, .close)
      case 0x9D: return made(3, .double, .sixes)
      case 0x9E, 0x9F: return made(3, .double, .nines)
      default: return nil
      }
    case 0xEF where index + 2 < end:
      if text[index + 1] == 0xBC, text[index + 2] == 0x82 { return made(3, .double, .straight) }
      if text[index + 1] == 0xBD, text[index + 2] == 0xA2 { return made(3, .corner, .open) }
      if text[index + 1] == 0xBD, text[index + 2] == 0xA3 { return made(3, .corner, .close) }
      return nil
    default: return nil
    }
  }
}
