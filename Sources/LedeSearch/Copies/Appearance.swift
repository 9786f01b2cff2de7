internal import LedeArticle
internal import LedeSchema

/// When an article appeared, for putting articles in the order of their dates.
///
/// A day without a time of day counts as its end, a month or year as its last day: nothing is called earlier than what
/// it is known to be. What has no date comes last.
struct Appearance: Comparable {
  /// Year, month and day as one number; the largest there is where there is no date.
  var day: Int
  /// Seconds after midnight.
  var second: Int
  private var path: [UInt8]
  private var ordinal: Int

  init(_ stored: StoredArticle) {
    if let date = stored.article.published?.utc {
      day = date.year * 10_000 + (date.month ?? 99) * 100 + (date.day ?? 99)
      second = date.secondOfDay ?? 86_400
    } else {
      day = .max
      second = 0
    }
    path = stored.path
    ordinal = stored.ordinal ?? 0
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.second != right.second { return left.second < right.second }
    if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
    return left.ordinal < right.ordinal
  }
}
