internal import LedeArticle
internal import LedeSchema
internal import Xapian

/// How some words spread: who had them first, and who after that.
public struct Spread: Sendable {
  /// An outlet's first article with the words.
  public struct Step: Sendable {
    /// The article, with what made it match.
    public var hit: SearchHit
    /// The outlet's name; `nil` for articles that name none.
    public var outlet: String?
    /// How many articles of the outlet have the words.
    public var articles: Int
    /// False where only a month or year is known, so that its place in the order is the last that it may have.
    public var isExact: Bool
  }

  /// How the query was read.
  public var tree: QueryTree
  /// Outlets in the order of their first dated articles; the first of them had the words first.
  public var steps: [Step]
  /// Outlets with dated articles in all.
  public var outlets: Int
  /// Articles with the words and a date.
  public var dated: Int
  /// Articles with the words and without a date: never counted as first.
  public var undated: [SearchHit]
  /// How many of those there are.
  public var undatedCount: Int
  /// Articles dated to a month or year that may be earlier than the first.
  public var mayBeEarlier: Int
}

extension SearchEngine {
  /// Finds who had the words of a query first, and how they went from outlet to outlet after that.
  ///
  /// - Parameter request: Its limit bounds the outlets, and the articles without a date.
  public func spread(_ request: SearchRequest) throws(SearchError) -> Spread {
    let tree = try parse(request)
    var spread = Spread(
      tree: tree, steps: [], outlets: 0, dated: 0, undated: [], undatedCount: 0, mayBeEarlier: 0)
    guard let joined = try database(.articles), let dateSlot = Field.known("date").slot,
      let outletSlot = Field.known("outlet").slot
    else { return spread }
    do {
      struct Found {
        var document: UInt32
        var date: [UInt8]
        var outlet: [UInt8]
      }
      var dated: [Found] = []
      var undated: [UInt32] = []
      for (segment, documents) in try matches(of: tree.root, in: .articles, request) {
        for match in documents {
          guard let id = joined.joined(match.document, segment: segment) else { continue }
          let date: [UInt8]
          let outlet: [UInt8]
          if snapshot.isRemote(segment: segment) {
            // A server knows no values of a document without its list of terms.
            let article = try snapshot.storedArticle(id).article
            date =
              article.published.map {
                ArticleAnalyzer.dateValue(year: $0.year, month: $0.month, day: $0.day)
              } ?? []
            outlet = article.outlet.map { ArticleAnalyzer.facet($0.value) } ?? []
          } else {
            let document = try joined.database.document(id, assumingValid: true)
            (date, outlet) = (try document.value(in: dateSlot), try document.value(in: outletSlot))
          }
          if date.isEmpty {
            undated.append(id)
          } else {
            dated.append(Found(document: id, date: date, outlet: outlet))
          }
        }
      }
      spread.dated = dated.count
      spread.undatedCount = undated.count
      // A month or year counts as its last day: 00 is what stands for an unknown one.
      func latest(_ date: [UInt8]) -> [UInt8] {
        var date = date
        for place in [4, 6] where date.count == 8 && date[place] == 0x30 && date[place + 1] == 0x30 {
          date[place] = 0x39
          date[place + 1] = 0x39
        }
        return date
      }
      var byOutlet: [[UInt8]: [Found]] = [:]
      for found in dated { byOutlet[found.outlet, default: []].append(found) }
      spread.outlets = byOutlet.count
      let ordered = byOutlet.map {
        (
          outlet: $0.key, articles: $0.value,
          first: $0.value.map { latest($0.date) }.min(by: { $0.lexicographicallyPrecedes($1) }) ?? []
        )
      }
      .sorted {
        $0.first != $1.first
          ? $0.first.lexicographicallyPrecedes($1.first) : $0.outlet.lexicographicallyPrecedes($1.outlet)
      }
      var matcher = matcher(tree, request)
      func hit(_ document: UInt32) throws(IndexError) -> SearchHit {
        let stored = try snapshot.storedArticle(document)
        let text = TokenizedText(stored.article, facts: Self.facts(stored))
        return SearchHit(
          rank: 0, score: 0, stored: stored, kind: .articles, item: nil,
          match: matcher.match(text, item: nil) ?? TextMatch())
      }
      var steps: [Spread.Step] = []
      for outlet in ordered.prefix(request.limit) {
        var best: (StoredArticle, UInt32)?
        for found in outlet.articles where latest(found.date) == outlet.first {
          let stored = try snapshot.storedArticle(found.document)
          if let known = best, Appearance(known.0) < Appearance(stored) { continue }
          best = (stored, found.document)
        }
        guard let best else { continue }
        let published = best.0.article.published
        steps.append(
          Spread.Step(
            hit: try hit(best.1), outlet: best.0.article.outlet?.value, articles: outlet.articles.count,
            isExact: published?.day != nil))
      }
      steps.sort { Appearance($0.hit.stored) < Appearance($1.hit.stored) }
      for index in steps.indices { steps[index].hit.rank = index + 1 }
      spread.steps = steps
      if let first = ordered.first?.first {
        spread.mayBeEarlier = dated.count {
          latest($0.date) != $0.date && $0.date.lexicographicallyPrecedes(first) && latest($0.date) != first
        }
      }
      for document in undated.sorted().prefix(request.limit) { spread.undated.append(try hit(document)) }
      return spread
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
