internal import LedeText

/// Makes an article of the fields of a record.
struct FieldsReader {
  let configuration: ReadingConfiguration

  /// Reads a line of JSON Lines or a value of a JSON text.
  func json(_ record: ArticleRecord) throws(ArticleError) -> Article {
    var value: JSONValue?
    var failure: JSONError?
    do throws(JSONError) { value = try JSONReader.parse(record.bytes) } catch { failure = error }
    var decoded: DecodedText?
    if value.map(Self.isBroken) ?? true, let other = Self.decoded(record),
      let read = try? JSONReader.parse(other.text)
    {
      value = read
      decoded = other
    }
    guard let value else {
      throw Self.error(failure ?? JSONError(message: "no value", offset: 0), in: record)
    }
    var fields: RecordFields
    switch value {
    case .object: fields = RecordFields(value, configuration: configuration)
    case .string(let string):
      fields = RecordFields()
      fields.offer(FieldValue(text: string.bytes, origin: string.origin, name: "string"), as: .body, rank: 0)
    default:
      throw ArticleError(
        .malformed, "expected an object with the fields of an article", line: record.line,
        offset: record.offset)
    }
    fields.inner = decoded?.origin
    var article = try read(fields, record)
    if let decoded { article.notes.append(contentsOf: ReadingNote.notes(of: decoded)) }
    return article
  }

