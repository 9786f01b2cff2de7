/// A day, a month or a year of the Gregorian calendar.
public struct QueryDate: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  public var year: Int
  /// 1 to 12; `nil` for a whole year.
  public var month: Int?
  /// 1 to 31; `nil` for a whole month.
  public var day: Int?

  /// A date; nothing is checked.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// The smallest number that a date inside may have: `yyyymmdd` with 00 for what is not known.
  public var lowest: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
  /// The largest number that a date inside may have.
  public var highest: Int { year * 10_000 + (month ?? 99) * 100 + (day ?? 99) }

  /// `2023`, `2023-09` or `2023-09-13`.
  public var description: String {
    var text = String(year)
    while text.utf8.count < 4 { text = "0" + text }
    for part in [month, day] {
      guard let part else { break }
      text += part < 10 ? "-0\(part)" : "-\(part)"
    }
    return text
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days from 1970-01-01 to this date, or to the first day of this month or year.
  public var daysSince1970: Int {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1970-01-01.
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date after this one of the same precision: the next day, month or year.
  public var following: QueryDate { moved(1) }
  /// The date before this one of the same precision.
  public var preceding: QueryDate { moved(-1) }

  private func moved(_ steps: Int) -> QueryDate {
    guard let month else { return QueryDate(year: year + steps) }
    if day != nil { return QueryDate(daysSince1970: daysSince1970 + steps) }
    return QueryDate(year: year, month: month).addingMonths(steps)
  }

  /// The date that many months on; a day that the month lacks becomes its last.
  func addingMonths(_ months: Int) -> QueryDate {
    let count = year * 12 + (month ?? 1) - 1 + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    return QueryDate(
      year: newYear, month: newMonth, day: day.map { min($0, Self.days(inMonth: newMonth, of: newYear)) })
  }
}

/// Days from one date to another, both included; open at an end that is `nil`.
public struct QueryDateRange: Hashable, Sendable, CustomStringConvertible {
  /// The first day, month or year.
  public var from: QueryDate?
  /// The last day, month or year.
  public var to: QueryDate?

  /// A range of dates.
  public init(from: QueryDate?, to: QueryDate?) {
    self.from = from
    self.to = to
  }

  /// Whether a date that may lack its month or day lies inside: it does when it can't be told from one that does
  /// by what is known of it and asked for.
  ///
  /// An article of "2023" is in `2023` and in `2020..2023`, not in `2023-09`.
  public func contains(_ date: QueryDate) -> Bool {
    if let from, date.lowest < from.lowest { return false }
    if let to, date.lowest > to.highest { return false }
    return true
  }

  /// `2023`, `2023-09-01..2023-10-15`, `..2020`.
  public var description: String {
    if let from, from == to { return from.description }
    return (from?.description ?? "") + ".." + (to?.description ?? "")
  }
}
