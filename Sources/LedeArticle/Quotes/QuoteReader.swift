/// Finds what was said in an article, and by whom, by the words and marks of its language.
///
/// Quotation marks are paired paragraph by paragraph; a verb of saying beside a quote names its speaker; a
/// pronoun goes to the latest subject that it can mean, a short name to the first full form. A quote whose
/// speaker the text does not tell is kept without one; a few words in marks that nobody is said to have spoken
/// are no quote. Posts of social networks that a page shows, and the turns of interviews, are quotes without marks too.
/// Linear in the length of the text.
public struct QuoteReader: Sendable {
  private let lexicon: WordLexicon
  private let doubled: Bool

  /// A reader for a language by its ISO 639-1 code; a language without a table is read with the English one.
  ///
  /// - Parameter doubledApostrophes: whether `''` and ` `` ` are quotation marks too, as some databases of
  ///   newspapers print them.
  public init(language: String?, doubledApostrophes: Bool = false) {
    doubled = doubledApostrophes
    lexicon = WordLexicon.lexicon(for: language)
  }

  /// Fills `article.quotes` from its headline, paragraphs and captions.
  public func read(_ article: inout Article) {
    let text = article.text
    var parts = article.parts.filter {
      ($0.kind == .paragraph || $0.kind == .headline || $0.kind == .caption)
        && $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count
    }
    let posts = EmbeddedPost.posts(text, takenFrom: &parts)
    article.quotes = posts.map(\.quotation)
    let turns = InterviewTurns.words(text, parts, lexicon)
    var hasDouble = false
    for part in parts where QuoteMark.mayStand(in: text, part.range, doubled: doubled) {
      hasDouble = true
      break
    }
    if !hasDouble, turns.isEmpty, !hasSingles(text, parts) { return }
    var reading = QuoteReading(
      text: text, lexicon: lexicon, parts: parts, signers: posts.map(\.name), turns: turns,
      singles: !hasDouble,
      doubled: doubled)
    reading.attribute()
    article.quotes = reading.quotations()
    if !posts.isEmpty {
      article.quotes += posts.map(\.quotation)
      article.quotes.sort { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }
    }
  }

  private func hasSingles(_ text: [UInt8], _ parts: [Part]) -> Bool {
    // Where two apostrophes stand for a mark, one is a mark within a quote.
    if parts.contains(where: { QuoteMark.mayStand(in: text, $0.range, doubled: true) }) { return false }
    return parts.contains { part in
      QuoteMark.marks(in: text, part.range, singles: true).contains { $0.looksOpening }
    }
  }
}
