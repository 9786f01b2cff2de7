internal import LedeArticle
internal import LedeText
internal import Xapian

/// Turns stored articles into the terms, positions and values of their documents.
///
/// Each word of an article gives a *form term* (folded, with positions) and a *stem term* (`Z` and the
/// folded stem, without positions, weighted by the part that the word stands in): phrases and wildcards ask the
/// forms, ranking asks the stems. Positions leave a gap between parts, so that phrases don't run across.
///
/// One analyser a thread; it remembers the words that it has met.
public struct ArticleAnalyzer: ~Copyable {
  private let forms = WordForms()
  private var tables: [String: WordTable] = [:]
  private var terms = TermTable()

  /// The slots of fields, looked up once.
  private enum Slots {
    static let date = Field.known("date").slot
    static let indexed = Field.known("indexed").slot
    static let speaker = Field.known("speaker").slot
    static let credit = Field.known("credit").slot
    static let language = Field.known("lang").slot
    static let byline = Field.known("byline").slot
    static let dateline = Field.known("dateline").slot
    static let agency = Field.known("agency").slot
    static let outlet = Field.known("outlet").slot
    static let section = Field.known("section").slot
    static let url = Field.known("url").slot
  }

  /// A term of the document that is being made.
  private struct Local {
    /// Its number in the table.
    var number: UInt32
    var weight: UInt32
    /// Its occurrences with a position.
    var count: UInt32
    /// Where the next of them goes among the positions of all terms.
    var next = 0
  }

  /// Whether a term is in the document that is being made, and where.
  private struct Mark {
    var stamp: UInt32 = 0
    var local: UInt32 = 0
  }

  // The document that is being made: its terms in order of first occurrence.
  private var stamp: UInt32 = 0
  private var marks: [Mark] = []
  private var locals: [Local] = []
  private var occurrences: [(local: UInt32, position: UInt32)] = []
  private var position: UInt32 = 0
  // Occurrences that are single characters of a script without spaces.
  private var characters = 0
  // The terms of a word that has not been met.
  private var form: [UInt8] = []
  private var stem: [UInt8] = []

  /// Positions between two parts, and between two quotes of one article's document.
  static let gap: UInt32 = 16
  /// Words of a document that are indexed; no article has as many, and Xapian keeps each different one in a tree.
  static let longestDocument = 1_000_000

  /// How much more a word counts for standing in a part.
  public struct Weights: Sendable {
    /// In the headline.
    public var headline: UInt32 = 4
    /// In the first paragraph.
    public var lead: UInt32 = 1
    /// Elsewhere.
    public var other: UInt32 = 1

    /// The weights chosen in docs/ranking.md.
    public init() {}
  }

  private let partWeights = Weights()

  /// An analyser that has met no words.
  public init() {}

