internal import LedeArticle
public import LedeSchema
internal import LedeText
internal import Xapian

/// Runs saved searches over the articles that a run has added, and tells which matches are new.
///
/// A match is new when the generation before the run did not have it: an article that was only touched, or changed but
/// matched before too, gives none, and neither does one whose file was moved. Of a changed article the quotes and
/// captions that it did not have before are new.
public final class AlertFinder {
  private let before: SearchEngine?
  private let after: SearchEngine
  private let added: [ArticleID]
  private var removed: [ArticleID]?

  /// Matches of one search that are looked at.
  public static let limit = 10_000

  /// What one saved search found.
  public struct Alert: Sendable {
    /// The search.
    public var search: SavedSearch
    /// The new matches, the best first, ranked anew.
    public var answer: SearchAnswer
  }

  /// A finder.
  ///
  /// - Parameters:
  ///   - before: The generation before the run; `nil` where there was none.
  ///   - after: The generation after it.
  ///   - added: The ids of the articles that the run added.
  public init(before: Snapshot?, after: Snapshot, added: [ArticleID]) {
    self.before = before.map { SearchEngine($0) }
    self.after = SearchEngine(after)
    self.added = added
  }

  /// The new matches of a saved search.
  ///
  /// - Parameter pending: Articles of matches that were new in earlier runs.
  public func alert(
    _ search: SavedSearch, saved: [String: SavedSearch], pending: [ArticleID] = [], today: QueryDate
  ) throws(SearchError) -> Alert {
    var request = SearchRequest(
      search.query, in: Collection(rawValue: search.collection.rawValue) ?? .articles, today: today)
    request.matchesAny = search.matchesAny
    request.usesNexisDialect = search.usesNexisDialect
    request.saved = saved
    request.acceptsPartial = false
    request.limit = Self.limit
    request.countsExactly = true
    request.articles = added
    var answer = try after.search(request)
    var hits = answer.hits
    if let before, !hits.isEmpty {
      let ids = Set(hits.map(\.stored.id))
      request.articles = ids.sorted { $0.value < $1.value }
      request.marksHits = false
      let known = Set(try before.search(request).hits.map { Key($0, isMoved: false) })
      hits.removeAll { known.contains(Key($0, isMoved: false)) }
      let gone = hits.isEmpty ? [] : try removedArticles()
      if !gone.isEmpty {
        request.articles = gone
        let moved = Set(try before.search(request).hits.map { Key($0, isMoved: true) })
        hits.removeAll { moved.contains(Key($0, isMoved: true)) }
      }
    }
    if !pending.isEmpty {
      let known = Set(hits.map { Key($0, isMoved: false) })
      request.articles = pending
      request.marksHits = true
      hits += try after.search(request).hits.filter { !known.contains(Key($0, isMoved: false)) }
      hits.sort { ($0.score, $1.stored.id.value) > ($1.score, $0.stored.id.value) }
    }
    for place in hits.indices { hits[place].rank = place + 1 }
    answer.hits = hits
    answer.matches = hits.count
    answer.isCountExact = true
    return Alert(search: search, answer: answer)
  }

  /// The articles that the run took away.
  private func removedArticles() throws(SearchError) -> [ArticleID] {
    if let removed { return removed }
    var ids: Set<[UInt8]> = []
    if let before { ids = try Self.ids(before) }
    ids.subtract(try Self.ids(after))
    let found = ids.compactMap { ArticleID(String(decoding: $0, as: UTF8.self)) }.sorted {
      $0.value < $1.value
    }
    removed = found
    return found
  }

  private static func ids(_ engine: SearchEngine) throws(SearchError) -> Set<[UInt8]> {
    guard let joined = try engine.database(.articles) else { return [] }
    let lead = Array(TermPrefix.id.utf8)
    var ids: Set<[UInt8]> = []
    do throws(XapianError) {
      var terms = try joined.database.allTerms(withPrefix: lead)
      while try terms.next() { ids.insert(Array(terms.term.dropFirst(lead.count))) }
    } catch {
      throw SearchError(error)
    }
    guard engine.snapshot.manifest.segments.contains(where: { $0.deadArticles > 0 }) else { return ids }
    // The terms of dead articles stay until their segment is written anew.
    do throws(IndexError) {
      for id in ids where try engine.snapshot.liveArticles(withTerm: lead + id).isEmpty { ids.remove(id) }
    } catch {
      throw .index(error)
    }
    return ids
  }

  /// What makes two matches the same: the article, by its id or by its words, and in it the quote or caption by its.
  private struct Key: Hashable {
    var id: ArticleID?
    var text: UInt64 = 0

    init(_ hit: SearchHit, isMoved: Bool) {
      let article = hit.stored.article
      if isMoved { text = StableHash.of(article.text) } else { id = hit.stored.id }
      guard let item = hit.item else { return }
      var words: [UInt8] = []
      switch hit.kind {
      case .quotes:
        for range in article.quotes[item].ranges { words += article.text[range] }
        words += (article.quotes[item].speaker?.name ?? "").utf8
      case .captions:
        words += article.text[article.captions[item].range]
        words += (article.captions[item].credit ?? "").utf8
      case .articles: break
      }
      text ^= StableHash.of(words)
    }
  }
}
