internal import LedeText

/// Reads the query language: text to tree.
///
/// Recursion is bounded by the limits, so any bytes give a tree or an error on a small stack.
public struct QueryParser {
  let bytes: [UInt8]
  let fields: FieldCatalog
  let today: QueryDate
  let options: QueryOptions
  var lexemes: [QueryLexeme] = []
  var next = 0
  /// The field whose value is being read.
  var context: QueryField?
  var depth = 0
  var terms = 0
  var expansions = 0
  var notes: [QueryNote] = []
  /// How many saved searches name the query that is being read.
  var nesting = 0

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query in UTF-8; broken bytes count as punctuation.
  ///   - fields: The fields that it may name.
  ///   - today: The day that `today`, `yesterday` and `last:30d` count from.
  ///   - options: Dialect, collection and limits.
  public static func parse(
    _ text: [UInt8], fields: FieldCatalog, today: QueryDate, options: QueryOptions = QueryOptions()
  ) throws(QueryError) -> QueryTree {
    var parser = QueryParser(bytes: text, fields: fields, today: today, options: options)
    return try parser.parse()
  }

  /// Reads a query given as a string.
  public static func parse(
    _ text: String, fields: FieldCatalog, today: QueryDate, options: QueryOptions = QueryOptions()
  ) throws(QueryError) -> QueryTree {
    try parse(Array(text.utf8), fields: fields, today: today, options: options)
  }

  init(bytes: [UInt8], fields: FieldCatalog, today: QueryDate, options: QueryOptions) {
    self.bytes = bytes
    self.fields = fields
    self.today = today
    self.options = options
  }

  mutating func parse() throws(QueryError) -> QueryTree {
    guard bytes.count <= options.limits.bytes else {
      throw QueryError(
        .limit, at: options.limits.bytes..<bytes.count,
        "the query has \(bytes.count) bytes; \(options.limits.bytes) is the most")
    }
    var scanner = QueryScanner(bytes, codes: options.dialect == .nexis ? nexisCodes : [])
    try scanner.scan()
    lexemes = scanner.lexemes
    notes = scanner.notes
    guard lexemes.count > 1 else {
      throw QueryError(.empty, at: 0..<bytes.count, "nothing to search for", expected: "write a word")
    }
    let root = try expression(0)
    if lexemes[next].kind == .close {
      throw QueryError(
        .brackets, at: lexemes[next].range, "this bracket closes none",
        expected: "open one before it, or leave it out")
    }
    return QueryTree(
      text: bytes, collection: options.collection, root: QueryGrouping(options).group(root), notes: notes)
  }

  // MARK: Operators

  private mutating func expression(_ least: Int) throws(QueryError) -> QueryNode {
    var left = try operand()
    while let (found, length) = try binaryOperator() {
      let power = found.power(options)
      guard power >= least else { break }
      let place = lexemes[next].range.lowerBound..<lexemes[next + max(0, length - 1)].range.upperBound
      next += length
      if length > 0 {
        switch lexemes[next].kind {
        case .end, .close:
          throw QueryError(
            .operand, at: place, "\(words(place)) needs something after it",
            expected: "a word, a \"phrase\" or a (group)")
        default: break
        }
      }
      let right = try expression(power + 1)
      left = try combine(found, place, left, right)
    }
    return left
  }

