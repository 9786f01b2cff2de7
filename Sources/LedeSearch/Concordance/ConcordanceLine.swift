public import LedeArticle
internal import LedeSchema
internal import LedeText

/// A keyword in its context: a word or phrase that made an article, quote or caption match.
public struct ConcordanceLine: Sendable {
  /// The hit that it stands in.
  public var hit: SearchHit { shared.hit }
  /// All lines of a hit have it together.
  private let shared: SharedHit
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
    let shared = SharedHit(hit)
    if let item = hit.item {
      switch hit.kind {
      case .quotes where article.quotes.indices.contains(item):
        let quote = article.quotes[item]
        return quote.ranges.flatMap { lines(of: shared, .quote, $0, speaker: quote.speaker) }
      case .captions where article.captions.indices.contains(item):
        let caption = article.captions[item]
        return lines(of: shared, .caption, caption.range, credit: caption.credit)
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
      found += lines(of: shared, kind, part.range)
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
    of shared: SharedHit, _ kind: HitPart.Kind, _ context: Range<Int>, speaker: Speaker? = nil,
    credit: String? = nil
  ) -> [ConcordanceLine] {
    shared.hit.match.marks[...].overlapping(context).filter {
      $0.lowerBound >= context.lowerBound && $0.upperBound <= context.upperBound
    }.map {
      ConcordanceLine(
        shared: shared, kind: kind, keyword: $0, context: context, speaker: speaker, credit: credit)
    }
  }

  // MARK: Order

  /// Words that lines are compared by on each side.
  static let comparedWords = 12
  /// Bytes that these are looked for in: as many as they take as a rule, and at most.
  private static let comparedBytes = (usual: 150, most: 600)

  /// What the line is sorted by, byte by byte: folded words, a zero behind each.
  func key(_ order: ConcordanceOrder) -> [UInt8] {
    let words: [[UInt8]]
    switch order {
    case .left: words = wordsBefore
    case .right: words = wordsBehind
    case .keyword: words = self.words(keyword) + [[]] + wordsBehind
    case .rank, .date, .oldest: words = []
    }
    var key: [UInt8] = []
    key.reserveCapacity(words.reduce(0) { $0 + $1.count + 1 })
    for word in words {
      key += word
      key.append(0)
    }
    return key
  }

  private var wordsBehind: [[UInt8]] {
    let end = min(context.upperBound, keyword.upperBound + Self.comparedBytes.most)
    return words(keyword.upperBound..<max(keyword.upperBound, end), atMost: Self.comparedWords)
  }

  /// The nearest one first.
  private var wordsBefore: [[UInt8]] {
    let least = max(context.lowerBound, keyword.lowerBound - Self.comparedBytes.most)
    let start = max(least, keyword.lowerBound - Self.comparedBytes.usual)
    var found = words(min(start, keyword.lowerBound)..<keyword.lowerBound)
    // The first word of a stretch may be the end of a longer one.
    if found.count <= Self.comparedWords, start > least { found = words(least..<keyword.lowerBound) }
    return Array(found.reversed().prefix(Self.comparedWords))
  }

  private func words(_ range: Range<Int>, atMost most: Int = .max) -> [[UInt8]] {
    var words: [[UInt8]] = []
    let text = hit.stored.article.text.span
    var next = range.lowerBound
    while words.count < most, let token = Tokenizer.nextToken(in: text, from: &next, end: range.upperBound) {
      var form: [UInt8] = []
      TextFolder.fold(token, of: text, into: &form)
      words.append(form)
    }
    return words
  }
}

/// A hit that many lines stand in.
private final class SharedHit: Sendable {
  let hit: SearchHit

  init(_ hit: SearchHit) { self.hit = hit }
}
