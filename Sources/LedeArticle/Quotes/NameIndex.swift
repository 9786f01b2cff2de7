internal import LedeText

/// The people that an article names, and where.
struct NameIndex {
  /// A name as the article writes it.
  struct Person {
    /// Where it stands, without titles.
    var range: Range<Int>
    /// Which of the index's hashes are those of its words.
    var words: Range<Int>
    var gender: Gender
    /// It can't be a person's name.
    var isBody: Bool
    /// It has a title, a given name, or speaks.
    var isPerson: Bool
    /// It stands behind an article, as names seldom do: a noun, where nouns have capitals.
    var isNoun = false
    /// It stands within a sentence somewhere, and not only where any word has a capital.
    var isWithin = false
    /// The next people with the same last word, and of full names with the same first one; -1 where there is none.
    var nextByLast = -1
    var nextByFirst = -1
  }

  /// The people that have a word as their last, and of full names as their first, in the order of the text.
  private struct Namesakes {
    var byLast = Chain()
    var byFirst = Chain()
  }

  private struct Chain {
    var first = -1
    var last = -1

    /// Puts a person at the end, and answers who was there before.
    mutating func append(_ number: Int) -> Int {
      let before = last
      if first < 0 { first = number }
      last = number
      return before
    }
  }

  enum Gender: UInt8 { case unknown, masculine, feminine }

  /// A place where a person is named.
  struct Mention {
    var person: Int
    var start: Int
    /// The sentence, counted through the article.
    var sentence: Int
    var isSubject: Bool
    var isSpeaker: Bool
  }

  let text: [UInt8]
  private let lexicon: WordLexicon
  private(set) var people: [Person] = []
  private(set) var mentions: [Mention] = []
  /// Hashes of the words of all people.
  private var hashes: [UInt64] = []
  private var namesakes: [UInt64: Namesakes] = [:]
  /// Who holds an office, by the hash of it; -1 where several do.
  private var holders: [UInt64: Int] = [:]
  /// Where the sentences of the article start, but for the first.
  private var sentenceStarts: [Int] = []
  /// Who speaks by a pronoun, in text order.
  private var pronouns: [Mention] = []
  /// How many names or mentions are looked at before giving up, so that no article takes more than linear time.
  private static let reach = 64

  init(text: [UInt8], lexicon: WordLexicon, paragraphs: [QuoteParagraph], signers: [[QuoteToken]]) {
    self.text = text
    self.lexicon = lexicon
    namesakes.reserveCapacity(32)
    // Full names first, since a short form may stand before them (a headline).
    for paragraph in paragraphs where !isTitle(paragraph) { collect(paragraph.tokens, fullNames: true) }
    for signer in signers { collect(signer, fullNames: true) }
    for paragraph in paragraphs {
      sentenceStarts.append(paragraph.range.lowerBound)
      if isTitle(paragraph) {
        collectTitle(paragraph.tokens)
      } else {
        collect(paragraph.tokens, fullNames: false)
      }
    }
  }

  /// Whether a headline has capitals throughout, so that they tell no names: "The Untold Story Of Larry Page".
  private func isTitle(_ paragraph: QuoteParagraph) -> Bool {
    guard paragraph.kind == .headline, !lexicon.table.nounsHaveCapitals else { return false }
    let words = paragraph.tokens.filter { $0.kind == .word && $0.range.count >= 5 }
    return words.count >= 3 && words.allSatisfy(\.isCapital)
  }

  /// Adds the people that a headline with capitals throughout names in full, if nobody else does: from a given name on.
  private mutating func collectTitle(_ tokens: [QuoteToken]) {
    var index = 0
    while index + 1 < tokens.count {
      let run = index..<(index + 2)
      index += 1
      guard tokens[run.lowerBound].isAny(.givenName), run.allSatisfy({ Self.isNameWord(tokens, $0) }),
        !tokens[run.lowerBound].classes.contains(.possessive)
      else { continue }
      let person = find(tokens, run, title: nil) ?? add(tokens, run, title: nil)
      people[person].isWithin = true
      mentions.append(
        Mention(
          person: person, start: tokens[run.lowerBound].start, sentence: sentenceStarts.count,
          isSubject: true,
          isSpeaker: false))
      index += 1
    }
  }

  /// The sentence that the byte at `offset` stands in, counted through the article.
  func sentence(of offset: Int) -> Int { sentenceStarts.partitionPoint { $0 > offset } }

