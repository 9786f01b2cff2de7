/// What stands beside a place in a text, as far as quotation marks care.
enum Surroundings {
  /// Whether white space, an opening bracket, another opening mark or a dash ends before `index`.
  static func isOpening(_ text: [UInt8], before index: Int, _ lower: Int) -> Bool {
    guard index > lower else { return true }
    let byte = text[index - 1]
    if byte < 0x80 {
      switch byte {
      case 0x00...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
        UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"), UInt8(ascii: "="):
        return true
      default: return false
      }
    }
    if index - 2 >= lower, text[index - 2] == 0xC2 { return byte == 0xA0 }
    guard index - 3 >= lower else { return false }
    let first = text[index - 3]
    let second = text[index - 2]
    if first == 0xE2, second == 0x80 {
      // Spaces, dashes, opening single marks, the line separators.
      return (0x80...0x95).contains(byte) || byte == 0x98 || byte == 0x9C || byte == 0x9E
        || byte == 0xAF || byte == 0xA8 || byte == 0xA9
    }
    // The ideographic space, opening brackets and marks.
    if first == 0xE3, second == 0x80 {
      return byte == 0x80 || byte == 0x8C || byte == 0x8E || byte == 0x90
    }
    return first == 0xEF && second == 0xBC && (byte == 0x88 || byte == 0x9A)
  }

  /// Whether white space, closing punctuation, another closing mark or a dash starts at `index`.
  static func isClosing(_ text: [UInt8], after index: Int, _ upper: Int) -> Bool {
    guard index < upper else { return true }
    let byte = text[index]
    if byte < 0x80 {
      switch byte {
      case 0x00...0x20, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "-"),
        UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"):
        return true
      default: return false
      }
    }
    if byte == 0xC2, index + 1 < upper { return text[index + 1] == 0xA0 || text[index + 1] == 0xBB }
    guard index + 2 < upper else { return false }
    let second = text[index + 1]
    let third = text[index + 2]
    if byte == 0xE2, second == 0x80 {
      return (0x80...0x95).contains(third) || third == 0x99 || third == 0x9D || third == 0xA6
        || third == 0xAF || third == 0xA8 || third == 0xA9
    }
    if byte == 0xE3, second == 0x80 {
      return third <= 0x82 || third == 0x8D || third == 0x8F || third == 0x91
    }
    return byte == 0xEF && second == 0xBC
  }
}
