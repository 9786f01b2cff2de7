/// A field as the query language knows it.
public struct QueryField: Hashable, Sendable {
  /// How the values after the colon are read and matched.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words, phrases and operators; matched by stems.
    case words
    /// Words of a name; matched as written but for case and accents.
    case name
    /// A day, a month, a year or a range of them.
    case date
    /// One of a few words.
    case flag
    /// A shell pattern.
    case glob
    /// One exact value.
    case exact
  }

  /// The name before the colon.
  public var name: String
  /// Other names for it.
  public var aliases: [String]
  /// How its values are read.
  public var kind: Kind
  /// The collections whose documents carry it; a field of words that stands in `quotes` alone is asked of one quote.
  public var collections: [QueryCollection]
  /// The fields that it stands for together; itself alone for most.
  public var members: [String]
  /// The values that a flag may have.
  public var values: [String]
  /// One line of help.
  public var help: String

  /// A field.
  public init(
    _ name: String, aliases: [String] = [], _ kind: Kind, in collections: [QueryCollection] = [.articles],
    members: [String] = [], values: [String] = [], help: String = ""
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.collections = collections
    self.members = members.isEmpty ? [name] : members
    self.values = values
    self.help = help
  }

  /// The collection of small documents (quotes, captions) that the field belongs to; `nil` for fields of articles.
  public var item: QueryCollection? {
    guard kind == .words || kind == .name, collections.count == 1, let only = collections.first else {
      return nil
    }
    return only == .articles ? nil : only
  }
}

/// What a query is asked of.
public enum QueryCollection: String, Sendable, CaseIterable {
  /// Whole articles.
  case articles
  /// Single quotes.
  case quotes
  /// Single captions.
  case captions
}
