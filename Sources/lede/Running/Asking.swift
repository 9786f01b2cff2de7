import CommandLineKit
import LedeSchema
import LedeSearch
import LedeText

/// What commands that take a query have in common.
struct Asking {
  let messages: MessageStream

  /// The words of the command line as one query.
  static func query(_ arguments: [Argument]) -> [UInt8] {
    var query: [UInt8] = []
    for argument in arguments { query += (query.isEmpty ? [] : [0x20]) + argument.bytes }
    return query
  }

  /// A request as the options of a query ask for it, and the engine to ask.
  static func open(
    _ options: AskOptions, in collection: Collection
  ) throws -> (request: SearchRequest, engine: SearchEngine) {
    let snapshot = try Place.snapshot(options.place)
    let engine = SearchEngine(snapshot)
    var request = SearchRequest(query(options.query), in: collection, today: Today.date)
    request.matchesAny = options.any
    request.usesNexisDialect = options.nexis
    if let language = options.language { request.language = try ReadingFields.code(ofLanguage: language) }
    if request.query.contains(0x40) { request.saved = try SavedSearches(snapshot.layout).searches }
    return (request, engine)
  }

  /// Asks, or ends the process where the query can't be read.
  func ask<Answer>(
    _ request: SearchRequest, _ ask: () throws(SearchError) -> Answer
  ) throws(SearchError) -> Answer {
    do throws(SearchError) {
      return try ask()
    } catch {
      guard case .query(let fault) = error else { throw error }
      messages.line("lede: " + fault.rendered(request.query))
      ProcessEnd.end(.usage)
    }
  }

  /// Tells what a person should know about how a query was read.
  func tell(_ tree: QueryTree) {
    for note in tree.notes { messages.line("lede: " + TerminalText.escape(Array(note.message.utf8))) }
  }
}
