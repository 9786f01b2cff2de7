internal import LedeSchema

/// Which of the alternatives of a search for any words are asked for: what is searched, and so what is marked.
struct AlternativeWords {
  private let forms: WordForms
  /// The language whose stop words the query has most of: a stop word of another one may be what is asked for.
  private let language: String?

  /// - Parameters:
  ///   - root: the whole query.
  ///   - languages: those that the index holds in earnest; an empty one is the unknown language.
  init(root: QueryNode, languages: [String], forms: WordForms) {
    self.forms = forms
    var words: [[UInt8]] = []
    var open = [root]
    while let node = open.popLast() {
      if case .word(let word) = node.kind {
        words.append(forms.form(word.text))
      } else {
        open += node.children
      }
    }
    var best: (language: String, count: Int)?
    // A word that stands alone has no alternatives.
    for language in words.count > 1 ? languages : [] {
      let language = language.isEmpty ? WordForms.fallbackLanguage : language
      let count = words.count { StopWords.contains($0, language: language) }
      if count > best?.count ?? 0 { best = (language, count) }
    }
    language = best?.language
  }

  func isStopWord(_ node: QueryNode) -> Bool {
    guard case .word(let word) = node.kind, word.match == .stem, let language else { return false }
    return StopWords.contains(forms.form(word.text), language: language)
  }

  /// Alternatives less the stop words among them, unless there is nothing else.
  func withoutStopWords(_ children: [QueryNode]) -> [QueryNode] {
    let kept = children.filter { !isStopWord($0) }
    return kept.isEmpty ? children : kept
  }

  /// A condition in which no alternative is a stop word.
  func withoutStopWords(_ node: QueryNode) -> QueryNode {
    var node = node
    switch node.kind {
    case .or(let children): node.kind = .or(withoutStopWords(children).map(withoutStopWords))
    case .and(let children): node.kind = .and(children.map(withoutStopWords))
    case .not(let child): node.kind = .not(withoutStopWords(child))
    case .maybe(let first, let second): node.kind = .maybe(withoutStopWords(first), withoutStopWords(second))
    case .near(let proximity, let first, let second):
      node.kind = .near(proximity, withoutStopWords(first), withoutStopWords(second))
    case .atLeast(let count, let child): node.kind = .atLeast(count, withoutStopWords(child))
    case .field(let field, let child): node.kind = .field(field, withoutStopWords(child))
    case .item(let collection, let child): node.kind = .item(collection, withoutStopWords(child))
    case .word, .phrase, .date, .flag, .glob, .exact, .all: break
    }
    return node
  }
}
