internal import LedeText

/// What is known of a plain text before it is read.
struct PlainTextHints {
  /// Where the headline stands, when a field gave it.
  var headline: Range<Int>?
  /// The rule for it.
  var headlineRule: String?
  var language: LanguageEvidence?
  var path: [UInt8] = []
  var url: String?
}

/// Reads a plain text line by line: the first one is the headline, every other one a paragraph.
enum PlainText {
  static func read(_ text: [UInt8], origin: OffsetMap, unit: RangeUnit, hints: PlainTextHints) -> Article {
    var article = Article(text: text, origin: origin, unit: unit)
    var start = 0
    var key: [UInt8] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let begin = start
      start += line.count + 1
      guard let first = line.firstIndex(where: { !$0.isSpace }),
        let last = line.lastIndex(where: { !$0.isSpace })
      else { continue }
      let range = (begin + first - line.startIndex)..<(begin + last - line.startIndex + 1)
      if article.parts.isEmpty, hints.headline == nil || hints.headline == range {
        let rule = hints.headlineRule ?? "first line"
        article.parts.append(Part(.headline, range, rule: rule))
        article.headline = TextField(article.string(range), range: range, rule: rule)
        key = PageMetadata.key(Array(text[range]))
      } else if article.parts.count == 1, !key.isEmpty, PageMetadata.key(Array(text[range])) == key {
        article.parts.append(Part(.repetition, range, rule: "headline again"))
      } else {
        article.parts.append(Part(.paragraph, range, rule: "line"))
      }
    }
    article.language = hints.language
    return article
  }
}
