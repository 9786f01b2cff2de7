/// Finds the name that was meant by a misspelt one.
public enum Suggestion {
  /// The nearest of the names by edit distance, or nil if none is near: a third of the letters may differ, and
  /// the beginning of exactly one name stands for that name.
  ///
  /// - Complexity: O(length²) a name; words longer than 64 bytes resemble nothing.
  public static func nearest(to word: String, among names: [String]) -> String? {
    let letters = Array(word.lowercased().utf8)
    guard letters.count <= 64, !letters.isEmpty else { return nil }
    let beginnings = names.filter { letters.count >= 2 && $0.utf8.starts(with: letters) }
    if beginnings.count == 1 { return beginnings.first }
    var best: (distance: Int, name: String)?
    for name in names {
      let distance = Self.distance(letters, Array(name.utf8))
      let limit = max(1, max(letters.count, name.utf8.count) / 3)
      guard distance <= limit, distance < letters.count else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
    }
    return best?.name
  }

  /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours (Damerau 1964).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1..<(left.count + 1) {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1..<(right.count + 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, beforePrevious[column - 2] + 1)
        }
        current.append(value)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
