internal import LedeText

/// The words of one language that a worker has met, by their bytes as written, each with the terms made of it.
///
/// A word's folding and stemming are done once; after that a look-up by the raw bytes gives both terms. When
/// the table has grown past its bound it is emptied, so that its memory does not grow with the corpus.
struct WordTable {
  /// The terms of a word.
  struct Entry {
    /// The number of the form term in the table of terms.
    var form: UInt32
    /// The number of the stem term.
    var stem: UInt32
  }

  private struct Slot {
    var hash: UInt32
    var start: UInt32
    var length: UInt32
    var entry: Entry
  }

  private var bytes: [UInt8] = []
  private var slots: [Slot] = []
  private var index: [UInt32]
  private var mask: Int
  private let keyed = KeyedHash()

  /// How many words are kept before the table is emptied.
  static let bound = 100_000

  init() {
    index = [UInt32](repeating: 0, count: 1 << 12)
    mask = index.count - 1
  }

  var isFull: Bool { slots.count >= Self.bound }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    for position in index.indices { index[position] = 0 }
  }

  /// A hash of a word's bytes, for this table alone.
  @inline(__always)
  func hash(_ word: UnsafeRawBufferPointer) -> UInt32 { UInt32(truncatingIfNeeded: unsafe keyed.of(word)) }

  /// The terms of a word, if it has been met.
  @inline(__always)
  func find(_ word: UnsafeRawBufferPointer, hash: UInt32) -> Entry? {
    var position = Int(hash) & mask
    while true {
      let number = index[position]
      if number == 0 { return nil }
      let slot = slots[Int(number) &- 1]
      if slot.hash == hash, Int(slot.length) == word.count, unsafe equal(word, at: Int(slot.start)) {
        return slot.entry
      }
      position = (position &+ 1) & mask
    }
  }

  @inline(__always)
  private func equal(_ word: UnsafeRawBufferPointer, at start: Int) -> Bool {
    unsafe bytes.withUnsafeBytes { (stored: UnsafeRawBufferPointer) -> Bool in
      var offset = 0
      while offset < word.count {
        if unsafe stored[start &+ offset] != word[offset] { return false }
        offset &+= 1
      }
      return true
    }
  }

  mutating func insert(_ word: UnsafeRawBufferPointer, hash: UInt32, entry: Entry) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: word)
    slots.append(
      Slot(hash: hash, start: UInt32(start), length: UInt32(truncatingIfNeeded: word.count), entry: entry))
    if slots.count * 2 > index.count { grow() } else { place(UInt32(slots.count), hash: hash) }
  }

  private mutating func place(_ number: UInt32, hash: UInt32) {
    var position = Int(hash) & mask
    while index[position] != 0 { position = (position &+ 1) & mask }
    index[position] = number
  }

  private mutating func grow() {
    index = [UInt32](repeating: 0, count: index.count * 4)
    mask = index.count - 1
    for (offset, slot) in slots.enumerated() { place(UInt32(offset + 1), hash: slot.hash) }
  }
}
