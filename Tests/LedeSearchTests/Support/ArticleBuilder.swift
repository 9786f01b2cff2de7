import LedeArticle
import LedeText

/// Puts an article together from its parts.
///
/// In paragraphs, `{Speaker|words}` is a quote, `{|words}` one without a speaker; the braces and the name are not part
/// of the text.
struct ArticleBuilder {
  var headline: String?
  var byline: String?
  var dateline: String?
  var body: [String] = []
  /// Captions with their credits.
  var captions: [(String, String?)] = []
  var boilerplate: String?
  var outlet: String?
  var section: String?
  var agency: String?
  var language: String?
  var date: (Int, Int?, Int?)?

  func article() -> Article {
    var text: [UInt8] = []
    var parts: [Part] = []
    var quotes: [Quotation] = []
    var found: [Caption] = []
    func add(_ words: String, _ kind: Part.Kind) -> Range<Int> {
      if !text.isEmpty { text += "\n\n".utf8 }
      let start = text.count
      text += words.utf8
      parts.append(Part(kind, start..<text.count, rule: "test"))
      return start..<text.count
    }
    let headlineRange = headline.map { add($0, .headline) }
    let bylineRange = byline.map { add($0, .byline) }
    let datelineRange = dateline.map { add($0, .dateline) }
    for paragraph in body {
      if !text.isEmpty { text += "\n\n".utf8 }
      let start = text.count
      var open: (start: Int, speaker: String?)?
      var rest = Substring(paragraph)
      while let character = rest.popFirst() {
        switch character {
        case "{":
          let name = rest.prefix { $0 != "|" }
          rest = rest.dropFirst(name.count + 1)
          open = (text.count, name.isEmpty ? nil : String(name))
        case "}":
          guard let quote = open else { continue }
          let speaker = quote.speaker.map { Speaker(name: $0, mention: nil) }
          quotes.append(Quotation(ranges: [quote.start..<text.count], speaker: speaker, rule: "test"))
          open = nil
        default: text += String(character).utf8
        }
      }
      parts.append(Part(.paragraph, start..<text.count, rule: "test"))
    }
    for (words, credit) in captions {
      let range = add(words + (credit.map { " (\($0))" } ?? ""), .caption)
      let end = range.lowerBound + words.utf8.count
      var caption = Caption(range: range.lowerBound..<end, rule: "test")
      if let credit {
        caption.credit = credit
        caption.creditRange = end + 2..<end + 2 + credit.utf8.count
      }
      found.append(caption)
    }
    if let boilerplate { _ = add(boilerplate, .boilerplate) }
    var article = Article(text: text, origin: OffsetMap(verbatim: text.count))
    article.parts = parts
    article.quotes = quotes
    article.captions = found
    article.headline = headline.map { TextField($0, range: headlineRange, rule: "test") }
    article.byline = byline.map { TextField($0, range: bylineRange, rule: "test") }
    article.dateline = dateline.map { TextField($0, range: datelineRange, rule: "test") }
    article.outlet = outlet.map { TextField($0, rule: "test") }
    article.section = section.map { TextField($0, rule: "test") }
    article.agency = agency.map { TextField($0, rule: "test") }
    article.language = language.map { LanguageEvidence(code: $0, isDeclared: true) }
    article.published = date.map {
      DatedEvidence(year: $0.0, month: $0.1, day: $0.2, evidence: .field, text: "test")
    }
    return article
  }
}
