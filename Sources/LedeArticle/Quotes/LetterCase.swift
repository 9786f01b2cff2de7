/// Lower case and hashes of words in UTF-8, for the letters of the languages that have tables.
enum LetterCase {
  /// The hash of the word at `range`, the same for lower and upper case; never 0.
  static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
        index += 1
      } else if byte & 0xE0 == 0xC0, index + 1 < range.upperBound {
        let scalar = lower(UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
        hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
        index += 2
      } else if byte == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        // A curly apostrophe counts as a straight one.
        hash = (hash ^ 0x27) &* 0x0000_0100_0000_01b3
        index += 3
      } else {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        index += 1
      }
    }
    hash ^= hash >> 29
    return hash == 0 ? 1 : hash
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
