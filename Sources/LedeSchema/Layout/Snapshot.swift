internal import Glibc
internal import LedeText
public import Xapian

/// One generation of an index, open for reading, whole and unchanging whatever writers do.
///
/// Opening opens every file that the manifest names and checks its size. Databases are read when they are first asked
/// for; links and tombstones are also held against their checksums. Not to be shared between threads: Xapian's databases keep state.
public final class Snapshot {
  /// Where the index stands.
  public let layout: IndexLayout
  /// What the generation holds.
  public let manifest: Manifest

  /// The indexes that are read as one, in the order in which they were named.
  public let indexes: [IndexPart]
  /// Indexes that were left out because they do not answer.
  public let missing: [MissingIndex]

  private let files: [String: OpenedFile]
  /// For each segment, the layout of its index.
  private let layouts: [IndexLayout]
  /// Served indexes, by the places of their segments.
  private let remotes: [Int: RemoteIndex]
  private var databases: [(collection: Collection, joined: JoinedDatabase?)] = []
  private var links: [Int: DocumentLinks] = [:]
  private var deadArticles: [Int: [UInt32]] = [:]

  /// The segments of one collection as one database, with the way back to segments and their ids.
  public struct JoinedDatabase {
    /// All segments that have documents of the collection.
    public let database: Database
    /// Their places in ``Manifest/segments``, in the database's order of shards.
    public let segments: [Int]
    /// The UUID of each shard, by which posting sources know it.
    public let uuids: [String]

    /// Where a document of the joined database stands: the segment's place in the manifest, and its id there.
    public func locate(_ document: UInt32) -> (segment: Int, document: UInt32) {
      let place = shard(of: document)
      return (segments[place.shard], place.document)
    }

    /// The shard that a document of the joined database stands in, from 0, and its id there.
    public func shard(of document: UInt32) -> (shard: Int, document: UInt32) {
      let count = UInt32(segments.count)
      return (Int((document - 1) % count), (document - 1) / count + 1)
    }

    /// The id in the joined database of a segment's document.
    public func joined(_ document: UInt32, segment: Int) -> UInt32? {
      guard let shard = segments.firstIndex(of: segment) else { return nil }
      return (document - 1) * UInt32(segments.count) + UInt32(shard) + 1
    }
  }

  /// Opens the newest generation of the index at `root`.
  ///
  /// A writer may replace the generation between the reading of `CURRENT` and the opening of its files; then the
  /// newer one is opened instead.
  ///
  /// - Throws: ``IndexError`` with code `notFound`, `version`, `damaged` or `system`.
  public init(root: String) throws(IndexError) {
    layout = IndexLayout(root: root)
    var attempt = 0
    while true {
      let current = try Self.current(layout)
      do {
        let manifest = try Self.manifest(named: current.name, checksum: current.checksum, layout)
        files = try Self.openFiles(manifest, layout)
        self.manifest = manifest
        layouts = manifest.segments.map { [layout] _ in layout }
        remotes = [:]
        missing = []
        indexes = [
          IndexPart(address: .folder(root), manifest: manifest, segments: manifest.segments.indices)
        ]
        return
      } catch {
        attempt += 1
        if attempt < 5, let now = try? Self.current(layout), now.name != current.name { continue }
        throw error
      }
    }
  }

  /// Opens the generation of a manifest that is at hand already.
  public init(layout: IndexLayout, manifest: Manifest) {
    self.layout = layout
    self.manifest = manifest
    files = [:]
    layouts = manifest.segments.map { _ in layout }
    remotes = [:]
    missing = []
    indexes = [
      IndexPart(address: .folder(layout.root), manifest: manifest, segments: manifest.segments.indices)
    ]
  }

