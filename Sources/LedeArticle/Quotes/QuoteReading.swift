internal import LedeText

/// The reading of one article's quotes.
struct QuoteReading {
  let text: [UInt8]
  let lexicon: WordLexicon
  var paragraphs: [QuoteParagraph] = []
  /// Names of speakers in unspaced scripts: the last one, and long ones that short ones may stand for.
  private var lastNamed: String?
  private var longNames: [String] = []

  /// The hashes of the words that are names somewhere in the article, once they are asked for.
  private var knownNames: Set<UInt64>?

  /// The names of those whose posts stand among the paragraphs.
  private let signers: [[QuoteToken]]

  init(
    text: [UInt8], lexicon: WordLexicon, parts: [Part], signers: [Range<Int>],
    turns: [Int: InterviewTurns.SpokenWords],
    singles: Bool, doubled: Bool
  ) {
    self.text = text
    self.lexicon = lexicon
    var marks = parts.map { QuoteMark.marks(in: text, $0.range, singles: singles, doubled: doubled) }
    if singles {
      for index in marks.indices {
        marks[index] = marks[index].filter { $0.family == .single || $0.family == .singleGuillemet }
      }
    }
    var inverted = 0
    for mark in marks.joined() where mark.family == .guillemet || mark.family == .singleGuillemet {
      if mark.form == .right, mark.looksOpening { inverted += 1 }
      if mark.form == .left, mark.looksOpening { inverted -= 1 }
    }
    let tokenizer = QuoteTokenizer(text: text, lexicon: lexicon)
    var namesTokenizer = tokenizer
    namesTokenizer.namesOnly = true
    self.signers = signers.map { [namesTokenizer] in namesTokenizer.tokens(in: $0, spans: []) }
    for (index, part) in parts.enumerated() {
      var spans = QuoteSpan.spans(of: marks[index], in: part.range, isInverted: inverted > 0, text: text)
      let turn = turns[index]
      if lexicon.table.hasSpeakersWithinMarks, turn == nil { spans = spans.flatMap { cut($0, tokenizer) } }
      if let last = spans.last, last.isOpenEnded {
        // The paragraph's end closes a quote that the next paragraph opens again.
        let reopens =
          index + 1 < parts.count
          && marks[index + 1].first.map { $0.start == parts[index + 1].range.lowerBound } ?? false
        if !reopens { spans.removeLast() }
      }
      if let turn {
        spans = [QuoteSpan(outer: turn.range, inner: turn.range, isOpenEnded: turn.isContinued)]
      }
      var tokens = (spans.isEmpty ? namesTokenizer : tokenizer).tokens(in: part.range, spans: spans)
      var places = [Int](repeating: 0, count: spans.count)
      for (place, token) in tokens.enumerated() where token.kind == .quote { places[Int(token.span)] = place }
      for span in spans.indices.reversed()
      where turn == nil && lexicon.table.script == .spaced && isTitle(spans[span], tokens, places[span]) {
        // A title is a name in its sentence.
        tokens[places[span]].kind = .word
        tokens[places[span]].classes = [.capital, .organisation]
        if lexicon.hasGenitives { tokens[places[span]].classes.insert(.genitive) }
        spans.remove(at: span)
        places.remove(at: span)
      }
      for (span, place) in places.enumerated() { tokens[place].span = Int32(truncatingIfNeeded: span) }
      paragraphs.append(
        QuoteParagraph(
          range: part.range, kind: part.kind, spans: spans, tokens: tokens, places: places,
          attributions: Array(repeating: nil, count: spans.count),
          isKept: Array(repeating: false, count: spans.count), speakerOfTurn: turn?.speaker))
    }
  }

  /// Dashes of a quote that are looked at.
  private static let dashBound = 64

