internal import LedeSchema

/// Which of the alternatives of a search for any words are asked for: what is searched, and so what is marked.
struct AlternativeWords {
  let languages: [String]
  let forms: WordForms

  /// Alternatives less the stop words among them, unless there is nothing else.
  func withoutStopWords(_ children: [QueryNode]) -> [QueryNode] {
    let kept = children.filter { child in
      guard case .word(let word) = child.kind, word.match == .stem else { return true }
      let form = forms.form(word.text)
      return !languages.contains {
        StopWords.contains(form, language: $0.isEmpty ? WordForms.fallbackLanguage : $0)
      }
    }
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
