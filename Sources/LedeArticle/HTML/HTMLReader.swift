internal import LedeText

/// Reads a page, or the markup in a field, into an article.
struct HTMLReader {
  let configuration: ReadingConfiguration

  /// Reads a page.
  func read(_ record: ArticleRecord) throws(ArticleError) -> Article {
    let declared = record.declaredCharset ?? Self.declaredCharset(record.bytes)
    // A page that is valid UTF-8 beyond ASCII is UTF-8: what it declares is what its template said.
    let isUTF8 =
      record.bytes.contains { $0 >= 0x80 } && String(validating: record.bytes, as: UTF8.self) != nil
    let decoded = TextDecoder.decode(record.bytes, declared: isUTF8 ? "UTF-8" : declared)
    var notes = ReadingNote.notes(of: decoded)
    var page = decoded.text
    if page.count > configuration.limits.page {
      notes.append(ReadingNote(.cut, "the first \(configuration.limits.page) bytes of the page were read"))
      page.removeLast(page.count - page.scalarAligned(configuration.limits.page, 0))
    }
    let document = HTMLTreeBuilder.parse(page, depth: configuration.limits.depth)
    if document.isFlattened {
      notes.append(
        ReadingNote(.depth, "markup deeper than \(configuration.limits.depth) levels was flattened"))
    }
    var metadata = PageMetadata(document, url: record.url)
    if metadata.published == nil || metadata.byline == nil {
      let visible = VisibleHead(
        document, headline: metadata.headline?.value, language: metadata.language ?? record.language)
      metadata.published = metadata.published ?? visible.published
      metadata.updated = metadata.updated ?? visible.updated
      metadata.byline = metadata.byline ?? visible.byline ?? metadata.author
    }
    var builder = ArticleBuilder(unit: .textBytes)
    compose(document, metadata: metadata, into: &builder)
    guard builder.hasText else {
      throw ArticleError(
        .noText, "the page has neither a headline nor text", line: record.line, offset: record.offset)
    }
    var hints = ReadingHints()
    hints.language =
      LanguageDetector.language(declared: metadata.language ?? record.language, text: builder.sample.span)
      ?? configuration.defaultLanguage.map { LanguageEvidence(code: $0, isDeclared: false) }
    hints.byline = metadata.byline
    hints.published = metadata.published
    hints.updated = metadata.updated
    hints.path = record.path
    hints.url = metadata.url?.value
    var article = builder.article(through: decoded.origin, shiftedBy: record.offset, hints: hints)
    if let byline = metadata.byline { article.byline = byline }
    if let outlet = metadata.outlet ?? record.outlet.map({ TextField($0, rule: "container") }) {
      article.outlet = outlet
    }
    article.section = metadata.section
    article.url = metadata.url
    article.notes = record.notes + notes
    return article
  }

  /// Puts the lines of markup that stands in a field (with no page around it) into an article.
  ///
  /// - Parameter map: where the markup stands in the record.
  func compose(fragment: [UInt8], at map: OffsetMap, headline: String?, into builder: inout ArticleBuilder) {
    let end = fragment.scalarAligned(configuration.limits.page, 0)
    let page = end < fragment.count ? Array(fragment[..<end]) : fragment
    let document = HTMLTreeBuilder.parse(page, depth: configuration.limits.depth)
    var renderer = LineRenderer(
      document: document, dropped: document.nodes.map { $0.tag.isDropped && $0.tag != .noscript })
    renderer.render(0)
    renderer.flush()
    let hints = document.nodes.indices.map { index in
      ClassHints(document.attribute(.class, of: index).map { [$0] } ?? [])
    }
    var filter = LineFilter(renderer.lines, document: document, hints: hints, headline: headline)
    append(renderer.lines, filter.run(isWhole: true), to: &builder, through: map)
  }

