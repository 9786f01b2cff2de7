import CommandLineKit
import LedeSchema
import LedeSearch
import LedeText

/// `lede save`: keeps, shows, lists and deletes saved searches.
struct SaveCommand {
  private let options: SaveOptions
  private let messages: MessageStream

  init(_ options: SaveOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let layout = IndexLayout(root: try Place.existing(options.place))
    // An index must be there: a folder of another kind gets no file.
    _ = try Snapshot.current(layout)
    guard let given = options.words.first else {
      guard !options.delete else { throw UsageError("save --delete: name a saved search") }
      list(try SavedSearches(layout), named: nil)
    }
    let name = String(
      decoding: given.bytes.first == 0x40 ? given.bytes.dropFirst() : given.bytes[...], as: UTF8.self)
    guard SavedSearch.isName(name) else {
      throw UsageError(
        "'\(name)' can't be a name: letters, digits, - _ and ., a letter or digit first, 64 bytes at most")
    }
    if options.delete { try delete(name, layout) }
    var query: [UInt8] = []
    for argument in options.words.dropFirst() { query += (query.isEmpty ? [] : [0x20]) + argument.bytes }
    if query.isEmpty { list(try SavedSearches(layout), named: name) }
    try save(name, query, layout)
  }

  private func save(_ name: String, _ query: [UInt8], _ layout: IndexLayout) throws -> Never {
    let search = SavedSearch(
      name, query: query, in: QueryCollection(rawValue: options.collection.rawValue) ?? .articles,
      matchesAny: options.any, usesNexisDialect: options.nexis)
    var known = try SavedSearches(layout).searches
    known[name] = search
    var parsing = QueryOptions()
    parsing.collection = search.collection
    parsing.matchesAny = search.matchesAny
    if search.usesNexisDialect { parsing.dialect = .nexis }
    parsing.saved = known
    do throws(QueryError) {
      _ = try QueryParser.parse(query, fields: .lede, today: Today.date, options: parsing)
    } catch {
      messages.line("lede: " + error.rendered(query))
      ProcessEnd.end(.usage)
    }
    let changed = try SavedSearches.change(layout) { $0[name] = search }
    if let old = changed.before.searches[name], old != search {
      messages.line("lede: @\(name) was: \(Self.text(old))")
    }
    ProcessEnd.end(.done)
  }

  private func delete(_ name: String, _ layout: IndexLayout) throws -> Never {
    guard options.words.count == 1 else { throw UsageError("save --delete takes one name and no query") }
    let changed = try SavedSearches.change(layout) { $0[name] = nil }
    guard let old = changed.before.searches[name] else { missing(name, changed.before) }
    messages.line("lede: deleted @\(name): \(Self.text(old))")
    ProcessEnd.end(.done)
  }

  private func missing(_ name: String, _ searches: SavedSearches) -> Never {
    let near = Suggestion.nearest(to: name, among: searches.names)
    messages.line(
      "lede: there is no saved search @\(TerminalText.escape(Array(name.utf8)))"
        + (near.map { "; did you mean @\($0)?" } ?? ""))
    ProcessEnd.end(.nothingFound)
  }

  /// One search, or all by name: `NAME`, a tab, the query with its flags.
  private func list(_ searches: SavedSearches, named name: String?) -> Never {
    let output = OutputStream.standardOutput()
    if let name, searches.searches[name] == nil { missing(name, searches) }
    for known in searches.names where name == nil || name == known {
      guard let search = searches.searches[known] else { continue }
      if options.json {
        var json = JSONOutput.start("saved")
        JSONOutput.write(search, to: &json)
        json.endObject()
        output.write(json.finish() + [0x0a])
      } else if name == nil {
        output.writeLine("\(known)\t\(Self.text(search))")
      } else {
        output.writeLine(Self.text(search))
      }
    }
    ProcessEnd.end(.done, output)
  }

  /// A search as the arguments of `lede save` after the name.
  static func text(_ search: SavedSearch) -> String {
    var words: [String] = []
    if search.collection != .articles { words.append("--in \(search.collection.rawValue)") }
    if search.matchesAny { words.append("--any") }
    if search.usesNexisDialect { words.append("--nexis") }
    words.append(TerminalText.escape(search.query))
    return words.joined(separator: " ")
  }
}

extension JSONOutput {
  /// The members of a saved search, in an object that is open.
  static func write(_ search: SavedSearch, to json: inout JSONWriter) {
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
  }
}
