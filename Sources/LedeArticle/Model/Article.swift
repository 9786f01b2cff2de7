public import LedeText

/// A page of news, read into its parts.
///
/// `text` is the *read text*: what a reader of the page would read, in UTF-8, made from the source by decoding,
/// unescaping or taking the text out of markup. Every range in an article is a range of bytes of `text`;
/// `origin` leads from there to the bytes of the source.
public struct Article: Sendable {
  /// The read text: well-formed UTF-8.
  public var text: [UInt8]
  /// Where the bytes of `text` stand in the source.
  public var origin: OffsetMap
  /// What the offsets of `origin` count.
  public var unit: RangeUnit
  /// The parts, in text order and without overlap; white space between parts belongs to none.
  public var parts: [Part]
  /// What was said, and by whom, in text order; the words also stand in paragraphs of `parts`.
  public var quotes: [Quotation]
  /// What pictures show, and who took them, in text order; a caption given twice stands here once.
  public var captions: [Caption]
  /// The headline, as one line; from `parts` or from a field of the record.
  public var headline: TextField?
  /// Who wrote it, without "By".
  public var byline: TextField?
  /// Place and agency at the start of the body: `VOSTOCHNY COSMODROME (Reuters)`.
  public var dateline: TextField?
  /// The site or publication.
  public var outlet: TextField?
  /// The section or category that the outlet put it in.
  public var section: TextField?
  /// The news agency that the text itself names as its source (dateline, byline or credit of the text).
  public var agency: TextField?
  /// The page's address.
  public var url: TextField?
  /// When it was published, with the evidence; never a guess from the file's times.
  public var published: DatedEvidence?
  /// When it was last changed by its publisher, with the evidence.
  public var updated: DatedEvidence?
  /// The language, ISO 639-1 where there is one (`en`, `de`, `zh`), and how it is known.
  public var language: LanguageEvidence?
  /// Where the text goes on on another line of the source, by offset, where its own line ends don't tell; else empty.
  public var lines: [SourceLine]
  /// What went wrong without making the article useless: broken bytes, a cut, a depth limit.
  public var notes: [ReadingNote]

  /// An article of `text` with no parts yet.
  public init(text: [UInt8], origin: OffsetMap, unit: RangeUnit = .sourceBytes) {
    self.text = text
    self.origin = origin
    self.unit = unit
    parts = []
    quotes = []
    captions = []
    lines = []
    notes = []
  }

  /// The words of a range of the read text.
  public func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

/// What byte ranges of a source count.
public enum RangeUnit: String, Sendable, CaseIterable {
  /// Bytes of the file itself: `dd` at the range gives the words.
  case sourceBytes = "bytes"
  /// Bytes of the decompressed member or stream.
  case memberBytes = "member-bytes"
  /// Bytes of the read text, where markup makes bytes of the source meaningless.
  case textBytes = "text-bytes"
}

/// A stretch of the read text and what it was taken for.
public struct Part: Hashable, Sendable {
  /// What a part is.
  public enum Kind: String, Sendable, CaseIterable {
    case headline, byline, dateline, date, outlet, section
    /// A paragraph of the body: also lists, subheadings and, in hard-wrapped text, all lines of a paragraph.
    case paragraph
    /// A caption with its credit.
    case caption
    /// A repetition of a caption, of the headline or of a paragraph: kept apart, not indexed twice.
    case repetition
    /// "Read also", subscribe lines, navigation: set aside, not indexed.
    case boilerplate
  }

  /// What the stretch is.
  public var kind: Kind
  /// Where it stands in the read text.
  public var range: Range<Int>
  /// The rule that decided, in a few words, for `lede inspect`.
  public var rule: String

  /// A part of `kind` at `range`, found by `rule`.
  public init(_ kind: Kind, _ range: Range<Int>, rule: String) {
    self.kind = kind
    self.range = range
    self.rule = rule
  }
}

/// A value read from an article, and where it stands.
public struct TextField: Hashable, Sendable {
  /// The value, white space folded, as a person would write it.
  public var value: String
  /// Where it stands in the read text; `nil` when it came from a field, an attribute or an address.
  public var range: Range<Int>?
  /// The rule or field that gave it.
  public var rule: String

  /// A value with its place and its rule.
  public init(_ value: String, range: Range<Int>? = nil, rule: String) {
    self.value = value
    self.range = range
    self.rule = rule
  }
}

/// Words that somebody said or wrote, as an article gives them between quotation marks, or as a post that it shows.
public struct Quotation: Hashable, Sendable {
  /// The words, without the outer marks: one range a paragraph, when a quotation runs over several.
  public var ranges: [Range<Int>]
  /// Who said it; `nil` when the text does not tell.
  public var speaker: Speaker?
  /// The word that says so (`said`, `according to`).
  public var cue: Range<Int>?
  /// The rule that found the speaker, or that kept the quote without one.
  public var rule: String