  /// A quote without the words between dashes that say who speaks: «…, — сказал он, — …» is two.
  private func cut(_ span: QuoteSpan, _ tokenizer: QuoteTokenizer) -> [QuoteSpan] {
    let dashes = QuoteSpan.dashes(in: span.inner, text, limit: Self.dashBound)
    var parts: [QuoteSpan] = []
    var (outer, inner) = (span.outer.lowerBound, span.inner.lowerBound)
    var place = 0
    while place < dashes.count {
      let start = dashes[place].upperBound
      let end = place + 1 < dashes.count ? dashes[place + 1].lowerBound : span.inner.upperBound
      let words = tokenizer.tokens(in: start..<min(end, start + 300), spans: [])
      guard let first = words.first, first.kind == .word, !first.isCapital,
        words.prefix(4).contains(where: { $0.isAny(.cueVerb) })
      else {
        place += 1
        continue
      }
      let before = dashes[place].lowerBound
      parts.append(QuoteSpan(outer: outer..<before, inner: inner..<before, isOpenEnded: false))
      guard place + 1 < dashes.count else { return parts }
      (outer, inner) = (dashes[place + 1].upperBound, dashes[place + 1].upperBound)
      place += 2
    }
    parts.append(
      QuoteSpan(
        outer: outer..<span.outer.upperBound, inner: inner..<span.inner.upperBound,
        isOpenEnded: span.isOpenEnded))
    return parts
  }

  private func finder(_ paragraph: Int) -> SpeakerFinder {
    let tokenizer = QuoteTokenizer(text: text, lexicon: lexicon)
    let here = paragraphs[paragraph]
    return SpeakerFinder(
      text: text, lexicon: lexicon, paragraph: paragraph, tokens: here.tokens, spans: here.spans,
      lastBytes: here.spans.map { tokenizer.lastByte(of: $0) })
  }

  /// Gives each quote its speaker.
  mutating func attribute() {
    for number in paragraphs.indices where !paragraphs[number].spans.isEmpty {
      if let speaker = paragraphs[number].speakerOfTurn {
        attributeTurn(number, namedIn: speaker)
      } else if lexicon.table.script == .unspaced {
        attributeUnspaced(number)
      } else {
        attribute(number, finder(number))
      }
    }
  }

  /// The name before the colon says the words behind it; `speaker` is the paragraph that has it in full.
  private mutating func attributeTurn(_ number: Int, namedIn speaker: Int) {
    let label = 0..<max(0, (paragraphs[speaker].places.first ?? 0) - 1)
    guard !label.isEmpty else { return }
    paragraphs[number].attributions[0] = Attribution(
      paragraph: speaker, mention: label, strength: .beside, rule: "turn of an interview")
    paragraphs[number].isKept[0] = true
  }

