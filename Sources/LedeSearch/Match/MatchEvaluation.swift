internal import LedeText

/// The matching of one query against one text.
struct MatchEvaluation {
  /// A place that satisfies a condition: from its first word to its last, both included.
  struct Place {
    var start: Int
    var end: Int
    /// The two places that a proximity joined, by their numbers.
    var parts: (Int, Int)?
  }

  /// The words that conditions are asked of.
  struct Scope {
    var ranges: [Range<Int>]
    var item: (collection: QueryCollection, number: Int)?
  }

  /// Pairs of places that a proximity looks at before it keeps to the nearest ones only.
  static let pairLimit = 20_000
  /// Neighbours that are tried on each side when it does.
  static let nearestTried = 8

  private(set) var places: [Place] = []
  /// The places that made the match, by number.
  private(set) var marks: [Int] = []
  private(set) var quotes: Set<Int> = []
  private(set) var captions: Set<Int> = []
  /// Pairs of places that were compared.
  private(set) var looked = 0

  /// False where it is enough to know whether the query holds: then places are looked for until there is one.
  var needsMarks = true
  private let text: TokenizedText
  private let classes: [Int]
  private let atomsOfClass: [[Int]]
  /// Where the words of each atom stand, ascending.
  private let hits: [[Int]]

  init(
    _ text: TokenizedText, classes: [Int], atomsOfClass: [[Int]], atomCount: Int
  ) {
    self.text = text
    self.classes = classes
    self.atomsOfClass = atomsOfClass
    var hits = [[Int]](repeating: [], count: atomCount)
    for (position, number) in classes.enumerated() where number > 0 {
      for atom in atomsOfClass[number] { hits[atom].append(position) }
    }
    self.hits = hits
  }

  var articleScope: Scope { Scope(ranges: text.defaultScope, item: nil) }

  func itemScope(_ collection: QueryCollection, _ number: Int) -> Scope {
    let fields = itemFields(collection, number)
    return Scope(
      ranges: fields[collection == .quotes ? "quote" : "caption"] ?? [], item: (collection, number))
  }

  private func itemFields(_ collection: QueryCollection, _ number: Int) -> [String: [Range<Int>]] {
    switch collection {
    case .articles: [:]
    case .quotes: text.quotes[number]
    case .captions: text.captions[number]
    }
  }

  // MARK: Conditions

  /// Whether a condition holds; if it does, the places that made it hold are in ``marks``.
  mutating func test(_ condition: MatchCondition, _ scope: Scope) -> Bool {
    let before = marks.count
    switch condition {
    case .and(let children):
      for child in children where !test(child, scope) {
        marks.removeSubrange(before...)
        return false
      }
      return true
    case .or(let children):
      var holds = false
      for child in children where test(child, scope) {
        holds = true
        if !needsMarks { break }
      }
      return holds
    case .not(let child):
      let (oldQuotes, oldCaptions) = (quotes, captions)
      let holds = test(child, scope)
      marks.removeSubrange(before...)
      (quotes, captions) = (oldQuotes, oldCaptions)
      return !holds
    case .maybe(let first, let second):
      guard test(first, scope) else { return false }
      _ = test(second, scope)
      return true
    case .word, .phrase, .near:
      let found = find(condition, scope, isOneEnough: !needsMarks)
      marks += found
      return !found.isEmpty
    case .atLeast(let count, let child):
      let found = find(child, scope)
      var distinct = 0
      var last: (Int, Int)?
      for number in found {
        let place = (places[number].start, places[number].end)
        if last.map({ $0 != place }) ?? true { distinct += 1 }
        last = place
      }
      guard distinct >= count else { return false }
      marks += found
      return true
    case .field(let names, let child): return test(child, narrowed(scope, to: names))
    case .item(let collection, let child): return testItems(collection, child, scope)
    case .date(let isIndexed, let range):
      guard let date = isIndexed ? text.facts.indexed : text.facts.published else { return false }
      return range.contains(date)
    case .flag(let flag): return hasFlag(flag, scope)
    case .path(let pattern): return pattern.matches(text.facts.path)
    case .exact(let field, let value):
      return field == "id" ? text.facts.id == value : text.facts.language?.lowercased() == value
    case .all: return true
    }
  }

  private func hasFlag(_ flag: String, _ scope: Scope) -> Bool {
    guard let item = scope.item else { return text.facts.flags.contains(flag) }
    switch (item.collection, flag) {
    case (.quotes, "quote"), (.captions, "caption"): return true
    case (.quotes, "speaker"), (.captions, "credit"):
      return itemFields(item.collection, item.number)[flag] != nil
    default: return text.facts.flags.contains(flag)
    }
  }

