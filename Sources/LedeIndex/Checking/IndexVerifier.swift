internal import Glibc
internal import LedeArticle
internal import LedeCorpus
public import LedeSchema
internal import LedeText
internal import Xapian

/// Looks whether an index is what was written.
///
/// Names and sizes come first, then checksums, and only then is anything decoded: a database whose bytes are not
/// what was written is never given to Xapian, which crashes or hangs on some of them.
public struct IndexVerifier {
  private let layout: IndexLayout
  private let level: VerifyLevel
  private let comparesSources: Bool
  private let progress: ((VerifyProgress) -> Void)?
  private var report = VerifyReport()
  private var state = VerifyProgress(bytesInAll: 0, articlesInAll: 0, sourcesInAll: 0)
  /// Files whose bytes are what was written.
  private var sound: Set<String> = []

  /// Looks at the newest generation of the index at `root`.
  ///
  /// - Parameters:
  ///   - sources: also compares the source files with what was read.
  ///   - progress: called now and then on the caller's thread.
  /// - Throws: ``IndexError`` with code `notFound` or `version`, or `system` where the system refuses; damage is a
  ///   finding of the report.
  public static func verify(
    root: String, level: VerifyLevel = .full, sources: Bool = false,
    progress: ((VerifyProgress) -> Void)? = nil
  ) throws(IndexError) -> VerifyReport {
    let layout = IndexLayout(root: root)
    var attempt = 0
    while true {
      attempt += 1
      let before = try? Snapshot.current(layout)
      var verifier = IndexVerifier(
        layout: layout, level: level, comparesSources: sources, progress: progress)
      try verifier.run()
      if verifier.report.isWhole || attempt == 5 { return verifier.report }
      // A writer may have removed files of a generation that is no longer in force.
      guard let before, let now = try? Snapshot.current(layout), now != before else {
        return verifier.report
      }
    }
  }

  private init(
    layout: IndexLayout, level: VerifyLevel, comparesSources: Bool, progress: ((VerifyProgress) -> Void)?
  ) {
    self.layout = layout
    self.level = level
    self.comparesSources = comparesSources
    self.progress = progress
  }

  private mutating func run() throws(IndexError) {
    let manifest: Manifest
    do {
      let current = try Snapshot.current(layout)
      manifest = try Snapshot.manifest(named: current.name, checksum: current.checksum, layout)
    } catch {
      guard error.code == .damaged else { throw error }
      report.damage(error.path ?? layout.root, error.message)
      return
    }
    report.generation = manifest.generation
    state.bytesInAll = manifest.bytes
    if level == .deep { state.articlesInAll = manifest.segments.reduce(0) { $0 + $1.articles } }
    if comparesSources { state.sourcesInAll = manifest.sourceCount }

    for segment in manifest.segments {
      checkNames(of: segment)
      for file in segment.files + [segment.tombstones].compactMap({ $0 }) {
        try check(file, layout.file(file.name, of: segment.number))
      }
    }
    for file in [manifest.sources, manifest.skipped].compactMap({ $0 }) {
      try check(file, layout.root + "/" + file.name)
    }
    if level == .deep { try lookDeep(manifest) }
    if comparesSources { try compareSources(manifest) }
  }

  /// A segment must have a database for each collection that it counts documents of, and its links.
  private mutating func checkNames(of segment: Manifest.Segment) {
    let names = Set(segment.files.map(\.name))
    var expected = Set(Collection.allCases.filter { segment.count($0) > 0 }.map(\.rawValue))
    expected.insert("links")
    for name in expected.subtracting(names).sorted() {
      report.damage(layout.file(name, of: segment.number), "the manifest does not name the file")
    }
  }

