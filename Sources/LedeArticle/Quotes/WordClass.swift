/// What a word can be in a sentence around a quote; one word can be several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  static let cueVerb = WordClass(rawValue: 1 << 0)
  static let weakCueVerb = WordClass(rawValue: 1 << 1)
  static let participle = WordClass(rawValue: 1 << 2)
  static let source = WordClass(rawValue: 1 << 3)
  static let trailingSource = WordClass(rawValue: 1 << 4)
  static let complementizer = WordClass(rawValue: 1 << 5)
  static let masculinePronoun = WordClass(rawValue: 1 << 6)
  static let femininePronoun = WordClass(rawValue: 1 << 7)
  static let otherPronoun = WordClass(rawValue: 1 << 8)
  static let determiner = WordClass(rawValue: 1 << 9)
  static let preposition = WordClass(rawValue: 1 << 10)
  static let conjunction = WordClass(rawValue: 1 << 11)
  static let relative = WordClass(rawValue: 1 << 12)
  static let otherVerb = WordClass(rawValue: 1 << 13)
  static let adverb = WordClass(rawValue: 1 << 14)
  static let masculineTitle = WordClass(rawValue: 1 << 15)
  static let feminineTitle = WordClass(rawValue: 1 << 16)
  static let plainTitle = WordClass(rawValue: 1 << 17)
  static let particle = WordClass(rawValue: 1 << 18)
  static let plainPerson = WordClass(rawValue: 1 << 19)
  static let masculineNoun = WordClass(rawValue: 1 << 20)
  static let feminineNoun = WordClass(rawValue: 1 << 21)
  static let masculineName = WordClass(rawValue: 1 << 22)
  static let feminineName = WordClass(rawValue: 1 << 23)
  static let otherName = WordClass(rawValue: 1 << 24)
  /// The word starts a phrase of several words.
  static let phraseStart = WordClass(rawValue: 1 << 25)
  /// The word starts with a capital letter, or its script has none.
  static let capital = WordClass(rawValue: 1 << 26)
  /// The word ends in a possessive: "Kim's".
  static let possessive = WordClass(rawValue: 1 << 27)
  /// The word is a short form whose full stop ends no sentence.
  static let abbreviation = WordClass(rawValue: 1 << 28)
  /// The first letters are all capitals: "GOP", "NATO".
  static let acronym = WordClass(rawValue: 1 << 29)
  /// The word joins a noun to the noun before it.
  static let nounLink = WordClass(rawValue: 1 << 30)
  /// The word makes a name one of a body or a place.
  static let organisation = WordClass(rawValue: 1 << 31)
  /// A noun of time.
  static let time = WordClass(rawValue: 1 << 32)
  /// The cue verb is a noun as well.
  static let ambiguous = WordClass(rawValue: 1 << 33)
  /// A verb of reported speech.
  static let reported = WordClass(rawValue: 1 << 34)
  /// A determiner of a phrase that is no subject.
  static let oblique = WordClass(rawValue: 1 << 35)
  /// A pronoun that stands for a source named behind it.
  static let impersonal = WordClass(rawValue: 1 << 36)
  /// A noun whose name in marks is a title.
  static let titleNoun = WordClass(rawValue: 1 << 37)
  /// A noun for what people say things in.
  static let document = WordClass(rawValue: 1 << 38)
  /// A conjunction that opens a subordinate clause.
  static let subordinator = WordClass(rawValue: 1 << 39)
  /// A preposition before who does something, in the passive.
  static let agent = WordClass(rawValue: 1 << 40)
  /// An auxiliary of the passive.
  static let passive = WordClass(rawValue: 1 << 41)
  /// A preposition before who does something, in the passive of a language whose verbs close a clause.
  static let agentLink = WordClass(rawValue: 1 << 42)
  /// An indefinite article.
  static let indefinite = WordClass(rawValue: 1 << 43)

  /// A verb whose object may be who spoke: "quoted X as saying".
  static let quoting = WordClass(rawValue: 1 << 44)
  /// What says that such a verb's object spoke: "mit den Worten".
  static let quotedWords = WordClass(rawValue: 1 << 45)
  /// A preposition that makes the first phrase of a sentence its source: "Für X ist".
  static let openingSource = WordClass(rawValue: 1 << 46)
  /// A preposition of what may stand between a verb of saying and its subject.
  static let aside = WordClass(rawValue: 1 << 47)
  /// A pronoun on a verb that is not its subject.
  static let enclitic = WordClass(rawValue: 1 << 48)
  /// A link that binds to its noun whatever follows: "of".
  static let bindingLink = WordClass(rawValue: 1 << 49)
  /// What is written onto the start of a word with an apostrophe.
  static let elision = WordClass(rawValue: 1 << 50)
  /// A capitalised word that may be a genitive: what an office is for.
  static let genitive = WordClass(rawValue: 1 << 51)
  /// A patronymic.
  static let patronymic = WordClass(rawValue: 1 << 52)
  /// What joins a verb to a pronoun: "'ll".
  static let contraction = WordClass(rawValue: 1 << 53)

  static let pronoun: WordClass = [.masculinePronoun, .femininePronoun, .otherPronoun]
  static let title: WordClass = [.masculineTitle, .feminineTitle, .plainTitle]
  /// People, and what speaks for them.
  static let person: WordClass = [.plainPerson, .masculineNoun, .feminineNoun, .document]
  static let human: WordClass = [.plainPerson, .masculineNoun, .feminineNoun]
  static let givenName: WordClass = [.masculineName, .feminineName]
  static let cue: WordClass = [.cueVerb, .weakCueVerb, .participle]
  static let verb: WordClass = [.cueVerb, .weakCueVerb, .participle, .otherVerb]
  /// What a noun phrase can't hold in its middle.
  static let boundary: WordClass = [
    .otherVerb, .preposition, .conjunction, .relative, .complementizer, .source,
  ]

  /// Classes that a capital in the middle of a sentence rules out.
  static let lowercase: WordClass = [
    .cueVerb, .weakCueVerb, .participle, .otherVerb, .preposition, .conjunction, .adverb, .nounLink, .time,
  ]
  /// Classes that keep a word from being an adverb by its ending.
  static let known: WordClass = [
    .cueVerb, .weakCueVerb, .otherVerb, .preposition, .plainPerson, .masculineNoun, .feminineNoun,
    .masculineName,
    .feminineName, .otherName, .time, .plainTitle, .organisation, .possessive,
  ]
  /// Function words that a capital at a sentence's start makes no name.
  static let boundaryWord: WordClass = [
    .otherVerb, .preposition, .conjunction, .relative, .complementizer, .source, .adverb, .masculinePronoun,
    .femininePronoun, .otherPronoun,
  ]

  /// True when the word is one of `classes`.
  func isAny(_ classes: WordClass) -> Bool { !isDisjoint(with: classes) }
}
