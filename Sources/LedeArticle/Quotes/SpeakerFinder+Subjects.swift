/// The subject of a verb of saying, before it or behind it.
extension SpeakerFinder {
  /// The subject that starts at `start`, behind its verb; for an impersonal one, the source named behind it.
  func subjectBehind(_ start: Int, _ end: Int) -> Range<Int>? {
    guard let phrase = phrase(at: start, end) else { return nil }
    if tokens[start].isAny(.impersonal) {
      // "In einer Erklärung des Ministeriums hieß es".
      let first = sentenceStart(start)
      if tokens[first].isAny(.preposition), first + 2 < start, let source = self.phrase(at: first + 1, start),
        !source.contains(where: { tokens[$0].isAny([.time, .otherName]) })
      {
        return source
      }
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

  /// The subject of a participle: what the main verb's is.
  func participleSubject(_ index: Int, _ start: Int, _ depth: Int) -> Range<Int>? {
    if tokens[index].isAny(.quotedWords),
      let verb = (start..<index).last(where: {
        tokens[$0].isAny([.cueVerb, .weakCueVerb, .quoting]) && !tokens[$0].isCapital
      })
    {
      // "lobte er mit den Worten", "zitierte X mit den Worten".
      if tokens[verb].isAny(.quoting), let quoted = quotedObject(of: verb, verb + 1, start, index) {
        return quoted
      }
      if let subject = subject(of: verb, start, index) { return subject }
    }
    if !lexicon.table.isVerbSecond, index - 1 > start, tokens[index - 1].isAny(.complementizer),
      let verb = (start..<(index - 1)).last(where: { tokens[$0].isAny(.quoting) }),
      let quoted = quotedObject(of: verb, verb + 1, start, index + 1)
    {
      // "quoted X as saying".
      return quoted
    }
    if lexicon.table.isVerbSecond, let auxiliary = auxiliary(of: index, start) {
      // "wird X wie folgt zitiert".
      if let before = subjectBefore(auxiliary, start), isClauseInitial(before, start),
        !tokens[before.lowerBound].isAny(.oblique)
      {
        return before
      }
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
  func subject(of verb: Int, _ start: Int, _ end: Int) -> Range<Int>? {
    var next = verb + 1
    if next < end, tokens[next].isAny(.agent), let agent = phrase(at: next + 1, end), isPersonal(agent) {
      // "as confirmed by X".
      return agent
    }
    while next < end, tokens[next].isAny(.adverb), !tokens[next].isAny(.pronoun) { next += 1 }
    if tokens[verb].isAny(.quoting), let quoted = quotedObject(of: verb, next, start, end) { return quoted }
    if lexicon.table.isVerbSecond {
      if let auxiliary = auxiliary(of: verb, start),
        next >= end || tokens[next].kind != .word || tokens[next].isAny(.otherVerb)
      {
        // "hatte X erklärt: “".
        if let before = subjectBefore(auxiliary, start), isClauseInitial(before, start),
          !tokens[before.lowerBound].isAny(.oblique)
        {
          return before
        }
        var behind = auxiliary + 1
        while behind < verb, tokens[behind].isAny(.adverb) { behind += 1 }
        if let subject = phrase(at: behind, verb) { return subject }
      }
      if next < end, tokens[next].isAny(.pronoun),
        !tokens[next].isAny([.determiner]) || next + 1 >= end || tokens[next + 1].kind != .word
      {
        // "X nannte sie": a form that is subject and object alike.
        if tokens[next].isAny(.femininePronoun), let before = subjectBefore(verb, start),
          isClauseInitial(before, start), isSurelyPersonal(before)
        {
          return before
        }
        return subjectBehind(next, end)
      }
      let behind = subjectBehind(next, end).flatMap { tokens[$0.lowerBound].isAny(.oblique) ? nil : $0 }
      if let before = subjectBefore(verb, start), isClauseInitial(before, start) {
        // "Als Antwort sagte X", "Die Arbeit lobte X": the subject stands behind the verb.
        if let behind, isSurelyPersonal(behind),
          !isSurelyPersonal(before) || opensWithPreposition(before, start)
        {
          return behind
        }
        return before
      }
      if let behind { return behind }
      return firstSubject(start, verb)
    }
    if let before = subjectBefore(verb, start) { return before }
    return subjectBehind(next, end)
  }

  /// Whom a source quotes: "the agency quoted X as saying", "zitierte X mit den Worten".
  func quotedObject(of verb: Int, _ next: Int, _ start: Int, _ end: Int) -> Range<Int>? {
    if lexicon.table.isVerbSecond {
      guard end < tokens.count, tokens[end].isAny(.quotedWords) else { return nil }
      if (start..<verb).contains(where: { tokens[$0].isAny(.passive) }) { return firstSubject(start, verb) }
      guard let object = phrase(at: next, end), subjectBefore(verb, start) != nil, isSurelyPersonal(object)
      else {
        return nil
      }
      return object
    }
    guard let object = phrase(at: next, end), object.upperBound + 1 < end,
      tokens[object.upperBound].isAny(.complementizer),
      tokens[object.upperBound + 1].isAny(.participle), isPersonal(object)
    else { return nil }
    return object
  }

  /// The finite verb that a participle at the end of its clause belongs to.
  func auxiliary(of verb: Int, _ start: Int) -> Int? {
    var index = verb - 1
    while index > start {
      let token = tokens[index]
      if token.kind == .comma || token.kind == .colon || token.kind == .semicolon { return nil }
      if token.isAny(.otherVerb), !token.isCapital { return index }
      index -= 1
    }
    return nil
  }

  /// Whether a phrase stands behind a preposition, or the "als" that is like one, at the start of its sentence.
  func opensWithPreposition(_ phrase: Range<Int>, _ start: Int) -> Bool {
    phrase.lowerBound == start + 1 && tokens[start].isAny([.preposition, .complementizer])
      && !tokens[start].isAny(.determiner)
  }

  /// Whether nothing of its clause stands before a phrase.
  func isClauseInitial(_ phrase: Range<Int>, _ start: Int) -> Bool {
    var first = phrase.lowerBound
    // "wie sich X ausdrückte".
    while first > start, tokens[first - 1].isAny(.adverb), !tokens[first - 1].isAny(.pronoun) { first -= 1 }
    guard first > start else { return true }
    let before = tokens[first - 1]
    return before.kind != .word || before.isAny([.complementizer, .conjunction, .relative])
      || tokens[phrase.lowerBound].isAny(.pronoun)
  }

  func subjectBefore(_ verb: Int, _ start: Int) -> Range<Int>? {
    var index = verb - 1
    while index >= start {
      let token = tokens[index]
      if token.isAny(.adverb) || (token.isAny(.otherVerb) && !token.isCapital)
        || (token.isAny(.preposition) && index + 1 < tokens.count && index + 1 <= verb
          && tokens[index + 1].isAny(.verb) && !tokens[index + 1].isAny(.participle))
        || isObjectPronoun(index)
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

  /// Whether what looks like an article stands before a verb, and so is its object: "elle l'a dit".
  func isObjectPronoun(_ index: Int) -> Bool {
    lexicon.table.articlesAreObjects && tokens[index].isAny(.determiner) && !tokens[index].isCapital
      && !tokens[index].isAny([.pronoun, .relative, .complementizer]) && index + 1 < tokens.count
      && tokens[index + 1].isAny(.otherVerb)
  }

  /// The subject of the last verb before `index`.
  func nearestSubject(_ index: Int, _ start: Int) -> Range<Int>? {
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

  /// The first noun phrase between `start` and `end` that can be a subject.
  func firstSubject(_ start: Int, _ end: Int) -> Range<Int>? {
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
        if token.isAny(.impersonal), !token.isAny(.determiner) { return nil }
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
  func subjectBehindVerb(_ start: Int, _ end: Int) -> Range<Int>? {
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
  func subjectInside(_ start: Int, _ end: Int) -> Range<Int>? {
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
}
