public import LedeArticle
internal import LedeSchema
internal import LedeText

/// A keyword in its context: a word or phrase that made an article, quote or caption match.
public struct ConcordanceLine: Sendable {
  /// The hit that it stands in.
  public var hit: SearchHit
  /// What it stands in.
  public var kind: HitPart.Kind
  /// The keyword, in bytes of the read text.
  public var keyword: Range<Int>
  /// The part around it: its paragraph, headline, quote or caption, in bytes of the read text.
  public var context: Range<Int>
  /// Who said it, in a concordance of quotes.
  public var speaker: Speaker?
  /// Whose picture it is, in a concordance of captions.
  public var credit: String?

  /// The lines of a hit in text order: one for each mark in the field.
  static func lines(of hit: SearchHit, in field: ConcordanceField) -> [ConcordanceLine] {
    let article = hit.stored.article
    if let item = hit.item {
      switch hit.kind {
      case .quotes where article.quotes.indices.contains(item):
        let quote = article.quotes[item]
        return quote.ranges.flatMap { lines(of: hit, .quote, $0, speaker: quote.speaker) }
      case .captions where article.captions.indices.contains(item):
        let caption = article.captions[item]
        return lines(of: hit, .caption, caption.range, credit: caption.credit)
      default: return []
      }
    }
    var found: [ConcordanceLine] = []
    var isLead = true
    for part in article.parts {
      guard let kind = kind(of: part.kind) else { continue }
      defer { if kind == .body { isLead = false } }
      switch field {
      case .articles: break
      case .lead: guard kind == .body, isLead else { continue }
      default: guard kind.rawValue == field.rawValue else { continue }
      }
      found += lines(of: hit, kind, part.range)
    }
    return found
  }

  private static func kind(of part: Part.Kind) -> HitPart.Kind? {
    switch part {
    case .headline: .headline
    case .byline: .byline
    case .dateline: .dateline
    case .paragraph: .body
    case .caption: .caption
    case .date, .outlet, .section, .repetition, .boilerplate: nil
    }
  }

  private static func lines(
    of hit: SearchHit, _ kind: HitPart.Kind, _ context: Range<Int>, speaker: Speaker? = nil,
    credit: String? = nil
  ) -> [ConcordanceLine] {
    hit.match.marks.filter { $0.lowerBound >= context.lowerBound && $0.upperBound <= context.upperBound }.map
    {
      ConcordanceLine(
        hit: hit, kind: kind, keyword: $0, context: context, speaker: speaker, credit: credit)
    }
  }

  // MARK: Order

  /// Words that lines are compared by on each side.
  static let comparedWords = 12
  /// Bytes that these are looked for in.
  private static let comparedBytes = 600

  /// What the line is sorted by: folded words.
  func key(_ order: ConcordanceOrder) -> [[UInt8]] {
    let right = keyword.upperBound..<min(context.upperBound, keyword.upperBound + Self.comparedBytes)
    switch order {
    case .left:
      let left = max(context.lowerBound, keyword.lowerBound - Self.comparedBytes)..<keyword.lowerBound
      return Array(words(left).reversed().prefix(Self.comparedWords))
    case .right: return Array(words(right).prefix(Self.comparedWords))
    case .keyword: return words(keyword) + [[]] + words(right).prefix(Self.comparedWords)
    case .rank, .date, .oldest: return []
    }
  }

  private func words(_ range: Range<Int>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    let text = hit.stored.article.text.span
    Tokenizer.forEachToken(in: text, range: range) { token in
      var form: [UInt8] = []
      TextFolder.fold(token, of: text, into: &form)
      words.append(form)
    }
    return words
  }
}
