internal import LedeArticle
internal import LedeSchema
internal import LedeText

/// Cuts a hit's text into pieces to show around the words that matched.
public struct HitPartMaker: Sendable {
  private let count: Int
  private let length: Int

  /// A maker of at most `count` pieces a hit, of about `length` bytes each.
  public init(count: Int, length: Int = 220) {
    self.count = count
    self.length = length
  }

  /// The pieces of a hit: the quote or caption itself for those, else the sentences with the most words that matched.
  public func parts(of hit: SearchHit) -> [HitPart] {
    let article = hit.stored.article
    if let item = hit.item {
      if item < article.quotes.count, hit.kind == .quotes {
        return article.quotes[item].ranges.prefix(max(1, count)).map {
          part(.quote, $0, hit.match.marks, speaker: article.quotes[item].speaker)
        }
      }
      if item < article.captions.count, hit.kind == .captions {
        let caption = article.captions[item]
        let range = caption.range.isEmpty ? caption.creditRange ?? caption.range : caption.range
        return [part(.caption, range, hit.match.marks, credit: caption.credit)]
      }
    }
    guard count > 0 else { return [] }
    var found: [(part: HitPart, distinct: Int)] = []
    for block in article.parts {
      let kind: HitPart.Kind
      switch block.kind {
      case .headline: kind = .headline
      case .paragraph: kind = .body
      case .caption: kind = .caption
      case .byline: kind = .byline
      case .dateline: kind = .dateline
      default: continue
      }
      let marks = Self.inside(hit.match.marks, block.range)
      guard !marks.isEmpty else { continue }
      switch kind {
      case .caption:
        let caption = article.captions.first { $0.range.overlaps(block.range) }
        found.append(
          (part(.caption, caption?.range ?? block.range, marks, credit: caption?.credit), marks.count))
      case .body: found += pieces(of: block.range, marks, article)
      default: found.append((part(kind, block.range, marks), marks.count))
      }
    }
    let body = found.filter { $0.part.kind != .headline }
    let chosen = body.enumerated().sorted {
      ($1.element.distinct, $0.offset) < ($0.element.distinct, $1.offset)
    }.prefix(count).sorted { $0.offset < $1.offset }.map(\.element.part)
    if !chosen.isEmpty { return chosen }
    if let headline = found.first?.part { return [headline] }
    // Nothing to mark, as for a query of dates alone: the start of the body.
    guard let lead = article.parts.first(where: { $0.kind == .paragraph }) else { return [] }
    let end = Self.cut(article.text, lead.range.lowerBound, limit: lead.range.upperBound, length)
    return [part(.body, lead.range.lowerBound..<end, [])]
  }

  /// The headline with its marks.
  public func headlineMarks(of hit: SearchHit) -> [Range<Int>] {
    guard let range = hit.stored.article.headline?.range else { return [] }
    return part(.headline, range, hit.match.marks).marks
  }

  /// Sentences of a paragraph around its marks; those of a quote are labelled with its speaker.
  private func pieces(
    of block: Range<Int>, _ marks: [Range<Int>], _ article: Article
  ) -> [(part: HitPart, distinct: Int)] {
    var sentences: [Range<Int>] = []
    SentenceBreaker.forEachSentence(in: article.text.span, range: block) { sentences.append($0) }
    var found: [(part: HitPart, distinct: Int)] = []
    var covered = block.lowerBound
    for mark in marks where mark.lowerBound >= covered {
      var range = sentences.first { $0.contains(mark.lowerBound) } ?? block
      if range.count > length {
        let before = max(range.lowerBound, mark.lowerBound - length / 2)
        let start = Self.wordStart(article.text, before, from: range.lowerBound)
        range = start..<Self.cut(article.text, start, limit: range.upperBound, length)
      } else {
        // Short sentences take their neighbours along.
        while let next = sentences.first(where: { $0.lowerBound >= range.upperBound }),
          next.upperBound - range.lowerBound <= length
        {
          range = range.lowerBound..<next.upperBound
        }
      }
      range = range.lowerBound..<max(range.upperBound, min(mark.upperBound, block.upperBound))
      covered = range.upperBound
      let inside = Self.inside(marks, range)
      let quote = article.quotes.first { quote in
        quote.ranges.contains { said in inside.allSatisfy { said.overlaps($0) } }
      }
      let distinct = Set(inside.map { TextFolder.fold(Array(article.text[$0])) }).count
      if let quote, let said = quote.ranges.first(where: { $0.overlaps(mark) }) {
        let whole =
          said.count <= 2 * length
          ? said : max(said.lowerBound, range.lowerBound)..<min(said.upperBound, range.upperBound)
        covered = max(covered, whole.upperBound)
        found.append(
          (part(.quote, whole, Self.inside(marks, whole), speaker: quote.speaker), distinct))
      } else {
        found.append((part(.body, range, inside), distinct))
      }
    }
    return found
  }

  private func part(
    _ kind: HitPart.Kind, _ range: Range<Int>, _ marks: [Range<Int>], speaker: Speaker? = nil,
    credit: String? = nil
  ) -> HitPart {
    let inside = Self.inside(marks, range).map {
      max(0, $0.lowerBound - range.lowerBound)..<min(range.count, $0.upperBound - range.lowerBound)
    }
    return HitPart(kind: kind, range: range, marks: inside, speaker: speaker, credit: credit)
  }

  private static func inside(_ marks: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
    marks.filter { $0.overlaps(range) }
  }

  /// The start of the word at or behind an offset.
  private static func wordStart(_ text: [UInt8], _ offset: Int, from start: Int) -> Int {
    var offset = offset
    while offset > start, text[offset] & 0xc0 == 0x80 { offset -= 1 }
    var word = offset
    while word > start, word > offset - 24, text[word - 1] > 0x20 { word -= 1 }
    return word > offset - 24 ? word : offset
  }

  /// The end of the last whole word within a length.
  private static func cut(_ text: [UInt8], _ start: Int, limit: Int, _ length: Int) -> Int {
    guard limit - start > length else { return limit }
    var end = start + length
    while end > start, text[end] & 0xc0 == 0x80 { end -= 1 }
    var word = end
    while word > start, word > end - 24, text[word] > 0x20 { word -= 1 }
    return word > end - 24 && word > start ? word : end
  }
}
