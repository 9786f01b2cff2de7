public import LedeArticle

/// What queries ask of an article besides its words.
public struct ArticleFacts: Hashable, Sendable {
  /// When it was published, as precisely as is known.
  public var published: QueryDate?
  /// The day when it was first indexed.
  public var indexed: QueryDate?
  /// Its language.
  public var language: String?
  /// The path of its file, as the file system has it.
  public var path: [UInt8]
  /// Its id, in lower case.
  public var id: String
  /// The properties that `has:` asks for.
  public var flags: Set<String>

  /// The facts of an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - path: The path of its file.
  ///   - id: Its id.
  ///   - indexed: The day when it was first indexed.
  public init(_ article: borrowing Article, path: [UInt8] = [], id: String = "", indexed: QueryDate? = nil) {
    published = article.published.map { QueryDate(year: $0.year, month: $0.month, day: $0.day) }
    self.indexed = indexed
    language = article.language?.code
    self.path = path
    self.id = id
    flags = []
    let known: [(String, Bool)] = [
      ("headline", article.headline != nil), ("byline", article.byline != nil),
      ("dateline", article.dateline != nil), ("date", article.published != nil),
      ("section", article.section != nil), ("agency", article.agency != nil),
      ("outlet", article.outlet != nil),
      ("url", article.url != nil), ("quote", !article.quotes.isEmpty),
      ("speaker", article.quotes.contains { $0.namedSpeaker != nil }), ("caption", !article.captions.isEmpty),
      ("credit", article.captions.contains { $0.credit != nil }),
    ]
    for (flag, isSet) in known where isSet { flags.insert(flag) }
  }
}
