internal import LedeSchema
internal import LedeText
internal import Xapian

/// Turns a tree into a query of Xapian's over one collection.
///
/// Where Xapian can't say what the tree says, the query finds a superset, and ``Compiled/isExact`` is false: then each
/// candidate is checked on its stored text by ``TextMatcher``.
struct QueryCompiler {
  /// A query, and whether it finds just what the tree asks for.
  struct Compiled {
    var query: Xapian.Query
    var isExact: Bool
  }

  /// What a wildcard or fuzzy word stands for in the index.
  struct Expansion: Sendable {
    var range: Range<Int>
    /// Forms with the number of documents that have them, most frequent first.
    var forms: [(form: [UInt8], frequency: Int)]
    /// True when there were more than the bound.
    var isCut: Bool
  }

  /// Where words are looked for.
  private enum Place {
    /// In the document's plain terms.
    case words
    /// Under a prefix, by form.
    case names(String)
    /// In the headline.
    case headline
    /// In a part that has no terms of its own: the plain terms give candidates.
    case part
  }

  private let collection: Collection
  private let database: Database
  private let languages: [String]
  private let forms: WordForms
  private let matchesAny: Bool
  private let text: [UInt8]
  private let resolver: any JoinResolver
  private let alternatives: AlternativeWords
  private(set) var expansions: [Expansion] = []
  /// Whether matches may be missing because a wildcard stands for more words than are searched for.
  var isCut: Bool { expansions.contains(where: \.isCut) }

  /// Words that a wildcard or a fuzzy word may stand for.
  static let expansionLimit = 1_000
  /// Terms of the index that are compared for one of them.
  static let scanLimit = 2_000_000

  init(
    tree: QueryTree, collection: Collection, database: Database, languages: [String], forms: WordForms,
    matchesAny: Bool, resolver: any JoinResolver
  ) {
    self.collection = collection
    self.database = database
    self.languages = languages
    self.forms = forms
    self.matchesAny = matchesAny
    self.resolver = resolver
    text = tree.text
    alternatives = AlternativeWords(root: tree.root, languages: languages, forms: forms)
  }

  mutating func compile(_ node: QueryNode) throws(SearchError) -> Compiled { try compile(node, .words) }

  private mutating func compile(_ node: QueryNode, _ place: Place) throws(SearchError) -> Compiled {
    switch node.kind {
    case .word(let word): return try compile(word, place)
    case .phrase(let words): return try compile(phrase: words, node, place)
    case .and(let children): return try compile(all: children, place)
    case .or(let children):
      var queries: [Xapian.Query] = []
      var isExact = true
      for (child, count) in counted(withoutStopWords(children)) {
        let compiled = try compile(child, place)
        queries.append(count == 1 ? compiled.query : compiled.query.scaled(by: Ranking.repetition(count)))
        isExact = isExact && compiled.isExact
      }
      return Compiled(query: .or(queries), isExact: isExact)
    case .not: return try compile(all: [node], place)
    case .maybe(let first, let second):
      let one = try compile(first, place)
      var query = one.query
      let more = if case .or(let children) = second.kind { children } else { [second] }
      for child in more { query = query.andMaybe(try compile(child, place).query) }
      return Compiled(query: query, isExact: one.isExact)
    case .near(let proximity, let first, let second):
      let one = try compile(first, place)
      if proximity.isNegated { return Compiled(query: one.query, isExact: false) }
      let two = try compile(second, place)
      return Compiled(query: .and([one.query, two.query]), isExact: false)
    case .atLeast(let count, let child):
      let compiled = try compile(child, place)
      return Compiled(query: compiled.query, isExact: count <= 1 && compiled.isExact)
    case .field(let field, let child): return try compile(field, child, node)
    case .date(let field, let range): return try compile(field, range, node)
    case .flag(let field, let flag): return try compile(field, flag: flag, node)
    case .glob(let field, let pattern):
      guard collection == .articles else { return try joined(node, to: field) }
      return try resolver.articles(withPath: pattern)
    case .exact(let field, let value):
      if field.name == "id" {
        return Compiled(query: .term(TermPrefix.id + value), isExact: true)
      }
      return Compiled(query: .term(TermPrefix.language + value), isExact: true)
    case .item(let other, let child):
      guard let target = Collection(rawValue: other.rawValue), target != collection else {
        return try compile(child, .words)
      }
      return try resolver.join(child, from: target)
    case .all: return Compiled(query: .matchAll, isExact: true)
    }
  }

