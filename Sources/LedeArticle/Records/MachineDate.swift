/// Dates as programs write them: ISO 8601, RFC 822, digits, seconds since 1970, and English month names.
///
/// What fields and attributes hold as a rule; dates as people write them are for ``DateReader``.
enum MachineDate {
  /// The date in `text`; `nil` when there is none that is plausible (years 1700 to 2199).
  static func parse(_ text: String, evidence: DatedEvidence.Evidence) -> DatedEvidence? {
    let trimmed = String(folding: text.utf8)
    let bytes = Array(trimmed.utf8.prefix(80))
    guard !bytes.isEmpty else { return nil }
    guard var date = digits(bytes) ?? words(bytes) else { return nil }
    guard 1700...2199 ~= date.year, date.month.map({ 1...12 ~= $0 }) ?? true,
      date.day.map({ 1...days(in: date.month ?? 1, of: date.year) ~= $0 }) ?? true
    else { return nil }
    if let second = date.second {
      guard let zone = date.zone else {
        date.second = nil
        return evidenced(date, evidence, trimmed)
      }
      date.second = date.day == nil ? nil : second - zone
    }
    return evidenced(date, evidence, trimmed)
  }

  private struct Parts {
    var year: Int
    var month: Int?
    var day: Int?
    var second: Int?
    var zone: Int?
  }

