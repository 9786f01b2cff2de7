internal import LedeArticle
internal import LedeSchema

/// The articles that the hits of one search stand in: each is read once, and its hits share it.
struct HitArticles {
  private var known: [UInt64: StoredArticle] = [:]
  /// The text that was looked at last: equal quotes of one article stand side by side.
  private var last: (stored: StoredArticle, text: TokenizedText)?

  /// The article of a segment, by its document there.
  mutating func article(
    segment: Int, document: UInt32, read: () throws(IndexError) -> StoredArticle
  ) throws(IndexError) -> StoredArticle {
    let key = UInt64(truncatingIfNeeded: segment) << 32 | UInt64(document)
    if let stored = known[key] { return stored }
    let stored = try read()
    known[key] = stored
    return stored
  }

  /// The words of a hit's article.
  mutating func text(of stored: StoredArticle) -> TokenizedText {
    if let last, last.stored.id == stored.id, last.stored.article.text == stored.article.text {
      return last.text
    }
    let text = TokenizedText(stored.article, facts: SearchEngine.facts(stored))
    last = (stored, text)
    return text
  }
}