  private mutating func attribute(_ number: Int, _ finder: SpeakerFinder) {
    let spans = paragraphs[number].spans
    let places = paragraphs[number].places
    let tokens = paragraphs[number].tokens
    if lexicon.isEmpty {
      for span in spans.indices { paragraphs[number].isKept[span] = isKeptAlone(spans[span]) }
      return
    }
    var found = [Attribution?](repeating: nil, count: spans.count)
    var alone = [Bool](repeating: false, count: spans.count)
    for span in spans.indices {
      let place = places[span]
      let start = finder.sentenceStart(place)
      let end = finder.sentenceEnd(place + 1)
      alone[span] = !tokens[start..<min(end, tokens.count)].contains {
        $0.kind == .word && !$0.isAny([.conjunction, .adverb])
      }
      if finder.isLooselyFollowed(place), let before = finder.before(place), before.strength == .beside {
        found[span] = before
      } else if let after = finder.after(place) {
        found[span] = after
        // "X called it “a”, Y said it was “b”": the verb behind is the next quote's.
        if span + 1 < spans.count, places[span + 1] < end, wordCount(spans[span]) <= 4,
          let cue = after.cue, cue.lowerBound < spans[span + 1].outer.lowerBound,
          let before = finder.before(place), before.strength > .subject
        {
          found[span] = before
        }
      } else if let before = finder.before(place), before.strength == .beside {
        found[span] = before
      }
    }
    // No article has so many quotes in a paragraph; what is built to have them gets the cheap rules only.
    for span in spans.indices.prefix(500) where found[span] == nil {
      let place = places[span]
      if alone[span] {
        if span > 0, let before = found[span - 1] {
          found[span] = before
          found[span]?.rule = "the same speaker goes on"
        } else if span + 1 < spans.count, alone[span + 1] || true, let next = found[span + 1],
          next.rule == "cue after", places[span + 1] - place <= 2
        {
          found[span] = next
          found[span]?.rule = "the same speaker goes on"
        } else if lexicon.table.isVerbSecond, let cue = finder.previousCue(place, sentences: 1) {
          found[span] = cue
        } else if let subject = finder.previousSubject(place), finder.isPersonal(subject.mention) {
          found[span] = subject
        } else if number > 0, var before = lastAttribution(number - 1) {
          before.rule = "speaker of the paragraph before"
          before.strength = .subject
          found[span] = before
        }
      } else {
        found[span] = finder.closingVerb(place) ?? finder.trailing(place) ?? finder.before(place)
        if found[span] == nil, finder.isReported(place) {
          found[span] = finder.previousCue(place)
          if found[span] == nil, span > 0, let before = found[span - 1] {
            found[span] = before
            found[span]?.rule = "the same speaker goes on"
          }
        }
        if found[span] == nil {
          found[span] = finder.sentenceSubject(place)
          if lexicon.table.isVerbSecond, found[span].map({ !finder.isSurelyPersonal($0.mention) }) ?? true,
            let cue = finder.previousCue(place, sentences: 2)
          {
            found[span] = cue
          }
        }
        if found[span] == nil, span > 0, finder.sentenceStart(place) == finder.sentenceStart(places[span - 1])
        {
          found[span] = found[span - 1]
        }
        if found[span] == nil, span > 0, finder.sentenceStart(place) == place, let before = found[span - 1] {
          found[span] = before
          found[span]?.rule = "the same speaker goes on"
        }
        if found[span] == nil, finder.sentenceStart(place) == place, number > 0, spanIsLong(spans[span]),
          var before = lastAttribution(number - 1)
        {
          before.rule = "speaker of the paragraph before"
          before.strength = .subject
          found[span] = before
        }
      }
    }
    if lexicon.table.isVerbSecond, number > 0 {
      for span in spans.indices.prefix(500) where finder.isReported(places[span]) {
        let isOpen =
          found[span].map {
            $0.strength == .subject && $0.cue == nil && $0.paragraph == number
              && !finder.isSurelyPersonal($0.mention)
          } ?? true
        // Reported speech that goes on from the paragraph before.
        if isOpen, let before = lastCue(number - 1) { found[span] = before }
      }
    }
    dropDoubtful(&found)
    for span in spans.indices {
      paragraphs[number].attributions[span] = found[span]
      paragraphs[number].isKept[span] = isKept(
        spans[span], found[span], isAlone: alone[span],
        isComplement: places[span] > 0 && tokens[places[span] - 1].isAny([.complementizer, .indefinite]))
    }
  }

  /// Takes back the subjects without a verb of saying that are not sure to be somebody.
  private mutating func dropDoubtful(_ found: inout [Attribution?]) {
    for span in found.indices {
      guard let subject = found[span], subject.cue == nil, !subject.mention.isEmpty else { continue }
      let tokens = paragraphs[subject.paragraph].tokens
      let first = tokens[subject.mention.lowerBound]
      let isWord = subject.mention.count == 1 && first.isCapital
      let isSure: Bool
      if lexicon.table.nounsHaveCapitals {
        guard isWord, subject.strength < .beside || subject.rule == "name before a colon" else { continue }
        isSure =
          first.isAny([.person, .title, .givenName, .pronoun, .acronym, .possessive]) || isKnownName(first)
      } else {
        // Where most verbs are known, only one word is doubtful: "Nonetheless".
        guard subject.strength == .subject else { continue }
        let isLoose = !isWord && lexicon.table.hasLooseSubjects
        isSure =
          isLoose && isPersonal(subject.mention, tokens) || SpeakerFinder.isNamed(subject.mention, tokens)
          || isWord && !first.isAny([.boundaryWord, .determiner, .otherName, .organisation])
            && isKnownName(first)
      }
      if !isSure { found[span] = nil }
    }
  }

