internal import LedeText

/// What librarians' saved strings hold besides operators: Factiva's `hd=port`, Nexis' `caps(May)` and
/// `date(geq 1/1/2023)`.
extension QueryParser {
  /// The names that `=` may follow.
  var nexisCodes: Set<String> {
    var codes = Set(ForeignFields.known.keys).union(ForeignFields.missing.keys)
    for field in fields.fields { codes.formUnion([field.name] + field.aliases) }
    return codes
  }

  /// The field of a name: ours, or in the professional dialect theirs.
  func named(_ name: String) -> QueryField? {
    if let field = fields.field(named: name) { return field }
    guard options.dialect == .nexis, let ours = ForeignFields.known[name.lowercased()] else { return nil }
    return fields.field(named: ours)
  }

  /// A code or segment of what is not here is refused: leaving it out in silence would change the answer.
  func refuseForeign(_ range: Range<Int>) throws(QueryError) {
    guard options.dialect == .nexis else { return }
    let name = String(decoding: bytes[range], as: UTF8.self).lowercased()
    guard fields.field(named: name) == nil, let what = ForeignFields.missing[name] else { return }
    throw QueryError(
      .unknownField, at: range, "Lede knows no \(what)", expected: "leave this part of the query out")
  }

  /// `caps(word)`, `allcaps(word)`, `nocaps(word)`: the word as it is written so.
  mutating func letterCase(_ name: String, _ range: Range<Int>) throws(QueryError) -> QueryNode? {
    guard options.dialect == .nexis, ["caps", "allcaps", "nocaps", "singular", "plural"].contains(name) else {
      return nil
    }
    next += 1
    var node = try group()
    guard name.hasSuffix("caps") else {
      notes.append(QueryNote("\(name)(…) is read as the word in any form", at: range))
      return node
    }
    guard case .word(let word) = node.kind, word.kind != .ngram, !word.isExpanded else {
      throw QueryError(.operand, at: node.range, "\(name) takes one word", expected: "\(name)(word)")
    }
    let lower = String(decoding: TextFolder.lowercase(word.text), as: UTF8.self)
    let title = lower.prefix(1).uppercased() + lower.dropFirst()
    let forms =
      switch name {
      case "allcaps": [lower.uppercased()]
      case "nocaps": [lower]
      default: [title, lower.uppercased()]
      }
    let words = forms.map { form in
      var exact = word
      exact.text = Array(form.utf8)
      exact.match = .exact
      return QueryNode(.word(exact), word.range)
    }
    node.range = range.lowerBound..<node.range.upperBound
    node.kind = words.count == 1 ? words[0].kind : .or(words)
    return node
  }

  // MARK: Dates

  private enum Comparison {
    case on, after, before, since, until
  }

  private static let comparisons: [String: Comparison] = [
    "is": .on, "=": .on, "in": .on, "on": .on, "aft": .after, "after": .after, ">": .after, "bef": .before,
    "before": .before, "<": .before, "geq": .since, ">=": .since, "from": .since, "leq": .until, "<=": .until,
    "to": .until,
  ]

  private func comparison(_ index: Int) -> Comparison? {
    guard index < lexemes.count, lexemes[index].kind == .run, lexemes[index].range.count <= 8 else {
      return nil
    }
    return Self.comparisons[String(decoding: bytes[lexemes[index].range], as: UTF8.self).lowercased()]
  }

  private func startsWithSign(_ index: Int) -> Bool {
    guard index < lexemes.count, lexemes[index].kind == .run else { return false }
    let first = bytes[lexemes[index].range.lowerBound]
    return first == 0x3C || first == 0x3E
  }

