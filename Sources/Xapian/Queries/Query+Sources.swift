extension Query {
  /// Matches the documents of a set, all with the same weight.
  ///
  /// In a database of several sub-databases each takes the list of its own UUID, so ids here are those within the
  /// sub-database. A list is searched by doubling steps, so that filtering by a long list is fast. The corresponding
  /// class is `Xapian::PostingSource`. Not for remote databases.
  public static func documents(in set: DocumentSet, weight: Double = 0) -> Query {
    Query(.documents(set, weight: weight))
  }

  /// Matches the documents with the given ids in the sub-database with the given UUID, all with the same weight.
  ///
  /// The ids need no order. For a list that is used again, make a ``DocumentSet`` once.
  public static func documents(
    in lists: [String: [DocumentID]], weight: Double = 0
  ) throws(XapianError) -> Query {
    .documents(in: try DocumentSet(lists), weight: weight)
  }

  /// Matches what a posting source of one's own says (`Xapian::Query(PostingSource *)`).
  ///
  /// Not for remote databases.
  public static func postings(from source: some PostingSource) -> Query {
    Query(.source(source))
  }

  /// Matches the postings that a closure lists for each sub-database.
  ///
  /// - Parameters:
  ///   - maximumWeight: No posting may weigh more.
  ///   - list: Called once for each sub-database, when a match begins; returns postings in the order of their ids.
  public static func postings(
    maximumWeight: Double = 0,
    _ list: @escaping @Sendable (_ database: Database) throws(XapianError) -> [Posting]
  ) -> Query {
    Query(.source(ListedPostings(maximumWeight: maximumWeight, list: list)))
  }

  /// Matches the documents that have a value in a slot, and takes the value as the weight
  /// (`Xapian::ValueWeightPostingSource`).
  ///
  /// The values must have been made by ``SortableNumber``, from numbers that are not negative.
  public static func valueWeight(in slot: ValueSlot) -> Query { Query(.valueWeight(slot)) }

  /// As ``valueWeight(in:)``, for documents stored in falling order of their values, so that a match can stop early
  /// (`Xapian::DecreasingValueWeightPostingSource`).
  ///
  /// - Parameters:
  ///   - slot: The slot of the values.
  ///   - documents: The ids among which the values fall; nil for all.
  public static func decreasingValueWeight(
    in slot: ValueSlot, among documents: ClosedRange<DocumentID>? = nil
  ) -> Query {
    Query(
      .decreasingValueWeight(slot, first: documents?.lowerBound ?? 0, last: documents?.upperBound ?? 0))
  }

  /// Matches the documents that have a value in a slot, and looks its weight up (`Xapian::ValueMapPostingSource`).
  ///
  /// - Parameters:
  ///   - slot: The slot of the values.
  ///   - weights: The weight of each value.
  ///   - otherwise: The weight of any other value.
  public static func valueMap(
    in slot: ValueSlot, weights: [[UInt8]: Double], otherwise: Double = 0
  ) -> Query {
    Query(.valueMap(slot, weights, otherwise: otherwise))
  }

  /// Matches every document with the same weight (`Xapian::FixedWeightPostingSource`).
  public static func fixedWeight(_ weight: Double) -> Query { Query(.fixedWeight(weight)) }
}
