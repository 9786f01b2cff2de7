extension QueryParser {
  /// The value after `last:`.
  mutating func last() throws(QueryError) -> QueryNode {
    let range = lexemes[next].range
    next += 1
    terms += 1
    guard terms <= options.limits.terms else {
      throw QueryError(.limit, at: range, "more than \(options.limits.terms) words in one query")
    }
    guard let context, let dates = span(String(decoding: bytes[range], as: UTF8.self)) else {
      throw badSpan(range)
    }
    return QueryNode(.date(context, dates), range)
  }

  private func badSpan(_ range: Range<Int>) -> QueryError {
    QueryError(
      .date, at: range, "\(words(range)) is no span of time", expected: "last:30d, last:8w, last:6m, last:2y")
  }

  /// The days that a date value means.
  func dates(_ range: Range<Int>) throws(QueryError) -> QueryDateRange {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    switch text {
    case "today": return QueryDateRange(from: today, to: today)
    case "yesterday": return QueryDateRange(from: today.preceding, to: today.preceding)
    default: break
    }
    if let span = span(text) { return span }
    for prefix in ["last:", "last-", "last"] where text.hasPrefix(prefix) {
      if let span = span(String(text.dropFirst(prefix.utf8.count))) { return span }
      throw badSpan(range)
    }
    for (sign, isUpper, isIncluded) in [
      (">=", false, true), ("<=", true, true), (">", false, false), ("<", true, false),
    ]
    where text.hasPrefix(sign) {
      let date = try date(range.lowerBound + sign.utf8.count..<range.upperBound)
      if isUpper { return QueryDateRange(from: nil, to: isIncluded ? date : date.preceding) }
      return QueryDateRange(from: isIncluded ? date : date.following, to: nil)
    }
    var dots = range.lowerBound
    while dots + 1 < range.upperBound, bytes[dots] != 0x2E || bytes[dots + 1] != 0x2E { dots += 1 }
    guard dots + 1 < range.upperBound else {
      let date = try date(range)
      return QueryDateRange(from: date, to: date)
    }
    var behind = dots + 2
    if behind < range.upperBound, bytes[behind] == 0x2E { behind += 1 }
    let from = dots > range.lowerBound ? try date(range.lowerBound..<dots) : nil
    let to = behind < range.upperBound ? try date(behind..<range.upperBound) : nil
    guard from != nil || to != nil else {
      throw QueryError(.date, at: range, "a range without dates", expected: "2020..2023, 2020.. or ..2023")
    }
    if let from, let to, from.lowest > to.highest {
      throw QueryError(
        .date, at: range, "the range ends before it starts", suggestion: "\(to)..\(from)")
    }
    return QueryDateRange(from: from, to: to)
  }

  /// `30d`, `8w`, `6m`, `2y`: from the same day so many days, weeks, months or years ago until today.
  private func span(_ text: String) -> QueryDateRange? {
    guard let unit = text.utf8.last, text.utf8.count <= 6, let count = Int(text.dropLast()), count > 0 else {
      return nil
    }
    let from: QueryDate
    switch unit {
    case 0x64: from = QueryDate(daysSince1970: today.daysSince1970 - count)
    case 0x77: from = QueryDate(daysSince1970: today.daysSince1970 - 7 * count)
    case 0x6D: from = today.addingMonths(-count)
    case 0x79: from = today.addingMonths(-12 * count)
    default: return nil
    }
    return QueryDateRange(from: from.year < 1 ? QueryDate(year: 1) : from, to: today)
  }

  func date(_ range: Range<Int>) throws(QueryError) -> QueryDate {
    switch String(decoding: bytes[range], as: UTF8.self).lowercased() {
    case "today": return today
    case "yesterday": return today.preceding
    default: break
    }
    if options.dialect == .nexis, let date = try foreignDate(range) { return date }
    var numbers: [Int] = []
    let parts = bytes[range].split(separator: 0x2D, omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    var isShaped = parts.count <= 3
    for (part, width) in zip(parts, widths) {
      isShaped = part.count == width && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      guard isShaped else { break }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 & 15) })
    }
    guard isShaped, let year = numbers.first else {
      throw QueryError(
        .date, at: range, "\(words(range)) is no date",
        expected: "2023, 2023-09, 2023-09-13, a range with .., today, yesterday, or last:30d")
    }
    guard year > 0 else { throw QueryError(.date, at: range, "there is no year 0") }
    if numbers.count > 1, !(1...12).contains(numbers[1]) {
      throw QueryError(.date, at: range, "there is no month \(numbers[1])", expected: "the month is 01 to 12")
    }
    if numbers.count > 2 {
      let days = QueryDate.days(inMonth: numbers[1], of: year)
      guard (1...days).contains(numbers[2]) else {
        throw QueryError(
          .date, at: range, "there is no day \(numbers[2]) in that month", expected: "it has \(days) days")
      }
    }
    return QueryDate(
      year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