  /// Who said it, where more than a pronoun is known.
  public var namedSpeaker: Speaker? { speaker.flatMap { $0.isPronoun ? nil : $0 } }

  /// A quotation of `ranges`.
  public init(ranges: [Range<Int>], speaker: Speaker? = nil, cue: Range<Int>? = nil, rule: String) {
    self.ranges = ranges
    self.speaker = speaker
    self.cue = cue
    self.rule = rule
  }
}

/// Who said a quote.
public struct Speaker: Hashable, Sendable {
  /// The name that the mention stands for ("Kim Jong Un"), or the mention itself where no name is known.
  public var name: String
  /// The words that name the speaker ("He"), beside the quote or in a sentence that it goes on from; a post's account.
  public var mention: Range<Int>?
  /// True when `name` was found elsewhere in the article than in `mention`.
  public var isResolved: Bool
  /// True when `name` is a pronoun ("she", "who"), and the article does not tell whom it stands for.
  public var isPronoun: Bool

  /// A speaker.
  public init(name: String, mention: Range<Int>?, isResolved: Bool = false, isPronoun: Bool = false) {
    self.name = name
    self.mention = mention
    self.isResolved = isResolved
    self.isPronoun = isPronoun
  }
}

/// What a picture shows, and whose picture it is.
public struct Caption: Hashable, Sendable {
  /// The caption's words without the credit; empty for a credit that stands alone.
  public var range: Range<Int>
  /// Where the credit's name stands, without brackets and labels.
  public var creditRange: Range<Int>?
  /// The credit without brackets and labels: `KCNA/UPI/Shutterstock`.
  public var credit: String?
  /// Where the same caption stands again (alt text, a cut copy).
  public var repetitions: [Range<Int>]
  /// The rule that found it.
  public var rule: String

  /// A caption.
  public init(
    range: Range<Int>, credit: String? = nil, creditRange: Range<Int>? = nil, repetitions: [Range<Int>] = [],
    rule: String
  ) {
    self.range = range
    self.credit = credit
    self.creditRange = creditRange
    self.repetitions = repetitions
    self.rule = rule
  }
}

/// A day, month or year as an article's source writes it, in the source's own time zone, and how an article shows it.
public struct DatedEvidence: Hashable, Sendable {
  /// Where a date was found, in order of trust.
  public enum Evidence: String, Sendable, CaseIterable {
    case field
    case jsonLD = "json-ld"
    case meta, time, visible, byline, dateline, url, path
  }

  /// The Gregorian year, 1 to 9999.
  public var year: Int
  /// 1 to 12; `nil` when only the year is known.
  public var month: Int?
  /// 1 to 31; `nil` when only the month is known.
  public var day: Int?
  /// Seconds after the midnight of UTC that begins a day of this date, where the evidence gives a time of day with a
  /// zone: below 0 or above 86,399 where the day in UTC is the one before or after.
  public var secondOfDay: Int?
  /// Where it was found.
  public var evidence: Evidence
  /// The characters that were read as the date.
  public var text: String
  /// Where they stand in the read text.
  public var range: Range<Int>?

  /// A date with its evidence.
  public init(
    year: Int, month: Int? = nil, day: Int? = nil, secondOfDay: Int? = nil, evidence: Evidence, text: String,
    range: Range<Int>? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.secondOfDay = secondOfDay
    self.evidence = evidence
    self.text = text
    self.range = range
  }
}

/// A language, and how it is known.
public struct LanguageEvidence: Hashable, Sendable {
  /// ISO 639-1 code, else 639-2 or -3, lower case, without a region.
  public var code: String
  /// True when the source says so, false when it was detected from the text.
  public var isDeclared: Bool

  /// A language.
  public init(code: String, isDeclared: Bool) {
    self.code = code
    self.isDeclared = isDeclared
  }
}

/// Something that went wrong in reading without making the article useless.
public struct ReadingNote: Hashable, Sendable {
  /// What went wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// Bytes that are not of the encoding became U+FFFD; the detail is their number.
    case brokenBytes = "broken-bytes"
    /// The text was longer than the limit, and its rest was left out.
    case cut
    /// Markup was nested deeper than the limit.
    case depth
    /// The charset is a guess.
    case guessedEncoding = "guessed-encoding"
  }

  /// What went wrong.
  public var kind: Kind
  /// One line for a person.
  public var detail: String

  /// A note.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
