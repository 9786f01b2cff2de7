internal import LedeSchema
internal import Xapian

/// How matches are weighted; the figures behind each choice are in docs/ranking.md.
enum Ranking {
  /// The weighting scheme of a collection.
  static func weighting(_ collection: Collection) -> Weighting {
    switch collection {
    case .articles: .bm25(k1: 1.35, k2: 0, k3: 1, b: 0.66, minimumLength: 0.3)
    // Short texts: their length says little about how much of them is about a word.
    case .quotes, .captions: .bm25(k1: 0.8, k2: 0, k3: 1, b: 0.3, minimumLength: 0.5)
    }
  }
}
