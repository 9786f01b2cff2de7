/// Endings of words, each of at least three bytes less than a word that it tells something of.
struct WordEndings {
  /// The bytes of an ending of at most eight, the last one highest.
  private struct Short {
    var bytes: UInt64
    var mask: UInt64
    var count: Int
  }

  private var short: [Short] = []
  private var long: [[UInt8]] = []
  /// What the endings end in: a bit for a hash of their last three bytes, letters without case; all where one has fewer.
  private var last = [UInt64](repeating: 0, count: 64)

  init(_ endings: [String]) {
    for bytes in endings.flatMap(Self.forms) {
      var tail: UInt64 = 0
      for byte in bytes { tail = tail >> 8 | UInt64(byte) << 56 }
      if bytes.count < 3 {
        last = last.map { _ in .max }
      } else {
        last[Self.place(tail) >> 6] |= 1 << UInt64(Self.place(tail) & 63)
      }
      guard bytes.count <= 8 else {
        long.append(bytes)
        continue
      }
      short.append(Short(bytes: tail, mask: ~0 << UInt64(64 - 8 * bytes.count), count: bytes.count))
    }
  }

  /// The bytes of an ending, and those with a capital where its first letter is one of two bytes ("ä"): "Umwelt-Ärztin".
  private static func forms(_ ending: String) -> [[UInt8]] {
    let bytes = Array(ending.utf8)
    guard bytes.count > 1, bytes[0] == 0xC3, bytes[1] >= 0xA0 else { return [bytes] }
    return [bytes, [0xC3, bytes[1] - 0x20] + bytes.dropFirst(2)]
  }

  var isEmpty: Bool { short.isEmpty && long.isEmpty }

  private static func place(_ tail: UInt64) -> Int {
    Int(truncatingIfNeeded: ((tail >> 40 | 0x20_2020) &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Whether the word at `range` ends in one of them; behind a hyphen with a capital, too: "Ifo-Chef".
  func hold(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if isEmpty { return false }
    var tail: UInt64 = 0
    if range.upperBound >= 8 {
      tail = EightBytes.load(text, range.upperBound - 8)
    } else {
      for index in range { tail = tail >> 8 | UInt64(text[index]) << 56 }
    }
    let place = Self.place(tail)
    guard last[place >> 6] & 1 << UInt64(place & 63) != 0 else { return false }
    for ending in short where range.count > ending.count + 2 {
      let difference = (tail ^ ending.bytes) & ending.mask
      if difference == 0 || difference == 0x20 << UInt64(64 - 8 * ending.count) { return true }
    }
    next: for ending in long where range.count > ending.count + 2 {
      let start = range.upperBound - ending.count
      for place in ending.indices where text[start + place] != ending[place] {
        if place > 0 || text[start] ^ ending[0] != 0x20 { continue next }
      }
      return true
    }
    return false
  }
}
