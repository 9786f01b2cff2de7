/// A day, month or year of the Gregorian calendar, with the time where it is known.
struct CalendarDate: Hashable, Sendable {
  var year: Int
  var month: Int?
  var day: Int?
  /// Seconds after midnight, in the zone of ``zone``.
  var second: Int?
  /// Minutes east of UTC.
  var zone: Int?

  /// True when the year is plausible for a page, and day and month exist.
  var isPlausible: Bool {
    guard 1600...2200 ~= year else { return false }
    guard let month else { return day == nil }
    guard 1...12 ~= month else { return false }
    return day.map { 1...Self.days(in: month, of: year) ~= $0 } ?? true
  }

  /// The date as evidence; a time of day is given only where its zone is known.
  func evidence(_ kind: DatedEvidence.Evidence, text: String, range: Range<Int>?) -> DatedEvidence {
    var moment: Int?
    if day != nil, let second, let zone, abs(zone) <= 15 * 60 { moment = second - zone * 60 }
    return DatedEvidence(
      year: year, month: month, day: day, secondOfDay: moment, evidence: kind, text: text, range: range)
  }

  /// Sets the second, going over into the days beside where it is not within one.
  fileprivate mutating func shift(to second: Int) {
    guard var month, var day else {
      self.second = nil
      return
    }
    var second = second
    while second < 0 {
      second += 86_400
      day -= 1
      if day < 1 {
        month -= 1
        if month < 1 {
          month = 12
          year -= 1
        }
        day = Self.days(in: month, of: year)
      }
    }
    while second >= 86_400 {
      second -= 86_400
      day += 1
      if day > Self.days(in: month, of: year) {
        day = 1
        month += 1
        if month > 12 {
          month = 1
          year += 1
        }
      }
    }
    self.month = month
    self.day = day
    self.second = second
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension DatedEvidence {
  /// The same moment with its day in UTC: `secondOfDay` is 0 to 86,399 then; what has no time of day stays as it is.
  public var utc: DatedEvidence {
    guard let secondOfDay else { return self }
    var date = CalendarDate(year: year, month: month, day: day)
    date.shift(to: secondOfDay)
    var result = self
    result.year = date.year
    result.month = date.month
    result.day = date.day
    result.secondOfDay = date.second
    return result
  }
}
