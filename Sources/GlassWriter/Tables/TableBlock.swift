/// A block of a table: items from its end towards its start, and a directory of where each begins.
///
/// As in xapian-core 1.4, backends/glass/glass_table.h: the revision (4 bytes, the highest first, as all numbers in
/// blocks), the level, the largest and the whole free space, the end of the directory (2 bytes each), the directory.
struct TableBlock: ~Copyable {
  private(set) var bytes: ByteArena
  private var directoryEnd = Self.directoryStart
  private var itemStart: Int
  private let size: Int

  static let directoryStart = 11

  init(size: Int) {
    self.size = size
    bytes = ByteArena(repeating: 0, count: size)
    itemStart = size
  }

  var isEmpty: Bool { directoryEnd == Self.directoryStart }
  var free: Int { itemStart - directoryEnd }

  mutating func removeAll() {
    directoryEnd = Self.directoryStart
    itemStart = size
  }

  /// Makes room for an item and says where it begins.
  @inline(__always)
  mutating func add(_ length: Int) -> Int {
    itemStart &-= length
    set16(directoryEnd, itemStart)
    directoryEnd &+= 2
    return itemStart
  }

  @inline(__always)
  mutating func set8(_ offset: Int, _ value: Int) { bytes[offset] = UInt8(truncatingIfNeeded: value) }

  @inline(__always)
  mutating func set16(_ offset: Int, _ value: Int) {
    bytes[offset] = UInt8(truncatingIfNeeded: value >> 8)
    bytes[offset &+ 1] = UInt8(truncatingIfNeeded: value)
  }

  mutating func set32(_ offset: Int, _ value: UInt32) {
    set16(offset, Int(value >> 16))
    set16(offset + 2, Int(value & 0xffff))
  }

  @inline(__always)
  mutating func set(_ offset: Int, _ source: borrowing ByteArena, from start: Int, count: Int) {
    bytes.replace(at: offset, with: source, from: start, count: count)
  }

  /// Where the newest item begins.
  var lastItem: Int { Int(bytes[directoryEnd - 2]) << 8 | Int(bytes[directoryEnd - 1]) }

  /// Fills in the head; what is free is zero, so that the same items give the same bytes.
  mutating func seal(level: Int) {
    bytes.fill(directoryEnd..<itemStart, with: 0)
    set32(0, 1)
    set8(4, level)
    set16(5, free)
    set16(7, free)
    set16(9, directoryEnd)
  }
}
