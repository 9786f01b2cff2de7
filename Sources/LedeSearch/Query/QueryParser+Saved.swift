internal import LedeText

/// Saved searches in a query: `@NAME` stands for the whole of one, as if in brackets.
extension QueryParser {
  /// Saved searches that name saved searches: so deep and no deeper.
  static let savedDepth = 4

  /// The saved search that comes next; `nil` where none is named.
  mutating func saved() throws(QueryError) -> QueryNode? {
    let range = lexemes[next].range
    guard lexemes[next].kind == .run, context == nil, range.count <= 65, bytes[range.lowerBound] == 0x40
    else {
      return nil
    }
    let name = String(decoding: bytes[(range.lowerBound + 1)..<range.upperBound], as: UTF8.self)
    guard SavedSearch.isName(name) else { return nil }
    guard let search = options.saved[name] else {
      throw QueryError(
        .value, at: range, "there is no saved search \(words(range))",
        expected: "`lede save` lists them; \"quotation marks\" search for the text",
        suggestion: EditDistance.nearest(to: name, among: options.saved.keys.sorted()).map { "@" + $0 })
    }
    guard nesting < Self.savedDepth else {
      throw QueryError(
        .limit, at: range, "saved searches that name each other, more than \(Self.savedDepth) deep")
    }
    next += 1
    var inner = options
    inner.collection = search.collection
    inner.matchesAny = search.matchesAny
    inner.dialect = search.usesNexisDialect ? .nexis : .lede
    var parser = QueryParser(bytes: search.query, fields: fields, today: today, options: inner)
    parser.nesting = nesting + 1
    let tree: QueryTree
    do throws(QueryError) {
      tree = try parser.parse()
    } catch {
      throw QueryError(error.code, at: range, "in @\(name): \(error.message)", expected: error.expected)
    }
    terms += parser.terms
    expansions += parser.expansions
    guard terms <= options.limits.terms, expansions <= options.limits.expansions else {
      throw QueryError(
        .limit, at: range, "with \(words(range)) the query is too large",
        expected: "at most \(options.limits.terms) words and \(options.limits.expansions) wildcards in all")
    }
    var node = tree.root.moved(to: range)
    if search.collection != options.collection { node = QueryNode(.item(search.collection, node), range) }
    node.isBracketed = true
    return node
  }
}

extension QueryNode {
  /// The condition with all places of it at one range: that of the name which stands for it.
  fileprivate func moved(to range: Range<Int>) -> QueryNode {
    func move(_ nodes: [QueryNode]) -> [QueryNode] { nodes.map { $0.moved(to: range) } }
    func move(_ word: QueryWord) -> QueryWord {
      var word = word
      word.range = range
      return word
    }
    let kind: Kind =
      switch self.kind {
      case .word(let word): .word(move(word))
      case .phrase(let words): .phrase(words.map { PhraseWord(offset: $0.offset, word: move($0.word)) })
      case .and(let children): .and(move(children))
      case .or(let children): .or(move(children))
      case .not(let child): .not(child.moved(to: range))
      case .maybe(let first, let second): .maybe(first.moved(to: range), second.moved(to: range))
      case .near(let proximity, let first, let second):
        .near(proximity, first.moved(to: range), second.moved(to: range))
      case .atLeast(let count, let child): .atLeast(count, child.moved(to: range))
      case .field(let field, let child): .field(field, child.moved(to: range))
      case .item(let collection, let child): .item(collection, child.moved(to: range))
      case .date, .flag, .glob, .exact, .all: self.kind
      }
    var node = QueryNode(kind, range)
    node.isBracketed = isBracketed
    node.isQuoted = isQuoted
    return node
  }
}
