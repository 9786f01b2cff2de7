/// A field of the index: what it is called, what it holds, and where it stands in Xapian.
///
/// The one table of fields is ``Field/all``; the analyser, the query language, the help, the completions and the
/// manual read it. Prefixes follow Omega's conventions where they exist (`S` title, `A` author, `L` language,
/// `Q` id); the others start with `X`.
public struct Field: Sendable, Identifiable {
  /// How a field's values are matched.
  public enum Kind: String, Sendable {
    /// Words, stemmed and folded.
    case words
    /// Names: folded, not stemmed.
    case name
    /// A day, month, year or range of days.
    case date
    /// One of a few words.
    case flag
    /// A shell pattern.
    case glob
    /// One exact value.
    case exact
  }

  /// The field's name in a query.
  public var id: String
  /// Other names that a query may use.
  public var aliases: [String]
  /// How its values are matched.
  public var kind: Kind
  /// The prefix of its terms; `nil` for a field that has no terms of its own.
  public var prefix: String?
  /// The value slot, for sorting, ranges and facets.
  public var slot: UInt32?
  /// The collections whose documents carry the field's terms or values.
  public var collections: [Collection]
  /// True when values can be counted as a facet.
  public var isFacet: Bool
  /// One line of help.
  public var help: String
  /// A query that uses it.
  public var example: String

  private init(
    _ id: String, aliases: [String] = [], _ kind: Kind, prefix: String? = nil, slot: UInt32? = nil,
    in collections: [Collection], facet: Bool = false, help: String, example: String
  ) {
    self.id = id
    self.aliases = aliases
    self.kind = kind
    self.prefix = prefix
    self.slot = slot
    self.collections = collections
    isFacet = facet
    self.help = help
    self.example = example
  }

  /// Every field, in the order of the help.
  public static let all: [Field] = [
    Field(
      "headline", aliases: ["title", "hl"], .words, prefix: "S", in: [.articles],
      help: "words of the headline", example: "headline:(port strike)"),
    Field(
      "body", aliases: ["text"], .words, in: [.articles],
      help: "words of the body, without headline and captions", example: "body:harbour"),
    Field(
      "lead", aliases: ["lede"], .words, in: [.articles],
      help: "words of the first paragraph", example: "lead:flood"),
    Field(
      "quote", aliases: ["said"], .words, prefix: "", in: [.quotes],
      help: "words that somebody said", example: "quote:\"not for sale\""),
    Field(
      "speaker", aliases: ["spk"], .name, prefix: "XS", slot: 5, in: [.quotes], facet: true,
      help: "who said it", example: "speaker:moreno quote:harbour"),
    Field(
      "caption", aliases: [], .words, prefix: "", in: [.captions],
      help: "words of a picture's caption", example: "caption:(crane ship)"),
    Field(
      "credit", aliases: ["photo"], .name, prefix: "XC", slot: 6, in: [.captions], facet: true,
      help: "whose picture it is", example: "credit:reuters"),
    Field(
      "byline", aliases: ["author", "by"], .name, prefix: "A", slot: 7, in: [.articles], facet: true,
      help: "who wrote it", example: "byline:(jane roe)"),
    Field(
      "dateline", aliases: ["place"], .name, prefix: "XDL", in: [.articles],
      help: "place at the start of the article", example: "dateline:nairobi"),
    Field(
      "agency", aliases: [], .name, prefix: "XA", slot: 8, in: [.articles], facet: true,
      help: "the news agency that the article names", example: "agency:reuters"),
    Field(
      "outlet", aliases: ["site", "source"], .name, prefix: "XO", slot: 3, in: [.articles], facet: true,
      help: "site or publication", example: "outlet:harbour-post"),
    Field(
      "section", aliases: ["category"], .name, prefix: "XSEC", slot: 9, in: [.articles], facet: true,
      help: "section of the outlet", example: "section:sport"),
    Field(
      "lang", aliases: ["language"], .exact, prefix: "L", slot: 4, in: Collection.allCases, facet: true,
      help: "language, by its two-letter code", example: "lang:de"),
    Field(
      "date", aliases: ["published"], .date, slot: 0, in: Collection.allCases,
      help: "day of publication: a day, month, year, range, last:30d", example: "date:2023-09..2023-10"),
    Field(
      "indexed", aliases: ["seen"], .date, slot: 1, in: Collection.allCases,
      help: "day when Lede first read it", example: "indexed:yesterday"),
    Field(
      "path", aliases: ["file"], .glob, prefix: "XP", in: [.articles],
      help: "path of the file, as a shell pattern", example: "path:*/2023/*"),
    Field(
      "url", aliases: ["link"], .name, prefix: "U", in: [.articles],
      help: "words of the page's address", example: "url:politics"),
    Field(
      "id", aliases: [], .exact, prefix: "Q", in: [.articles],
      help: "an article's id, as hits show it", example: "id:3f9c2a71d0b4"),
    Field(
      "has", aliases: [], .flag, prefix: "XH", in: [.articles, .quotes, .captions],
      help: "has a " + Flag.names, example: "has:caption"),
  ]

  /// What `has:` can ask for.
  public enum Flag: String, CaseIterable, Sendable {
    case headline, byline, dateline, date, quote, speaker, caption, credit, section, agency

    /// All of them, with commas between.
    static var names: String {
      var names = ""
      for flag in allCases { names += names.isEmpty ? flag.rawValue : ", " + flag.rawValue }
      return names
    }
  }

  /// The field of a name or alias, in any case.
  public static func named(_ name: String) -> Field? {
    let key = name.lowercased()
    return all.first { $0.id == key || $0.aliases.contains(key) }
  }

  /// A field that the program itself refers to; the name must be in the table, which a test checks.
  public static func known(_ id: StaticString) -> Field {
    let name = "\(id)"
    guard let field = all.first(where: { $0.id == name }) else {
      preconditionFailure("no field \(name) in the table")
    }
    return field
  }

  /// The slot of ``DocumentPlace``: whose document it is, and where in an order by date.
  public static let placeSlot: UInt32 = 15
  /// The slot of what an article's copies are known by: a ``CopySignature``.
  public static let copiesSlot: UInt32 = 2

  /// The slots of values that no query asks for.
  public static let internalSlots = [copiesSlot, placeSlot]
}

/// One Xapian database of a segment.
public enum Collection: String, CaseIterable, Sendable {
  /// A document an article.
  case articles
  /// A document a quote.
  case quotes
  /// A document a caption.
  case captions

  /// One of its documents, in words.
  public var noun: String {
    switch self {
    case .articles: "article"
    case .quotes: "quote"
    case .captions: "caption"
    }
  }
}