  /// The operator that comes next and the lexemes that it takes; `nil` at the end of a group.
  private func binaryOperator() throws(QueryError) -> (QueryOperator, Int)? {
    switch lexemes[next].kind {
    case .end, .close: return nil
    case .run: break
    default: return (.beside, 0)
    }
    guard let reading = reading(at: next) else {
      // "and not" in any case.
      if isWord(next, "and"), isWord(next + 1, "not") { return (.andNot, 2) }
      if options.dialect == .nexis, isWord(next, "but"), isWord(next + 1, "not") { return (.andNot, 2) }
      if isWord(next, "not"), case .near(var proximity) = self.reading(at: next + 1) {
        proximity.isNegated = true
        try check(proximity, lexemes[next + 1].range)
        return (.near(proximity), 2)
      }
      return (.beside, 0)
    }
    switch reading {
    case .and:
      if self.reading(at: next + 1) == .not, !isNear(next + 2) { return (.andNot, 2) }
      return (.and, 1)
    case .or: return (.or, 1)
    case .not:
      if case .near(var proximity) = self.reading(at: next + 1) {
        proximity.isNegated = true
        try check(proximity, lexemes[next + 1].range)
        return (.near(proximity), 2)
      }
      if self.reading(at: next + 1) == .document { return (.andNot, 2) }
      return (.andNot, 1)
    case .near(let proximity):
      try check(proximity, lexemes[next].range)
      return (.near(proximity), 1)
    case .document: return (.and, 1)
    case .badDistance:
      throw QueryError(
        .operand, at: lexemes[next].range, "\(words(lexemes[next].range)) has no distance that I know",
        expected: "w/5 for words, w/s for a sentence, w/p for a paragraph")
    }
  }

  private func reading(at index: Int) -> QueryOperator.Reading? {
    guard index < lexemes.count, lexemes[index].kind == .run, !isValue(index) else { return nil }
    return QueryOperator.reading(bytes[lexemes[index].range], options)
  }

  private func isNear(_ index: Int) -> Bool {
    if case .near = reading(at: index) { true } else { false }
  }

  /// A run that follows a field's colon, an equals sign or the like is a value, whatever it spells.
  private func isValue(_ index: Int) -> Bool {
    guard index > 0, lexemes[index].isAttached else { return false }
    switch lexemes[index - 1].kind {
    case .field, .equals, .plus, .minus: return true
    default: return false
    }
  }

