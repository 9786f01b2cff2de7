public import LedeSchema
internal import Xapian

/// An article among its copies.
public struct ArticleCopy: Sendable {
  /// Its document in the joined database of articles.
  public var document: UInt32
  /// The article.
  public var stored: StoredArticle
  /// The share of the shorter body, of it and of the article that was asked about, that stands in the other: 0 to 1.
  public var share: Double
}

extension SearchEngine {
  /// Copies whose own copies are looked for, and candidates that each of them is compared with.
  private static let copiesAsked = 64

  /// An article and all its copies, the earliest first and those without a date last.
  ///
  /// Copies of copies count too, one step far, as two articles that were cut at different places may share little.
  public func copies(of document: UInt32) throws(SearchError) -> [ArticleCopy] {
    guard let joined = try database(.articles) else { return [] }
    do throws(IndexError) {
      let judge = CopyJudge(self, joined)
      var members: [UInt32] = [document]
      var known: Set<UInt32> = [document]
      for step in 0...1 {
        for member in step == 0 ? [document] : members.dropFirst().prefix(Self.copiesAsked) {
          var others = try judge.candidates(of: member).filter { !known.contains($0) }
          if step > 0 {
            others = try judge.mostAlike(others, to: member, count: Self.copiesAsked) { $0 }
          }
          for other in others {
            guard try snapshot.isLive(other, .articles), try judge.areCopies(member, other) else { continue }
            known.insert(other)
            members.append(other)
          }
        }
      }
      var copies: [ArticleCopy] = []
      for member in members {
        copies.append(
          ArticleCopy(
            document: member, stored: try snapshot.storedArticle(member),
            share: member == document ? 1 : try judge.share(document, member)))
      }
      return copies.sorted { Appearance($0.stored) < Appearance($1.stored) }
    } catch {
      throw .index(error)
    }
  }
}
