/// How many columns text takes on a terminal.
public enum DisplayWidth {
  /// The columns of a string: two for East Asian wide characters and emoji, none for combining marks.
  public static func columns(of string: String) -> Int {
    columns(of: string.utf8Span.span, in: 0..<string.utf8.count)
  }

  /// The columns of a range, in bytes, of text in UTF-8.
  public static func columns(of text: Span<UInt8>, in range: Range<Int>) -> Int {
    var sum = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte >= 0x20, byte < 0x7F {
        sum += 1
        index += 1
        continue
      }
      let scalar = DecodedScalar.decode(index, text, range.upperBound)
      if isEmoji(scalar.value) {
        // Only here does a character take other columns than its scalars do together.
        let bytes = unsafe text.extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
        return String(decoding: bytes, as: UTF8.self).reduce(0) { $0 + columns(of: $1) }
      }
      sum += ScalarClass.columns(scalar.value)
      index += scalar.length
    }
    return sum
  }

  private static func isEmoji(_ scalar: UInt32) -> Bool {
    scalar == 0xFE0F || scalar >= 0x1_F1E6 && scalar <= 0x1_FAFF
  }

  /// The columns of one character as a person sees it (an extended grapheme cluster).
  public static func columns(of character: Character) -> Int {
    var sum = 0
    var widest = 0
    var isEmoji = false
    for scalar in character.unicodeScalars {
      let width = ScalarClass.columns(scalar.value)
      sum += width
      widest = max(widest, width)
      if Self.isEmoji(scalar.value) { isEmoji = true }
    }
    return isEmoji && widest > 0 ? 2 : sum
  }

  /// The string cut to at most `columns` columns between characters; a string that was cut ends in `ellipsis`,
  /// which counts.
  public static func truncate(_ string: String, to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns(of: string) > columns else { return string }
    let room = columns - self.columns(of: ellipsis)
    guard room >= 0 else { return "" }
    var result = ""
    var used = 0
    for character in string {
      let width = self.columns(of: character)
      guard used + width <= room else { break }
      used += width
      result.append(character)
    }
    return result + ellipsis
  }

  /// The string with spaces behind it, or before it, up to `columns` columns.
  public static func pad(_ string: String, to columns: Int, isRightAligned: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - self.columns(of: string)))
    return isRightAligned ? spaces + string : string + spaces
  }
}
