/// Finds the words that name the speaker of a quote, within one paragraph.
struct SpeakerFinder {
  let text: [UInt8]
  let lexicon: WordLexicon
  let paragraph: Int
  let tokens: [QuoteToken]
  let spans: [QuoteSpan]
  /// The last byte of each quote's words.
  let lastBytes: [UInt8]
  /// The most tokens of a sentence that are looked at on either side of a quote.
  private static let reach = 120

  /// Whether only the mark at the end of a quote says that a sentence goes on behind it: `“Why?” Kim asked`.
  func isLooselyFollowed(_ place: Int) -> Bool {
    let last = lastBytes[Int(tokens[place].span)]
    guard last == UInt8(ascii: "?") || last == UInt8(ascii: "!") else { return false }
    return place + 1 < tokens.count && tokens[place + 1].isCapital
  }

  /// What stands right behind a quote: `,” said X`, `,” X said`, `,” according to X`.
  func after(_ place: Int) -> Attribution? {
    let end = sentenceEnd(place + 1)
    var index = place + 1
    let last = lastBytes[Int(tokens[place].span)]
    var isSetOff =
      last == UInt8(ascii: ",") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
      || last == UInt8(ascii: "-")
    if index < end, tokens[index].kind == .comma || tokens[index].kind == .dash {
      isSetOff = true
      index += 1
    }
    if !isSetOff, last == UInt8(ascii: "."), index < tokens.count, tokens[index].kind == .stop {
      return shortSentence(index + 1)
    }
    if !lexicon.table.isVerbSecond, index < end, tokens[index].isAny(.cueVerb),
      index + 1 == end || tokens[index + 1].kind != .word,
      let subject = firstSubject(sentenceStart(place), place)
    {
      // The verb stands last: Turkish "X, “…” dedi".
      return attribution(subject, cue: index, .beside, "cue after")
    }
    guard isSetOff else {
      // `“That is it” said X` is sloppy but clear; `the “plan” X said` is not.
      if index < end, tokens[index].isAny(.cueVerb), !tokens[index].isCapital {
        return source(at: index, end, rule: "cue after", needsVerbFirst: true)
      }
      if index < end, tokens[index].isAny([.source, .trailingSource]) {
        return source(at: index, end, rule: "cue after", needsVerbFirst: true)
      }
      return nil
    }
    return source(at: index, end, rule: "cue after", needsVerbFirst: false)
  }

  /// `“That is it.” X said.`: a sentence of a subject and its verb, and hardly more.
  private func shortSentence(_ start: Int) -> Attribution? {
    let end = sentenceEnd(start)
    guard end - start <= 8, let phrase = phrase(at: start, end), let verb = verb(after: phrase, end) else {
      return nil
    }
    var next = verb + 1
    while next < end, tokens[next].isAny([.adverb, .otherName]) { next += 1 }
    guard next == end || tokens[next].isAny(.preposition) else { return nil }
    return attribution(phrase, cue: verb, .beside, "cue after")
  }

  /// A verb that ends the clause of a quote: `weil X das als „…“ bezeichnet hat`.
  func closingVerb(_ place: Int) -> Attribution? {
    guard lexicon.table.isVerbSecond, place + 1 < tokens.count,
      tokens[place + 1].isAny([.cueVerb, .weakCueVerb])
    else { return nil }
    let next = place + 2
    if next < tokens.count, tokens[next].kind == .word, !tokens[next].isAny([.otherVerb, .conjunction]) {
      return nil
    }
    let start = sentenceStart(place)
    let isPassive = (start..<min(tokens.count, place + 4)).contains { tokens[$0].isAny(.passive) }
    if isPassive {
      // "wird von X als „…“ bezeichnet".
      guard let link = (start..<place).last(where: { tokens[$0].isAny(.agentLink) }),
        let agent = phrase(at: link + 1, place)
      else { return nil }
      return attribution(agent, cue: place + 1, .sentence, "cue at the end")
    }
    if let comma = (start..<place).last(where: { tokens[$0].kind == .comma }), comma + 2 < place,
      tokens[comma + 1].isAny(.determiner), !tokens[comma + 1].isAny(.oblique),
      !isNounLike(tokens[comma + 2])
        || tokens[comma + 2].isAny(.determiner)
    {
      // ", der das als „…“ bezeichnete,".
      return attribution((comma + 1)..<(comma + 2), cue: place + 1, .sentence, "cue at the end")
    }
    var index = place - 1
    while index > start {
      if tokens[index].isAny([.complementizer, .conjunction]), !tokens[index].isCapital,
        let subject = phrase(at: index + 1, place)
      {
        return attribution(subject, cue: place + 1, .sentence, "cue at the end")
      }
      if tokens[index].kind == .comma || tokens[index].kind == .quote { break }
      index -= 1
    }
    guard let subject = firstSubject(max(index, start), place) else { return nil }
    return attribution(subject, cue: place + 1, .sentence, "cue at the end")
  }

