internal import Xapian

extension Snapshot {
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
