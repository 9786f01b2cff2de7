internal import LedeText

/// What is known of a plain text before it is read.
struct PlainTextHints {
  /// Where the headline stands, when a field gave it.
  var headline: Range<Int>?
  /// The rule for it.
  var headlineRule: String?
  /// The title that the headline was taken from, where that has more words.
  var title: String?
  var language: LanguageEvidence?
  var path: [UInt8] = []
  var url: String?
}

/// Reads a plain text that may come with a headline from a field.
enum PlainText {
  static func read(_ text: [UInt8], origin: OffsetMap, unit: RangeUnit, hints: PlainTextHints) -> Article {
    var reading = ReadingHints()
    reading.language = hints.language
    reading.path = hints.path
    reading.title = hints.title
    reading.url = hints.url
    if let range = hints.headline?.clamped(to: 0..<text.count) {
      reading.headline = TextField(
        String(decoding: text[range], as: UTF8.self), range: range, rule: hints.headlineRule ?? "given")
    }
    return TextReader().read(text: text, origin: origin, unit: unit, hints: reading)
  }
}
