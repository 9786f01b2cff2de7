internal import LedeSchema
internal import LedeText
internal import Xapian

/// Finds words of the index near to those of a query that it does not have.
///
/// There is no table of spellings: the index's own terms, which lie in order, are read by prefix. The words of the
/// same first letter come first; others only where none of those is one change away. What is found depends on the
/// terms and their numbers of documents alone, so that any number of databases give the same.
struct WordSuggester {
  private let database: Database
  private let languages: [String]
  private let forms: WordForms

  /// Words of a query that are looked up.
  static let wordLimit = 8
  /// Alternatives to a word.
  static let alternativeLimit = 3
  /// Terms that are read for a word.
  static let scanLimit = 200_000

  init(_ database: Database, languages: [String], forms: WordForms) {
    self.database = database
    self.languages = languages
    self.forms = forms
  }

  /// Whether any document has a word, in any of its forms where `prefix` is empty.
  func isKnown(_ word: QueryWord, prefix: String) throws(XapianError) -> Bool {
    let form = forms.form(word.text)
    let start = Array(prefix.utf8)
    if try database.contains(term: start + form) { return true }
    guard word.match == .stem, prefix.isEmpty || prefix == TermPrefix.headline else { return false }
    for language in languages {
      let stem = forms.stem(word.text, language: language)
      if try database.contains(term: Array(TermPrefix.stem.utf8) + start + stem) { return true }
    }
    return false
  }

  private struct Candidate {
    var form: [UInt8]
    var frequency: Int
    /// Four for each change; three for a single letter left out or exchanged with its neighbour, which are the
    /// commonest slips; two more for another first letter; less for words that many documents have.
    var cost: Int
  }

  func alternatives(to word: QueryWord, prefix: String) throws(XapianError) -> [WordSuggestion.Alternative] {
    let wanted = EditDistance.scalars(forms.form(word.text))
    guard wanted.count >= 3, wanted.count <= 40, word.kind == .word, let first = wanted.first else {
      return []
    }
    var scan = Scan(wanted: wanted, limit: wanted.count <= 4 ? 1 : 2, prefix: Array(prefix.utf8))
    try read(database, [first], &scan)
    if !scan.hasNear {
      // An exchange of the first two letters, one too many in front, another one or none in front.
      try read(database, [wanted[1]], &scan)
      let page = first & ~0x7F
      for letter in page..<page + 0x80 where letter != first && letter != wanted[1] {
        guard letter >= 0x80 || letter >= 0x61 && letter <= 0x7A else { continue }
        try read(database, [letter, wanted[1]], &scan)
        if first != wanted[1] { try read(database, [letter, first], &scan) }
      }
    }
    let best = scan.found.sorted {
      if $0.cost != $1.cost { return $0.cost < $1.cost }
      if $0.frequency != $1.frequency { return $0.frequency > $1.frequency }
      return $0.form.lexicographicallyPrecedes($1.form)
    }
    let worst = (best.first?.cost ?? 0) + 2
    return best.prefix(Self.alternativeLimit).filter { $0.cost <= worst }.map {
      WordSuggestion.Alternative(word: String(decoding: $0.form, as: UTF8.self), count: $0.frequency)
    }
  }

  private struct Scan {
    var wanted: [UInt32]
    var limit: Int
    var prefix: [UInt8]
    var read = 0
    var found: [Candidate] = []
    var hasNear = false
  }

  private func read(_ database: Database, _ start: [UInt32], _ scan: inout Scan) throws(XapianError) {
    var lead = scan.prefix
    for scalar in start { lead.append(scalar: scalar) }
    var terms = try database.allTerms(withPrefix: lead)
    while scan.read < Self.scanLimit, try terms.next() {
      scan.read += 1
      let form = Array(terms.term.dropFirst(scan.prefix.count))
      guard form.count <= 4 * (scan.wanted.count + scan.limit),
        form.count + 4 * scan.limit >= scan.wanted.count
      else {
        continue
      }
      let word = EditDistance.scalars(form)
      guard let distance = EditDistance.distance(scan.wanted, word, limit: scan.limit), distance > 0 else {
        continue
      }
      if distance == 1 { scan.hasNear = true }
      let frequency = terms.frequency
      var cost = 4 * distance
      if distance == 1, word.count > scan.wanted.count || word.sorted() == scan.wanted.sorted() { cost -= 1 }
      if word.first != scan.wanted.first { cost += 2 }
      cost -= min(3, String(frequency).utf8.count - 1)
      scan.found.append(Candidate(form: form, frequency: frequency, cost: cost))
    }
  }
}

extension SearchEngine {
  /// The words of a query that the index does not have, with words that it has.
  ///
  /// Words below NOT, wildcards and numbers are passed over.
  func suggestions(_ tree: QueryTree, _ request: SearchRequest) throws(SearchError) -> [WordSuggestion] {
    var found: [WordSuggestion] = []
    let collection = Collection(rawValue: tree.collection.rawValue) ?? .articles
    try collect(tree.root, collection, nil, tree, request, &found)
    return found
  }

  private func collect(
    _ node: QueryNode, _ collection: Collection, _ field: QueryField?, _ tree: QueryTree,
    _ request: SearchRequest,
    _ found: inout [WordSuggestion]
  ) throws(SearchError) {
    switch node.kind {
    case .word(let word): try look(up: word, collection, field, tree, request, &found)
    case .phrase(let words):
      for word in words { try look(up: word.word, collection, field, tree, request, &found) }
    case .not: return
    case .near(let proximity, let first, _) where proximity.isNegated:
      try collect(first, collection, field, tree, request, &found)
    case .field(let field, let child):
      let home = field.collections.compactMap { Collection(rawValue: $0.rawValue) }
      let target = home.contains(collection) ? collection : home.first ?? collection
      try collect(child, target, field, tree, request, &found)
    // Of the spellings of one word or phrase it is enough that one is known.
    case .or(let variants)
    where !node.isBracketed && variants.count > 1 && variants.allSatisfy({ $0.range == node.range }):
      var first: [WordSuggestion]?
      for variant in variants {
        var missing: [WordSuggestion] = []
        try collect(variant, collection, field, tree, request, &missing)
        if missing.isEmpty { return }
        first = first ?? missing
      }
      found += first ?? []
    case .item(let other, let child):
      try collect(child, Collection(rawValue: other.rawValue) ?? collection, field, tree, request, &found)
    default:
      for child in node.children { try collect(child, collection, field, tree, request, &found) }
    }
  }

  private func look(
    up word: QueryWord, _ collection: Collection, _ field: QueryField?, _ tree: QueryTree,
    _ request: SearchRequest,
    _ found: inout [WordSuggestion]
  ) throws(SearchError) {
    guard found.count < WordSuggester.wordLimit, !word.isExpanded, word.kind == .word,
      word.range.upperBound <= tree.text.count, tree.text[word.range].first != 0x40,
      !word.form.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let joined = try database(collection)
    else { return }
    // Parts without terms of their own are asked by the plain ones.
    let prefix = field.flatMap { Field.named($0.name) }.flatMap { $0.id == "quote" ? "" : $0.prefix } ?? ""
    let suggester = WordSuggester(
      joined.database, languages: request.language.map { [$0] } ?? languages, forms: forms)
    do throws(XapianError) {
      if try suggester.isKnown(word, prefix: prefix) { return }
      let alternatives = try suggester.alternatives(to: word, prefix: prefix)
      found.append(
        WordSuggestion(
          range: word.range, word: String(decoding: tree.text[word.range], as: UTF8.self), field: field?.name,
          alternatives: alternatives))
    } catch {
      throw SearchError(error)
    }
  }
}
