internal import CXapian

/// Xapian's own query language: words, phrases, `AND`, `OR`, `NOT`, brackets, `field:word`, wildcards.
///
/// The corresponding class is `Xapian::QueryParser`. Queries from strangers need bounds before they are parsed: deep
/// brackets overflow the stack, and many wildcards take long; 4 KB and a few dozen words are plenty for people.
@safe public final class QueryParser {
  /// What the language has.
  public struct Options: OptionSet, Sendable, Hashable {
    /// Xapian's flags.
    public let rawValue: UInt32

    /// Options by Xapian's flags.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `AND`, `OR` and brackets (`FLAG_BOOLEAN`).
    public static let boolean = Options(rawValue: 1)
    /// Phrases in quotation marks (`FLAG_PHRASE`).
    public static let phrase = Options(rawValue: 2)
    /// `+word` and `-word` (`FLAG_LOVEHATE`).
    public static let loveHate = Options(rawValue: 4)
    /// `and` and `or` in lower case too (`FLAG_BOOLEAN_ANY_CASE`).
    public static let booleanAnyCase = Options(rawValue: 8)
    /// `word*` (`FLAG_WILDCARD`).
    public static let wildcard = Options(rawValue: 16)
    /// `NOT word` alone (`FLAG_PURE_NOT`).
    public static let pureNot = Options(rawValue: 32)
    /// The last word may be unfinished (`FLAG_PARTIAL`).
    public static let partial = Options(rawValue: 64)
    /// Corrects words that the database does not have (`FLAG_SPELLING_CORRECTION`).
    public static let spellingCorrection = Options(rawValue: 128)
    /// `~word` also finds synonyms (`FLAG_SYNONYM`).
    public static let synonym = Options(rawValue: 256)
    /// All words also find synonyms (`FLAG_AUTO_SYNONYMS`).
    public static let automaticSynonyms = Options(rawValue: 512)
    /// Splits Chinese, Japanese and Korean into n-grams (`FLAG_CJK_NGRAM`).
    public static let ngrams = Options(rawValue: 2048)
    /// Xapian's default (`FLAG_DEFAULT`).
    public static let standard: Options = [.boolean, .phrase, .loveHate]
  }

  /// What stands between words without an operator.
  public enum DefaultOperator: Sendable, Hashable {
    /// `AND`.
    case and
    /// `OR`; Xapian's default.
    case or
  }

  private let handle: CXQueryParser
  private let stemmer: Stemmer?
  private let database: Database?

  /// How words are made into terms.
  ///
  /// - Parameters:
  ///   - database: Where wildcards, spelling corrections and synonyms are looked up (`set_database`).
  ///   - stemmer: Stems the words; nil for none (`set_stemmer`).
  ///   - strategy: Which words are stemmed (`set_stemming_strategy`).
  ///   - defaultOperator: What stands between words without an operator (`set_default_op`).
  ///   - expansion: How many terms a wildcard may become (`set_max_expansion`).
  public init(
    database: Database? = nil, stemmer: Stemmer? = nil, strategy: StemmingStrategy = .some,
    defaultOperator: DefaultOperator = .or, expansion: WildcardLimit = .none
  ) throws(XapianError) {
    unsafe handle = try unsafe value(CXQueryParser(impl: nil)) { unsafe CXQueryParserMake(&$0) }
    self.stemmer = stemmer
    self.database = database
    try unsafe check(
      CXQueryParserSetStemmer(handle, stemmer?.handle ?? CXStemmer(impl: nil), strategy.rawValue))
    if let database { try unsafe check(CXQueryParserSetDatabase(handle, database.handle)) }
    try unsafe check(CXQueryParserSetDefaultOperator(handle, defaultOperator == .and ? .and : .or))
    let (limit, type) = expansion.parameters
    try unsafe check(CXQueryParserSetMaximumExpansion(handle, limit, type))
  }

  deinit {
    unsafe CXQueryParserFree(handle)
  }

  /// Lets `field:word` search for terms with a prefix (`Xapian::QueryParser::add_prefix`).
  public func addPrefix(_ prefix: String, for field: String) throws(XapianError) {
    try unsafe check(
      field.withText { field in
        unsafe prefix.withText { unsafe CXQueryParserAddPrefix(handle, field, $0, false) }
      })
  }

  /// Lets `field:word` filter by terms with a prefix (`Xapian::QueryParser::add_boolean_prefix`).
  public func addBooleanPrefix(_ prefix: String, for field: String) throws(XapianError) {
    try unsafe check(
      field.withText { field in
        unsafe prefix.withText { unsafe CXQueryParserAddPrefix(handle, field, $0, true) }
      })
  }

  /// The query that words stand for (`Xapian::QueryParser::parse_query`).
  ///
  /// - Throws: ``XapianError/Code/queryParser`` for words that make no query.
  public func parse(
    _ text: some ByteString, options: Options = .standard, defaultPrefix: String = ""
  ) throws(XapianError) -> Query {
    .serialised(
      try unsafe bytes { query in
        unsafe text.withText { text in
          unsafe defaultPrefix.withText {
            unsafe CXQueryParserParse(handle, text, options.rawValue, $0, &query)
          }
        }
      })
  }

  /// The words of the last query with their spelling corrected; empty if nothing was to correct
  /// (`Xapian::QueryParser::get_corrected_query_string`).
  public func correctedText() throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXQueryParserCorrected(handle, &$0) }
  }
}