  /// Fills `out` with the documents of an article; `encoded` is what ``StoredArticle/encoded()`` gave, and is
  /// stored with the article's document.
  public mutating func analyze(
    _ stored: borrowing StoredArticle, encoded: [UInt8], into out: inout ArticleTerms
  ) {
    out.removeAll()
    let article = stored.article
    let language = article.language?.code
    let text = article.text
    var table = tables.removeValue(forKey: language ?? "") ?? WordTable()
    if table.isFull || terms.count > 2 * WordTable.bound {
      // Terms are shared by all tables, so all are emptied together.
      table.removeAll()
      tables.removeAll()
      terms.removeAll()
      marks.removeAll(keepingCapacity: true)
    }

    begin()
    if let headline = article.headline, headline.range == nil {
      add(Array(headline.value.utf8), weight: partWeights.headline, language: language, table: &table)
    }
    var isLead = true
    var body: [Range<Int>] = []
    var bodyCharacters = 0
    for part in article.parts {
      let weight: UInt32
      switch part.kind {
      case .headline: weight = partWeights.headline
      case .paragraph:
        weight = isLead ? partWeights.lead : partWeights.other
        isLead = false
      case .dateline, .caption, .byline: weight = partWeights.other
      case .date, .outlet, .section, .repetition, .boilerplate: continue
      }
      let (words, characters) = (occurrences.count, characters)
      add(text, part.range, weight: weight, language: language, table: &table)
      position += Self.gap
      if part.kind == .paragraph {
        body.append(words..<occurrences.count)
        bodyCharacters += self.characters - characters
      }
    }
    emit(into: &out.article)
    addSignature(body, characters: bodyCharacters, to: &out.article)
    addFields(of: stored, table, to: &out.article)
    out.article.data = encoded

    let date = article.published.map { Self.dateValue(year: $0.year, month: $0.month, day: $0.day) }
    let seen = Self.secondsValue(stored.firstSeen)
    out.article.add(value: date, slot: Slots.date)
    let day = article.published.map { DocumentPlace.day(year: $0.year, month: $0.month, day: $0.day) } ?? 0
    let hash = UInt32(truncatingIfNeeded: StableHash.of(article.text))
    out.article.add(
      value: DocumentPlace(day: day, text: hash, article: stored.id, item: nil).encoded, slot: Field.placeSlot
    )
    out.article.add(value: seen, slot: Slots.indexed)

    for (ordinal, quote) in article.quotes.enumerated() {
      let number = out.nextQuote()
      begin()
      for range in quote.ranges {
        add(text, range, weight: 1, language: language, table: &table)
        position += 1
      }
      emit(into: &out.quotes[number])
      var fields = FieldTerms()
      fields.add(flag: .quote)
      if let speaker = quote.namedSpeaker {
        fields.add(flag: .speaker)
        addNames(speaker.name, TermPrefix.speaker, to: &fields)
        if speaker.isResolved, let mention = speaker.mention {
          addNames(article.string(mention), TermPrefix.speaker, to: &fields)
        }
        out.quotes[number].add(value: Self.facet(speaker.name), slot: Slots.speaker)
      }
      addShared(
        date: date, seen: seen, language: language,
        place: DocumentPlace(day: day, text: hash, article: stored.id, item: ordinal), &fields,
        to: &out.quotes[number])
      out.quotes[number].data = Self.reference(stored.id, ordinal)
    }
    for (ordinal, caption) in article.captions.enumerated() {
      let number = out.nextCaption()
      begin()
      add(text, caption.range, weight: 1, language: language, table: &table)
      emit(into: &out.captions[number])
      var fields = FieldTerms()
      fields.add(flag: .caption)
      if let credit = caption.credit {
        fields.add(flag: .credit)
        addNames(credit, TermPrefix.credit, to: &fields)
        out.captions[number].add(value: Self.facet(credit), slot: Slots.credit)
      }
      addShared(
        date: date, seen: seen, language: language,
        place: DocumentPlace(day: day, text: hash, article: stored.id, item: ordinal), &fields,
        to: &out.captions[number])
      out.captions[number].data = Self.reference(stored.id, ordinal)
    }
    tables[language ?? ""] = table
  }

  // MARK: Fields

  private func addFields(
    of stored: borrowing StoredArticle, _ table: borrowing WordTable, to draft: inout DocumentDraft
  ) {
    let article = stored.article
    var fields = FieldTerms()
    fields.add(TermPrefix.id + stored.id.description)
    fields.add("", Self.pathTerm(stored.path))
    if let headline = article.headline {
      fields.add(flag: .headline)
      let stemPrefix = TermPrefix.stem + TermPrefix.headline
      let language = article.language?.code
      Self.forEachWord(Array(headline.value.utf8), limit: 256) { word in
        if let known = known(word, table) {
          fields.add(TermPrefix.headline, terms.bytes[known.form])
          fields.add(stemPrefix, terms.bytes[known.stem])
        } else {
          fields.add(TermPrefix.headline, forms.form(word))
          fields.add(stemPrefix, forms.stem(word, language: language))
        }
      }
    }
    let named: [(TextField?, String, UInt32?, Field.Flag?)] = [
      (article.byline, TermPrefix.byline, Slots.byline, .byline),
      (article.dateline, TermPrefix.dateline, Slots.dateline, .dateline),
      (article.agency, TermPrefix.agency, Slots.agency, .agency),
      (article.outlet, TermPrefix.outlet, Slots.outlet, nil),
      (article.section, TermPrefix.section, Slots.section, .section),
      (article.url, TermPrefix.url, Slots.url, nil),
    ]
    for (field, prefix, slot, flag) in named {
      guard let field else { continue }
      addNames(field.value, prefix, to: &fields)
      if let flag { fields.add(flag: flag) }
      draft.add(value: Self.facet(field.value), slot: slot)
    }
    if let language = article.language {
      fields.add(TermPrefix.language + language.code)
      draft.add(value: Array(language.code.utf8), slot: Slots.language)
    }
    if article.published != nil { fields.add(flag: .date) }
    if !article.quotes.isEmpty { fields.add(flag: .quote) }
    if article.quotes.contains(where: { $0.namedSpeaker != nil }) { fields.add(flag: .speaker) }
    if !article.captions.isEmpty { fields.add(flag: .caption) }
    if article.captions.contains(where: { $0.credit != nil }) { fields.add(flag: .credit) }
    draft.add(fields)
  }

