internal import LedeText

extension QueryParser {
  /// The condition of a run or a phrase in the field that is being read.
  mutating func leaf(exact: Bool = false, from start: Int? = nil) throws(QueryError) -> QueryNode {
    let lexeme = lexemes[next]
    next += 1
    var inside = lexeme.range
    var isPhrase = false
    if case .phrase(let range) = lexeme.kind {
      inside = range
      isPhrase = true
    }
    let range = (start ?? lexeme.range.lowerBound)..<lexeme.range.upperBound
    terms += 1
    guard terms <= options.limits.terms else {
      throw QueryError(.limit, at: range, "more than \(options.limits.terms) words in one query")
    }
    if let context {
      switch context.kind {
      case .words, .name: break
      case .date: return QueryNode(.date(context, try dates(inside)), range)
      case .flag: return QueryNode(.flag(context, try flag(context, inside)), range)
      case .glob:
        guard !inside.isEmpty else { throw emptyPhrase(range) }
        return QueryNode(.glob(context, Array(bytes[inside])), range)
      case .exact:
        guard !inside.isEmpty else { throw emptyPhrase(range) }
        let value = String(decoding: bytes[inside], as: UTF8.self).lowercased()
        let code = context.name == "lang" ? ForeignFields.languages[value] : nil
        return QueryNode(.exact(context, code ?? value), range)
      }
      try refuseField(inside, in: context, isPhrase: isPhrase)
    }
    if !isPhrase, !exact, bytes[inside].allSatisfy({ $0 == 0x2A }) {
      guard let context else { return QueryNode(.all, range) }
      throw QueryError(
        .value, at: range, "* alone is no value", expected: "has:\(context.name) finds those that have one")
    }
    let words = try phraseWords(inside, isPhrase: isPhrase, exact: exact)
    guard let first = words.first else {
      if isPhrase { throw emptyPhrase(range) }
      throw QueryError(.empty, at: range, "no letters or digits here", expected: "a word")
    }
    guard words.count <= options.limits.phraseWords,
      (words.last?.offset ?? 0) < 4 * options.limits.phraseWords
    else { throw longPhrase(range) }
    guard words.count > 1 || words.first?.offset != 0 else {
      var word = first.word
      let name = String(decoding: word.form, as: UTF8.self)
      if !isPhrase, !exact, word.text == word.form, let operation = Self.lowercaseOperators[name] {
        notes.append(QueryNote("\(operation) is an operator in capitals only; read as a word", at: range))
      }
      if word.match == .form, !isPhrase, word.kind != .ngram, context?.kind != .name { word.match = .stem }
      return QueryNode(.word(word), range)
    }
    var node = QueryNode(.phrase(words), range)
    node.isQuoted = isPhrase
    return node
  }

  private static let lowercaseOperators = ["and": "AND", "or": "OR", "not": "NOT"]

  private func emptyPhrase(_ range: Range<Int>) -> QueryError {
    QueryError(.quotationMarks, at: range, "no words between the quotation marks", expected: "a word")
  }