  private mutating func check(_ file: Manifest.File, _ path: String) throws(IndexError) {
    report.files += 1
    guard let size = FileSystem.size(path) else {
      report.damage(path, FileSystem.exists(path) ? "not a regular file" : "the file is missing")
      return
    }
    guard size == file.size else {
      report.damage(path, "the file has \(size) bytes, not \(file.size)")
      return
    }
    guard level > .quick else { return }
    do {
      let checksum = try FileSystem.checksum(path)
      guard checksum.description == file.checksum else {
        report.damage(path, "the file is not what was written: its checksum differs")
        return
      }
    } catch {
      if error.isRefusal { throw error }
      // A disk that can't read a sector any more is damage, too.
      report.damage(path, error.message)
      return
    }
    sound.insert(path)
    report.bytes += size
    state.bytes += size
    progress?(state)
  }

  /// The bytes of a file; `nil` where they can't be read any more.
  private func contents(of path: String) throws(IndexError) -> [UInt8]? {
    try IndexError.unlessRefused { () throws(IndexError) in try FileSystem.read(path) }
  }

  // MARK: Deep

  private mutating func lookDeep(_ manifest: Manifest) throws(IndexError) {
    // What the table of sources says of each file's articles, against the live articles, as sums of hashes.
    var inTable: UInt64 = 0
    var inSegments: UInt64 = 0
    var isComplete = true
    if let table = try table(manifest) {
      var cursor = table.cursor()
      while cursor.next() {
        inTable &+= StableHash.of(cursor.path) &* UInt64(clamping: cursor.articles)
      }
    } else {
      isComplete = false
    }
    if let file = manifest.skipped, sound.contains(layout.root + "/" + file.name) {
      let path = layout.root + "/" + file.name
      let skipped = SkippedList.decode(try FileSystem.read(path))
      if skipped?.reduce(0, { $0 + $1.count }) != manifest.skippedCount {
        report.damage(path, "the list of skipped inputs does not hold what the manifest counts")
      }
    }
    for segment in manifest.segments {
      do {
        if let sum = try lookDeep(segment) { inSegments &+= sum } else { isComplete = false }
      } catch {
        let path = layout.segment(segment.number)
        let meaning = error as? IndexError ?? (error as? XapianError).map { IndexError($0, path: path) }
        if let meaning, meaning.isRefusal { throw meaning }
        isComplete = false
        report.damage(path, "\(error)")
      }
    }
    if isComplete, inTable != inSegments {
      report.damage(
        manifest.sources.map { layout.root + "/" + $0.name } ?? layout.root,
        "the table of sources and the live articles do not agree")
    }
  }

  /// The checksums of blocks must be those of the databases.
  private mutating func compareBlockSums(of segment: Manifest.Segment) throws {
    let path = layout.file(IndexLayout.sums, of: segment.number)
    guard sound.contains(path), let known = try contents(of: path) else { return }
    var sums: [UInt8] = []
    for file in segment.files where Collection(rawValue: file.name) != nil {
      sums += try BlockSums.of(path: layout.file(file.name, of: segment.number), size: file.size)
    }
    if sums != known { report.damage(path, "the checksums of blocks are not those of the databases") }
  }

  /// The table of sources, when it is whole.
  private mutating func table(_ manifest: Manifest) throws(IndexError) -> SourceTable? {
    guard let file = manifest.sources else {
      return manifest.sourceCount == 0 ? SourceTable() : nil
    }
    let path = layout.root + "/" + file.name
    guard sound.contains(path), let bytes = try contents(of: path) else { return nil }
    guard let table = SourceTable(encoded: bytes) else {
      report.damage(path, "the table of sources is not readable")
      return nil
    }
    var count = 0
    var last: [UInt8]?
    var cursor = table.cursor()
    while cursor.next() {
      count += 1
      if let last, !last.lexicographicallyPrecedes(cursor.path) {
        report.damage(path, "the table of sources is not sorted")
        return nil
      }
      last = cursor.path
    }
    guard !cursor.isDamaged, count == manifest.sourceCount, count == table.count else {
      report.damage(path, "the table of sources does not hold what the manifest counts")
      return nil
    }
    return table
  }

