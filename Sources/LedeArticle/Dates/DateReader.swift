internal import LedeText

/// Reads dates as people and programs write them.
///
/// Known are ISO 8601 and RFC 822, `13.09.2023`, `13 September 2023`, `Sept. 13, 2023`, `2023年9月13日` and their like
/// in the sixteen languages of ``LanguageTable/monthNames``, with times and zones. Of 03/04/2023 only the year is
/// kept, unless the language says which number is the day, since English pages write both orders. A year alone, or a
/// day and a month without a year, is no date.
public struct DateReader: Sendable {
  let languages: UInt32
  /// The order of days and months in `03/04/2023`.
  private let order: Order

  private enum Order {
    case unknown, dayFirst
  }

  /// A reader for a language; `nil` for all.
  public init(language: String? = nil) {
    languages = PhraseTable.mask(for: language)
    switch language {
    case "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "nl", "tr", "ar", "sw": order = .dayFirst
    default: order = .unknown
    }
  }

  /// The first date in `range` of `text`; `nil` when there is none.
  ///
  /// The range is looked at up to its 400th byte.
  public func date(in text: [UInt8], _ range: Range<Int>, evidence: DatedEvidence.Evidence = .visible)
    -> DatedEvidence?
  {
    let range = range.clamped(to: 0..<text.count)
    var window = FoldedWindow()
    window.load(
      text,
      range.lowerBound..<text.scalarAligned(min(range.upperBound, range.lowerBound + 400), range.lowerBound))
    return scan(text, window).dates.first.map { $0.evidence(in: text, evidence) }
  }

