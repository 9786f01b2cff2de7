internal import LedeText

/// Terms by number: the bytes of each, prefix included.
struct TermTable {
  private(set) var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var numbers: [[UInt8]: UInt32] = [:]
  private var hashes: [UInt64] = []

  var count: Int { starts.count - 1 }

  mutating func number(of term: [UInt8]) -> UInt32 {
    if let number = numbers[term] { return number }
    let number = UInt32(count)
    bytes += term
    starts.append(UInt32(bytes.count))
    numbers[term] = number
    hashes.append(StableHash.of(term))
    return number
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
    numbers.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }
}
