internal import CXapian

/// Splits text into words and adds them to a document, with stems and positions, as Omega does.
///
/// The corresponding class is `Xapian::TermGenerator`. A program that needs to know where each word stands does
/// better to split the text itself and fill a ``DocumentDraft``.
@safe public final class TermGenerator {
  private let handle: CXTermGenerator
  private let stemmer: Stemmer?

  /// How words are made into terms.
  ///
  /// - Parameters:
  ///   - stemmer: Stems the words; nil for none (`set_stemmer`).
  ///   - strategy: Which words are stemmed (`set_stemming_strategy`).
  ///   - ngrams: Splits Chinese, Japanese and Korean into n-grams (`FLAG_CJK_NGRAM`).
  ///   - maximumWordLength: Longer words are left out; in bytes (`set_max_word_length`).
  public init(
    stemmer: Stemmer? = nil, strategy: StemmingStrategy = .some, ngrams: Bool = false,
    maximumWordLength: Int = 64
  ) throws(XapianError) {
    unsafe handle = try unsafe value(CXTermGenerator(impl: nil)) { unsafe CXTermGeneratorMake(&$0) }
    self.stemmer = stemmer
    try unsafe check(
      CXTermGeneratorSetStemmer(handle, stemmer?.handle ?? CXStemmer(impl: nil), strategy.rawValue))
    try unsafe check(
      CXTermGeneratorSetFlags(handle, ngrams ? 2048 : 0, UInt32(clamping: min(maximumWordLength, 200))))
  }

  deinit {
    unsafe CXTermGeneratorFree(handle)
  }

  /// Adds the words of a text to a document (`Xapian::TermGenerator::index_text`).
  ///
  /// - Parameters:
  ///   - text: The text, UTF-8.
  ///   - document: The document.
  ///   - position: The position before the first word; becomes that of the last one. Add to it between texts across
  ///     which no phrase may match.
  ///   - prefix: What the terms begin with.
  ///   - wdf: How much each word counts.
  public func index(
    _ text: some ByteString, into document: inout Document, position: inout TermPosition,
    prefix: String = "", wdf: UInt32 = 1
  ) throws(XapianError) {
    try unsafe run(text, document.handle, &position, prefix, wdf, true)
  }

  /// Adds the words of a text to a document, without positions
  /// (`Xapian::TermGenerator::index_text_without_positions`).
  public func index(
    _ text: some ByteString, into document: inout Document, prefix: String = "", wdf: UInt32 = 1
  ) throws(XapianError) {
    var position: TermPosition = 0
    try unsafe run(text, document.handle, &position, prefix, wdf, false)
  }

  private func run(
    _ text: some ByteString, _ document: CXDocument, _ position: inout TermPosition, _ prefix: String,
    _ wdf: UInt32, _ positions: Bool
  ) throws(XapianError) {
    try unsafe check(
      text.withText { text in
        unsafe prefix.withText {
          unsafe CXTermGeneratorIndex(handle, document, text, wdf, $0, positions, &position)
        }
      })
  }
}
