internal import LedeText

/// Terms by number: the bytes of each, prefix included.
struct TermTable {
  private(set) var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt64] = []
  private let keyed = KeyedHash()
  /// The number of a term and 1, at the place that its hash has by a key of this table's, or behind it.
  ///
  /// 0 stands for none; never more than half full.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { starts.count - 1 }

  mutating func number(of term: [UInt8]) -> UInt32 {
    let hash = StableHash.of(term)
    var slot = place(hash)
    while slots[slot] > 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash, isTerm(number, term) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(count)
    bytes += term
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = number + 1
    if count * 2 > slots.count { grow() }
    return number
  }

  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: keyed.of(hash)) & (slots.count - 1)
  }

  private func isTerm(_ number: UInt32, _ term: [UInt8]) -> Bool {
    let range = range(of: number)
    guard range.count == term.count else { return false }
    for index in term.indices where bytes[range.lowerBound + index] != term[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for number in hashes.indices {
      var slot = place(hashes[number])
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// A hash of a term's bytes that is the same in every run.
  @inline(__always)
  func hash(of number: UInt32) -> UInt64 { hashes[Int(number)] }

  @inline(__always)
  func range(of number: UInt32) -> Range<Int> {
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts = [0]
    for slot in slots.indices { slots[slot] = 0 }
    hashes.removeAll(keepingCapacity: true)
  }
}
