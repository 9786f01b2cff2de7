internal import LedeText

/// A word of a text, for rules that look at capitals.
struct Words {
  /// What a word looks like.
  enum Shape {
    /// Starts with a capital, or with a letter of a script without cases.
    case capital
    case lower
    /// No letter at its start.
    case other
  }

  /// The bytes, without white space.
  var range: Range<Int>
  var shape: Shape

  /// The words of a short range, at most `limit`.
  static func words(_ text: [UInt8], _ range: Range<Int>, limit: Int = 64) -> [Words] {
    var words: [Words] = []
    var index = range.lowerBound
    while index < range.upperBound, words.count < limit {
      while index < range.upperBound, isSpace(text, index, range.upperBound) {
        index = text.scalarEnd(index, range.upperBound)
      }
      let start = index
      while index < range.upperBound, !isSpace(text, index, range.upperBound) {
        index = text.scalarEnd(index, range.upperBound)
      }
      if index > start { words.append(Words(range: start..<index, shape: shape(text, start..<index))) }
    }
    return words
  }

  static func isSpace(_ text: [UInt8], _ index: Int, _ end: Int) -> Bool {
    let byte = text[index]
    return byte < 0x80 ? byte.isSpace : text.isWideSpace(index, text.scalarEnd(index, end))
  }

  /// The shape of a word, looked at behind opening marks and brackets.
  static func shape(_ text: [UInt8], _ range: Range<Int>) -> Shape {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = DecodedScalar.at(index, in: text.span, end: range.upperBound)
      if ScalarClass(scalar.value).isWord {
        if scalar.value < 0x80, !UInt8(truncatingIfNeeded: scalar.value).isLetter { return .other }
        return ScalarClass.isLowercase(scalar.value) ? .lower : .capital
      }
      index += max(1, scalar.length)
      if index - range.lowerBound > 8 { break }
    }
    return .other
  }

  /// True when every letter of the range is a capital, and there are at least two.
  static func isUppercase(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var capitals = 0
    while index < range.upperBound {
      let scalar = DecodedScalar.at(index, in: text.span, end: range.upperBound)
      if ScalarClass.isLowercase(scalar.value) { return false }
      if ScalarClass.isUppercase(scalar.value) { capitals += 1 }
      index += max(1, scalar.length)
    }
    return capitals >= 2
  }

  /// The number of words of a range, counted up to `limit`; three letters of a script without spaces count as one.
  static func count(_ text: [UInt8], _ range: Range<Int>, limit: Int = 64) -> Int {
    let bytes = text.span.extracting(range.clamped(to: 0..<text.count))
    var count = 0
    var wide = 0
    var isInside = false
    var index = 0
    while index < bytes.count {
      // Eight bytes of ASCII: a word starts where a space stands before something else.
      if index + 8 <= bytes.count {
        let eight = EightBytes.load(bytes, index)
        if eight & EightBytes.high == 0 {
          let spaces = EightBytes.below(0x21, eight)
          count += (~spaces & EightBytes.high & (spaces << 8 | (isInside ? 0 : 0x80))).nonzeroBitCount
          if count >= limit { return limit }
          isInside = spaces >> 63 == 0
          index += 8
          continue
        }
      }
      let byte = unsafe bytes[unchecked: index]
      index += 1
      if byte <= 0x20 {
        isInside = false
        if count >= limit { return limit }
      } else if byte >= 0xE3, byte <= 0xED {
        wide += 1
        isInside = false
        if wide >= limit * 3 { return limit }
      } else if byte & 0xC0 != 0x80, !isInside {
        count += 1
        isInside = true
      }
    }
    return min(limit, count + (wide + 2) / 3)
  }

  /// True for "and" in the languages whose names are made with it.
  static func isAnd(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 3 else { return false }
    return ["and", "und", "et", "e", "y", "en", "i", "och", "og"].contains { (word: StaticString) in
      range.count == word.utf8CodeUnitCount && text.has(word, at: range.lowerBound)
    }
  }

  /// Words within names that stand in lower case.
  static func isParticle(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    return particles.contains(String(decoding: text[range], as: UTF8.self))
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "di", "del", "della", "du", "des", "la", "le", "el", "al", "bin", "ibn",
    "ben", "van", "von", "der", "den", "zu", "zum", "ter", "ten", "e", "y", "i", "und", "and", "et", "of",
    "the", "for", "in", "on", "via", "by", "&", "'t", "af", "av", "per",
  ]
}