  func isWord(_ index: Int, _ word: String) -> Bool {
    guard index < lexemes.count, lexemes[index].kind == .run, !isValue(index) else { return false }
    let run = bytes[lexemes[index].range]
    return run.count == word.utf8.count && zip(run, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private func check(_ proximity: QueryNode.Proximity, _ range: Range<Int>) throws(QueryError) {
    guard case .words(let count) = proximity.unit else { return }
    guard count >= 1, count <= options.limits.distance else {
      throw QueryError(
        .operand, at: range, "a distance is 1 to \(options.limits.distance) words",
        expected: "w/p finds both in one paragraph")
    }
  }

  private mutating func combine(
    _ found: QueryOperator, _ place: Range<Int>, _ left: QueryNode, _ right: QueryNode
  ) throws(QueryError) -> QueryNode {
    let range = left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
    switch found {
    case .and:
      return QueryNode(.and(Self.flat(left, isAnd: true) + Self.flat(right, isAnd: true)), range)
    case .andNot:
      if case .not = right.kind, !right.isBracketed { throw twice(right.range) }
      let negated = QueryNode(.not(right), place.lowerBound..<right.range.upperBound)
      return QueryNode(.and(Self.flat(left, isAnd: true) + [negated]), range)
    case .or:
      for side in [left, right] where !side.isBracketed {
        if case .and = side.kind, options.dialect == .lede {
          notes.append(
            QueryNote(
              "AND and words side by side bind closer than OR; brackets say it otherwise", at: side.range))
        }
      }
      return QueryNode(.or(Self.flat(left, isAnd: false) + Self.flat(right, isAnd: false)), range)
    case .near(let proximity):
      try checkPlaces(left, place)
      try checkPlaces(right, place)
      return QueryNode(.near(proximity, left, right), range)
    case .beside:
      if options.dialect == .nexis, let phrase = joined(left, right) {
        if phrase.count > options.limits.phraseWords { throw longPhrase(range) }
        terms -= 1
        var node = QueryNode(.phrase(phrase), range)
        node.isQuoted = true
        return node
      }
      noteLooseWords(left, right)
      if options.matchesAny, options.dialect == .lede {
        return QueryNode(.or(Self.flat(left, isAnd: false) + Self.flat(right, isAnd: false)), range)
      }
      return QueryNode(.and(Self.flat(left, isAnd: true) + Self.flat(right, isAnd: true)), range)
    }
  }

  private static func flat(_ node: QueryNode, isAnd: Bool) -> [QueryNode] {
    if node.isBracketed { return [node] }
    switch node.kind {
    case .and(let children) where isAnd: return children
    case .or(let children) where !isAnd: return children
    default: return [node]
    }
  }

  /// Two words or phrases as one phrase.
  private func joined(_ left: QueryNode, _ right: QueryNode) -> [QueryNode.PhraseWord]? {
    guard !left.isBracketed, !right.isBracketed, var words = Self.phraseWords(left),
      let more = Self.phraseWords(right)
    else { return nil }
    let offset = (words.last?.offset ?? 0) + 1
    words += more.map { QueryNode.PhraseWord(offset: $0.offset + offset, word: $0.word) }
    return words
  }

  private static func phraseWords(_ node: QueryNode) -> [QueryNode.PhraseWord]? {
    switch node.kind {
    case .word(var word):
      if word.match == .stem { word.match = .form }
      return [QueryNode.PhraseWord(offset: 0, word: word)]
    case .phrase(let words): return words
    default: return nil
    }
  }

  /// `prime minister w/5 resigned` binds `minister` alone, which is rarely meant.
  private mutating func noteLooseWords(_ left: QueryNode, _ right: QueryNode) {
    guard !right.isBracketed, case .near(_, let first, _) = right.kind else { return }
    let last: QueryNode?
    if case .and(let children) = left.kind, !left.isBracketed { last = children.last } else { last = left }
    guard let last, !last.isBracketed, case .word = last.kind, case .word = first.kind else { return }
    notes.append(
      QueryNote(
        "only \(words(first.range)) is near; \"\(plain(last.range.lowerBound..<first.range.upperBound))\" makes a phrase",
        at: first.range))
  }

  /// Proximity takes what stands at places: words, phrases, their alternatives, and other proximities.
  private func checkPlaces(_ node: QueryNode, _ place: Range<Int>) throws(QueryError) {
    switch node.kind {
    case .word, .phrase, .near: return
    case .or(let children):
      for child in children { try checkPlaces(child, place) }
    case .and, .maybe:
      throw QueryError(
        .operand, at: node.range, "\(words(place)) can't take several words at once",
        expected: "OR between them, a w/5 of their own, or \"quotation marks\" for a phrase")
    case .not:
      throw QueryError(
        .operand, at: node.range, "\(words(place)) can't take a condition with NOT",
        expected: "NOT w/5 finds words without others near")
    case .field(let field, _), .date(let field, _), .flag(let field, _), .glob(let field, _),
      .exact(let field, _):
      throw QueryError(
        .operand, at: node.range, "\(words(place)) can't reach from or into a field",
        expected: field.kind == .words || field.kind == .name
          ? "both sides in one field: \(field.name):(one w/5 other)" : "AND between them")
    case .atLeast, .item, .all:
      throw QueryError(
        .operand, at: node.range, "\(words(place)) takes words, phrases and groups of them",
        expected: "AND between the two")
    }
  }

  func twice(_ range: Range<Int>) -> QueryError {
    QueryError(.operand, at: range, "NOT twice", expected: "leave both out, or use brackets")
  }

  // MARK: Operands

  private mutating func operand() throws(QueryError) -> QueryNode {
    let lexeme = lexemes[next]
    if lexeme.kind == .run {
      switch reading(at: next) {
      case .not:
        next += 1
        return try negation(lexeme.range, least: QueryOperator.and.power(options) + 1)
      case .and, .or, .near, .document, .badDistance:
        throw QueryError(
          .operand, at: lexeme.range, "\(words(lexeme.range)) needs something before it",
          expected: "a word, a \"phrase\" or a (group); \"\(plain(lexeme.range))\" searches for the word")
      case nil: break
      }
    }
    if lexeme.kind == .minus {
      next += 1
      return try negation(lexeme.range, least: nil)
    }
    if lexeme.kind == .plus {
      next += 1
      if lexemes[next].kind == .minus || lexemes[next].kind == .plus { throw signs(lexemes[next].range) }
      let node = try primary()
      guard options.matchesAny, context == nil || depth > 0 else { return node }
      return QueryNode(.and([node]), lexeme.range.lowerBound..<node.range.upperBound)
    }
    return try primary()
  }

  private func signs(_ range: Range<Int>) -> QueryError {
    QueryError(.operand, at: range, "one sign before a word is enough", expected: "+word or -word")
  }

  private mutating func negation(_ sign: Range<Int>, least: Int?) throws(QueryError) -> QueryNode {
    switch lexemes[next].kind {
    case .end, .close:
      throw QueryError(
        .operand, at: sign, "\(words(sign)) needs something after it",
        expected: "a word, a \"phrase\" or a (group)")
    case .minus: throw twice(sign.lowerBound..<lexemes[next].range.upperBound)
    case .plus: throw signs(lexemes[next].range)
    default: break
    }
    if reading(at: next) == .not { throw twice(sign.lowerBound..<lexemes[next].range.upperBound) }
    let node: QueryNode
    if let least { node = try expression(least) } else { node = try primary() }
    return QueryNode(.not(node), sign.lowerBound..<node.range.upperBound)
  }

  mutating func primary() throws(QueryError) -> QueryNode {
    let lexeme = lexemes[next]
    if let node = try comparedDate() { return node }
    if let node = try saved() { return node }
    switch lexeme.kind {
    case .open: return try group()
    case .field: return try field()
    case .equals:
      next += 1
      guard lexemes[next].isAttached else { break }
      switch lexemes[next].kind {
      case .run, .phrase: return try leaf(exact: true, from: lexeme.range.lowerBound)
      default: break
      }
    case .phrase: return try leaf()
    case .run:
      if lexemes[next + 1].kind == .open, lexemes[next + 1].isAttached, let node = try function() {
        return node
      }
      return try leaf()
    case .plus, .minus: throw signs(lexeme.range)
    case .close, .end: break
    }
    throw QueryError(
      .operand, at: lexeme.range,
      lexeme.kind == .equals ? "= needs a word after it" : "something is missing here",
      expected: "a word, a \"phrase\" or a (group)")
  }

  mutating func group() throws(QueryError) -> QueryNode {
    let open = lexemes[next].range
    guard depth < options.limits.depth else {
      throw QueryError(
        .limit, at: open, "brackets inside brackets: \(options.limits.depth) levels are the most")
    }
    next += 1
    switch lexemes[next].kind {
    case .close:
      throw QueryError(
        .brackets, at: open.lowerBound..<lexemes[next].range.upperBound, "nothing between the brackets",
        expected: "a word, or no brackets")
    case .end: throw unclosed(open)
    default: break
    }
    depth += 1
    defer { depth -= 1 }
    var node = try expression(0)
    guard lexemes[next].kind == .close else { throw unclosed(open) }
    node.range = open.lowerBound..<lexemes[next].range.upperBound
    node.isBracketed = true
    next += 1
    return node
  }

  private func unclosed(_ open: Range<Int>) -> QueryError {
    QueryError(.brackets, at: open, "this bracket is never closed", expected: "close it, or leave it out")
  }

  /// `headline(…)`, as Nexis writes fields, and `atleast3(…)`.
  private mutating func function() throws(QueryError) -> QueryNode? {
    let range = lexemes[next].range
    let name = String(decoding: bytes[range], as: UTF8.self).lowercased()
    for prefix in ["atleast", "atl"] where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.utf8.count)
      guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { continue }
      guard let count = Int(digits), count >= 1, count <= 255 else {
        throw QueryError(.operand, at: range, "atleast counts from 1 to 255", expected: "atleast3(word)")
      }
      next += 1
      let inner = try group()
      do throws(QueryError) {
        try checkPlaces(inner, range)
      } catch {
        throw QueryError(
          error.code, at: error.range, error.message,
          expected: "a word, a \"phrase\", or alternatives with OR")
      }
      return QueryNode(.atLeast(count, inner), range.lowerBound..<inner.range.upperBound)
    }
    if let node = try letterCase(name, range) { return node }
    try refuseForeign(range)
    guard let field = named(name) else { return nil }
    next += 1
    return try value(of: field, name: range)
  }

