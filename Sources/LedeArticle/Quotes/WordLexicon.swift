import Synchronization

/// A language's words by hash, made once from its table.
final class WordLexicon: Sendable {
  /// The table that it was made from.
  let table: LanguageTable
  private struct Entry {
    var hash: UInt64
    var classes: WordClass
  }

  /// Hashes and classes by open addressing; a hash of 0 is an empty place.
  private let entries: [Entry]
  private let mask: Int
  /// Phrases of several words in lower case, longest first, by the hash of their first word.
  private let phrases: [UInt64: [(words: [UInt8], classes: WordClass)]]
  /// Endings of finite verbs.
  let verbEndings: [[UInt8]]
  let adverbEndings: WordEndings
  /// What compounds for people end in.
  let personEndings: WordEndings
  /// Classes that a capital in the middle of a sentence rules out.
  let lowercase: WordClass
  /// Whether it knows no word that introduces a quote.
  var isEmpty: Bool { table.cueVerbs.isEmpty }
  /// Whether words may have others written onto their start with an apostrophe.
  var hasElisions: Bool { !table.elisions.isEmpty }
  /// Whether what an office is for stands as a genitive between it and a name.
  var hasGenitives: Bool { !table.genitiveEndings.isEmpty }
  /// What is written onto the start of a word.
  let prefixes: [[UInt8]]
  let participleEndings: WordEndings
  let genitiveEndings: WordEndings
  let patronymicEndings: WordEndings
  let pluralEndings: WordEndings
  /// Whether a part of a word may tell its classes.
  let hasParts: Bool

  private init(table: LanguageTable) {
    self.table = table
    lowercase = table.nounsHaveCapitals ? WordClass.lowercase.subtracting(.time) : .lowercase
    var found: [UInt64: WordClass] = [:]
    var phrases: [(words: [UInt8], classes: WordClass)] = []
    for (list, kind) in Self.lists(of: table) {
      for word in LanguageTable.words(list) {
        let bytes = Array(word.utf8)
        if let space = bytes.firstIndex(of: 0x20) {
          found[LetterCase.hash(bytes, 0..<space), default: []].insert(.phraseStart)
          if let known = phrases.firstIndex(where: { $0.words == bytes }) {
            phrases[known].classes.insert(kind)
          } else {
            phrases.append((bytes, kind))
          }
        } else {
          found[LetterCase.hash(bytes, 0..<bytes.count), default: []].insert(kind)
        }
      }
    }
    // What ends a word for somebody is one by itself.
    for word in LanguageTable.words(table.personEndings) {
      let bytes = Array(word.utf8)
      found[LetterCase.hash(bytes, 0..<bytes.count), default: []].insert(.plainPerson)
    }
    prefixes = LanguageTable.words(table.prefixes).map { Array($0.utf8) }
    personEndings = WordEndings(LanguageTable.words(table.personEndings))
    adverbEndings = WordEndings(LanguageTable.words(table.adverbEndings))
    participleEndings = WordEndings(LanguageTable.words(table.participleEndings))
    genitiveEndings = WordEndings(LanguageTable.words(table.genitiveEndings))
    patronymicEndings = WordEndings(LanguageTable.words(table.patronymicEndings))
    pluralEndings = WordEndings(LanguageTable.words(table.pluralEndings))
    verbEndings = LanguageTable.words(table.verbEndings).map { Array($0.utf8) }
    hasParts = !prefixes.isEmpty || !personEndings.isEmpty
    self.phrases = Dictionary(grouping: phrases.sorted { $0.words.count > $1.words.count }) { phrase in
      LetterCase.hash(phrase.words, 0..<(phrase.words.firstIndex(of: 0x20) ?? phrase.words.count))
    }
    var capacity = 64
    while capacity < found.count * 3 { capacity *= 2 }
    var entries = [Entry](repeating: Entry(hash: 0, classes: []), count: capacity)
    for (hash, kind) in found {
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while entries[place].hash != 0 { place = (place + 1) & (capacity - 1) }
      entries[place] = Entry(hash: hash, classes: kind)
    }
    self.entries = entries
    mask = capacity - 1
  }

  /// The classes of the word with a hash.
  func classes(ofHash hash: UInt64) -> WordClass {
    var place = Int(truncatingIfNeeded: hash) & mask
    while entries[place].hash != 0 {
      if entries[place].hash == hash { return entries[place].classes }
      place = (place + 1) & mask
    }
    return []
  }

  /// The phrases that start with the word with a hash.
  func phrases(ofHash hash: UInt64) -> [(words: [UInt8], classes: WordClass)] { phrases[hash] ?? [] }

  private static func lists(of table: LanguageTable) -> [(String, WordClass)] {
    [
      (table.cueVerbs, .cueVerb), (table.weakCueVerbs, .weakCueVerb), (table.cueParticiples, .participle),
      (table.sourcePhrases, .source), (table.trailingSourceWords, .trailingSource),
      (table.complementizers, .complementizer), (table.masculinePronouns, .masculinePronoun),
      (table.femininePronouns, .femininePronoun), (table.otherPronouns, .otherPronoun),
      (table.determiners, .determiner), (table.prepositions, .preposition),
      (table.conjunctions, .conjunction), (table.relatives, .relative), (table.otherVerbs, .otherVerb),
      (table.adverbs, .adverb), (table.masculineTitles, .masculineTitle),
      (table.feminineTitles, .feminineTitle), (table.titles, .plainTitle), (table.nameParticles, .particle),
      (table.personNouns, .plainPerson), (table.masculineNouns, .masculineNoun),
      (table.feminineNouns, .feminineNoun), (table.masculineNames, .masculineName),
      (table.feminineNames, .feminineName), (table.otherNames, .otherName),
      (table.abbreviations, .abbreviation), (table.nounLinks, .nounLink),
      (table.organisationNouns, .organisation),
      (table.timeNouns, .time), (table.indefiniteArticles, .indefinite), (table.passiveVerbs, .passive),
      (table.agentLinks, .agentLink), (table.quotingVerbs, .quoting), (table.quotedWords, .quotedWords),
      (table.openingSources, .openingSource), (table.asidePrepositions, .aside),
      (table.enclitics, .enclitic), (table.bindingLinks, .bindingLink),
      (table.elisions, .elision), (table.contractions, .contraction),
      (table.subordinators, .subordinator), (table.agentPrepositions, .agent),
      (table.documentNouns, .document), (table.titleNouns, .titleNoun),
      (table.reportedVerbs, .reported),
      (table.obliqueDeterminers, .oblique), (table.impersonalPronouns, .impersonal),
      (table.ambiguousCues, .ambiguous),
    ]
  }

  /// The lexicons by the languages that were asked for, and by the tables that these have.
  private struct Made {
    var languages: [String?: WordLexicon] = [:]
    var tables: [String: WordLexicon] = [:]
  }

  private static let made = Mutex(Made())

  /// The lexicon of a language: English's where none is known, an empty one where the language has no table.
  ///
  /// Words of another language would only make wrong speakers: a quote in a language without a table has none.
  static func lexicon(for language: String?) -> WordLexicon {
    made.withLock { made in
      if let known = made.languages[language] { return known }
      let table: LanguageTable
      switch language {
      case nil, "pcm", "sco": table = .english
      case let language?: table = LanguageTable.table(for: language) ?? LanguageTable("und", "none")
      }
      let lexicon = made.tables[table.code] ?? WordLexicon(table: table)
      made.tables[table.code] = lexicon
      // A page may say anything to be its language.
      if made.languages.count < 256 { made.languages[language] = lexicon }
      return lexicon
    }
  }
}
