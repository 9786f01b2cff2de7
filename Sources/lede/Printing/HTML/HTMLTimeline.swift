import LedeSchema
import LedeSearch

/// A timeline as a figure: bars in inline SVG that stretch to the page, labels as text that does not.
struct HTMLTimeline {
  private let timeline: Timeline
  private let collection: Collection

  init(_ timeline: Timeline, _ collection: Collection) {
    self.timeline = timeline
    self.collection = collection
  }

  func rendered() -> String {
    let periods = timeline.periods
    guard let first = periods.first, let last = periods.last else { return "" }
    let most = periods.max { $0.matches < $1.matches } ?? first
    let name = collection.rawValue
    let title = "\(name.prefix(1).uppercased() + name.dropFirst()) by \(timeline.unit.rawValue)"
    var out = "<figure class=\"timeline\">\n<figcaption>\(title)"
    out += " <small>most: \(most.matches) in \(most.label)</small></figcaption>\n"
    out += "<svg role=\"img\" aria-label=\"\(title), \(first.label) to \(last.label)\""
    out += " viewBox=\"0 0 \(max(1, periods.count) * 10) 100\" preserveAspectRatio=\"none\">\n"
    for (index, period) in periods.enumerated() {
      let height = period.matches == 0 ? 0 : max(2, period.matches * 100 / max(1, most.matches))
      let share = period.total > 0 ? ", \(TimelineCommand.decimals(period.percent)) % of all" : ""
      out += "<g><title>\(period.label): \(period.matches)\(share)</title>"
      out += "<rect class=\"hover\" x=\"\(index * 10)\" width=\"10\" height=\"100\"/>"
      if height > 0 {
        out += "<rect x=\"\(index * 10 + 1)\" y=\"\(100 - height)\" width=\"8\" height=\"\(height)\"/>"
      }
      out += "</g>\n"
    }
    out += "</svg>\n<div class=\"axis\">"
    for label in labels { out += "<span>\(label)</span>" }
    out += "</div>\n"
    var rest: [String] = []
    if timeline.undated > 0 { rest.append("\(timeline.undated) without a date") }
    if timeline.imprecise > 0 { rest.append("\(timeline.imprecise) dated less exactly") }
    if timeline.isSparse { rest.append("empty \(timeline.unit.rawValue)s left out") }
    if !rest.isEmpty { out += "<p class=\"rest\">\(rest.joined(separator: ", "))</p>\n" }
    return out + "</figure>\n"
  }

  /// The first period, the one in the middle, and the last.
  private var labels: [String] {
    let periods = timeline.periods
    switch periods.count {
    case 0...2: return periods.map(\.label)
    case let count where count % 2 == 1:
      return [periods[0], periods[count / 2], periods[count - 1]].map(\.label)
    case let count: return [periods[0], periods[count - 1]].map(\.label)
    }
  }
}