  /// What stands behind a comma later in the sentence, as in `… the “plan,” which failed, X said`.
  func trailing(_ place: Int) -> Attribution? {
    let end = sentenceEnd(place + 1)
    var index = place + 1
    var tries = 0
    while index < end, tries < 8 {
      let token = tokens[index]
      if token.kind == .comma || token.kind == .dash {
        tries += 1
        if var found = source(at: index + 1, end, rule: "cue at the end", needsVerbFirst: false) {
          found.strength = .sentence
          return found
        }
      } else if token.isAny(.source), index > place + 1 {
        if var found = source(at: index, end, rule: "cue at the end", needsVerbFirst: false) {
          found.strength = .sentence
          return found
        }
      } else if token.kind == .quote {
        tries += 1
        if let found = after(index) { return found }
      }
      index += 1
    }
    return nil
  }

  /// A verb with its subject, either first, that starts at `index`.
  private func source(at start: Int, _ end: Int, rule: String, needsVerbFirst: Bool) -> Attribution? {
    var index = start
    while index < end, tokens[index].isAny([.adverb, .conjunction]), !tokens[index].isAny(.cue),
      !tokens[index].isAny([.trailingSource, .source])
    {
      index += 1
    }
    guard index < end else { return nil }
    if tokens[index].isAny([.source, .trailingSource]) {
      guard let phrase = phrase(at: index + 1, end) else { return nil }
      return attribution(phrase, cue: index, .beside, rule)
    }
    if tokens[index].isAny(.otherVerb), !tokens[index].isCapital {
      // "a déclaré X", "a-t-il déclaré".
      var verb = index + 1
      while verb < end, tokens[verb].isAny([.adverb]) || tokens[verb].isAny(.pronoun) { verb += 1 }
      if verb < end, tokens[verb].isAny(.cueVerb) {
        if let pronoun = (index..<verb).first(where: {
          tokens[$0].isAny(.pronoun) && !tokens[$0].isAny(.adverb)
        }) {
          return attribution(pronoun..<(pronoun + 1), cue: verb, .beside, rule)
        }
        index = verb
      }
    }
    // "as X put it".
    if tokens[index].isAny(.complementizer) { index += 1 }
    guard index < end else { return nil }
    if isCueVerb(index, after: start) {
      var next = index + 1
      while next < end, tokens[next].isAny(.adverb) { next += 1 }
      if let phrase = subjectBehind(next, end) { return attribution(phrase, cue: index, .beside, rule) }
      return nil
    }
    if lexicon.table.isVerbSecond, tokens[index].isAny(.otherVerb), let phrase = phrase(at: index + 1, end),
      let verb = (phrase.upperBound..<min(end, phrase.upperBound + 20)).first(where: {
        tokens[$0].isAny(.cueVerb)
      })
    {
      // "„…“, hatte X erklärt".
      return attribution(phrase, cue: verb, .beside, rule)
    }
    if needsVerbFirst { return nil }
    guard let phrase = phrase(at: index, end), let verb = verb(after: phrase, end) else { return nil }
    return attribution(phrase, cue: verb, .beside, rule)
  }

  /// The subject that starts at `start`, behind its verb; for an impersonal one, the source named behind it.
  private func subjectBehind(_ start: Int, _ end: Int) -> Range<Int>? {
    guard let phrase = phrase(at: start, end) else { return nil }
    if tokens[start].isAny(.impersonal) {
      var next = start + 1
      while next < end, next < start + 4 {
        if tokens[next].isAny([.preposition, .nounLink]), let source = self.phrase(at: next + 1, end) {
          return source
        }
        next += 1
      }
      return nil
    }
    return phrase
  }

