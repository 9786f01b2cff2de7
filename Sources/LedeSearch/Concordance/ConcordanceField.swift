public import LedeSchema

/// Where a concordance looks for its keywords.
public enum ConcordanceField: String, CaseIterable, Sendable {
  /// All words of articles: body, headline, captions, byline, dateline.
  case articles
  case headline, body, lead, byline, dateline
  /// What was said.
  case quotes
  /// What pictures show.
  case captions

  /// The collection that is asked.
  public var collection: Collection {
    switch self {
    case .quotes: .quotes
    case .captions: .captions
    default: .articles
    }
  }

  /// The field that the query is asked of; `nil` for all words of the collection.
  public var field: String? {
    switch self {
    case .articles, .quotes, .captions: nil
    case .headline, .body, .lead, .byline, .dateline: rawValue
    }
  }
}

/// The order of the lines of a concordance.
public enum ConcordanceOrder: String, CaseIterable, Sendable {
  /// By article, the best first; in one article as the text has them.
  case rank
  /// By article, the newest first.
  case date
  /// By article, the oldest first.
  case oldest
  /// By the words before the keyword, the nearest first.
  case left
  /// By the words behind the keyword.
  case right
  /// By the keyword, then by the words behind it.
  case keyword

  /// True when all lines must be known before the first can be given.
  var comparesWords: Bool {
    switch self {
    case .left, .right, .keyword: true
    case .rank, .date, .oldest: false
    }
  }

  /// The order of the articles.
  var articles: SearchRequest.Order {
    switch self {
    case .date: .date
    case .oldest: .oldest
    case .rank, .left, .right, .keyword: .relevance
    }
  }
}
