/// Noun phrases, and the words that start, end and make them.
extension SpeakerFinder {
  func nextIsCue(_ index: Int, _ end: Int) -> Bool {
    var index = index + 1
    while index < end, tokens[index].isAny([.adverb, .otherVerb]) || tokens[index].isAny(.preposition) {
      if tokens[index].isAny(.cue) { return true }
      index += 1
    }
    return index < end && tokens[index].isAny(.cue)
  }

  /// Behind what stands between a verb of saying and its subject: "explicó a este diario X", "dijo en Madrid el alcalde".
  ///
  /// Returns `start` where nothing does, or no subject follows.
  func behindAside(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end, tokens[start].isAny(.aside), !tokens[start].isCapital else { return start }
    var index = start + 1
    while index < end, tokens[index].isAny(.determiner), !tokens[index].isCapital { index += 1 }
    let nouns = index
    while index < end, tokens[index].kind == .word, !tokens[index].isCapital, isNounLike(tokens[index]),
      !tokens[index].isAny(.determiner)
    {
      index += 1
      if index + 1 < end, tokens[index].isAny(.nounLink), !tokens[index + 1].isCapital { index += 1 }
    }
    while index < end, tokens[index].isCapital, tokens[index].isAny(.acronym) { index += 1 }
    // A place or a paper stands before an article, a place also before the name that its given name begins.
    var last = index
    while last < end, tokens[last].isCapital { last += 1 }
    if last < end, tokens[last].isAny(.determiner), !tokens[last].isAny(.nounLink) {
      index = last
    } else if index == nouns,
      let given = (index..<last).dropFirst().first(where: { tokens[$0].isAny(.givenName) })
    {
      index = given
    } else if index == nouns {
      index = last
    }
    while index < end, tokens[index].isAny(.adverb) { index += 1 }
    guard index > nouns, index < end else { return start }
    let subject = tokens[index]
    return subject.isCapital || subject.isAny(.determiner) && !subject.isAny(.nounLink) ? index : start
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
  static func isNamed(_ phrase: Range<Int>, _ tokens: [QuoteToken]) -> Bool {
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
  func phraseEnding(at last: Int, _ start: Int) -> Range<Int>? {
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
    guard first <= last, !isBare(first..<(last + 1)) else { return nil }
    return first..<(last + 1)
  }

  func trailingName(_ range: Range<Int>) -> Range<Int>? {
    var first = range.upperBound
    while first > range.lowerBound, tokens[first - 1].isCapital, !tokens[first - 1].isAny(.otherName) {
      first -= 1
    }
    guard first < range.upperBound, first > range.lowerBound else { return nil }
    return first..<range.upperBound
  }

  func phraseEnding(before verb: Int, _ start: Int) -> Range<Int>? {
    verb > start ? phraseEnding(at: verb - 1, start) : nil
  }

  /// A noun phrase or pronoun that starts at `start`.
  func phrase(at start: Int, _ end: Int) -> Range<Int>? {
    guard start < end, tokens[start].kind == .word || tokens[start].kind == .number else { return nil }
    if tokens[start].isAny(.pronoun), !tokens[start].isAny(.determiner) { return start..<(start + 1) }
    var index = start
    var hasHead = false
    // Whether words between an article and its noun have begun.
    var isAttribute = false
    // Where the phrase ends if nothing comes of what is joined to it.
    var link: Int?
    while index < end {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.kind == .number {
        // "the 43-year-old".
        let isHead = token.end - token.start > 5 && text[token.range].contains(0x2D)
        if isHead { hasHead = true }
        let isLast = index + 1 >= end || tokens[index + 1].kind != .word
        if hasHead, isLast, !isHead { break }
        index += 1
        if hasHead, isLast { break }
        continue
      }
      if token.isCapital, index > start || !token.isAny([.determiner, .boundaryWord]) {
        if index > start, token.isAny(.otherName), hasHead, !token.isAny(.title),
          !tokens[index - 1].isAny([.determiner, .nounLink]),
          index + 1 >= end || !tokens[index + 1].isCapital
        {
          // "said X Monday".
          break
        }
        hasHead = true
        index += 1
        continue
      }
      if hasHead, lexicon.table.nounsHaveCapitals, endsName(index, start) { break }
      if token.isAny(.particle), hasHead || index + 1 < end && tokens[index + 1].isCapital,
        index + 1 < end, tokens[index + 1].isCapital
      {
        index += 1
        continue
      }
      if token.isAny(.determiner) {
        if hasHead, !token.isAny(.nounLink) {
          // "a spokesman for the ministry".
          guard index + 1 < end, tokens[index - 1].isAny(.bindingLink), !tokens[index - 1].isCapital,
            isNounLike(tokens[index + 1])
          else { break }
          index += 1
          continue
        }
        index += 1
        // "one of those".
        hasHead =
          index < end && !tokens[index].isCapital && tokens[index].isAny(.nounLink) && !token.isAny(.nounLink)
        isAttribute = hasHead
        continue
      }
      if let link, joinsBody(index, link, end) {
        index += 1
        continue
      }
      if token.isAny(.nounLink), hasHead, index + 1 < end,
        isNounLike(tokens[index + 1]) || tokens[index + 1].isAny(.determiner)
      {
        if link == nil || index > start { link = index }
        if lexicon.table.nounsHaveCapitals { hasHead = false }
        index += 1
        continue
      }
      if token.isAny(.person) {
        // "Juma Ole msemaji wa bandari": what he is stands behind him.
        if index > start, tokens[index - 1].isCapital, isNameEnd(index, start) { break }
        hasHead = true
        index += 1
        continue
      }
      if token.isAny(.boundary) || token.isAny(.pronoun) || token.isAny(.verb) || token.isAny(.adverb) {
        break
      }
      if index > start, tokens[index - 1].isCapital, !tokens[index - 1].isAny(.determiner),
        looksLikeVerb(token) || isNameEnd(index, start)
      {
        break
      }
      if !lexicon.table.nounsHaveCapitals || isCompound(token) {
        hasHead = true
      } else if isAttribute {
        // "die in Bonn geborene Moreno".
        hasHead = false
      } else if hasHead || index + 1 < end && tokens[index + 1].isAny(.determiner) {
        // No adjective before its noun.
        break
      }
      isAttribute = false
      index += 1
    }
    if !hasHead, let link, link > start { return start..<link }
    guard hasHead, index > start else { return nil }
    // "said Holm in a statement".
    while index > start + 1, isOpenLink(tokens[index - 1]) { index -= 1 }
    if isBare(start..<index) { return nil }
    if lexicon.table.nounsHaveCapitals, tokens[index - 1].isAny(.time),
      !(start..<(index - 1)).contains(where: { tokens[$0].isCapital })
    {
      return nil
    }
    return start..<index
  }

  /// Whether an "and" joins two words that a body is there for: "the Department of Housing and Urban Development".
  private func joinsBody(_ index: Int, _ link: Int, _ end: Int) -> Bool {
    guard index + 1 < end, link > 0, tokens[link - 1].isAny(.organisation), tokens[link - 1].isCapital,
      Words.isAnd(text, tokens[index].range), index > link + 1,
      (link + 1..<index).allSatisfy({ tokens[$0].isCapital })
    else { return false }
    let next = tokens[index + 1]
    return next.isCapital && !next.isAny([.givenName, .title, .person, .otherName, .acronym, .determiner])
  }

  /// Whether a name of several words ends before `index`, in a language that has no noun behind one.
  private func isNameEnd(_ index: Int, _ start: Int) -> Bool {
    lexicon.table.namesEndPhrases && index - 2 >= start && tokens[index - 2].isCapital
      && !tokens[index - 2].isAny(.determiner)
  }

  /// Whether a word only leads to what is no part of its phrase.
  private func isOpenLink(_ token: QuoteToken) -> Bool {
    !token.isCapital && token.isAny([.preposition, .nounLink]) && !token.isAny([.determiner, .person])
  }

  /// Whether a phrase is a noun without its article, in a language where nouns that speak have one.
  private func isBare(_ phrase: Range<Int>) -> Bool {
    // "explique leur déléguée": the word before may be an article that another reading has passed over.
    lexicon.table.nounsTakeArticles && !tokens[phrase.lowerBound].isAny(.determiner)
      && !(phrase.lowerBound > 0 && tokens[phrase.lowerBound - 1].isAny(.determiner))
      && !phrase.contains {
        tokens[$0].isCapital || tokens[$0].kind == .number || tokens[$0].isAny([.person, .title, .pronoun])
      }
      && !lexicon.pluralEndings.hold(text.span, tokens[phrase.upperBound - 1].range)
  }

  /// Whether an article behind the words from `start` is another part of the sentence: "sagte Moreno der Zeitung".
  ///
  /// What a noun has behind it in the genitive, a name has not.
  private func endsName(_ index: Int, _ start: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    guard token.isAny(.determiner), !token.isCapital, !before.isAny(.particle) || before.isCapital else {
      return false
    }
    if !token.isAny(.nounLink) { return token.isAny(.oblique) }
    return !before.isAny([.person, .title, .organisation])
      && (start..<index).allSatisfy { tokens[$0].isCapital && !tokens[$0].isAny(.determiner) }
      && (start..<index).contains { tokens[$0].isAny(.givenName) || tokens[$0].isAny([.person, .title]) }
  }

  /// Whether a word in lower case ends in a noun: "dpa-Bericht".
  func isCompound(_ token: QuoteToken) -> Bool {
    guard let hyphen = text[token.range].lastIndex(of: UInt8(ascii: "-")) else { return false }
    return hyphen + 1 < token.end && (0x41...0x5a).contains(text[hyphen + 1])
  }

  func looksLikeVerb(_ token: QuoteToken) -> Bool {
    for ending in lexicon.verbEndings where token.end - token.start > ending.count + 1 {
      if text[(token.end - ending.count)..<token.end].elementsEqual(ending) { return true }
    }
    return false
  }

  func isNounLike(_ token: QuoteToken) -> Bool {
    switch token.kind {
    case .number: return true
    case .word:
      if token.isCapital, !token.isAny([.boundaryWord]) { return true }
      if token.isAny([.person, .particle, .determiner]) { return true }
      return !token.isAny(.boundary) && !token.isAny(.pronoun) && !token.isAny(.verb) && !token.isAny(.adverb)
    default: return false
    }
  }

  func isCueVerb(_ index: Int, after start: Int) -> Bool {
    guard tokens[index].isAny(.cueVerb), !tokens[index].isAny(.acronym) else { return false }
    return !isNounHere(index, start)
  }

  /// "the report", "of reports": a noun that looks like a verb.
  func isNounHere(_ index: Int, _ start: Int) -> Bool {
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
}