  /// The sum of hashes of the paths of a segment's live articles; `nil` when something of it could not be read.
  private mutating func lookDeep(_ segment: Manifest.Segment) throws -> UInt64? {
    let collections = Collection.allCases.filter { segment.count($0) > 0 }
    let files = collections.map(\.rawValue) + ["links"] + [segment.tombstones?.name].compactMap { $0 }
    guard files.allSatisfy({ sound.contains(layout.file($0, of: segment.number)) }) else { return nil }
    let dead = try tombstones(of: segment)
    let linksPath = layout.file("links", of: segment.number)
    guard let bytes = try contents(of: linksPath), let links = DocumentLinks(encoded: bytes),
      links.articleCount == segment.articles,
      links.quoteStarts.last == UInt32(truncatingIfNeeded: segment.quotes + 1),
      links.captionStarts.last == UInt32(truncatingIfNeeded: segment.captions + 1)
    else {
      report.damage(linksPath, "the links do not fit the counts of the manifest")
      return nil
    }
    if let dead {
      let quotes = dead.reduce(0) { $0 + links.documents(of: $1, in: .quotes).count }
      let captions = dead.reduce(0) { $0 + links.documents(of: $1, in: .captions).count }
      if quotes != segment.deadQuotes || captions != segment.deadCaptions {
        report.damage(linksPath, "the manifest counts other dead quotes or captions")
      }
    }

    var databases: [Collection: Database] = [:]
    for collection in collections {
      let path = layout.file(collection.rawValue, of: segment.number)
      let check = try DatabaseCheck.check(path: path)
      guard check.errorCount == 0 else {
        report.damage(path, "Xapian's check finds \(check.errorCount) errors")
        return nil
      }
      let database = try Database(path: path)
      let count = try database.documentCount
      guard count == segment.count(collection), try Int(database.lastDocumentID) == count else {
        report.damage(path, "it holds \(count) documents, not \(segment.count(collection))")
        return nil
      }
      databases[collection] = database
    }
    try compareBlockSums(of: segment)
    guard let articles = databases[.articles] else { return 0 }
    var sums: [Collection: DocumentSums] = [:]
    for (collection, database) in databases {
      sums[collection] = try DocumentSums(of: database, count: segment.count(collection))
      try compareLengths(of: database, layout.file(collection.rawValue, of: segment.number))
    }

    var analyzer = ArticleAnalyzer()
    var terms = ArticleTerms()
    var languages: [String: Int] = [:]
    var deadLanguages: [String: Int] = [:]
    var sum: UInt64 = 0
    let path = layout.file(Collection.articles.rawValue, of: segment.number)
    for id in 1...UInt32(segment.articles) {
      let data = try articles.document(id).data
      guard let stored = StoredArticle(encoded: data) else {
        report.damage(path, "article \(id) is not readable")
        continue
      }
      if stored.id
        != ArticleID(path: stored.path, member: stored.member, ordinal: stored.ordinal)
      {
        report.damage(path, "article \(id) has the id of another place")
      }
      languages[stored.article.language?.code ?? "", default: 0] += 1
      if dead?.containsSorted(id) == true {
        deadLanguages[stored.article.language?.code ?? "", default: 0] += 1
      } else {
        sum &+= StableHash.of(stored.path)
      }
      analyzer.analyze(stored, encoded: data, into: &terms)
      try compare(terms.article, with: articles, sums[.articles], id, path)
      let parts: [(Collection, ArraySlice<DocumentDraft>)] = [
        (.quotes, terms.quotes[..<terms.quoteCount]), (.captions, terms.captions[..<terms.captionCount]),
      ]
      for (collection, drafts) in parts {
        let ids = links.documents(of: id, in: collection)
        guard ids.count == drafts.count else {
          report.damage(
            linksPath, "article \(id) has \(drafts.count) \(collection), the links say \(ids.count)")
          continue
        }
        guard let database = databases[collection] else { continue }
        for (document, draft) in zip(ids, drafts) {
          try compare(
            draft, with: database, sums[collection], document,
            layout.file(collection.rawValue, of: segment.number))
        }
      }
      report.articles += 1
      state.articles += 1
      if state.articles % 256 == 0 { progress?(state) }
    }
    if !segment.deadLanguages.isEmpty, deadLanguages != segment.deadLanguages {
      report.damage(path, "the manifest counts other languages of dead articles")
    }
    if languages != segment.languages { report.damage(path, "the manifest counts other languages") }
    return sum
  }

