internal import LedeSchema
internal import LedeText

/// Adds the other spellings of what a query asks for, before it is compiled and matched.
///
/// - `co-operate` also finds `cooperate`, and with `--any` the words of a compound are alternatives too.
/// - `U.S.` also finds `U. S.`, and `J. F. Kennedy` finds `J.F. Kennedy` and `JF Kennedy`.
/// - A word of the user's ``Synonyms`` also finds the others of its group.
///
/// What stands in quotation marks, in a field of names, or behind `=` is left as it is.
struct QueryRewriter {
  private let forms: WordForms
  private let text: [UInt8]
  private let matchesAny: Bool
  private let languages: [String]
  private let synonyms: Synonyms
  /// Groups of synonyms by their members' words: stems in a language, and forms.
  private var groups: [[[UInt8]]: Int] = [:]
  private var longestMember = 0

  init(
    _ tree: QueryTree, forms: WordForms, matchesAny: Bool, languages: [String], synonyms: Synonyms
  ) {
    self.forms = forms
    text = tree.text
    self.matchesAny = matchesAny
    self.languages = languages
    self.synonyms = synonyms
    for (number, group) in synonyms.groups.enumerated() {
      for member in group {
        longestMember = max(longestMember, member.count)
        for key in keys(member) where groups[key] == nil { groups[key] = number }
      }
    }
  }

  func rewrite(_ node: QueryNode) -> QueryNode {
    var node = node
    switch node.kind {
    case .and(let children): node.kind = .and(rewrite(children, joinsAll: true))
    case .or(let children):
      // Alternatives that were written as such are no neighbours.
      node.kind = .or(
        matchesAny && !node.isBracketed ? rewrite(children, joinsAll: false) : children.map(rewrite))
    case .not(let child): node.kind = .not(rewrite(child))
    case .maybe(let one, let other): node.kind = .maybe(rewrite(one), rewrite(other))
    case .near(let proximity, let one, let other):
      node.kind = .near(proximity, rewrite(one), rewrite(other))
    case .atLeast(let count, let child): node.kind = .atLeast(count, rewrite(child))
    case .field(let field, let child):
      guard field.kind == .words else { return node }
      node.kind = .field(field, rewrite(child))
    case .item(let collection, let child): node.kind = .item(collection, rewrite(child))
    case .word, .phrase:
      let variants = rewrite([node], joinsAll: !matchesAny)
      return variants.count == 1 ? variants[0] : QueryNode(.or(variants), node.range)
    case .date, .flag, .glob, .exact, .all: break
    }
    return node
  }

  /// Conditions side by side, of which all or any must hold.
  private func rewrite(_ children: [QueryNode], joinsAll: Bool) -> [QueryNode] {
    var rewritten: [QueryNode] = []
    var index = 0
    while index < children.count {
      if let (count, variants) = synonyms(children, index) ?? initials(children, index) {
        let original = children[index..<index + count].map(spelt)
        let range = original[0].range.lowerBound..<original[count - 1].range.upperBound
        let asked =
          count == 1
          ? original[0] : QueryNode(joinsAll ? .and(Array(original)) : .or(Array(original)), range)
        rewritten.append(QueryNode(.or([asked] + variants), range))
        index += count
        continue
      }
      let child = children[index]
      switch child.kind {
      case .word, .phrase:
        let node = spelt(child)
        if !joinsAll, case .or(let variants) = node.kind {
          rewritten += variants
        } else {
          rewritten.append(node)
        }
      default: rewritten.append(rewrite(child))
      }
      index += 1
    }
    return rewritten
  }

  // MARK: Spellings

  /// A word or compound with its other spellings.
  private func spelt(_ node: QueryNode) -> QueryNode {
    switch node.kind {
    case .word(let word) where word.match == .stem && word.text.contains(0x2e) && word.kind == .word:
      let letters = Tokenizer.tokens(in: word.text.map { $0 == 0x2e ? 0x20 : $0 })
      guard letters.count > 1, !matchesAny else { return node }
      return QueryNode(
        .or([node, phrase(letters.map { Array(word.text[$0.range]) }, node.range)]), node.range)
    case .phrase(let words):
      guard let written = compound(node, words) else { return node }
      var variants = [node]
      if matchesAny {
        variants = words.map { word in
          var word = word.word
          word.match = .stem
          return QueryNode(.word(word), node.range)
        }
      }
      if words.allSatisfy({ $0.word.kind == .word }), words.count <= 3 {
        variants.append(self.word(written, node.range))
      }
      return variants.count == 1 ? variants[0] : QueryNode(.or(variants), node.range)
    default: return node
    }
  }