  /// Whether a string of a value, or of its members, has bytes that are not UTF-8.
  private static func isBroken(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let string): string.replaced > 0
    case .array(let elements): elements.contains(where: isBroken)
    case .object(let members): members.contains { isBroken($0.value) }
    default: false
    }
  }

  /// The record in UTF-8, where it is in another encoding.
  private static func decoded(_ record: ArticleRecord) -> DecodedText? {
    guard String(validating: record.bytes, as: UTF8.self) == nil else { return nil }
    let decoded = TextDecoder.decode(record.bytes, declared: record.declaredCharset)
    return decoded.encoding == "utf-8" ? nil : decoded
  }

  /// Reads a row of CSV or TSV.
  func row(_ record: ArticleRecord) throws(ArticleError) -> Article {
    let decoded = TextDecoder.decode(record.bytes, declared: record.declaredCharset)
    let row = DelimitedRow(decoded.text, delimiter: record.delimiter)
    guard row.fields.count <= record.columns.count else {
      throw ArticleError(
        .malformed, "expected \(record.columns.count) fields as in the first row, found \(row.fields.count)",
        line: record.line, offset: record.offset)
    }
    var fields = RecordFields(row, columns: record.columns, configuration: configuration)
    fields.inner = decoded.origin
    var article = try read(fields, record)
    article.notes.append(contentsOf: ReadingNote.notes(of: decoded))
    return article
  }

  private static func error(_ error: JSONError, in record: ArticleRecord) -> ArticleError {
    let place = min(max(error.offset, 0), record.bytes.count)
    let before = record.bytes[..<place]
    let lines = before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column = place - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    let message = record.bytes.contains { !$0.isSpace } ? error.message : "nothing but white space"
    return ArticleError(
      .malformed, "\(message), column \(column)", line: record.line + lines, offset: record.offset + place)
  }

  /// Makes the article.
  ///
  /// - Parameter isPlain: true for a body that is no HTML, whatever it looks like.
  func read(_ fields: RecordFields, _ record: ArticleRecord, isPlain: Bool = false) throws(ArticleError)
    -> Article
  {
    var fields = fields
    if !isPlain { fields.readMarkupOfLines() }
    let site = SiteName(
      site: fields[.outlet]?.line ?? record.outlet, url: fields[.url]?.line ?? record.url)
    let headline = fields[.headline]?.without(site)
    let body = fields[.body] ?? fields[.lead]
    guard headline != nil || body != nil || !fields.captions.isEmpty else {
      throw ArticleError(
        .noText, "the record has no field with a headline or a text", line: record.line, offset: record.offset
      )
    }
    var article: Article
    var isPlainText = false
    if let body, !isPlain, Self.isPage(body.text) {
      article = try page(body, headline, fields, record)
    } else if let body, !isPlain,
      Self.isMarkup(body.text) || record.format == .feed && InlineMarkup.stands(in: body.text)
    {
      article = markup(body, headline, fields, record)
    } else {
      article = plain(body, headline, fields, record)
      isPlainText = true
    }
    if let inner = fields.inner { article.origin = article.origin.through(inner) }
    var map = OffsetMap()
    map.append(article.origin, shiftedBy: record.offset)
    article.origin = map
    append(fields.captions, to: &article, inner: fields.inner, shift: record.offset)
    let isExact = article.unit == .sourceBytes && !record.isTranscoded
    article.unit = isExact ? .sourceBytes : .textBytes
    if article.language == nil || !isPlainText || !Self.isSettled(article, from: headline) {
      article.language = Self.language(
        fields, record, sample: Self.sample(article), configuration: configuration)
    }
    fill(&article, from: fields, record)
    let replaced = (headline?.replaced ?? 0) + (body?.replaced ?? 0)
    if replaced > 0 { article.notes.append(ReadingNote(.brokenBytes, "\(replaced) broken byte sequences")) }
    article.notes = record.notes + article.notes
    return article
  }

  // MARK: The text

  private func plain(
    _ body: FieldValue?, _ headline: FieldValue?, _ fields: RecordFields, _ record: ArticleRecord
  ) -> Article {
    var whole = FieldValue(text: [], origin: OffsetMap(), name: "")
    var headlineRange: Range<Int>?
    if let headline {
      whole = headline.oneLine
      headlineRange = 0..<whole.text.count
    }
    if let body { whole.join(body, separator: [0x0A, 0x0A]) }
    let hints = PlainTextHints(
      headline: headlineRange, headlineRule: headline.map { "field \($0.name)" },
      title: fields[.headline].flatMap { $0.text.count == headline?.text.count ? nil : $0.line },
      language: Self.language(fields, record, sample: (body ?? whole).text, configuration: configuration),
      path: record.path, url: fields[.url]?.line ?? record.url)
    return PlainText.read(whole.text, origin: whole.origin, unit: .sourceBytes, hints: hints)
  }

  private func markup(
    _ body: FieldValue, _ headline: FieldValue?, _ fields: RecordFields, _ record: ArticleRecord
  ) -> Article {
    var builder = ArticleBuilder(unit: .sourceBytes)
    if let line = headline?.oneLine {
      builder.append(.headline, line.text, line.origin, rule: "field \(line.name)")
      builder.headline = TextField(
        line.string, range: builder.parts.last?.range, rule: "field \(line.name)")
    }
    HTMLReader(configuration: configuration).compose(
      fragment: body.text, at: body.origin, headline: headline?.line, into: &builder)
    var hints = ReadingHints()
    hints.language = Self.language(fields, record, sample: builder.sample, configuration: configuration)
    hints.path = record.path
    hints.url = fields[.url]?.line ?? record.url
    return builder.article(through: nil, shiftedBy: 0, hints: hints)
  }

  private func page(
    _ body: FieldValue, _ headline: FieldValue?, _ fields: RecordFields, _ record: ArticleRecord
  ) throws(ArticleError) -> Article {
    var inner = ArticleRecord(format: .html, bytes: body.text, declaredCharset: "UTF-8", url: record.url)
    inner.path = record.path
    do {
      var article = try HTMLReader(configuration: configuration).read(inner)
      article.origin = article.origin.through(body.origin)
      return article
    } catch {
      guard headline != nil else { throw error }
      return markup(body, headline, fields, record)
    }
  }

  /// Adds captions that have fields of their own after the text.
  private func append(
    _ captions: [RecordFields.CaptionFields], to article: inout Article, inner: OffsetMap?, shift: Int
  ) {
    var known = Set(article.captions.map { PageMetadata.key(Array(article.text[$0.range])) })
    func add(_ value: FieldValue) -> Range<Int> {
      if !article.text.isEmpty {
        article.text.append(0x0A)
        article.origin.append(text: 1, source: 0, at: article.origin.runs.last?.sourceEnd ?? 0)
      }
      let start = article.text.count
      article.text.append(contentsOf: value.text)
      article.origin.append(inner.map { value.origin.through($0) } ?? value.origin, shiftedBy: shift)
      return start..<article.text.count
    }
    for caption in captions {
      let key = PageMetadata.key(caption.text.text)
      guard !key.isEmpty, known.insert(key).inserted else { continue }
      let range = add(caption.text.oneLine)
      var end = range.upperBound
      var found = Caption(range: range, rule: "field \(caption.text.name)")
      if let credit = caption.credit?.oneLine {
        let place = add(credit)
        found.credit = credit.string
        found.creditRange = place
        end = place.upperBound
      } else if let line = CaptionReader().read(article.text, range), !line.isCreditAlone,
        let credit = line.credit
      {
        // "The old lock. Photo: Mara Quill".
        found.range = line.caption
        found.creditRange = credit
        found.credit = String(decoding: article.text[credit], as: UTF8.self)
      }
      article.parts.append(Part(.caption, range.lowerBound..<end, rule: "field \(caption.text.name)"))
      article.captions.append(found)
    }
  }

  // MARK: The fields

  private func fill(_ article: inout Article, from fields: RecordFields, _ record: ArticleRecord) {
    func field(_ role: FieldRole) -> TextField? {
      fields[role].flatMap { value in value.line.map { TextField($0, rule: "field \(value.name)") } }
    }
    if let headline = field(.headline), article.headline == nil { article.headline = headline }
    if var byline = field(.byline) {
      byline.value = PageMetadata.withoutBy(byline.value)
      article.byline = byline
    }
    if let outlet = field(.outlet) ?? record.outlet.map({ TextField($0, rule: "container") }) {
      article.outlet = outlet
    }
    if let section = field(.section) { article.section = section }
    if let url = field(.url) ?? record.url.map({ TextField($0, rule: "container") }) { article.url = url }
    let code = article.language?.code
    if let date = Self.date(fields[.published], language: code) { article.published = date }
    if let date = Self.date(fields[.updated], language: code) { article.updated = date }
  }

  private static func date(_ value: FieldValue?, language: String?) -> DatedEvidence? {
    guard let value, let line = value.line else { return nil }
    if let date = MachineDate.parse(line, evidence: .field) { return date }
    let bytes = Array(line.utf8)
    var date = DateReader(language: language).date(in: bytes, 0..<bytes.count, evidence: .field)
    date?.range = nil
    return date
  }

  private static func language(
    _ fields: RecordFields, _ record: ArticleRecord, sample: [UInt8], configuration: ReadingConfiguration
  ) -> LanguageEvidence? {
    LanguageDetector.language(declared: fields[.language]?.line ?? record.language, text: sample.span)
      ?? configuration.defaultLanguage.map { LanguageEvidence(code: $0, isDeclared: false) }
  }

  /// Whether the language in which a text was read is that of its paragraphs: they are all of the text that was looked
  /// at, or nine tenths of it where the language was declared.
  private static func isSettled(_ article: Article, from headline: FieldValue?) -> Bool {
    let start = headline.map { $0.oneLine.text.count } ?? 0
    let looked = start..<min(article.text.count, start + LanguageDetector.sampleLength)
    func visible(_ range: Range<Int>) -> Int {
      let bytes = article.text.span.extracting(range)
      var count = 0
      for index in bytes.indices where unsafe bytes[unchecked: index] > 0x20 { count &+= 1 }
      return count
    }
    let all = visible(looked)
    let body = article.parts.reduce(0) { count, part in
      part.kind == .paragraph ? count + visible(part.range.clamped(to: looked)) : count
    }
    return article.language?.isDeclared == true ? body * 10 >= all * 9 : body == all
  }

  private static func sample(_ article: Article) -> [UInt8] {
    var result: [UInt8] = []
    for part in article.parts where part.kind == .paragraph && result.count < 8192 {
      result.append(contentsOf: article.text[part.range].prefix(8192))
      result.append(0x0A)
    }
    return result.isEmpty ? Array(article.text.prefix(8192)) : result
  }

  static func isPage(_ text: [UInt8]) -> Bool {
    let head = text.prefix(2048)
    var index = head.startIndex
    while let open = head[index...].firstIndex(of: 0x3C) {
      for tag: StaticString in ["<html", "<!doctype html", "<body"]
      where open + tag.utf8CodeUnitCount <= head.endIndex && text.hasWord(tag, at: open) { return true }
      index = open + 1
    }
    return false
  }

  /// Whether a text is HTML: two tags that writers of plain text have no reason to type.
  static func isMarkup(_ text: [UInt8]) -> Bool {
    var count = 0
    var index = 0
    while let open = text[index...].firstIndex(of: 0x3C) {
      for tag: StaticString in [
        "<p>", "<p ", "</p>", "<br", "<div", "</div>", "<a ", "</a>", "<h2", "<h3", "<ul", "<li", "<img",
        "<strong", "<em>", "<figure", "<blockquote", "<span",
      ]
      where text.hasWord(tag, at: open) { count += 1 }
      if count >= 2 { return true }
      index = open + 1
    }
    return false
  }
}

