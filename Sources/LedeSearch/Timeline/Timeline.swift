/// How the matches of a query are spread over time.
public struct Timeline: Sendable {
  /// A day, week, month or year.
  public struct Period: Hashable, Sendable {
    /// Its name: `2023-09-13`, `2023-W37`, `2023-09`, `2023`.
    public var label: String
    /// Its first day.
    public var start: QueryDate
    /// Its last day.
    public var end: QueryDate
    /// Matches published in it.
    public var matches: Int
    /// All documents of the collection published in it.
    public var total: Int
    /// Matches in a hundred of all; 0 where there are none.
    public var percent: Double { total > 0 ? Double(matches) * 100 / Double(total) : 0 }
  }

  /// The length of the periods.
  public var unit: TimelineUnit
  /// The periods from the first with a match to the last, empty ones among them.
  public var periods: [Period]
  /// Matches whose date is not known.
  public var undated: Int
  /// Matches whose date is known, but not to the unit: a month of a timeline by day.
  public var imprecise: Int
  /// Matches in all.
  public var matches: Int
  /// True where the span had more than ``periodLimit`` periods, and the empty ones were left out.
  public var isSparse: Bool

  /// Periods of a timeline with the empty ones.
  public static let periodLimit = 20_000
  /// Periods that are wanted at most when the unit is to be found.
  static let comfortable = 40

  /// A timeline of counts by stored date.
  ///
  /// - Parameters:
  ///   - matches: the matches of each stored date, and how many have none.
  ///   - all: the same of the whole collection.
  ///   - unit: `nil` for the shortest unit that gives at most 40 periods.
  init(_ matches: FacetCounts, of all: FacetCounts, by unit: TimelineUnit?) {
    let unit = unit ?? Self.unit(for: matches)
    self.unit = unit
    undated = matches.missing
    imprecise = 0
    var counts: [Int: Int] = [:]
    var totals: [Int: Int] = [:]
    self.matches = matches.missing
    for (value, count) in matches.values {
      self.matches += count
      if let start = unit.start(ofStored: value) {
        counts[start, default: 0] += count
      } else {
        imprecise += count
      }
    }
    for (value, count) in all.values {
      if let start = unit.start(ofStored: value) { totals[start, default: 0] += count }
    }
    periods = []
    isSparse = false
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return }
    var starts: [Int] = []
    var start = first
    while start <= last, starts.count <= Self.periodLimit {
      starts.append(start)
      start = unit.next(after: start)
    }
    if starts.count > Self.periodLimit {
      starts = counts.keys.sorted()
      isSparse = true
    }
    for start in starts {
      periods.append(
        Period(
          label: unit.label(of: start), start: QueryDate(daysSince1970: start),
          end: QueryDate(daysSince1970: unit.next(after: start) - 1), matches: counts[start] ?? 0,
          total: totals[start] ?? 0))
    }
  }

  private static func unit(for matches: FacetCounts) -> TimelineUnit {
    let days = matches.values.compactMap { TimelineUnit.day.start(ofStored: $0.value) }
    guard let first = days.min(), let last = days.max() else {
      return matches.values.contains { TimelineUnit.month.start(ofStored: $0.value) != nil } ? .month : .year
    }
    let span = last - first + 1
    return span <= comfortable
      ? .day : span <= 7 * comfortable ? .week : span <= 30 * comfortable ? .month : .year
  }
}
