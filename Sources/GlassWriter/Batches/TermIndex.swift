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
  private var slots = Arena<UInt32>(repeating: 0, count: 1 << 13)

  var count: Int { entries.count }

  /// The number of a term.
  @inline(__always)
  mutating func number(of source: borrowing ByteArena, _ start: Int, _ length: Int) -> Int {
    let hash = source.hash(start, length)
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
  func sorted() -> [UInt32] {
    var keys: [(prefix: UInt64, number: UInt32)] = []
    keys.reserveCapacity(count)
    for number in 0..<count {
      let entry = entries[number]
      keys.append((bytes.prefix(Int(entry.start), Int(entry.length)), UInt32(truncatingIfNeeded: number)))
    }
    keys.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let (a, b) = (entries[Int(left.number)], entries[Int(right.number)])
      return bytes.order(Int(a.start), Int(a.length), against: bytes, Int(b.start), Int(b.length)) < 0
    }
    return keys.map(\.number)
  }
}
