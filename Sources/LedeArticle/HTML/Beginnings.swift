internal import LedeText

/// Texts none of which begins another, to see whether a text begins one of them or one of them begins it.
///
/// - Complexity: O(log² n) comparisons for a question, and for an addition on average.
struct Beginnings {
  /// Sorted, each more than the next.
  private var runs: [[[UInt8]]] = []

  /// Some texts, without those that another one begins.
  init(_ texts: [[UInt8]]) {
    var run: [[UInt8]] = []
    for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where run.last.map({ !text.starts(with: $0) }) ?? true {
      run.append(text)
    }
    if !run.isEmpty { runs = [run] }
  }

  /// Whether `text` begins one of the texts, or one of them begins it.
  func hasAlike(_ text: [UInt8]) -> Bool {
    runs.contains { run in
      let place = run.partitionPoint { !$0.lexicographicallyPrecedes(text) }
      return place < run.count && run[place].starts(with: text)
        || place > 0 && text.starts(with: run[place - 1])
    }
  }

  /// Adds a text that is like none of them.
  mutating func add(_ text: [UInt8]) {
    var run = [text]
    while let last = runs.last, last.count <= run.count {
      run = Self.merged(runs.removeLast(), run)
    }
    runs.append(run)
  }

  private static func merged(_ first: [[UInt8]], _ second: [[UInt8]]) -> [[UInt8]] {
    var merged: [[UInt8]] = []
    merged.reserveCapacity(first.count + second.count)
    var place = 0
    for text in second {
      while place < first.count, first[place].lexicographicallyPrecedes(text) {
        merged.append(first[place])
        place += 1
      }
      merged.append(text)
    }
    merged.append(contentsOf: first[place...])
    return merged
  }
}
