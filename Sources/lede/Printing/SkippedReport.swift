import CommandLineKit
import LedeIndex
import LedeText

/// Tells what a run skipped: all of it when that is little, else a few of each reason and how many there are.
struct SkippedReport {
  /// Lines that may be shown before the rest is only counted.
  static let mostLines = 10

  private let inputs: [SkippedInput]

  init(_ inputs: [SkippedInput]) {
    self.inputs = inputs.sorted { left, right in
      if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
      // What is only counted comes behind what is listed.
      return (left.count, left.line ?? 0, left.record ?? 0) < (
        right.count, right.line ?? 0, right.record ?? 0
      )
    }
  }

  /// The lines for standard error.
  ///
  /// Skipped inputs go before those that were only read with a flaw, and each reason has its share of the lines, so
  /// that a thousand empty files don't hide one broken archive.
  func lines(showsAll: Bool) -> [String] {
    guard !showsAll, inputs.count > Self.mostLines else { return inputs.map(Self.line) }
    var shown: Set<Int> = []
    let groups = Self.groups(inputs.indices.map { ($0, inputs[$0]) })
    var round = 0
    while shown.count < Self.mostLines {
      for group in groups where round < group.places.count && shown.count < Self.mostLines {
        shown.insert(group.places[round])
      }
      round += 1
    }
    let rest = inputs.indices.filter { !shown.contains($0) }.map { inputs[$0] }
    return shown.sorted().map { Self.line(inputs[$0]) } + [
      "… and \(rest.reduce(0) { $0 + $1.count }) more (\(Self.counts(rest))): lede status --skipped"
    ]
  }

  /// How many there are of each reason, as in `700 empty, 2 malformed, 4 guessed-encoding (read all the same)`.
  static func counts(_ inputs: [SkippedInput]) -> String {
    let groups = groups(inputs.indices.map { ($0, inputs[$0]) })
    func list(_ isFlaw: Bool) -> String {
      groups.filter { $0.isFlaw == isFlaw }.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
    }
    let (skipped, flaws) = (list(false), list(true))
    if flaws.isEmpty { return skipped }
    return (skipped.isEmpty ? "" : skipped + "; ") + "read with flaws: " + flaws
  }

  /// One input, for a terminal.
  static func line(_ input: SkippedInput) -> String {
    var place = String(decoding: TerminalText.escape(Place.shown(input.path)).utf8, as: UTF8.self)
    if let member = input.member { place += "!" + TerminalText.escape(member) }
    if let line = input.line { place += ":\(line)" }
    if input.count > 1 {
      let what = input.isFlaw ? "read with a flaw" : "skipped"
      return "\(place): \(input.count) more \(what) (\(input.reason)): \(input.message)"
    }
    let record = input.record.map { "record \($0): " } ?? ""
    return input.isFlaw
      ? "\(place): \(record)read with a flaw (\(input.reason)): \(input.message)"
      : "\(place): \(record)skipped (\(input.reason)): \(input.message)"
  }

  private struct Group {
    var reason: String
    var isFlaw: Bool
    var places: [Int]
    var count: Int
  }

  /// The inputs of each reason: what was skipped before what was read with a flaw, the commonest first.
  private static func groups(_ inputs: [(place: Int, input: SkippedInput)]) -> [Group] {
    var groups: [Group] = []
    for (place, input) in inputs {
      if let known = groups.firstIndex(where: { $0.reason == input.reason && $0.isFlaw == input.isFlaw }) {
        groups[known].places.append(place)
        groups[known].count += input.count
      } else {
        groups.append(Group(reason: input.reason, isFlaw: input.isFlaw, places: [place], count: input.count))
      }
    }
    return groups.sorted {
      ($0.isFlaw ? 1 : 0, -$0.count, $0.reason) < ($1.isFlaw ? 1 : 0, -$1.count, $1.reason)
    }
  }
}
