internal import LedeArticle
public import LedeSchema
internal import LedeText
internal import Xapian

/// Answers queries from one generation of an index.
///
/// Not to be shared between threads, as its snapshot is not.
public final class SearchEngine {
  /// The generation that answers.
  public let snapshot: Snapshot
  let forms = WordForms()
  private let catalog: FieldCatalog
  // A list of three, as the first dictionary by a new kind of key costs a search process a fiftieth of its time.
  private var deadSets: [(collection: Collection, set: DocumentSet?)] = []

  /// The article of the quote or caption that was read last: those of one article stand side by side.
  private var lastOwner: (id: String, stored: StoredArticle)?

  /// An engine over a snapshot.
  public init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    catalog = FieldCatalog.lede
  }

  /// The languages that the index holds in earnest: those of at least one article in two hundred.
  public private(set) lazy var languages: [String] = {
    let counts = snapshot.manifest.languages
    let all = counts.values.reduce(0, +)
    return counts.filter { $0.value * 200 >= all && $0.value > 0 }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }.map(\.key)
  }()

  /// Reads a query without running it.
  public func parse(_ request: SearchRequest) throws(SearchError) -> QueryTree {
    var options = QueryOptions()
    options.collection = QueryCollection(rawValue: request.collection.rawValue) ?? .articles
    options.matchesAny = request.matchesAny
    if request.usesNexisDialect { options.dialect = .nexis }
    options.saved = request.saved
    // Alternatives cost a list each and no more, so a long question may be asked as it is.
    if request.matchesAny { options.limits.terms = 512 }
    do throws(QueryError) {
      var tree = try QueryParser.parse(
        request.query, fields: catalog, today: request.today, options: options)
      if let field = request.field.flatMap({ catalog.field(named: $0) }) {
        tree.root = QueryNode(.field(field, tree.root), tree.root.range)
      }
      return tree
    } catch {
      // A question in plain words may hold a stray bracket or colon; alternatives lose nothing by leaving it out.
      let plain = Self.words(of: request.query)
      guard request.matchesAny, !plain.isEmpty,
        var tree = try? QueryParser.parse(plain, fields: catalog, today: request.today, options: options)
      else { throw .query(error) }
      tree.notes.append(
        QueryNote("read as plain words, as it is no query: \(error.message)", at: error.range))
      return tree
    }
  }

  /// The words of a query in lower case, without any sign that the query language knows.
  private static func words(of query: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    Tokenizer.forEachToken(in: query.span, range: 0..<query.count) { token in
      if !words.isEmpty { words.append(0x20) }
      words += TextFolder.lowercase(Array(query[token.range]))
    }
    return words
  }

  /// Runs a query.
  public func search(_ request: SearchRequest) throws(SearchError) -> SearchAnswer {
    let tree = try rewritten(parse(request), request)
    var answer = SearchAnswer(tree: tree)
    guard let joined = try database(request.collection) else { return answer }
    try run(tree, request, joined, &answer)
    if answer.matches == 0, !request.matchesAny, request.acceptsPartial, let partial = Self.partial(tree) {
      try run(partial, request, joined, &answer)
      answer.isPartial = answer.matches > 0
    }
    answer.suggestions = try suggestions(tree, request)
    if request.countsUndated { answer.undated = try undated(tree, request) }
    if request.explains { answer.frequencies = try frequencies(tree, request) }
    return answer
  }

  /// The query with the other spellings of its words, and the user's synonyms.
  func rewritten(_ tree: QueryTree, _ request: SearchRequest) throws(SearchError) -> QueryTree {
    let synonyms: Synonyms
    do throws(IndexError) { synonyms = try Synonyms(of: snapshot.layout) } catch { throw .index(error) }
    var tree = tree
    tree.root = QueryRewriter(
      tree, forms: forms, matchesAny: request.matchesAny,
      languages: request.language.map { [$0] } ?? languages, synonyms: synonyms
    ).rewrite(tree.root)
    return tree
  }

  /// The parts of a query with their numbers of matches: each word, phrase, field and date by itself.
  private func frequencies(
    _ tree: QueryTree, _ request: SearchRequest
  ) throws(SearchError) -> [(word: String, count: Int)] {
    var found: [(word: String, count: Int)] = []
    var open = [tree.root]
    while let node = open.popLast() {
      switch node.kind {
      case .and, .or, .not, .maybe, .near, .atLeast: open += node.children.reversed()
      default:
        let range = node.range.clamped(to: 0..<tree.text.count)
        let documents = try matches(of: node, in: request.collection, request)
        found.append(
          (String(decoding: tree.text[range], as: UTF8.self), documents.values.reduce(0) { $0 + $1.count }))
      }
    }
    return found
  }

  /// How many articles fit the query but for its dates, and have none; nothing where no date is asked for beside the rest.
  private func undated(_ tree: QueryTree, _ request: SearchRequest) throws(SearchError) -> Int? {
    let conditions = if case .and(let children) = tree.root.kind { children } else { [tree.root] }
    let others = conditions.filter {
      if case .date(let field, _) = $0.kind { field.name != "date" } else { true }
    }
    guard others.count < conditions.count, let has = catalog.field(named: "has"),
      let joined = try database(request.collection)
    else { return nil }
    let dated = QueryNode(.flag(has, Field.Flag.date.rawValue), tree.root.range)
    var plain = tree
    plain.root.kind = .and(others + [QueryNode(.not(dated), tree.root.range)])
    var count = request
    count.limit = 0
    count.countsAll = true
    count.order = .relevance
    count.facets = []
    count.expands = false
    count.explains = false
    var answer = SearchAnswer(tree: plain)
    try run(plain, count, joined, &answer)
    return answer.matches
  }

  /// The same conditions as alternatives: what to show when nothing has all the words.
  private static func partial(_ tree: QueryTree) -> QueryTree? {
    guard case .and(let children) = tree.root.kind else { return nil }
    var positive: [QueryNode] = []
    var rest: [QueryNode] = []
    for child in children {
      switch child.kind {
      case .word, .phrase: positive.append(child)
      // A word with its other spellings.
      case .or(let variants) where !child.isBracketed && variants.first?.range == child.range:
        positive.append(child)
      default: rest.append(child)
      }
    }
    guard positive.count > 1 else { return nil }
    var partial = tree
    let any = QueryNode(.or(positive), tree.root.range)
    partial.root = rest.isEmpty ? any : QueryNode(.and([any] + rest), tree.root.range)
    return partial
  }

  // MARK: Running

  private func run(
    _ tree: QueryTree, _ request: SearchRequest, _ joined: Snapshot.JoinedDatabase,
    _ answer: inout SearchAnswer
  ) throws(SearchError) {
    let used = request.language.map { [$0] } ?? languages
    var compiler = QueryCompiler(
      tree: tree, collection: request.collection, database: joined.database, languages: used, forms: forms,
      matchesAny: request.matchesAny,
      resolver: Resolver(engine: self, target: request.collection, request: request))
    let compiled = try compiler.compile(tree.root)
    answer.expansions = compiler.expansions.map { expansion in
      WordExpansion(
        range: expansion.range,
        words: expansion.forms.map { (String(decoding: $0.form, as: UTF8.self), $0.frequency) },
        isCut: expansion.isCut)
    }
    let isRanked = request.order == .relevance || request.order == .fresh
    var query = compiled.query
    let neighbours = isRanked ? compiler.neighbours(of: tree.root) : []
    for near in neighbours { query = query.andMaybe(near.query) }
    let dead = try deadSet(request.collection)
    let only = try request.articles.map { (ids) throws(SearchError) in
      try compiler.compile(catalog.articles(ids)).query
    }
    let live: (Xapian.Query) -> Xapian.Query = { query in
      let query = only.map { query.filter($0) } ?? query
      return dead.map { query.andNot(.documents(in: $0)) } ?? query
    }
    var matcher = matcher(tree, request)
    var articles = HitArticles()
    do {
      let enquire = try Enquire(joined.database)
      enquire.weighting = Ranking.weighting(request.collection)
      try order(enquire, request)
      var added: [(word: String, query: Xapian.Query)] = []
      if request.expands, isRanked, compiled.isExact {
        enquire.query = live(query)
        let best = try Self.settled(try enquire.mset(maximum: Feedback.documents + Self.tieMargin))
        let words = try feedback(best.window(0..<min(Feedback.documents, best.count)), request, joined)
        if !words.isEmpty {
          let count = Double(compiler.wordCount(of: tree.root))
          let factor = count * Feedback.share / (1 - Feedback.share)
          added = words.map {
            (
              String(decoding: $0.shown, as: UTF8.self),
              .term($0.term).scaled(by: $0.weight).scaled(by: factor)
            )
          }
          let more = Xapian.Query.or(words.map { .term($0.term).scaled(by: $0.weight) }).scaled(by: factor)
          // Conditions stay conditions; plain words become alternatives, so that more is found.
          query = Self.isPlain(tree.root) ? .or([query, more]) : query.andMaybe(more)
        }
        let asked = compiler.stems(in: tree.root)
        answer.addedWords = words.filter { !asked.contains($0.term) }.map {
          String(decoding: $0.shown, as: UTF8.self)
        }
      }
      query = live(query)
      if request.order == .fresh, let slot = Field.known("date").slot {
        enquire.query = query
        let best = try enquire.mset(maximum: 1).maximumWeight
        query = Ranking.fresh(
          query, best: best, newest: try joined.database.valueUpperBound(in: slot), today: request.today)
      }
      if request.order == .oldest { query = Self.dated(query) }
      enquire.query = query
      if request.explains { answer.compiled = (try? query.details()) ?? "" }
      let facets = try FacetCounter(
        request.facets, of: request.collection, in: self, isDecided: !compiled.isExact)
      let countsAll = request.countsAll || !facets.isEmpty
      let decider = compiled.isExact ? nil : Candidates(engine: self, collection: request.collection, matcher)
      let filtered: (Xapian.Query?) -> Xapian.Query = { [query] in $0.map { query.filter($0) } ?? query }
      var apart: NeighbourMatch?
      // Alternatives are matched fastest where few hits are wanted; then neighbours are looked for in few documents.
      if case .and = tree.root.kind, !neighbours.isEmpty, request.order == .relevance, added.isEmpty,
        decider == nil, !snapshot.isRemote
      {
        apart = NeighbourMatch(
          query: live(compiled.query), neighbours: neighbours.map(\.query), joined: joined)
      }
      // Xapian reads the place of each document that may be among the best, where it is to order equals by it: few are.
      let ranksFirst = isRanked && !countsAll && decider == nil && !snapshot.isRemote
      var isFirst = true
      func match(_ first: Int, _ maximum: Int, _ filter: Xapian.Query?) throws -> MSet {
        guard isRanked, (1...Self.settledHits).contains(maximum) else {
          return try find(first, maximum, filter)
        }
        // Ties may reach over both ends of the page.
        let lead = min(first, Self.tieMargin)
        let count = maximum + lead + Self.tieMargin
        func page(_ set: MSet) -> MSet {
          set.window(min(lead, set.count)..<min(lead + maximum, set.count))
        }
        guard ranksFirst else { return page(try Self.settled(try find(first - lead, count, filter))) }
        let wasFirst = isFirst
        enquire.sort = .relevance
        let ranked = try find(first - lead, count, filter)
        try order(enquire, request)
        let ties = Self.ties(in: ranked)
        // Where equals reach over an end of what was looked at, others may stand before them.
        let isCut =
          ranked.count == count
          && ties.last.map { $0.upperBound == count && $0.lowerBound < lead + maximum } == true
          || first > lead && ties.first.map { $0.lowerBound == 0 && $0.upperBound > lead } == true
        guard isCut else {
          return page(
            try Self.settled(ranked, ties) { (index) throws(XapianError) in
              try joined.database.document(ranked[index].document, assumingValid: true).value(
                in: Field.placeSlot)
            })
        }
        isFirst = wasFirst
        return page(try Self.settled(try find(first - lead, count, filter)))
      }
      func find(_ first: Int, _ maximum: Int, _ filter: Xapian.Query?) throws -> MSet {
        // Only the first match counts; later ones look for hits.
        defer { isFirst = false }
        enquire.query = filtered(filter)
        let atLeast = countsAll && isFirst ? Int(UInt32.max) : 0
        let counters = isFirst ? facets.spies : []
        guard let decider else {
          let atLeast = max(atLeast, isFirst ? max(first + maximum + 1, Self.countedMatches) : 0)
          if let apart {
            guard let filter else {
              return try apart.mset(
                enquire, first: first, maximum: maximum, checkAtLeast: atLeast, spies: counters)
            }
            enquire.query = apart.query.filter(filter)
          }
          return try enquire.mset(first: first, maximum: maximum, checkAtLeast: atLeast, spies: counters)
        }
        let found = try enquire.mset(
          first: first, maximum: maximum, checkAtLeast: atLeast,
          decider: { (document) throws(XapianError) in try decider.accepts(document) }, spies: counters)
        if let error = decider.error { throw SearchError.index(error) }
        return found
      }
      var sampled: MSet?
      if let decider, countsAll, !request.countsExactly, !snapshot.isRemote {
        let possible = try enquire.mset(maximum: 0, checkAtLeast: Int(UInt32.max)).matches.lowerBound
        if possible > Candidates.sampledFrom {
          decider.share = 1 / Candidates.probe
          _ = try enquire.mset(
            maximum: 0, checkAtLeast: Int(UInt32.max),
            decider: { (document) throws(XapianError) in try decider.accepts(document) })
          // What was read for the probe is paid for: a smaller sample would waste it.
          decider.share = max(
            1 / Candidates.probe,
            min(1, Double(request.countingWork) / (Double(decider.work) * Candidates.probe)))
          if decider.share < Candidates.largestShare {
            // Counts come from the sample, hits from all candidates.
            sampled = try find(0, facets.needsDocuments ? Int(UInt32.max >> 1) : 0, nil)
            answer.sample = (decider.read, possible)
            answer.matches = decider.read > 0 ? possible * decider.accepted / decider.read : 0
            answer.facets = try facets.counts(matches: decider.accepted, all: sampled).map {
              $0.scaled(by: Double(possible) / Double(max(1, decider.read)))
            }
          }
          decider.share = 1
        }
      }
      let all = facets.needsDocuments && sampled == nil ? try match(0, Int(UInt32.max >> 1), nil) : nil
      var set: MSet
      var hits: [(hit: Hit, copies: [UInt32])]
      var quotes: QuoteVariants?
      let judge = CopyJudge(self, joined)
      if request.collapsesCopies, request.collection == .articles, request.limit > 0 {
        let collapsed = try CollapsedMatch(request, judge) { try match(0, $0, $1) }
        (set, hits, answer.stories) = (collapsed.set, collapsed.hits, collapsed.stories)
      } else if request.collapsesCopies, request.collection == .quotes, request.limit > 0 {
        hits = []
        let needed = request.offset + request.limit
        var maximum = needed + QuoteVariants.margin
        set = try match(0, maximum, nil)
        var window = set
        var variants = QuoteVariants()
        var silent = request
        silent.marksHits = false
        var seen = 0
        while true {
          while seen < window.count {
            variants.add(try hit(window[seen], silent, joined, &matcher, &articles))
            seen += 1
          }
          guard window.count == maximum, variants.hits.count < needed, maximum < QuoteVariants.bound else {
            break
          }
          maximum *= 3
          window = try match(0, maximum, nil)
        }
        quotes = variants
      } else if let all {
        set = all
        hits = all.dropFirst(request.offset).prefix(request.limit).map { ($0, []) }
      } else {
        set = try match(request.offset, request.limit, nil)
        hits = set.map { ($0, []) }
      }
      set = all ?? set
      if sampled == nil {
        answer.matches =
          set.matches.isExact ? set.matches.lowerBound : max(set.matches.estimate, set.count)
        answer.isCountExact = (set.matches.isExact || countsAll) && !compiler.isCut
        answer.facets = try facets.counts(matches: answer.matches, all: all)
      } else {
        answer.matches = max(answer.matches, request.offset + (quotes?.hits.count ?? hits.count))
        answer.isCountExact = false
      }
      answer.hits = Array((quotes?.hits ?? []).dropFirst(request.offset).prefix(request.limit))
      for index in answer.hits.indices {
        answer.hits[index].rank = request.offset + index + 1
        if request.marksHits { mark(&answer.hits[index], &matcher, &articles) }
      }
      for (index, found) in hits.enumerated() {
        answer.hits.append(
          try hit(found.hit, request, joined, &matcher, &articles, known: judge.stored(found.hit.document)))
        answer.hits[answer.hits.count - 1].rank = request.offset + index + 1
        answer.hits[answer.hits.count - 1].copies = found.copies
      }
      if request.explains, isRanked {
        let parts = try compiler.scored(tree.root) + neighbours.map { ($0.words, $0.query) }
        try explain(&answer.hits, parts, added, request, tree, enquire)
      }
    } catch let error as XapianError {
      throw SearchError(error)
    } catch let error as SearchError {
      throw error
    } catch let error as IndexError {
      throw .index(error)
    } catch {
      throw .index(IndexError(.damaged, "\(error)"))
    }
  }

  /// Matches are counted one by one up to so many, where that means no reading of texts.
  private static let countedMatches = 1_000
  /// Hits beyond a page that are looked at for ties with those at its ends.
  private static let tieMargin = 16
  /// The largest page whose ties are settled.
  private static let settledHits = 100_000

  /// The runs of hits whose weights differ by no more than how sums are rounded, which hangs on how an index is cut up.
  private static func ties(in set: MSet) -> [Range<Int>] {
    var ties: [Range<Int>] = []
    var start = 0
    while start < set.count {
      var end = start + 1
      while end < set.count, set[end - 1].weight - set[end].weight <= 1e-12 * set[start].weight { end += 1 }
      if end - start > 1 { ties.append(start..<end) }
      start = end
    }
    return ties
  }

  /// Hits with those that tie in the order of equals: by their places, highest first.
  private static func settled(_ set: MSet) throws(XapianError) -> MSet {
    try settled(set, ties(in: set)) { (index) throws(XapianError) in try set.sortKey(at: index) }
  }

  private static func settled(
    _ set: MSet, _ ties: [Range<Int>], key: (_ index: Int) throws(XapianError) -> [UInt8]
  ) throws(XapianError) -> MSet {
    var order = Array(set.indices)
    for tie in ties {
      var keys: [[UInt8]] = []
      for index in tie { keys.append(try key(index)) }
      order[tie].sort { one, other in
        let keys = (keys[one - tie.lowerBound], keys[other - tie.lowerBound])
        return keys.0 == keys.1 ? one < other : keys.1.lexicographicallyPrecedes(keys.0)
      }
    }
    return order.elementsEqual(set.indices) ? set : set.reordered(order)
  }

  /// Words that the best matches have in common.
  private func feedback(
    _ best: MSet, _ request: SearchRequest, _ joined: Snapshot.JoinedDatabase
  ) throws -> [(term: [UInt8], shown: [UInt8], weight: Double)] {
    let sum = best.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [] }
    var feedback = Feedback(forms)
    let mean = max(1, try joined.database.averageLength)
    var silent = request
    silent.marksHits = false
    var articles = HitArticles()
    var matcher = matcher(QueryTree(text: [], collection: .articles, root: QueryNode(.all, 0..<0)), request)
    for hit in best {
      let found = try self.hit(hit, silent, joined, &matcher, &articles)
      let article = found.stored.article
      var parts: [(range: Range<Int>, weight: UInt32)] = []
      switch (request.collection, found.item) {
      case (.quotes, let item?) where item < article.quotes.count:
        parts = article.quotes[item].ranges.map { ($0, 1) }
      case (.captions, let item?) where item < article.captions.count:
        parts = [(article.captions[item].range, 1)]
      default:
        let headline = ArticleAnalyzer.Weights().headline
        for part in article.parts {
          switch part.kind {
          case .headline: parts.append((part.range, headline))
          case .paragraph, .caption: parts.append((part.range, 1))
          default: continue
          }
        }
      }
      feedback.add(
        article.text, parts, language: article.language?.code, weight: hit.weight / sum,
        relativeLength: Double(try joined.database.length(of: hit.document)) / mean)
    }
    return try feedback.best(in: joined.database)
  }

  /// Whether a query is nothing but words and phrases.
  private static func isPlain(_ node: QueryNode) -> Bool {
    switch node.kind {
    case .word, .phrase: true
    case .and(let children), .or(let children): children.allSatisfy(isPlain)
    default: false
    }
  }

  private func order(_ enquire: Enquire, _ request: SearchRequest) throws(XapianError) {
    let slot = Field.placeSlot
    switch request.order {
    // Among equals the newest first; then by id, so that the order does not hang on how an index is cut up.
    case .relevance, .fresh: enquire.sort = .value(in: slot, descending: true, .afterRelevance)
    case .date: enquire.sort = .value(in: slot, descending: true, .beforeRelevance)
    // The weights are those of ``dated(_:)``: with a date before without.
    case .oldest: enquire.sort = .value(in: slot, descending: false, .afterRelevance)
    }
  }

  /// The same matches, of which those that have a date weigh one and the others nothing.
  private static func dated(_ query: Xapian.Query) -> Xapian.Query {
    let dated: Xapian.Query = .fixedWeight(1).filter(.term(TermPrefix.flag + Field.Flag.date.rawValue))
    return query.scaled(by: 0).andMaybe(dated)
  }

  private func hit(
    _ hit: Hit, _ request: SearchRequest, _ joined: Snapshot.JoinedDatabase, _ matcher: inout TextMatcher,
    _ articles: inout HitArticles, known: StoredArticle? = nil
  ) throws(IndexError) -> SearchHit {
    let place = joined.locate(hit.document)
    var item: Int?
    var article = place.document
    let isRemote = snapshot.isRemote(segment: place.segment)
    if request.collection != .articles, !isRemote {
      let links = try snapshot.links(ofSegmentAt: place.segment)
      guard let owner = links.article(of: place.document, in: request.collection) else {
        throw IndexError(
          .damaged, "document \(place.document) belongs to no article", path: snapshot.layout.root,
          hint: Manifest.repair)
      }
      article = owner
      item = Int(place.document - links.documents(of: owner, in: request.collection).lowerBound)
    }
    let stored: StoredArticle
    if let known, request.collection == .articles {
      stored = known
    } else if isRemote, request.collection != .articles {
      (stored, item) = try owner(of: hit.document, request.collection, joined)
    } else if request.collection == .articles {
      stored = try snapshot.storedArticle(segment: place.segment, document: article)
    } else {
      stored = try articles.article(segment: place.segment, document: article) { () throws(IndexError) in
        try snapshot.storedArticle(segment: place.segment, document: article)
      }
    }
    var made = SearchHit(
      rank: hit.rank + 1, score: hit.weight, stored: stored, kind: request.collection, item: item,
      match: TextMatch(),
      index: snapshot.indexes.count > 1 ? snapshot.index(ofSegmentAt: place.segment)?.address : nil)
    if request.marksHits { mark(&made, &matcher, &articles) }
    made.document = hit.document
    return made
  }

  /// Finds what made a hit match.
  private func mark(_ hit: inout SearchHit, _ matcher: inout TextMatcher, _ articles: inout HitArticles) {
    let text =
      hit.kind == .articles
      ? TokenizedText(hit.stored.article, facts: Self.facts(hit.stored)) : articles.text(of: hit.stored)
    if let match = matcher.match(text, item: hit.item) { hit.match = match }
  }

  static func facts(_ stored: StoredArticle) -> ArticleFacts {
    ArticleFacts(
      stored.article, path: stored.path, id: stored.id.description,
      indexed: QueryDate(daysSince1970: stored.firstSeen / 86_400))
  }

  func matcher(_ tree: QueryTree, _ request: SearchRequest) -> TextMatcher {
    let languages = request.language.map { [$0] } ?? languages
    var tree = tree
    if request.matchesAny {
      tree.root = AlternativeWords(root: tree.root, languages: languages, forms: forms).withoutStopWords(
        tree.root)
    }
    return TextMatcher(
      tree,
      analysis: WordAnalysis(
        form: { [forms] in forms.form($0) }, stem: { [forms] in forms.stem($0, language: $1) },
        stemsKeepStart: WordForms.stemsKeepStart),
      languages: languages)
  }

  // MARK: Databases

  func database(_ collection: Collection) throws(SearchError) -> Snapshot.JoinedDatabase? {
    do throws(IndexError) { return try snapshot.database(collection) } catch { throw .index(error) }
  }

  /// The dead documents of a collection; `nil` when there are none.
  func deadSet(_ collection: Collection) throws(SearchError) -> DocumentSet? {
    if let known = deadSets.first(where: { $0.collection == collection }) { return known.set }
    if snapshot.isRemote, let part = snapshot.indexes.first(where: \.hasDeadArticles) {
      throw .index(
        IndexError(
          .refused, "an index with deleted articles can't be searched together with served ones",
          path: part.address.description, hint: "run `lede compact` on it"))
    }
    var lists: [String: [UInt32]] = [:]
    do {
      if let joined = try snapshot.database(collection) {
        for (shard, place) in joined.segments.enumerated() {
          let dead = try snapshot.deadDocuments(collection, ofSegmentAt: place)
          if !dead.isEmpty { lists[joined.uuids[shard]] = dead }
        }
      }
      let set = lists.isEmpty ? nil : try DocumentSet(lists)
      deadSets.append((collection, set))
      return set
    } catch let error as IndexError {
      throw .index(error)
    } catch let error as XapianError {
      throw SearchError(error)
    } catch {
      throw .index(IndexError(.damaged, "\(error)"))
    }
  }

  /// The article that a document of the joined database of a collection belongs to.
  func storedArticle(of document: borrowing Document, in collection: Collection) throws(IndexError) -> (
    stored: StoredArticle, item: Int?
  )? {
    do {
      let data = try document.data
      guard collection != .articles else {
        return StoredArticle(encoded: data).map { ($0, nil) }
      }
      // A quote's or caption's own data: its article's id and its place in it.
      let words = String(decoding: data, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let item = Int(words[1]) else { return nil }
      if let lastOwner, lastOwner.id == words[0] { return (lastOwner.stored, item) }
      let found = try snapshot.liveArticles(withTerm: Array((TermPrefix.id + words[0]).utf8))
      guard let article = found.first else { return nil }
      let stored = try snapshot.storedArticle(article)
      lastOwner = (String(words[0]), stored)
      return (stored, item)
    } catch let error as IndexError {
      throw error
    } catch let error as XapianError {
      throw IndexError(error, path: snapshot.layout.root)
    } catch {
      throw IndexError(.damaged, "\(error)", path: snapshot.layout.root)
    }
  }

  // MARK: Joins

  /// All matches of a condition in a collection, as ids in each segment by its place in the manifest.
  func matches(
    of node: QueryNode, in collection: Collection, _ request: SearchRequest
  ) throws(SearchError) -> [Int: [(document: UInt32, weight: Double)]] {
    guard let joined = try database(collection) else { return [:] }
    var found: [Int: [(document: UInt32, weight: Double)]] = [:]
    for hit in try matchSet(of: node, in: collection, joined, request) {
      let place = joined.locate(hit.document)
      found[place.segment, default: []].append((place.document, hit.weight))
    }
    return found
  }

  /// All matches of a condition in a collection; their sort keys are the values of ``DocumentPlace``.
  func matchSet(
    of node: QueryNode, in collection: Collection, _ joined: Snapshot.JoinedDatabase,
    _ request: SearchRequest
  ) throws(SearchError) -> MSet {
    var tree = QueryTree(
      text: request.query, collection: QueryCollection(rawValue: collection.rawValue) ?? .articles, root: node
    )
    tree.notes = []
    var compiler = QueryCompiler(
      tree: tree, collection: collection, database: joined.database,
      languages: request.language.map { [$0] } ?? languages, forms: forms, matchesAny: request.matchesAny,
      resolver: Resolver(engine: self, target: collection, request: request))
    let compiled = try compiler.compile(node)
    var query = compiled.query
    if let dead = try deadSet(collection) { query = query.andNot(.documents(in: dead)) }
    do {
      let enquire = try Enquire(joined.database)
      enquire.weighting = Ranking.weighting(collection)
      enquire.sort = .value(in: Field.placeSlot, descending: true, .afterRelevance)
      enquire.query = query
      let set: MSet
      if compiled.isExact {
        set = try enquire.mset(maximum: Int(UInt32.max >> 1))
      } else {
        let candidates = Candidates(engine: self, collection: collection, matcher(tree, request))
        set = try enquire.mset(
          maximum: Int(UInt32.max >> 1),
          decider: { (document) throws(XapianError) in try candidates.accepts(document) })
        if let error = candidates.error { throw SearchError.index(error) }
      }
      return set
    } catch let error as SearchError {
      throw error
    } catch let error as XapianError {
      throw SearchError(error)
    } catch {
      throw .index(IndexError(.damaged, "\(error)"))
    }
  }
}

