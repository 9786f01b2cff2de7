internal import Xapian

extension Snapshot {
  /// Calls `body` with each live article, one in memory at a time, segment by segment in the order of documents, until
  /// it returns false.
  ///
  /// - Throws: ``IndexError`` with code `damaged`, `system` or `unreachable`.
  public func forEachLiveArticle(_ body: (StoredArticle) -> Bool) throws(IndexError) {
    for (place, segment) in manifest.segments.enumerated() where segment.articles > 0 {
      let dead = isRemote(segment: place) ? [] : try deadArticles(ofSegmentAt: place)
      for document in 1...UInt32(segment.articles) where !dead.containsSorted(document) {
        guard body(try storedArticle(segment: place, document: document)) else { return }
      }
    }
  }

  /// The live articles whose ids start with some hexadecimal digits, at most `limit` of them, by id: document in the
  /// joined database and id.
  ///
  /// - Throws: ``IndexError`` with code `damaged` or `system`.
  public func liveArticles(
    withIDPrefix prefix: String, limit: Int = 16
  ) throws(IndexError) -> [(id: ArticleID, document: UInt32)] {
    guard let joined = try database(.articles) else { return [] }
    let lead = Array(TermPrefix.id.utf8)
    var ids: [ArticleID] = []
    do throws(XapianError) {
      var terms = try joined.database.allTerms(withPrefix: lead + Array(prefix.lowercased().utf8))
      while ids.count <= limit, try terms.next() {
        if let id = ArticleID(String(decoding: terms.term.dropFirst(lead.count), as: UTF8.self)) {
          ids.append(id)
        }
      }
    } catch {
      throw IndexError(error, path: layout.root)
    }
    var found: [(id: ArticleID, document: UInt32)] = []
    for id in ids where found.count < limit {
      let documents = try liveArticles(withTerm: lead + Array(id.description.utf8))
      if let document = documents.first { found.append((id, document)) }
    }
    return found
  }
}