  /// Whether a phrase holds a pronoun, a word for people or for what speaks for them, or a name.
  private func isPersonal(_ phrase: Range<Int>, _ tokens: [QuoteToken]) -> Bool {
    phrase.contains { place in
      tokens[place].isAny([.pronoun, .person, .title, .organisation]) && !tokens[place].isAny(.determiner)
        || tokens[place].isCapital && !tokens[place].isAny([.determiner, .boundaryWord, .otherName])
    }
  }

  /// Whether a word is a name elsewhere in the article, where no sentence starts with it; where all nouns have capitals,
  /// whether it ends a name of several words.
  private mutating func isKnownName(_ token: QuoteToken) -> Bool {
    let names = knownNames ?? namesInText()
    knownNames = names
    return names.contains(LetterCase.hash(text, token.range))
  }

  private func namesInText() -> Set<UInt64> {
    var names: Set<UInt64> = []
    for paragraph in paragraphs {
      let tokens = paragraph.tokens
      if lexicon.table.nounsHaveCapitals {
        for run in NameIndex.runs(tokens, tokens.indices) where run.count > 1 {
          names.insert(LetterCase.hash(text, tokens[run.upperBound - 1].range))
        }
      } else {
        for place in tokens.indices.dropFirst()
        where tokens[place].isCapital && tokens[place - 1].kind == .word {
          names.insert(LetterCase.hash(text, tokens[place].range))
        }
      }
    }
    return names
  }

  private mutating func attributeUnspaced(_ number: Int) {
    let here = paragraphs[number]
    let finder = UnspacedSpeakerFinder(text: text, table: lexicon.table)
    let tokenizer = QuoteTokenizer(text: text, lexicon: lexicon)
    for span in here.spans.indices {
      let outer = here.spans[span].outer
      let before = span > 0 ? here.spans[span - 1].outer.upperBound : here.range.lowerBound
      let next = span + 1 < here.spans.count ? here.spans[span + 1].outer.lowerBound : here.range.upperBound
      var found: Attribution?
      if let finding = finder.find(outer, in: here.range, after: before, until: next) {
        found = Attribution(
          paragraph: number, mention: 0..<0, bytes: finding.mention, cue: finding.cue,
          strength: finding.strength,
          rule: finding.strength == .beside ? "cue beside" : "cue in the sentence")
      }
      let isSentence =
        UInt8(ascii: ".") == tokenizer.lastByte(of: here.spans[span])
        || outer.lowerBound == here.range.lowerBound
      if found == nil, isSentence {
        if span > 0, let last = paragraphs[number].attributions[span - 1] {
          found = last
          found?.rule = "the same speaker goes on"
        } else if outer == here.range, number > 0, let last = paragraphs[number - 1].attributions.last ?? nil
        {
          found = last
          found?.rule = "speaker of the paragraph before"
        }
      }
      paragraphs[number].attributions[span] = found
      // About two letters a word.
      let letters = here.spans[span].inner.count / 3
      paragraphs[number].isKept[span] =
        here.spans[span].isOpenEnded
        || (found.map { $0.strength == .beside ? letters >= 2 : letters >= ($0.strength == .subject ? 8 : 6) }
          ?? (letters >= 12 && (isSentence || finder.holdsClauses(here.spans[span].inner))))
    }
  }

  /// Who speaks at the end of a paragraph.
  private mutating func lastCue(_ number: Int) -> Attribution? {
    var found = paragraphs[number].attributions.last { ($0?.strength ?? .subject) > .subject } ?? nil
    if found == nil {
      if paragraphs[number].spans.isEmpty {
        paragraphs[number].tokens = QuoteTokenizer(text: text, lexicon: lexicon).tokens(
          in: paragraphs[number].range, spans: [])
      }
      found = finder(number).previousCue(paragraphs[number].tokens.count, sentences: 2)
    }
    found?.strength = .subject
    found?.rule = "speaker of the paragraph before"
    return found
  }