  // MARK: Fields

  private mutating func field() throws(QueryError) -> QueryNode {
    let range = lexemes[next].range
    let name = String(decoding: bytes[range], as: UTF8.self)
    let following = lexemes[next + 1]
    let isLast = name.lowercased() == "last" && fields.field(named: "last") == nil
    try refuseForeign(range)
    guard let field = isLast ? fields.field(named: "date") : named(name) else {
      guard following.isAttached, following.kind != .end else {
        // "Note: …" is a word with a colon after it.
        lexemes[next].kind = .run
        return try leaf()
      }
      let suggestion = fields.suggestion(for: name).map { $0 + ":" }
      throw QueryError(
        .unknownField, at: range, "there is no field \(words(range))",
        expected: suggestion == nil
          ? "\"quotation marks\" search for text with a colon; `lede help fields` lists the fields" : nil,
        suggestion: suggestion)
    }
    next += 1
    switch following.kind {
    case .end, .close:
      throw QueryError(
        .field, at: range, "nothing after \(plain(range)):", expected: "a word, a \"phrase\" or a (group)")
    default: break
    }
    if reading(at: next) != nil {
      throw QueryError(
        .field, at: range, "nothing after \(plain(range)):", expected: "a word, a \"phrase\" or a (group)")
    }
    return try value(of: field, name: range, isLast: isLast)
  }

