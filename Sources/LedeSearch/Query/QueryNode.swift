/// A condition of a query, and where it stands in the query's text.
public struct QueryNode: Hashable, Sendable {
  /// What is asked.
  public indirect enum Kind: Hashable, Sendable {
    /// One word.
    case word(QueryWord)
    /// Words at fixed distances from the first, in one paragraph.
    case phrase([PhraseWord])
    /// All of them. A child that is `not` excludes.
    case and([QueryNode])
    /// At least one of them.
    case or([QueryNode])
    /// Not this one.
    case not(QueryNode)
    /// The first one; the second only adds to the score and to the marks.
    case maybe(QueryNode, QueryNode)
    /// Two conditions on places near each other.
    case near(Proximity, QueryNode, QueryNode)
    /// At least that many places.
    case atLeast(Int, QueryNode)
    /// In a field of words or names.
    case field(QueryField, QueryNode)
    /// A date in a range.
    case date(QueryField, QueryDateRange)
    /// A property that the document has.
    case flag(QueryField, String)
    /// A value that fits a shell pattern, as bytes.
    case glob(QueryField, [UInt8])
    /// A value, exactly.
    case exact(QueryField, String)
    /// One quote, or one caption, of the article for which the condition holds.
    case item(QueryCollection, QueryNode)
    /// Everything.
    case all
  }

  /// A word of a phrase.
  public struct PhraseWord: Hashable, Sendable {
    /// Words from the phrase's first one: 0 for that, and more than one on where any word may stand between.
    public var offset: Int
    /// The word.
    public var word: QueryWord

    /// A word of a phrase.
    public init(offset: Int, word: QueryWord) {
      self.offset = offset
      self.word = word
    }
  }

  /// How near two places must be.
  public struct Proximity: Hashable, Sendable {
    /// The measure.
    public enum Unit: Hashable, Sendable {
      /// At most that many words on: 1 for neighbours.
      case words(Int)
      /// In one sentence.
      case sentence
      /// In one paragraph.
      case paragraph
    }

    /// The measure.
    public var unit: Unit
    /// True when the first must stand before the second.
    public var isOrdered: Bool
    /// True for places of the first *without* one of the second near.
    public var isNegated: Bool

    /// A proximity.
    public init(_ unit: Unit, isOrdered: Bool = false, isNegated: Bool = false) {
      self.unit = unit
      self.isOrdered = isOrdered
      self.isNegated = isNegated
    }
  }

  /// What is asked.
  public var kind: Kind
  /// The bytes of the query that it stands at.
  public var range: Range<Int>
  /// True where the query has brackets around it.
  public var isBracketed = false
  /// True for a phrase that was written as one, and not made of a word that is cut into several, such as `co-operate`.
  public var isQuoted = false

  /// A condition.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The conditions directly inside.
  public var children: [QueryNode] {
    switch kind {
    case .and(let children), .or(let children): children
    case .not(let child), .atLeast(_, let child), .field(_, let child), .item(_, let child): [child]
    case .maybe(let first, let second), .near(_, let first, let second): [first, second]
    case .word, .phrase, .date, .flag, .glob, .exact, .all: []
    }
  }
}