  /// The runs of names in `range`, each without titles and words that are no names.
  static func runs(_ tokens: [QuoteToken], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while let run = firstRun(tokens, index..<range.upperBound) {
      runs.append(run)
      index = run.upperBound
    }
    return runs
  }

  /// The first run of names in `range`.
  static func firstRun(_ tokens: [QuoteToken], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound, !isNameWord(tokens, index) { index += 1 }
    guard index < range.upperBound else { return nil }
    let first = index
    var last = index
    index += 1
    while index < range.upperBound, !tokens[last].classes.contains(.possessive) {
      if isNameWord(tokens, index) || isBehindParticle(tokens, index, first) {
        last = index
      } else if !tokens[index].isAny(.particle)
        || tokens[index].isAny(.oblique) && !tokens[index - 1].isAny(.particle)
      {
        // Of "van den Berg", not of "Quill den Zeitungen".
        break
      }
      index += 1
    }
    return first..<(last + 1)
  }

  /// A run of names without the words at its start that belong to what stands before it: "ministre des Finances Jean
  /// Martin", "explicó a EFE Luis Pérez".
  static func ownWords(_ tokens: [QuoteToken], of run: Range<Int>) -> Range<Int> {
    guard run.count >= 3 else { return run }
    let own = ownWords(tokens, behindGenitives: run)
    guard own == run, run.lowerBound >= 2 else { return own }
    let hasBody = tokens[run.lowerBound].isAny(.acronym) && tokens[run.lowerBound].range.count > 2
    if hasBody, isAside(tokens, run) { return (run.lowerBound + 1)..<run.upperBound }
    guard hasBody || isOffice(tokens, run) || isAside(tokens, run),
      let given = run.dropFirst().first(where: { tokens[$0].isAny(.givenName) }), given + 1 < run.upperBound
    else { return run }
    return given..<run.upperBound
  }

  /// A run of names without the genitives at its start: "президент Украины Иван Петров".
  private static func ownWords(_ tokens: [QuoteToken], behindGenitives run: Range<Int>) -> Range<Int> {
    func isBody(_ index: Int) -> Bool {
      tokens[index].isAny(.genitive) && !tokens[index].isAny(.givenName)
        && !tokens[index + 1].isAny(.patronymic)
    }
    guard isBody(run.lowerBound),
      tokens[run.lowerBound].isAny([.acronym, .organisation])
        || run.lowerBound > 0 && tokens[run.lowerBound - 1].isAny([.person, .title])
    else { return run }
    if let given = run.dropFirst().first(where: { tokens[$0].isAny(.givenName) }), given + 1 < run.upperBound
    {
      return given..<run.upperBound
    }
    var first = run.lowerBound
    while first + 2 < run.upperBound, isBody(first) { first += 1 }
    return first..<run.upperBound
  }

  /// Whether a run of names is what an office before it is for: "ministre des", "ministre de l'".
  private static func isOffice(_ tokens: [QuoteToken], _ run: Range<Int>) -> Bool {
    var link = run.lowerBound - 1
    if link > 1, tokens[link].isAny(.determiner), !tokens[link].isAny(.nounLink) { link -= 1 }
    guard tokens[link].isAny(.nounLink), link > 0 else { return false }
    var office = link - 1
    if office > 0, tokens[office].isAny(.nounLink) { office -= 1 }
    return tokens[office].isAny([.person, .title])
  }

  /// Whether a run of names starts with what stands between a verb of saying and its subject: "explicó a la".
  private static func isAside(_ tokens: [QuoteToken], _ run: Range<Int>) -> Bool {
    var place = run.lowerBound - 1
    if tokens[place].isAny(.determiner), !tokens[place].isAny(.aside) { place -= 1 }
    return place > 0 && tokens[place].isAny(.aside) && tokens[place - 1].isAny([.cueVerb, .adverb])
  }

  /// Whether a capitalised word stands behind the particle of a name: the title in "Bruno Le Maire".
  private static func isBehindParticle(_ tokens: [QuoteToken], _ index: Int, _ first: Int) -> Bool {
    tokens[index].isCapital && tokens[index].isAny(.title) && index - 1 > first
      && tokens[index - 1].isCapital && tokens[index - 1].isAny(.particle)
  }

  private static func isNameWord(_ tokens: [QuoteToken], _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapital else { return false }
    if token.isAny([.determiner, .boundaryWord]) && !token.isAny(.givenName) { return false }
    return !token.isAny([.title, .otherName, .person]) || token.isAny(.givenName)
  }

