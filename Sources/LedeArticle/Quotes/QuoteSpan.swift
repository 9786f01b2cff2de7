/// A stretch of one paragraph between two quotation marks.
struct QuoteSpan {
  /// With the marks.
  var outer: Range<Int>
  /// Without the marks.
  var inner: Range<Int>
  /// The paragraph ended before a closing mark.
  var isOpenEnded: Bool

  /// The pairs of `marks` in the paragraph `range`.
  ///
  /// A mark inside an open quote of another family belongs to the words. Marks that tell by their form what
  /// they do are trusted first, then the spaces beside them, then turns.
  static func spans(
    of marks: [QuoteMark], in range: Range<Int>, isInverted: Bool, text: [UInt8]
  ) -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    var opener: QuoteMark?
    var depth = 0
    // How many straight marks stand at a mark and behind it.
    var straightLeft = [Int](repeating: 0, count: marks.count + 1)
    for (place, mark) in marks.enumerated().reversed() {
      straightLeft[place] =
        straightLeft[place + 1] + (mark.form == .straight && mark.family == .double ? 1 : 0)
    }
    for (place, mark) in marks.enumerated() {
      guard let open = opener else {
        if opens(mark, isInverted: isInverted, straightLeft: straightLeft[place]) {
          opener = mark
          depth = 0
        }
        continue
      }
      guard mark.family == open.family else { continue }
      if closes(
        mark, open, isInverted: isInverted, straightLeft: straightLeft[place], marks[place...])
      {
        if depth > 0 {
          depth -= 1
          continue
        }
        let inner = trimmed(open.end..<mark.start, text)
        if !inner.isEmpty {
          spans.append(QuoteSpan(outer: open.start..<mark.end, inner: inner, isOpenEnded: false))
        }
        opener = nil
      } else if mark.family == .single, !mark.looksOpening {
        // An apostrophe.
        continue
      } else if nests(marks[place...], open) {
        depth += 1
      } else {
        opener = mark
        depth = 0
      }
    }
    if let open = opener, open.end < range.upperBound {
      let inner = trimmed(open.end..<range.upperBound, text)
      if !inner.isEmpty {
        spans.append(QuoteSpan(outer: open.start..<range.upperBound, inner: inner, isOpenEnded: true))
      }
    }
    return spans
  }

  /// The first dashes in `range` that stand between spaces, with the spaces; none overlap.
  static func dashes(in range: Range<Int>, _ text: [UInt8], limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound + 1
    while index < range.upperBound, found.count < limit {
      if text[index] == 0x20, let end = dash(at: index + 1, range.upperBound, text) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where a hyphen or dash at `index` and the space behind it end; `nil` where there is none.
  static func dash(at index: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    guard index < limit, let end = text[index] == 0x2D ? index + 1 : text.longDashEnd(at: index), end < limit
    else {
      return nil
    }
    return text[end] == 0x20 ? end + 1 : nil
  }

  /// `range` without white space at its ends: French puts some beside its marks.
  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = max(lower, range.upperBound)
    while lower < upper {
      if text[lower] <= 0x20 {
        lower += 1
      } else if upper - lower >= 2, text[lower] == 0xC2, text[lower + 1] == 0xA0 {
        lower += 2
      } else if upper - lower >= 3, text[lower] == 0xE2, text[lower + 1] == 0x80, text[lower + 2] == 0xAF {
        lower += 3
      } else {
        break
      }
    }
    while upper > lower {
      if text[upper - 1] <= 0x20 {
        upper -= 1
      } else if upper - lower >= 2, text[upper - 2] == 0xC2, text[upper - 1] == 0xA0 {
        upper -= 2
      } else if upper - lower >= 3, text[upper - 3] == 0xE2, text[upper - 2] == 0x80, text[upper - 1] == 0xAF
      {
        upper -= 3
      } else {
        break
      }
    }
    return lower..<upper
  }

  private static func opens(_ mark: QuoteMark, isInverted: Bool, straightLeft: Int) -> Bool {
    switch mark.form {
    case .low, .open: true
    case .close: false
    case .left: !isInverted
    case .right: isInverted
    case .sixes: !mark.looksClosing
    case .nines: mark.family == .double && mark.looksOpening
    case .straight:
      mark.looksOpening || (!mark.looksClosing && mark.family == .double && straightLeft % 2 == 0)
    }
  }

  private static func closes(
    _ mark: QuoteMark, _ open: QuoteMark, isInverted: Bool, straightLeft: Int, _ rest: ArraySlice<QuoteMark>
  ) -> Bool {
    if mark.family == .single { return mark.form != .sixes && mark.form != .low && mark.looksClosing }
    switch mark.form {
    case .low, .open: return false
    case .close: return true
    case .left: return isInverted
    case .right: return !isInverted
    case .nines: return true
    case .sixes: return open.form == .low || mark.looksClosing
    case .straight:
      if mark.looksClosing { return true }
      if !mark.looksOpening { return true }
      return open.form == .straight && !nests(rest, open) && straightLeft % 2 == 1
    }
  }

  /// Whether an opening mark within a quote starts a quote in the quote: enough closing marks follow for both.
  private static func nests(_ rest: ArraySlice<QuoteMark>, _ open: QuoteMark) -> Bool {
    var balance = 1
    for mark in rest.prefix(64) where mark.family == open.family {
      switch mark.form {
      case .sixes where open.form != .low, .low, .open, .left: balance += 1
      case .straight where mark.looksOpening: balance += 1
      default: balance -= 1
      }
      if balance == 0 { return true }
    }
    return false
  }
}