  /// The verb of saying that a subject before it has: "X, the minister, also said".
  private func verb(after phrase: Range<Int>, _ end: Int) -> Int? {
    var index = phrase.upperBound
    var isInside = false
    var isRelative = false
    let limit = min(end, index + 40)
    while index < limit {
      let token = tokens[index]
      switch token.kind {
      case .open:
        guard let close = closing(index, limit) else { return nil }
        index = close + 1
        continue
      case .comma, .dash:
        isInside.toggle()
        isRelative = false
      case .word:
        if !isInside, isCueVerb(index, after: phrase.lowerBound) { return index }
        if !isInside, token.isAny(.participle), index == phrase.upperBound { return nil }
        if isInside {
          // The closing comma may be missing before the verb: "X, who is 40 said".
          if token.isAny(.relative) { isRelative = true }
        } else if token.isAny(.adverb) || token.isAny(.otherVerb) || token.isAny([.preposition, .nounLink])
          || token.isAny(.determiner)
        {
          if token.isAny(.otherVerb), !nextIsCue(index, limit) { return nil }
        } else if token.isAny([.relative]) {
          isRelative = true
        } else if token.isAny([.complementizer]) {
          return nil
        }
      case .number, .other, .quote: break
      default: return nil
      }
      index += 1
    }
    _ = isRelative
    return nil
  }

  private func nextIsCue(_ index: Int, _ end: Int) -> Bool {
    var index = index + 1
    while index < end, tokens[index].isAny([.adverb, .otherVerb]) || tokens[index].isAny(.preposition) {
      if tokens[index].isAny(.cue) { return true }
      index += 1
    }
    return index < end && tokens[index].isAny(.cue)
  }

  /// A verb or source before the quote in its sentence.
  func before(_ place: Int, depth: Int = 0) -> Attribution? {
    let start = sentenceStart(place)
    var adjacent = place
    while adjacent > start {
      let token = tokens[adjacent - 1]
      if token.kind == .comma || token.kind == .colon || token.kind == .dash || token.kind == .open
        || token.isAny([.complementizer, .determiner])
      {
        adjacent -= 1
      } else {
        break
      }
    }
    let isColon = adjacent < place && tokens[adjacent].kind == .colon
    let isComma = adjacent < place && tokens[adjacent].kind == .comma
    // A verb of saying first; one that only introduces quotes beside it, beside it.
    let hasCue = (start..<place).contains { tokens[$0].isAny(.cueVerb) && !tokens[$0].isCapital }
    var tries = 0
    for isWeak in [false, true] {
      var index = place - 1
      while index >= start {
        let token = tokens[index]
        if isWeak, hasCue, place - index > 8 { break }
        if token.kind == .word, !token.isCapital || index == start || token.isAny(.source) {
          let isBeside = isColon || index >= adjacent - 1 || (isComma && place - index < 12)
          let strength: Attribution.Strength = isBeside ? .beside : .sentence
          let rule = isBeside ? "cue before" : "cue earlier in the sentence"
          let isAllowed = !isWeak || token.isAny(.weakCueVerb)
          if token.isAny(.source)
            || token.isAny(.trailingSource) && index > start && tokens[index - 1].kind == .comma,
            !isWeak
          {
            if let phrase = phrase(at: index + 1, place) {
              return attribution(phrase, cue: index, strength, rule)
            }
          } else if token.isAny(.participle), !isNounHere(index, start), !isWeak, tries < 4 {
            tries += 1
            if let subject = participleSubject(index, start, depth) {
              return attribution(subject, cue: index, strength, rule)
            }
          } else if isAllowed,
            isCueVerb(index, after: start) && (!isWeak || true)
              || (token.isAny(.weakCueVerb) && !isNounHere(index, start) && (isWeak || index >= adjacent - 3))
          {
            if let subject = subject(of: index, start, place) {
              return attribution(subject, cue: index, strength, rule)
            }
          }
        }
        index -= 1
      }
    }
    if isColon, let phrase = phraseEnding(at: adjacent - 1, start), tokens[phrase.upperBound - 1].isCapital,
      phrase.count > 1 || !tokens[phrase.lowerBound].isAny(.cue),
      !lexicon.table.isVerbSecond || isSurelyPersonal(phrase)
    {
      // "More from Ann Lee: “".
      return attribution(phrase, cue: nil, .beside, "name before a colon")
    }
    return nil
  }

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

