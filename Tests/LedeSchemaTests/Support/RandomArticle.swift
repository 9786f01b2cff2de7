import LedeArticle
import LedeSchema
import LedeText

extension StoredArticle {
  /// An article with everything that an article can have, at random.
  static func random(_ random: inout SeededGenerator) -> StoredArticle {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func words(_ count: Int) -> String {
      let all = ["harbour", "Straße", "港口", "“no”", "é", "\u{0}", "порт", "ferry", "\u{1F600}", "1,000"]
      return (0..<count).map { _ in all[number(0...all.count - 1)] }.joined(separator: " ")
    }
    let text = Array(words(number(0...60)).utf8)
    func range() -> Range<Int> {
      let start = number(0...text.count)
      return start..<number(start...text.count)
    }
    func maybe<Value>(_ value: @autoclosure () -> Value) -> Value? { number(0...1) == 0 ? nil : value() }
    func field() -> TextField? { maybe(TextField(words(2), range: maybe(range()), rule: "")) }
    func date() -> DatedEvidence? {
      maybe(
        DatedEvidence(
          year: number(1...9999), month: maybe(number(1...12)), day: maybe(number(1...31)),
          secondOfDay: maybe(number(-54_000...140_399)),
          evidence: DatedEvidence.Evidence.allCases[number(0...7)],
          text: words(2), range: maybe(range())))
    }
    var article = Article(
      text: text, origin: OffsetMap(verbatim: text.count), unit: RangeUnit.allCases[number(0...2)])
    for _ in 0..<number(0...6) {
      article.parts.append(
        Part(Part.Kind.allCases[number(0...Part.Kind.allCases.count - 1)], range(), rule: ""))
    }
    var place = 0
    while place <= text.count, number(0...3) > 0 {
      article.lines.append(SourceLine(offset: place, line: number(0...900)))
      place += number(1...40)
    }
    for _ in 0..<number(0...4) {
      article.quotes.append(
        Quotation(
          ranges: (0..<number(1...3)).map { _ in range() },
          speaker: maybe(
            Speaker(name: words(2), mention: maybe(range()), isResolved: number(0...1) == 0)), rule: ""))
    }
    for _ in 0..<number(0...3) {
      article.captions.append(
        Caption(range: range(), credit: maybe(words(1)), creditRange: maybe(range()), rule: ""))
    }
    article.headline = field()
    article.byline = field()
    article.dateline = field()
    article.outlet = field()
    article.section = field()
    article.agency = field()
    article.url = field()
    article.published = date()
    article.updated = date()
    article.language = maybe(LanguageEvidence(code: "de", isDeclared: number(0...1) == 0))
    for _ in 0..<number(0...2) {
      article.notes.append(ReadingNote(ReadingNote.Kind.allCases[number(0...3)], words(2)))
    }
    let path = (0..<number(1...40)).map { _ in UInt8(number(1...255)) }
    let member = maybe((0..<number(0...20)).map { _ in UInt8(number(0...255)) })
    let ordinal = maybe(number(0...100_000))
    return StoredArticle(
      id: ArticleID(path: path, member: member, ordinal: ordinal), path: path, member: member,
      ordinal: ordinal,
      line: number(1...1000), firstSeen: number(0...2_000_000_000), article: article)
  }
}