  private mutating func value(
    of field: QueryField, name: Range<Int>, isLast: Bool = false
  ) throws(QueryError) -> QueryNode {
    if field.kind == .date, options.dialect == .nexis, let node = try nexisDates(of: field, name: name) {
      return node
    }
    if let context {
      throw QueryError(
        .field, at: name, "a field inside \(context.name):",
        expected: "close it first: \(context.name):(…) \(plain(name)):…")
    }
    context = field
    defer { context = nil }
    let node: QueryNode
    switch lexemes[next].kind {
    case .minus, .plus:
      throw QueryError(
        .field, at: lexemes[next].range, "a sign inside a field's value",
        expected: "before the field: \(plain(lexemes[next].range))\(plain(name)):…")
    default:
      if isLast, lexemes[next].kind == .run { node = try last() } else { node = try primary() }
    }
    let range = name.lowerBound..<node.range.upperBound
    switch field.kind {
    case .words, .name: return QueryNode(.field(field, node), range)
    case .date, .flag, .glob, .exact:
      var node = node
      node.range = range
      return node
    }
  }

  // MARK: Text for messages

  /// Bytes of the query, safe for a terminal, between quotation marks.
  func words(_ range: Range<Int>) -> String { "\u{201C}\(plain(range))\u{201D}" }

  /// Bytes of the query, safe for a terminal and cut to a few words.
  func plain(_ range: Range<Int>) -> String {
    DisplayWidth.truncate(TerminalText.escape(bytes[range]), to: 40)
  }

  func longPhrase(_ range: Range<Int>) -> QueryError {
    QueryError(
      .limit, at: range, "a phrase of more than \(options.limits.phraseWords) words",
      expected: "a part of it finds the same articles")
  }
}
