public import LedeSchema
internal import LedeText

/// The articles with new matches of saved searches that runs without `--alert` have added, until a run with it tells of
/// them: a small file in the folder of the index.
public struct PendingAlerts: Sendable {
  /// The articles by the name of the saved search.
  public var articles: [String: [ArticleID]] = [:]
  private let layout: IndexLayout

  /// Articles that are kept for one search; of more, the first ones.
  public static let limit = 10_000
  private static let version = 1

  /// What the index at a place has kept; nothing where it has no such file.
  ///
  /// - Throws: ``IndexError`` with code `damaged` or `system` for a file that can't be read, as it would be written over.
  public init(_ layout: IndexLayout) throws(IndexError) {
    self.layout = layout
    guard FileSystem.exists(layout.pendingAlerts) else { return }
    let bytes = try FileSystem.read(layout.pendingAlerts, limit: 1 << 28)
    guard let value = try? JSONReader.parse(bytes), value["version"]?.int == Self.version,
      let list = value["pending"]?.elements
    else {
      throw IndexError(
        .damaged, "the alerts that were kept are not readable", path: layout.pendingAlerts,
        hint: "move the file away; the articles themselves are in the index")
    }
    for item in list {
      guard let name = item["search"]?.string else { continue }
      articles[name] = (item["articles"]?.elements ?? []).compactMap { $0.string.flatMap { ArticleID($0) } }
    }
  }

  /// Adds the articles of new matches.
  public mutating func add(_ alert: AlertFinder.Alert) {
    var known = articles[alert.search.name] ?? []
    let seen = Set(known)
    var added: Set<ArticleID> = []
    for hit in alert.answer.hits where !seen.contains(hit.stored.id) && known.count < Self.limit {
      if added.insert(hit.stored.id).inserted { known.append(hit.stored.id) }
    }
    if !known.isEmpty { articles[alert.search.name] = known }
  }

  /// Writes what is kept, durably; without articles there is no file.
  public func write() throws(IndexError) {
    guard !articles.isEmpty else {
      if FileSystem.exists(layout.pendingAlerts) { try FileSystem.remove(layout.pendingAlerts) }
      return
    }
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("version")
    json.int(Self.version)
    json.key("pending")
    json.beginArray()
    for (name, ids) in articles.sorted(by: { $0.key < $1.key }) {
      json.beginObject()
      json.key("search")
      json.string(name)
      json.key("articles")
      json.beginArray()
      for id in ids { json.string(id.description) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    let next = layout.pendingAlerts + ".next"
    try FileSystem.write(json.finish() + [0x0a], to: next)
    try FileSystem.rename(next, to: layout.pendingAlerts)
    try FileSystem.synchronize(layout.root)
  }
}
