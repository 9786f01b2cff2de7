public import LedeArticle
internal import LedeText

/// What differs between two texts, word by word: pieces that both have, that only the first has, that only the second
/// has, in the order of the texts.
public struct WordDifference: Sendable {
  /// A run of words.
  public struct Piece: Hashable, Sendable {
    /// Which text has it.
    public enum Kind: String, Sendable, CaseIterable { case same, removed, added }

    /// Which text has it.
    public var kind: Kind
    /// The words with what stands around them; a line end stands for the end of a paragraph.
    public var text: String
  }

  /// The pieces.
  public private(set) var pieces: [Piece] = []

  /// Words of a text that are compared; the rest is left out.
  private static let bound = 8000

  /// Words that may differ between articles, and between shorter texts; the rest differs as a whole.
  private static let most = (article: 4000, text: 1000)

  /// The difference between the headlines and bodies of two articles.
  public init(_ old: Article, _ new: Article) {
    self.init(Self.words(old), Self.words(new), limit: Self.most.article)
  }

  /// The difference between two texts without paragraphs.
  public init(_ old: [UInt8], _ new: [UInt8]) {
    self.init(Self.words(old, 0..<old.count), Self.words(new, 0..<new.count), limit: Self.most.text)
  }

  private init(_ old: [String], _ new: [String], limit: Int) {
    // The space behind a word is no part of it: a paragraph may end there in one text and not in the other.
    func bare(_ words: [String]) -> [Substring] { words.map { $0.hasSuffix(" ") ? $0.dropLast() : $0[...] } }
    let path = EditPath(bare(old), bare(new), limit: limit)
    var place = (old: 0, new: 0)
    while place.old < old.count || place.new < new.count {
      if path.removed.contains(place.old) {
        add(.removed, old[place.old])
        place.old += 1
      } else if path.added.contains(place.new) {
        add(.added, new[place.new])
        place.new += 1
      } else {
        guard place.new < new.count else { break }
        add(.same, new[place.new])
        place.old += 1
        place.new += 1
      }
    }
  }

  private mutating func add(_ kind: Piece.Kind, _ text: String) {
    if let last = pieces.last, last.kind == kind {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(kind: kind, text: text))
    }
  }

  private static func words(_ article: Article) -> [String] {
    var words: [String] = []
    if let headline = article.headline?.value {
      words += Self.words(Array(headline.utf8), 0..<headline.utf8.count) + ["\n"]
    }
    for part in article.parts where part.kind == .paragraph {
      guard words.count < bound else { break }
      words += Self.words(article.text, part.range).prefix(bound) + ["\n"]
    }
    return words
  }

  /// The words of a range, each with the marks around it and one space behind it where there is space.
  private static func words(_ text: [UInt8], _ range: Range<Int>) -> [String] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    var tokens: [Token] = []
    Tokenizer.forEachToken(in: text.span, range: range) { tokens.append($0) }
    var words: [String] = []
    var start = range.lowerBound
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].start : range.upperBound
      // What stands between two words belongs to the first, from the last space on to the second.
      var end = next
      if index + 1 < tokens.count {
        end = token.end
        for place in stride(from: next, to: token.end, by: -1) where isSpace(text[place - 1]) {
          end = place
          break
        }
        if end == token.end { end = next }
      }
      var bytes = Array(text[start..<end])
      let hasSpace = bytes.last.map(isSpace) ?? false
      while let last = bytes.last, isSpace(last) { bytes.removeLast() }
      bytes = bytes.map { isSpace($0) ? 0x20 : $0 }
      if hasSpace, index + 1 < tokens.count { bytes.append(0x20) }
      words.append(String(decoding: bytes, as: UTF8.self))
      start = end
    }
    return words
  }
}