  // MARK: Operators

  private mutating func compile(all children: [QueryNode], _ place: Place) throws(SearchError) -> Compiled {
    var positive: [Xapian.Query] = []
    var negative: [Xapian.Query] = []
    var isExact = true
    for child in children {
      if case .not(let inner) = child.kind {
        let known = expansions.count
        let compiled = try compile(inner, place)
        // A superset must not be excluded: it would take matches with it.
        if compiled.isExact { negative.append(compiled.query) } else { isExact = false }
        // Of a wildcard for too many words, the rarest are not excluded yet.
        if expansions[known...].contains(where: \.isCut) { isExact = false }
      } else {
        let compiled = try compile(child, place)
        positive.append(compiled.query)
        isExact = isExact && compiled.isExact
      }
    }
    var query: Xapian.Query =
      positive.isEmpty ? .matchAll : positive.count == 1 ? positive[0] : .and(positive)
    if !negative.isEmpty { query = query.andNot(negative.count == 1 ? negative[0] : .or(negative)) }
    return Compiled(query: query, isExact: isExact)
  }

  /// Alternatives less the stop words among them, unless there is nothing else.
  private func withoutStopWords(_ children: [QueryNode]) -> [QueryNode] {
    guard matchesAny else { return children }
    return alternatives.withoutStopWords(children)
  }

  /// Alternatives with how often each word is asked for.
  private func counted(_ children: [QueryNode]) -> [(node: QueryNode, count: Int)] {
    guard matchesAny else { return children.map { ($0, 1) } }
    var counted: [(node: QueryNode, count: Int)] = []
    var places: [[UInt8]: Int] = [:]
    for child in children {
      guard case .word(let word) = child.kind, word.match == .stem else {
        counted.append((child, 1))
        continue
      }
      let form = form(word)
      if let place = places[form] {
        counted[place].count += 1
      } else {
        places[form] = counted.count
        counted.append((child, 1))
      }
    }
    return counted
  }

  // MARK: Neighbours

  /// Words that stand side by side in the query, near each other in the text: evidence, never a condition.
  ///
  /// Each is to be added by an `AND_MAYBE` of its own: over an OR of them libxapian 1.4 counts some that do not hold.
  func neighbours(of root: QueryNode) -> [(words: QueryNode, query: Xapian.Query)] {
    let children: [QueryNode]
    switch root.kind {
    case .and(let all), .or(let all): children = all
    default: return []
    }
    var pairs: [(words: QueryNode, query: Xapian.Query)] = []
    var last: (form: [UInt8], node: QueryNode)?
    for child in children {
      guard case .word(let word) = child.kind, word.match == .stem, word.kind != .ngram else {
        last = nil
        continue
      }
      guard !alternatives.isStopWord(child) else { continue }
      let next = form(word)
      if let last, last.form != next, pairs.count < Ranking.nearPairs {
        let near = Xapian.Query.near([.term(last.form), .term(next)], window: Ranking.nearWords + 1)
        let range =
          min(
            last.node.range.lowerBound, child.range.lowerBound)..<max(
            last.node.range.upperBound, child.range.upperBound)
        let proximity = QueryNode.Proximity(.words(Ranking.nearWords))
        pairs.append(
          (QueryNode(.near(proximity, last.node, child), range), near.scaled(by: Ranking.nearWeight)))
      }
      last = (next, child)
    }
    return pairs
  }

  /// The parts of a condition whose weights make up its matches' scores.
  mutating func scored(_ root: QueryNode) throws(SearchError) -> [(node: QueryNode, query: Xapian.Query)] {
    var parts: [(node: QueryNode, query: Xapian.Query)] = []
    switch root.kind {
    case .and(let children):
      for child in children {
        if case .not = child.kind { continue }
        parts += try scored(child)
      }
    case .or(let children):
      for (child, count) in counted(withoutStopWords(children)) {
        parts += try scored(alternative: child).map {
          ($0.node, count == 1 ? $0.query : $0.query.scaled(by: Ranking.repetition(count)))
        }
      }
    case .maybe(let first, let second): parts = try scored(first) + scored(alternative: second)
    case .near(let proximity, let first, let second):
      parts = try scored(first) + (proximity.isNegated ? [] : scored(second))
    case .atLeast(_, let child): parts = try scored(child)
    default: parts = [(root, try compile(root).query)]
    }
    return parts
  }

