extension Query {
  /// Matches the documents that all queries match (`Xapian::Query::OP_AND`); nothing if there are none.
  public static func and(_ queries: [Query]) -> Query { combine(.and, queries) }

  /// Matches the documents that any query matches (`Xapian::Query::OP_OR`); nothing if there are none.
  public static func or(_ queries: [Query]) -> Query { combine(.or, queries) }

  /// Matches the documents that an odd number of queries match (`Xapian::Query::OP_XOR`).
  public static func xor(_ queries: [Query]) -> Query { combine(.xor, queries) }

  /// Matches the documents that this query matches and the other does not (`Xapian::Query::OP_AND_NOT`).
  public func andNot(_ other: Query) -> Query { .combine(.andNot, [self, other]) }

  /// Matches the documents that this query matches; the other adds to the weight where it matches too
  /// (`Xapian::Query::OP_AND_MAYBE`).
  public func andMaybe(_ other: Query) -> Query { .combine(.andMaybe, [self, other]) }

  /// Matches the documents that both match, with the weight of this query alone (`Xapian::Query::OP_FILTER`).
  public func filter(_ other: Query) -> Query { .combine(.filter, [self, other]) }

  /// Matches the documents in which the terms stand near to each other, in any order (`Xapian::Query::OP_NEAR`).
  ///
  /// - Parameters:
  ///   - queries: Terms, or ORs of terms; Xapian can't do others.
  ///   - window: Into how many neighbouring positions the terms have to fit; 0 stands for as many as there are terms.
  public static func near(_ queries: [Query], window: Int = 0) -> Query {
    combine(.near, queries, UInt32(clamping: window))
  }

  /// Matches the documents in which the terms stand near to each other, in this order (`Xapian::Query::OP_PHRASE`).
  ///
  /// - Parameters:
  ///   - queries: Terms, or ORs of terms; Xapian can't do others.
  ///   - window: Into how many neighbouring positions the terms have to fit; 0 stands for as many as there are terms,
  ///     which is a phrase without gaps.
  public static func phrase(_ queries: [Query], window: Int = 0) -> Query {
    combine(.phrase, queries, UInt32(clamping: window))
  }

  /// As ``or(_:)`` of the `size` queries that weigh most (`Xapian::Query::OP_ELITE_SET`).
  public static func eliteSet(_ queries: [Query], size: Int = 10) -> Query {
    combine(.eliteSet, queries, UInt32(clamping: size))
  }

  /// As ``or(_:)``, weighted as if all were one term (`Xapian::Query::OP_SYNONYM`).
  public static func synonym(_ queries: [Query]) -> Query { combine(.synonym, queries) }

  /// As ``or(_:)``, with the weight of the query that weighs most (`Xapian::Query::OP_MAX`).
  public static func max(_ queries: [Query]) -> Query { combine(.max, queries) }

  /// Multiplies the weight (`Xapian::Query::OP_SCALE_WEIGHT`); a factor of 0 makes a filter, a negative one is an
  /// error when the query is used.
  public func scaled(by factor: Double) -> Query { Query(.scale(self, factor), over: [self]) }

  /// Matches the documents that both queries match; see ``and(_:)``.
  public static func & (left: Query, right: Query) -> Query { .and([left, right]) }

  /// Matches the documents that either query matches; see ``or(_:)``.
  public static func | (left: Query, right: Query) -> Query { .or([left, right]) }

  /// Matches the documents that just one of the queries matches; see ``xor(_:)``.
  public static func ^ (left: Query, right: Query) -> Query { .xor([left, right]) }

  /// Multiplies the weight; see ``scaled(by:)``.
  public static func * (query: Query, factor: Double) -> Query { query.scaled(by: factor) }

  private static func combine(_ op: Operator, _ queries: [Query], _ parameter: UInt32 = 0) -> Query {
    Query(.combine(op, queries, parameter: parameter), over: queries)
  }
}
