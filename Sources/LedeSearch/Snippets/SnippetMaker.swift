public import LedeArticle
internal import LedeText

/// Cuts pieces out of an article around the words that matched.
///
/// Pieces are whole sentences where they fit; a longer sentence is cut between words. A piece whose marks all stand in
/// one quotation is that quotation, with its speaker. Of many pieces those are kept that show the most different words
/// of the match, then those that show more of them, then the earlier ones; they come in text order.
public struct SnippetMaker: Sendable {
  /// The most pieces of an article.
  public let count: Int
  /// The most columns of a piece, except for a single mark that is longer.
  public let columns: Int

  /// A maker of at most `count` pieces, of at most `columns` columns each.
  public init(count: Int, columns: Int = 200) {
    self.count = max(0, count)
    self.columns = max(20, columns)
  }

  /// The pieces of an article around marks; without any marks, the start of its body.
  public func snippets(of article: borrowing Article, marks: [Range<Int>]) -> [HitPart] {
    guard count > 0 else { return [] }
    let text = PieceCutter(article.text, columns: columns)
    let quotes = PlacedRanges(article.quotes.map { $0.ranges })
    let captions = PlacedRanges(article.captions.map { $0.range.isEmpty ? [] : [$0.range] })
    let credits = PlacedRanges(article.captions.map { $0.creditRange.map { [$0] } ?? [] })
    var candidates: [Candidate] = []
    var headline: HitPart?
    var sentences: [Range<Int>: [Range<Int>]] = [:]
    for part in article.parts {
      let inside = Self.inside(marks, part.range)
      guard !inside.isEmpty else { continue }
      switch part.kind {
      case .headline where part.range != article.headline?.range && article.headline?.range != nil:
        // One more heading: it is shown nowhere else.
        candidates.append(candidate(Self.piece(.body, part.range, inside), article.text))
      case .headline:
        if headline == nil { headline = Self.piece(.headline, part.range, inside) }
      case .paragraph:
        for window in text.windows(in: part.range, around: inside) {
          candidates.append(
            candidate(
              Self.body(window, inside, quotes, article, text, &sentences), article.text))
        }
      case .caption:
        candidates.append(
          candidate(caption(part.range, inside, captions, credits, article, text), article.text))
      case .byline:
        candidates.append(candidate(Self.piece(.byline, part.range, inside), article.text))
      case .dateline:
        candidates.append(candidate(Self.piece(.dateline, part.range, inside), article.text))
      case .date, .outlet, .section, .repetition, .boilerplate: break
      }
    }
    if candidates.isEmpty {
      if let headline { return [headline] }
      return start(of: article, text).map { [$0] } ?? []
    }
    return best(candidates)
  }

  /// The pieces of one quote of an article.
  public func snippets(ofQuote number: Int, in article: borrowing Article, marks: [Range<Int>]) -> [HitPart] {
    guard article.quotes.indices.contains(number) else { return [] }
    let quote = article.quotes[number]
    let text = PieceCutter(article.text, columns: columns)
    return quote.ranges.prefix(max(1, count)).map { range in
      let shown = text.first(in: range, around: Self.inside(marks, range)).range
      return Self.piece(.quote, shown, Self.inside(marks, shown), of: range, speaker: quote.speaker)
    }
  }

  /// The piece of one caption of an article: the caption, or the credit where that stands alone.
  public func snippets(ofCaption number: Int, in article: borrowing Article, marks: [Range<Int>]) -> [HitPart]
  {
    guard article.captions.indices.contains(number) else { return [] }
    let caption = article.captions[number]
    let whole = caption.range.isEmpty ? caption.creditRange ?? caption.range : caption.range
    let text = PieceCutter(article.text, columns: columns)
    let shown = text.first(in: whole, around: Self.inside(marks, whole)).range
    return [Self.piece(.caption, shown, Self.inside(marks, shown), of: whole, credit: caption.credit)]
  }

  // MARK: Choice

  private struct Candidate {
    var piece: HitPart
    /// Hashes of the different words that it marks, folded.
    var words: [UInt64]
  }

  private func candidate(
    _ piece: HitPart, _ text: [UInt8]
  ) -> Candidate {
    var words: [UInt64] = []
    var known: Set<UInt64> = []
    for mark in piece.marks {
      let start = piece.range.lowerBound + mark.lowerBound
      let word = StableHash.of(TextFolder.fold(Array(text[start..<start + mark.count])))
      if known.insert(word).inserted { words.append(word) }
    }
    return Candidate(piece: piece, words: words)
  }

