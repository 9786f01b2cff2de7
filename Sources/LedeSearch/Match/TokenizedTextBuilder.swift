internal import LedeArticle
internal import LedeText

/// Puts the words of an article's parts, and of values outside the text, into one list.
struct TokenizedTextBuilder {
  private(set) var bytes: [UInt8]
  private(set) var tokens: [TextToken] = []
  private(set) var defaultScope: [Range<Int>] = []
  private(set) var fieldScopes: [String: [Range<Int>]] = [:]
  private(set) var quotes: [[String: [Range<Int>]]] = []
  private(set) var captions: [[String: [Range<Int>]]] = []
  private(set) var sentences: [Range<Int>] = []

  private let textLength: Int
  private var sentence = 0
  private var paragraph = 0
  private var region = 0
  /// Stretches of words that stand in the text, each in text order: that of the body, which others may stand within,
  /// and the others.
  private var bodyWords = 0..<0
  private var stretches: [Range<Int>] = []
  /// Where the others stand, in bytes of the text.
  private var places = PlacedRanges([])

  init(_ text: [UInt8]) {
    bytes = text
    textLength = text.count
    tokens.reserveCapacity(text.count / 5)
  }

  mutating func build(_ article: borrowing Article) {
    addParts(article)
    places = PlacedRanges(stretches.map { [tokens[$0.lowerBound].start..<tokens[$0.upperBound - 1].end] })
    addNames(article)
    addQuotes(article)
    addCaptions(article)
  }

  private mutating func addParts(_ article: borrowing Article) {
    var isHeadlineInText = false
    var dateline: Range<Int>?
    let bodyStart = tokens.count
    region += 1
    for part in article.parts where part.kind == .paragraph {
      let words = addText(part.range)
      if fieldScopes["lead"] == nil { fieldScopes["lead"] = [words] }
    }
    close(bodyStart, as: "body")
    if let body = stretches.popLast() { bodyWords = body }
    for part in article.parts {
      let start = tokens.count
      region += 1
      switch part.kind {
      case .headline:
        _ = addText(part.range)
        close(start, as: article.headline?.range.map { $0 == part.range } ?? true ? "headline" : nil)
        isHeadlineInText = true
      case .byline, .dateline, .caption:
        let words = addText(part.range)
        close(start, as: nil)
        if part.kind == .dateline { dateline = words }
      case .paragraph, .date, .outlet, .section, .repetition, .boilerplate: break
      }
    }
    if !isHeadlineInText, let headline = article.headline {
      let words = addValue(headline.value)
      defaultScope.append(words)
      fieldScopes["headline", default: []].append(words)
    }
    if let dateline, article.dateline == nil { fieldScopes["dateline"] = [dateline] }
  }

  private mutating func close(_ start: Int, as field: String?) {
    guard start < tokens.count else { return }
    let words = start..<tokens.count
    stretches.append(words)
    defaultScope.append(words)
    if let field { fieldScopes[field, default: []].append(words) }
  }

  private mutating func addNames(_ article: borrowing Article) {
    let fields: [(String, TextField?)] = [
      ("byline", article.byline), ("dateline", article.dateline), ("agency", article.agency),
      ("outlet", article.outlet), ("section", article.section), ("url", article.url),
    ]
    for (name, field) in fields {
      if let field { fieldScopes[name] = self.name(field.value, at: field.range) }
    }
  }

  private mutating func addQuotes(_ article: borrowing Article) {
    for quote in article.quotes {
      var scopes: [String: [Range<Int>]] = [:]
      scopes["quote"] = quote.ranges.map { words(at: $0) }
      if let speaker = quote.namedSpeaker {
        var names = name(speaker.name, at: speaker.mention)
        if speaker.isResolved, let mention = speaker.mention { names.append(words(at: mention)) }
        scopes["speaker"] = names
      }
      quotes.append(scopes)
    }
  }

  private mutating func addCaptions(_ article: borrowing Article) {
    for caption in article.captions {
      var scopes: [String: [Range<Int>]] = [:]
      scopes["caption"] = [words(at: caption.range)]
      if let credit = caption.credit { scopes["credit"] = name(credit, at: caption.creditRange) }
      captions.append(scopes)
    }
  }

  // MARK: Words

  /// The words of the text at a range: those that a part gave, else new ones of their own.
  private mutating func words(at range: Range<Int>) -> Range<Int> {
    if let words = words(of: bodyWords, at: range) { return words }
    if let found = places.first(overlapping: range, where: { words(of: stretches[$0], at: range) != nil }),
      let words = words(of: stretches[found.owner], at: range)
    {
      return words
    }
    region += 1
    return addText(range)
  }

  /// The words of a stretch that start in a range of the text.
  private func words(of stretch: Range<Int>, at range: Range<Int>) -> Range<Int>? {
    let low = tokens[stretch].partitionPoint { $0.start >= range.lowerBound }
    let high = tokens[stretch].partitionPoint { $0.start >= range.upperBound }
    return low < high ? low..<high : nil
  }

  /// The words of a name: those at its place in the text if they are the same, else new ones that mark the place.
  private mutating func name(_ value: String, at range: Range<Int>?) -> [Range<Int>] {
    guard let range, range.upperBound <= textLength else { return [addValue(value)] }
    let there = words(at: range)
    if forms(bytes, range) == forms(Array(value.utf8), 0..<value.utf8.count) { return [there] }
    return [addValue(value, marking: range)]
  }

  private func forms(_ text: [UInt8], _ range: Range<Int>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    let span = text.span
    Tokenizer.forEachToken(in: span, range: range) { token in
      var form: [UInt8] = []
      TextFolder.fold(token, of: span, into: &form)
      found.append(form)
    }
    return found
  }

  private mutating func addValue(_ value: String, marking mark: Range<Int>? = nil) -> Range<Int> {
    let start = bytes.count
    bytes += value.utf8
    region += 1
    paragraph += 1
    sentence += 1
    return add(start..<bytes.count, mark: mark ?? 0..<0)
  }

  private mutating func addText(_ range: Range<Int>) -> Range<Int> {
    let start = tokens.count
    paragraph += 1
    let range = max(0, range.lowerBound)..<max(0, min(range.upperBound, textLength))
    var parts: [Range<Int>] = []
    SentenceBreaker.forEachSentence(in: bytes.span, range: range) { parts.append($0) }
    for part in parts {
      sentence += 1
      sentences.append(part)
      _ = add(part, mark: nil)
    }
    return start..<tokens.count
  }

  private mutating func add(_ range: Range<Int>, mark: Range<Int>?) -> Range<Int> {
    let start = tokens.count
    // Taken out, so that it grows in place while the bytes are read.
    var tokens: [TextToken] = []
    swap(&tokens, &self.tokens)
    defer { self.tokens = tokens }
    let (sentence, paragraph, region) = (sentence, paragraph, region)
    Tokenizer.forEachToken(in: bytes.span, range: range) { token in
      tokens.append(
        TextToken(
          start: token.start, end: token.end, mark: mark ?? token.range, sentence: sentence,
          paragraph: paragraph, region: region))
    }
    return start..<tokens.count
  }
}
