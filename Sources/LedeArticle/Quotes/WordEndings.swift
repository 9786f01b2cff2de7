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

  init(_ endings: [String]) {
    for ending in endings {
      let bytes = Array(ending.utf8)
      guard bytes.count <= 8 else {
        long.append(bytes)
        continue
      }
      var value: UInt64 = 0
      for byte in bytes { value = value >> 8 | UInt64(byte) << 56 }
      short.append(Short(bytes: value, mask: ~0 << UInt64(64 - 8 * bytes.count), count: bytes.count))
    }
  }

  var isEmpty: Bool { short.isEmpty && long.isEmpty }

  /// Whether the word at `range` ends in one of them; behind a hyphen with a capital, too: "Ifo-Chef".
  func hold(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if isEmpty { return false }
    var tail: UInt64 = 0
    if range.upperBound >= 8 {
      tail = EightBytes.load(text, range.upperBound - 8)
    } else {
      for index in range { tail = tail >> 8 | UInt64(text[index]) << 56 }
    }
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