  /// The parts of a condition that need not hold: they count where it does.
  private mutating func scored(
    alternative node: QueryNode
  ) throws(SearchError) -> [(node: QueryNode, query: Xapian.Query)] {
    let parts = try scored(node)
    guard !node.children.isEmpty else { return parts }
    let whole = try compile(node).query
    return parts.map { ($0.node, $0.query.filter(whole)) }
  }

  /// The stem terms of all words of a condition.
  func stems(in root: QueryNode) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    var open = [root]
    while let node = open.popLast() {
      let words: [QueryWord]
      switch node.kind {
      case .word(let word): words = [word]
      case .phrase(let all): words = all.map(\.word)
      default:
        open += node.children
        continue
      }
      for word in words {
        for language in languages {
          found.insert(Array(TermPrefix.stem.utf8) + forms.stem(word.text, language: language))
        }
      }
    }
    return found
  }

  /// How many words the query is weighted by.
  func wordCount(of root: QueryNode) -> Int {
    var count = 0
    var open = [root]
    while let node = open.popLast() {
      switch node.kind {
      case .word: if !alternatives.isStopWord(node) { count += 1 }
      case .phrase(let words): count += words.count
      case .not: break
      default: open += node.children
      }
    }
    return max(1, count)
  }

  // MARK: Words

  private mutating func compile(_ word: QueryWord, _ place: Place) throws(SearchError) -> Compiled {
    switch word.match {
    case .stem:
      switch place {
      case .names(let prefix): return Compiled(query: .term(Array(prefix.utf8) + form(word)), isExact: true)
      case .words: return Compiled(query: try stems(word), isExact: true)
      case .part: return Compiled(query: try stems(word), isExact: false)
      case .headline:
        return Compiled(
          query: try stems(word).filter(stems(word, prefix: TermPrefix.headline)), isExact: true)
      }
    case .form, .exact:
      let isExact = word.match == .form
      switch place {
      case .names(let prefix):
        return Compiled(query: .term(Array(prefix.utf8) + form(word)), isExact: isExact)
      case .words: return Compiled(query: .term(form(word)), isExact: isExact)
      case .part: return Compiled(query: .term(form(word)), isExact: false)
      case .headline:
        let query: Xapian.Query = .term(form(word))
        return Compiled(
          query: query.filter(.term(Array(TermPrefix.headline.utf8) + form(word))), isExact: isExact)
      }
    case .wildcard, .fuzzy:
      let prefix: String
      switch place {
      case .names(let names): prefix = names
      case .headline: prefix = TermPrefix.headline
      case .words, .part: prefix = ""
      }
      let expansion = try expand(word, prefix: prefix)
      expansions.append(expansion)
      let start = Array(prefix.utf8)
      guard !expansion.forms.isEmpty else { return Compiled(query: .matchNothing, isExact: true) }
      var isExact = true
      if case .part = place { isExact = false }
      let query = try oneWord(expansion.forms.map { (start + $0.form, $0.frequency) })
      return Compiled(query: query, isExact: isExact)
    }
  }

  /// The stems of a word in every language that the index holds in earnest.
  private func stems(_ word: QueryWord, prefix: String = "") throws(SearchError) -> Xapian.Query {
    let start = Array((TermPrefix.stem + prefix).utf8)
    // A character of a script without spaces has no stem: it is found as it is.
    guard word.kind != .ngram else { return .term(Array(prefix.utf8) + form(word)) }
    var stems: [[UInt8]] = []
    for language in languages {
      let stem = forms.stem(word.text, language: language)
      if !stem.isEmpty, !stems.contains(stem) { stems.append(stem) }
    }
    if stems.isEmpty { stems = [form(word)] }
    // One word of one meaning: its documents are counted together, whatever the language.
    let terms = stems.map { start + $0 }
    let found = terms.count == 1 ? Xapian.Query.term(terms[0]) : try oneWord(frequencies(of: terms))
    // The word as it stands there, whatever its stem: in a language of few articles, or without its accents, which
    // stemmers need. It adds nothing to the score, as it is mostly the same documents again.
    return .or([found, Xapian.Query.term(Array(prefix.utf8) + form(word)).scaled(by: 0)])
  }

  private func frequencies(
    of terms: [[UInt8]]
  ) throws(SearchError) -> [(term: [UInt8], frequency: Int)] {
    var found: [(term: [UInt8], frequency: Int)] = []
    do throws(XapianError) {
      for term in terms { found.append((term, try database.documentFrequency(of: term))) }
    } catch {
      throw SearchError(error)
    }
    return found
  }

  /// Terms that stand for one word: each weighs as if it had the documents of all.
  ///
  /// `OP_SYNONYM` would do as much, but libxapian 1.4 estimates for each shard anew how many documents they have
  /// together, and rounds on the way, so that the scores of an index would depend on how it is cut up. `OP_MAX` crashes
  /// on a shard that has none of the terms.
  private func oneWord(
    _ terms: [(term: [UInt8], frequency: Int)]
  ) throws(SearchError) -> Xapian.Query {
    let known = terms.filter { $0.frequency > 0 }
    guard known.count > 1 else { return .term((known.first ?? terms[0]).term) }
    let count: Double
    do throws(XapianError) { count = Double(try database.documentCount) } catch { throw SearchError(error) }
    let union = count * (1 - known.reduce(1) { $0 * (1 - Double($1.frequency) / count) })
    let rarity = Ranking.rarity(union, of: count)
    return .or(
      known.map { term, frequency in
        Xapian.Query.term(term).scaled(by: rarity / Ranking.rarity(Double(frequency), of: count))
      })
  }

  private func form(_ word: QueryWord) -> [UInt8] {
    let form = forms.form(word.text)
    return form.isEmpty ? word.form : form
  }

  // MARK: Phrases

  private mutating func compile(
    phrase words: [QueryNode.PhraseWord], _ node: QueryNode, _ place: Place
  ) throws(SearchError) -> Compiled {
    let isDense = words.enumerated().allSatisfy { $0.offset == $0.element.offset }
    let isPlain = words.allSatisfy { $0.word.match == .form || $0.word.match == .stem }
    let isCharacters = words.allSatisfy { $0.word.kind == .ngram }
    guard case .words = place else {
      // Names and parts have no positions: all words, and then a look at the text.
      var queries: [Xapian.Query] = []
      for word in words { queries.append(try compile(word.word, place).query) }
      return Compiled(query: .and(queries), isExact: words.count == 1)
    }
    if isDense, isPlain, isCharacters, words.count > 1 {
      let pairs = zip(words, words.dropFirst()).map { one, other in
        Xapian.Query.term(
          Array(TermPrefix.stem.utf8) + forms.form(one.word.text) + forms.form(other.word.text))
      }
      if matchesAny, !node.isQuoted { return Compiled(query: .or(pairs), isExact: true) }
      // A pair is a term only where nothing stands between its characters, as in the query.
      let attached = zip(pairs, zip(words, words.dropFirst())).filter {
        $1.0.word.range.upperBound == $1.1.word.range.lowerBound
      }.map(\.0)
      let phrase = Xapian.Query.phrase(words.map { .term(forms.form($0.word.text)) })
      guard !attached.isEmpty else { return Compiled(query: phrase, isExact: true) }
      return Compiled(query: Xapian.Query.and(attached).filter(phrase), isExact: true)
    }
    if isDense, isPlain {
      let terms = words.map { Xapian.Query.term(form($0.word)) }
      return Compiled(query: terms.count == 1 ? terms[0] : .phrase(terms), isExact: true)
    }
    var queries: [Xapian.Query] = []
    for word in words { queries.append(try compile(word.word, place).query) }
    return Compiled(query: .and(queries), isExact: false)
  }

  // MARK: Fields

  private mutating func compile(
    _ field: QueryField, _ child: QueryNode, _ node: QueryNode
  ) throws(SearchError) -> Compiled {
    // A field that stands for several is all of them together: candidates by the plain terms.
    guard field.members.count == 1, let known = Field.named(field.members[0]) else {
      guard collection == .articles else { return try joined(node, to: field) }
      return try compile(child, .part)
    }
    guard known.collections.contains(where: { $0 == collection }) else { return try joined(node, to: field) }
    switch known.id {
    case "quote", "caption": return try compile(child, .words)
    case "headline": return try compile(child, .headline)
    case "body", "lead": return try compile(child, .part)
    default: return try compile(child, .names(known.prefix ?? ""))
    }
  }

  /// A condition on another collection: its matches, seen from this one.
  private func joined(_ node: QueryNode, to field: QueryField) throws(SearchError) -> Compiled {
    let home = field.collections.first.flatMap { Collection(rawValue: $0.rawValue) } ?? .articles
    return try resolver.join(node, from: home)
  }

  private func compile(
    _ field: QueryField, _ range: QueryDateRange, _ node: QueryNode
  ) throws(SearchError) -> Compiled {
    guard let slot = Field.named(field.name)?.slot else { return Compiled(query: .matchAll, isExact: false) }
    let lower: [UInt8]
    let upper: [UInt8]
    if field.name == "indexed" {
      lower = ArticleAnalyzer.secondsValue((range.from?.daysSince1970 ?? 0) * 86_400)
      let end = range.to.map { $0.following.daysSince1970 * 86_400 - 1 }
      upper = ArticleAnalyzer.secondsValue(end ?? 99_999_999_999)
    } else {
      lower = Self.digits(range.from?.lowest ?? 0)
      upper = Self.digits(range.to?.highest ?? 99_999_999)
    }
    return Compiled(query: .values(in: slot, from: lower, through: upper), isExact: true)
  }

  private static func digits(_ number: Int) -> [UInt8] {
    let digits = Array("\(number)".utf8)
    return [UInt8](repeating: 0x30, count: max(0, 8 - digits.count)) + digits
  }

  private func compile(
    _ field: QueryField, flag: String, _ node: QueryNode
  ) throws(SearchError) -> Compiled {
    let own: [String]
    switch collection {
    case .articles: own = Field.Flag.allCases.map(\.rawValue)
    case .quotes: own = ["quote", "speaker", "date"]
    case .captions: own = ["caption", "credit", "date"]
    }
    guard own.contains(flag) else { return try resolver.join(node, from: .articles) }
    return Compiled(query: .term(TermPrefix.flag + flag), isExact: true)
  }

  // MARK: Wildcards and fuzzy words

  private func expand(_ word: QueryWord, prefix: String) throws(SearchError) -> Expansion {
    var found: [(form: [UInt8], frequency: Int)] = []
    var scanned = 0
    var isCut = false
    let start: [UInt8]
    switch word.match {
    case .wildcard(let pattern): start = pattern.prefix
    // A fuzzy word may differ in its first letter too, but then nobody finds it a likely slip.
    case .fuzzy: start = Array(word.form.prefix(while: { $0 & 0x80 != 0 || $0 == word.form.first }).prefix(1))
    default: start = []
    }
    let lead = Array(prefix.utf8)
    let wanted = EditDistance.scalars(word.form)
    do {
      var terms = try database.allTerms(withPrefix: lead + start)
      while try terms.next() {
        scanned += 1
        if scanned > Self.scanLimit {
          isCut = true
          break
        }
        let form = Array(terms.term.dropFirst(lead.count))
        // Terms of other prefixes start with a capital letter; forms never do.
        guard let first = form.first, first < 0x41 || first > 0x5a else { continue }
        let fits: Bool
        switch word.match {
        case .wildcard(let pattern): fits = pattern.matches(form)
        case .fuzzy(let distance):
          fits =
            abs(form.count - word.form.count) <= 4 * distance
            && EditDistance.distance(wanted, EditDistance.scalars(form), limit: distance) != nil
        default: fits = false
        }
        if fits { found.append((form, terms.frequency)) }
      }
    } catch {
      throw SearchError(error)
    }
    found.sort {
      $0.frequency != $1.frequency ? $0.frequency > $1.frequency : $0.form.lexicographicallyPrecedes($1.form)
    }
    if found.count > Self.expansionLimit {
      found.removeSubrange(Self.expansionLimit...)
      isCut = true
    }
    return Expansion(range: word.range, forms: found, isCut: isCut)
  }
}

/// Answers conditions that belong to another collection than the one that is searched.
protocol JoinResolver {
  /// The documents of the searched collection that belong to matches of a condition in another one.
  func join(_ node: QueryNode, from collection: Collection) throws(SearchError) -> QueryCompiler.Compiled
  /// The articles whose files' paths fit a pattern.
  func articles(withPath pattern: [UInt8]) throws(SearchError) -> QueryCompiler.Compiled
}
