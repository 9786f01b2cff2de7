/// Which words of the shorter of two bodies stand in the longer one, run by run, and what stands between.
///
/// Copies that were trimmed, lost a paragraph or got a new line have all that they share in long runs. Stories made of
/// the same template (a daily market report, a table of earnings) share as much, but other words, and above all
/// other numbers, stand in the places between: those count against them.
struct CopyAlignment {
  /// Words that stand in both texts.
  struct Run {
    /// Their places in the shorter text.
    var short: Range<Int>
    /// Where they start in the longer one.
    var long: Int
  }

  /// Runs in the order of the shorter text.
  let runs: [Run]
  /// Words of the shorter text that stand in runs.
  let covered: Int
  /// The share of the shorter text that stands in the longer one, 0 to 1.
  let share: Double
  /// Words that stand in the place of others, numbers counting five times.
  let replaced: Int
  /// Numbers that stand in the place of others.
  let changedNumbers: Int
  /// Numbers that stand in runs.
  let sharedNumbers: Int
  private let length: Int
  private let longLength: Int

  /// An alignment of the shorter text with the longer one.
  init(_ short: CopyText, _ long: CopyText) {
    let width = short.width
    let longRuns = long.runs(of: width)
    let places = RunPlaces(longRuns)
    let shortRuns = short.runs(of: width)
    var found: [Run] = []
    var covered = 0
    var numbers = 0
    var index = 0
    var last = -1
    while index < shortRuns.count {
      guard let first = places.first(of: shortRuns[index]) else {
        index += 1
        continue
      }
      // The next one in the longer text, so that repeated sentences stay in their order.
      var place = first
      while place <= last, place < longRuns.count { place = places.next(after: place) }
      if place == longRuns.count { place = first }
      var count = width
      while index + count < short.words.count, place + count < long.words.count,
        short.words[index + count].hash == long.words[place + count].hash
      { count += 1 }
      found.append(Run(short: index..<index + count, long: place))
      covered += count
      for word in short.words[index..<index + count] where word.isNumber { numbers += 1 }
      last = place + count - 1
      index += count
    }
    runs = found
    self.covered = covered
    length = short.words.count
    longLength = long.words.count
    share = short.words.isEmpty ? 0 : Double(covered) / Double(short.words.count)
    sharedNumbers = numbers
    (replaced, changedNumbers) = Self.replacements(found, short.words, long.words)
  }

  /// Gaps of at most this many words are places of a template, or a sub-editor's; longer ones are passages.
  private static let longestPlace = 15

  private static func replacements(
    _ runs: [Run], _ short: [CopyText.Word], _ long: [CopyText.Word]
  ) -> (words: Int, numbers: Int) {
    var words = 0
    var changed = 0
    var start = (short: 0, long: 0)
    for run in runs + [Run(short: short.count..<short.count, long: long.count)] {
      defer { start = (run.short.upperBound, run.long + run.short.count) }
      let gap = short[start.short..<run.short.lowerBound]
      // Where a passage was moved there is nothing between.
      let other = run.long >= start.long ? long[start.long..<run.long] : []
      guard !gap.isEmpty, !other.isEmpty else { continue }
      let numbers = (gap.count { $0.isNumber }, other.count { $0.isNumber })
      if max(gap.count, other.count) <= longestPlace {
        words += max(gap.count, other.count) + 4 * max(numbers.0, numbers.1)
        changed += max(numbers.0, numbers.1)
      } else if min(gap.count, other.count) <= longestPlace {
        words += min(gap.count, other.count) + 4 * min(numbers.0, numbers.1)
        changed += min(numbers.0, numbers.1)
      } else if numbers.0 * 3 >= gap.count, numbers.1 * 3 >= other.count {
        words += 4 * min(numbers.0, numbers.1)
        changed += min(numbers.0, numbers.1)
      }
    }
    return (words, changed)
  }

  /// Whether the two are the same story: docs/ranking.md has the figures behind each number.
  func isCopy(headlinesMeet: Bool) -> Bool {
    guard covered >= 20, length * 7 >= longLength || share > 0.95 else { return false }
    guard share >= (length < 100 ? 0.6 : 0.5) else { return false }
    let bound = length < 60 ? 0.1 : 0.12
    guard Double(replaced) <= bound * Double(covered) else { return false }
    if length < 60, changedNumbers > 0 { return false }
    if changedNumbers >= 2, changedNumbers * 4 > changedNumbers + sharedNumbers { return false }
    // Two firms may report the same dividend in the same few words.
    return length >= 40 || share >= 0.8 && headlinesMeet
  }
}
