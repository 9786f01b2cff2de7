/// Sentences and clauses, and who speaks in those before.
extension SpeakerFinder {
  /// The subject of the sentence that holds `place`, or of the one that ends there.
  func sentenceSubject(_ place: Int) -> Attribution? {
    let start = sentenceStart(place)
    guard let subject = firstSubject(start, place) else { return nil }
    return attribution(subject, cue: nil, .subject, "subject of the sentence")
  }

  /// The subject of the sentence before the one that holds `place`.
  func previousSubject(_ place: Int) -> Attribution? {
    var start = sentenceStart(place)
    guard start > 0 else { return nil }
    let end = start - 1
    start = sentenceStart(end)
    guard let subject = firstSubject(start, end) else { return nil }
    return attribution(subject, cue: nil, .subject, "subject of the sentence before")
  }

  /// Who speaks in one of the sentences before the one that holds `place`.
  func previousCue(_ place: Int, sentences: Int = 3) -> Attribution? {
    var start = sentenceStart(place)
    for _ in 0..<sentences {
      guard start > 0 else { return nil }
      if var found = before(start - 1) {
        found.strength = .subject
        found.rule = "speaker of the sentence before"
        return found
      }
      start = sentenceStart(start - 1)
    }
    return nil
  }

  /// Whether the sentence that holds `place` reports what somebody said.
  func isReported(_ place: Int) -> Bool {
    (sentenceStart(place)..<sentenceEnd(place)).contains { tokens[$0].isAny(.reported) }
  }

  /// Where the subject before the comma at `index` may start: behind the last part of the sentence between
  /// commas that has a verb of its own and is no relative clause.
  func clauseStart(_ index: Int, _ start: Int) -> Int {
    var first = index
    var end = index
    while end > start {
      var begin = end
      while begin > start {
        let kind = tokens[begin - 1].kind
        if kind == .comma || kind == .quote || kind == .semicolon || kind == .colon || kind == .dash { break }
        begin -= 1
      }
      if begin < end, !isAside(begin, end) { return first }
      first = begin
      guard begin > start, tokens[begin - 1].kind == .comma || tokens[begin - 1].kind == .dash else {
        return first
      }
      end = begin - 1
    }
    return first
  }

  /// Whether the words between two commas have no verb, or are a relative clause.
  func isAside(_ begin: Int, _ end: Int) -> Bool {
    if tokens[begin].isAny([.relative, .participle]) { return true }
    if begin + 1 < end, tokens[begin].isAny(.preposition), tokens[begin + 1].isAny(.relative) { return true }
    let last = tokens[end - 1]
    if tokens[begin].isAny(.determiner), last.kind == .word, !last.isCapital,
      last.isAny(.verb) || looksLikeVerb(last)
    {
      return lexicon.table.isVerbSecond
    }
    return !(begin..<end).contains { tokens[$0].isAny([.otherVerb, .cueVerb]) && !tokens[$0].isCapital }
  }

  func closing(_ open: Int, _ end: Int) -> Int? {
    var index = open + 1
    while index < min(end, open + 30) {
      if tokens[index].kind == .close { return index }
      index += 1
    }
    return nil
  }

  func opening(_ close: Int, _ start: Int) -> Int? {
    var index = close - 1
    while index >= max(start, close - 30) {
      if tokens[index].kind == .open { return index }
      index -= 1
    }
    return nil
  }

  /// The first token of the sentence that holds `place`.
  func sentenceStart(_ place: Int) -> Int {
    var index = place
    let limit = max(0, place - Self.reach)
    while index > limit, tokens[index - 1].kind != .stop { index -= 1 }
    return index
  }

  /// The first stop at or behind `place`, or the end.
  func sentenceEnd(_ place: Int) -> Int {
    var index = place
    let limit = min(tokens.count, place + Self.reach)
    while index < limit, tokens[index].kind != .stop { index += 1 }
    return index
  }
}
