public import Xapian

/// What an article becomes in the collections: one document of its own, one a quote, one a caption.
public struct ArticleTerms: Sendable {
  /// The document of the collection `articles`.
  public var article = DocumentDraft()
  /// The documents of the collection `quotes`, in text order; only the first ``quoteCount`` are of this article.
  public var quotes: [DocumentDraft] = []
  /// The documents of the collection `captions`, in text order; see ``captionCount``.
  public var captions: [DocumentDraft] = []
  /// How many of `quotes` are in use.
  public var quoteCount = 0
  /// How many of `captions` are in use.
  public var captionCount = 0

  /// Terms to be filled by ``ArticleAnalyzer/analyze(_:encoded:into:)`` again and again.
  public init() {}

  mutating func removeAll() {
    article.removeAll()
    quoteCount = 0
    captionCount = 0
  }

  mutating func nextQuote() -> Int {
    if quotes.count == quoteCount { quotes.append(DocumentDraft()) } else { quotes[quoteCount].removeAll() }
    quoteCount += 1
    return quoteCount - 1
  }

  mutating func nextCaption() -> Int {
    if captions.count == captionCount {
      captions.append(DocumentDraft())
    } else {
      captions[captionCount].removeAll()
    }
    captionCount += 1
    return captionCount - 1
  }
}
