internal import LedeArticle
public import LedeSchema
internal import LedeText

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
  /// The places of hits by each word of their speaker's name; of hits without a speaker by all their words.
  private var places: [UInt64: [Int]] = [:]

  /// Hits that are looked at beyond those that are shown.
  static let margin = 20
  /// Hits that are looked at in all.
  static let bound = 2000

  /// Adds a hit: to the first one that it is a variant of, else by itself.
  mutating func add(_ hit: SearchHit) {
    guard let item = hit.item, item < hit.stored.article.quotes.count else { return }
    let key = Key(hit.stored.article, item)
    let near = key.marks.flatMap { places[$0] ?? [] }
    guard let place = near.filter({ keys[$0].isVariant(key) }).min() else {
      for mark in key.marks { places[mark, default: []].append(keys.count) }
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
    /// Hashes of the words of the speaker's name.
    private var speaker: Set<UInt64> = []
    /// Hashes of the folded words, as they stand.
    private var words: [UInt64]
    /// The same in ascending order.
    private var sorted: [UInt64]

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
      sorted = words.sorted()
      if let name = quote.speaker?.name { speaker = Set(Self.words(Array(name.utf8))) }
    }

    /// What two quotes have in common at least, if they are variants.
    var marks: Set<UInt64> {
      speaker.isEmpty ? [words.reduce(into: 0) { $0 = $0 &* 0x100_0000_01B3 ^ $1 }] : speaker
    }

    func isVariant(_ other: Key) -> Bool {
      guard speaker.isSubset(of: other.speaker) || other.speaker.isSubset(of: speaker),
        speaker.isEmpty == other.speaker.isEmpty
      else { return false }
      if words == other.words { return !words.isEmpty }
      let counts = (short: min(words.count, other.words.count), long: max(words.count, other.words.count))
      guard counts.short >= Self.shortest, !speaker.isEmpty else { return false }
      let least = max(Self.share.short * Double(counts.short), Self.share.long * Double(counts.long))
      return Double(counts.short) >= least && Double(common(with: other)) >= least
    }

    /// Words that both have, each as often as the one that has it less often.
    private func common(with other: Key) -> Int {
      var count = 0
      var place = (mine: 0, other: 0)
      while place.mine < sorted.count, place.other < other.sorted.count {
        let (one, two) = (sorted[place.mine], other.sorted[place.other])
        if one == two { count += 1 }
        if one <= two { place.mine += 1 }
        if two <= one { place.other += 1 }
      }
      return count
    }

    private static func words(_ text: [UInt8]) -> [UInt64] {
      var words: [UInt64] = []
      let span = text.span
      var word: [UInt8] = []
      Tokenizer.forEachToken(in: span, range: 0..<text.count) { token in
        word.removeAll(keepingCapacity: true)
        TextFolder.fold(token, of: span, into: &word)
        words.append(StableHash.of(word))
      }
      return words
    }
  }
}
