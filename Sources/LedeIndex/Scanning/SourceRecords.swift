internal import LedeCorpus
internal import LedeSchema

/// What a generation knows of its sources.
struct SourceRecords: Sendable {
  var table: SourceTable
  var skipped: [SkippedInput]

  init(layout: IndexLayout, manifest: Manifest) throws(IndexError) {
    table = SourceTable()
    skipped = []
    if let file = manifest.sources {
      let path = layout.root + "/" + file.name
      guard let table = SourceTable(encoded: try file.read(at: path)) else {
        throw IndexError(.damaged, "the table of sources is not readable", path: path, hint: Manifest.repair)
      }
      self.table = table
    }
    if let file = manifest.skipped {
      let path = layout.root + "/" + file.name
      guard let skipped = SkippedList.decode(try file.read(at: path)) else {
        throw IndexError(
          .damaged, "the list of skipped inputs is not readable", path: path, hint: Manifest.repair)
      }
      self.skipped = skipped
    }
  }
}

/// The table of sources of the next generation: the old one, less what is gone, with what was read.
struct TableDraft {
  private let old: SourceTable?
  private let refreshed: [[UInt8]: SourceRecord]
  private var added: [[UInt8]: SourceRecord] = [:]
  private let dropped: Set<[UInt8]>

  init(old: SourceTable?, refreshed: [[UInt8]: SourceRecord], dropped: Set<[UInt8]>) {
    self.old = old
    self.refreshed = refreshed
    self.dropped = dropped
  }

  mutating func add(_ record: SourceRecord) { added[record.file.path] = record }

  /// The bytes of the table, and the number of files in it.
  ///
  /// - Parameter keepsDropped: for a generation that is published before the run is done, in which files that are
  ///   gone still have their articles.
  func encoded(keepsDropped: Bool = false) throws(IndexError) -> (bytes: [UInt8], count: Int) {
    var builder = SourceTable.Builder()
    var count = 0
    let fresh = added.values.sorted { $0.file.path.lexicographicallyPrecedes($1.file.path) }
    var next = 0
    if let old {
      var cursor = old.cursor()
      while cursor.next() {
        while next < fresh.count, fresh[next].file.path.lexicographicallyPrecedes(cursor.path) {
          builder.append(fresh[next])
          count += 1
          next += 1
        }
        if next < fresh.count, fresh[next].file.path == cursor.path { continue }
        if !keepsDropped, dropped.contains(cursor.path) { continue }
        builder.append(refreshed[cursor.path] ?? cursor.record)
        count += 1
      }
      guard !cursor.isDamaged else {
        throw IndexError(.damaged, "the table of sources is not readable", hint: Manifest.repair)
      }
    }
    for record in fresh[next...] {
      builder.append(record)
      count += 1
    }
    return (builder.finish(), count)
  }
}