  private func compose(_ document: HTMLDocument, metadata: PageMetadata, into builder: inout ArticleBuilder) {
    if let headline = metadata.headline {
      var line: PageLine?
      if let node = metadata.headlineNode {
        var renderer = LineRenderer(
          document: document, dropped: Array(repeating: false, count: document.nodes.count))
        renderer.render(node)
        renderer.flush()
        if renderer.lines.count == 1, renderer.lines[0].string == headline.value { line = renderer.lines[0] }
      }
      if let line {
        builder.append(.headline, line.text, line.origin, rule: headline.rule)
      } else {
        builder.append(.headline, Array(headline.value.utf8), OffsetMap(), rule: headline.rule)
      }
      builder.headline = TextField(headline.value, range: builder.parts.last?.range, rule: headline.rule)
    }
    var extractor = BodyExtractor(document: document)
    let (_, lines) = extractor.extract()
    var filter = LineFilter(
      lines, document: document, hints: extractor.hints, headline: metadata.headline?.value)
    let verdicts = filter.run()
    if let heading = metadata.otherHeading, !isKept(heading, of: document, lines, verdicts) {
      append(heading: heading, of: document, to: &builder)
    }
    if let body = metadata.body {
      let kept = zip(lines, verdicts).reduce(0) { $0 + ($1.1 == .keep ? $1.0.text.count : 0) }
      if kept * 4 < body.utf8.count {
        for line in body.utf8.split(separator: 0x0A) {
          let text = PageMetadata.clean(String(decoding: line, as: UTF8.self)) ?? ""
          builder.append(.paragraph, Array(text.utf8), OffsetMap(), rule: "JSON-LD articleBody")
        }
        return
      }
    }
    append(lines, verdicts, to: &builder)
  }

  private func isKept(
    _ heading: Int, of document: HTMLDocument, _ lines: [PageLine], _ verdicts: [LineFilter.Verdict]
  ) -> Bool {
    let subtree = heading..<document.end(of: heading)
    return zip(lines, verdicts).contains { $1 == .keep && subtree.contains($0.node) }
  }

  /// Adds a heading that is not the headline as one more.
  private func append(heading: Int, of document: HTMLDocument, to builder: inout ArticleBuilder) {
    var renderer = LineRenderer(
      document: document, dropped: Array(repeating: false, count: document.nodes.count))
    renderer.render(heading)
    renderer.flush()
    for line in renderer.lines where line.kind != .alt {
      builder.append(.headline, line.text, line.origin, rule: line.kind.rule)
    }
  }

  private func append(
    _ lines: [PageLine], _ verdicts: [LineFilter.Verdict], to builder: inout ArticleBuilder,
    through map: OffsetMap? = nil
  ) {
    var captions = Beginnings(
      zip(lines, verdicts).filter { $0.1 == .caption && $0.0.kind != .alt }.map {
        PageMetadata.key($0.0.text)
      })
    for (line, verdict) in zip(lines, verdicts) {
      var line = line
      if let map { line.origin = line.origin.through(map) }
      switch verdict {
      case .keep:
        let isJoined = line.continues && builder.parts.last?.kind == .paragraph
        builder.append(.paragraph, line.text, line.origin, rule: line.kind.rule, joins: isJoined)
      case .caption:
        if line.kind == .alt {
          let key = PageMetadata.key(line.text)
          if captions.hasAlike(key) { continue }
          captions.add(key)
        }
        let rule = line.kind == .alt ? "alt text" : "caption element"
        builder.append(.caption, line.text, line.origin, rule: rule)
      case .credit:
        let isJoined = builder.parts.last?.kind == .caption
        builder.append(
          .caption, line.text, line.origin, rule: "credit element", joins: isJoined, isCredit: true)
      case .drop(let rule):
        let isRepeated = rule == "repetition" || rule == "headline again"
        builder.append(isRepeated ? .repetition : .boilerplate, line.text, line.origin, rule: rule)
      }
    }
  }

  /// The charset in the first `meta` that names one, or in an XML declaration.
  static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096))
    if let xml = head.firstRange(of: "<?xml", to: 64) {
      if let charset = FeedCutter.declaredCharset(Array(head[xml.lowerBound...])) { return charset }
    }
    guard let found = head.firstRange(of: "charset", from: 0) else { return nil }
    var index = found.upperBound
    while index < head.count,
      head[index].isSpace || head[index] == 0x3D || head[index] == 0x22 || head[index] == 0x27
    {
      index += 1
    }
    let name = head[index...].prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
    return name.isEmpty || name.count > 40 ? nil : String(decoding: name, as: UTF8.self)
  }
}

extension PageLine.Kind {
  /// The kind in words, for `lede inspect`.
  var rule: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .item: "list item"
    case .row: "table row"
    case .preformatted: "preformatted"
    case .caption: "caption element"
    case .credit: "credit element"
    case .alt: "alt text"
    }
  }
}

extension ReadingNote {
  /// What decoding a text had to guess or replace.
  static func notes(of decoded: DecodedText) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if decoded.replaced > 0 {
      notes.append(
        ReadingNote(.brokenBytes, "\(decoded.replaced) broken byte sequences in \(decoded.encoding)"))
    }
    if decoded.isGuessed { notes.append(ReadingNote(.guessedEncoding, "read as \(decoded.encoding)")) }
    return notes
  }
}
