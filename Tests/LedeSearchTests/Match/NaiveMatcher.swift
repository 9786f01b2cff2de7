import LedeSearch

/// A text of made-up words, kept as lists rather than bytes: what the naive matcher and the article are made of.
struct NaiveText {
  struct Word {
    var form: String
    /// The headline is 0, the body 1, captions 2 and up.
    var region: Int
    var paragraph: Int
    var sentence: Int
    /// The quote that it stands in.
    var quote: Int?
    /// The words of one region are numbered one after the other.
    var position: Int
    /// The caption that it stands in.
    var caption: Int?
    var isLead = false
  }

  var words: [Word] = []
  var speakers: [String?] = []
  var date: (Int, Int?, Int?)?
  var captionCount = 0

  static let vocabulary = ["kim", "port", "ship", "crane", "dock", "sale"]

  /// A random text, and the article that says the same.
  static func random(_ random: inout SeededGenerator) -> (NaiveText, ArticleBuilder) {
    var text = NaiveText()
    var builder = ArticleBuilder(language: "en")
    var paragraph = 0
    var sentence = 0

    func sentences(
      _ region: Int, _ count: Int, _ position: inout Int, quotes: Bool, caption: Int? = nil,
      isLead: Bool = false
    ) -> String {
      var parts: [String] = []
      paragraph += 1
      for _ in 0..<count {
        sentence += 1
        var words: [String] = []
        let length = Int.random(in: 1...6, using: &random)
        let quoted = quotes && Int.random(in: 0..<4, using: &random) == 0
        let quote = quoted ? text.speakers.count : nil
        for index in 0..<length {
          let form = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
          position += 1
          text.words.append(
            Word(
              form: form, region: region, paragraph: paragraph, sentence: sentence, quote: quote,
              position: position,
              caption: caption, isLead: isLead))
          words.append(index == 0 ? form.prefix(1).uppercased() + form.dropFirst() : form)
        }
        var written = words.joined(separator: " ")
        if quoted {
          let speaker = Bool.random(using: &random) ? vocabulary[Int.random(in: 0..<2, using: &random)] : nil
          text.speakers.append(speaker)
          written = "{" + (speaker ?? "") + "|" + written + "}"
        }
        parts.append(written + ".")
      }
      return parts.joined(separator: " ")
    }

    var position = 0
    if Bool.random(using: &random) {
      builder.headline = sentences(0, 1, &position, quotes: false)
    }
    position = 0
    for index in 0..<Int.random(in: 1...3, using: &random) {
      builder.body.append(
        sentences(1, Int.random(in: 1...3, using: &random), &position, quotes: true, isLead: index == 0))
    }
    for caption in 0..<Int.random(in: 0...2, using: &random) {
      position = 0
      builder.captions.append((sentences(2 + caption, 1, &position, quotes: false, caption: caption), nil))
      text.captionCount += 1
    }
    if Bool.random(using: &random) {
      text.date = (Int.random(in: 2020...2022, using: &random), nil, nil)
      builder.date = text.date
    }
    return (text, builder)
  }
}

/// Matches a query on a ``NaiveText`` by looking at every combination of places.
struct NaiveMatcher {
  /// Indices of words, those of a phrase together.
  typealias Place = Set<[Int]>

  let text: NaiveText

  struct Scope {
    var words: (Int) -> Bool
    var item: (QueryCollection, Int)?
  }

  /// The units (words and phrases, as indices of words) that made the match; `nil` where it does not hold.
  func match(_ node: QueryNode) -> Set<[Int]>? {
    holds(node, Scope(words: { _ in true }, item: nil))
  }

  private func holds(_ node: QueryNode, _ scope: Scope) -> Set<[Int]>? {
    switch node.kind {
    case .and(let children):
      var marks: Set<[Int]> = []
      for child in children {
        guard let found = holds(child, scope) else { return nil }
        marks.formUnion(found)
      }
      return marks
    case .or(let children):
      let found = children.compactMap { holds($0, scope) }
      return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
    case .not(let child): return holds(child, scope) == nil ? [] : nil
    case .maybe(let first, let second):
      return holds(first, scope).map { $0.union(holds(second, scope) ?? []) }
    case .word, .phrase, .near:
      let found = places(node, scope)
      return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
    case .atLeast(let count, let child):
      let found = places(child, scope)
      let distinct = Set(found.map { [$0.joined().min() ?? 0, $0.joined().max() ?? 0] })
      return distinct.count >= count ? found.reduce(into: []) { $0.formUnion($1) } : nil
    case .field(let field, let child):
      return field.name == "speaker" ? speaker(child, scope) : holds(child, narrowed(scope, field))
    case .item(let collection, let child):
      var marks: Set<[Int]>?
      let count = collection == .quotes ? text.speakers.count : text.captionCount
      for number in 0..<count {
        guard let found = holds(child, Scope(words: { _ in true }, item: (collection, number))) else {
          continue
        }
        marks = (marks ?? []).union(found)
      }
      return marks
    case .date(_, let range):
      guard let date = text.date else { return nil }
      let number = date.0 * 10_000
      if let from = range.from, number < from.year * 10_000 + (from.month ?? 0) * 100 + (from.day ?? 0) {
        return nil
      }
      if let to = range.to, number > to.year * 10_000 + (to.month ?? 99) * 100 + (to.day ?? 99) { return nil }
      return []
    case .flag(_, let flag):
      let isSet: Bool
      switch flag {
      case "quote": isSet = !text.speakers.isEmpty
      case "caption": isSet = text.captionCount > 0
      case "headline": isSet = text.words.contains { $0.region == 0 }
      case "date": isSet = text.date != nil
      default: isSet = false
      }
      return isSet ? [] : nil
    case .exact(_, let value): return value == "en" ? [] : nil
    case .glob: return nil
    case .all: return []
    }
  }