  private func addShared(
    date: [UInt8]?, seen: [UInt8], language: String?, place: DocumentPlace, _ fields: inout FieldTerms,
    to draft: inout DocumentDraft
  ) {
    fields.add(TermPrefix.id + place.article.description)
    draft.add(value: place.encoded, slot: Field.placeSlot)
    if let language {
      fields.add(TermPrefix.language + language)
      draft.add(value: Array(language.utf8), slot: Slots.language)
    }
    if date != nil { fields.add(flag: .date) }
    draft.add(fields)
    draft.add(value: date, slot: Slots.date)
    draft.add(value: seen, slot: Slots.indexed)
  }

  /// Adds the words of a name under a prefix, each once, with a weight of one.
  private func addNames(_ name: String, _ prefix: String, to fields: inout FieldTerms) {
    Self.forEachWord(Array(name.utf8), limit: 64) { word in
      let form = forms.form(word)
      if !form.isEmpty { fields.add(prefix, form, wdf: 1) }
    }
  }

  private static func forEachWord(_ bytes: [UInt8], limit: Int, _ body: ([UInt8]) -> Void) {
    var left = limit
    Tokenizer.forEachToken(in: bytes.span, range: 0..<bytes.count) { token in
      guard left > 0 else { return }
      left -= 1
      body(Array(bytes[token.start..<token.end]))
    }
  }

  /// What the article's copies are known by, from the occurrences in its paragraphs.
  private func addSignature(_ body: [Range<Int>], characters: Int, to draft: inout DocumentDraft) {
    var words: [UInt64] = []
    words.reserveCapacity(body.reduce(0) { $0 + $1.count })
    for range in body {
      for index in range { words.append(terms.hash(of: locals[Int(occurrences[index].local)].number)) }
    }
    guard let signature = CopySignature(words: words, characters: characters) else { return }
    for key in signature.keys { draft.add(term: CopySignature.term(key), wdf: 0) }
    draft.add(value: signature.encoded, slot: Field.copiesSlot)
  }

  // MARK: Words

  private mutating func begin() {
    stamp &+= 1
    if stamp == 0 {
      for index in marks.indices { marks[index].stamp = 0 }
      stamp = 1
    }
    locals.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    position = 0
    characters = 0
  }

