internal import LedeText

/// The words that a matcher has met in texts of one language, each with the number of its class: which words of the
/// query it fits.
struct WordMemo {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  private var classes: [Int] = []
  private let keyed = KeyedHash()
  private var index = [Int](repeating: -1, count: 1 << 12)

  /// How many words are kept before the memo is emptied.
  static let bound = 200_000

  var count: Int { classes.count }

  /// The class of the word at a range of `text`; `nil` when it has not been met.
  func classNumber(of range: Range<Int>, in text: Span<UInt8>) -> Int? {
    let hash = hash(range, text)
    var slot = Int(truncatingIfNeeded: hash) & (index.count - 1)
    while index[slot] >= 0 {
      let number = index[slot]
      if hashes[number] == hash, isEqual(number, range, text) { return classes[number] }
      slot = (slot + 1) & (index.count - 1)
    }
    return nil
  }

  /// Keeps a word that has not been met.
  mutating func insert(_ word: [UInt8], classNumber: Int) {
    let hash = hash(0..<word.count, word.span)
    bytes += word
    starts.append(bytes.count)
    hashes.append(hash)
    classes.append(classNumber)
    if classes.count * 2 > index.count { grow() } else { place(classes.count - 1, hash) }
  }

  private func hash(_ range: Range<Int>, _ text: Span<UInt8>) -> UInt64 {
    unsafe text.extracting(range).withUnsafeBytes { unsafe keyed.of($0) }
  }

  private func isEqual(_ number: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    index = [Int](repeating: -1, count: index.count * 4)
    for (number, hash) in hashes.enumerated() { place(number, hash) }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (index.count - 1)
    while index[slot] >= 0 { slot = (slot + 1) & (index.count - 1) }
    index[slot] = number
  }
}