  /// The subject of a participle: what the main verb's is.
  private func participleSubject(_ index: Int, _ start: Int, _ depth: Int) -> Range<Int>? {
    if lexicon.table.isVerbSecond, let auxiliary = auxiliary(of: index, start) {
      // "wird X wie folgt zitiert".
      if let before = subjectBefore(auxiliary, start), isClauseInitial(before, start) { return before }
      var behind = auxiliary + 1
      while behind < index, tokens[behind].isAny(.adverb) { behind += 1 }
      if let subject = phrase(at: behind, index), !tokens[subject.lowerBound].isAny(.oblique) {
        return subject
      }
    }
    // "with Kim saying": its own subject.
    if !lexicon.table.isVerbSecond, index - 1 >= start,
      tokens[index - 1].isCapital || tokens[index - 1].isAny(.human) || tokens[index - 1].isAny(.pronoun),
      let own = phraseEnding(before: index, start)
    {
      return own
    }
    // A verb of saying with its own subject, or the first subject of the sentence.
    var before = index - 1
    while before >= start {
      if tokens[before].kind == .quote {
        if let found = after(before) ?? (depth < 1 ? self.before(before, depth: depth + 1) : nil) {
          return found.mention
        }
        break
      }
      before -= 1
    }
    // "when the crowd interrupted her, shouting": the subject of the clause before.
    if index - 2 > start, tokens[index - 1].kind == .comma {
      var clause = index - 2
      while clause > start, tokens[clause].kind != .comma, tokens[clause].kind != .quote {
        if tokens[clause].isAny(.conjunction), !tokens[clause].isCapital,
          let subject = phrase(at: clause + 1, index), subject.upperBound < index - 1,
          subject.upperBound < tokens.count,
          tokens[subject.upperBound].isAny(.verb) || looksLikeVerb(tokens[subject.upperBound])
        {
          return subject
        }
        clause -= 1
      }
    }
    if let subject = firstSubject(start, index) { return subject }
    // "Speaking in X, … saying": the subject follows.
    return nil
  }

  /// The subject of the verb at `verb`: before it, or behind it where the clause starts otherwise.
  private func subject(of verb: Int, _ start: Int, _ end: Int) -> Range<Int>? {
    var next = verb + 1
    if next < end, tokens[next].isAny(.agent), let agent = phrase(at: next + 1, end), isPersonal(agent) {
      // "as confirmed by X".
      return agent
    }
    while next < end, tokens[next].isAny(.adverb), !tokens[next].isAny(.pronoun) { next += 1 }
    if lexicon.table.isVerbSecond {
      if let auxiliary = auxiliary(of: verb, start),
        next >= end || tokens[next].kind != .word || tokens[next].isAny(.otherVerb)
      {
        // "hatte X erklärt: “".
        if let before = subjectBefore(auxiliary, start), isClauseInitial(before, start) { return before }
        var behind = auxiliary + 1
        while behind < verb, tokens[behind].isAny(.adverb) { behind += 1 }
        if let subject = phrase(at: behind, verb) { return subject }
      }
      if next < end, tokens[next].isAny(.pronoun),
        !tokens[next].isAny([.determiner]) || next + 1 >= end || tokens[next + 1].kind != .word
      {
        return subjectBehind(next, end)
      }
      if let before = subjectBefore(verb, start), isClauseInitial(before, start) { return before }
      if let behind = subjectBehind(next, end), !tokens[behind.lowerBound].isAny(.oblique) { return behind }
      return firstSubject(start, verb)
    }
    if let before = subjectBefore(verb, start) { return before }
    return subjectBehind(next, end)
  }

  /// The finite verb that a participle at the end of its clause belongs to.
  private func auxiliary(of verb: Int, _ start: Int) -> Int? {
    var index = verb - 1
    while index > start {
      let token = tokens[index]
      if token.kind == .comma || token.kind == .colon || token.kind == .semicolon { return nil }
      if token.isAny(.otherVerb), !token.isCapital { return index }
      index -= 1
    }
    return nil
  }

  /// Whether nothing of its clause stands before a phrase.
  private func isClauseInitial(_ phrase: Range<Int>, _ start: Int) -> Bool {
    let first = phrase.lowerBound
    guard first > start else { return true }
    let before = tokens[first - 1]
    return before.kind != .word || before.isAny([.complementizer, .conjunction, .relative])
      || tokens[first].isAny(.pronoun)
  }

