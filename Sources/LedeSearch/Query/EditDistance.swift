/// Distances between words: insertions, deletions, substitutions and exchanges of neighbours.
public enum EditDistance {
  /// The distance between two sequences of scalars, or `nil` when it is more than `limit`.
  ///
  /// Optimal string alignment; the time is that of `a.count × limit`.
  public static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    var row = last
    for i in 1...a.count {
      let low = max(1, i - limit)
      let high = min(b.count, i + limit)
      guard low <= high else { return nil }
      row[low - 1] = low == 1 ? min(i, far) : far
      var best = row[low - 1]
      for j in low...high {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        let removal = (j <= i - 1 + limit ? last[j] : far) + 1
        var value = min(change, removal, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        row[j] = min(value, far)
        best = min(best, row[j])
      }
      if high < b.count { row[high + 1] = far }
      if best > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The scalars of a word given as UTF-8.
  public static func scalars(_ bytes: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// The candidate nearest to `word`: at most one change for words up to four letters, two for longer ones, three
  /// from nine on; the first of equals.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let scalars = scalars(word.utf8.prefix(128))
    let limit = scalars.count <= 4 ? 1 : scalars.count <= 8 ? 2 : 3
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      guard let distance = distance(scalars, Self.scalars(candidate.utf8), limit: limit) else { continue }
      if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }
}
