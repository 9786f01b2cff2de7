internal import Glibc
public import LedeSchema
internal import LedeText
internal import Xapian

extension IndexWriter {
  /// Merges the index into one segment without dead articles whose databases say themselves what they hold, and makes
  /// the folder `served` of them, for `xapian-tcpsrv` and `xapian-progsrv`.
  ///
  /// The folder has links of its own to the files: it stays as it is while the index is updated, until this is called
  /// again, and takes no space until then.
  ///
  /// - Throws: ``IndexError``; `usage` for an index without articles.
  public mutating func compactForServing() throws(IndexError) -> RunReport {
    let started = Moment.now
    var report = try compact()
    guard var next = manifest, next.segments.count == 1 else {
      throw IndexError(.usage, "the index has no articles to serve", path: layout.root)
    }
    let folder = try freshFolder("serve")
    let target = folder + "/segment"
    let extra = folder + "/empty"
    try FileSystem.makeFolder(target)
    try FileSystem.makeFolder(extra)
    let old = next.segments[0]
    next.generation += 1
    next.published = Moment.now
    var generator = SystemRandomNumberGenerator()
    let stamp = String(generator.next(), radix: 16) + "-\(next.generation)"
    let said = folder + "/said"
    do throws(XapianError) {
      var database = try WritableDatabase(path: said, mode: .createOrOverwrite)
      try database.setMetadata(ServedInfo(next, stamp: stamp).encoded, for: ServedInfo.key)
      try database.commit()
      try database.close()
    } catch {
      throw IndexError(.system, "cannot write what the index holds: \(error)", path: said)
    }
    let snapshot = Snapshot(layout: layout, manifest: next)
    try snapshot.requireWhole([0])
    var segment = old
    segment.number = next.nextSegment
    next.nextSegment += 1
    var names: [String] = []
    for collection in Collection.allCases {
      let isThere = old.count(collection) > 0
      let parts = isThere ? [said, layout.file(collection.rawValue, of: old.number)] : [said]
      try SegmentBuilder.compact(parts, to: (isThere ? target : extra) + "/" + collection.rawValue)
      if isThere { names.append(collection.rawValue) }
    }
    let links = try snapshot.links(ofSegmentAt: 0)
    try FileSystem.write(links.encoded(), to: target + "/links", durable: false)
    segment.files = try publisher.seal(target, names: names + ["links"])
    segment.tombstones = nil
    try publisher.place(target, as: segment.number)
    if options.isCancelled?() == true { throw IndexError(.interrupted, "stopped; nothing was changed") }
    next.segments = [segment]
    try publisher.publish(next)
    manifest = next
    try makeServed(segment, extra: extra, generation: next.generation)
    try FileSystem.removeTree(folder)
    finishCounts(&report)
    report.isPublished = true
    LastRun(command: "compact", started: started, report: report).write(layout)
    return report
  }

  private func makeServed(
    _ segment: Manifest.Segment, extra: String, generation: Int
  ) throws(IndexError) {
    let name = "served-" + IndexLayout.digits(generation)
    let home = layout.root + "/" + name
    try FileSystem.removeTree(home)
    try FileSystem.makeFolder(home)
    for collection in Collection.allCases {
      let isThere = segment.count(collection) > 0
      let source =
        isThere ? layout.file(collection.rawValue, of: segment.number) : extra + "/" + collection.rawValue
      guard unsafe link(source, home + "/" + collection.rawValue) == 0 else {
        throw FileSystem.lastError("link", source)
      }
      try FileSystem.synchronize(home + "/" + collection.rawValue)
    }
    try FileSystem.synchronize(home)
    let next = layout.served + ".next"
    try FileSystem.removeTree(next)
    guard unsafe symlink(name, next) == 0 else { throw FileSystem.lastError("link", next) }
    try FileSystem.rename(next, to: layout.served)
    try FileSystem.synchronize(layout.root)
    for other in try FileSystem.names(in: layout.root) where other.hasPrefix("served-") && other != name {
      try FileSystem.removeTree(layout.root + "/" + other)
    }
  }
}
