extension Query {
  /// Matches every document, with weight 0 (`Xapian::Query::MatchAll`).
  public static let matchAll = Query(.matchAll)

  /// Matches no document (`Xapian::Query::MatchNothing`).
  public static let matchNothing = Query(.matchNothing)

  /// Matches the documents that have a term (`Xapian::Query(term, wqf, pos)`).
  ///
  /// An empty term is an error when the query is used; ``matchAll`` says what is meant.
  /// - Parameters:
  ///   - term: The term, with its prefix.
  ///   - wqf: How often the query has it (within-query frequency).
  ///   - position: Where the query has it; only orders ``terms(unique:)``.
  public static func term(_ term: some ByteString, wqf: UInt32 = 1, position: TermPosition = 0) -> Query {
    Query(.term(term.array, wqf: wqf, position: position))
  }

  /// Matches the documents that have a term beginning with a prefix (`Xapian::Query::OP_WILDCARD`).
  ///
  /// - Parameters:
  ///   - prefix: What the terms begin with.
  ///   - limit: How many terms it may become, and what happens beyond.
  ///   - combiner: How the terms are weighted.
  public static func wildcard(
    prefix: some ByteString, limit: WildcardLimit = .none, combiner: WildcardCombiner = .synonym
  ) -> Query {
    Query(.wildcard(prefix.array, limit, combiner))
  }

  /// Matches the documents whose value in a slot lies in a range, bounds included, compared bytewise
  /// (`Xapian::Query::OP_VALUE_RANGE`).
  public static func values(
    in slot: ValueSlot, from lower: some ByteString, through upper: some ByteString
  ) -> Query {
    Query(.values(slot, from: lower.array, through: upper.array))
  }

  /// Matches the documents whose value in a slot is not below a bound (`Xapian::Query::OP_VALUE_GE`).
  public static func values(in slot: ValueSlot, from lower: some ByteString) -> Query {
    Query(.values(slot, from: lower.array, through: nil))
  }

  /// Matches the documents that have a value in a slot not above a bound; one without a value does not match
  /// (`Xapian::Query::OP_VALUE_LE`).
  public static func values(in slot: ValueSlot, through upper: some ByteString) -> Query {
    Query(.values(slot, from: nil, through: upper.array))
  }

  /// A query from the bytes that ``serialised()`` gave (`Xapian::Query::unserialise`).
  public static func serialised(_ bytes: some ByteString) -> Query {
    Query(.serialised(bytes.array))
  }
}