  private func subjectBefore(_ verb: Int, _ start: Int) -> Range<Int>? {
    var index = verb - 1
    while index >= start {
      let token = tokens[index]
      if token.isAny(.adverb) || (token.isAny(.otherVerb) && !token.isCapital)
        || (token.isAny(.preposition) && index + 1 < tokens.count && index + 1 <= verb
          && tokens[index + 1].isAny(.verb) && !tokens[index + 1].isAny(.participle))
      {
        index -= 1
      } else {
        break
      }
    }
    guard index >= start else { return nil }
    if tokens[index].kind == .close {
      guard let open = opening(index, start) else { return nil }
      index = open - 1
    }
    guard index >= start else { return nil }
    let token = tokens[index]
    switch token.kind {
    case .comma, .dash:
      return firstSubject(clauseStart(index, start), index)
    case .word, .number:
      if token.isAny(.pronoun) { return index..<(index + 1) }
      if token.isAny(.conjunction), token.isAny(.conjunction) {
        // "X did this and said": the subject of the verb before.
        return nearestSubject(index, start) ?? firstSubject(start, index)
      }
      if token.isAny(.complementizer), token.isAny(.determiner), index == verb - 1, index > start,
        isNounLike(tokens[index - 1])
      {
        return index..<(index + 1)
      }
      if token.isAny(.relative) {
        return index..<(index + 1)
      }
      return phraseEnding(at: index, start)
    case .quote:
      return nil
    default:
      return nil
    }
  }

  /// The subject of the last verb before `index`.
  private func nearestSubject(_ index: Int, _ start: Int) -> Range<Int>? {
    var verb = index - 1
    while verb > start {
      let token = tokens[verb]
      if token.kind == .word, !token.isCapital, token.isAny(.verb) || looksLikeVerb(token) {
        let before = tokens[verb - 1]
        if before.isAny(.pronoun) { return (verb - 1)..<verb }
        if before.isCapital || before.isAny(.person), let phrase = phraseEnding(at: verb - 1, start) {
          return phrase
        }
      }
      verb -= 1
    }
    return nil
  }

  /// Whether a phrase can mean somebody who speaks.
  func isPersonal(_ phrase: Range<Int>) -> Bool {
    phrase.contains { place in
      let token = tokens[place]
      if token.isAny(.pronoun) { return !token.isAny(.determiner) }
      if token.isAny(.person) { return true }
      return token.isCapital && !token.isAny([.determiner, .boundaryWord, .otherName, .organisation])
    }
  }

  /// Whether a phrase is sure to name somebody: a pronoun, a word for people, or a name that the start of a
  /// sentence doesn't make one.
  func isNamed(_ phrase: Range<Int>) -> Bool {
    phrase.contains { place in
      let token = tokens[place]
      if token.isAny(.pronoun) { return !token.isAny(.determiner) }
      if token.isAny(.person) || token.isAny(.title) || token.isAny(.givenName) { return true }
      guard token.isCapital, !token.isAny([.determiner, .boundaryWord, .otherName, .organisation]) else {
        return false
      }
      return place > 0 && tokens[place - 1].kind == .word
    }
  }

  /// Whether a phrase is a name, a pronoun or a word for people, where nouns have capitals too.
  func isSurelyPersonal(_ phrase: Range<Int>) -> Bool {
    if !tokens[phrase.lowerBound].isAny(.determiner) {
      return isPersonal(phrase) && !tokens[phrase.lowerBound].isAny(.impersonal)
    }
    return phrase.contains {
      tokens[$0].isAny(.person) || tokens[$0].isAny(.title) || tokens[$0].isAny(.givenName)
    }
  }

  /// The noun phrase whose last word stands at `last`.
  private func phraseEnding(at last: Int, _ start: Int) -> Range<Int>? {
    guard last >= start, last >= 0, last < tokens.count, isNounLike(tokens[last]) else { return nil }
    var first = last
    while true {
      while first > start, isNounLike(tokens[first - 1]), !tokens[first].isAny(.determiner) { first -= 1 }
      if first > start, tokens[first - 1].kind == .close, let open = opening(first - 1, start), open > start {
        first = open
        continue
      }
      guard first > start else { break }
      let before = tokens[first - 1]
      if before.isAny([.preposition, .nounLink]) && !before.isAny(.determiner) || before.isAny(.nounLink) {
        // "the spokesman for the ministry": the head is further left.
        if first - 2 >= start, isNounLike(tokens[first - 2]), !tokens[first - 2].isAny(.determiner),
          let outer = phraseEnding(at: first - 2, start)
        {
          return outer.lowerBound..<(last + 1)
        }
        // "In Moscow Putin said": only the names at the end.
        return trailingName(first..<(last + 1))
      }
      break
    }
    guard first <= last else { return nil }
    return first..<(last + 1)
  }

