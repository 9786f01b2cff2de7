/// Makes the first block of a single-file database (xapian-core 1.4, backends/glass/glass_version.cc: `write`,
/// `RootInfo::serialise`, `serialise_stats`; glass_freelist.h: `pack`).
enum VersionBlock {
  /// `GLASS_FORMAT_VERSION`: 2016-03-14.
  private static let formatVersion: [UInt8] = [0x04, 0x6e]

  static func make(name: [UInt8], _ roots: GlassDatabase.Roots, _ statistics: GlassDatabase.Statistics)
    -> ByteArena
  {
    var block = ByteArena(capacity: GlassDatabase.blockSize)
    block.append(0x0f)
    block.append(0x0d)
    block.append(Array("Xapian Glass".utf8).span)
    block.append(formatVersion.span)
    block.append(name.span)
    // The revision.
    block.append(packed: 1)
    append(roots.postings, compressMinimum: 0, to: &block)
    append(roots.data, compressMinimum: Deflater.smallest, to: &block)
    append(TableBuilder.Root(), compressMinimum: Deflater.smallest, to: &block)
    append(roots.positions, compressMinimum: 0, to: &block)
    // Spelling and synonyms.
    append(TableBuilder.Root(), compressMinimum: Deflater.smallest, to: &block)
    append(TableBuilder.Root(), compressMinimum: Deflater.smallest, to: &block)
    block.append(packed: statistics.documents)
    // The highest id, less the number of documents.
    block.append(packed: 0)
    block.append(packed: statistics.shortest)
    block.append(packed: statistics.highestWDF)
    block.append(packed: statistics.longest &- min(statistics.longest, statistics.highestWDF))
    // The oldest changeset.
    block.append(packed: 0)
    block.append(packed: statistics.length)
    // The highest frequency of a word of the spelling table.
    block.append(packed: 0)
    block.resize(GlassDatabase.blockSize, filling: 0)
    return block
  }

  private static func append(_ root: TableBuilder.Root, compressMinimum: Int, to block: inout ByteArena) {
    block.append(packed: root.block)
    // Bit 0: there is no block yet; bit 1: the blocks of leaves follow each other, which holds of empty tables.
    block.append(packed: root.level << 2 | (root.isEmpty ? 3 : 0))
    block.append(packed: root.entries)
    block.append(packed: GlassDatabase.blockSize >> 11)
    block.append(packed: compressMinimum)
    guard !root.isEmpty else { return block.append(packed: 0) }
    // The list of free blocks: its revision, the first block that was never used, and two cursors at nothing.
    var free = ByteArena()
    free.append(packed: 1)
    free.append(packed: root.firstUnused)
    for _ in 0..<4 { free.append(packed: 0) }
    block.append(packed: free.count)
    block.append(free, count: free.count)
  }
}
