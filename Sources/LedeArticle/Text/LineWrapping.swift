/// Tells hard-wrapped text, whose paragraphs run over several lines of about equal length, from text with one
/// paragraph a line, and joins the lines of the former.
enum LineWrapping {
  /// The longest line that a typewriter or a mail programme makes, in characters.
  static let widest = 100

  /// The paragraphs of `lines`, each with its lines.
  static func paragraphs(_ lines: [TextLine], of text: [UInt8]) -> [Range<Int>] {
    guard let width = width(of: lines, text) else { return lines.indices.map { $0..<($0 + 1) } }
    var paragraphs: [Range<Int>] = []
    var first = 0
    var length = 0
    for index in lines.indices {
      let line = lines[index]
      if index > 0, startsParagraph(line, after: lines[index - 1], previousLength: length, width, text) {
        paragraphs.append(first..<index)
        first = index
      }
      length = characters(line.range, text)
    }
    if first < lines.count { paragraphs.append(first..<lines.count) }
    return paragraphs
  }

  private static func startsParagraph(
    _ line: TextLine, after previous: TextLine, previousLength: Int, _ width: Int, _ text: [UInt8]
  ) -> Bool {
    if line.isAfterBlank || line.indent >= previous.indent + 2 { return true }
    // A list's item.
    let byte = text[line.start]
    if byte == 0x2D || byte == 0x2A, line.start + 1 < line.end, text[line.start + 1] == 0x20 { return true }
    // The line before ended early: the first word of this one would have fitted on it.
    var end = line.start
    while end < line.end, text[end] != 0x20 { end += 1 }
    let room = width - previousLength - 1
    let word = characters(line.start..<end, text)
    return text.endsSentence(previous.range) ? room >= word + 5 : room >= word + 18
  }

  /// The width that the lines were wrapped to; `nil` for text that wasn't wrapped.
  private static func width(of lines: [TextLine], _ text: [UInt8]) -> Int? {
    guard lines.count >= 3 else { return nil }
    var lengths: [Int] = []
    lengths.reserveCapacity(lines.count)
    var long = 0
    var widest = 0
    for line in lines {
      guard line.end - line.start <= widestBytes else {
        long += 1
        lengths.append(0)
        continue
      }
      let length = characters(line.range, text)
      lengths.append(length)
      if length > Self.widest { long += 1 } else { widest = max(widest, length) }
    }
    guard long * 20 <= lines.count, widest >= 40 else { return nil }
    // Of lines with another right below: those that are nearly full, and those that break off within a sentence.
    var pairs = 0
    var full = 0
    var broken = 0
    for index in lines.indices.dropLast() where !lines[index + 1].isAfterBlank {
      pairs += 1
      let isBroken = !text.endsSentence(lines[index].range)
      if lengths[index] * 10 >= widest * 7 {
        full += 1
        if isBroken, continues(lines[index + 1], text) { broken += 1 }
      }
    }
    guard pairs >= 2, full * 2 >= pairs, broken * 2 >= full else { return nil }
    return widest
  }

  private static let widestBytes = widest * 4

  /// True when a line goes on with a sentence: it starts with a lower-case letter, a digit or a bracket, or in
  /// a script without cases.
  private static func continues(_ line: TextLine, _ text: [UInt8]) -> Bool {
    let byte = text[line.start]
    return byte >= 0x80 || !(0x41...0x5A ~= byte) || line.end - line.start > 30
  }

  static func characters(_ range: Range<Int>, _ text: [UInt8]) -> Int {
    var index = EightBytes.passed(text.span, from: range.lowerBound, to: range.upperBound) { _ in 0 }
    var count = index - range.lowerBound
    while index < range.upperBound {
      if text[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
