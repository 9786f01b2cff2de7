internal import Glibc
public import LedeSchema
internal import Xapian

/// An article about the same things as another.
public struct SimilarArticle: Sendable {
  /// The article.
  public var stored: StoredArticle
  /// How similar: comparable within one answer.
  public var score: Double
  /// Copies of it, best first: documents in the joined database of articles.
  public var copies: [UInt32]
}

extension SearchEngine {
  /// The words by which an article is told from others, most telling first: stems with their weights, at most `limit`.
  ///
  /// A stem weighs its frequency in the article, damped as BM25 does it, times the logarithm of its rarity. The stems
  /// are those of its stored text, analysed anew: segments keep no list of an article's terms.
  private func tellingTerms(
    of document: UInt32, limit: Int, in database: Database
  ) throws -> [(term: [UInt8], weight: Double)] {
    let count = Double(try database.documentCount)
    let stored = try snapshot.storedArticle(document)
    var analyzer = ArticleAnalyzer()
    var terms = ArticleTerms()
    analyzer.analyze(stored, encoded: [], into: &terms)
    var found: [(term: [UInt8], weight: Double)] = []
    for entry in terms.article.terms {
      let term = Array(terms.article.termBytes[entry.start..<entry.start + entry.length])
      // Stems of words: a capital Z, then neither a capital, which would be a field's prefix, nor a digit.
      guard term.count > 2, term[0] == 0x5a, !(0x30...0x39).contains(term[1]),
        !(0x41...0x5a).contains(term[1])
      else { continue }
      let frequency = Double(try database.documentFrequency(of: term))
      guard frequency > 1, frequency * 4 < count || count < 40 else { continue }
      let within = Double(entry.wdf)
      found.append((term, within * 2.2 / (within + 1.2) * Self.logarithm(count / frequency)))
    }
    found.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term.lexicographicallyPrecedes($1.term) }
    return Array(found.prefix(limit))
  }

  private static func logarithm(_ value: Double) -> Double { max(0, log(value)) }

  /// Articles about the same things as one, most similar first, without itself.
  ///
  /// - Parameters:
  ///   - document: Its document in the joined database of articles.
  ///   - limit: How many are wanted.
  ///   - includesCopies: Copies of the article, and of those found, are articles like any other; else they are left
  ///     out, or counted with the best of them.
  public func similar(
    to document: UInt32, limit: Int, includesCopies: Bool
  ) throws(SearchError) -> [SimilarArticle] {
    guard let joined = try database(.articles) else { return [] }
    do {
      let terms = try tellingTerms(of: document, limit: 40, in: joined.database)
      guard !terms.isEmpty else { return [] }
      var query = Xapian.Query.or(terms.map { Xapian.Query.term($0.term).scaled(by: $0.weight) })
      if let dead = try deadSet(.articles) { query = query.andNot(.documents(in: dead)) }
      let enquire = try Enquire(joined.database)
      enquire.weighting = Ranking.weighting(.articles)
      func match(_ maximum: Int, _ filter: Xapian.Query?) throws(XapianError) -> MSet {
        enquire.query = filter.map { query.filter($0) } ?? query
        return try enquire.mset(maximum: maximum)
      }
      var hits: [(hit: Hit, copies: [UInt32])]
      if includesCopies {
        hits = try match(limit + 1, nil).map { ($0, []) }
      } else {
        var request = SearchRequest([], today: QueryDate(daysSince1970: 0))
        request.limit = limit + 1
        hits = try CollapsedMatch(request, CopyJudge(self, joined), match: match).hits
      }
      hits.removeAll { $0.hit.document == document || $0.copies.contains(document) }
      var found: [SimilarArticle] = []
      for hit in hits.prefix(limit) {
        found.append(
          SimilarArticle(
            stored: try snapshot.storedArticle(hit.hit.document), score: hit.hit.weight, copies: hit.copies))
      }
      return found
    } catch let error as SearchError {
      throw error
    } catch let error as IndexError {
      throw .index(error)
    } catch let error as XapianError {
      throw SearchError(error)
    } catch {
      throw .index(IndexError(.damaged, "\(error)"))
    }
  }
}
