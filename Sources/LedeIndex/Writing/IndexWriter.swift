internal import Glibc
public import LedeArticle
internal import LedeCorpus
public import LedeSchema
internal import LedeText
internal import Xapian

/// The one way of writing an index: first indexing, updating, rebuilding and merging all go through it.
///
/// A writer holds the lock from its making to its end. Every method that changes the index ends in one published
/// generation or leaves the one in force as it was.
public struct IndexWriter: ~Copyable {
  /// How a run is to be done.
  public struct Options: Sendable {
    /// Workers; 0 for one a core.
    public var workers = 0
    /// Bytes of sources after which a long run publishes what it has, so that a kill loses no more than that.
    public var publishEvery = 4 << 30
    /// Allows a run to delete most of what is known.
    public var allowsEmpty = false
    /// Compares files by their content, whatever their times say.
    public var comparesContent = false
    /// Seconds to wait for another writer.
    public var wait = 0
    /// How records are read of the roots that a run names, or of all roots where it names none.
    ///
    /// What it leaves open is as it was for them before. An empty language is none, and a field without a name forgets all
    /// that were named.
    public var reading = ReadingConfiguration()
    /// How folders are walked and files opened.
    public var scanning = ScanOptions()
    /// Keeps the ids of added articles in the report.
    public var keepsAddedIDs = false
    /// Which segments are merged after a change.
    var merging = MergePolicy()
    /// Called now and then with what has been done; on the caller's thread.
    public var progress: (@Sendable (IndexProgress) -> Void)?
    /// Asked now and then; true stops the run with an error `interrupted`, and nothing is changed.
    public var isCancelled: (@Sendable () -> Bool)?

    /// What is read of the roots that a run names, or of all roots where it names none; `nil` for what was read of
    /// them before, which a new root starts with everything that is not hidden.
    public var selection: Manifest.Selection?

    /// The share of the sources that the index keeps to; `nil` for what it kept to before, at first all.
    public var shard: Shard?

    /// The usual options.
    public init() {}
  }

  let layout: IndexLayout
  var options: Options
  let publisher: Publisher
  var manifest: Manifest?
  private let lock: WriterLock

  /// Takes the lock of the index at `root`, makes its folder when it is not there, and clears away what an earlier
  /// run left undone.
  ///
  /// - Parameter mendsDamage: for a rebuild: an index that can't be read is no obstacle.
  /// - Throws: ``IndexError``: `locked`, `version`, `damaged`, `system`.
  public static func open(
    root: String, command: String, options: Options = .init(), mendsDamage: Bool = false
  ) throws(IndexError) -> IndexWriter {
    let layout = IndexLayout(root: try FileSystem.absolute(root))
    if FileSystem.exists(layout.root), !FileSystem.exists(layout.current), !looksLikeOurs(layout) {
      throw IndexError(
        .usage, "the folder is there, but holds no index", path: layout.root,
        hint: "name an empty or a new folder with --index")
    }
    for folder in [layout.segments, layout.temporary] where FileSystem.exists(folder) {
      guard FileSystem.isFolder(folder) else {
        throw IndexError(
          .refused, "not a folder of the index (a symbolic link is not followed)", path: folder,
          hint: "move it away; nothing was touched")
      }
    }
    try FileSystem.makeDurableFolder(layout.root)
    let lock = try WriterLock(layout, command: command, waiting: options.wait)
    let manifest = try manifest(in: layout, mendsDamage: mendsDamage)
    if manifest != nil || !FileSystem.exists(layout.current) {
      try Publisher(layout: layout).sweep(keeping: manifest)
    }
    LastRun(beginning: command).write(layout)
    return IndexWriter(layout: layout, options: options, manifest: manifest, lock: lock)
  }

  private init(layout: IndexLayout, options: Options, manifest: Manifest?, lock: consuming WriterLock) {
    self.layout = layout
    self.options = options
    publisher = Publisher(layout: layout)
    self.manifest = manifest
    self.lock = lock
  }

  private static func manifest(in layout: IndexLayout, mendsDamage: Bool) throws(IndexError) -> Manifest? {
    guard FileSystem.exists(layout.current) || layout.generations.contains(where: { $0 > 1 }) else {
      return nil
    }
    do throws(IndexError) {
      return try Snapshot(root: layout.root).manifest
    } catch {
      guard mendsDamage, error.code == .damaged || error.code == .version else { throw error }
      return try salvaged(layout)
    }
  }