/// Answers conditions of other collections by running them there and following the links of the segments.
private struct Resolver: JoinResolver {
  let engine: SearchEngine
  let target: Collection
  let request: SearchRequest

  func join(_ node: QueryNode, from source: Collection) throws(SearchError) -> QueryCompiler.Compiled {
    if engine.snapshot.isRemote { return try engine.remoteJoin(node, from: source, request) }
    let found = try engine.matches(of: node, in: source, request)
    guard let joined = try engine.database(target) else {
      return QueryCompiler.Compiled(query: .matchNothing, isExact: true)
    }
    var lists: [String: [Posting]] = [:]
    do throws(IndexError) {
      for (shard, place) in joined.segments.enumerated() {
        guard let matches = found[place] else { continue }
        let links = try engine.snapshot.links(ofSegmentAt: place)
        // By article first: one may have thousands of quotes, and as many captions.
        var best: [UInt32: Double] = [:]
        for match in matches {
          guard let article = links.article(of: match.document, in: source) else { continue }
          best[article] = max(best[article] ?? 0, match.weight)
        }
        var postings: [Posting] = []
        for (article, weight) in best {
          for document in links.documents(of: article, in: target) {
            postings.append(Posting(document, weight: weight))
          }
        }
        lists[joined.uuids[shard]] = postings.sorted { $0.document < $1.document }
      }
    } catch {
      throw .index(error)
    }
    return QueryCompiler.Compiled(query: Self.postings(lists), isExact: true)
  }

