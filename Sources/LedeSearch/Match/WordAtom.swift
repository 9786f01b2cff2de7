internal import LedeText

/// One way in which a word of a text may fit a word of the query.
struct WordAtom: Hashable {
  enum Test: Hashable {
    case stem([UInt8])
    case form([UInt8])
    case exact([UInt8])
    case wildcard(WildcardPattern)
    case fuzzy([UInt32], Int)
  }

  let test: Test

  init(_ word: QueryWord, _ analysis: WordAnalysis) {
    switch word.match {
    case .stem: test = .stem(word.text)
    case .form: test = .form(analysis.form(word.text))
    case .exact: test = .exact(word.text)
    case .wildcard(let pattern): test = .wildcard(pattern)
    case .fuzzy(let distance): test = .fuzzy(EditDistance.scalars(word.form), distance)
    }
  }

  /// Whether two words as written are the same but for how their characters are composed and for curly apostrophes.
  static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    return plain(a) == plain(b)
  }

  private static func plain(_ word: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where scalar != "\u{AD}" {
      scalars.append(scalar == "\u{2019}" || scalar == "\u{FF07}" ? "'" : scalar)
    }
    return String(scalars)
  }
}