  /// Those that show the most new words, one after the other, each stretch of text once.
  private func best(_ candidates: [Candidate]) -> [HitPart] {
    var left = candidates
    var chosen: [HitPart] = []
    var shown: [UInt64] = []
    while chosen.count < count, !left.isEmpty {
      var best = 0
      var bestScore = (-1, -1, -1)
      for (index, candidate) in left.enumerated() {
        let score = (
          candidate.words.count { !shown.contains($0) }, candidate.words.count, candidate.piece.marks.count
        )
        if score > bestScore { (best, bestScore) = (index, score) }
      }
      let next = left.remove(at: best)
      for word in next.words where !shown.contains(word) { shown.append(word) }
      chosen.append(next.piece)
      left.removeAll { $0.piece.range.overlaps(next.piece.range) || $0.piece.range == next.piece.range }
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Pieces

  /// A window of a paragraph, or the quotation that holds all its marks.
  ///
  /// - Parameter sentences: of quotations, each cut once however many windows it has.
  private static func body(
    _ window: PieceCutter.Window, _ all: ArraySlice<Range<Int>>, _ quotes: PlacedRanges,
    _ article: borrowing Article, _ text: PieceCutter, _ sentences: inout [Range<Int>: [Range<Int>]]
  ) -> HitPart {
    let marks = inside(all, window.range)
    if let first = marks.first, let last = marks.last,
      let found = quotes.first(holding: first.lowerBound..<last.upperBound)
    {
      let quote = article.quotes[found.owner]
      let known = sentences[found.range] ?? text.sentences(found.range)
      sentences[found.range] = known
      let shown = text.first(in: found.range, known, around: marks).range
      // A quotation shown whole may reach past the window, to marks of its neighbours.
      return piece(.quote, shown, inside(all, shown), of: found.range, speaker: quote.speaker)
    }
    return piece(
      .body, window.range, marks, isCutAtStart: window.isCutAtStart, isCutAtEnd: window.isCutAtEnd)
  }

  /// A caption without its credit, or with it where the credit matched.
  private func caption(
    _ range: Range<Int>, _ marks: ArraySlice<Range<Int>>, _ captions: PlacedRanges, _ credits: PlacedRanges,
    _ article: borrowing Article, _ text: PieceCutter
  ) -> HitPart {
    if let found = captions.first(overlapping: range) {
      let caption = article.captions[found.owner]
      let isInside = marks.allSatisfy { $0.overlaps(caption.range) }
      let whole = isInside ? caption.range : range
      let shown = text.first(in: whole, around: marks).range
      return Self.piece(.caption, shown, Self.inside(marks, shown), of: whole, credit: caption.credit)
    }
    let credit = credits.first(overlapping: range).flatMap { article.captions[$0.owner].credit }
    let shown = text.first(in: range, around: marks).range
    return Self.piece(.caption, shown, Self.inside(marks, shown), of: range, credit: credit)
  }

  private func start(of article: borrowing Article, _ text: PieceCutter) -> HitPart? {
    guard let lead = article.parts.first(where: { $0.kind == .paragraph }) else { return nil }
    let start = text.first(in: lead.range, around: [])
    return Self.piece(.body, start.range, [], isCutAtEnd: start.isCutAtEnd)
  }

  private static func piece(
    _ kind: HitPart.Kind, _ range: Range<Int>, _ marks: ArraySlice<Range<Int>>, of whole: Range<Int>? = nil,
    speaker: Speaker? = nil, credit: String? = nil, isCutAtStart: Bool = false, isCutAtEnd: Bool = false
  ) -> HitPart {
    let inside = inside(marks, range).map { mark in
      max(mark.lowerBound, range.lowerBound) - range.lowerBound..<min(mark.upperBound, range.upperBound)
        - range.lowerBound
    }
    return HitPart(
      kind: kind, range: range, marks: inside, speaker: speaker, credit: credit,
      isCutAtStart: whole.map { $0.lowerBound < range.lowerBound } ?? isCutAtStart,
      isCutAtEnd: whole.map { $0.upperBound > range.upperBound } ?? isCutAtEnd)
  }

  private static func inside(_ marks: ArraySlice<Range<Int>>, _ range: Range<Int>) -> ArraySlice<Range<Int>> {
    marks.overlapping(range)
  }

  private static func inside(_ marks: [Range<Int>], _ range: Range<Int>) -> ArraySlice<Range<Int>> {
    marks[...].overlapping(range)
  }
}
