internal import LedeArticle
internal import LedeSchema
internal import LedeText

/// As much of a concordance line as has room: ranges of the read text that never split a character as a person sees it.
public struct ConcordanceWindow: Hashable, Sendable {
  /// What is shown before the keyword.
  public var left: Range<Int>
  /// The keyword, made wider where it begins or ends inside a character.
  public var keyword: Range<Int>
  /// What is shown behind it.
  public var right: Range<Int>

  /// The window of a line.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - left: columns before the keyword, at most.
  ///   - columns: columns of keyword and right context together, at most. Columns are those of a terminal on which white
  ///     space is folded and what is unsafe is escaped.
  public init(_ line: ConcordanceLine, left: Int, columns: Int) {
    let text = line.hit.stored.article.text
    let context = line.context
    let keyword = Self.whole(line.keyword, in: context, of: text)
    let reach = 16 * max(0, max(left, columns)) + 64
    let start = Self.boundary(max(context.lowerBound, keyword.lowerBound - reach), text)
    let end = Self.boundary(min(context.upperBound, keyword.upperBound + reach), text)
    var before = keyword.lowerBound
    Self.walk(String(decoding: text[start..<keyword.lowerBound], as: UTF8.self).reversed(), left) {
      before -= $0
    }
    var inside = keyword.lowerBound
    let used = Self.walk(String(decoding: text[keyword], as: UTF8.self), columns) { inside += $0 }
    var after = keyword.upperBound
    if inside == keyword.upperBound {
      Self.walk(String(decoding: text[keyword.upperBound..<end], as: UTF8.self), columns - used) {
        after += $0
      }
    }
    self.left = before..<keyword.lowerBound
    self.keyword = keyword.lowerBound..<inside
    right = keyword.upperBound..<after
  }

  /// Takes characters as long as there is room; returns the columns taken.
  @discardableResult private static func walk(
    _ characters: some Sequence<Character>, _ columns: Int, _ take: (_ bytes: Int) -> Void
  ) -> Int {
    var used = 0
    var wasSpace = false
    for character in characters {
      let width: Int
      if character.isWhitespace {
        width = wasSpace ? 0 : 1
        wasSpace = true
      } else {
        wasSpace = false
        let scalar = character.unicodeScalars.first?.value ?? 0
        width =
          character.utf8.count == 1 && scalar > 0x20 && scalar < 0x7F
          ? 1 : DisplayWidth.columns(of: TerminalText.escape(String(character)))
      }
      guard used + width <= columns else { return used }
      used += width
      take(character.utf8.count)
    }
    return used
  }

  /// The keyword with the rest of the characters that it begins and ends in.
  private static func whole(_ keyword: Range<Int>, in context: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let start = boundary(max(context.lowerBound, keyword.lowerBound - 64), text)
    let end = boundary(min(context.upperBound, keyword.upperBound + 64), text)
    var low = keyword.lowerBound
    var high = keyword.upperBound
    var offset = start
    for character in String(decoding: text[start..<end], as: UTF8.self) {
      let next = offset + character.utf8.count
      if offset < low, next > low { low = offset }
      if offset < high, next > high { high = next }
      offset = next
    }
    return low..<high
  }

  /// The nearest place at or behind an offset at which a scalar begins.
  private static func boundary(_ offset: Int, _ text: [UInt8]) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