  private func trailingName(_ range: Range<Int>) -> Range<Int>? {
    var first = range.upperBound
    while first > range.lowerBound, tokens[first - 1].isCapital, !tokens[first - 1].isAny(.otherName) {
      first -= 1
    }
    guard first < range.upperBound, first > range.lowerBound else { return nil }
    return first..<range.upperBound
  }

  /// The first noun phrase between `start` and `end` that can be a subject.
  private func firstSubject(_ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      let token = tokens[index]
      switch token.kind {
      case .comma, .dash, .other, .colon, .semicolon, .number:
        index += 1
        continue
      case .open:
        guard let close = closing(index, end) else { return nil }
        index = close + 1
        continue
      case .word:
        if token.isAny(.pronoun) { return index..<(index + 1) }
        if token.isAny(.oblique), let phrase = phrase(at: index, end) {
          index = phrase.upperBound
          continue
        }
        if token.isAny([.determiner]), let phrase = phrase(at: index, end) {
          if tokens[phrase.upperBound - 1].isAny(.time) {
            index = phrase.upperBound
            continue
          }
          return phrase
        }
        if lexicon.table.isVerbSecond, token.isAny(.preposition), !token.isAny(.agent) {
          if let subject = subjectBehindVerb(index, end) { return subject }
        }
        if token.isAny([.preposition, .participle, .relative, .source])
          || (token.isAny(.conjunction) && !token.isCapital)
          || token.isAny(.subordinator)
        {
          // An adverbial up to its comma.
          var next = index + 1
          while next < end, tokens[next].kind != .comma {
            if tokens[next].kind == .open, let close = closing(next, end) { next = close }
            next += 1
          }
          if next >= end { return subjectInside(index + 1, end) }
          index = next + 1
          continue
        }
        if token.isAny([.adverb, .conjunction]) || token.isAny(.verb) {
          index += 1
          continue
        }
        if let phrase = phrase(at: index, end) { return phrase }
        index += 1
      default:
        index += 1
      }
    }
    return nil
  }

  /// "In Ulm sagte X": the subject behind the first verb.
  private func subjectBehindVerb(_ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < end, tokens[index].kind != .comma {
      let token = tokens[index]
      if token.kind == .word, !token.isCapital,
        token.isAny([.otherVerb, .cueVerb, .weakCueVerb]) || looksLikeVerb(token)
      {
        var behind = index + 1
        while behind < end, tokens[behind].isAny(.adverb), !tokens[behind].isAny(.pronoun) { behind += 1 }
        guard behind < end, !tokens[behind].isAny(.oblique) else { return nil }
        return phrase(at: behind, end)
      }
      index += 1
    }
    return nil
  }

  /// A subject in a sentence that starts with an adverbial without a comma: a name or pronoun before a verb.
  private func subjectInside(_ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index + 1 < end {
      if tokens[index].isAny(.pronoun), tokens[index + 1].kind == .word { return index..<(index + 1) }
      if tokens[index].isAny(.verb), !tokens[index].isCapital,
        let subject = phraseEnding(before: index, start)
      {
        return subject
      }
      index += 1
    }
    return nil
  }

  private func phraseEnding(before verb: Int, _ start: Int) -> Range<Int>? {
    verb > start ? phraseEnding(at: verb - 1, start) : nil
  }

  /// A noun phrase or pronoun that starts at `start`.
  func phrase(at start: Int, _ end: Int) -> Range<Int>? {
    guard start < end, tokens[start].kind == .word || tokens[start].kind == .number else { return nil }
    if tokens[start].isAny(.pronoun), !tokens[start].isAny(.determiner) { return start..<(start + 1) }
    var index = start
    var hasHead = false
    while index < end {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.kind == .number {
        // "the 43-year-old".
        if token.end - token.start > 5, text[token.range].contains(0x2D) { hasHead = true }
        if hasHead, index + 1 >= end || tokens[index + 1].kind != .word { break }
        index += 1
        continue
      }
      if token.isCapital, index > start || !token.isAny([.determiner, .boundaryWord]) {
        if index > start, token.isAny(.otherName), hasHead, !token.isAny(.title),
          index + 1 >= end || !tokens[index + 1].isCapital
        {
          // "said X Monday".
          break
        }
        hasHead = true
        index += 1
        continue
      }
      if token.isAny(.particle), hasHead || index + 1 < end && tokens[index + 1].isCapital,
        index + 1 < end, tokens[index + 1].isCapital
      {
        index += 1
        continue
      }
      if token.isAny(.determiner) {
        if hasHead, !token.isAny(.nounLink) { break }
        index += 1
        // "one of those".
        hasHead =
          index < end && !tokens[index].isCapital && tokens[index].isAny(.nounLink) && !token.isAny(.nounLink)
        continue
      }
      if token.isAny(.nounLink), hasHead, index + 1 < end,
        isNounLike(tokens[index + 1]) || tokens[index + 1].isAny(.determiner)
      {
        index += 1
        continue
      }
      if token.isAny(.person) {
        hasHead = true
        index += 1
        continue
      }
      if token.isAny(.boundary) || token.isAny(.pronoun) || token.isAny(.verb) || token.isAny(.adverb) {
        break
      }
      if index > start, tokens[index - 1].isCapital, !tokens[index - 1].isAny(.determiner),
        looksLikeVerb(token)
      {
        break
      }
      hasHead = true
      index += 1
    }
    guard hasHead, index > start else { return nil }
    return start..<index
  }

  private func looksLikeVerb(_ token: QuoteToken) -> Bool {
    for ending in lexicon.verbEndings where token.end - token.start > ending.count + 1 {
      if text[(token.end - ending.count)..<token.end].elementsEqual(ending) { return true }
    }
    return false
  }

  private func isNounLike(_ token: QuoteToken) -> Bool {
    switch token.kind {
    case .number: return true
    case .word:
      if token.isCapital, !token.isAny([.boundaryWord]) { return true }
      if token.isAny([.person, .particle, .determiner]) { return true }
      return !token.isAny(.boundary) && !token.isAny(.pronoun) && !token.isAny(.verb) && !token.isAny(.adverb)
    default: return false
    }
  }

  private func isSubjectLike(_ phrase: Range<Int>) -> Bool {
    for index in phrase {
      let token = tokens[index]
      if token.isCapital || token.isAny(.pronoun) || token.isAny(.determiner) || token.isAny(.person) {
        return true
      }
    }
    // "officials said" without an article.
    return true
  }

  private func isCueVerb(_ index: Int, after start: Int) -> Bool {
    guard tokens[index].isAny(.cueVerb), !tokens[index].isAny(.acronym) else { return false }
    return !isNounHere(index, start) && !isPassive(index, start)
  }

  /// "was told", "was asked" say who heard, not who spoke.
  private func isPassive(_ index: Int, _ start: Int) -> Bool { false }

  /// "the report", "of reports": a noun that looks like a verb.
  private func isNounHere(_ index: Int, _ start: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    if before.classes.contains(.possessive) { return true }
    if tokens[index].isAny(.ambiguous), before.kind == .word, !before.isAny(.pronoun), !before.isCapital,
      !before.isAny(.person), !before.isAny([.adverb, .relative, .conjunction, .otherVerb])
    {
      return true
    }
    return before.isAny(.determiner) && !before.isAny([.pronoun, .relative])
      || before.isAny(.nounLink)
  }

  /// Where the subject before the comma at `index` may start: behind the last part of the sentence between
  /// commas that has a verb of its own and is no relative clause.
  private func clauseStart(_ index: Int, _ start: Int) -> Int {
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
  private func isAside(_ begin: Int, _ end: Int) -> Bool {
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

  private func closing(_ open: Int, _ end: Int) -> Int? {
    var index = open + 1
    while index < min(end, open + 30) {
      if tokens[index].kind == .close { return index }
      index += 1
    }
    return nil
  }

  private func opening(_ close: Int, _ start: Int) -> Int? {
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

  private func attribution(
    _ mention: Range<Int>, cue: Int?, _ strength: Attribution.Strength, _ rule: String
  ) -> Attribution {
    Attribution(
      paragraph: paragraph, mention: mention, cue: cue.map { tokens[$0].range }, strength: strength,
      rule: rule)
  }
}