  /// The dead articles of a segment: none without tombstones; `nil` when they make no sense.
  private mutating func tombstones(of segment: Manifest.Segment) throws(IndexError) -> [UInt32]? {
    guard let file = segment.tombstones else {
      if segment.deadArticles == 0 { return [] }
      report.damage(layout.segment(segment.number), "dead articles are counted, but not named")
      return nil
    }
    let path = layout.file(file.name, of: segment.number)
    guard let bytes = try contents(of: path), let dead = NumberFile.decode(bytes),
      dead.count == segment.deadArticles,
      dead.allSatisfy({ $0 >= 1 && Int($0) <= segment.articles }),
      zip(dead, dead.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      report.damage(path, "the tombstones do not fit the segment")
      return nil
    }
    return dead
  }

  /// Compares what the text of an article gives with what a database holds.
  private mutating func compare(
    _ draft: DocumentDraft, with database: borrowing Database, _ sums: DocumentSums?, _ id: UInt32,
    _ path: String
  ) throws(XapianError) {
    let difference: String
    if try database.document(id).data != draft.data {
      difference = "its stored data differ"
    } else if sums?[id] != DocumentSums.of(draft) {
      difference =
        try DocumentSums.difference(of: draft, from: id, in: database)
        ?? "it has terms that its text does not give"
    } else if case (let found, let given) = (try database.length(of: id), DocumentSums.length(of: draft)),
      found != given
    {
      difference = "its length is \(found), not \(given)"
    } else {
      return
    }
    report.damage(path, "document \(id) is not what its text gives: \(difference)")
  }

  /// Compares what a database says of the lengths of all its documents, by which Xapian ranks and decides what it
  /// need not look at, with the lengths.
  private mutating func compareLengths(of database: borrowing Database, _ path: String) throws(XapianError) {
    let statistics = try database.statistics
    var total: UInt64 = 0
    var isBounded = true
    for id in 1...UInt32(statistics.documentCount) {
      let length = try database.length(of: id)
      total += UInt64(length)
      // The bounds are those of documents that hold words.
      if length > 0, !(statistics.lengthLowerBound...statistics.lengthUpperBound).contains(length) {
        isBounded = false
      }
    }
    if total != statistics.totalLength {
      report.damage(path, "the lengths of its documents come to \(total), not \(statistics.totalLength)")
    }
    if !isBounded { report.damage(path, "some of its documents are shorter or longer than it says") }
  }

  // MARK: Sources

  private mutating func compareSources(_ manifest: Manifest) throws(IndexError) {
    guard let file = manifest.sources else { return }
    let path = layout.root + "/" + file.name
    guard let table = SourceTable(encoded: try FileSystem.read(path)) else {
      if level < .deep { report.damage(path, "the table of sources is not readable") }
      return
    }
    let reader = SourceReader()
    var cursor = table.cursor()
    while cursor.next() {
      report.sources += 1
      state.sources += 1
      if state.sources % 64 == 0 { progress?(state) }
      guard let before = cursor.checksum else { continue }
      do {
        if try reader.checksum(of: cursor.path, followsLinks: true) != before {
          report.note(.sourceChanged, cursor.path, "the file is not what was read")
        }
      } catch {
        report.note(.sourceMissing, cursor.path, error.message)
      }
    }
    if cursor.isDamaged, level < .deep { report.damage(path, "the table of sources is not readable") }
  }
}
