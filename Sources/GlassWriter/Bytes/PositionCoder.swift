/// Packs a list of positions as a tag of the position table.
///
/// As glass does (xapian-core 1.4, backends/glass/glass_positionlist.cc and common/bitstream.cc): the last position,
/// then, if there are more, in bits: the first one, the number of those between, and these by interpolative coding
/// (Moffat and Stuiver; "Managing Gigabytes", 2nd edition, 3.4). Codes are as short as the range allows, the shorter
/// ones in its middle, and their lowest bit comes first.
struct PositionCoder: ~Copyable {
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// Appends the tag of positions that ascend strictly, of which there is at least one.
  mutating func encode(
    _ positions: borrowing Arena<UInt32>, from start: Int, count: Int, into out: inout ByteArena
  ) {
    let first = positions[start]
    let last = positions[start + count - 1]
    out.append(packed: last)
    guard count > 1 else { return }
    put(first, outOf: last, &out)
    put(UInt32(truncatingIfNeeded: count - 2), outOf: last &- first, &out)
    interpolate(positions, start, start + count - 1, &out)
    if pendingBits > 0 { out.append(UInt8(truncatingIfNeeded: pending)) }
    pending = 0
    pendingBits = 0
  }

  private mutating func interpolate(
    _ positions: borrowing Arena<UInt32>, _ low: Int, _ high: Int, _ out: inout ByteArena
  ) {
    var low = low
    while low + 1 < high {
      let middle = low + (high - low) / 2
      let outOf = positions[high] &- positions[low] &- UInt32(truncatingIfNeeded: high - low) &+ 1
      let lowest = positions[low] &+ UInt32(truncatingIfNeeded: middle - low)
      put(positions[middle] &- lowest, outOf: outOf, &out)
      interpolate(positions, low, middle, &out)
      low = middle
    }
  }

  @inline(__always)
  private mutating func put(_ value: UInt32, outOf range: UInt32, _ out: inout ByteArena) {
    var bits = 32 - (range &- 1).leadingZeroBitCount
    var code = UInt64(value)
    let spare = (UInt64(1) << UInt64(bits)) &- UInt64(range)
    if spare > 0 {
      let middle = (UInt64(range) &- spare) / 2
      if code >= middle + spare {
        code = (code - (middle + spare)) | UInt64(1) << UInt64(bits - 1)
      } else if code >= middle {
        bits -= 1
      }
    }
    pending |= code << UInt64(pendingBits)
    pendingBits += bits
    while pendingBits >= 8 {
      out.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }
}
