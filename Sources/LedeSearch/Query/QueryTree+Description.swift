extension QueryTree: CustomStringConvertible {
  /// The tree as nested lists: `(and missile (near 5 kim putin))`.
  public var description: String { root.description }
}

extension QueryNode: CustomStringConvertible {
  /// The condition as nested lists.
  public var description: String {
    switch kind {
    case .word(let word): word.description
    case .phrase(let words): "(phrase" + Self.phrase(words) + ")"
    case .and(let children): list("and", children)
    case .or(let children): list("or", children)
    case .not(let child): list("not", [child])
    case .maybe(let first, let second): list("maybe", [first, second])
    case .near(let proximity, let first, let second): list(proximity.description, [first, second])
    case .atLeast(let count, let child): list("atleast \(count)", [child])
    case .field(let field, let child): list(field.name, [child])
    case .date(let field, let range): "(\(field.name) \(range))"
    case .flag(let field, let value), .exact(let field, let value): "(\(field.name) \(value))"
    case .glob(let field, let pattern): "(\(field.name) \(String(decoding: pattern, as: UTF8.self)))"
    case .item(let collection, let child): list(collection.rawValue, [child])
    case .all: "*"
    }
  }

  private func list(_ name: String, _ children: [QueryNode]) -> String {
    "(" + name + children.map { " " + $0.description }.joined() + ")"
  }

  private static func phrase(_ words: [PhraseWord]) -> String {
    var text = ""
    var next = 0
    for word in words {
      while next < word.offset {
        text += " _"
        next += 1
      }
      text += " " + word.word.description
      next += 1
    }
    return text
  }
}

extension QueryNode.Proximity: CustomStringConvertible {
  /// `near 5`, `pre 3`, `sentence`, `not-near 5`.
  public var description: String {
    let name =
      switch unit {
      case .words(let count): (isOrdered ? "pre" : "near") + " \(count)"
      case .sentence: (isOrdered ? "pre-" : "") + "sentence"
      case .paragraph: (isOrdered ? "pre-" : "") + "paragraph"
      }
    return (isNegated ? "not-" : "") + name
  }
}

extension QueryWord: CustomStringConvertible {
  /// The folded word with the signs of how it is compared: `launch*`, `kyiv~1`, `=Polish`.
  public var description: String {
    let form = String(decoding: form, as: UTF8.self)
    return switch match {
    case .stem, .form, .wildcard: form
    case .exact: "=" + String(decoding: text, as: UTF8.self)
    case .fuzzy(let distance): form + "~\(distance)"
    }
  }
}
