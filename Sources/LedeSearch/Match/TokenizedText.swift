public import LedeArticle
internal import LedeText

/// An article cut into words once, for any number of queries.
///
/// Words are numbered by their stretch of parts: a headline, the body with all its paragraphs, a caption. What is near
/// in one stretch is near for `w/n`; words of different stretches never are.
public struct TokenizedText: Sendable {
  /// What is asked besides words.
  public let facts: ArticleFacts
  /// Tells texts that were cut apart, whatever they hold.
  final class Identity: Sendable {}
  let identity = Identity()
  /// The length of the read text.
  public let textLength: Int
  /// The read text, and behind it the values that stand nowhere in it.
  let bytes: [UInt8]
  let tokens: [TextToken]
  /// The words that a query without a field is asked of.
  let defaultScope: [Range<Int>]
  /// The words of fields of articles, by field name.
  let fieldScopes: [String: [Range<Int>]]
  /// The words of each quote, by field name.
  let quotes: [[String: [Range<Int>]]]
  /// The words of each caption, by field name.
  let captions: [[String: [Range<Int>]]]
  /// The sentences of the read text that parts hold, in text order.
  let sentences: [Range<Int>]

  /// Cuts an article into words.
  public init(_ article: borrowing Article, facts: ArticleFacts) {
    var builder = TokenizedTextBuilder(article.text)
    builder.build(article)
    self.facts = facts
    textLength = article.text.count
    bytes = builder.bytes
    tokens = builder.tokens
    defaultScope = builder.defaultScope
    fieldScopes = builder.fieldScopes
    quotes = builder.quotes
    captions = builder.captions
    sentences = builder.sentences.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The number of documents that a collection has of the article.
  func count(of collection: QueryCollection) -> Int {
    switch collection {
    case .articles: 1
    case .quotes: quotes.count
    case .captions: captions.count
    }
  }
}
