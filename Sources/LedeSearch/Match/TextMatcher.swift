internal import LedeText

/// Tells whether an article's words satisfy a query, and which of them made it match.
///
/// - A plain word matches by stem, a word of a phrase or of a name by its folded form.
/// - A phrase lies within one paragraph. `w/n` may cross paragraphs of the body, never into a headline or caption.
/// - `a w/n b`: at most n words on, so that neighbours are 1 apart; the two have no word in common. A place found by a
///   proximity reaches from the first of its words to the last, and is near what stands near that stretch or in it.
/// - `a NOT w/n b`: the places of `a` without any of `b` near.
///
/// One matcher a thread: it remembers the words that it has met.
public struct TextMatcher {
  private let condition: MatchCondition
  private let atoms: [WordAtom]
  private let analysis: WordAnalysis
  private let languages: [String]
  private let collection: QueryCollection
  private var vocabularies: [String: Vocabulary] = [:]
  /// What was found out about the text that was looked at last: each of its quotes or captions may be asked for.
  private var last: (identity: TokenizedText.Identity, evaluation: MatchEvaluation)?
  /// Places made and pairs of them compared so far.
  private(set) var work = 0

  /// A matcher of a query.
  ///
  /// - Parameters:
  ///   - tree: The query.
  ///   - analysis: How the index makes forms and stems.
  ///   - languages: The languages whose stems of a query word count in every text, as they do in the index; the text's
  ///     own where there are none.
  public init(_ tree: QueryTree, analysis: WordAnalysis = .folding, languages: [String] = []) {
    var compiler = MatchCompiler(analysis)
    condition = compiler.compile(tree.root)
    atoms = compiler.atoms
    self.analysis = analysis
    self.languages = languages
    collection = tree.collection
  }

  /// The match of an article; `nil` when the query does not hold for it.
  ///
  /// A query of quotes or captions is asked of each of the article's, and the match tells which they were.
  public mutating func match(_ text: TokenizedText) -> TextMatch? {
    guard collection != .articles else { return match(text, item: nil) }
    var whole: TextMatch?
    var marks: [Range<Int>] = []
    for item in 0..<text.count(of: collection) {
      guard let match = match(text, item: item) else { continue }
      marks += match.marks
      if whole == nil { whole = TextMatch() }
      if collection == .quotes { whole?.quotes.append(item) } else { whole?.captions.append(item) }
    }
    whole?.marks = Self.joined(marks)
    return whole
  }

  /// The match of one quote or caption of an article, by its place in it; for a query of articles, of the article.
  public mutating func match(_ text: TokenizedText, item: Int?) -> TextMatch? {
    guard let evaluation = evaluation(text, item: item, needsMarks: true) else { return nil }
    return TextMatch(
      marks: Self.joined(evaluation.marks.flatMap { evaluation.marks(of: $0) }),
      quotes: evaluation.quotes.sorted(), captions: evaluation.captions.sorted())
  }

  /// Whether ``match(_:item:)`` has a match.
  mutating func test(_ text: TokenizedText, item: Int?) -> Bool {
    evaluation(text, item: item, needsMarks: false) != nil
  }

  /// The evaluation of the query for an article, a quote or a caption; `nil` when the query does not hold.
  private mutating func evaluation(
    _ text: TokenizedText, item: Int?, needsMarks: Bool
  ) -> MatchEvaluation? {
    if collection != .articles, item.map({ $0 < 0 || $0 >= text.count(of: collection) }) ?? true {
      return nil
    }
    var evaluation = prepared(text)
    evaluation.needsMarks = needsMarks
    let scope = item.map { evaluation.itemScope(collection, $0) } ?? evaluation.articleScope
    let holds = evaluation.test(condition, scope)
    work += evaluation.places.count + evaluation.looked
    return holds ? evaluation : nil
  }

  /// The words of a text that fit words of the query, before any condition is asked.
  private mutating func prepared(_ text: TokenizedText) -> MatchEvaluation {
    if let last, last.identity === text.identity { return last.evaluation }
    let key = text.facts.language ?? ""
    var vocabulary =
      vocabularies.removeValue(forKey: key) ?? Vocabulary(atoms, analysis, languages, text.facts.language)
    if vocabulary.memo.count > WordMemo.bound {
      vocabulary = Vocabulary(atoms, analysis, languages, text.facts.language)
    }
    let classes = vocabulary.classes(of: text)
    vocabularies[key] = vocabulary
    let evaluation = MatchEvaluation(
      text, classes: classes, atomsOfClass: vocabulary.atomsOfClass, atomCount: atoms.count)
    // Of an article with one document there is no other question.
    last = collection == .articles ? nil : (text.identity, evaluation)
    return evaluation
  }

