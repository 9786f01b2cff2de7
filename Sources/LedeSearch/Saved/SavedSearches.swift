internal import Glibc
public import LedeSchema
internal import LedeText

/// The saved searches of an index: one small file in its folder, which runs and rebuilds leave alone.
///
/// The file is replaced as a whole by a rename, and changes are made one after the other under a lock of their own, so
/// that a search can be saved while a long run is writing the index.
public struct SavedSearches: Sendable {
  /// The searches by name.
  public private(set) var searches: [String: SavedSearch] = [:]
  private let layout: IndexLayout

  /// Searches that an index keeps at most.
  public static let limit = 10_000
  private static let version = 1

  /// The searches of the index at a place; none where none were saved.
  ///
  /// - Throws: ``IndexError`` with code `damaged` or `system`.
  public init(_ layout: IndexLayout) throws(IndexError) {
    self.layout = layout
    guard FileSystem.exists(layout.saved) else { return }
    let bytes = try FileSystem.read(layout.saved, limit: 1 << 26)
    guard let value = try? JSONReader.parse(bytes), value["version"]?.int == Self.version,
      let list = value["searches"]?.elements, list.count <= Self.limit
    else { throw damaged() }
    for item in list {
      guard let name = item["name"]?.string, SavedSearch.isName(name), let query = item["query"]?.text?.bytes,
        let collection = item["collection"]?.string.flatMap(QueryCollection.init(rawValue:))
      else { throw damaged() }
      searches[name] = SavedSearch(
        name, query: query, in: collection, matchesAny: item["any"]?.bool ?? false,
        usesNexisDialect: item["nexis"]?.bool ?? false)
    }
  }

  private func damaged() -> IndexError {
    IndexError(
      .damaged, "the saved searches are not readable", path: layout.saved,
      hint: "move the file away and save them anew; the index itself is not touched")
  }

  /// The names, in order.
  public var names: [String] { searches.keys.sorted() }

  /// Changes the searches of an index: reads them, changes them, writes them durably, all under a lock.
  ///
  /// - Returns: the searches before and after.
  /// - Throws: ``IndexError`` with code `damaged`, `refused` or `system`; then nothing was changed.
  public static func change(
    _ layout: IndexLayout, _ body: (inout [String: SavedSearch]) -> Void
  ) throws(IndexError) -> (before: SavedSearches, after: SavedSearches) {
    guard FileSystem.exists(layout.root) else {
      throw IndexError(
        .notFound, "there is no index here", path: layout.root, hint: "make one with `lede index FOLDER`")
    }
    let path = layout.saved + ".lock"
    let lock = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard lock >= 0 else { throw FileSystem.lastError("open the lock", path) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileSystem.lastError("take the lock", path) }
    }
    let before = try SavedSearches(layout)
    var after = before
    body(&after.searches)
    guard after.searches.count <= limit else {
      throw IndexError(.refused, "an index keeps at most \(limit) saved searches", path: layout.saved)
    }
    let next = layout.saved + ".next"
    try FileSystem.write(after.encoded(), to: next)
    try FileSystem.rename(next, to: layout.saved)
    try FileSystem.synchronize(layout.root)
    return (before, after)
  }

  private func encoded() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("version")
    json.int(Self.version)
    json.key("searches")
    json.beginArray()
    for search in searches.values.sorted(by: { $0.name < $1.name }) {
      json.beginObject()
      json.key("name")
      json.string(search.name)
      json.key("query")
      json.string(search.query)
      json.key("collection")
      json.string(search.collection.rawValue)
      json.key("any")
      json.bool(search.matchesAny)
      json.key("nexis")
      json.bool(search.usesNexisDialect)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish() + [0x0a]
  }
}