  /// `date aft 2022`, `date >= 1/1/2023`: the name as a word, and a comparison behind it.
  mutating func comparedDate() throws(QueryError) -> QueryNode? {
    guard options.dialect == .nexis, context == nil, lexemes[next].kind == .run,
      lexemes[next].range.count <= 16
    else { return nil }
    let sign = bytes[lexemes[next].range].firstIndex { $0 == 0x3C || $0 == 0x3E }
    if sign != nil || startsWithSign(next + 1) {
      try refuseForeign(lexemes[next].range.lowerBound..<(sign ?? lexemes[next].range.upperBound))
    }
    guard let field = named(String(decoding: bytes[lexemes[next].range], as: UTF8.self)), field.kind == .date,
      comparison(next + 1) != nil || startsWithSign(next + 1)
    else { return nil }
    let name = lexemes[next].range
    next += 1
    return try nexisDates(of: field, name: name)
  }

  /// Comparisons after the name of a field of dates, between brackets or not; `nil` where there are none.
  mutating func nexisDates(of field: QueryField, name: Range<Int>) throws(QueryError) -> QueryNode? {
    let open = lexemes[next].kind == .open ? 1 : 0
    guard context == nil, comparison(next + open) != nil || startsWithSign(next + open) else { return nil }
    let opening = lexemes[next].range
    next += open
    var range: QueryDateRange?
    while comparison(next) != nil || startsWithSign(next) {
      let found = try comparedDates()
      guard let before = range else {
        range = found
        if isWord(next, "and"), comparison(next + 1) != nil || startsWithSign(next + 1) { next += 1 }
        continue
      }
      range = QueryDateRange(from: found.from ?? before.from, to: found.to ?? before.to)
    }
    if open == 1 {
      guard lexemes[next].kind == .close else {
        throw QueryError(.brackets, at: opening, "this bracket is never closed", expected: "close it")
      }
      next += 1
    }
    terms += 1
    let whole = name.lowerBound..<lexemes[next - 1].range.upperBound
    return QueryNode(.date(field, range ?? QueryDateRange(from: nil, to: nil)), whole)
  }

  private mutating func comparedDates() throws(QueryError) -> QueryDateRange {
    guard let comparison = comparison(next) else {
      next += 1
      return try dates(lexemes[next - 1].range)
    }
    let sign = lexemes[next].range
    next += 1
    var brackets = 0
    while lexemes[next].kind == .open, brackets < options.limits.depth {
      brackets += 1
      next += 1
    }
    guard lexemes[next].kind == .run else {
      throw QueryError(
        .date, at: sign, "\(words(sign)) needs a date after it", expected: "2023, 9/13/2023 or 20230913")
    }
    let value = lexemes[next].range
    let date = try date(value)
    next += 1
    for _ in 0..<brackets {
      guard lexemes[next].kind == .close else {
        throw QueryError(
          .brackets, at: value, "a bracket around the date is never closed", expected: "close it")
      }
      next += 1
    }
    return switch comparison {
    case .on: QueryDateRange(from: date, to: date)
    case .after: QueryDateRange(from: date.following, to: nil)
    case .before: QueryDateRange(from: nil, to: date.preceding)
    case .since: QueryDateRange(from: date, to: nil)
    case .until: QueryDateRange(from: nil, to: date)
    }
  }

  /// `9/13/2023`, `9/2023`, `20230913`; `nil` for other forms.
  func foreignDate(_ range: Range<Int>) throws(QueryError) -> QueryDate? {
    let parts = bytes[range].split(separator: 0x2F, omittingEmptySubsequences: false)
    var numbers: [Int] = []
    for part in parts.prefix(4) {
      guard (1...8).contains(part.count), part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 & 15) })
    }
    let date: QueryDate
    switch numbers.count {
    case 1 where range.count == 8:
      date = QueryDate(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case 2: date = QueryDate(year: numbers[1], month: numbers[0])
    case 3: date = QueryDate(year: numbers[2], month: numbers[0], day: numbers[1])
    default: return nil
    }
    guard let month = date.month, (1...12).contains(month), (1...9999).contains(date.year),
      date.day.map({ (1...QueryDate.days(inMonth: month, of: date.year)).contains($0) }) ?? true
    else {
      throw QueryError(
        .date, at: range, "\(words(range)) is no date", expected: "month/day/year, as 9/13/2023")
    }
    return date
  }
}
