internal import LedeArticle
public import LedeSchema
internal import LedeText
internal import Xapian

/// The same words of the same speaker as another article has them.
public struct QuoteVariant: Sendable {
  /// The article.
  public var stored: StoredArticle
  /// The quote, by its place in the article.
  public var item: Int
  /// What differs from the quote that is shown: pieces that only this one has are added ones.
  public var difference: WordDifference

  /// Whether the words are the same.
  public var isSame: Bool { difference.pieces.allSatisfy { $0.kind == .same } }
}

/// Brings together hits that are the same words of one speaker.
struct QuoteVariants {
  /// Hits that stand by themselves, the best first, each with its variants.
  private(set) var hits: [SearchHit] = []
  private var keys: [Key] = []

  /// Hits that are looked at beyond those that are shown.
  static let margin = 20
  /// Hits that are looked at in all.
  static let bound = 2000

  /// Adds a hit: to the first one that it is a variant of, else by itself.
  mutating func add(_ hit: SearchHit) {
    guard let item = hit.item, item < hit.stored.article.quotes.count else { return }
    let key = Key(hit.stored.article, item)
    guard let place = keys.firstIndex(where: { $0.isVariant(key) }) else {
      keys.append(key)
      hits.append(hit)
      return
    }
    hits[place].variants.append(
      QuoteVariant(stored: hit.stored, item: item, difference: WordDifference(keys[place].text, key.text)))
  }

  /// What quotes are compared by.
  private struct Key {
    var text: [UInt8] = []
    private var speaker: Set<[UInt8]> = []
    private var words: [[UInt8]] = []

    /// Shorter quotes are variants only when all their words are the same.
    private static let shortest = 4
    /// The share of the shorter quote's words that the longer one has, and of the longer one's.
    private static let share = (short: 0.8, long: 0.4)

    init(_ article: Article, _ item: Int) {
      let quote = article.quotes[item]
      for range in quote.ranges {
        if !text.isEmpty { text.append(0x20) }
        text += article.text[range]
      }
      words = Self.words(text)
      if let name = quote.speaker?.name { speaker = Set(Self.words(Array(name.utf8))) }
    }

    func isVariant(_ other: Key) -> Bool {
      guard speaker.isSubset(of: other.speaker) || other.speaker.isSubset(of: speaker),
        speaker.isEmpty == other.speaker.isEmpty
      else { return false }
      if words == other.words { return !words.isEmpty }
      let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
      guard short.count >= Self.shortest, !speaker.isEmpty else { return false }
      var left: [[UInt8]: Int] = [:]
      for word in long { left[word, default: 0] += 1 }
      var common = 0
      for word in short where left[word, default: 0] > 0 {
        left[word, default: 0] -= 1
        common += 1
      }
      return Double(common) >= Self.share.short * Double(short.count)
        && Double(common) >= Self.share.long * Double(long.count)
    }

    private static func words(_ text: [UInt8]) -> [[UInt8]] {
      var words: [[UInt8]] = []
      let span = text.span
      Tokenizer.forEachToken(in: span, range: 0..<text.count) { token in
        var word: [UInt8] = []
        TextFolder.fold(token, of: span, into: &word)
        words.append(word)
      }
      return words
    }
  }
}
