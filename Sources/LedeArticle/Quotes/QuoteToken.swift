/// A word, a mark of punctuation or a whole quote in a paragraph.
struct QuoteToken {
  enum Kind: UInt8 {
    case word, number, comma, colon, semicolon, dash, open, close, other
    /// A quote with its marks.
    case quote
    /// The end of a sentence.
    case stop
  }

  private var first: Int32
  private var last: Int32
  /// Which of the paragraph's spans a quote is.
  var span: Int32
  var kind: Kind
  /// The classes of the word have not been looked up, since nothing has asked for them.
  var isUnknown = false
  var classes: WordClass

  init(start: Int, end: Int, kind: Kind, classes: WordClass = [], span: Int = -1) {
    first = Int32(truncatingIfNeeded: start)
    last = Int32(truncatingIfNeeded: end)
    self.span = Int32(truncatingIfNeeded: span)
    self.kind = kind
    self.classes = classes
  }

  var start: Int { Int(first) }
  var end: Int {
    get { Int(last) }
    set { last = Int32(truncatingIfNeeded: newValue) }
  }
  var range: Range<Int> { start..<end }
  func isAny(_ classes: WordClass) -> Bool { kind == .word && self.classes.isAny(classes) }
  var isCapital: Bool { kind == .word && classes.contains(.capital) }
}

/// Cuts a paragraph into words, punctuation and quotes.
struct QuoteTokenizer {
  let text: [UInt8]
  let lexicon: WordLexicon
  /// Whether only names and the words beside them are looked up: enough for a paragraph without quotes.
  var namesOnly = false

