import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// `lede index --alert`: what the saved searches find among the articles that a run has added.
struct AlertPrinter {
  /// Hits that are printed for a search in text; JSON has all.
  static let shown = 20

  private let isJSON: Bool
  private let messages: MessageStream

  init(isJSON: Bool, _ messages: MessageStream) {
    self.isJSON = isJSON
    self.messages = messages
  }

  /// Prints the new matches of every saved search; true when there are any.
  func print(
    before: Snapshot?, place: String, added: [ArticleID], to output: OutputStream
  ) throws -> Bool {
    let saved = try SavedSearches(IndexLayout(root: place))
    guard !saved.searches.isEmpty else {
      messages.line("lede: there are no saved searches; make one with `lede save NAME QUERY`")
      return false
    }
    let finder = AlertFinder(before: before, after: try Snapshot(root: place), added: added)
    var pending = try PendingAlerts(IndexLayout(root: place))
    var hasMatches = false
    for name in saved.names {
      guard let search = saved.searches[name] else { continue }
      let waiting = pending.articles[name] ?? []
      guard let alert = try alert(search, of: finder, saved.searches, waiting) else { continue }
      pending.articles[name] = nil
      hasMatches = hasMatches || !alert.answer.hits.isEmpty
      if isJSON { writeJSON(alert, output) } else if !alert.answer.hits.isEmpty { writeText(alert, output) }
    }
    pending.articles = pending.articles.filter { saved.searches[$0.key] != nil }
    try pending.write()
    return hasMatches
  }

  /// The alert of a search; of a query that can't be read, a message.
  private func alert(
    _ search: SavedSearch, of finder: AlertFinder, _ saved: [String: SavedSearch], _ waiting: [ArticleID]
  ) throws(SearchError) -> AlertFinder.Alert? {
    do throws(SearchError) {
      return try finder.alert(search, saved: saved, pending: waiting, today: Today.date)
    } catch {
      guard case .query(let fault) = error else { throw error }
      messages.line("lede: @\(search.name): " + fault.rendered(search.query))
      return nil
    }
  }

  /// Keeps the new matches of every saved search for the next run that tells of them.
  static func keep(before: Snapshot?, place: String, added: [ArticleID]) throws {
    let saved = try SavedSearches(IndexLayout(root: place))
    guard !saved.searches.isEmpty, !added.isEmpty else { return }
    let finder = AlertFinder(before: before, after: try Snapshot(root: place), added: added)
    var pending = try PendingAlerts(IndexLayout(root: place))
    for (_, search) in saved.searches {
      do throws(SearchError) {
        pending.add(try finder.alert(search, saved: saved.searches, today: Today.date))
      } catch {
        // A query that can't be read is told of by the run that tells of alerts.
        guard case .query = error else { throw error }
      }
    }
    try pending.write()
  }

  private func writeText(_ alert: AlertFinder.Alert, _ output: OutputStream) {
    let count = alert.answer.hits.count
    output.writeLine("@\(alert.search.name): \(count) new  (\(SaveCommand.text(alert.search)))")
    output.writeLine("")
    var request = SearchRequest(
      alert.search.query, in: Collection(rawValue: alert.search.collection.rawValue) ?? .articles,
      today: Today.date)
    request.limit = Self.shown
    var answer = alert.answer
    answer.hits = Array(answer.hits.prefix(Self.shown))
    TextPrinter(output, isColored: false).print(
      answer, request, HitPartMaker(count: 1), FacetOutput([], limit: 0))
    output.writeLine("")
  }

  private func writeJSON(_ alert: AlertFinder.Alert, _ output: OutputStream) {
    var head = JSONOutput.start("alert")
    JSONOutput.write(alert.search, to: &head)
    head.key("matches")
    head.int(alert.answer.hits.count)
    head.endObject()
    output.write(head.finish() + [0x0a])
    let maker = HitPartMaker(count: 1)
    for hit in alert.answer.hits {
      var json = JSONOutput.start("hit")
      json.key("alert")
      json.string(alert.search.name)
      json.key("rank")
      json.int(hit.rank)
      json.key("score")
      json.double(hit.score, decimals: 6)
      json.key("collection")
      json.string(hit.kind.rawValue)
      JSONOutput.writeHead(hit.stored, to: &json)
      JSONOutput.write(maker.parts(of: hit), of: hit.stored, SourcePlaces(), to: &json)
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
  }
}
