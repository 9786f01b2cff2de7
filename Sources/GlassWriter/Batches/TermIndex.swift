internal import LedeText

/// Terms by number, in the order in which they were first met: a hash table over their bytes.
struct TermIndex: ~Copyable {
  /// Where a term stands, and its last posting.
  struct Entry: BitwiseCopyable {
    var start: UInt32
    var length: UInt32
    var hash: UInt32
    var count: UInt32
    /// The place of its newest posting.
    var last: UInt32
  }

  private(set) var bytes = ByteArena(capacity: 1 << 16)
  var entries = Arena<Entry>(capacity: 1 << 12)
  private let keyed = KeyedHash()
  private var slots = Arena<UInt32>(repeating: 0, count: 1 << 13)

  var count: Int { entries.count }

  /// The number of a term.
  @inline(__always)
  mutating func number(of source: borrowing ByteArena, _ start: Int, _ length: Int) -> Int {
    let hash = source.hash(start, length, keyed)
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while true {
      let found = Int(slots[slot])
      if found == 0 { break }
      let entry = entries[found &- 1]
      if entry.hash == hash, Int(entry.length) == length,
        bytes.equals(Int(entry.start), source, start, count: length)
      {
        return found &- 1
      }
      slot = (slot &+ 1) & mask
    }
    let position = bytes.count
    bytes.append(source, from: start, count: length)
    entries.append(
      Entry(
        start: UInt32(truncatingIfNeeded: position), length: UInt32(truncatingIfNeeded: length), hash: hash,
        count: 0, last: .max))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count &- 1
  }

  private mutating func grow() {
    let size = slots.count * 4
    slots.truncate(to: 0)
    slots.resize(size, filling: 0)
    for number in 0..<entries.count {
      var slot = Int(entries[number].hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  mutating func removeAll() {
    bytes.removeAll()
    entries.removeAll()
    slots.fill(0..<slots.count, with: 0)
  }

  /// The numbers of all terms in the order of their bytes.
  ///
  /// Their first eight bytes are sorted digit by digit, as numbers; terms that have these in common by comparing.
  func sorted() -> [UInt32] {
    var keys: [Key] = []
    keys.reserveCapacity(count)
    var counts = [Int](repeating: 0, count: 8 * 256)
    for number in 0..<count {
      let entry = entries[number]
      let key = Key(
        prefix: bytes.prefix(Int(entry.start), Int(entry.length)), number: UInt32(truncatingIfNeeded: number))
      keys.append(key)
      for digit in 0..<8 { counts[digit << 8 | key.digit(digit)] += 1 }
    }
    var other = keys
    for digit in 0..<8 {
      var start = 0
      var isOne = false
      for value in digit << 8..<(digit + 1) << 8 {
        if counts[value] == keys.count { isOne = true }
        (counts[value], start) = (start, start + counts[value])
      }
      // Where all have the same digit, nothing moves.
      if isOne { continue }
      for key in keys {
        let place = digit << 8 | key.digit(digit)
        other[counts[place]] = key
        counts[place] += 1
      }
      swap(&keys, &other)
    }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].prefix == keys[start].prefix { end += 1 }
      if end - start > 1 {
        keys[start..<end].sort { left, right in
          let (a, b) = (entries[Int(left.number)], entries[Int(right.number)])
          return bytes.order(Int(a.start), Int(a.length), against: bytes, Int(b.start), Int(b.length)) < 0
        }
      }
      start = end
    }
    return keys.map(\.number)
  }

  private struct Key {
    var prefix: UInt64
    var number: UInt32

    /// A byte of the prefix, the last one first.
    @inline(__always)
    func digit(_ index: Int) -> Int { Int(truncatingIfNeeded: prefix >> UInt64(index &* 8)) & 0xff }
  }
}
