internal import CXapian

extension Database {
  /// Reads a document; its parts are read when they are asked for.
  ///
  /// The corresponding call is `Xapian::Database::get_document`.
  /// - Parameters:
  ///   - id: The document's number.
  ///   - assumingValid: Leaves out the check that the document exists (`DOC_ASSUME_VALID`); for ids that came from
  ///     a match in this very database.
  /// - Throws: ``XapianError/Code/documentNotFound``, and ``XapianError/Code/invalidArgument`` for the id 0.
  public func document(_ id: DocumentID, assumingValid: Bool = false) throws(XapianError) -> Document {
    unsafe Document(
      taking: try unsafe value(CXDocument(impl: nil)) {
        unsafe CXDatabaseDocument(handle, id, assumingValid, &$0)
      })
  }

  /// The terms of a document in byte order, with their wdf and how many documents have them
  /// (`Xapian::Database::termlist_begin`).
  public func terms(of document: DocumentID) throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { unsafe CXDatabaseTermList(handle, document, &$0) })
  }

  /// The positions of a term in a document, ascending; none when the document does not have it
  /// (`Xapian::Database::positionlist_begin`).
  public func positions(
    of term: some ByteString, in document: DocumentID
  ) throws(XapianError) -> [TermPosition] {
    var positions: UnsafePointer<UInt32>?
    var count = 0
    try unsafe check(
      term.withText { unsafe CXDatabasePositions(handle, document, $0, &positions, &count) })
    return unsafe Array(UnsafeBufferPointer(start: positions, count: count))
  }

  /// The documents that have a term, in the order of their ids, with its wdf in each
  /// (`Xapian::Database::postlist_begin`).
  ///
  /// - Parameters:
  ///   - term: The term; an empty one lists every document, with a wdf of 1.
  ///   - withPositions: Also reads the positions of the term in each document.
  public func postings(
    of term: some ByteString, withPositions: Bool = false
  ) throws(XapianError) -> PostingIterator {
    unsafe PostingIterator(
      taking: try unsafe value(CXPostingCursor(impl: nil)) { cursor in
        unsafe term.withText { unsafe CXDatabasePostings(handle, $0, withPositions, &cursor) }
      })
  }

  /// The ids of all documents, ascending (`Xapian::Database::postlist_begin` of the empty term).
  public func documentIDs() throws(XapianError) -> [DocumentID] {
    var ids: [DocumentID] = []
    var documents = try postings(of: "")
    while try documents.next() { ids.append(documents.document) }
    return ids
  }
}