  private mutating func collect(_ tokens: [QuoteToken], fullNames: Bool) {
    var sentenceHasSubject = false
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .stop {
        if !fullNames { sentenceStarts.append(token.end) }
        sentenceHasSubject = false
        index += 1
        continue
      }
      guard token.isCapital, Self.isNameWord(tokens, index) else {
        index += 1
        continue
      }
      guard let whole = Self.firstRun(tokens, index..<tokens.count) else {
        index += 1
        continue
      }
      let run = behindVerb(tokens, Self.ownWords(tokens, of: whole))
      index = run.upperBound
      let title = run.lowerBound > 0 ? tokens[run.lowerBound - 1] : nil
      if fullNames {
        if run.count >= 2, run.count <= 5 {
          let person = add(tokens, run, title: title)
          if run.lowerBound > whole.lowerBound, let office = office(tokens, whole.lowerBound) {
            // Two who hold one office, as of two countries: neither is it elsewhere.
            holders[office] = holders[office].map { $0 == person ? person : -1 } ?? person
          }
        }
        continue
      }
      let person: Int
      if let known = find(tokens, run, title: title) {
        person = known
      } else if run.count == 1 {
        person = add(tokens, run, title: title)
      } else {
        continue
      }
      let isObject = run.lowerBound > 0 && tokens[run.lowerBound - 1].isAny(.preposition)
      let isSubject =
        !sentenceHasSubject && !isObject && !tokens[run.upperBound - 1].classes.contains(.possessive)
      if isSubject, !people[person].isBody { sentenceHasSubject = true }
      let speaks = !isObject && speaks(tokens, run)
      if speaks { people[person].isPerson = true }
      if run.lowerBound > 0, tokens[run.lowerBound - 1].kind == .word { people[person].isWithin = true }
      if lexicon.table.nounsHaveCapitals, run.count == 1, title?.isAny(.determiner) ?? false {
        people[person].isNoun = true
      }
      mentions.append(
        Mention(
          person: person, start: tokens[run.lowerBound].start, sentence: sentenceStarts.count,
          isSubject: isSubject, isSpeaker: speaks))
    }
  }

  /// The hash of an office and of what it is for, which stands at `body`: "президент Украины".
  private func office(_ tokens: [QuoteToken], _ body: Int) -> UInt64? {
    guard body > 0, tokens[body].isAny(.genitive), tokens[body - 1].isAny([.title, .person]) else {
      return nil
    }
    return LetterCase.hash(text, tokens[body - 1].range) &* 31 ^ LetterCase.hash(text, tokens[body].range)
  }

  /// Whether the word at `body` is what the office before it is for, and who holds it, if the article says so.
  func holder(_ tokens: [QuoteToken], _ body: Int) -> (isOffice: Bool, person: Int?) {
    guard let office = office(tokens, body), !tokens[body].isAny(.givenName) else { return (false, nil) }
    return (true, holders[office].flatMap { $0 < 0 ? nil : $0 })
  }

  /// A run of names without the verb of saying that begins its sentence: "Replied Stephen".
  private func behindVerb(_ tokens: [QuoteToken], _ run: Range<Int>) -> Range<Int> {
    guard run.count > 1, run.lowerBound == 0 || tokens[run.lowerBound - 1].kind != .word,
      !tokens[run.lowerBound].isAny(.givenName)
    else { return run }
    let classes = lexicon.classes(ofHash: LetterCase.hash(text, tokens[run.lowerBound].range))
    guard classes.isAny(.cueVerb), !classes.isAny([.givenName, .title]) else { return run }
    return (run.lowerBound + 1)..<run.upperBound
  }

  /// Whether a verb of saying stands beside a name, or behind what is set between commas: "Mara Quill, 58, says".
  private func speaks(_ tokens: [QuoteToken], _ run: Range<Int>) -> Bool {
    func isCue(_ index: Int) -> Bool {
      guard index >= 0, index < tokens.count, tokens[index].kind == .word, !tokens[index].isCapital else {
        return false
      }
      return tokens[index].isAny(.cueVerb)
        || lexicon.classes(ofHash: LetterCase.hash(text, tokens[index].range)).isAny(.cueVerb)
    }
    if isCue(run.lowerBound - 1) || isCue(run.upperBound) { return true }
    var commas = 0
    for index in run.upperBound..<min(tokens.count, run.upperBound + 24) {
      switch tokens[index].kind {
      case .comma:
        commas += 1
        if commas >= 2, isCue(index + 1) { return true }
      case .stop, .quote, .semicolon, .colon: return false
      default: if commas == 0, index >= run.upperBound + 6 { return false }
      }
    }
    return false
  }

  private static func gender(_ classes: WordClass) -> Gender {
    let masculine = classes.isAny([.masculineTitle, .masculineNoun, .masculineName])
    let feminine = classes.isAny([.feminineTitle, .feminineNoun, .feminineName])
    return masculine == feminine ? .unknown : masculine ? .masculine : .feminine
  }

  /// A word of a name without its possessive ending.
  private func word(_ token: QuoteToken) -> Range<Int> {
    guard token.classes.contains(.possessive) else { return token.range }
    let isCurly = token.end - token.start > 4 && text[token.end - 2] == 0x99
    return token.start..<(token.end - (isCurly ? 4 : 2))
  }

  @discardableResult
  private mutating func add(_ tokens: [QuoteToken], _ run: Range<Int>, title: QuoteToken?) -> Int {
    var gender = title.map { $0.kind == .word ? Self.gender($0.classes) : .unknown } ?? .unknown
    if gender == .unknown { gender = Self.gender(tokens[run.lowerBound].classes) }
    let hasTitle = title.map { $0.isAny([.title, .person]) } ?? false
    let isPerson = hasTitle || tokens[run.lowerBound].isAny(.givenName)
    let isBody = run.contains {
      tokens[$0].isAny(.organisation)
        || (run.count > 1 && tokens[$0].isAny(.acronym) && text[tokens[$0].end - 1] != 0x2E)
    }
    let words = appendHashes(of: run, tokens)
    let last = hashes[words.upperBound - 1]
    if let known = firstByLast(last, where: { hasWords($0, words) }) {
      hashes.removeSubrange(words)
      if people[known].gender == .unknown { people[known].gender = gender }
      people[known].isPerson = people[known].isPerson || isPerson
      return known
    }
    let number = people.count
    people.append(
      Person(
        range: range(of: run, tokens), words: words, gender: gender, isBody: isBody, isPerson: isPerson))
    let before = namesakes[last, default: Namesakes()].byLast.append(number)
    if before >= 0 { people[before].nextByLast = number }
    if words.count > 1 {
      let before = namesakes[hashes[words.lowerBound], default: Namesakes()].byFirst.append(number)
      if before >= 0 { people[before].nextByFirst = number }
    }
    return number
  }

  /// From the first word of a run of names to its last, without its possessive ending.
  private func range(of run: Range<Int>, _ tokens: [QuoteToken]) -> Range<Int> {
    tokens[run.lowerBound].start..<word(tokens[run.upperBound - 1]).upperBound
  }

  /// Puts the hashes of a run's words behind the others.
  private mutating func appendHashes(of run: Range<Int>, _ tokens: [QuoteToken]) -> Range<Int> {
    let start = hashes.count
    for index in run { hashes.append(LetterCase.hash(text, word(tokens[index]))) }
    return start..<hashes.count
  }

  /// Whether the words of a person have the hashes at `words`.
  private func hasWords(_ number: Int, _ words: Range<Int>) -> Bool {
    let own = people[number].words
    guard own.count == words.count else { return false }
    for place in 0..<own.count where hashes[own.lowerBound + place] != hashes[words.lowerBound + place] {
      return false
    }
    return true
  }

  /// The first person that `isWanted` of those whose last word has a hash.
  private func firstByLast(_ word: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    first(from: namesakes[word]?.byLast.first ?? -1, { $0.nextByLast }, where: isWanted)
  }

  /// The first person that `isWanted` of those of several words whose first word has a hash.
  private func firstByFirst(_ word: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    first(from: namesakes[word]?.byFirst.first ?? -1, { $0.nextByFirst }, where: isWanted)
  }

  /// The first person along a chain that `isWanted`.
  @inline(__always)
  private func first(from start: Int, _ next: (Person) -> Int, where isWanted: (Int) -> Bool) -> Int? {
    var number = start
    var left = Self.reach
    while number >= 0, left > 0 {
      if isWanted(number) { return number }
      number = next(people[number])
      left -= 1
    }
    return nil
  }

  /// The person that a run of names stands for: the same words, else the first full name that ends in them,
  /// else the first that starts with them.
  private mutating func find(_ tokens: [QuoteToken], _ run: Range<Int>, title: QuoteToken?) -> Int? {
    let gender = title.map { $0.kind == .word ? Self.gender($0.classes) : .unknown } ?? .unknown
    guard let number = find(tokens, run, gender: gender) else { return nil }
    if gender != .unknown, people[number].gender == .unknown { people[number].gender = gender }
    if title?.isAny([.title, .person]) ?? false { people[number].isPerson = true }
    return number
  }

  private mutating func find(_ tokens: [QuoteToken], _ run: Range<Int>, gender: Gender) -> Int? {
    guard run.count > 1 else {
      return find(LetterCase.hash(text, word(tokens[run.lowerBound])), gender: gender)
    }
    let words = appendHashes(of: run, tokens)
    defer { hashes.removeSubrange(words) }
    let first = hashes[words.lowerBound]
    let last = hashes[words.upperBound - 1]
    return firstByLast(last) { hasWords($0, words) }
      ?? firstByLast(last) {
        people[$0].words.count >= words.count && hashes[people[$0].words].contains(first)
      }
  }

  /// The person that a single word stands for.
  private func find(_ word: UInt64, gender: Gender) -> Int? {
    func fits(_ number: Int) -> Bool {
      let person = people[number]
      return person.words.count > 1 && !person.isBody
        && (gender == .unknown || person.gender == .unknown || person.gender == gender)
    }
    return firstByLast(word, where: fits) ?? firstByFirst(word, where: fits)
      ?? firstByLast(word) { people[$0].words.count == 1 }
  }

  /// The name that the words of a mention stand for, and who that is.
  mutating func name(_ tokens: [QuoteToken], _ run: Range<Int>) -> (person: Int?, words: Range<Int>) {
    let run = behindVerb(tokens, run)
    let title =
      run.lowerBound > 0 && tokens[run.lowerBound - 1].kind == .word
      ? Self.gender(tokens[run.lowerBound - 1].classes) : .unknown
    return (find(tokens, run, gender: title), range(of: run, tokens))
  }

  func range(of person: Int) -> Range<Int> { people[person].range }

  /// Notes that a person speaks at `start`, so that a pronoun behind it finds them.
  mutating func noteSpeaker(_ person: Int, at start: Int, sentence: Int) {
    people[person].isPerson = true
    let mention = Mention(person: person, start: start, sentence: sentence, isSubject: true, isSpeaker: true)
    let place = mentions.partitionPoint { $0.start >= start }
    if place < mentions.count, mentions[place].start == start {
      mentions[place] = mention
    } else if pronouns.last.map({ $0.start < start }) ?? true {
      pronouns.append(mention)
    }
  }

  /// Who was named last before `start`.
  func lastMention(before start: Int) -> (person: Int, start: Int)? {
    let low = mentions.partitionPoint { $0.start >= start }
    var place = low
    while place > 0, low - place < 4 {
      place -= 1
      if !people[mentions[place].person].isBody { return (mentions[place].person, mentions[place].start) }
    }
    return nil
  }

  /// Who a pronoun at `start` is: the latest subject of the gender, speakers first.
  func antecedent(of start: Int, sentence: Int, gender: Gender) -> Int? {
    var best: Int?
    var bestScore = -Double.infinity
    let named = mentions[..<mentions.partitionPoint { $0.start >= start }].suffix(Self.reach)
    let spoken = pronouns[..<pronouns.partitionPoint { $0.start >= start }].suffix(Self.reach)
    // The latest first, so that it wins among equals.
    for mention in (named + spoken).sorted(by: { $0.start > $1.start }) {
      let distance = sentence - mention.sentence
      if distance > 25 { continue }
      let person = people[mention.person]
      guard !person.isBody, person.gender == gender || person.gender == .unknown else { continue }
      // Where every noun has a capital, most that look like names are none.
      if lexicon.table.nounsHaveCapitals, person.gender == .unknown, !person.isPerson || person.isNoun {
        continue
      }
      // "Israël", "Entre-temps".
      if lexicon.table.nounsTakeArticles, !lexicon.table.hasLooseSubjects, person.gender == .unknown,
        !person.isPerson,
        person.words.count == 1
      {
        continue
      }
      // "Ferry", of a headline.
      if person.words.count == 1, person.gender == .unknown, !person.isPerson, !person.isWithin { continue }
      var score = -Double(distance)
      if mention.isSubject { score += distance <= 1 ? 1.6 : 1.2 }
      if mention.isSpeaker { score += 2 }
      if person.gender == .unknown { score -= person.isPerson ? 1.5 : 3 }
      if person.words.count == 1 { score -= 0.5 }
      if score > bestScore {
        bestScore = score
        best = mention.person
      }
    }
    return best
  }
}