  /// Opens several indexes, folders and served ones, to be read as one with the statistics of the whole.
  ///
  /// - Parameters:
  ///   - addresses: where they are; each once.
  ///   - timeout: seconds that a served one may take for an answer.
  ///   - allowsMissing: leaves out served ones that don't answer; ``missing`` has them.
  /// - Throws: ``IndexError``, with code `unreachable` for a served index that does not answer, and `version` for one
  ///   of another format.
  public init(
    _ addresses: [IndexAddress], timeout: Double = 10, allowsMissing: Bool = false
  ) throws(IndexError) {
    var opened: [String: OpenedFile] = [:]
    var layouts: [IndexLayout] = []
    var remotes: [Int: RemoteIndex] = [:]
    var missing: [MissingIndex] = []
    var indexes: [IndexPart] = []
    var whole: Manifest?
    for address in addresses where !indexes.contains(where: { $0.address == address }) {
      let start = layouts.count
      let part: Manifest
      if case .folder(let root) = address {
        let one = try Snapshot(root: root)
        opened.merge(one.files) { $1 }
        layouts += one.layouts
        part = one.manifest
      } else {
        do throws(IndexError) {
          let remote = try RemoteIndex(address, timeout: timeout)
          part = remote.manifest
          remotes[start] = remote
          layouts.append(IndexLayout(root: address.description))
        } catch {
          guard allowsMissing else { throw error }
          missing.append(MissingIndex(address: address, error: error))
          continue
        }
      }
      indexes.append(
        IndexPart(address: address, manifest: part, segments: start..<start + part.segments.count))
      whole = whole?.joined(with: part) ?? part
    }
    guard let whole else {
      throw missing.first?.error ?? IndexError(.notFound, "no index was named")
    }
    layout = IndexLayout(root: indexes[0].address.description)
    manifest = whole
    files = opened
    self.layouts = layouts
    self.remotes = remotes
    self.missing = missing
    self.indexes = indexes
  }

  /// Whether an index is served by another process, which can't be asked everything.
  public var isRemote: Bool { !remotes.isEmpty }

  /// Whether the segment at a place is that of a served index: it has no links and no tombstones.
  public func isRemote(segment place: Int) -> Bool { remotes[place] != nil }

  /// The index that the segment at a place belongs to.
  public func index(ofSegmentAt place: Int) -> IndexPart? {
    indexes.first { $0.segments.contains(place) }
  }

  /// The name and checksum that `CURRENT` gives.
  public static func current(_ layout: IndexLayout) throws(IndexError) -> (name: String, checksum: String) {
    guard try FileSystem.isThere(layout.current) else {
      // The first generation has its manifest a moment before CURRENT; a later one has had a CURRENT.
      if layout.generations.contains(where: { $0 > 1 }) {
        throw IndexError(.damaged, "CURRENT is missing", path: layout.current, hint: Manifest.repair)
      }
      throw IndexError(
        .notFound, "there is no index here", path: layout.root,
        hint: "make one with `lede index FOLDER`, or name it with --index")
    }
    let line = try FileSystem.read(layout.current, limit: 4096)
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard words.count == 2, words[0].hasPrefix("manifest-"), !words[0].contains("/"),
      line.elementsEqual("\(words[0]) \(words[1])\n".utf8)
    else {
      throw IndexError(
        .damaged, "CURRENT does not name a manifest", path: layout.current, hint: Manifest.repair)
    }
    return (String(words[0]), String(words[1]))
  }

  /// The manifest of a name and checksum as ``current(_:)`` gives them; the files that it names are not looked at.
  ///
  /// - Throws: ``IndexError`` with code `version`, `damaged` or `system`.
  public static func manifest(
    named name: String, checksum: String, _ layout: IndexLayout
  ) throws(IndexError) -> Manifest {
    let path = layout.root + "/" + name
    guard FileSystem.exists(path) else {
      throw IndexError(.damaged, "the manifest is missing", path: path, hint: Manifest.repair)
    }
    let bytes = try FileSystem.read(path, limit: 1 << 30)
    guard Checksum.of(bytes.span).description == checksum else {
      throw IndexError(.damaged, "the manifest is not what was written", path: path, hint: Manifest.repair)
    }
    return try Manifest(encoded: bytes, path: path)
  }

  /// Opens every file that a search may need, so that a writer that removes it later disturbs nobody, and looks
  /// whether the others are there.
  private static func openFiles(
    _ manifest: Manifest, _ layout: IndexLayout
  ) throws(IndexError) -> [String: OpenedFile] {
    var opened: [String: OpenedFile] = [:]
    for segment in manifest.segments {
      for file in segment.files + [segment.tombstones].compactMap({ $0 }) {
        let path = layout.file(file.name, of: segment.number)
        opened[path] = try OpenedFile(file, at: path)
      }
    }
    for file in [manifest.sources, manifest.skipped].compactMap({ $0 }) {
      _ = try OpenedFile(file, at: layout.root + "/" + file.name)
    }
    return opened
  }

  private func open(_ file: Manifest.File, ofSegmentAt place: Int) throws(IndexError) -> OpenedFile {
    let path = path(file.name, ofSegmentAt: place)
    if let opened = files[path] { return opened }
    return try OpenedFile(file, at: path)
  }

  private func path(_ name: String, ofSegmentAt place: Int) -> String {
    layouts[place].file(name, of: manifest.segments[place].number)
  }

  private func open(_ name: String, ofSegmentAt place: Int) throws(IndexError) -> OpenedFile {
    guard let file = manifest.segments[place].files.first(where: { $0.name == name }) else {
      throw IndexError(
        .damaged, "the manifest does not name the file", path: path(name, ofSegmentAt: place),
        hint: Manifest.repair)
    }
    return try open(file, ofSegmentAt: place)
  }

