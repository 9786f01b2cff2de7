/// Writes the table of postings, in which stand, in this order, what is known of the values of each slot, the values,
/// the lengths of the documents, and the postings of each term.
///
/// As in xapian-core 1.4, backends/glass/glass_values.cc and glass_values.h (keys, chunks of values), glass_postlist.cc
/// (chunks of postings, `CHUNKSIZE`) and common/pack.h (`pack_glass_postlist_key`).
enum PostingTable {
  /// Bytes of a chunk, beyond which a new one is begun.
  ///
  /// Xapian makes them of 2,000. Whoever looks for a document reads a chunk from its start, and where two lists are
  /// asked in turn the one of lengths is read from there again and again.
  private static let chunkSize = 800
  private static let lengthsChunkSize = 256

  static func write(
    _ runs: [GlassRun], _ offsets: [UInt32], _ room: Int, to file: inout BlockFile
  ) throws(GlassError) -> TableBuilder.Root {
    var table = TableBuilder(blockSize: GlassDatabase.blockSize)
    try writeValues(runs, offsets, room, to: &table, &file)
    try writeLengths(runs, to: &table, &file)
    try writeTerms(runs, offsets, room, to: &table, &file)
    return try table.finish(&file)
  }

  // MARK: Values

  private static func writeValues(
    _ runs: [GlassRun], _ offsets: [UInt32], _ room: Int, to table: inout TableBuilder,
    _ file: inout BlockFile
  ) throws(GlassError) {
    var slots: [UInt32: (count: Int, lowest: [UInt8], highest: [UInt8])] = [:]
    for run in runs {
      for slot in run.slots {
        guard let known = slots[slot.slot] else {
          slots[slot.slot] = (slot.count, slot.lowest, slot.highest)
          continue
        }
        slots[slot.slot] = (
          known.count + slot.count,
          slot.lowest.lexicographicallyPrecedes(known.lowest) ? slot.lowest : known.lowest,
          known.highest.lexicographicallyPrecedes(slot.highest) ? slot.highest : known.highest
        )
      }
    }
    // Numbers in these keys are packed the lowest byte first, so the order of keys is not that of the numbers.
    var key = ByteArena()
    var tag = ByteArena()
    for slot in sorted(slots.keys, by: { $1.append(packedLast: $0) }) {
      guard let known = slots[slot] else { continue }
      key.removeAll()
      key.append(0)
      key.append(0xd0)
      key.append(packedLast: slot)
      tag.removeAll()
      tag.append(packed: known.count)
      tag.append(packed: known.lowest.count)
      tag.append(known.lowest.span)
      if known.highest != known.lowest { tag.append(known.highest.span) }
      try table.add(key, tag, count: tag.count, to: &file)
    }
    for slot in sorted(slots.keys, by: { $1.append(packed: $0) }) {
      var last: UInt32 = 0
      tag.removeAll()
      for (run, offset) in zip(runs, offsets) {
        guard let part = run.slots.first(where: { $0.slot == slot }) else { continue }
        var stream = RunStream(run, part.extent, room: room)
        var document = offset + 1
        for _ in 0..<part.count {
          document &+= UInt32(truncatingIfNeeded: try stream.number())
          let length = try stream.number()
          if tag.isEmpty {
            key.removeAll()
            key.append(0)
            key.append(0xd8)
            key.append(packed: slot)
            key.append(sortable: document)
          } else {
            tag.append(packed: document &- last &- 1)
          }
          tag.append(packed: length)
          try stream.take(length, into: &tag)
          last = document
          if tag.count >= chunkSize {
            try table.add(key, tag, count: tag.count, to: &file)
            tag.removeAll()
          }
        }
      }
      if !tag.isEmpty { try table.add(key, tag, count: tag.count, to: &file) }
    }
  }

