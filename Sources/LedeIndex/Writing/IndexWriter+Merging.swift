internal import LedeCorpus
public import LedeSchema
internal import LedeText
internal import Xapian

extension IndexWriter {
  /// Joins finished indexes into this one, which must be new: their databases are compacted into one segment, and
  /// nothing is read again.
  ///
  /// - Throws: ``IndexError``; `refused` where a source is in two of them, where settings differ, or where one has
  ///   deleted articles.
  public mutating func merge(indexes: [String]) throws(IndexError) -> RunReport {
    let started = Moment.now
    guard manifest == nil else {
      throw IndexError(.usage, "the index is there already", path: layout.root, hint: "name a new folder")
    }
    var snapshots: [Snapshot] = []
    for path in indexes {
      let snapshot = try Snapshot(root: path)
      guard !snapshot.indexes.contains(where: \.hasDeadArticles) else {
        throw IndexError(
          .refused, "the index has deleted articles, which compaction can't leave out", path: path,
          hint: "run `lede compact` on it first")
      }
      snapshots.append(snapshot)
    }
    var next = try Self.joined(snapshots)
    let folder = try freshFolder("merge")
    let target = folder + "/segment"
    try FileSystem.makeFolder(target)
    next.generation = 1
    next.published = Moment.now

    var table = SourceTable.Builder()
    var skipped: [SkippedInput] = []
    (table, skipped, next.sourceCount) = try Self.sources(of: snapshots)
    let digits = IndexLayout.digits(next.generation)
    next.sources = try publisher.write(table.finish(), name: "sources-" + digits, in: layout.root)
    next.skipped = try publisher.write(
      SkippedList.encode(skipped), name: "skipped-" + digits, in: layout.root)
    next.skippedCount = skipped.reduce(0) { $0 + $1.count }

    var merged = Manifest.Segment(number: 1)
    var links = DocumentLinks()
    var parts: [Collection: [String]] = [:]
    for snapshot in snapshots {
      try snapshot.requireWhole(Array(snapshot.manifest.segments.indices))
      for (place, segment) in snapshot.manifest.segments.enumerated() {
        links.append(try snapshot.links(ofSegmentAt: place))
        merged.articles += segment.articles
        merged.quotes += segment.quotes
        merged.captions += segment.captions
        for (code, count) in segment.languages { merged.languages[code, default: 0] += count }
        for collection in Collection.allCases where segment.count(collection) > 0 {
          parts[collection, default: []].append(
            snapshot.layout.file(collection.rawValue, of: segment.number))
        }
      }
    }
    for collection in Collection.allCases where merged.count(collection) >= Int(UInt32.max) {
      throw IndexError(
        .refused,
        "together they have \(merged.count(collection)) \(collection.rawValue), more than Xapian can number",
        path: layout.root, hint: "search them together with several --index instead")
    }
    var names: [String] = []
    for collection in Collection.allCases {
      guard let databases = parts[collection] else { continue }
      try SegmentBuilder.compact(databases, to: target + "/" + collection.rawValue)
      names.append(collection.rawValue)
    }
    if options.isCancelled?() == true { throw IndexError(.interrupted, "stopped; nothing was changed") }
    if merged.articles > 0 {
      try FileSystem.write(links.encoded(), to: target + "/links", durable: false)
      merged.files = try publisher.seal(target, names: names + ["links"])
      try publisher.place(target, as: merged.number)
      next.segments = [merged]
    }
    next.nextSegment = 2
    try publisher.publish(next)
    manifest = next
    try FileSystem.removeTree(folder)
    var report = RunReport()
    report.isPublished = true
    finishCounts(&report)
    LastRun(command: "merge", started: started, report: report).write(layout)
    return report
  }

  /// What the manifests say together: roots, settings, shards.
  private static func joined(_ snapshots: [Snapshot]) throws(IndexError) -> Manifest {
    var next = Manifest()
    var numbers: [Int] = []
    var count: Int?
    for (place, snapshot) in snapshots.enumerated() {
      var settings = snapshot.manifest.settings
      settings[Shard.setting] = nil
      let shard = try Shard(of: snapshot.manifest)
      if place == 0 {
        next.settings = settings
        count = shard?.count
      }
      guard settings == next.settings, shard?.count == count else {
        throw IndexError(
          .refused, "the indexes were made with different settings", path: snapshot.layout.root,
          hint: "rebuild them alike")
      }
      numbers += shard?.numbers ?? []
      for root in snapshot.manifest.roots where !next.roots.contains(where: { $0.path == root.path }) {
        next.roots.append(root)
      }
    }
    next.roots.sort { $0.path.lexicographicallyPrecedes($1.path) }
    if let count, let shard = Shard(numbers, of: count), !shard.isWhole {
      next.settings[Shard.setting] = shard.description
    }
    return next
  }

  /// The sources of all, in order; none may be in two.
  private static func sources(
    of snapshots: [Snapshot]
  ) throws(IndexError) -> (table: SourceTable.Builder, skipped: [SkippedInput], count: Int) {
    var records: [SourceRecords] = []
    var skipped: [SkippedInput] = []
    for snapshot in snapshots {
      let known = try SourceRecords(layout: snapshot.layout, manifest: snapshot.manifest)
      records.append(known)
      skipped += known.skipped
    }
    skipped.sort { $0.path.lexicographicallyPrecedes($1.path) }
    var table = SourceTable.Builder()
    var count = 0
    var cursors = records.map { $0.table.cursor() }
    var isOpen = [Bool](repeating: false, count: cursors.count)
    for place in cursors.indices { isOpen[place] = cursors[place].next() }
    var last: (path: [UInt8], index: Int)?
    while let first = cursors.indices.filter({ isOpen[$0] }).min(by: {
      cursors[$0].path.lexicographicallyPrecedes(cursors[$1].path)
    }) {
      let record = cursors[first].record
      if let last, last.path == record.file.path {
        throw IndexError(
          .refused,
          "a source is in two of the indexes, \(snapshots[last.index].layout.root) and \(snapshots[first].layout.root)",
          path: String(decoding: record.file.path, as: UTF8.self), hint: "nothing was written")
      }
      last = (record.file.path, first)
      table.append(record)
      count += 1
      isOpen[first] = cursors[first].next()
    }
    return (table, skipped, count)
  }
}
