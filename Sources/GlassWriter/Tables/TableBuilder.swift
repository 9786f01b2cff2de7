/// Builds a table of a glass database, a B-tree, from entries that come in the order of their keys.
///
/// A leaf is filled until the next item does not fit, then written, and the block above learns where it stands and by
/// which key it is told from the one before: the shortest beginning of its first key that does so. What a tag is split
/// into, and the items' form, are those of xapian-core 1.4 (backends/glass/glass_table.cc: `GlassTable::add`,
/// `enter_key_above_leaf`; glass_table.h: `LeafItem`, `BItem`).
struct TableBuilder: ~Copyable {
  /// What the version block says of a table (`Glass::RootInfo`).
  struct Root {
    var block: UInt32 = 0
    var level = 0
    var entries = 0
    /// The number of the first block behind the table; 0 for a table without entries, which has no block at all.
    var firstUnused: UInt32 = 0
    var isEmpty: Bool { entries == 0 }
  }

  /// The key that tells a block from the one before it, and which part of a tag it is of.
  private final class Separator {
    var key = ByteArena(capacity: 256)
    var component = 0
  }

  /// A block above the leaves.
  private final class Branch {
    var block: TableBlock
    let separator = Separator()

    init(size: Int) { block = TableBlock(size: size) }
  }

  private var leaf: TableBlock
  private var branches: [Branch] = []
  private let separator = Separator()
  private var entries = 0
  private let blockSize: Int
  /// Bytes of an item at most, so that a block holds four (`BLOCK_CAPACITY`).
  private let largestItem: Int

  /// Bytes of a key at most (`GLASS_BTREE_MAX_KEY_LEN`).
  static let longestKey = 255

  init(blockSize: Int) {
    self.blockSize = blockSize
    largestItem = min((blockSize - TableBlock.directoryStart - 4 * 2) / 4, 0x1fff + 3)
    leaf = TableBlock(size: blockSize)
    // The first item of a table has no key.
    let start = leaf.add(3)
    leaf.set16(start, 0x6000)
    leaf.set8(start + 2, 0)
  }

  /// Adds an entry, whose key must be above those before it.
  mutating func add(
    _ key: borrowing ByteArena, _ tag: borrowing ByteArena, from start: Int = 0, count length: Int,
    isCompressed: Bool = false, to file: inout BlockFile
  ) throws(GlassError) {
    guard key.count > 0, key.count <= Self.longestKey else {
      throw GlassError("a key of \(key.count) bytes does not fit a table")
    }
    entries += 1
    let head = key.count + 3
    let most = largestItem - head - 2
    var first = most + 2
    if length <= first {
      first = length
    } else {
      // The first part fills what is left of the block, unless that is too little to be worth its key.
      let left = leaf.free % (largestItem + 2)
      if left > head + 4 {
        let room = left - (head + 4)
        if room >= (length - 2) % most || room >= key.count + 34 { first = room + 2 }
      }
    }
    let parts = (length - first + most - 1) / most + 1
    guard parts < 65_536 else { throw GlassError("an entry of \(length) bytes does not fit a table") }
    var done = 0
    for part in 1...parts {
      let taken = part == parts ? length - done : (part == 1 ? first : most)
      let size = head + (part == 1 ? 0 : 2) + taken
      if leaf.free < size + 2 { try startLeaf(key, part, &file) }
      let item = leaf.add(size)
      leaf.set16(
        item,
        (size - 3) | (part == 1 ? 0x2000 : 0) | (part == parts ? 0x4000 : 0) | (isCompressed ? 0x8000 : 0))
      leaf.set8(item &+ 2, key.count)
      leaf.set(item &+ 3, key, from: 0, count: key.count)
      var body = item &+ head
      if part > 1 {
        leaf.set16(body, part)
        body += 2
      }
      leaf.set(body, tag, from: start + done, count: taken)
      done += taken
    }
  }

  /// Writes the leaf, and begins one whose first key is `next`.
  private mutating func startLeaf(
    _ next: borrowing ByteArena, _ part: Int, _ file: inout BlockFile
  ) throws(GlassError) {
    let last = leaf.lastItem
    let length = Int(leaf.bytes[last + 2])
    var shared = 0
    while shared < min(length, next.count), leaf.bytes[last + 3 + shared] == next[shared] { shared += 1 }
    try writeLeaf(&file)
    separator.key.removeAll()
    separator.key.append(next, count: min(next.count, shared + 1))
    separator.component = part
  }

  private mutating func writeLeaf(_ file: inout BlockFile) throws(GlassError) {
    leaf.seal(level: 0)
    let number = try file.append(leaf.bytes)
    leaf.removeAll()
    try enter(number, separator, level: 1, &file)
  }

  /// Makes a block of one level known to the level above.
  private mutating func enter(
    _ number: UInt32, _ separator: Separator, level: Int, _ file: inout BlockFile
  ) throws(GlassError) {
    if level > branches.count {
      guard level < 10 else { throw GlassError("a table would have too many levels") }
      branches.append(Branch(size: blockSize))
    }
    let branch = branches[level - 1]
    if !branch.block.isEmpty, branch.block.free < separator.key.count + 7 + 2 {
      try write(branch, level, &file)
    }
    let isFirst = branch.block.isEmpty
    if isFirst {
      branch.separator.key.removeAll()
      branch.separator.key.append(separator.key, count: separator.key.count)
      branch.separator.component = separator.component
    }
    // The first item of a block needs no key: the block above tells it from the one before.
    let length = isFirst ? 0 : separator.key.count
    let item = branch.block.add(length + 7)
    branch.block.set32(item, number)
    branch.block.set8(item + 4, length)
    branch.block.set(item + 5, separator.key, from: 0, count: length)
    branch.block.set16(item + 5 + length, isFirst ? 0 : separator.component)
  }

  private mutating func write(_ branch: Branch, _ level: Int, _ file: inout BlockFile) throws(GlassError) {
    branch.block.seal(level: level)
    let number = try file.append(branch.block.bytes)
    branch.block.removeAll()
    try enter(number, branch.separator, level: level + 1, &file)
  }

  /// Writes what is left, and says where the tree begins.
  consuming func finish(_ file: inout BlockFile) throws(GlassError) -> Root {
    guard entries > 0 else { return Root() }
    if branches.isEmpty {
      leaf.seal(level: 0)
      let root = try file.append(leaf.bytes)
      return Root(block: root, level: 0, entries: entries, firstUnused: file.next)
    }
    try writeLeaf(&file)
    var level = 1
    while level < branches.count {
      try write(branches[level - 1], level, &file)
      level += 1
    }
    branches[level - 1].block.seal(level: level)
    let root = try file.append(branches[level - 1].block.bytes)
    return Root(block: root, level: level, entries: entries, firstUnused: file.next)
  }
}
