extension OffsetMap {
  /// The map of the bytes `range` of the text, as a text of its own; the range is cut to the text.
  ///
  /// A unit that the range cuts keeps all its source.
  public func slice(_ range: Range<Int>) -> OffsetMap {
    var result = OffsetMap()
    let range = range.clamped(to: 0..<textLength)
    guard !range.isEmpty else { return result }
    var offset = range.lowerBound
    var index = runIndex(at: offset)
    while offset < range.upperBound, index < runs.count {
      let run = runs[index]
      let unit = (offset - run.text) / run.textLength
      let into = (offset - run.text) % run.textLength
      let left = min(range.upperBound, run.textEnd) - offset
      let source = run.source + unit * run.sourceLength
      if into == 0, left >= run.textLength {
        let count = left / run.textLength
        result.append(text: run.textLength, source: run.sourceLength, count: count, at: source)
        offset += count * run.textLength
      } else {
        let piece = min(left, run.textLength - into)
        result.append(text: piece, source: run.sourceLength, at: source)
        offset += piece
      }
      if offset == run.textEnd { index += 1 }
    }
    return result
  }

  /// The map from this text through `inner`'s text to its source: this map's source is the text that `inner`
  /// describes.
  ///
  /// - Complexity: O(n + m log m) for n units that are not verbatim and m runs of `inner`.
  public func through(_ inner: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    for run in runs {
      if run.textLength == 1, run.sourceLength == 1 {
        let part = inner.slice(run.source..<run.sourceEnd)
        result.append(part)
        // Beyond inner's text there is nothing to point at.
        let missing = run.count - part.textLength
        result.append(text: 1, source: 0, count: missing, at: inner.sourceOffset(of: run.sourceEnd))
        continue
      }
      if run.sourceLength == 0 {
        let place = inner.sourceOffset(of: run.source)
        result.append(text: run.textLength, source: 0, count: run.count, at: place)
        continue
      }
      for unit in 0..<run.count {
        let start = run.source + unit * run.sourceLength
        let range = inner.sourceRange(of: start..<start + run.sourceLength)
        let place = range?.lowerBound ?? inner.sourceOffset(of: start)
        result.append(text: run.textLength, source: range?.count ?? 0, at: place)
      }
    }
    return result
  }
}
