internal import Glibc
internal import LedeSchema
internal import Xapian

/// How matches are weighted; the figures behind each choice are in docs/ranking.md.
enum Ranking {
  /// BM25's k1 and b for articles.
  static let k1 = 1.4
  static let b = 0.68

  /// The weighting scheme of a collection.
  static func weighting(_ collection: Collection) -> Weighting {
    switch collection {
    case .articles: .bm25(k1: k1, k2: 0, k3: 1, b: b, minimumLength: 0.3)
    // Short texts: their length says little about how much of them is about a word, and a word seldom stands twice.
    case .quotes, .captions: .bm25(k1: 0.4, k2: 0, k3: 1, b: 0.3, minimumLength: 0.5)
    }
  }

  /// What BM25 makes of a word that stands in so many documents of all, as `Xapian::BM25Weight` has it.
  static func rarity(_ frequency: Double, of count: Double) -> Double {
    let odds = (count - frequency + 0.5) / (frequency + 0.5)
    return log(odds < 2 ? odds * 0.5 + 1 : odds)
  }

  /// BM25's k3: how much a word counts that a question repeats.
  static let k3 = 12.0

  /// What a word counts that is asked for so many times, against 1 for once.
  static func repetition(_ count: Int) -> Double { (k3 + 1) * Double(count) / (k3 + Double(count)) }

  /// Neighbours in the query count more where at most this many words apart in the text.
  static let nearWords = 8
  /// What they count there, against 1 for the words themselves.
  static let nearWeight = 0.1
  /// Pairs of neighbours that are looked at.
  static let nearPairs = 16

  /// Days until an article's date counts half of what today's counts.
  static let freshDays = 90.0
  /// What the newest day adds with `fresh`, against the weight of the best match.
  static let freshWeight = 0.25

  /// A query whose matches are raised by how new they are.
  ///
  /// Age is counted from the newest article, but not from one of the future. An article without a date gains nothing.
  static func fresh(
    _ query: Xapian.Query, best: Double, newest: [UInt8], today: QueryDate
  ) -> Xapian.Query {
    guard let slot = Field.known("date").slot, best > 0 else { return query }
    let last = min(day(newest) ?? today.daysSince1970, today.daysSince1970)
    let most = best * freshWeight
    return query.andMaybe(
      .postings(maximumWeight: most) { (database) throws(XapianError) in
        var postings: [Posting] = []
        var values = try database.values(in: slot)
        while try values.next() {
          guard let day = day(values.value) else { continue }
          let age = Double(max(0, last - day))
          postings.append(Posting(values.document, weight: most * (freshDays / (freshDays + age))))
        }
        return postings
      })
  }

  /// The day of a date's value; a month or a year counts from its middle.
  private static func day(_ value: [UInt8]) -> Int? {
    guard value.count == 8, let number = Int(String(decoding: value, as: UTF8.self)) else { return nil }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    return QueryDate(year: year, month: month == 0 ? 7 : month, day: day == 0 ? (month == 0 ? 1 : 15) : day)
      .daysSince1970
  }
}