  /// The tokens of `range`; each of `spans` is one token.
  func tokens(in range: Range<Int>, spans: [QuoteSpan]) -> [QuoteToken] {
    var tokens: [QuoteToken] = []
    tokens.reserveCapacity(range.count / 5 + 8)
    let bytes = text.span
    var next = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if next < spans.count, index >= spans[next].outer.lowerBound {
        let span = spans[next]
        tokens.append(
          QuoteToken(start: span.outer.lowerBound, end: span.outer.upperBound, kind: .quote, span: next))
        index = max(span.outer.upperBound, index + 1)
        next += 1
        if endsSentence(span, index, range.upperBound) {
          tokens.append(QuoteToken(start: index, end: index, kind: .stop))
        }
        continue
      }
      let limit = next < spans.count ? spans[next].outer.lowerBound : range.upperBound
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if let (end, hash) = LetterCase.plainWord(bytes, index, limit) {
        appendWord(index..<end, limit, hash, isPlain: true, hasHyphen: false, &tokens)
        index = tokens[tokens.count - 1].end
      } else if isWordByte(index) {
        var (end, hasHyphen) = wordEnd(index, limit)
        var hash = LetterCase.hash(text, index..<end)
        if lexicon.hasElisions, lexicon.classes(ofHash: hash).isEmpty, let cut = elisionEnd(index..<end) {
          end = cut
          hash = LetterCase.hash(text, index..<end)
          hasHyphen = false
        }
        appendWord(index..<end, limit, hash, isPlain: false, hasHyphen: hasHyphen, &tokens)
        index = tokens[tokens.count - 1].end
      } else {
        index = appendPunctuation(index, limit, range.upperBound, &tokens)
      }
    }
    return tokens
  }

  /// The last byte of the words of a quote that is no closing mark.
  func lastByte(of span: QuoteSpan) -> UInt8 {
    var end = span.inner.upperBound
    while end > span.inner.lowerBound {
      let byte = text[end - 1]
      if byte <= 0x20 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - 3 >= span.inner.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
        if byte == 0x99 || byte == 0x9D {
          end -= 3
        } else {
          return byte == 0xA6 ? UInt8(ascii: ".") : UInt8(ascii: "-")
        }
      } else if end - 2 >= span.inner.lowerBound, text[end - 2] == 0xC2, byte == 0xA0 || byte == 0xBB {
        end -= 2
      } else if end - 3 >= span.inner.lowerBound, text[end - 3] == 0xE3, text[end - 2] == 0x80, byte == 0x82 {
        return UInt8(ascii: ".")
      } else if end - 3 >= span.inner.lowerBound, text[end - 3] == 0xEF, text[end - 2] == 0xBC {
        switch byte {
        case 0x81: return UInt8(ascii: "!")
        case 0x9F: return UInt8(ascii: "?")
        case 0x8C: return UInt8(ascii: ",")
        default: return byte
        }
      } else {
        return byte
      }
    }
    return 0
  }

  private func endsSentence(_ span: QuoteSpan, _ index: Int, _ end: Int) -> Bool {
    let last = lastByte(of: span)
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") else {
      return false
    }
    guard let after = nextVisible(index, end) else { return true }
    if last == UInt8(ascii: ".") {
      // An ellipsis may stand in the middle: `“Well…” he said`.
      return startsSentence(after, end)
    }
    // A question goes on: `“Why?” Kim asked.` The finder looks for a verb of saying behind it.
    return false
  }

  private func nextVisible(_ index: Int, _ end: Int) -> Int? {
    var index = index
    while index < end {
      if text[index] <= 0x20 {
        index += 1
      } else if text[index] == 0xC2, index + 1 < end, text[index + 1] == 0xA0 {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }

  private func startsSentence(_ index: Int, _ end: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 {
      return byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x22 || byte == 0x28 || byte == 0x5B
        || byte == 0x27
        || byte == 0x60
    }
    if LetterCase.isCapital(text, index) { return true }
    if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 {
      return (0x98...0x9F).contains(text[index + 2])
    }
    if byte == 0xC2 { return index + 1 < end && (text[index + 1] == 0xAB || text[index + 1] == 0xBB) }
    // Scripts without capitals.
    return byte >= 0xD6
  }

  private func isWordByte(_ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    if byte == 0xC2 { return false }
    if byte == 0xE2 { return index + 1 < text.count && text[index + 1] >= 0xB0 }
    if byte == 0xE3 { return index + 1 < text.count && text[index + 1] != 0x80 }
    if byte == 0xEF { return index + 1 < text.count && text[index + 1] != 0xBC }
    if byte == 0xD8, index + 1 < text.count { return text[index + 1] != 0x8C && text[index + 1] != 0x9F }
    return true
  }

  private func scalarLength(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private func wordEnd(_ start: Int, _ limit: Int) -> (end: Int, hasHyphen: Bool) {
    var index = start
    var hasHyphen = false
    let bytes = text.span
    let spaces: UInt64 = 0x2020_2020_2020_2020
    while index < limit {
      while index &+ 8 <= bytes.count {
        let eight = EightBytes.load(bytes, index)
        guard eight & EightBytes.high == 0 else { break }
        let others = ~EightBytes.within(0x61, 0x7A, eight | spaces) & EightBytes.high
        index &+= others == 0 ? 8 : others.trailingZeroBitCount / 8
        guard others == 0, index < limit else { break }
      }
      while index < limit, (text[index] | 0x20) &- 0x61 < 26 { index += 1 }
      guard index < limit else { break }
      if isWordByte(index) {
        index += scalarLength(text[index])
        continue
      }
      // Apostrophes, hyphens, full stops and commas stay between letters or digits.
      let byte = text[index]
      var joint = 0
      if byte == 0x27 || byte == 0x2D || byte == 0x2E || byte == 0x26 || byte == 0x40 || byte == 0x5F {
        joint = 1
      } else if byte == 0x2C, index > start, text[index - 1] &- 0x30 < 10 {
        joint = index + 1 < limit && text[index + 1] &- 0x30 < 10 ? 1 : 0
      } else if byte == 0xE2, index + 2 < limit, text[index + 1] == 0x80 {
        joint = text[index + 2] == 0x99 || text[index + 2] == 0x90 || text[index + 2] == 0x91 ? 3 : 0
      } else if byte == 0xC2, index + 1 < limit, text[index + 1] == 0xAD {
        joint = 2
      }
      guard joint > 0, index + joint < limit, isWordByte(index + joint) else { break }
      if byte == 0x2E, joint == 1, index - start > 3, LetterCase.isCapital(text, index + 1) { break }
      hasHyphen = hasHyphen || byte == 0x2D
      index += joint
    }
    return (min(index, limit), hasHyphen)
  }

  /// Where the apostrophe of a word is that begins with a short one: "qu'elle", "she’d".
  private func apostrophe(in word: Range<Int>) -> Int? {
    word.prefix(8).first { text[$0] == 0x27 || text[$0] == 0xE2 }
  }

  /// Behind the apostrophe of the elision that a word starts with: "l'eau", "lorsqu'elle".
  private func elisionEnd(_ word: Range<Int>) -> Int? {
    guard let start = apostrophe(in: word) else { return nil }
    let end = start + scalarLength(text[start])
    guard end < word.upperBound,
      lexicon.classes(ofHash: LetterCase.hash(text, word.lowerBound..<end)).isAny(.elision)
    else { return nil }
    return end
  }

  /// Appends the word at `range`, or the phrase that it starts.
  ///
  /// - Parameter isPlain: whether it is of ASCII letters alone.
  @inline(__always)
  private func appendWord(
    _ range: Range<Int>, _ limit: Int, _ hash: UInt64, isPlain: Bool, hasHyphen: Bool,
    _ tokens: inout [QuoteToken]
  ) {
    var token = QuoteToken(start: range.lowerBound, end: range.upperBound, kind: .word)
    let first = text[range.lowerBound]
    if first &- 0x30 < 10 {
      token.kind = .number
      tokens.append(token)
      return
    }
    let last = tokens.last
    if namesOnly {
      if first &- 0x61 < 26 {
        let beside =
          last.map { $0.kind == .word && !$0.isUnknown && $0.isAny([.capital, .particle]) } ?? false
        if !beside {
          token.isUnknown = true
          tokens.append(token)
          return
        }
      }
      if let last, last.isUnknown { lookUpLast(&tokens) }
    }
    var classes = lexicon.classes(ofHash: hash)
    if classes.isEmpty {
      if hasHyphen, let (verb, pronoun) = inverted(range) {
        // "dit-elle", "a-t-il", "queixou-se".
        tokens.append(verb)
        tokens.append(pronoun)
        return
      }
      if !isPlain || lexicon.hasParts { classes = classesByParts(range, isPlain: isPlain) }
    }
    if classes.contains(.phraseStart) {
      classes.remove(.phraseStart)
      if let (end, kinds) = phrase(at: range.lowerBound, limit, hash) {
        token.end = end
        classes = kinds
      }
    }
    let isCapital = isPlain ? first < 0x61 : LetterCase.isCapital(text, range.lowerBound)
    let mayStartClause = startsClause(last)
    if isCapital
      || !isPlain && isCaseless(range.lowerBound) && classes.isDisjoint(with: .boundaryWord.union(.cue))
    {
      classes.insert(.capital)
      if !mayStartClause { classes.subtract(lexicon.lowercase) }
      let lastLetter = range.upperBound - (text[range.upperBound - 1] < 0x80 ? 1 : 2)
      let isAcronym =
        lastLetter > range.lowerBound
        && (isPlain ? text[lastLetter] < 0x61 : LetterCase.isCapital(text, lastLetter))
      if isAcronym { classes.insert(.acronym) }
      if lexicon.hasGenitives {
        if lexicon.patronymicEndings.hold(text.span, range) {
          classes.insert(.patronymic)
        } else if isAcronym || lexicon.genitiveEndings.hold(text.span, range) {
          classes.insert(.genitive)
        }
      }
    }
    if !classes.contains(.capital) || mayStartClause, classes.isDisjoint(with: .known) {
      if lexicon.adverbEndings.hold(text.span, range) { classes.insert(.adverb) }
      if classes.contains(.capital), lexicon.participleEndings.hold(text.span, range) {
        classes.insert(.participle)
      }
    }
    token.classes = classes
    tokens.append(token)
    if classes.contains(.organisation), isCapital { joinName(&tokens) }
  }

  /// Makes the "and" within the name of a body a part of it: "the National Oceanic and Atmospheric Administration".
  private func joinName(_ tokens: inout [QuoteToken]) {
    func run(before index: Int) -> Int {
      var first = index
      while first > 0, index - first < 5, tokens[first - 1].isCapital,
        !tokens[first - 1].isAny([.determiner, .givenName, .title, .person])
      {
        first -= 1
      }
      return first
    }
    let second = run(before: tokens.count - 1)
    guard second >= 3, second < tokens.count - 1, tokens[second - 1].kind == .word,
      text[tokens[second - 1].range].elementsEqual("and".utf8)
    else { return }
    let first = run(before: second - 1)
    guard first < second - 1, first > 0, tokens[first - 1].kind == .word else { return }
    let article = text[tokens[first - 1].range]
    guard article.elementsEqual("the".utf8) || article.elementsEqual("The".utf8) else { return }
    tokens[second - 1].classes = .particle
    tokens[second - 1].isUnknown = false
  }

  /// Looks up the classes of the last word, which were not asked for before.
  private func lookUpLast(_ tokens: inout [QuoteToken]) {
    let last = tokens.count - 1
    tokens[last].classes = lexicon.classes(ofHash: LetterCase.hash(text, tokens[last].range))
    tokens[last].classes.subtract(.phraseStart)
    tokens[last].isUnknown = false
  }

  /// The classes of a word that the lexicon doesn't hold as it stands: behind its prefix, before its possessive ending,
  /// or of its own ending.
  private func classesByParts(_ range: Range<Int>, isPlain: Bool) -> WordClass {
    if let prefix = lexicon.prefixes.first(where: {
      range.count > $0.count + 2 && text[range].starts(with: $0)
    }) {
      let classes = lexicon.classes(
        ofHash: LetterCase.hash(text, (range.lowerBound + prefix.count)..<range.upperBound))
      if !classes.isEmpty { return classes }
    }
    if !isPlain, let pronoun = contracted(range) { return pronoun }
    if !isPlain, let base = possessiveBase(range) {
      var classes = lexicon.classes(ofHash: LetterCase.hash(text, base))
      classes.subtract([.phraseStart])
      classes.insert(.possessive)
      return classes
    }
    let isPerson =
      LetterCase.isCapital(text, range.lowerBound) && lexicon.personEndings.hold(text.span, range)
    return isPerson ? .plainPerson : []
  }

  /// The classes of the pronoun in "she'd".
  private func contracted(_ range: Range<Int>) -> WordClass? {
    guard !lexicon.table.contractions.isEmpty, let start = apostrophe(in: range),
      lexicon.classes(ofHash: LetterCase.hash(text, start..<range.upperBound)).isAny(.contraction)
    else { return nil }
    let pronoun = lexicon.classes(ofHash: LetterCase.hash(text, range.lowerBound..<start))
    return pronoun.isAny(.pronoun) ? pronoun : nil
  }

  /// The verb and the pronoun of a word that joins both by hyphens.
  private func inverted(_ range: Range<Int>) -> (QuoteToken, QuoteToken)? {
    guard let first = text[range].firstIndex(of: 0x2D), let last = text[range].lastIndex(of: 0x2D),
      last + 1 < range.upperBound
    else { return nil }
    let pronoun = lexicon.classes(ofHash: LetterCase.hash(text, (last + 1)..<range.upperBound))
    let verb = lexicon.classes(ofHash: LetterCase.hash(text, range.lowerBound..<first))
    guard verb.isAny(.verb), pronoun.isAny([.enclitic, .pronoun]) else { return nil }
    return (
      QuoteToken(start: range.lowerBound, end: first, kind: .word, classes: verb),
      QuoteToken(
        start: last + 1, end: range.upperBound, kind: .word,
        classes: pronoun.isAny(.enclitic) ? .adverb : pronoun)
    )
  }

  /// Whether a capital behind `token` may be a sentence's.
  private func startsClause(_ token: QuoteToken?) -> Bool {
    guard let token else { return true }
    return token.kind != .word && token.kind != .comma && token.kind != .number
  }

  /// Scripts without capitals: Arabic, Hebrew, Indic, Thai, CJK, Hangul.
  private func isCaseless(_ index: Int) -> Bool {
    let byte = text[index]
    return byte >= 0xD6 && byte != 0xE1 && byte != 0xE2
  }

  private func possessiveBase(_ range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard range.count > 2 else { return nil }
    if text[end - 1] == 0x73, text[end - 2] == 0x27 { return range.lowerBound..<(end - 2) }
    if range.count > 4, text[end - 1] == 0x73, text[end - 2] == 0x99, text[end - 3] == 0x80,
      text[end - 4] == 0xE2
    {
      return range.lowerBound..<(end - 4)
    }
    return nil
  }

  private func phrase(at start: Int, _ limit: Int, _ hash: UInt64) -> (end: Int, classes: WordClass)? {
    next: for phrase in lexicon.phrases(ofHash: hash) {
      var index = start
      var place = 0
      let words = phrase.words
      while place < words.count {
        guard index < limit else { continue next }
        let wanted = words[place]
        let byte = text[index]
        if wanted == 0x20 {
          guard byte == 0x20 || byte == 0x0A else { continue next }
          while index < limit, text[index] == 0x20 || text[index] == 0x0A { index += 1 }
          place += 1
          continue
        }
        if byte & 0xE0 == 0xC0, place + 1 < words.count, index + 1 < limit {
          let scalar = LetterCase.lower(UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
          guard scalar == UInt32(wanted & 0x1F) << 6 | UInt32(words[place + 1] & 0x3F), wanted & 0xE0 == 0xC0
          else { continue next }
          index += 2
          place += 2
          continue
        }
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        guard lower == wanted else { continue next }
        index += 1
        place += 1
      }
      if index < limit, isWordByte(index) { continue }
      return (index, phrase.classes)
    }
    return nil
  }

  private func appendPunctuation(
    _ index: Int, _ limit: Int, _ paragraphEnd: Int, _ tokens: inout [QuoteToken]
  ) -> Int {
    let byte = text[index]
    var length = scalarLength(byte)
    var kind = QuoteToken.Kind.other
    switch byte {
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: ";"): kind = .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["): kind = .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): kind = .close
    case UInt8(ascii: "-"):
      while index + length < limit, text[index + length] == 0x2D { length += 1 }
      kind = .dash
    case UInt8(ascii: "!"), UInt8(ascii: "?"): kind = .stop
    case UInt8(ascii: "."):
      while index + length < limit, text[index + length] == 0x2E { length += 1 }
      kind = isStop(index, index + length, paragraphEnd, tokens.last) ? .stop : .other
      if kind == .other, length == 1, let last = tokens.indices.last, tokens[last].end == index,
        tokens[last].kind == .word
      {
        // The stop of an abbreviation belongs to it.
        tokens[last].end = index + 1
        return index + 1
      }
    case 0xC2:
      guard index + 1 < limit else { break }
      if text[index + 1] == 0xA0 || text[index + 1] == 0xAD { return index + 2 }
    case 0xD8:
      guard index + 1 < limit else { break }
      kind = text[index + 1] == 0x8C ? .comma : text[index + 1] == 0x9F ? .stop : .other
    case 0xE2 where index + 2 < limit && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x80...0x8F, 0xAF, 0xA8...0xAE: return index + 3
      case 0x92...0x95: kind = .dash
      case 0xA6: kind = isStop(index, index + 3, paragraphEnd, nil) ? .stop : .other
      default: break
      }
    case 0xE3 where index + 2 < limit:
      switch text[index + 2] {
      case 0x80: return index + 3
      case 0x81: kind = .comma
      case 0x82: kind = .stop
      default: break
      }
    case 0xEF where index + 2 < limit:
      switch text[index + 2] {
      case 0x8C: kind = .comma
      case 0x9A: kind = .colon
      case 0x9B: kind = .semicolon
      case 0x81, 0x9F, 0x8E: kind = .stop
      case 0x88: kind = .open
      case 0x89: kind = .close
      default: break
      }
    default: break
    }
    let end = min(index + length, limit)
    tokens.append(QuoteToken(start: index, end: end, kind: kind))
    return max(end, index + 1)
  }

  /// Whether the full stop at `index` ends a sentence.
  private func isStop(_ index: Int, _ after: Int, _ end: Int, _ last: QuoteToken?) -> Bool {
    guard let next = nextVisible(after, end) else { return true }
    guard next > after || text[next] >= 0x80 || text[next] == 0x22 else {
      // A space is missing: "It ended.The next day".
      guard let last, last.kind == .word, last.end == index, last.end - last.start > 3 else { return false }
      guard LetterCase.isCapital(text, next) else { return false }
      if !last.isCapital { return true }
      // "said Quill.The next day": a capital before it, and a word behind it that is in no name.
      return lexicon.classes(ofHash: LetterCase.hash(text, next..<wordEnd(next, end).end)).isAny([
        .determiner, .pronoun, .conjunction, .preposition, .complementizer,
      ])
    }
    // "— сказал X. — Но": behind a dash the quote goes on.
    let goesOn = lexicon.table.hasSpeakersWithinMarks && QuoteSpan.dash(at: next, end, text) != nil
    guard goesOn || startsSentence(next, end) else { return false }
    if lexicon.table.hasDottedOrdinals, let last, last.end == index, last.end - last.start <= 4 {
      if last.kind == .number, last.end - last.start <= 2 { return false }
      if last.kind == .word, text[last.range].allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }) {
        return false
      }
    }
    guard let last, last.kind == .word, last.end == index else { return true }
    if last.classes.contains(.abbreviation) { return false }
    let isInitial = last.end - last.start <= 2 && last.isCapital
    let isDotted = last.end - last.start >= 3 && text[last.end - 2] == 0x2E
    guard isInitial || isDotted else { return true }
    // "J. Smith" goes on; "in the U.S. He said" does not.
    guard isWordByte(next) else { return true }
    let word = next..<wordEnd(next, end).end
    return lexicon.classes(ofHash: LetterCase.hash(text, word)).isAny([
      .determiner, .masculinePronoun, .femininePronoun, .otherPronoun, .conjunction, .preposition,
    ])
  }
}
