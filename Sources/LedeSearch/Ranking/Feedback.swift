internal import Glibc
internal import LedeArticle
internal import LedeSchema
internal import LedeText
internal import Xapian

/// Pseudo-relevance feedback: words that the best matches have in common are added to the query.
///
/// Rocchio's centroid over BM25's term weights, interpolated with the query as RM3 does (Rocchio 1971; Lv and Zhai,
/// "A comparative study of methods for estimating query language models with pseudo feedback", 2009). The words are
/// read from the stored texts, analysed anew.
struct Feedback {
  /// Best matches that are taken for relevant.
  static let documents = 10
  /// Words that the new query has from them.
  static let words = 30
  /// What they count together, against what is left of 1 for the query as asked.
  static let share = 0.5
  /// Bytes of each text that are read.
  static let longestText = 32_768
  /// Words whose frequency in the index is asked for: the heaviest ones before that.
  private static let candidates = 200

  private let forms: WordForms
  private var weights: [[UInt8]: Double] = [:]
  private var shown: [[UInt8]: [UInt8]] = [:]

  init(_ forms: WordForms) { self.forms = forms }

  /// Takes a text for relevant.
  ///
  /// - Parameters:
  ///   - parts: Stretches of the text with what a word in each counts.
  ///   - weight: How relevant it is.
  ///   - relativeLength: Its length against the mean of the collection.
  mutating func add(
    _ text: [UInt8], _ parts: [(range: Range<Int>, weight: UInt32)], language: String?, weight: Double,
    relativeLength: Double
  ) {
    var counts: [[UInt8]: UInt32] = [:]
    var stems: [[UInt8]: [UInt8]] = [:]
    var left = Self.longestText
    for part in parts where left > 0 {
      let range = part.range.lowerBound..<min(part.range.upperBound, part.range.lowerBound + left)
      left -= range.count
      var previous: Range<Int>?
      Tokenizer.forEachToken(in: text.span, range: range) { token in
        if token.kind == .ngram {
          if let last = previous, last.upperBound == token.start {
            let pair = forms.form(Array(text[last.lowerBound..<token.end]))
            counts[pair, default: 0] += part.weight
            if shown[pair] == nil { shown[pair] = pair }
          }
          previous = token.range
          return
        }
        previous = nil
        guard token.kind == .word, token.end - token.start > 2 else { return }
        let word = Array(text[token.range])
        let stem: [UInt8]
        if let known = stems[word] {
          stem = known
        } else {
          let form = forms.form(word)
          let isStopWord = StopWords.contains(form, language: language ?? WordForms.fallbackLanguage)
          stem = isStopWord ? [] : forms.stem(word, language: language)
          stems[word] = stem
          if !stem.isEmpty, shown[stem] == nil { shown[stem] = form }
        }
        if stem.count > 2 { counts[stem, default: 0] += part.weight }
      }
    }
    let norm = Ranking.k1 * (1 - Ranking.b + Ranking.b * relativeLength)
    for (stem, count) in counts {
      weights[stem, default: 0] += weight * Double(count) / (Double(count) + norm)
    }
  }

  /// The best words with their weights, which sum up to 1, and how each first stood in a text.
  func best(
    in database: Database
  ) throws(XapianError) -> [(term: [UInt8], shown: [UInt8], weight: Double)] {
    let count = Double(try database.documentCount)
    var ranked: [(term: [UInt8], weight: Double)] = []
    let heaviest = weights.sorted { Self.precedes(($0.key, $0.value), ($1.key, $1.value)) }
    for (stem, weight) in heaviest.prefix(Self.candidates) {
      let frequency = Double(try database.documentFrequency(of: Array(TermPrefix.stem.utf8) + stem))
      guard frequency > 0 else { continue }
      ranked.append((stem, weight * log(1 + (count - frequency + 0.5) / (frequency + 0.5))))
    }
    ranked.sort(by: Self.precedes)
    let kept = ranked.prefix(Self.words)
    let sum = kept.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [] }
    return kept.map { (Array(TermPrefix.stem.utf8) + $0.term, shown[$0.term] ?? $0.term, $0.weight / sum) }
  }

  private static func precedes(
    _ one: (term: [UInt8], weight: Double), _ other: (term: [UInt8], weight: Double)
  ) -> Bool {
    one.weight != other.weight
      ? one.weight > other.weight : one.term.lexicographicallyPrecedes(other.term)
  }
}
