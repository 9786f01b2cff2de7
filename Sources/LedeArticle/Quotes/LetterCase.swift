/// Lower case and hashes of words in UTF-8, for the letters of the languages that have tables.
enum LetterCase {
  /// The hash of the word at `range`, the same for lower and upper case; never 0.
  ///
  /// It is that of the word's bytes in lower case, a curly apostrophe as a straight one, eight at a time.
  static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    let bytes = text.span
    let end = range.upperBound
    var mix = Mix()
    var index = range.lowerBound
    while index < end, index &+ 8 <= bytes.count {
      let left = end &- index
      var eight = EightBytes.load(bytes, index)
      if left < 8 { eight &= 1 << UInt64(left &* 8) &- 1 }
      guard eight & EightBytes.high == 0 else { break }
      eight |= EightBytes.within(0x41, 0x5A, eight) >> 2
      guard left >= 8 else { return mix.end(eight, left) }
      mix.add(eight)
      index &+= 8
    }
    var word: UInt64 = 0
    var count = 0
    func add(_ byte: UInt32) {
      word |= UInt64(byte & 0xFF) << UInt64(count &* 8)
      count &+= 1
      guard count == 8 else { return }
      mix.add(word)
      word = 0
      count = 0
    }
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        add(UInt32(byte.lowercased))
        index += 1
      } else if byte & 0xE0 == 0xC0, index + 1 < end {
        let scalar = lower(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        if scalar < 0x80 {
          add(scalar)
        } else {
          add(0xC0 | scalar >> 6)
          add(0x80 | scalar & 0x3F)
        }
        index += 2
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        add(0x27)
        index += 3
      } else {
        add(UInt32(byte))
        index += 1
      }
    }
    return mix.end(word, count)
  }

  /// The end and the hash of the word of ASCII letters at `start`; nil where there is none, where it goes on by other
  /// bytes than letters, or where it ends less than eight bytes before the text.
  @inline(__always)
  static func plainWord(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> (end: Int, hash: UInt64)? {
    let spaces: UInt64 = 0x2020_2020_2020_2020
    var mix = Mix()
    var index = start
    while index &+ 8 <= bytes.count {
      let eight = EightBytes.load(bytes, index)
      let others =
        (~EightBytes.within(0x61, 0x7A, (eight | spaces) & ~EightBytes.high) | eight) & EightBytes.high
      guard others != 0 else {
        mix.add(eight | spaces)
        index &+= 8
        continue
      }
      let left = others.trailingZeroBitCount / 8
      let end = index &+ left
      guard end > start, end <= limit else { return nil }
      if end < limit {
        switch UInt8(truncatingIfNeeded: eight >> UInt64(left &* 8)) {
        case 0x30...0x39, 0x26, 0x27, 0x2D, 0x40, 0x5F, 0x80...: return nil
        case 0x2E where end &+ 1 < limit && bytes[end &+ 1] > 0x20: return nil
        default: break
        }
      }
      return (end, mix.end((eight | spaces) & (1 << UInt64(left &* 8) &- 1), left))
    }
    return nil
  }

  /// A hash of words of eight bytes: a multiplication each, the upper half brought down to where tables look.
  private struct Mix {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }

    /// The hash with the last bytes, fewer than eight.
    mutating func end(_ word: UInt64, _ count: Int) -> UInt64 {
      add(word ^ UInt64(count) << 56)
      return hash == 0 ? 1 : hash
    }
  }

  /// The lower-case form of a scalar of two bytes in UTF-8.
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    case 0x130: 0x69
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x391...0x3A9: scalar + 0x20
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x490: 0x491
    default: scalar
    }
  }

  /// Whether the letter at `index` is a capital.
  static func isCapital(_ text: [UInt8], _ index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard byte & 0xE0 == 0xC0, index + 1 < text.count else { return false }
    let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
    return lower(scalar) != scalar
  }
}