  private mutating func lastAttribution(_ number: Int) -> Attribution? {
    if paragraphs[number].spans.isEmpty {
      paragraphs[number].tokens = QuoteTokenizer(text: text, lexicon: lexicon).tokens(
        in: paragraphs[number].range, spans: [])
    }
    let before = paragraphs[number]
    if let last = before.attributions.lastIndex(where: { $0 != nil }) { return before.attributions[last] }
    // Only a paragraph that leads to a quote: "He had a word for them:", or a person who does something.
    guard before.tokens.count >= 5 else { return nil }
    let finder = finder(number)
    guard let subject = finder.sentenceSubject(max(0, before.tokens.count - 1)),
      finder.isPersonal(subject.mention)
    else { return nil }
    return subject
  }

  /// Without words to go by, length tells a quote from a title: six words, or the bytes of as many.
  private func isKeptAlone(_ span: QuoteSpan) -> Bool {
    span.isOpenEnded || wordCount(span) >= 6
      || (span.inner.count >= 60 && text[span.inner.lowerBound] >= 0xE0)
  }

  private func spanIsLong(_ span: QuoteSpan) -> Bool { wordCount(span) >= 5 }

  private func wordCount(_ span: QuoteSpan) -> Int {
    var count = 0
    var isInside = false
    for byte in text[span.inner] {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  private func isKept(_ span: QuoteSpan, _ found: Attribution?, isAlone: Bool, isComplement: Bool)
    -> Bool
  {
    if span.isOpenEnded { return true }
    let words = wordCount(span)
    guard let found else { return words >= 6 }
    switch found.strength {
    case .beside: return true
    case .sentence: return words >= (startsLower(span) || isComplement ? lexicon.table.shortestQuote : 4)
    case .subject: return isAlone || words >= (startsLower(span) ? lexicon.table.shortestLooseQuote : 5)
    }
  }

  private func startsLower(_ span: QuoteSpan) -> Bool { !LetterCase.isCapital(text, span.inner.lowerBound) }

  /// The title of a book or a programme: a few words with capitals, behind a noun or a preposition.
  private func isTitle(_ span: QuoteSpan, _ tokens: [QuoteToken], _ place: Int) -> Bool {
    guard !span.isOpenEnded, span.inner.count <= 120, place > 0, tokens[place - 1].kind == .word else {
      return false
    }
    let before = tokens[place - 1]
    let mayBeName = lexicon.table.namesTakeMarks && !startsLower(span)
    if mayBeName, before.isAny([.quoting, .person, .title]), wordCount(span) <= 4 { return true }
    if before.isAny(.cue) || before.isAny([.complementizer, .indefinite]), !mayBeName || wordCount(span) > 3 {
      return false
    }
    let words = QuoteTokenizer(text: text, lexicon: lexicon).tokens(in: span.inner, spans: [])
    if before.isAny(.titleNoun) { return words.count < 12 }
    if words.count == 1, words[0].kind == .word, text[words[0].range].dropLast().contains(0x2E) {
      return true
    }
    var capitals = 0
    var count = 0
    for word in words where word.kind == .word {
      count += 1
      if word.isCapital {
        capitals += 1
      } else if !word.isAny([.preposition, .determiner, .conjunction, .particle]) {
        return false
      }
    }
    return capitals > 0 && count < 8
  }

  /// The quotations of the article, with names.
  mutating func quotations() -> [Quotation] {
    guard paragraphs.contains(where: { $0.isKept.contains(true) }) else { return [] }
    var names = NameIndex(text: text, lexicon: lexicon, paragraphs: paragraphs, signers: signers)
    var quotes: [Quotation] = []
    var resolved: [Int: Speaker] = [:]
    for number in paragraphs.indices {
      for span in paragraphs[number].spans.indices where paragraphs[number].isKept[span] {
        let here = paragraphs[number].spans[span]
        let found = paragraphs[number].attributions[span]
        if span == 0, number > 0, let last = paragraphs[number - 1].spans.last, last.isOpenEnded,
          !quotes.isEmpty,
          quotes[quotes.count - 1].ranges.last == last.inner
        {
          quotes[quotes.count - 1].ranges.append(here.inner)
          if quotes[quotes.count - 1].speaker == nil
            || paragraphs[number - 1].attributions.last??.strength == .subject, let found,
            found.strength == .beside
          {
            quotes[quotes.count - 1].speaker = speaker(found, &names, &resolved)
          }
          continue
        }
        let known = found.map { speaker($0, &names, &resolved) }
        quotes.append(
          Quotation(
            ranges: [here.inner], speaker: known, cue: found?.cue,
            rule: found?.rule ?? "no speaker"))
      }
    }
    return quotes
  }

  private mutating func speaker(
    _ found: Attribution, _ names: inout NameIndex, _ resolved: inout [Int: Speaker]
  )
    -> Speaker
  {
    let tokens = paragraphs[found.paragraph].tokens
    if let bytes = found.bytes { return unspacedSpeaker(bytes, &resolved) }
    guard !found.mention.isEmpty, found.mention.upperBound <= tokens.count else {
      return Speaker(name: "", mention: nil)
    }
    let range = tokens[found.mention.lowerBound].start..<tokens[found.mention.upperBound - 1].end
    if let known = resolved[range.lowerBound] { return known }
    let sentence = names.sentence(of: range.lowerBound)
    var speaker = Speaker(name: folded(range), mention: range)
    let first = tokens[found.mention.lowerBound]
    if found.mention.count == 1, first.isAny([.relative, .determiner]), !first.isAny(.pronoun) {
      speaker.isPronoun = true
      // "Kim, who said": the name that the relative clause follows.
      if let (person, start) = names.lastMention(before: range.lowerBound), start >= tokens[0].start {
        speaker.name = folded(names.range(of: person))
        speaker.isResolved = true
        names.noteSpeaker(person, at: start, sentence: sentence)
      }
    } else if found.mention.count == 1, first.isAny(.pronoun) {
      speaker.isPronoun = true
      let gender: NameIndex.Gender =
        first.isAny(.masculinePronoun) ? .masculine : first.isAny(.femininePronoun) ? .feminine : .unknown
      if gender != .unknown,
        let person = names.antecedent(of: range.lowerBound, sentence: sentence, gender: gender)
      {
        speaker.name = folded(names.range(of: person))
        speaker.isResolved = true
        names.noteSpeaker(person, at: range.lowerBound, sentence: sentence)
      }
    } else if let run = headName(found, tokens) {
      var (person, words) = names.name(tokens, run)
      if run.count == 1, person.map({ names.people[$0].words.count == 1 }) ?? true {
        let office = names.holder(tokens, run.lowerBound)
        if office.isOffice {
          // "президент Украины": who that is, or the office.
          person = office.person
          words = range
        }
      }
      // "Regierungssprecher Israels": a genitive is no name.
      let isGenitive =
        lexicon.table.nounsHaveCapitals && run.count == 1 && run.lowerBound > found.mention.lowerBound
        && tokens[run.lowerBound - 1].isAny(.person) && text[words.upperBound - 1] == UInt8(ascii: "s")
        && person.map { names.people[$0].words.count == 1 } ?? true
      if !isGenitive { speaker.name = folded(words) }
      if let person, !isGenitive {
        let full = names.range(of: person)
        if names.people[person].words.count > run.count {
          speaker.name = folded(full)
          speaker.isResolved = true
        }
        names.noteSpeaker(person, at: tokens[run.lowerBound].start, sentence: sentence)
      }
    }
    if speaker.isResolved { speaker.isPronoun = false }
    resolved[range.lowerBound] = speaker
    return speaker
  }

  /// A pronoun is the last speaker with a name, a short name the first longer one that holds it.
  private mutating func unspacedSpeaker(_ range: Range<Int>, _ resolved: inout [Int: Speaker]) -> Speaker {
    if let known = resolved[range.lowerBound] { return known }
    var speaker = Speaker(name: folded(range), mention: range)
    if lexicon.classes(ofHash: LetterCase.hash(text, range)).isAny(.pronoun) {
      speaker.isPronoun = lastNamed == nil
      if let last = lastNamed {
        speaker.name = last
        speaker.isResolved = true
      }
    } else {
      if range.count <= 9, let longer = longNames.first(where: { $0.holds(speaker.name) }) {
        speaker.name = longer
        speaker.isResolved = longer.utf8.count > range.count
      }
      if speaker.name.utf8.count > 9, longNames.count < 64, !longNames.contains(speaker.name) {
        longNames.append(speaker.name)
      }
      lastNamed = speaker.name
    }
    resolved[range.lowerBound] = speaker
    return speaker
  }

  /// The name at the head of a mention, or in apposition behind it.
  private mutating func headName(_ found: Attribution, _ tokens: [QuoteToken]) -> Range<Int>? {
    var end = found.mention.lowerBound
    while end < found.mention.upperBound {
      let token = tokens[end]
      if end > found.mention.lowerBound, !token.isCapital, token.isAny([.preposition, .nounLink]),
        !token.isAny(.particle) || tokens[end - 1].isAny(.person)
          || token.isAny(.determiner) && lexicon.table.nounsHaveCapitals && tokens[end - 1].isCapital
            && isKnownName(tokens[end - 1])
      {
        // "Mara Quill der Zeitung", but "van der Berg".
        break
      }
      if token.kind != .word, token.kind != .number { break }
      if leadsToBody(end, found.mention, tokens) { break }
      end += 1
    }
    let runs = NameIndex.runs(tokens, found.mention.lowerBound..<end)
    if !lexicon.table.nounsHaveCapitals, let first = runs.first, first.count > 1, first.upperBound < end,
      !tokens[first.upperBound].isCapital, tokens[first.upperBound].isAny(.nounLink)
    {
      // "le professeur Jean Martin de l'université d'Ulmont".
      return first
    }
    if let last = runs.last, last.upperBound == end, !tokens[end - 1].classes.contains(.possessive) {
      return NameIndex.ownWords(tokens, of: last)
    }
    for run in NameIndex.runs(tokens, end..<found.mention.upperBound) {
      // "le ministre des Finances Jean Martin".
      let name = NameIndex.ownWords(tokens, of: run)
      if name != run { return name }
    }
    // "the minister, Ann Lee,".
    let next = found.mention.upperBound
    if next + 1 < tokens.count, tokens[next].kind == .comma, tokens[next + 1].isCapital {
      var stop = next + 1
      while stop < tokens.count, tokens[stop].kind == .word { stop += 1 }
      if let run = NameIndex.runs(tokens, (next + 1)..<stop).first, run.lowerBound == next + 1, run.count >= 2
      {
        return run
      }
    }
    return nil
  }

  /// Whether a particle between a name and a body is a preposition: "Anna Kohl von der EVP", but "von der Leyen".
  private func leadsToBody(_ index: Int, _ mention: Range<Int>, _ tokens: [QuoteToken]) -> Bool {
    guard lexicon.table.nounsHaveCapitals || lexicon.table.nounsTakeArticles, index > mention.lowerBound,
      tokens[index].isAny(.particle), tokens[index].isAny([.preposition, .nounLink]),
      !tokens[index].isCapital
    else {
      return false
    }
    var next = index + 1
    while next < mention.upperBound, !tokens[next].isCapital, tokens[next].isAny([.particle, .determiner]) {
      next += 1
    }
    guard next < mention.upperBound else { return false }
    return tokens[next].isAny(.organisation) || tokens[next].isAny(.acronym) && tokens[next].range.count > 1
  }

  private func folded(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for byte in text[range] {
      if byte <= 0x20 {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.count > 200 { bytes.removeLast(bytes.count - 200) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
