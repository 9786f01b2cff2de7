/// A line of a text, without the white space around it.
struct TextLine: Sendable {
  /// The first byte.
  var start: Int
  /// The end, after the last byte.
  var end: Int
  /// White space in front of the first byte, in bytes.
  var indent: Int
  /// True when an empty line, or the text's start, stands before it.
  var isAfterBlank: Bool

  var range: Range<Int> { start..<end }

  /// The lines of `text` that are not empty.
  ///
  /// Lines end at LF, CR, CRLF, VT, FF, U+0085, U+2028 and U+2029.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 160 + 4)
    let bytes = text.span
    let count = bytes.count
    var start = 0
    var index = 0
    var isAfterBlank = true
    while index < count {
      var width = 0
      while index < count {
        index = EightBytes.passed(bytes, from: index, to: count) { EightBytes.within(0x0A, 0x0D, $0) }
        guard index < count else { break }
        let byte = unsafe bytes[unchecked: index]
        if byte < 0x0E, byte >= 0x0A {
          width = 1
          break
        }
        if byte == 0xE2 || byte == 0xC2 {
          if byte == 0xE2, index + 2 < count, unsafe bytes[unchecked: index + 1] == 0x80,
            unsafe bytes[unchecked: index + 2] & 0xFE == 0xA8
          {
            width = 3
            break
          }
          if byte == 0xC2, index + 1 < count, unsafe bytes[unchecked: index + 1] == 0x85 {
            width = 2
            break
          }
        }
        index += 1
      }
      let range = text.trimmed(start..<index)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(
          TextLine(
            start: range.lowerBound, end: range.upperBound, indent: range.lowerBound - start,
            isAfterBlank: isAfterBlank))
        isAfterBlank = false
      }
      if width == 1, index + 1 < count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { width = 2 }
      index += width
      start = index
    }
    return lines
  }
}
