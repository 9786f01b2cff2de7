internal import CXapian

extension Database {
  /// Figures about a whole database.
  public struct Statistics: Sendable, Hashable {
    /// How many documents there are (`get_doccount`).
    public var documentCount: Int
    /// The highest document id ever used (`get_lastdocid`).
    public var lastDocumentID: DocumentID
    /// The mean length of the documents, in terms with their repetitions (`get_average_length`).
    public var averageLength: Double
    /// The sum of the lengths of the documents (`get_total_length`).
    public var totalLength: UInt64
    /// No document is shorter than this (`get_doclength_lower_bound`).
    public var lengthLowerBound: Int
    /// No document is longer than this (`get_doclength_upper_bound`).
    public var lengthUpperBound: Int
  }

  /// The figures about the whole database.
  public var statistics: Statistics {
    get throws(XapianError) {
      let found = try unsafe value(CXDatabaseStatistics()) { unsafe CXDatabaseGetStatistics(handle, &$0) }
      return Statistics(
        documentCount: Int(found.documentCount), lastDocumentID: found.lastDocumentID,
        averageLength: found.averageLength, totalLength: found.totalLength,
        lengthLowerBound: Int(found.lengthLowerBound), lengthUpperBound: Int(found.lengthUpperBound))
    }
  }

  /// How many documents there are (`Xapian::Database::get_doccount`).
  public var documentCount: Int {
    get throws(XapianError) {
      Int(try unsafe value(0) { unsafe CXDatabaseDocumentCount(handle, &$0) })
    }
  }

  /// The highest document id ever used (`Xapian::Database::get_lastdocid`).
  public var lastDocumentID: DocumentID {
    get throws(XapianError) {
      try unsafe value(0) { unsafe CXDatabaseLastDocumentID(handle, &$0) }
    }
  }

  /// The mean length of the documents (`Xapian::Database::get_average_length`).
  public var averageLength: Double {
    get throws(XapianError) { try statistics.averageLength }
  }

  /// The name of the database that no other has, 36 characters (`Xapian::Database::get_uuid`).
  ///
  /// A compacted or newly created database gets a new one. The names of sub-databases are joined by colons; an
  /// in-memory database has none.
  public var uuid: String {
    get throws(XapianError) { try unsafe string { unsafe CXDatabaseUUID(handle, &$0) } }
  }

  /// The revision that is shown; counts the commits (`Xapian::Database::get_revision`).
  ///
  /// Throws ``XapianError/Code/invalidOperation`` for more than one sub-database, and
  /// ``XapianError/Code/unimplemented`` where there are no revisions.
  public var revision: UInt64 {
    get throws(XapianError) { try unsafe value(0) { unsafe CXDatabaseRevision(handle, &$0) } }
  }

  /// Whether any document has positions (`Xapian::Database::has_positions`).
  public var hasPositions: Bool {
    get throws(XapianError) { try unsafe value(false) { unsafe CXDatabaseHasPositions(handle, &$0) } }
  }

  /// Whether a writer has the database open (`Xapian::Database::locked`).
  public var isLocked: Bool {
    get throws(XapianError) { try unsafe value(false) { unsafe CXDatabaseIsLocked(handle, &$0) } }
  }

  /// Words about the database for people who debug (`Xapian::Database::get_description`).
  public var details: String {
    get throws(XapianError) { try unsafe string { unsafe CXDatabaseDescription(handle, &$0) } }
  }

  /// Whether any document has the term (`Xapian::Database::term_exists`).
  public func contains(term: some ByteString) throws(XapianError) -> Bool {
    try unsafe value(false) { found in
      unsafe term.withText { unsafe CXDatabaseTermExists(handle, $0, &found) }
    }
  }

  /// How many documents have the term (`Xapian::Database::get_termfreq`).
  public func documentFrequency(of term: some ByteString) throws(XapianError) -> Int {
    Int(
      try unsafe value(0) { found in
        unsafe term.withText { unsafe CXDatabaseTermFrequency(handle, $0, &found) }
      })
  }

  /// How often the term occurs in all documents (`Xapian::Database::get_collection_freq`).
  public func collectionFrequency(of term: some ByteString) throws(XapianError) -> Int {
    Int(
      try unsafe value(0) { found in
        unsafe term.withText { unsafe CXDatabaseCollectionFrequency(handle, $0, &found) }
      })
  }

  /// No document has the term more often than this (`Xapian::Database::get_wdf_upper_bound`).
  public func wdfUpperBound(of term: some ByteString) throws(XapianError) -> Int {
    Int(
      try unsafe value(0) { found in
        unsafe term.withText { unsafe CXDatabaseWdfUpperBound(handle, $0, &found) }
      })
  }

  /// The length of a document: its terms with their repetitions (`Xapian::Database::get_doclength`).
  public func length(of document: DocumentID) throws(XapianError) -> Int {
    Int(try unsafe value(0) { unsafe CXDatabaseDocumentLength(handle, document, &$0) })
  }

  /// How many different terms a document has (`Xapian::Database::get_unique_terms`); may be estimated.
  public func uniqueTermCount(of document: DocumentID) throws(XapianError) -> Int {
    Int(try unsafe value(0) { unsafe CXDatabaseUniqueTerms(handle, document, &$0) })
  }
}