  private mutating func testItems(
    _ collection: QueryCollection, _ child: MatchCondition, _ scope: Scope
  ) -> Bool {
    if scope.item?.collection == collection { return test(child, scope) }
    if collection == .articles { return test(child, articleScope) }
    var holds = false
    for number in 0..<text.count(of: collection) where test(child, itemScope(collection, number)) {
      holds = true
      if collection == .quotes { quotes.insert(number) } else { captions.insert(number) }
    }
    return holds
  }

  private func narrowed(_ scope: Scope, to names: [String]) -> Scope {
    let fields = scope.item.map { itemFields($0.collection, $0.number) }
    var ranges: [Range<Int>] = []
    for name in names {
      if let own = fields?[name] ?? text.fieldScopes[name] {
        ranges += own
      } else if let item = scope.item {
        // From a quote to the article's captions, and the other way.
        let others = item.collection == .quotes ? text.captions : text.quotes
        ranges += others.flatMap { $0[name] ?? [] }
      }
    }
    if names.count > 1 { ranges = Self.disjoint(ranges) }
    return Scope(ranges: ranges, item: scope.item)
  }

  private static func disjoint(_ ranges: [Range<Int>]) -> [Range<Int>] {
    TextMatcher.joined(ranges)
  }

  // MARK: Places

  /// The numbers of the places that satisfy a condition on places, by start and end.
  private mutating func find(
    _ condition: MatchCondition, _ scope: Scope, isOneEnough: Bool = false
  ) -> [Int] {
    switch condition {
    case .word(let atom):
      var found: [Int] = []
      for range in scope.ranges {
        var index = hits[atom].partitionPoint { $0 >= range.lowerBound }
        while index < hits[atom].count, hits[atom][index] < range.upperBound {
          found.append(add(Place(start: hits[atom][index], end: hits[atom][index])))
          if isOneEnough { return found }
          index += 1
        }
      }
      return scope.ranges.count > 1 ? sorted(found) : found
    case .phrase(let words):
      let found = phrase(words, scope)
      return sorted(found)
    case .or(let children):
      var found: [Int] = []
      for child in children {
        found += find(child, scope, isOneEnough: isOneEnough)
        if isOneEnough, !found.isEmpty { return found }
      }
      return sorted(found)
    case .near(let proximity, let first, let second):
      let left = find(first, scope)
      let right = find(second, scope)
      if proximity.isNegated {
        let longest = longest(right)
        guard !isOneEnough else {
          return left.first { !hasNeighbour($0, right, longest, proximity) }.map { [$0] } ?? []
        }
        return left.filter { !hasNeighbour($0, right, longest, proximity) }
      }
      let found = pairs(left, right, proximity, isOneEnough: isOneEnough)
      return sorted(found)
    case .field(let names, let child):
      return find(child, narrowed(scope, to: names), isOneEnough: isOneEnough)
    default: return []
    }
  }

  private mutating func add(_ place: Place) -> Int {
    places.append(place)
    return places.count - 1
  }

  /// In order of start and end; of the same word or phrase found twice, one.
  private func sorted(_ numbers: [Int]) -> [Int] {
    guard numbers.count > 1 else { return numbers }
    let order = numbers.sorted {
      (places[$0].start, places[$0].end, $0) < (places[$1].start, places[$1].end, $1)
    }
    var kept: [Int] = []
    var simple: (Int, Int)?
    for number in order {
      let place = places[number]
      if place.parts == nil {
        if let simple, simple == (place.start, place.end) { continue }
        simple = (place.start, place.end)
      }
      kept.append(number)
    }
    return kept
  }

  private mutating func phrase(_ words: [PhraseAtom], _ scope: Scope) -> [Int] {
    guard let rarest = words.min(by: { hits[$0.atom].count < hits[$1.atom].count }), let last = words.last
    else {
      return []
    }
    var found: [Int] = []
    for range in scope.ranges {
      var index = hits[rarest.atom].partitionPoint { $0 >= range.lowerBound }
      while index < hits[rarest.atom].count, hits[rarest.atom][index] < range.upperBound {
        let start = hits[rarest.atom][index] - rarest.offset
        let end = start + last.offset
        index += 1
        guard start >= range.lowerBound, end < range.upperBound,
          text.tokens[start].paragraph == text.tokens[end].paragraph,
          words.allSatisfy({ fits($0, at: start + $0.offset) })
        else { continue }
        found.append(add(Place(start: start + words[0].offset, end: end)))
      }
    }
    return found
  }

  private func fits(_ word: PhraseAtom, at position: Int) -> Bool {
    if word.isAttached, text.tokens[position - 1].end != text.tokens[position].start { return false }
    return atomsOfClass[classes[position]].contains(word.atom)
  }

  private func longest(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { max($0, places[$1].end - places[$1].start) }
  }