  /// Ranges in order, those that overlap made one.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    let order = ranges.filter { !$0.isEmpty }.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for range in order {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The words of one language, and which words of the query each fits.
  private struct Vocabulary {
    var memo = WordMemo()
    /// The atoms of each class of words; class 0 has none.
    var atomsOfClass: [[Int]] = [[]]
    private let atoms: [WordAtom]
    private let analysis: WordAnalysis
    private let language: String?
    /// For each atom by stem: the stems that fit; seldom more than one.
    private let stems: [[[UInt8]]]
    private let hasStems: Bool
    /// For each atom by stem: the form, which fits whatever its stem.
    private let forms: [[UInt8]]
    /// The bytes that the form of a word that fits can begin with; `nil` where that can't be told.
    private let starts: [UInt8]?
    /// Whether a word that begins with an ASCII letter can fit.
    private let canStart: [Bool]

    init(_ atoms: [WordAtom], _ analysis: WordAnalysis, _ languages: [String], _ language: String?) {
      self.atoms = atoms
      self.analysis = analysis
      self.language = language
      stems = atoms.map { atom in
        guard case .stem(let word) = atom.test else { return [] }
        var stems: [[UInt8]] = []
        let counted: [String?] = languages.isEmpty ? [language] : languages
        for language in counted {
          let stem = analysis.stem(word, language)
          if !stems.contains(stem) { stems.append(stem) }
        }
        return stems
      }
      forms = atoms.map { atom in
        guard case .stem(let word) = atom.test else { return [] }
        return analysis.form(word)
      }
      hasStems = stems.contains { !$0.isEmpty }
      let starts = Self.starts(atoms, stems, forms, analysis.stemsKeepStart(language))
      self.starts = starts
      canStart = (0..<256).map { (byte: Int) in
        let letter = UInt8(byte) | 0x20
        return starts.map { !(0x61...0x7a).contains(letter) || $0.contains(letter) } ?? true
      }
    }

    private static func starts(
      _ atoms: [WordAtom], _ stems: [[[UInt8]]], _ forms: [[UInt8]], _ keepsStart: Bool
    ) -> [UInt8]? {
      var starts: [UInt8] = []
      for (number, atom) in atoms.enumerated() {
        switch atom.test {
        case .stem:
          guard keepsStart else { return nil }
          for word in stems[number] { if let first = word.first { starts.append(first) } }
          if let first = forms[number].first { starts.append(first) }
        case .form(let wanted):
          guard let first = wanted.first else { return nil }
          starts.append(first)
        case .exact(let wanted):
          guard let first = wanted.first, first < 0x80 else { return nil }
          starts.append((0x41...0x5a).contains(first) ? first | 0x20 : first)
        case .fuzzy(let wanted, _):
          guard let first = wanted.first, first < 0x80 else { return nil }
          starts.append(UInt8(first))
        case .wildcard: return nil
        }
      }
      return starts
    }

    mutating func classes(of text: TokenizedText) -> [Int] {
      var classes: [Int] = []
      classes.reserveCapacity(text.tokens.count)
      let span = text.bytes.span
      var found: [Int] = []
      for token in text.tokens {
        guard canStart[Int(span[token.start])] else {
          classes.append(0)
          continue
        }
        if let number = memo.classNumber(of: token.start..<token.end, in: span) {
          classes.append(number)
          continue
        }
        let word = Array(text.bytes[token.start..<token.end])
        atomsThatFit(word, &found)
        let number = classNumber(of: found)
        memo.insert(word, classNumber: number)
        classes.append(number)
      }
      return classes
    }

    private mutating func classNumber(of atoms: [Int]) -> Int {
      if let known = atomsOfClass.firstIndex(of: atoms) { return known }
      atomsOfClass.append(atoms)
      return atomsOfClass.count - 1
    }

    private func atomsThatFit(_ word: [UInt8], _ found: inout [Int]) {
      found.removeAll()
      let form = analysis.form(word)
      if let starts, let first = form.first, !starts.contains(first) { return }
      let stem = hasStems ? analysis.stem(word, language) : []
      var scalars: [UInt32]?
      for (number, atom) in atoms.enumerated() {
        let fits: Bool
        switch atom.test {
        case .stem: fits = stems[number].contains(stem) || form == forms[number]
        case .form(let wanted): fits = form == wanted
        case .exact(let wanted): fits = WordAtom.isSame(word, wanted)
        case .wildcard(let pattern):
          let known = scalars ?? EditDistance.scalars(form)
          scalars = known
          fits = pattern.matches(known)
        case .fuzzy(let wanted, let distance):
          let known = scalars ?? EditDistance.scalars(form)
          scalars = known
          fits = known.first == wanted.first && EditDistance.distance(known, wanted, limit: distance) != nil
        }
        if fits { found.append(number) }
      }
    }
  }
}