  /// The database of a collection; `nil` when no segment has documents of it.
  ///
  /// - Throws: ``IndexError`` with code `damaged` or `system`.
  public func database(_ collection: Collection) throws(IndexError) -> JoinedDatabase? {
    if let known = databases.first(where: { $0.collection == collection }) { return known.joined }
    var places: [Int] = []
    var shards: [Database] = []
    for (place, segment) in manifest.segments.enumerated() where segment.count(collection) > 0 {
      shards.append(try shard(collection, ofSegmentAt: place))
    }
    var joined: JoinedDatabase?
    do throws(XapianError) {
      let database = try Database()
      for (place, segment) in manifest.segments.enumerated() where segment.count(collection) > 0 {
        try database.add(shards[places.count])
        places.append(place)
      }
      if !places.isEmpty {
        let uuids = try database.uuid.split(separator: ":").map(String.init)
        joined = JoinedDatabase(database: database, segments: places, uuids: uuids)
      }
    } catch {
      throw IndexError(error, path: layout.segments)
    }
    databases.append((collection, joined))
    return joined
  }

  /// The database of a collection in the segment at a place, whose blocks are held against their checksums.
  public func shard(
    _ collection: Collection, ofSegmentAt place: Int
  ) throws(IndexError) -> Database {
    if let remote = remotes[place] { return try remote.database(collection) }
    let file = try open(collection.rawValue, ofSegmentAt: place)
    let sums = try blockSums(of: collection, ofSegmentAt: place)
    let descriptor = try file.duplicate()
    var copy: Int32?
    if let sums {
      do {
        copy = try sums.file.duplicate()
      } catch {
        close(descriptor)
        throw error
      }
    }
    do {
      guard let sums, let copy else { return try Database(fileDescriptor: descriptor) }
      return try Database(fileDescriptor: descriptor, blockSums: copy, from: sums.start)
    } catch {
      throw IndexError(error, path: path(collection.rawValue, ofSegmentAt: place))
    }
  }

  /// Where the checksums of a database's blocks are; `nil` in a segment of an index that was made without them.
  private func blockSums(
    of collection: Collection, ofSegmentAt place: Int
  ) throws(IndexError) -> (file: OpenedFile, start: Int)? {
    let files = manifest.segments[place].files
    guard let sums = files.first(where: { $0.name == IndexLayout.sums }) else { return nil }
    var start = 0
    for file in files {
      if file.name == collection.rawValue { break }
      if Collection(rawValue: file.name) != nil { start += BlockSums.length(forFileOf: file.size) }
    }
    return (try open(sums, ofSegmentAt: place), start)
  }

  /// Holds the databases of segments against their checksums, before others are made of them by means that don't.
  public func requireWhole(_ places: [Int]) throws(IndexError) {
    for place in places where remotes[place] == nil {
      for file in manifest.segments[place].files where Collection(rawValue: file.name) != nil {
        let path = path(file.name, ofSegmentAt: place)
        guard try FileSystem.checksum(path).description == file.checksum else {
          throw IndexError(.damaged, "the file is not what was written", path: path, hint: Manifest.repair)
        }
      }
    }
  }

  /// The links of the segment at a place in the manifest.
  public func links(ofSegmentAt place: Int) throws(IndexError) -> DocumentLinks {
    if let known = links[place] { return known }
    let segment = manifest.segments[place]
    let path = path("links", ofSegmentAt: place)
    guard let file = segment.files.first(where: { $0.name == "links" }),
      let made = DocumentLinks(encoded: try file.read(open(file, ofSegmentAt: place))),
      made.articleCount == segment.articles
    else { throw IndexError(.damaged, "the links are not readable", path: path, hint: Manifest.repair) }
    links[place] = made
    return made
  }

  /// The dead articles of the segment at a place in the manifest: ids in ascending order.
  public func deadArticles(ofSegmentAt place: Int) throws(IndexError) -> [UInt32] {
    var dead: [UInt32] = []
    if let file = manifest.segments[place].tombstones {
      if let known = deadArticles[place] { return known }
      let path = path(file.name, ofSegmentAt: place)
      guard let numbers = NumberFile.decode(try file.read(open(file, ofSegmentAt: place))) else {
        throw IndexError(.damaged, "the tombstones are not readable", path: path, hint: Manifest.repair)
      }
      dead = numbers
    }
    if !dead.isEmpty { deadArticles[place] = dead }
    return dead
  }