  /// Names stand outside the text: they mark nothing.
  private func speaker(_ node: QueryNode, _ scope: Scope) -> Set<[Int]>? {
    guard let (collection, number) = scope.item, collection == .quotes, let name = text.speakers[number]
    else {
      return nil
    }
    if case .word(let word) = node.kind { return fits(word, name) ? [] : nil }
    if case .or(let children) = node.kind {
      return children.contains { if case .word(let word) = $0.kind { fits(word, name) } else { false } }
        ? [] : nil
    }
    return nil
  }

  private func narrowed(_ scope: Scope, _ field: QueryField) -> Scope {
    var scope = scope
    let item = scope.item
    scope.words = { index in
      let word = text.words[index]
      return field.members.contains { name in
        switch name {
        case "headline": word.region == 0
        case "body": word.region == 1
        case "lead": word.isLead
        case "quote": word.quote != nil && word.quote == item?.1
        case "caption": word.caption != nil && word.caption == item?.1
        default: false
        }
      }
    }
    return scope
  }

  private func fits(_ word: QueryWord, _ form: String) -> Bool {
    let pattern = String(decoding: word.form, as: UTF8.self)
    switch word.match {
    case .stem, .form: return pattern == form
    case .exact: return String(decoding: word.text, as: UTF8.self) == form
    case .wildcard: return Self.glob(Substring(pattern), Substring(form))
    case .fuzzy(let distance):
      return pattern.first == form.first && Self.edits(Array(pattern), Array(form)) <= distance
    }
  }

  private static func glob(_ pattern: Substring, _ word: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    switch first {
    case "*":
      return glob(pattern.dropFirst(), word) || !word.isEmpty && glob(pattern, word.dropFirst())
    case "?": return !word.isEmpty && glob(pattern.dropFirst(), word.dropFirst())
    default: return word.first == first && glob(pattern.dropFirst(), word.dropFirst())
    }
  }

  /// The whole table, row by row.
  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in a.indices {
      for j in b.indices {
        var best = min(table[i][j + 1], table[i + 1][j]) + 1
        best = min(best, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, table[i - 1][j - 1] + 1) }
        table[i + 1][j + 1] = best
      }
    }
    return table[a.count][b.count]
  }

  /// As the word is written in the text: a capital at the start of a sentence.
  private func written(_ index: Int) -> String {
    let word = text.words[index]
    let isFirst = index == 0 || text.words[index - 1].sentence != word.sentence
    return isFirst ? word.form.prefix(1).uppercased() + word.form.dropFirst() : word.form
  }

  private func fits(_ word: QueryWord, at index: Int) -> Bool {
    if case .exact = word.match { return fits(word, written(index)) }
    return fits(word, text.words[index].form)
  }

  private func places(_ node: QueryNode, _ scope: Scope) -> Set<Place> {
    switch node.kind {
    case .word(let word):
      return Set(text.words.indices.filter { scope.words($0) && fits(word, at: $0) }.map { [[$0]] })
    case .phrase(let words):
      var found: Set<Place> = []
      for start in text.words.indices {
        let first = text.words[start]
        let all = words.allSatisfy { word in
          text.words.indices.contains { index in
            let other = text.words[index]
            return other.region == first.region && other.paragraph == first.paragraph
              && other.position == first.position + word.offset && scope.words(index)
              && fits(word.word, at: index)
          }
        }
        if all { found.insert([Array(start...start + (words.last?.offset ?? 0))]) }
      }
      return found
    case .or(let children):
      return children.reduce(into: []) { $0.formUnion(places($1, scope)) }
    case .near(let proximity, let first, let second):
      let left = places(first, scope)
      let right = places(second, scope)
      if proximity.isNegated { return left.filter { one in !right.contains { areNear(one, $0, proximity) } } }
      var found: Set<Place> = []
      for one in left {
        for other in right where areNear(one, other, proximity) { found.insert(one.union(other)) }
      }
      return found
    case .field(let field, let child): return places(child, narrowed(scope, field))
    default: return []
    }
  }

  private func areNear(_ one: Place, _ other: Place, _ proximity: QueryNode.Proximity) -> Bool {
    let a = one.joined().sorted().map { text.words[$0] }
    let b = other.joined().sorted().map { text.words[$0] }
    if !Set(one.joined()).isDisjoint(with: other.joined()) { return false }
    guard let a1 = a.first, let a2 = a.last, let b1 = b.first, let b2 = b.last else { return false }
    if proximity.isOrdered, a1.region == b1.region, b1.position <= a2.position { return false }
    if proximity.isOrdered, a1.region != b1.region { return false }
    let all = a + b
    switch proximity.unit {
    case .words(let count):
      guard Set(all.map(\.region)).count == 1 else { return false }
      return b1.position - a2.position <= count && a1.position - b2.position <= count
    case .sentence: return Set(all.map(\.sentence)).count == 1
    case .paragraph: return Set(all.map(\.paragraph)).count == 1
    }
  }
}
