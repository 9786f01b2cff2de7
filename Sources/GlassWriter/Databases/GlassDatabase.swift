/// Writes a whole glass database, one file that Xapian opens for reading.
///
/// The runs are merged in their order, so that the documents of the first come first: 1, 2, 3 and on. There are no
/// term lists, without which Xapian can search, read data, values and positions, but not list a document's terms and
/// value slots, nor change the database; they would be a fifth of it.
///
/// The same runs give the same bytes, the database's name (UUID) included.
public enum GlassDatabase {
  /// Bytes of a block, as Xapian chooses by itself.
  static let blockSize = 8192
  /// Bytes that all windows on the runs together take at most, unless there are very many runs.
  private static let windows = 16 << 20

  /// Merges runs into a new database; nothing is fsynced.
  ///
  /// - Throws: ``GlassError`` where the system refuses; what is at `path` is then of no use.
  public static func write(_ runs: [GlassRun], to path: String) throws(GlassError) {
    var file = try BlockFile(path: path, blockSize: blockSize)
    let room = max(4096, min(1 << 18, windows / max(1, runs.count)))
    var offsets: [UInt32] = []
    var count = 0
    for run in runs {
      offsets.append(UInt32(truncatingIfNeeded: count))
      count += run.documentCount
      guard count < Int(UInt32.max) else { throw GlassError("\(path) would have too many documents") }
    }
    var roots = Roots()
    roots.postings = try PostingTable.write(runs, offsets, room, to: &file)
    roots.data = try writeData(runs, offsets, room, to: &file)
    roots.positions = try writePositions(runs, offsets, room, to: &file)
    try file.finish { VersionBlock.make(name: $0, roots, Statistics(runs)) }
  }

  /// The roots of the tables that a database of ours has.
  struct Roots {
    var postings = TableBuilder.Root()
    var data = TableBuilder.Root()
    var positions = TableBuilder.Root()
  }

  /// What the version block says of all documents.
  struct Statistics {
    var documents = 0
    /// The shortest document that is not empty.
    var shortest: UInt32 = 0
    var longest: UInt32 = 0
    var highestWDF: UInt32 = 0
    var length: UInt64 = 0

    init(_ runs: [GlassRun]) {
      for run in runs {
        documents += run.documentCount
        highestWDF = max(highestWDF, run.highestWDF)
        for length in run.lengths {
          self.length += UInt64(length)
          longest = max(longest, length)
          if length > 0, shortest == 0 || length < shortest { shortest = length }
        }
      }
    }
  }

  /// The stored data by document id (backends/glass/glass_docdata.h): the tag is the data, and empty data are left out.
  private static func writeData(
    _ runs: [GlassRun], _ offsets: [UInt32], _ room: Int, to file: inout BlockFile
  ) throws(GlassError) -> TableBuilder.Root {
    var table = TableBuilder(blockSize: blockSize)
    var key = ByteArena()
    var tag = ByteArena()
    for (run, offset) in zip(runs, offsets) {
      var stream = RunStream(run, run.data, room: room)
      for document in 0..<run.documentCount {
        let head = try stream.number()
        if head == 0 { continue }
        tag.removeAll()
        try stream.take(head >> 1, into: &tag)
        key.removeAll()
        key.append(sortable: offset + UInt32(truncatingIfNeeded: document) + 1)
        try table.add(key, tag, count: tag.count, isCompressed: head & 1 == 1, to: &file)
      }
    }
    return try table.finish(&file)
  }

  /// The positions by term and document id (backends/glass/glass_positionlist.h: `make_key`).
  private static func writePositions(
    _ runs: [GlassRun], _ offsets: [UInt32], _ room: Int, to file: inout BlockFile
  ) throws(GlassError) -> TableBuilder.Root {
    var table = TableBuilder(blockSize: blockSize)
    var merge = try TermMerge(
      zip(runs, offsets).map { TermStream(RunStream($0, $0.positions, room: room), offset: $1) })
    var key = ByteArena(capacity: 256)
    var tag = ByteArena(capacity: 256)
    var found: [Int] = []
    while true {
      merge.take(into: &found)
      guard let first = found.first else { break }
      key.removeAll()
      merge.streams[first].append(termTo: &key)
      key.append(0)
      let stem = key.count
      for number in found {
        let source = merge.streams[number]
        var document = source.offset + 1
        try source.read { (stream) throws(GlassError) in
          for _ in 0..<(try stream.number()) {
            document &+= UInt32(truncatingIfNeeded: try stream.number())
            let length = try stream.number()
            tag.removeAll()
            try stream.take(length, into: &tag)
            key.truncate(to: stem)
            key.append(sortable: document)
            try table.add(key, tag, count: length, to: &file)
          }
        }
      }
      try merge.putBack(found)
    }
    return try table.finish(&file)
  }
}