  /// The dead documents of a collection in a segment: ids in ascending order.
  public func deadDocuments(
    _ collection: Collection, ofSegmentAt place: Int
  ) throws(IndexError) -> [UInt32] {
    let articles = try deadArticles(ofSegmentAt: place)
    guard collection != .articles, !articles.isEmpty else { return articles }
    let links = try links(ofSegmentAt: place)
    return articles.flatMap { Array(links.documents(of: $0, in: collection)) }
  }

  /// Whether a document of a collection's joined database is live.
  public func isLive(_ document: UInt32, _ collection: Collection) throws(IndexError) -> Bool {
    guard let joined = try database(collection) else { return false }
    let place = joined.locate(document)
    guard manifest.segments[place.segment].tombstones != nil else { return true }
    let links = try links(ofSegmentAt: place.segment)
    guard let article = links.article(of: place.document, in: collection) else { return false }
    return try !deadArticles(ofSegmentAt: place.segment).containsSorted(article)
  }

  /// The stored article at a place: a segment of the manifest, and the article's id there.
  public func storedArticle(segment place: Int, document: UInt32) throws(IndexError) -> StoredArticle {
    guard let joined = try database(.articles), let id = joined.joined(document, segment: place) else {
      throw IndexError(.damaged, "there is no article \(document)", path: layout.root, hint: Manifest.repair)
    }
    return try storedArticle(id, in: joined)
  }

  /// The stored article of a document of the joined database.
  public func storedArticle(_ document: UInt32) throws(IndexError) -> StoredArticle {
    guard let joined = try database(.articles) else {
      throw IndexError(.damaged, "there is no article \(document)", path: layout.root, hint: Manifest.repair)
    }
    return try storedArticle(document, in: joined)
  }

  /// The bytes of the stored article at a place: a segment of the manifest, and the article's id there.
  public func storedData(segment place: Int, document: UInt32) throws(IndexError) -> [UInt8] {
    guard let joined = try database(.articles), let id = joined.joined(document, segment: place) else {
      throw IndexError(.damaged, "there is no article \(document)", path: layout.root, hint: Manifest.repair)
    }
    return try storedData(id, in: joined)
  }

  private func storedData(_ document: UInt32, in joined: JoinedDatabase) throws(IndexError) -> [UInt8] {
    do {
      return try joined.database.document(document, assumingValid: true).data
    } catch {
      throw IndexError(error, path: path(of: document, in: joined))
    }
  }

  private func storedArticle(_ document: UInt32, in joined: JoinedDatabase) throws(IndexError)
    -> StoredArticle
  {
    guard let stored = StoredArticle(encoded: try storedData(document, in: joined)) else {
      throw IndexError(
        .damaged, "article \(document) is not readable", path: path(of: document, in: joined),
        hint: Manifest.repair)
    }
    return stored
  }

  private func path(of document: UInt32, in joined: JoinedDatabase) -> String {
    path(Collection.articles.rawValue, ofSegmentAt: joined.locate(document).segment)
  }

  /// The documents, in the joined database, of the live articles that a term stands in.
  public func liveArticles(withTerm term: [UInt8]) throws(IndexError) -> [UInt32] {
    guard let joined = try database(.articles) else { return [] }
    var found: [UInt32] = []
    do {
      var postings = try joined.database.postings(of: term)
      while try postings.next() { found.append(postings.document) }
    } catch {
      throw IndexError(error, path: layout.segments)
    }
    var live: [UInt32] = []
    for document in found where try isLive(document, .articles) { live.append(document) }
    return live
  }
}

extension Array where Element == UInt32 {
  /// Whether a sorted list holds a number.
  public func containsSorted(_ number: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}

extension IndexError {
  /// What an error of Xapian means for an index of immutable files: damage, or the system's refusal.
  public init(_ error: XapianError, path: String) {
    if error.code == .outOfMemory {
      self.init(.system, "there is no memory left", path: path, hint: FileSystem.hint(ENOMEM))
    } else if error.context.hasPrefix("remote:") {
      let address = IndexAddress(context: error.context)?.description ?? error.context
      self.init(
        .unreachable, "the served index does not answer: \(error.message)", path: address,
        hint: "--partial shows what the others have")
    } else if error.systemMessage == FileSystem.words(EBADMSG) {
      self.init(
        .damaged, "a block of it is not what was written", path: error.context.isEmpty ? path : error.context,
        hint: Manifest.repair)
    } else if error.systemMessage.isEmpty {
      self.init(.damaged, "\(error)", path: path, hint: Manifest.repair)
    } else {
      self.init(
        .system, "\(error)", path: path, hint: FileSystem.hint(forCause: error.systemMessage))
    }
  }
}