  /// `headline:speaker:kim`: a name and a colon inside a value is a slip.
  private func refuseField(_ range: Range<Int>, in context: QueryField, isPhrase: Bool) throws(QueryError) {
    guard !isPhrase, let colon = bytes[range].firstIndex(of: 0x3A), colon > range.lowerBound else { return }
    let name = String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self)
    guard fields.field(named: name) != nil else { return }
    throw QueryError(
      .field, at: range.lowerBound..<colon, "a field inside \(context.name):",
      expected: "a space between the two")
  }

  // MARK: Words

  /// The words of a run or a phrase, with their distances from the first.
  private mutating func phraseWords(
    _ range: Range<Int>, isPhrase: Bool, exact: Bool
  ) throws(QueryError) -> [QueryNode.PhraseWord] {
    var text = Array(bytes[range])
    let signs = wildcards(&text, range.lowerBound, isPhrase: isPhrase)
    if !exact, !isPhrase, let fuzzy = try fuzzy(&text, range) { return fuzzy }
    var words: [QueryNode.PhraseWord] = []
    var offset = 0
    for token in Tokenizer.tokens(in: text) {
      let place = range.lowerBound + token.start..<range.lowerBound + token.end
      let inner = signs.filter { token.range.contains($0.offset) }
      guard inner.isEmpty else {
        if inner.count == token.end - token.start {
          // A star alone: any word in a phrase, nothing beside a character that is a word by itself.
          if isPhrase, !touchesWord(token, text) {
            if !words.isEmpty { offset += 1 }
          } else if let last = words.last, last.word.kind == .ngram {
            notes.append(QueryNote("left out: * after a script that is searched by characters", at: place))
          } else {
            throw short(place)
          }
          continue
        }
        if exact {
          throw QueryError(
            .wildcard, at: place, "= and a wildcard in one word", expected: "one of them: =Word or word*")
        }
        words.append(.init(offset: offset, word: try wildcard(token, text, inner, place)))
        offset += 1
        continue
      }
      var form: [UInt8] = []
      TextFolder.fold(token, of: text.span, into: &form)
      guard !form.isEmpty else { continue }
      words.append(
        .init(
          offset: offset,
          word: QueryWord(
            text: Array(text[token.range]), form: form, kind: token.kind, match: exact ? .exact : .form,
            range: place)))
      offset += 1
    }
    return words
  }

  private struct Sign {
    var offset: Int
    var isMany: Bool
  }

  /// Puts a letter in the place of each wildcard sign, so that the word is cut as without, and says where they are.
  private mutating func wildcards(_ text: inout [UInt8], _ start: Int, isPhrase: Bool) -> [Sign] {
    var signs: [Sign] = []
    guard options.dialect == .nexis || text.contains(where: { $0 == 0x2A || $0 == 0x3F }) else { return [] }
    let original = text
    for offset in original.indices {
      let byte = original[offset]
      let before = offset > 0 && isWordByte(original, offset - 1, isEnd: true)
      let after = offset + 1 < original.count && isWordByte(original, offset + 1, isEnd: false)
      switch (byte, options.dialect) {
      case (0x2A, .lede),
        (0x21, .nexis) where before && !after:
        signs.append(Sign(offset: offset, isMany: true))
      case (0x24, .nexis) where before && isTruncation(original, offset + 1):
        signs.append(Sign(offset: offset, isMany: true))
        // "up to three letters" is taken for any.
        for digit in original.indices[(offset + 1)...] { text[digit] = 0x20 }
      case (0x2A, .nexis):
        signs.append(Sign(offset: offset, isMany: !(before && after)))
      case (0x3F, _)
      where after
        || offset + 1 < original.count && (original[offset + 1] == 0x3F || original[offset + 1] == 0x2A):
        signs.append(Sign(offset: offset, isMany: false))
      case (0x3F, _) where before && !isPhrase:
        notes.append(
          QueryNote(
            "a ? at the end of a word is punctuation; * stands for letters",
            at: start + offset..<start + offset + 1))
        continue
      default: continue
      }
      text[offset] = 0x78
    }
    return signs
  }

  /// Whether nothing but digits follows: Factiva's `port$` and `port$3`.
  private func isTruncation(_ text: [UInt8], _ offset: Int) -> Bool {
    text[offset...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a byte belongs to a letter, a digit or a wildcard sign.
  private func isWordByte(_ text: [UInt8], _ offset: Int, isEnd: Bool) -> Bool {
    let byte = text[offset]
    if byte == 0x2A || byte == 0x3F { return true }
    let scalar =
      isEnd
      ? DecodedScalar.before(offset + 1, in: text.span, start: 0)
      : DecodedScalar.at(offset, in: text.span, end: text.count)
    guard let scalar, scalar.isValid else { return false }
    return ScalarClass(scalar.value).isWord
  }

  private func touchesWord(_ token: Token, _ text: [UInt8]) -> Bool {
    token.start > 0 && isWordByte(text, token.start - 1, isEnd: true)
      || token.end < text.count && isWordByte(text, token.end, isEnd: false)
  }

  private func short(_ range: Range<Int>) -> QueryError {
    QueryError(
      .wildcard, at: range, "a wildcard needs at least \(options.limits.wildcardLetters) letters",
      expected: "more of the word")
  }

  private mutating func countExpansion(_ range: Range<Int>) throws(QueryError) {
    expansions += 1
    guard expansions <= options.limits.expansions else {
      throw QueryError(
        .limit, at: range, "more than \(options.limits.expansions) wildcards and fuzzy words in one query",
        expected: "words written out, with OR between them")
    }
  }

  private mutating func wildcard(
    _ token: Token, _ text: [UInt8], _ signs: [Sign], _ range: Range<Int>
  ) throws(QueryError) -> QueryWord {
    var elements: [WildcardPattern.Element] = []
    var letters = 0
    var start = token.start
    for sign in signs + [Sign(offset: token.end, isMany: true)] {
      if start < sign.offset {
        var form: [UInt8] = []
        let piece = Token(start: start, end: sign.offset, kind: .word)
        TextFolder.fold(piece, of: text.span, into: &form)
        let scalars = EditDistance.scalars(form)
        letters += scalars.count
        elements += scalars.map { .scalar($0) }
      }
      if sign.offset < token.end { elements.append(sign.isMany ? .many : .one) }
      start = sign.offset + 1
    }
    guard letters >= options.limits.wildcardLetters else { throw short(range) }
    try countExpansion(range)
    let pattern = WildcardPattern(elements)
    var form: [UInt8] = []
    for element in pattern.elements {
      switch element {
      case .scalar(let value): form.append(scalar: value)
      case .one: form.append(0x3F)
      case .many: form.append(0x2A)
      }
    }
    return QueryWord(
      text: Array(bytes[range]), form: form, kind: .word, match: .wildcard(pattern), range: range)
  }

  /// `word~` and `word~2`.
  private mutating func fuzzy(_ text: inout [UInt8], _ range: Range<Int>) throws(QueryError) -> [QueryNode
    .PhraseWord]?
  {
    guard let tilde = text.lastIndex(of: 0x7E), tilde > 0 else { return nil }
    let tail = text[(tilde + 1)...]
    guard tail.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let place = range.lowerBound + tilde..<range.upperBound
    let distance = tail.isEmpty ? 1 : Int(String(decoding: tail, as: UTF8.self)) ?? .max
    guard distance == 1 || distance == 2 else {
      throw QueryError(
        .wildcard, at: place, "a fuzzy word differs by 1 or 2 letters", expected: "word~ or word~2")
    }
    let word = Array(text[..<tilde])
    let tokens = Tokenizer.tokens(in: word)
    guard tokens.count == 1, let token = tokens.first, token.kind != .ngram else {
      throw QueryError(.wildcard, at: range, "~ takes one word", expected: "word~")
    }
    var form: [UInt8] = []
    TextFolder.fold(token, of: word.span, into: &form)
    guard EditDistance.scalars(form).count >= options.limits.wildcardLetters else {
      throw QueryError(
        .wildcard, at: range, "a fuzzy word needs at least \(options.limits.wildcardLetters) letters",
        expected: "a longer word")
    }
    try countExpansion(range)
    let start = range.lowerBound
    return [
      .init(
        offset: 0,
        word: QueryWord(
          text: Array(word[token.range]), form: form, kind: token.kind, match: .fuzzy(distance),
          range: start + token.start..<start + token.end))
    ]
  }

  // MARK: Flags

  private func flag(_ field: QueryField, _ range: Range<Int>) throws(QueryError) -> String {
    let value = String(decoding: bytes[range], as: UTF8.self).lowercased()
    if field.values.contains(value) { return value }
    if value.hasSuffix("s"), field.values.contains(String(value.dropLast())) {
      return String(value.dropLast())
    }
    if let named = fields.field(named: value), field.values.contains(named.name) { return named.name }
    throw QueryError(
      .value, at: range, "\(field.name): has no value \(words(range))",
      expected: "one of " + field.values.joined(separator: ", "),
      suggestion: EditDistance.nearest(to: value, among: field.values))
  }
}
