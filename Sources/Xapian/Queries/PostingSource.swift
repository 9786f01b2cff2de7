/// Documents and weights from outside the index, as part of a query.
///
/// The corresponding class is `Xapian::PostingSource`. A source is asked for a cursor for each sub-database each time
/// a match begins.
public protocol PostingSource: Sendable {
  /// A cursor over the documents of a sub-database.
  ///
  /// - Parameter database: The sub-database, for its UUID and its values. It may be kept in the cursor.
  func cursor(for database: Database) throws(XapianError) -> any PostingSourceCursor
}

/// A walk through the postings of a ``PostingSource`` in one sub-database, in the order of their ids.
public protocol PostingSourceCursor {
  /// How many documents there are: at least, about, and at most (`get_termfreq_min`, `_est`, `_max`).
  var documentFrequency: (minimum: Int, estimate: Int, maximum: Int) { get }

  /// No posting weighs more; finite and not negative (`set_maxweight`).
  var maximumWeight: Double { get }

  /// The first posting at or after a document (`next`, `skip_to`), or nil at the end.
  ///
  /// - Parameters:
  ///   - document: The id; it rises from call to call.
  ///   - minimumWeight: Postings that weigh less may be left out.
  mutating func advance(
    to document: DocumentID, minimumWeight: Double
  ) throws(XapianError) -> Posting?
}
