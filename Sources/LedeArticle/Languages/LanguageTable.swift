/// What the readers know of a language: plain words and marks, no code.
///
/// Adding a language is adding a table: a file with a static table, and its name in ``all``. Words are written in
/// lower case; a list is one string with the words between spaces, and a phrase is written with `_` for the
/// spaces within it.
public struct LanguageTable: Sendable {
  /// A pair of quotation marks.
  public struct Marks: Hashable, Sendable {
    /// The opening mark.
    public var open: String
    /// The closing mark.
    public var close: String

    /// A pair.
    public init(_ open: String, _ close: String) {
      self.open = open
      self.close = close
    }
  }

  /// Where words are written without spaces between them, and how a subject is marked then.
  public enum Script: Sendable {
    /// Words stand between spaces.
    case spaced
    /// Words stand without spaces: cues and subjects are found as strings.
    case unspaced
  }

  /// ISO 639-1 code, lower case.
  public let code: String
  /// The language's name in English.
  public let name: String
  /// Whether words are spaced.
  public var script = Script.spaced
  /// The outer quotation marks of the language's press, commonest first.
  public var marks: [Marks] = []

  // Quotes

  /// Finite verbs of saying: "said", "says", "told".
  public var cueVerbs = ""
  /// Verbs that introduce a quote only where they stand beside it: "called", "described".
  public var weakCueVerbs = ""
  /// Forms that introduce a quote without being finite: "saying", "telling".
  public var cueParticiples = ""
  /// Short forms whose full stop ends no sentence: "mr", "sen", "z.b".
  public var abbreviations = ""
  /// The fewest words of a quote that a verb of saying in its sentence vouches for.
  public var shortestQuote = 2
  /// The fewest words of a quote that only stands behind a subject.
  public var shortestLooseQuote = 4
  /// Words before a source: "according_to", "per", "laut".
  public var sourcePhrases = ""
  /// Words that name a source right after a quote: German "so".
  public var trailingSourceWords = ""
  /// Other words that join a quote to a clause: "that", "dass", "que".
  public var complementizers = ""
  /// Personal pronouns of one man, as subjects.
  public var masculinePronouns = ""
  /// Personal pronouns of one woman, as subjects.
  public var femininePronouns = ""
  /// Personal pronouns of several, or of unknown gender, as subjects.
  public var otherPronouns = ""
  /// Articles, demonstratives and possessives: what a noun phrase starts with.
  public var determiners = ""
  /// Prepositions.
  public var prepositions = ""
  /// Conjunctions, and adverbs that open a clause.
  public var conjunctions = ""
  /// Words that join a noun to a noun before it: "of", "for", German genitive articles.
  public var nounLinks = ""
  /// Of these, the ones that bind to their noun whatever follows: "of", but not the "in" of "said Holm in a statement".
  public var bindingLinks = ""
  /// What is written onto the start of a word with an apostrophe: French "l'", "qu'".
  public var elisions = ""
  /// Whether a noun seldom stands without an article, so that one without is no subject.
  public var nounsTakeArticles = false
  /// Endings of nouns in the plural, which need no article: "researchers".
  public var pluralEndings = ""
  /// Whether an article before a verb is its object: "elle l'a dit".
  public var articlesAreObjects = false
  /// Endings that join a verb to a pronoun with an apostrophe: "'ll".
  public var contractions = ""
  /// Whether a phrase ends with the name in it: there is no "Ulm Harbour officials".
  public var namesEndPhrases = false
  /// Whether names of papers, firms and ships stand in quotation marks: "пишет «Новая газета»".
  public var namesTakeMarks = false
  /// Endings of names in the genitive, where what an office is for stands between it and who holds it: "президент
  /// Украины Иван Петров".
  public var genitiveEndings = ""
  /// Endings of patronymics, which are parts of names.
  public var patronymicEndings = ""
  /// Endings of finite verbs ("ed"): a lower-case word with one of them ends a run of names.
  public var verbEndings = ""
  /// Endings of adverbs ("ly").
  public var adverbEndings = ""
  /// Endings of participles that open a clause ("ing").
  public var participleEndings = ""
  /// Whether enough of the language's verbs are known that the first noun phrase of a sentence is its subject.
  public var hasLooseSubjects = false
  /// Whether all nouns are written with capitals.
  public var nounsHaveCapitals = false
  /// Whether the verb is the second part of a clause, so that a subject may stand behind it.
  public var isVerbSecond = false
  /// Whether any verb may stand between a quote and who says it: "sourit X", "freut sich X".
  public var invertsAnyVerb = false
  /// Whether a full stop behind a number makes it an ordinal, as in a German date.
  public var hasDottedOrdinals = false
  /// Whether who speaks is told between dashes within the marks: «…, — сказал он, — …».
  public var hasSpeakersWithinMarks = false
  /// Auxiliaries of the passive, where the verb closes its clause: "wurde … bezeichnet".
  public var passiveVerbs = ""
  /// Prepositions before who does something, in such a passive.
  public var agentLinks = ""
  /// Indefinite articles: what follows in marks is no title, but what somebody called something.
  public var indefiniteArticles = ""
  /// Finite verbs of reported speech ("sei"): a sentence with one goes on with what somebody said before.
  public var reportedVerbs = ""
  /// Determiners of phrases that are no subjects: "dem".
  public var obliqueDeterminers = ""
  /// Pronouns that stand for what a source says: "heißt es in".
  public var impersonalPronouns = ""
  /// Nouns whose name in marks is a title: "film", "Zeitschrift".
  public var titleNouns = ""
  /// Nouns of time, which are no subjects: "week".
  public var timeNouns = ""
  /// Cue verbs that are nouns as well ("reports"): they count only right behind a name, a pronoun or a person.
  ///
  /// Where words are not spaced, words that hold a cue and are none: "问题".
  public var ambiguousCues = ""
  /// Verbs of saying whose object may be who spoke: "quoted".
  public var quotingVerbs = ""
  /// What says that the object of such a verb spoke, in verb-second languages: "Worten".
  public var quotedWords = ""
  /// Prepositions that make the first phrase of a sentence its source: "für".
  public var openingSources = ""
  /// Prepositions of what may stand between a verb of saying and its subject: "explicó a este diario X".
  public var asidePrepositions = ""
  /// Pronouns that are written onto a verb with a hyphen and are not its subject: Portuguese "queixou-se".
  public var enclitics = ""
  /// Conjunctions that open a subordinate clause: "while".
  public var subordinators = ""
  /// Prepositions before who does something, in the passive: "by".
  public var agentPrepositions = ""
  /// Relative pronouns: what a clause between commas starts with.
  public var relatives = ""
  /// Finite verbs that say nothing, auxiliaries first: where a noun phrase ends.
  public var otherVerbs = ""
  /// Adverbs that stand between a subject and its verb, or beside a verb.
  public var adverbs = ""
  /// Titles and ranks before a man's name.
  public var masculineTitles = ""
  /// Titles and ranks before a woman's name.
  public var feminineTitles = ""
  /// Titles, ranks and offices before a name of any gender.
  public var titles = ""
  /// Lower-case words within a name: "van", "de", "bin".
  public var nameParticles = ""
  /// Nouns for people who speak, of any gender: "spokesperson", "minister".
  public var personNouns = ""
  /// What compounds for people end in: German "sprecher".
  public var personEndings = ""
  /// Nouns for what people say things in: "statement", "report".
  public var documentNouns = ""
  /// Nouns for men: "spokesman".
  public var masculineNouns = ""
  /// Nouns for women: "spokeswoman".
  public var feminineNouns = ""
  /// Common given names of men.
  public var masculineNames = ""
  /// Common given names of women.
  public var feminineNames = ""
  /// Capitalised words that are no part of a person's name: weekdays, months, nationalities, party names.
  public var otherNames = ""
  /// Capitalised nouns that make a name one of a body or a place: "university", "party", "street".
  public var organisationNouns = ""
  /// What is written onto the end of a subject: Korean "는", Japanese "は".
  public var subjectSuffixes = ""
  /// What is written onto the start of a verb or a name: Arabic "و".
  public var prefixes = ""