  /// The date in an address or a path, such as `/2023/09/13/`, `2023-09-13` or `20230913`; `nil` when there is none.
  ///
  /// `/2023/09/` gives a month.
  public func date(inPath path: [UInt8], evidence: DatedEvidence.Evidence) -> DatedEvidence? {
    let bytes = path.suffix(2048).map { $0 }
    var best: CalendarDate?
    var place = 0..<0
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit, index == 0 || !bytes[index - 1].isDigit else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      let start = index
      index = end
      if end - start == 8 || end - start == 14 {
        let date = CalendarDate(
          year: Self.number(bytes, start..<(start + 4)), month: Self.number(bytes, (start + 4)..<(start + 6)),
          day: Self.number(bytes, (start + 6)..<(start + 8)))
        if date.isPlausible, 1800...2100 ~= date.year {
          return found(date, bytes, start..<(start + 8), evidence)
        }
        continue
      }
      guard end - start == 4, end < bytes.count, [0x2F, 0x2D, 0x5F, 0x2E].contains(bytes[end]) else {
        continue
      }
      let separator = bytes[end]
      var date = CalendarDate(year: Self.number(bytes, start..<end))
      guard 1800...2100 ~= date.year, let (month, monthEnd) = month(bytes, end + 1) else { continue }
      date.month = month
      var last = monthEnd
      if monthEnd < bytes.count, bytes[monthEnd] == separator {
        var dayEnd = monthEnd + 1
        while dayEnd < bytes.count, dayEnd < monthEnd + 3, bytes[dayEnd].isDigit { dayEnd += 1 }
        let isNumber =
          dayEnd < bytes.count && (bytes[dayEnd].isDigit || bytes[dayEnd].isLetter && separator == 0x2E)
        if dayEnd > monthEnd + 1, !isNumber {
          date.day = Self.number(bytes, (monthEnd + 1)..<dayEnd)
          last = dayEnd
          if !date.isPlausible {
            date.day = nil
            last = monthEnd
          }
        }
      }
      guard date.isPlausible else { continue }
      if date.day != nil { return found(date, bytes, start..<last, evidence) }
      if separator == 0x2F, best == nil {
        best = date
        place = start..<last
      }
    }
    return best.map { found($0, bytes, place, evidence) }
  }

  private func found(
    _ date: CalendarDate, _ bytes: [UInt8], _ range: Range<Int>, _ evidence: DatedEvidence.Evidence
  ) -> DatedEvidence {
    date.evidence(evidence, text: String(decoding: bytes[range], as: UTF8.self), range: nil)
  }

  private func month(_ bytes: [UInt8], _ start: Int) -> (Int, Int)? {
    var end = start
    while end < bytes.count, end < start + 3, bytes[end].isDigit { end += 1 }
    if end > start {
      let month = Self.number(bytes, start..<end)
      return end - start <= 2 && 1...12 ~= month ? (month, end) : nil
    }
    while end < bytes.count, end < start + 12, bytes[end].isLetter { end += 1 }
    guard end >= start + 3 else { return nil }
    var window = FoldedWindow()
    window.load(bytes, start..<end)
    let match = PhraseTable.shared.longest(.month, in: window, at: 0, text: bytes, languages: languages)
    guard let match, match.end == window.count else { return nil }
    return (match.value, end)
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].prefix(9).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  // MARK: - Lines

  /// A date found in a window.
  struct Found: Sendable {
    var date: CalendarDate
    /// Where it stands in the text, with its time.
    var range: Range<Int>
    var isUpdate: Bool

    func evidence(in text: [UInt8], _ kind: DatedEvidence.Evidence) -> DatedEvidence {
      date.evidence(kind, text: String(decoding: text[range], as: UTF8.self), range: range)
    }
  }

  /// What a line says of dates.
  struct Line: Sendable {
    var dates: [Found] = []
    /// Words such as "Published"; what follows on the next line is such a date.
    var label: PhraseKind = []
    /// True when the line starts with such a word.
    var startsWithLabel = false
    /// Words that belong to no date, time or label.
    var otherWords = 0
    /// Other words that a line of a date may have at most.
    static func mostOtherWords(startsWithLabel: Bool) -> Int { startsWithLabel ? 6 : 2 }
    /// True when there is a day with a month but no year, a time, or "today".
    var hasPartialDate = false
    var hasTime = false
  }

  /// Reads every date of a window, and counts the words that belong to none.
  ///
  /// - Parameter isHead: Whether a line is only read until it has too many other words to be a line of a date, a label or
  ///   "today"; what is said of the rest of such a line is not the whole.
  func scan(_ text: [UInt8], _ window: FoldedWindow, isHead: Bool = false) -> Line {
    var line = Line()
    let isShort = isHead && !window.bytes.contains { $0.isDigit || $0 >= 0x80 }
    var index = 0
    var pendingTime: (second: Int, zone: Int?, start: Int)?
    while index < window.count {
      guard PhraseTable.isWordStart(window, index), window[index] & 0xC0 != 0x80 else {
        index += 1
        continue
      }
      if window[index] &- 0x30 < 10 {
        if let time = time(text, window, index) {
          pendingTime = (time.second, time.zone, index)
          line.hasTime = true
          index = time.end
          continue
        }
        if var (date, end) = numeric(text, window, index) {
          add(&date, &end, index, text, window, &line, &pendingTime)
          index = end
          continue
        }
        if let end = dayAndMonth(text, window, index) {
          line.hasPartialDate = true
          index = end
          continue
        }
        line.otherWords += 1
        index = wordEnd(window, index)
        continue
      }
      let named = words(text, window, index)
      if let month = named.month {
        if var (date, end) = self.named(text, window, month) {
          add(&date, &end, index, text, window, &line, &pendingTime)
          index = end
          continue
        }
        if let day = digits(window, skipped(window, month.end), most: 2) {
          line.hasPartialDate = true
          index = day.end
          continue
        }
      }
      if let label = named.label {
        line.label = label.kinds
        if index < 4 { line.startsWithLabel = true }
        index = label.end
        continue
      }
      if let day = named.day {
        if day.kinds.contains(.today) { line.hasPartialDate = true }
        index = day.end
        continue
      }
      let end = wordEnd(window, index)
      if !isFiller(window, index, end) { line.otherWords += 1 }
      if isHead, line.otherWords > (isShort ? 1 : Line.mostOtherWords(startsWithLabel: line.startsWithLabel))
      {
        break
      }
      index = end
    }
    return line
  }

  /// The longest name of a month, label of a date, and weekday, zone or "today" at a place, by one walk of the table.
  private func words(
    _ text: [UInt8], _ window: FoldedWindow, _ start: Int
  ) -> (month: PhraseTable.Match?, label: PhraseTable.Match?, day: PhraseTable.Match?) {
    var month: PhraseTable.Match?
    var label: PhraseTable.Match?
    var day: PhraseTable.Match?
    PhraseTable.shared.forEachMatch(
      of: [.month, .published, .updated, .weekday, .zone, .today], in: window, at: start, text: text,
      languages: languages
    ) { match in
      if match.kinds.contains(.month), match.end >= month?.end ?? 0 { month = match }
      if !match.kinds.isDisjoint(with: [.published, .updated]), match.end >= label?.end ?? 0 {
        label = match
      }
      if !match.kinds.isDisjoint(with: [.weekday, .zone, .today]), match.end >= day?.end ?? 0 { day = match }
    }
    return (month, label, day)
  }

  private func add(
    _ date: inout CalendarDate, _ end: inout Int, _ start: Int, _ text: [UInt8], _ window: FoldedWindow,
    _ line: inout Line, _ pending: inout (second: Int, zone: Int?, start: Int)?
  ) {
    var first = start
    if date.second == nil, date.day != nil {
      if let time = timeBehind(text, window, end) {
        date.second = time.second
        date.zone = time.zone
        end = time.end
      } else if let time = pending, start - time.start <= 40 {
        date.second = time.second
        date.zone = time.zone
        first = time.start
      }
    }
    pending = nil
    let range = window.origin(first)..<max(window.origin(first), window.origin(end))
    let isUpdate = line.label.contains(.updated) && !line.label.contains(.published)
    line.dates.append(Found(date: date, range: trimmed(text, range), isUpdate: isUpdate))
  }

  private func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let last = range.last, [0x2C, 0x2D, 0x7C].contains(text[last]) {
      range = text.trimmed(range.lowerBound..<last)
    }
    return range
  }

  /// A date that starts with digits.
  private func numeric(_ text: [UInt8], _ window: FoldedWindow, _ start: Int) -> (CalendarDate, Int)? {
    guard let first = digits(window, start, most: 4) else { return nil }
    let mark = window[first.end]
    if first.end - start == 4 {
      // 2023-09-13, 2023/9/13, 2023年9月13日
      if let (month, monthEnd) = unit(window, first.end, year) {
        guard let m = digits(window, month, most: 2), let (_, afterMonth) = unit(window, m.end, Self.month)
        else { return monthEnd < 0 ? nil : nil }
        var date = CalendarDate(year: first.value, month: m.value)
        var end = afterMonth
        if let d = digits(window, skipSpaces(window, afterMonth), most: 2),
          let (_, afterDay) = unit(window, d.end, Self.day)
        {
          date.day = d.value
          end = afterDay
        }
        return date.isPlausible ? (date, end) : nil
      }
      guard mark == 0x2D || mark == 0x2F || mark == 0x2E,
        let second = digits(window, first.end + 1, most: 2), window[second.end] == mark,
        let third = digits(window, second.end + 1, most: 2)
      else { return nil }
      let date = CalendarDate(year: first.value, month: second.value, day: third.value)
      return date.isPlausible && !isDigit(window, third.end) ? (date, third.end) : nil
    }
    guard first.end - start <= 2 else { return nil }
    if mark == 0x2F || mark == 0x2E || mark == 0x2D {
      // 13.09.2023, 13/09/23, 13. 9. 2023
      let next = skipSpaces(window, first.end + 1)
      if let second = digits(window, next, most: 2), window[second.end] == mark,
        let third = digits(window, skipSpaces(window, second.end + 1), most: 4)
      {
        let length = third.end - skipSpaces(window, second.end + 1)
        guard length == 4 || length == 2, !isDigit(window, third.end) else { return nil }
        let year = length == 2 ? (third.value < 70 ? 2000 : 1900) + third.value : third.value
        var date: CalendarDate
        if first.value > 12 || first.value == second.value || mark == 0x2E {
          date = CalendarDate(year: year, month: second.value, day: first.value)
        } else if second.value > 12 {
          date = CalendarDate(year: year, month: first.value, day: second.value)
        } else if order == .dayFirst {
          date = CalendarDate(year: year, month: second.value, day: first.value)
        } else {
          date = CalendarDate(year: year)
        }
        // A year alone of two digits is no evidence.
        if date.month == nil, length == 2 { return nil }
        return date.isPlausible ? (date, third.end) : nil
      }
    }
    // 13 September 2023, 13. Mai 2023, 13-Sep-2023, 13 de septiembre de 2023, 13th of September, 2023
    guard let (month, monthEnd) = monthBehind(text, window, first.end) else { return nil }
    guard let year = yearBehind(text, window, monthEnd) else { return nil }
    let date = CalendarDate(year: year.value, month: month, day: first.value)
    return date.isPlausible ? (date, year.end) : nil
  }

  /// A day and a month without a year, the end of them.
  private func dayAndMonth(_ text: [UInt8], _ window: FoldedWindow, _ start: Int) -> Int? {
    guard let first = digits(window, start, most: 2), 1...31 ~= first.value else { return nil }
    if let (_, end) = monthBehind(text, window, first.end) { return end }
    if let (_, end) = unit(window, first.end, Self.month),
      let day = digits(window, skipSpaces(window, end), most: 2)
    {
      return unit(window, day.end, Self.day)?.1
    }
    return nil
  }

  private func monthBehind(_ text: [UInt8], _ window: FoldedWindow, _ index: Int) -> (Int, Int)? {
    var next = index
    for suffix: StaticString in [
      "st", "nd", "rd", "th", "er", "re", "eme", "o", "a", "-го", "-е", "-го", ".",
    ]
    where window.bytes.has(suffix, at: next) {
      let end = next + suffix.utf8CodeUnitCount
      if end >= window.count || !window[end].isLetter {
        next = end
        break
      }
    }
    next = skipped(window, next)
    for word: StaticString in ["of ", "de ", "d'", "del ", "di ", "- ", "من "]
    where window.bytes.has(word, at: next) {
      next += word.utf8CodeUnitCount
      break
    }
    guard
      let month = PhraseTable.shared.longest(.month, in: window, at: next, text: text, languages: languages)
    else { return nil }
    return (month.value, month.end)
  }

  private func yearBehind(_ text: [UInt8], _ window: FoldedWindow, _ index: Int) -> (value: Int, end: Int)? {
    var next = skipped(window, index)
    for word: StaticString in ["de ", "del ", "of ", "d'"] where window.bytes.has(word, at: next) {
      next += word.utf8CodeUnitCount
      break
    }
    guard let year = digits(window, next, most: 4), year.end - next == 4, !isDigit(window, year.end),
      window[year.end] != 0x3A
    else { return nil }
    return year
  }

  /// A date that starts with a month's name.
  private func named(
    _ text: [UInt8], _ window: FoldedWindow, _ month: PhraseTable.Match
  ) -> (CalendarDate, Int)? {
    let next = skipped(window, month.end)
    if let year = digits(window, next, most: 4), year.end - next == 4 {
      let date = CalendarDate(year: year.value, month: month.value)
      return date.isPlausible && 1800...2100 ~= year.value ? (date, year.end) : nil
    }
    guard let day = digits(window, next, most: 2), !isDigit(window, day.end), window[day.end] != 0x3A else {
      return nil
    }
    var end = day.end
    for suffix: StaticString in ["st", "nd", "rd", "th"] where window.bytes.has(suffix, at: end) {
      end += suffix.utf8CodeUnitCount
      break
    }
    guard let year = yearBehind(text, window, end) else { return nil }
    let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    return date.isPlausible ? (date, year.end) : nil
  }

  // MARK: - Times

  private struct Time {
    var second: Int
    var zone: Int?
    var end: Int
  }

  private func timeBehind(_ text: [UInt8], _ window: FoldedWindow, _ index: Int) -> Time? {
    var next = index
    var words = 0
    // 2023-09-13T10:30
    if window[index] == 0x74, isDigit(window, index + 1) { return time(text, window, index + 1) }
    while next < window.count, next - index < 24 {
      if window[next] &- 0x30 < 10 { return time(text, window, next) }
      if PhraseTable.isWordStart(window, next) {
        let end = wordEnd(window, next)
        guard words < 2, end - next <= 6 else { return nil }
        if !isFiller(window, next, end),
          PhraseTable.shared.longest([.weekday], in: window, at: next, text: text, languages: languages)
            == nil
        {
          return nil
        }
        words += 1
        next = end
      } else {
        next += 1
      }
    }
    return nil
  }

  /// `10:30`, `10:30:05`, `8.15 pm`, `20h45`, `14.30 Uhr`, with a zone behind it.
  private func time(_ text: [UInt8], _ window: FoldedWindow, _ start: Int) -> Time? {
    guard let hour = digits(window, start, most: 2), hour.value <= 24 else { return nil }
    let mark = window[hour.end]
    var minute = 0
    var second = 0
    var end = hour.end
    var isSure = false
    let isClock = mark == 0x3A || mark == 0x68 || mark == 0x2E
    if isClock, let minutes = digits(window, hour.end + 1, most: 2), minutes.end - hour.end == 3,
      minutes.value < 60
    {
      minute = minutes.value
      end = minutes.end
      isSure = mark != 0x2E
      if window[end] == 0x3A, let seconds = digits(window, end + 1, most: 2), seconds.value < 61 {
        second = min(59, seconds.value)
        end = seconds.end
        // Parts of a second.
        if window[end] == 0x2E, isDigit(window, end + 1) {
          end += 1
          while isDigit(window, end) { end += 1 }
        }
      }
    }
    guard !isDigit(window, end) else { return nil }
    var value = hour.value
    var next = skipSpaces(window, end)
    if window[next] == 0x61 || window[next] == 0x70, value <= 12 {
      let marks: [StaticString] = window[next] == 0x61 ? ["am", "a.m."] : ["pm", "p.m."]
      for mark in marks where window.bytes.has(mark, at: next) {
        let markEnd = next + mark.utf8CodeUnitCount
        guard !window[markEnd].isLetter else { continue }
        value = value % 12 + (window[next] == 0x70 ? 12 : 0)
        end = markEnd
        isSure = true
      }
    }
    next = skipSpaces(window, end)
    if window.bytes.has("uhr", at: next) {
      end = next + 3
      isSure = true
    }
    guard isSure else { return nil }
    var zone: Int?
    next = skipSpaces(window, end)
    if window[next] == 0x28 { next += 1 }
    if window[next] == 0x2B || window[next] == 0x2D, let offset = offset(window, next) {
      zone = offset.value
      end = offset.end
    } else if let name = PhraseTable.shared.longest(
      .zone, in: window, at: next, text: text, languages: .max)
    {
      zone = name.value
      end = name.end
      if window[end] == 0x2B || window[end] == 0x2D, name.value == 0, let offset = offset(window, end) {
        zone = offset.value
        end = offset.end
      }
    }
    return Time(second: min(86_399, value * 3600 + minute * 60 + second), zone: zone, end: end)
  }

  /// `+02:00`, `-0500`, `+3`: minutes.
  private func offset(_ window: FoldedWindow, _ start: Int) -> (value: Int, end: Int)? {
    guard let number = digits(window, start + 1, most: 4) else { return nil }
    var minutes = 0
    var end = number.end
    switch number.end - start - 1 {
    case 4: minutes = number.value / 100 * 60 + number.value % 100
    case 1, 2:
      minutes = number.value * 60
      if window[end] == 0x3A, let rest = digits(window, end + 1, most: 2), rest.end == end + 3 {
        minutes += rest.value
        end = rest.end
      }
    default: return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    return (window[start] == 0x2D ? -minutes : minutes, end)
  }

  // MARK: - Bytes

  private func digits(_ window: FoldedWindow, _ start: Int, most: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end - start < most, isDigit(window, end) {
      value = value * 10 + Int(window[end] &- 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private func isDigit(_ window: FoldedWindow, _ index: Int) -> Bool { window[index] &- 0x30 < 10 }

  private func skipSpaces(_ window: FoldedWindow, _ index: Int) -> Int {
    var index = index
    while window[index] == 0x20 { index += 1 }
    return index
  }

  /// Behind spaces, commas, stops and hyphens.
  private func skipped(_ window: FoldedWindow, _ index: Int) -> Int {
    var index = index
    while [0x20, 0x2C, 0x2E, 0x2D, 0x2F].contains(window[index]) { index += 1 }
    // The Arabic comma.
    if window[index] == 0xD8, window[index + 1] == 0x8C { index = skipSpaces(window, index + 2) }
    return index
  }

  private func wordEnd(_ window: FoldedWindow, _ start: Int) -> Int {
    var end = start + 1
    while end < window.count, window[end] & 0xC0 == 0x80 { end += 1 }
    if window[start] >= 0xE3 { return end }
    while end < window.count, PhraseTable.isWordStart(window, end) || window[end] & 0xC0 == 0x80 {
      if window[end] >= 0xE3 { break }
      end += 1
    }
    return end
  }

  /// Words that stand between the parts of a date.
  private func isFiller(_ window: FoldedWindow, _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    guard length <= 12, Self.fillerLengths[Int(window[start])] & 1 << UInt16(length) != 0 else {
      return false
    }
    return Self.fillers.contains(StableHash.of(window.bytes.span.extracting(start..<end)))
  }

  private static let fillerForms =
    """
    at on the um uhr am pm a à às as las a.m p.m h hrs hours the of de del le la il e y o clock oclock kl klo om \
    t z и в год года г о р року saat ore alle o'clock time local gmt utc ist et pt ct mt est edt pst cst \
    godz godzina dnia r. tarihinde da de den 오전 오후 午前 午後 上午 下午 分 時 时 点 點 秒 日 月 年 في الساعة ص م من
    """.split(separator: " ").map { TextFolder.fold(Array($0.utf8)) }

  private static let fillers = Set(fillerForms.map { StableHash.of($0) })

  /// The lengths of fillers, one bit each, by their first bytes.
  private static let fillerLengths: [UInt16] = fillerForms.reduce(into: [UInt16](repeating: 0, count: 256)) {
    if let first = $1.first, $1.count < 16 { $0[Int(first)] |= 1 << UInt16($1.count) }
  }

  private let year: [[UInt8]] = [Array("年".utf8), TextFolder.fold(Array("년".utf8))]
  private static let month: [[UInt8]] = [Array("月".utf8), TextFolder.fold(Array("월".utf8))]
  private static let day: [[UInt8]] = [
    Array("日".utf8), TextFolder.fold(Array("일".utf8)), Array("号".utf8), Array("號".utf8),
  ]

  /// The place behind a unit's character and the spaces behind it.
  private func unit(_ window: FoldedWindow, _ index: Int, _ forms: [[UInt8]]) -> (Int, Int)? {
    let start = skipSpaces(window, index)
    for form in forms where start + form.count <= window.count {
      if window.bytes[start..<(start + form.count)].elementsEqual(form) {
        let end = start + form.count
        return (skipSpaces(window, end), end)
      }
    }
    return nil
  }
}