  private static func sorted(
    _ slots: some Sequence<UInt32>, by pack: (UInt32, inout ByteArena) -> Void
  ) -> [UInt32] {
    var keys: [(bytes: [UInt8], slot: UInt32)] = []
    for slot in slots {
      var bytes = ByteArena()
      pack(slot, &bytes)
      keys.append((bytes.array(0..<bytes.count), slot))
    }
    return keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.slot)
  }

  // MARK: Lengths

  /// The lengths are a list like a term's, under a key of their own, with counts of 0.
  private static func writeLengths(
    _ runs: [GlassRun], to table: inout TableBuilder, _ file: inout BlockFile
  ) throws(GlassError) {
    var list = ChunkWriter(frequency: 0, occurrences: 0)
    list.key.append(0)
    list.key.append(0xe0)
    list.endKey()
    var piece = ByteArena(capacity: 1024)
    var document: UInt32 = 0
    var first: UInt32 = 1
    for run in runs {
      for length in run.lengths {
        document += 1
        if piece.isEmpty { first = document } else { piece.append(packed: 0) }
        piece.append(packed: length)
        if piece.count >= lengthsChunkSize {
          try list.add(piece, first: first, last: document, to: &table, &file)
          piece.removeAll()
        }
      }
    }
    if !piece.isEmpty { try list.add(piece, first: first, last: document, to: &table, &file) }
    try list.finish(to: &table, &file)
  }

  // MARK: Terms

  private static func writeTerms(
    _ runs: [GlassRun], _ offsets: [UInt32], _ room: Int, to table: inout TableBuilder,
    _ file: inout BlockFile
  ) throws(GlassError) {
    var merge = try TermMerge(
      zip(runs, offsets).map { TermStream(RunStream($0, $0.postings, room: room), offset: $1) })
    var piece = ByteArena(capacity: 1024)
    var found: [Int] = []
    var list = ChunkWriter(frequency: 0, occurrences: 0)
    while true {
      merge.take(into: &found)
      guard let leader = found.first else { break }
      var frequency = 0
      var occurrences = 0
      for number in found {
        try merge.streams[number].read { (stream) throws(GlassError) in
          frequency += try stream.number()
          occurrences += try stream.number()
        }
      }
      list.begin(frequency: frequency, occurrences: occurrences)
      merge.streams[leader].append(termTo: &list.key)
      list.endKey()
      for number in found {
        let source = merge.streams[number]
        var last = source.offset + 1
        try source.read { (stream) throws(GlassError) in
          var hasMore = true
          while hasMore {
            let first = last &+ UInt32(truncatingIfNeeded: try stream.number())
            last = first &+ UInt32(truncatingIfNeeded: try stream.number())
            let head = try stream.number()
            piece.removeAll()
            try stream.take(head >> 1, into: &piece)
            try list.add(piece, first: first, last: last, to: &table, &file)
            hasMore = head & 1 == 1
          }
        }
      }
      try list.finish(to: &table, &file)
      try merge.putBack(found)
    }
  }

  /// Makes chunks of a list of postings.
  ///
  /// The first chunk begins with the number of documents, of occurrences, and the first document less one; each goes
  /// on with whether it is the last, the distance from its first document to its last, and its postings: the wdf of the
  /// first, then distance less one and wdf. Later chunks have the first document in their key.
  private struct ChunkWriter: ~Copyable {
    var key = ByteArena(capacity: 256)
    private var keyLength = 0
    private var frequency: Int
    private var occurrences: Int
    private var chunk = ByteArena(capacity: 4096)
    private var tag = ByteArena(capacity: 4096)
    private var first: UInt32 = 0
    private var last: UInt32 = 0
    private var isFirst = true
    private var isLengths = false

    init(frequency: Int, occurrences: Int) {
      self.frequency = frequency
      self.occurrences = occurrences
    }

    mutating func begin(frequency: Int, occurrences: Int) {
      self.frequency = frequency
      self.occurrences = occurrences
      key.removeAll()
      isFirst = true
    }

    mutating func endKey() {
      keyLength = key.count
      isLengths = key.count == 2 && key[0] == 0 && key[1] == 0xe0
    }

    mutating func add(
      _ piece: borrowing ByteArena, first pieceFirst: UInt32, last pieceLast: UInt32,
      to table: inout TableBuilder, _ file: inout BlockFile
    ) throws(GlassError) {
      if !chunk.isEmpty {
        if chunk.count + piece.count > (isLengths ? PostingTable.lengthsChunkSize : PostingTable.chunkSize) {
          try flush(isLast: false, to: &table, &file)
        } else {
          chunk.append(packed: pieceFirst &- last &- 1)
        }
      }
      if chunk.isEmpty { first = pieceFirst }
      chunk.append(piece, count: piece.count)
      last = pieceLast
    }

    mutating func finish(to table: inout TableBuilder, _ file: inout BlockFile) throws(GlassError) {
      if !chunk.isEmpty { try flush(isLast: true, to: &table, &file) }
    }

    private mutating func flush(
      isLast: Bool, to table: inout TableBuilder, _ file: inout BlockFile
    ) throws(GlassError) {
      tag.removeAll()
      key.truncate(to: keyLength)
      if isFirst {
        tag.append(packed: frequency)
        tag.append(packed: min(occurrences, Int(UInt32.max)))
        tag.append(packed: first &- 1)
      } else {
        if !isLengths { key.append(0) }
        key.append(sortable: first)
      }
      isFirst = false
      tag.append(isLast ? 0x31 : 0x30)
      tag.append(packed: last &- first)
      tag.append(chunk, count: chunk.count)
      try table.add(key, tag, count: tag.count, to: &file)
      chunk.removeAll()
    }
  }
}
