/// The length of the periods of a timeline.
public enum TimelineUnit: String, CaseIterable, Sendable {
  case day
  /// From Monday on, numbered as ISO 8601 does.
  case week
  case month
  case year

  /// The first day, as days since 1970, of the period that holds a day.
  func start(of day: Int) -> Int {
    let date = QueryDate(daysSince1970: day)
    switch self {
    case .day: return day
    // 1970-01-01 was a Thursday.
    case .week: return day - ((day + 3) % 7 + 7) % 7
    case .month: return QueryDate(year: date.year, month: date.month).daysSince1970
    case .year: return QueryDate(year: date.year).daysSince1970
    }
  }

  /// The first day of the period after the one that starts at a day.
  func next(after start: Int) -> Int {
    let date = QueryDate(daysSince1970: start)
    switch self {
    case .day: return start + 1
    case .week: return start + 7
    case .month: return QueryDate(year: date.year, month: date.month).following.daysSince1970
    case .year: return QueryDate(year: date.year + 1).daysSince1970
    }
  }

  /// The name of the period that starts at a day: `2023-09-13`, `2023-W37`, `2023-09`, `2023`.
  func label(of start: Int) -> String {
    let date = QueryDate(daysSince1970: start)
    switch self {
    case .day: return date.description
    case .month: return QueryDate(year: date.year, month: date.month).description
    case .year: return QueryDate(year: date.year).description
    case .week:
      // The week belongs to the year of its Thursday.
      let thursday = QueryDate(daysSince1970: start + 3)
      let number = (start + 3 - QueryDate(year: thursday.year).daysSince1970) / 7 + 1
      return "\(QueryDate(year: thursday.year))-W" + (number < 10 ? "0" : "") + "\(number)"
    }
  }

  /// The first day of the period of a stored date such as `20230913`, `20230900`, `20230000`; `nil` where the date
  /// is not known so exactly.
  func start(ofStored value: String) -> Int? {
    guard value.utf8.count == 8, let number = Int(value) else { return nil }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard year > 0, month <= 12, day <= 31 else { return nil }
    switch self {
    case .year: return QueryDate(year: year).daysSince1970
    case .month: return month == 0 ? nil : QueryDate(year: year, month: month).daysSince1970
    case .day, .week:
      guard month > 0, day > 0 else { return nil }
      return start(of: QueryDate(year: year, month: month, day: day).daysSince1970)
    }
  }
}