  /// The letters of a compound that was written without quotation marks, joined; `nil` for a phrase.
  private func compound(_ node: QueryNode, _ words: [QueryNode.PhraseWord]) -> [UInt8]? {
    guard !node.isQuoted, words.count > 1 else { return nil }
    var joined: [UInt8] = []
    for (offset, word) in words.enumerated() {
      guard word.offset == offset, word.word.match == .form, word.word.kind != .ngram else { return nil }
      joined += word.word.text
    }
    return joined
  }

  /// Two initials or more, each with a full stop behind it, and the words that they make together.
  private func initials(_ children: [QueryNode], _ index: Int) -> (count: Int, variants: [QueryNode])? {
    var letters: [[UInt8]] = []
    var end = index
    while end < children.count, case .word(let word) = children[end].kind, word.match == .stem,
      word.kind == .word, forms.form(word.text).count == 1 || word.text.count == 1,
      word.range.upperBound < text.count, text[word.range.upperBound] == 0x2e
    {
      letters.append(word.text)
      end += 1
    }
    guard letters.count > 1 else { return nil }
    let range = children[index].range.lowerBound..<children[end - 1].range.upperBound
    return (letters.count, [word(Array(letters.joined()), range)])
  }

  // MARK: Synonyms

  private func synonyms(_ children: [QueryNode], _ index: Int) -> (count: Int, variants: [QueryNode])? {
    guard longestMember > 0 else { return nil }
    var words: [[UInt8]] = []
    var found: (count: Int, group: Int, words: [[UInt8]])?
    scan: for end in index..<children.count where words.count < longestMember {
      switch children[end].kind {
      case .word(let word) where word.match == .stem && word.kind != .ngram: words.append(word.text)
      case .word(let word) where word.kind == .ngram: words.append(word.text)
      case .phrase(let parts):
        guard !children[end].isQuoted, parts.allSatisfy({ $0.word.match == .form })
        else { break scan }
        words += parts.map(\.word.text)
      default: break scan
      }
      if let group = keys(words).lazy.compactMap({ groups[$0] }).first {
        found = (end - index + 1, group, words)
      }
    }
    guard let found else { return nil }
    let range = children[index].range.lowerBound..<children[index + found.count - 1].range.upperBound
    let asked = Set(keys(found.words))
    let others = synonyms.groups[found.group].filter { asked.isDisjoint(with: keys($0)) }
    return (
      found.count, others.map { $0.count == 1 ? word($0[0], range) : phrase($0, range) }
    )
  }

  private func keys(_ words: [[UInt8]]) -> [[[UInt8]]] {
    var keys = [words.map { forms.form($0) }]
    for language in languages {
      let key = words.map { forms.stem($0, language: language) }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  // MARK: Making

  private func word(_ text: [UInt8], _ range: Range<Int>) -> QueryNode {
    let isCharacter = Tokenizer.tokens(in: text).first?.kind == .ngram
    return QueryNode(
      .word(
        QueryWord(
          text: text, form: forms.form(text), kind: isCharacter ? .ngram : .word,
          match: isCharacter ? .form : .stem, range: range)), range)
  }

  private func phrase(_ words: [[UInt8]], _ range: Range<Int>) -> QueryNode {
    var parts: [QueryNode.PhraseWord] = []
    for (offset, text) in words.enumerated() {
      let isCharacter = Tokenizer.tokens(in: text).first?.kind == .ngram
      parts.append(
        .init(
          offset: offset,
          word: QueryWord(
            text: text, form: forms.form(text), kind: isCharacter ? .ngram : .word, match: .form, range: range
          )))
    }
    return QueryNode(.phrase(parts), range)
  }
}