  private mutating func add(
    _ text: [UInt8], _ range: Range<Int>? = nil, weight: UInt32, language: String?, table: inout WordTable
  ) {
    let range = range ?? 0..<text.count
    // The end of the last token, if it was an n-gram: its neighbour makes a pair with it.
    var previous: Range<Int>?
    let span = text.span
    unsafe text.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      Tokenizer.forEachToken(in: span, range: range) { token in
        guard occurrences.count < Self.longestDocument else { return }
        position &+= 1
        let word = unsafe UnsafeRawBufferPointer(rebasing: bytes[token.start..<token.end])
        if token.kind == .ngram {
          let form = number(ofForm: Array(text[token.start..<token.end]))
          note(form, weight: 1, at: position)
          characters += 1
          if let last = previous, last.upperBound == token.start {
            let pair = Array(text[last.lowerBound..<token.end])
            note(number(ofPair: pair), weight: weight, at: nil)
          }
          previous = token.start..<token.end
          return
        }
        previous = nil
        let hash = unsafe table.hash(word)
        let entry: WordTable.Entry
        if let known = unsafe table.find(word, hash: hash) {
          entry = known
        } else {
          entry = makeEntry(token, span, language: language)
          unsafe table.insert(word, hash: hash, entry: entry)
        }
        note(entry.form, weight: 1, at: position)
        note(entry.stem, weight: weight, at: nil)
      }
    }
  }

  /// Where the form and the stem of a word that has been met stand in the bytes of all terms; `nil` for another, or for
  /// one without a form.
  private func known(
    _ word: [UInt8], _ table: borrowing WordTable
  ) -> (form: Range<Int>, stem: Range<Int>)? {
    let entry = unsafe word.withUnsafeBytes { bytes in
      unsafe table.find(bytes, hash: table.hash(bytes))
    }
    guard let entry else { return nil }
    let form = terms.range(of: entry.form)
    let stem = terms.range(of: entry.stem)
    guard terms.bytes[form.lowerBound] != 0x5f else { return nil }
    return (form, stem.lowerBound + TermPrefix.stem.utf8.count..<stem.upperBound)
  }

  private mutating func makeEntry(
    _ token: Token, _ text: Span<UInt8>, language: String?
  ) -> WordTable.Entry {
    forms.form(of: token, in: text, into: &form)
    if form.isEmpty { form.append(0x5f) }
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: TermPrefix.stem.utf8)
    let prefix = stem.count
    forms.appendStem(of: token, in: text, language: language, to: &stem)
    if stem.count == prefix { stem += form }
    return WordTable.Entry(form: terms.number(of: form), stem: terms.number(of: stem))
  }

  private mutating func number(ofForm word: [UInt8]) -> UInt32 {
    let form = forms.form(word)
    return terms.number(of: form.isEmpty ? [0x5f] : form)
  }

  private mutating func number(ofPair pair: [UInt8]) -> UInt32 {
    terms.number(of: Array(TermPrefix.stem.utf8) + forms.form(pair))
  }

  @inline(__always)
  private mutating func note(_ number: UInt32, weight: UInt32, at position: UInt32?) {
    let index = Int(number)
    if index >= marks.count {
      let missing = max(index + 1, marks.count * 2) - marks.count
      marks.append(contentsOf: repeatElement(Mark(), count: missing))
    }
    let occurs: UInt32 = position == nil ? 0 : 1
    let mark = marks[index]
    let local: UInt32
    if mark.stamp == stamp {
      local = mark.local
      locals[Int(local)].weight &+= weight
      locals[Int(local)].count &+= occurs
    } else {
      local = UInt32(truncatingIfNeeded: locals.count)
      marks[index] = Mark(stamp: stamp, local: local)
      locals.append(Local(number: number, weight: weight, count: occurs))
    }
    if let position { occurrences.append((local, position)) }
  }

  private mutating func emit(into draft: inout DocumentDraft) {
    // Positions are gathered in text order, so a counting sort by term keeps them ascending.
    var (positions, length) = (0, 0)
    for index in locals.indices {
      locals[index].next = positions
      positions += Int(locals[index].count)
      length += terms.range(of: locals[index].number).count
    }
    draft.positions.append(contentsOf: repeatElement(0, count: positions))
    for occurrence in occurrences {
      let local = Int(occurrence.local)
      draft.positions[locals[local].next] = occurrence.position
      locals[local].next &+= 1
    }
    draft.terms.reserveCapacity(locals.count + 32)
    var start = draft.termBytes.count
    for local in locals {
      let length = terms.range(of: local.number).count
      draft.terms.append(
        DocumentDraft.Term(
          start: start, length: length, wdf: local.weight, firstPosition: local.next &- Int(local.count),
          positionCount: Int(local.count)))
      start &+= length
    }
    start = draft.termBytes.count
    draft.termBytes.append(contentsOf: repeatElement(0, count: length))
    unsafe terms.bytes.withUnsafeBytes { source in
      unsafe draft.termBytes.withUnsafeMutableBytes { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        // Both lengths are sums of these ranges.
        for local in locals {
          let range = terms.range(of: local.number)
          unsafe (to + start).copyMemory(from: from + range.lowerBound, byteCount: range.count)
          start &+= range.count
        }
      }
    }
  }

  // MARK: Values

  /// The value of a day, month or year that sorts as text: `20230913`, `20230900`, `20230000`.
  public static func dateValue(year: Int, month: Int?, day: Int?) -> [UInt8] {
    let number = max(0, min(9999, year)) * 10_000 + (month ?? 0) * 100 + (month == nil ? 0 : day ?? 0)
    let digits = Array("\(number)".utf8)
    return [UInt8](repeating: 0x30, count: max(0, 8 - digits.count)) + digits
  }

  /// Seconds since 1970 as a value that sorts as text: eleven digits.
  public static func secondsValue(_ seconds: Int) -> [UInt8] {
    let digits = Array("\(max(0, seconds))".utf8)
    return [UInt8](repeating: 0x30, count: max(0, 11 - digits.count)) + digits
  }

  /// The term of a file's path; long paths are cut, and a checksum of the whole takes the place of the rest.
  public static func pathTerm(_ path: [UInt8]) -> [UInt8] {
    var term = Array(TermPrefix.path.utf8)
    let nulls = path.count { $0 == 0 }
    if path.count + nulls <= TermPrefix.longestTerm {
      term += path
    } else {
      term += path.prefix(TermPrefix.longestTerm - 40).filter { $0 != 0 }
      term += "\u{1}".utf8
      term += String(StableHash.of(path), radix: 16).utf8
    }
    return term
  }

  /// The value by which names are counted and grouped: their UTF-8, cut to the length of a term.
  public static func facet(_ value: String) -> [UInt8] { Array(value.utf8.prefix(TermPrefix.longestTerm)) }

  /// What a quote or caption is stored with: its article's id and its place in the article, from 0.
  static func reference(_ id: ArticleID, _ ordinal: Int) -> [UInt8] {
    Array("\(id) \(ordinal)".utf8)
  }
}

extension DocumentDraft {
  mutating func add(value: [UInt8]?, slot: UInt32?) {
    guard let value, let slot, !value.isEmpty else { return }
    values.append(DocumentValue(slot: slot, bytes: value))
  }

  mutating func add(_ fields: FieldTerms) {
    let bytes = fields.bytes.span
    for field in fields.terms { add(term: bytes.extracting(field.range), wdf: field.wdf) }
  }
}
