public import LedeText

/// One word of a query: a token as the text is cut into, and how words of the text are compared with it.
public struct QueryWord: Hashable, Sendable {
  /// How words of the text are compared with it.
  public enum Match: Hashable, Sendable {
    /// Of the same stem.
    case stem
    /// The same but for case and accents.
    case form
    /// Exactly as written: case and accents too.
    case exact
    /// By a pattern over folded forms.
    case wildcard(WildcardPattern)
    /// Within an edit distance of 1 or 2 of the folded form.
    case fuzzy(Int)
  }

  /// The token as it stands in the query, in UTF-8; for a wildcard with its signs.
  public var text: [UInt8]
  /// The token's folded form; for a wildcard the pattern with its signs.
  public var form: [UInt8]
  /// What kind of token it is.
  public var kind: Token.Kind
  /// How words are compared with it.
  public var match: Match
  /// The bytes of the query that it stands at.
  public var range: Range<Int>

  /// A word.
  public init(text: [UInt8], form: [UInt8], kind: Token.Kind, match: Match, range: Range<Int>) {
    self.text = text
    self.form = form
    self.kind = kind
    self.match = match
    self.range = range
  }

  /// True for words that stand for several of the index.
  public var isExpanded: Bool {
    switch match {
    case .wildcard, .fuzzy: true
    case .stem, .form, .exact: false
    }
  }
}

/// A word pattern: `*` stands for any letters or none, `?` for one.
public struct WildcardPattern: Hashable, Sendable {
  /// A piece of a pattern.
  public enum Element: Hashable, Sendable {
    /// A scalar of a folded form.
    case scalar(UInt32)
    /// Any one scalar.
    case one
    /// Any scalars or none.
    case many
  }

  /// The pieces; no two `many` beside each other.
  public private(set) var elements: [Element]

  /// A pattern; runs of `many` become one.
  public init(_ elements: [Element]) {
    self.elements = []
    for element in elements where element != .many || self.elements.last != .many {
      self.elements.append(element)
    }
  }

  /// The folded scalars before the first sign, as UTF-8: every word of the pattern starts with them.
  public var prefix: [UInt8] {
    var bytes: [UInt8] = []
    for case .scalar(let value) in elements.prefix(while: { if case .scalar = $0 { true } else { false } }) {
      bytes.append(scalar: value)
    }
    return bytes
  }

  /// True when nothing but one `*` at the end is open.
  public var isPrefix: Bool {
    elements.last == .many && elements.dropLast().allSatisfy { if case .scalar = $0 { true } else { false } }
  }

  /// Whether a folded form fits; time is that of its length times the pattern's.
  public func matches(_ form: [UInt8]) -> Bool { matches(EditDistance.scalars(form)) }

  /// Whether the scalars of a folded form fit.
  public func matches(_ word: [UInt32]) -> Bool {
    var position = 0
    var element = 0
    var retry: (element: Int, position: Int)?
    while position < word.count {
      if element < elements.count {
        switch elements[element] {
        case .many:
          retry = (element + 1, position)
          element += 1
          continue
        case .one:
          element += 1
          position += 1
          continue
        case .scalar(let value) where value == word[position]:
          element += 1
          position += 1
          continue
        case .scalar:
          break
        }
      }
      guard let last = retry else { return false }
      element = last.element
      position = last.position + 1
      retry = (element, position)
    }
    return elements[element...].allSatisfy { $0 == .many }
  }
}
