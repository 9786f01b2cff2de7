public import LedeSchema

/// What is asked of an index.
public struct SearchRequest: Sendable {
  /// How hits are ordered.
  public enum Order: String, Sendable, CaseIterable {
    /// The best first.
    case relevance
    /// The newest first; those without a date last.
    case date
    /// The oldest first; those without a date last.
    case oldest
    /// The best first, newer ones raised.
    case fresh
  }

  /// The query, in UTF-8.
  public var query: [UInt8]
  /// What its words are asked of.
  public var collection: Collection
  /// Words side by side are alternatives.
  public var matchesAny = false
  /// The habits of Nexis and Factiva hold.
  public var usesNexisDialect = false
  /// Hits wanted.
  public var limit = 10
  /// Hits to pass over.
  public var offset = 0
  /// How hits are ordered.
  public var order = Order.relevance
  /// The language of the query's words; `nil` for every language that the index holds in earnest.
  public var language: String?
  /// Adds words that the best articles have in common, and searches again.
  public var expands = false
  /// Finds what made each hit match; without it hits come faster, and have no marks.
  public var marksHits = true
  /// Counts every match, not only those that decide the order.
  public var countsAll = false
  /// Counts matches one by one even where that means to read very many texts; else those are estimated from a sample.
  public var countsExactly = false
  /// Counts the articles that the query's dates left out because they have none.
  public var countsUndated = false
  /// The work that counting may cost without that; a byte of text is one unit, a place of words or a pair of them eight.
  public var countingWork = 32_000_000
  /// Counts the documents of each part of the query.
  public var explains = false
  /// What `@NAME` in the query stands for.
  public var saved: [String: SavedSearch] = [:]
  /// Where nothing has all the words, hits have some of them.
  public var acceptsPartial = true
  /// The articles that may match, or whose quotes and captions may; `nil` for all.
  public var articles: [ArticleID]?
  /// Of near-identical articles, and of variants of a quote by one speaker, shows the best one alone, with the others as
  /// its copies or variants; limit and offset then count those that stand by themselves.
  public var collapsesCopies = false
  /// Facets to count, in the order of the answer.
  public var facets: [Facet] = []
  /// The id of a field of articles' words that the whole query is asked of; `nil` for all of an article.
  public var field: String?
  /// The day that `today` and `last:30d` count from.
  public var today: QueryDate

  /// A request for the ten best hits.
  public init(_ query: [UInt8], in collection: Collection = .articles, today: QueryDate) {
    self.query = query
    self.collection = collection
    self.today = today
  }
}

/// What an index answered.
public struct SearchAnswer: Sendable {
  /// How the query was read.
  public var tree: QueryTree
  /// The hits, best first.
  public var hits: [SearchHit] = []
  /// How many stories the matches are when copies count once; `nil` where copies were not collapsed, or not all
  /// matches were looked at.
  public var stories: Int?
  /// Matches in all: exact where ``isCountExact`` says so, else an estimate.
  public var matches = 0
  /// Whether the number of matches is exact.
  public var isCountExact = true
  /// Matches but for the query's dates that were left out because they have no date; `nil` where it was not asked for,
  /// or the query has no condition on dates beside the others.
  public var undated: Int?
  /// Where the number of matches and the facets are estimates from texts that were read: how many were, of how many
  /// that could match.
  public var sample: (read: Int, candidates: Int)?
  /// True when nothing had all the words, and these hits have some of them.
  public var isPartial = false
  /// What wildcards and fuzzy words stood for.
  public var expansions: [WordExpansion] = []
  /// Words that were added by `expands`.
  public var addedWords: [String] = []
  /// The values of each facet that was asked for, with their numbers of matches.
  public var facets: [FacetCounts] = []
  /// The query of Xapian's, as it describes itself.
  public var compiled = ""
  /// How many documents each part of the query has; only where it was asked to explain.
  public var frequencies: [(word: String, count: Int)] = []
  /// Words that the index does not have, and what may have been meant.
  public var suggestions: [WordSuggestion] = []

  init(tree: QueryTree) { self.tree = tree }
}

/// What a wildcard or a fuzzy word stood for.
public struct WordExpansion: Sendable {
  /// Where it stands in the query.
  public var range: Range<Int>
  /// The words of the index, most frequent first, with the number of documents that have them.
  public var words: [(word: String, count: Int)]
  /// True when there were more than the bound.
  public var isCut: Bool
}

/// A document that matched.
public struct SearchHit: Sendable {
  /// Its place in the order, from 1.
  public var rank: Int
  /// How well it matched.
  public var score: Double
  /// The article that it is, or stands in.
  public var stored: StoredArticle
  /// What it is a document of.
  public var kind: Collection
  /// The quote or caption, by its place in the article; `nil` for an article.
  public var item: Int?
  /// What made it match.
  public var match: TextMatch
  /// The index that it comes from, where there are several.
  public var index: IndexAddress?
  /// The same words of the same speaker in other articles that matched too and are not shown by themselves, best first.
  public var variants: [QuoteVariant] = []
  /// Its document in the joined database of its collection.
  var document: UInt32 = 0
  /// What the parts of the query add to the score, the greatest first; only where it was asked to explain, and where the
  /// order is by score.
  public var scoreParts: [ScorePart] = []
  /// Near-identical documents that matched too and are not shown by themselves, best first: ids in the joined database
  /// of the collection.
  public var copies: [UInt32] = []
}