  private static func evidenced(_ date: Parts, _ evidence: DatedEvidence.Evidence, _ text: String)
    -> DatedEvidence
  {
    DatedEvidence(
      year: date.year, month: date.month, day: date.day, secondOfDay: date.second, evidence: evidence,
      text: text)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 13 else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func compact(_ run: [UInt8]) -> Parts? {
    guard let year = number(run[0..<4]), let month = number(run[4..<6]), let day = number(run[6..<8]) else {
      return nil
    }
    return Parts(year: year, month: month, day: day)
  }

  private static func digits(_ bytes: [UInt8]) -> Parts? {
    let run = bytes.prefix { $0.isDigit }
    let rest = bytes.dropFirst(run.count)
    if rest.isEmpty {
      switch run.count {
      case 4: return number(run).map { Parts(year: $0) }
      case 8: return compact(Array(run))
      case 14:
        var date = compact(Array(run.prefix(8)))
        let time = Array(run.dropFirst(8))
        if let hour = number(time[0..<2]), let minute = number(time[2..<4]), let second = number(time[4..<6])
        {
          date?.second = hour * 3600 + minute * 60 + second
        }
        return date
      case 9, 10: return number(run).map { moment($0) }
      case 13: return number(run).map { moment($0 / 1000) }
      default: return nil
      }
    }
    // A number with decimals: seconds since 1970.
    if 9...10 ~= run.count, rest.first == 0x2E { return number(run).map { moment($0) } }
    guard let first = number(run), let separator = rest.first, [0x2D, 0x2F, 0x2E].contains(separator) else {
      return run.count == 8 ? timed(compact(Array(run)), rest) : nil
    }
    let second = bytes[(rest.startIndex + 1)...].prefix { $0.isDigit }
    guard let month = number(second), second.count <= 2 else { return nil }
    if run.count == 4 {
      var date = Parts(year: first, month: month)
      guard second.endIndex < bytes.count, bytes[second.endIndex] == separator else {
        return second.endIndex == bytes.count ? date : nil
      }
      let third = bytes[(second.endIndex + 1)...].prefix { $0.isDigit }
      guard let day = number(third), third.count <= 2 else { return nil }
      date.day = day
      return timed(date, bytes[third.endIndex...])
    }
    // Day first with dots; with slashes only where no other reading is possible.
    guard run.count <= 2, second.endIndex < bytes.count, bytes[second.endIndex] == separator else {
      return nil
    }
    let third = bytes[(second.endIndex + 1)...].prefix { $0.isDigit }
    guard third.count == 4, let year = number(third) else { return nil }
    if separator == 0x2E || first > 12 {
      return timed(Parts(year: year, month: month, day: first), bytes[third.endIndex...])
    }
    if month > 12 { return timed(Parts(year: year, month: first, day: month), bytes[third.endIndex...]) }
    if first == month { return timed(Parts(year: year, month: month, day: first), bytes[third.endIndex...]) }
    return Parts(year: year)
  }

  /// `19 Nov 2019`, `Nov 19, 2019`, `November 2019`, with or without a weekday, a time and a zone.
  private static func words(_ bytes: [UInt8]) -> Parts? {
    var year: Int?
    var month: Int?
    var day: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index].isDigit {
        let run = bytes[index...].prefix { $0.isDigit }
        let value = number(run) ?? 0
        if run.count == 4, year == nil, run.endIndex == bytes.count || bytes[run.endIndex] != 0x3A {
          year = value
        } else if run.count <= 2, day == nil, run.endIndex == bytes.count || bytes[run.endIndex] != 0x3A {
          day = value
        }
        index = run.endIndex
        if year != nil, month != nil { break }
      } else if bytes[index].isLetter {
        let run = bytes[index...].prefix { $0.isLetter }
        if month == nil { month = self.month(run) }
        index = run.endIndex
      } else {
        index += 1
      }
    }
    guard let year, let month else { return nil }
    return timed(Parts(year: year, month: month, day: day), bytes[index...])
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ]
    let lower = word.map(\.lowercased)
    if lower.elementsEqual("sept".utf8) { return 9 }
    let found = names.firstIndex { name in
      lower.elementsEqual(name.utf8) || (lower.count == 3 && name.utf8.starts(with: lower))
    }
    return found.map { $0 + 1 }
  }

  /// Adds the time of day and the zone in `rest` to a date.
  private static func timed(_ date: Parts?, _ rest: ArraySlice<UInt8>) -> Parts? {
    guard var date else { return nil }
    let rest = rest.drop { !$0.isDigit }
    let hour = rest.prefix { $0.isDigit }
    guard 1...2 ~= hour.count, var hours = number(hour), hour.endIndex < rest.endIndex,
      rest[hour.endIndex] == 0x3A
    else { return date }
    let minute = rest[(hour.endIndex + 1)...].prefix { $0.isDigit }
    guard minute.count == 2, let minutes = number(minute) else { return date }
    var end = minute.endIndex
    var seconds = 0
    if end < rest.endIndex, rest[end] == 0x3A {
      let run = rest[(end + 1)...].prefix { $0.isDigit }
      if run.count == 2 {
        seconds = number(run) ?? 0
        end = run.endIndex
      }
    }
    if end < rest.endIndex, rest[end] == 0x2E { end = rest[(end + 1)...].prefix { $0.isDigit }.endIndex }
    var tail = rest[end...].drop { $0 == 0x20 }
    if tail.count >= 2, tail.dropFirst().first?.lowercased == 0x6D, let half = tail.first?.lowercased,
      half == 0x70 || half == 0x61
    {
      if half == 0x70, hours < 12 { hours += 12 }
      if half == 0x61, hours == 12 { hours = 0 }
      tail = tail.dropFirst(2).drop { $0 == 0x20 }
    }
    guard hours < 24, minutes < 60, seconds < 61 else { return date }
    date.second = hours * 3600 + minutes * 60 + min(seconds, 59)
    guard let sign = tail.first else { return date }
    if sign == 0x2B || sign == 0x2D {
      let zone = tail.dropFirst().filter { $0.isDigit }
      if zone.count >= 4, let value = number(zone[..<4]) {
        let offset = (value / 100) * 3600 + (value % 100) * 60
        if offset <= 15 * 3600 { date.zone = sign == 0x2B ? offset : -offset }
      } else if zone.count == 2, let value = number(zone[...]), value <= 15 {
        date.zone = sign == 0x2B ? value * 3600 : -value * 3600
      }
    } else {
      date.zone = zones[String(decoding: tail.prefix { $0.isLetter }, as: UTF8.self).uppercased()]
    }
    return date
  }

  private static let zones = [
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "EST": -18000, "EDT": -14400, "CST": -21600, "CDT": -18000,
    "MST": -25200,
    "MDT": -21600, "PST": -28800, "PDT": -25200, "CET": 3600, "CEST": 7200, "MSK": 10800, "JST": 32400,
    "BST": 3600,
  ]

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A moment in seconds since 1970 (Hinnant, days_from_civil turned round).
  private static func moment(_ seconds: Int) -> Parts {
    let days = seconds / 86400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return Parts(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * part + 2) / 5 + 1,
      second: seconds % 86400, zone: 0)
  }
}
