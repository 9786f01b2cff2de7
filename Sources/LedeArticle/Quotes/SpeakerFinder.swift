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
  static let reach = 120

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
    for kind in [QuoteToken.Kind.comma, .dash] where index < end && tokens[index].kind == kind {
      // Russian has both: "», — сказал X".
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
  func shortSentence(_ start: Int) -> Attribution? {
    let end = sentenceEnd(start)
    if end - start <= 8, start + 1 < end, tokens[start].isCapital, !tokens[start].isAny(.givenName),
      lexicon.classes(ofHash: LetterCase.hash(text, tokens[start].range)).isAny(.cueVerb),
      let phrase = phrase(at: start + 1, end), isPersonal(phrase)
    {
      // "Replied X."
      return attribution(phrase, cue: start, .beside, "cue after")
    }
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
  func source(at start: Int, _ end: Int, rule: String, needsVerbFirst: Bool) -> Attribution? {
    var index = start
    while index < end, tokens[index].isAny([.adverb, .conjunction]), !tokens[index].isAny(.cue),
      !tokens[index].isAny([.trailingSource, .source])
    {
      index += 1
    }
    guard index < end else { return nil }
    if tokens[index].isAny(.trailingSource), index + 1 < end, tokens[index + 1].isAny(.cueVerb) {
      // "„…“, so beschrieb ihn X".
      index += 1
    } else if tokens[index].isAny([.source, .trailingSource]) {
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
      next = behindAside(next, end)
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
    if rule == "cue after", let found = subjectBehindAnyVerb(start, end, rule: rule) { return found }
    guard let phrase = phrase(at: index, end), let verb = verb(after: phrase, end) else { return nil }
    return attribution(phrase, cue: verb, .beside, rule)
  }

  /// Somebody behind a verb that is none of saying, right behind a quote: `„…“, freut sich X`, `« … », se réjouit X`.
  private func subjectBehindAnyVerb(_ start: Int, _ end: Int, rule: String) -> Attribution? {
    guard lexicon.table.invertsAnyVerb else { return nil }
    let isVerbSecond = lexicon.table.isVerbSecond
    var verb = start
    // "se réjouit", "s'étonne".
    if !isVerbSecond, verb + 1 < end, tokens[verb].range.count <= 4, !tokens[verb].isCapital,
      !tokens[verb].isAny([.determiner, .conjunction, .preposition]), !tokens[verb + 1].isCapital
    {
      verb += 1
    }
    guard verb + 1 < end, tokens[verb].kind == .word, !tokens[verb].isCapital,
      !tokens[verb].isAny([
        .preposition, .conjunction, .relative, .complementizer, .source, .determiner, .pronoun, .passive,
        .nounLink, .person, .title, .time, .aside, .particle, .adverb,
      ])
    else { return nil }
    var index = verb + 1
    while index < end, tokens[index].isAny(.adverb), !tokens[index].isAny(.pronoun) { index += 1 }
    guard index < end, !tokens[index].isAny([.oblique, .impersonal]),
      !tokens[index].isAny([.preposition, .agentLink]) || tokens[index].isAny(.determiner),
      let subject = phrase(at: index, end),
      isSurelyPersonal(subject),
      isVerbSecond
        || !tokens[index].isAny(.pronoun) && (tokens[index].isCapital || tokens[index].isAny(.determiner))
    else { return nil }
    return attribution(subject, cue: verb, tokens[verb].isAny(.otherVerb) ? .sentence : .beside, rule)
  }

  /// The verb of saying that a subject before it has: "X, the minister, also said".
  func verb(after phrase: Range<Int>, _ end: Int) -> Int? {
    var index = phrase.upperBound
    var commas = 0
    var isInside: Bool { !commas.isMultiple(of: 2) }
    let limit = min(end, index + 40)
    while index < limit {
      let token = tokens[index]
      switch token.kind {
      case .open:
        guard let close = closing(index, limit) else { return nil }
        index = close + 1
        continue
      case .comma, .dash:
        commas += 1
      case .word:
        // "X, 34, of Carrow, told".
        let isBehindAside = commas > 1 && tokens[index - 1].kind == .comma
        if !isInside || isBehindAside, isCueVerb(index, after: phrase.lowerBound) { return index }
        if !isInside, token.isAny(.participle), index == phrase.upperBound { return nil }
        if isInside { break }
        if token.isAny([.adverb, .otherVerb, .preposition, .nounLink, .determiner]) {
          if token.isAny(.otherVerb), !nextIsCue(index, limit) { return nil }
        } else if token.isAny(.complementizer), !token.isAny(.relative) {
          return nil
        }
      case .number, .other, .quote: break
      default: return nil
      }
      index += 1
    }
    return nil
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
    if start + 1 < place, tokens[start].isAny(.openingSource), let phrase = phrase(at: start + 1, place),
      isSurelyPersonal(phrase)
    {
      // "Für X ist das „…“", "Pour X, « … »".
      var next = phrase.upperBound
      if next < place, tokens[next].kind == .open, let close = closing(next, place) { next = close + 1 }
      let isReached =
        lexicon.table.isVerbSecond
        ? next < place && tokens[next].isAny(.verb) : next == adjacent && isComma && adjacent + 1 == place
      if isReached {
        return attribution(phrase, cue: start, .sentence, "source before")
      }
    }
    if isColon, let name = label(start, adjacent) {
      return attribution(name, cue: nil, .beside, "label before a colon")
    }
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
            if let verb = (start..<index).last(where: { isCueVerb($0, after: start) }),
              let subject = subject(of: verb, start, index), isPersonal(subject)
            {
              // "X said, according to Y": X said it.
              return attribution(subject, cue: verb, strength, rule)
            }
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

  /// The name at the start of a sentence that ends in a colon, with an age and more of who that is behind it: `Holm, 34:`,
  /// `Anna Kohl (34), Bäckerin:`.
  private func label(_ start: Int, _ colon: Int) -> Range<Int>? {
    guard colon - start <= 16, let name = phrase(at: start, colon), isSurelyPersonal(name),
      name.allSatisfy({ tokens[$0].isCapital || tokens[$0].isAny(.particle) })
    else { return nil }
    let age = name.upperBound + 1
    guard age < colon, tokens[age - 1].kind == .comma || tokens[age - 1].kind == .open,
      tokens[age].kind == .number, tokens[age].range.count <= 3
    else { return nil }
    return (age..<colon).contains(where: { tokens[$0].isAny([.cue, .otherVerb]) && !tokens[$0].isCapital })
      ? nil : name
  }

  func attribution(
    _ mention: Range<Int>, cue: Int?, _ strength: Attribution.Strength, _ rule: String
  ) -> Attribution {
    Attribution(
      paragraph: paragraph, mention: mention, cue: cue.map { tokens[$0].range }, strength: strength,
      rule: rule)
  }
}