  // Parts of a page. A list has `|` or a new line between its phrases, and `;` between numbered ones. A phrase that ends
  // with `:` needs a colon, a dash or the line's end behind it; one that ends with `…` opens a list of headlines; `#`
  // stands for a number; `=` before a phrase keeps its capitals.

  /// Starts of lines that are no part of an article: "read also", "subscribe to".
  public var boilerplateLineStarts = ""
  /// Whole lines that are no part of an article: "popular post".
  public var boilerplateWholeLines = ""
  /// Starts of sentences that ask the reader for something, and so make a short line no part of an article:
  /// "follow us on".
  public var boilerplateCalls = ""
  /// Words before an author's name: "by".
  public var bylineWords = ""
  /// The twelve months, numbered, each with its full name, cases and short forms.
  public var monthNames = ""
  /// The days of the week from Monday, numbered, each with its full name and short forms.
  public var weekdayNames = ""
  /// "today", "yesterday".
  public var todayWords = ""
  /// Words before a picture's credit: "photo", "image by".
  public var creditWords = ""
  /// What stands for a credit where nobody is named: "submitted photo", "handout".
  public var creditSources = ""
  /// Words that a caption starts with: "pictured", "file photo".
  public var captionWords = ""
  /// Words within a caption that tell it from other text: "left", "poses".
  public var pictureWords = ""
  /// Sides of a picture, as captions put them in brackets behind a name ("left").
  public var sideWords = ""
  /// Nouns for pictures, short forms too: "photo", "map", "fig.".
  public var pictureNouns = ""
  /// Words before a date of publication: "published", "posted on".
  public var publishedWords = ""
  /// Words before a date of change: "updated", "last modified".
  public var updatedWords = ""

  /// An empty table.
  public init(_ code: String, _ name: String) {
    self.code = code
    self.name = name
  }

  /// A table of `code`, filled by `fill`.
  init(_ code: String, _ name: String, fill: (inout LanguageTable) -> Void) {
    self.init(code, name)
    fill(&self)
  }

  /// The table of a language, by its ISO 639-1 code (a region behind `-` or `_` is passed over).
  public static func table(for code: String) -> LanguageTable? {
    let language = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return all.first { $0.code == language }
  }

  /// The words of a list.
  static func words(_ list: String) -> [String] {
    list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { word in
      String(decoding: word.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
  }
}