  /// What can be told of an index that can't be opened: its roots, if nothing else, and numbers that were not used yet.
  private static func salvaged(_ layout: IndexLayout) throws(IndexError) -> Manifest {
    let whole = try IndexError.unlessRefused { () throws(IndexError) in
      let current = try Snapshot.current(layout)
      return try Snapshot.manifest(named: current.name, checksum: current.checksum, layout)
    }
    if let whole { return whole }
    var found = Manifest()
    for generation in layout.generations.reversed() {
      let bytes = try IndexError.unlessRefused { () throws(IndexError) in
        try FileSystem.read(layout.manifest(generation), limit: 1 << 30)
      }
      if let manifest = bytes.flatMap({ Manifest(salvaging: $0) }) {
        found = manifest
        break
      }
    }
    let names = try IndexError.unlessRefused { () throws(IndexError) in
      try FileSystem.names(in: layout.segments)
    }
    let segments = (names ?? []).compactMap { Int($0) }
    found.generation = max(found.generation, layout.generations.last ?? 0)
    found.nextSegment = max(found.nextSegment, (segments.max() ?? 0) + 1)
    return found
  }

  /// An empty folder, or one with nothing but files that Lede makes (a first run that was cut short).
  private static func looksLikeOurs(_ layout: IndexLayout) -> Bool {
    guard let names = try? FileSystem.names(in: layout.root) else { return false }
    // The lock is the first thing that Lede makes; without it, a `tmp` is somebody else's. Where the lock could not be
    // made, there is nothing but the word on how that run ended.
    let isStarted = names.contains("lock")
    return names.allSatisfy {
      if $0 == "README.md" || $0 == "last-run.json" || $0.hasPrefix(".") { return true }
      guard isStarted else { return false }
      return
        [
          "served", "served.next",
          "tmp", "segments", "lock", "last-run.json", "last-run.json.next", "saved.json", "saved.json.next",
          "saved.json.lock", "alerts.json", "alerts.json.next", "CURRENT.next",
        ]
        .contains($0)
        || $0.hasPrefix("manifest-") || $0.hasPrefix("sources-") || $0.hasPrefix("skipped-")
        || $0.hasPrefix("served-")
    }
  }

  // MARK: Index and rebuild

  /// Adds roots to the index, and brings all its roots up to date.
  ///
  /// - Parameter roots: absolute paths of folders or files; none to bring the known ones up to date.
  public mutating func update(adding roots: [[UInt8]] = []) throws(IndexError) -> RunReport {
    try run(roots: roots, rebuilding: false)
  }

  /// Reads everything anew beside the index in force, and switches when it is whole.
  ///
  /// Sources that can't be looked at keep the articles that they had.
  ///
  /// - Parameter roots: the roots to use instead of the known ones; none for the known ones.
  public mutating func rebuild(from roots: [[UInt8]] = []) throws(IndexError) -> RunReport {
    try run(roots: roots, rebuilding: true)
  }

