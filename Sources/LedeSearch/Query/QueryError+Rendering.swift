internal import LedeText

extension QueryError {
  /// The error as lines for a terminal: the message, the query with carets under the place, and a hint.
  ///
  /// A query wider than `columns` is cut to a window around the place. Control characters are shown as escapes, and
  /// carets stand by display columns. No newline at the end.
  public func rendered(_ query: [UInt8], columns: Int = 80) -> String {
    var lines = [message]
    let margin = 2
    let room = max(20, columns - margin)
    let start = max(0, min(range.lowerBound, query.count))
    let end = max(start, min(range.upperBound, query.count))
    // The window is made of whole scalars, the place's first ones and as much before and after as has room.
    var pieces: [(start: Int, text: String, columns: Int)] = []
    var offset = 0
    while offset < query.count {
      let length = DecodedScalar.at(offset, in: query.span, end: query.count).length
      let text = TerminalText.escape(Array(query[offset..<offset + length]))
      pieces.append((offset, text, DisplayWidth.columns(of: text)))
      offset += length
    }
    let first = pieces.firstIndex { $0.start >= start } ?? pieces.count
    let behind = pieces.firstIndex { $0.start >= end } ?? pieces.count
    var low = first
    var high = first
    var used = 0
    while high < behind, used + pieces[high].columns <= room - 6 {
      used += pieces[high].columns
      high += 1
    }
    let marked = max(1, used)
    let cut = high
    var before = 0
    // Up to two thirds of what is left before the place, the rest behind it, then what is still free before it.
    for share in [(room - 6 - used) * 2 / 3, room - 6] {
      while low > 0, before + pieces[low - 1].columns <= share, used + pieces[low - 1].columns <= room - 6 {
        low -= 1
        before += pieces[low].columns
        used += pieces[low].columns
      }
      while high < pieces.count, used + pieces[high].columns <= room - 6 {
        used += pieces[high].columns
        high += 1
      }
    }
    var line = low > 0 ? "..." : ""
    let indent = margin + (low > 0 ? 3 : 0) + before
    for piece in pieces[low..<high] { line += piece.text }
    if high < pieces.count { line += "..." }
    if !query.isEmpty {
      lines.append(String(repeating: " ", count: margin) + line)
      lines.append(
        String(repeating: " ", count: indent)
          + String(repeating: "^", count: first == cut ? 1 : marked))
    }
    if let suggestion { lines.append("  did you mean \(TerminalText.escape(Array(suggestion.utf8)))") }
    if let expected { lines.append("  \(expected)") }
    return lines.joined(separator: "\n")
  }
}
