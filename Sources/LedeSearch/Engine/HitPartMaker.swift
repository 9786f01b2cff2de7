internal import LedeArticle
internal import LedeSchema

/// Cuts a hit's text into pieces to show around the words that matched.
public struct HitPartMaker: Sendable {
  private let snippets: SnippetMaker

  /// A maker of at most `count` pieces a hit, of at most `columns` columns each.
  public init(count: Int, columns: Int = 200) {
    snippets = SnippetMaker(count: count, columns: columns)
  }

  /// The pieces of a hit: the quote or caption itself for those, else the sentences with the most words that matched.
  public func parts(of hit: SearchHit) -> [HitPart] {
    let article = hit.stored.article
    if let item = hit.item {
      switch hit.kind {
      case .quotes: return snippets.snippets(ofQuote: item, in: article, marks: hit.match.marks)
      case .captions: return snippets.snippets(ofCaption: item, in: article, marks: hit.match.marks)
      case .articles: break
      }
    }
    return snippets.snippets(of: article, marks: hit.match.marks)
  }

  /// The marks of the headline, in bytes from its start.
  public func headlineMarks(of hit: SearchHit) -> [Range<Int>] {
    guard let range = hit.stored.article.headline?.range else { return [] }
    return hit.match.marks.filter { $0.overlaps(range) }.map {
      max(0, $0.lowerBound - range.lowerBound)..<min(range.count, $0.upperBound - range.lowerBound)
    }
  }
}