  private mutating func pairs(
    _ left: [Int], _ right: [Int], _ proximity: QueryNode.Proximity, isOneEnough: Bool
  ) -> [Int] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let longest = longest(right)
    var found: [(Int, Int)] = []
    var looked = 0
    defer { self.looked += looked }
    search: for number in left {
      let window = window(places[number], proximity, longest)
      var index = right.partitionPoint { places[$0].start >= window.lowerBound }
      while index < right.count, places[right[index]].start <= window.upperBound {
        looked += 1
        if looked > Self.pairLimit { break search }
        if areNear(number, right[index], proximity) {
          found.append((number, right[index]))
          if isOneEnough { break search }
        }
        index += 1
      }
    }
    if looked > Self.pairLimit { found = nearestPairs(left, right, proximity) }
    var joined: [Int] = []
    for (one, other) in found {
      let start = min(places[one].start, places[other].start)
      let end = max(places[one].end, places[other].end)
      joined.append(add(Place(start: start, end: end, parts: (one, other))))
    }
    return joined
  }

  /// Each place of one side with the nearest of the other, in both directions: for words, every one that is near any.
  private func nearestPairs(
    _ left: [Int], _ right: [Int], _ proximity: QueryNode.Proximity
  ) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for number in left {
      for other in nearest(number, right, { areNear(number, $0, proximity) }) {
        found.append((number, other))
      }
    }
    for number in right {
      for other in nearest(number, left, { areNear($0, number, proximity) }) { found.append((other, number)) }
    }
    return found
  }

  /// The nearest place before one and the nearest after it that are near, of a few that are tried.
  private func nearest(_ number: Int, _ others: [Int], _ isNear: (Int) -> Bool) -> [Int] {
    let middle = others.partitionPoint { places[$0].start >= places[number].start }
    let before = (max(0, middle - Self.nearestTried)..<middle).last { isNear(others[$0]) }
    let after = (middle..<min(others.count, middle + Self.nearestTried)).first { isNear(others[$0]) }
    return [before, after].compactMap { $0.map { others[$0] } }
  }

  private func hasNeighbour(
    _ number: Int, _ right: [Int], _ longest: Int, _ proximity: QueryNode.Proximity
  ) -> Bool {
    let window = window(places[number], proximity, longest)
    var index = right.partitionPoint { places[$0].start >= window.lowerBound }
    var looked = 0
    while index < right.count, places[right[index]].start <= window.upperBound, looked < Self.pairLimit {
      if areNear(number, right[index], proximity) { return true }
      index += 1
      looked += 1
    }
    return false
  }

  /// The starts that a place near another may have.
  private func window(_ place: Place, _ proximity: QueryNode.Proximity, _ longest: Int) -> ClosedRange<Int> {
    let low: Int
    let high: Int
    switch proximity.unit {
    case .words(let count):
      low = place.start - count - longest
      high = place.end + count
    case .sentence:
      let sentence = text.tokens[place.start].sentence
      low = text.tokens[..<place.start].partitionPoint { $0.sentence >= sentence }
      high = text.tokens.partitionPoint { $0.sentence > sentence } - 1
    case .paragraph:
      let paragraph = text.tokens[place.start].paragraph
      low = text.tokens[..<place.start].partitionPoint { $0.paragraph >= paragraph }
      high = text.tokens.partitionPoint { $0.paragraph > paragraph } - 1
    }
    let first = proximity.isOrdered ? max(low, place.end + 1) : low
    return first...max(first, high)
  }

  private func areNear(_ one: Int, _ other: Int, _ proximity: QueryNode.Proximity) -> Bool {
    let (a, b) = (places[one], places[other])
    if proximity.isOrdered, b.start <= a.end { return false }
    let first = text.tokens[min(a.start, b.start)]
    let last = text.tokens[max(a.end, b.end)]
    switch proximity.unit {
    case .words(let count):
      guard first.region == last.region else { return false }
      if b.start - a.end > count || a.start - b.end > count { return false }
    case .sentence:
      guard first.sentence == last.sentence else { return false }
    case .paragraph:
      guard first.paragraph == last.paragraph else { return false }
    }
    if a.end < b.start || b.end < a.start { return true }
    let mine = simple(one)
    return simple(other).allSatisfy { word in
      mine.allSatisfy { places[$0].end < places[word].start || places[word].end < places[$0].start }
    }
  }

  /// The words and phrases that a place is made of, by number.
  private func simple(_ number: Int) -> [Int] {
    var found: [Int] = []
    var open = [number]
    while let next = open.popLast() {
      if let parts = places[next].parts { open += [parts.0, parts.1] } else { found.append(next) }
    }
    return found
  }

  /// The bytes to mark for a place: its words, and its phrases as a whole.
  func marks(of number: Int) -> [Range<Int>] {
    simple(number).compactMap { number in
      let first = text.tokens[places[number].start].mark
      let last = text.tokens[places[number].end].mark
      guard !first.isEmpty, !last.isEmpty, first.lowerBound < last.upperBound else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }
}