  private mutating func run(roots given: [[UInt8]], rebuilding: Bool) throws(IndexError) -> RunReport {
    let started = Moment.now
    var next = manifest ?? Manifest()
    var paths = next.roots.map(\.path)
    if rebuilding, !given.isEmpty { paths = [] }
    var seen = Set(paths)
    for root in given where seen.insert(root).inserted { paths.append(root) }
    let named = Set(given)
    guard !paths.isEmpty else {
      throw IndexError(
        .usage, "the index has no folders yet", path: layout.root, hint: "name one: lede index FOLDER")
    }
    paths.sort { $0.lexicographicallyPrecedes($1) }
    let remembered = Dictionary(next.roots.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    next.roots = paths.map { path in
      var root = remembered[path] ?? Manifest.Root(path: path)
      guard given.isEmpty || named.contains(path) else { return root }
      if let selection = options.selection { root.selection = selection }
      root.reading.take(options.reading)
      return root
    }
    // Members of archives are hidden as files are, and nothing tells that an archive may have some; what is read in
    // another way is read anew.
    let rereading = next.roots.filter { root in
      remembered[root.path].map {
        $0.selection.includesHidden != root.selection.includesHidden || $0.reading != root.reading
      } ?? false
    }.compactMap { FolderWalker.normalized([$0.path]).first }

    try Self.settle(options.shard, in: &next, isNew: manifest == nil, layout)
    let old = try manifest.flatMap { (manifest) throws(IndexError) -> SourceRecords? in
      do throws(IndexError) {
        return try SourceRecords(layout: layout, manifest: manifest)
      } catch {
        // A rebuild is the repair.
        guard rebuilding, error.code == .damaged else { throw error }
        return nil
      }
    }
    var report = RunReport()
    let scan = try SourceScan(
      roots: next.roots, index: Array(layout.root.utf8), known: old, rebuilding: rebuilding,
      options: options.scanning, rereading: Set(rereading),
      comparesContent: options.comparesContent, shard: try Shard(of: next), now: started,
      isCancelled: options.isCancelled)
    report.unchanged = scan.unchanged
    report.unknown = scan.unknown
    report.moved = scan.moved
    report.new = scan.new
    report.changed = scan.changed
    report.deleted = scan.deletedCount
    report.skipped = scan.skipped
    if let suspicion = scan.suspicion, !options.allowsEmpty {
      throw IndexError(
        .refused, suspicion.message, path: String(decoding: suspicion.path, as: UTF8.self),
        hint: "nothing was changed; if it is meant, say --allow-empty")
    }

    let isDifferent =
      scan.isDifferent || Set(scan.keptSkipped + scan.skipped) != Set(old?.skipped ?? [])
      || next.roots != manifest?.roots || rebuilding
    if isDifferent || manifest == nil {
      try apply(scan, to: next, rebuilding: rebuilding, started: started, report: &report)
      if !rebuilding { try merge(policy: options.merging, report: &report) }
    }
    finishCounts(&report)
    LastRun(command: rebuilding ? "rebuild" : "index", started: started, report: report).write(layout)
    return report
  }

  private mutating func apply(
    _ scan: SourceScan, to base: Manifest, rebuilding: Bool, started: Int, report: inout RunReport
  ) throws(IndexError) {
    // A rebuild is published as one; an update that reads much is published in steps.
    let steps = rebuilding ? [scan.reads.indices] : scan.steps(of: options.publishEvery)
    var progress = IndexProgress(
      filesInAll: scan.reads.count, bytesInAll: scan.reads.reduce(0) { $0 + $1.size })
    var table = scan.table()
    var skipped = scan.keptSkipped + scan.skipped
    var current = base
    if rebuilding { current.segments = [] }
    for (number, step) in steps.enumerated() {
      let isLast = number == steps.count - 1
      let folder = try freshFolder("build")
      let reads = Array(scan.reads[step])
      let built: Built
      do throws(IndexError) {
        built = try build(
          reads: reads, carried: [], keeping: rebuilding ? scan.keptPaths : nil, into: folder,
          number: current.nextSegment, started: started, progress: &progress)
      } catch {
        guard error.code == .interrupted, number > 0 else { throw error }
        throw IndexError(
          .interrupted,
          "stopped; \(progress.files) of \(progress.filesInAll) files were indexed before, and stay",
          hint: "run it again for the others")
      }
      current.generation = (manifest?.generation ?? 0) + 1
      current.published = Moment.now
      if let segment = built.segment {
        current.segments.append(segment)
        current.nextSegment += 1
      }
      if !rebuilding {
        // A file that could not be read keeps the articles that it had.
        var gone: [[UInt8]] = []
        for (read, record) in zip(reads, built.sources) where read.isKnown && record != nil {
          gone.append(read.path)
        }
        if isLast { gone += scan.deleted }
        report.articlesRemoved += try bury(gone, in: &current, except: built.segment?.number)
      }
      if let segment = built.segment, !built.void.isEmpty {
        let dead = try bury(
          built.void, in: &current, onlyIn: segment.number, upTo: built.lastOfReads)
        report.articlesAdded -= dead
      }
      for record in built.sources { if let record { table.add(record) } }
      if rebuilding, built.sources.contains(where: { $0 == nil }) {
        let unread = zip(reads, built.sources).filter { $0.0.isKnown && $0.1 == nil }.map(\.0.path)
        for record in scan.knownRecords(of: Set(unread)) { table.add(record) }
      }
      skipped += built.skipped
      report.skipped += built.skipped
      report.articlesAdded += built.segment?.articles ?? 0
      report.bytesRead += built.bytes
      if options.keepsAddedIDs { report.addedArticles += built.ids }
      let encoded = try table.encoded(keepsDropped: !isLast)
      let name = IndexLayout.digits(current.generation)
      current.sources = try publisher.write(encoded.bytes, name: "sources-" + name, in: layout.root)
      skipped.sort { $0.path.lexicographicallyPrecedes($1.path) }
      current.skipped = try publisher.write(
        SkippedList.encode(skipped), name: "skipped-" + name, in: layout.root)
      current.sourceCount = encoded.count
      current.skippedCount = skipped.reduce(0) { $0 + $1.count }
      try publisher.publish(current)
      manifest = current
      report.isPublished = true
    }
  }

  func freshFolder(_ name: String) throws(IndexError) -> String {
    try FileSystem.makeFolder(layout.temporary, mode: 0o700)
    let folder = layout.temporary + "/" + name
    try FileSystem.removeTree(folder)
    try FileSystem.makeFolder(folder)
    return folder
  }

  // MARK: Building

  private struct Built {
    var segment: Manifest.Segment?
    /// What is known now of each source that was to be read; `nil` for one that could not be.
    var sources: [SourceRecord?] = []
    var skipped: [SkippedInput] = []
    var bytes = 0
    var ids: [ArticleID] = []
    /// Sources that broke off after records of them had been taken; those must not stay.
    var void: [[UInt8]] = []
    /// The last article that was read from a source; those behind it were held already.
    var lastOfReads: UInt32 = 0
  }

  /// Builds a segment of what is read from files, and of articles that an index holds already.
  ///
  /// - Parameter keeping: for a rebuild: sources whose articles are taken over from the index in force, with those of
  ///   known sources that turn out to be unreadable.
  private func build(
    reads: [SourceScan.Read], carried: [CarriedArticles], keeping kept: [[UInt8]]? = nil, into folder: String,
    number: Int, started: Int,
    progress: inout IndexProgress
  ) throws(IndexError) -> Built {
    var built = Built()
    let (configurations, readings) = Self.configurations(of: reads, options.reading)
    let sources = SourcePaths(
      paths: reads.map(\.path), firstSeen: reads.map(\.firstSeen), configurations: configurations,
      readings: readings)
    let parts = folder + "/parts"
    try FileSystem.makeFolder(parts)
    let builder = SegmentBuilder(
      folder: parts, sources: sources,
      workers: options.workers > 0 ? options.workers : Threads.coreCount)
    var producer = BatchProducer(reads: reads, options: options, progress: progress)
    let results = try builder.run { (cutter) throws(IndexError) in
      try producer.read(builder: builder, into: cutter)
      var carried = carried
      if let kept {
        let unread = zip(reads, producer.outcomes).filter { $0.0.isKnown && $0.1.isKept }.map(\.0.path)
        carried += try carriedArticles(kept + unread)
      }
      try producer.carry(carried, layout: layout, builder: builder, into: cutter)
    }
    progress = producer.progress
    built.bytes = producer.bytes

    var segment = Manifest.Segment(number: number)
    var links = DocumentLinks()
    var articles = [Int](repeating: 0, count: reads.count)
    var skipped: [Int: SkippedOfFile] = [:]
    for result in results {
      links.append(result.links)
      segment.quotes += result.quotes
      segment.captions += result.captions
      for (code, count) in result.languages { segment.languages[code, default: 0] += count }
      for (source, count) in result.articles { articles[source] += count }
      built.ids += result.ids
      for trouble in result.troubles {
        skipped[trouble.source, default: .init()].append(trouble.input(sources))
      }
      if result.index < producer.firstCarriedBatch { built.lastOfReads = UInt32(links.articleCount) }
    }
    segment.articles = links.articleCount
    for (source, read) in reads.enumerated() {
      for trouble in producer.troubles[source]?.inputs ?? [] {
        skipped[source, default: .init()].append(trouble)
      }
      built.skipped += skipped[source]?.inputs ?? []
      switch producer.outcomes[source] {
      case .read(let file, let checksum):
        built.sources.append(
          SourceRecord(
            file: file, recorded: Int64(started) * 1_000_000_000, firstSeen: read.firstSeen,
            articles: articles[source], checksum: checksum))
      case .kept(let hasGiven):
        built.sources.append(nil)
        if hasGiven { built.void.append(read.path) }
      }
    }
    if segment.articles > 0 {
      let target = folder + "/segment"
      try FileSystem.makeFolder(target)
      let collections = try builder.finish(results, into: target)
      try FileSystem.write(links.encoded(), to: target + "/links", durable: false)
      segment.files = try publisher.seal(target, names: collections.map(\.rawValue) + ["links"])
      if options.isCancelled?() == true { throw IndexError(.interrupted, "stopped; nothing was changed") }
      try publisher.place(target, as: number)
      built.segment = segment
    }
    try FileSystem.removeTree(folder)
    return built
  }

  /// The live articles of sources that a rebuild can't look at.
  private func carriedArticles(_ paths: [[UInt8]]) throws(IndexError) -> [CarriedArticles] {
    guard let manifest, !paths.isEmpty else { return [] }
    let snapshot = Snapshot(layout: layout, manifest: manifest)
    guard let joined = try snapshot.database(.articles) else { return [] }
    var found: [Int: [UInt32]] = [:]
    for path in paths {
      for document in try snapshot.liveArticles(withTerm: ArticleAnalyzer.pathTerm(path)) {
        let place = joined.locate(document)
        found[place.segment, default: []].append(place.document)
      }
    }
    return found.sorted { $0.key < $1.key }.map {
      CarriedArticles(manifest: manifest, place: $0.key, articles: $0.value.sorted())
    }
  }

  // MARK: Tombstones

  /// Marks the articles of sources as dead, in every segment but one or in one alone; returns how many.
  ///
  /// - Parameter last: articles behind this one live on.
  private func bury(
    _ paths: [[UInt8]], in manifest: inout Manifest, except newest: Int? = nil, onlyIn only: Int? = nil,
    upTo last: UInt32 = .max
  ) throws(IndexError) -> Int {
    guard !paths.isEmpty else { return 0 }
    var buried = 0
    let snapshot = Snapshot(layout: layout, manifest: manifest)
    for (place, segment) in manifest.segments.enumerated() where segment.number != newest {
      guard segment.articles > 0, only == nil || segment.number == only else { continue }
      let path = layout.file(Collection.articles.rawValue, of: segment.number)
      var dead = Set(try snapshot.deadArticles(ofSegmentAt: place))
      let before = dead.count
      let database = try snapshot.shard(.articles, ofSegmentAt: place)
      do {
        for source in paths {
          var postings = try database.postings(of: ArticleAnalyzer.pathTerm(source))
          while try postings.next() {
            if postings.document <= last { dead.insert(postings.document) }
          }
        }
      } catch {
        throw IndexError(error, path: path)
      }
      guard dead.count > before else { continue }
      buried += dead.count - before
      let links = try snapshot.links(ofSegmentAt: place)
      let sorted = dead.sorted()
      manifest.segments[place].tombstones = try publisher.write(
        NumberFile.encode(sorted), name: "dead-" + IndexLayout.digits(manifest.generation),
        in: layout.segment(segment.number))
      manifest.segments[place].deadArticles = sorted.count
      do throws(XapianError) {
        manifest.segments[place].deadLanguages = try Self.languages(of: sorted, in: database, segment)
      } catch {
        throw IndexError(error, path: path)
      }
      manifest.segments[place].deadQuotes = sorted.reduce(0) {
        $0 + links.documents(of: $1, in: .quotes).count
      }
      manifest.segments[place].deadCaptions = sorted.reduce(0) {
        $0 + links.documents(of: $1, in: .captions).count
      }
    }
    // A segment whose articles are all dead has nothing left to say.
    manifest.segments.removeAll { $0.articles == $0.deadArticles }
    return buried
  }

  /// The articles of a list, in ascending order, by language.
  private static func languages(
    of articles: [UInt32], in database: borrowing Database, _ segment: Manifest.Segment
  ) throws(XapianError) -> [String: Int] {
    var counts: [String: Int] = [:]
    var others = articles.count
    for code in segment.languages.keys where !code.isEmpty {
      var postings = try database.postings(of: Array((TermPrefix.language + code).utf8))
      var count = 0
      for article in articles {
        guard try postings.skip(to: article) else { break }
        if postings.document == article { count += 1 }
      }
      if count > 0 { counts[code] = count }
      others -= count
    }
    if others > 0, segment.languages[""] != nil { counts[""] = others }
    return counts
  }

  // MARK: Merging

  /// Merges all segments into one, without dead articles.
  public mutating func compact() throws(IndexError) -> RunReport {
    let started = Moment.now
    var report = RunReport()
    guard let manifest else {
      throw IndexError(
        .notFound, "there is no index here", path: layout.root, hint: "make one: lede index FOLDER")
    }
    if manifest.segments.count > 1 || manifest.segments.contains(where: { $0.deadArticles > 0 }) {
      try merge(Array(manifest.segments.indices), report: &report)
    }
    self.finishCounts(&report)
    LastRun(command: "compact", started: started, report: report).write(layout)
    return report
  }

  func finishCounts(_ report: inout RunReport) {
    guard let manifest else { return }
    report.generation = manifest.generation
    report.articles = manifest.liveCount(.articles)
    report.quotes = manifest.liveCount(.quotes)
    report.captions = manifest.liveCount(.captions)
    report.skippedInAll = manifest.skippedCount
  }

  private mutating func merge(policy: MergePolicy, report: inout RunReport) throws(IndexError) {
    guard let manifest else { return }
    let places = policy.choose(manifest.segments)
    if !places.isEmpty { try merge(places, report: &report) }
  }

  /// Merges the segments at some places into one at the first of them.
  ///
  /// Segments without dead articles are merged by compaction; the live articles of others are analysed anew from
  /// their stored text, as compaction can't drop documents.
  private mutating func merge(_ places: [Int], report: inout RunReport) throws(IndexError) {
    guard var next = manifest else { return }
    let folder = try freshFolder("merge")
    let target = folder + "/segment"
    try FileSystem.makeFolder(target)
    let chosen = places.map { next.segments[$0] }
    var merged = Manifest.Segment(number: next.nextSegment)
    if chosen.contains(where: { $0.deadArticles > 0 }) {
      let snapshot = Snapshot(layout: layout, manifest: next)
      var carried: [CarriedArticles] = []
      for place in places {
        carried.append(CarriedArticles(manifest: next, place: place, articles: try live(place, snapshot)))
      }
      var progress = IndexProgress(filesInAll: 0, bytesInAll: 0)
      let inner = try freshFolder("rewrite")
      let built = try build(
        reads: [], carried: carried, into: inner, number: next.nextSegment, started: 0, progress: &progress)
      if let segment = built.segment { merged = segment }
    } else {
      try Snapshot(layout: layout, manifest: next).requireWhole(places)
      var links = DocumentLinks()
      for (place, segment) in zip(places, chosen) {
        links.append(try Snapshot(layout: layout, manifest: next).links(ofSegmentAt: place))
        merged.articles += segment.articles
        merged.quotes += segment.quotes
        merged.captions += segment.captions
        for (code, count) in segment.languages { merged.languages[code, default: 0] += count }
      }
      var names: [String] = []
      for collection in Collection.allCases {
        let parts = chosen.filter { $0.count(collection) > 0 }.map {
          layout.file(collection.rawValue, of: $0.number)
        }
        guard !parts.isEmpty else { continue }
        try SegmentBuilder.compact(parts, to: target + "/" + collection.rawValue)
        names.append(collection.rawValue)
      }
      try FileSystem.write(links.encoded(), to: target + "/links", durable: false)
      merged.files = try publisher.seal(target, names: names + ["links"])
      try publisher.place(target, as: merged.number)
    }
    if options.isCancelled?() == true {
      throw IndexError(.interrupted, "stopped; the segments are as they were")
    }
    let first = places[0]
    for place in places.reversed() { next.segments.remove(at: place) }
    if merged.articles > 0 { next.segments.insert(merged, at: min(first, next.segments.count)) }
    next.nextSegment += 1
    next.generation += 1
    next.published = Moment.now
    try publisher.publish(next)
    manifest = next
    report.isPublished = true
    try FileSystem.removeTree(folder)
  }

  private func live(_ place: Int, _ snapshot: Snapshot) throws(IndexError) -> [UInt32] {
    let dead = try snapshot.deadArticles(ofSegmentAt: place)
    var live: [UInt32] = []
    var cursor = 0
    for article in 1...UInt32(snapshot.manifest.segments[place].articles) {
      if cursor < dead.count, dead[cursor] == article { cursor += 1 } else { live.append(article) }
    }
    return live
  }
}