  func articles(withPath pattern: [UInt8]) throws(SearchError) -> QueryCompiler.Compiled {
    guard let joined = try engine.database(.articles) else {
      return QueryCompiler.Compiled(query: .matchNothing, isExact: true)
    }
    if engine.snapshot.isRemote { return try engine.remoteArticles(withPath: pattern, in: joined) }
    let glob = GlobPattern(pattern)
    let lead = Array(TermPrefix.path.utf8)
    var lists: [String: [Posting]] = [:]
    var isExact = true
    do {
      let start = pattern.first == 0x2f ? glob.prefix : []
      var terms = try joined.database.allTerms(withPrefix: lead + start)
      while try terms.next() {
        let term = terms.term
        // Other prefixes start with the same letters; paths are absolute.
        guard term.count > lead.count, term[lead.count] == 0x2f else { continue }
        let path = Array(term[lead.count...])
        let isCut = path.contains(1)
        guard isCut || glob.matches(path) else { continue }
        if isCut { isExact = false }
        var postings = try joined.database.postings(of: term)
        while try postings.next() {
          let place = joined.shard(of: postings.document)
          lists[joined.uuids[place.shard], default: []].append(Posting(place.document))
        }
      }
    } catch {
      throw SearchError(error)
    }
    for uuid in lists.keys { lists[uuid]?.sort { $0.document < $1.document } }
    return QueryCompiler.Compiled(query: Self.postings(lists), isExact: isExact)
  }

  private static func postings(_ lists: [String: [Posting]]) -> Xapian.Query {
    let most = lists.values.reduce(0.0) { $1.reduce($0) { max($0, $1.weight) } }
    return .postings(maximumWeight: most) { (database) throws(XapianError) in lists[try database.uuid] ?? [] }
  }
}
