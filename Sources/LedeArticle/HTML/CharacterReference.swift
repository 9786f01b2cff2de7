internal import LedeText

/// What the numbers of character references mean.
enum CharacterReference {
  /// What 128 to 159 mean (HTML Standard, 13.2.5.80): the characters of windows-1252, and themselves where it has none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Replaces U+0080 to U+009F, which libxml2 gives for such numbers, in the UTF-8 from `start` on.
  static func replaceControls(in bytes: inout [UInt8], from start: Int) {
    guard let first = control(in: bytes, from: start) else { return }
    let tail = Array(bytes[first...])
    bytes.removeLast(tail.count)
    var index = 0
    while index < tail.count {
      if tail[index] == 0xC2, index + 1 < tail.count, 0x80...0x9F ~= tail[index + 1] {
        bytes.append(scalar: windows1252[Int(tail[index + 1] - 0x80)])
        index += 2
      } else {
        bytes.append(tail[index])
        index += 1
      }
    }
  }

  private static func control(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xC2, 0x80...0x9F ~= bytes[index + 1] { return index }
      index += 1
    }
    return nil
  }
}
