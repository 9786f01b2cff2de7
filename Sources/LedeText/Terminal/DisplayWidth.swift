/// How many columns text takes on a terminal.
public enum DisplayWidth {
  /// The columns of a string: two for East Asian wide characters and emoji, none for combining marks.
  public static func columns(of string: String) -> Int {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return string.utf8.count }
    return string.reduce(0) { $0 + columns(of: $1) }
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
      if scalar.value == 0xFE0F || scalar.value >= 0x1_F1E6 && scalar.value <= 0x1_FAFF { isEmoji = true }
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