extension FieldValue {
  /// The value without the site's name at its end or start.
  fileprivate func without(_ site: SiteName) -> FieldValue {
    guard text.count < 1000, site.site != nil || site.url != nil else { return self }
    let own = text.trimmed(site.ownWords(of: text, isStrict: true))
    guard !own.isEmpty, own.count < text.count else { return self }
    return FieldValue(text: Array(text[own]), origin: origin.slice(own), name: name, replaced: replaced)
  }

  /// The value as one line: line ends and runs of space become one space.
  var oneLine: FieldValue {
    var result = FieldValue(text: [], origin: OffsetMap(), name: name, replaced: replaced)
    let separators = text.indices.contains { text.hasLineSeparator(at: $0) }
    guard separators || text.contains(where: { $0 < 0x20 }) else { return self }
    var start: Int?
    func isBreak(_ index: Int) -> Bool {
      text[index].isSpace || separators && (index - 2...index).contains { text.hasLineSeparator(at: $0) }
    }
    for index in 0...text.count {
      if index < text.count, !isBreak(index) {
        if start == nil { start = index }
      } else if let from = start {
        let piece = FieldValue(
          text: Array(text[from..<index]), origin: origin.slice(from..<index), name: name)
        result.join(piece, separator: [0x20])
        start = nil
      }
    }
    return result
  }
}
