internal import CXapian

extension WritableDatabase {
  /// Adds a document and returns its id (`Xapian::WritableDatabase::add_document`).
  ///
  /// - Throws: ``XapianError/Code/invalidArgument`` for a draft that Xapian could not store; nothing is lost then.
  ///   A ``XapianError/Code/database`` error means that all that was not committed is lost.
  @discardableResult
  public mutating func add(_ draft: borrowing DocumentDraft) throws(XapianError) -> DocumentID {
    try unsafe draft.withDraft(maximumDataLength: maximumDataLength) { (draft) throws(XapianError) in
      try unsafe value(0) { unsafe CXWritableDatabaseAddDraft(handle, draft, &$0) }
    }
  }

  /// Adds a document and returns its id (`Xapian::WritableDatabase::add_document`).
  ///
  /// The length of its data is not checked; see ``DocumentDraft/maximumDataLength(blockSize:)``.
  @discardableResult
  public mutating func add(_ document: borrowing Document) throws(XapianError) -> DocumentID {
    var id: DocumentID = 0
    try unsafe check(CXWritableDatabaseAdd(handle, document.handle, &id))
    return id
  }

  /// Replaces the document with an id, or adds it under that id (`Xapian::WritableDatabase::replace_document`).
  public mutating func replace(
    _ id: DocumentID, with draft: borrowing DocumentDraft
  ) throws(XapianError) {
    try unsafe draft.withDraft(maximumDataLength: maximumDataLength) { (draft) throws(XapianError) in
      try unsafe check(CXWritableDatabaseReplaceDraft(handle, id, draft))
    }
  }

  /// Replaces the document with an id, or adds it under that id (`Xapian::WritableDatabase::replace_document`).
  ///
  /// If it came from the database under the same id, only the parts that were changed are written.
  public mutating func replace(_ id: DocumentID, with document: borrowing Document) throws(XapianError) {
    try unsafe check(CXWritableDatabaseReplace(handle, id, document.handle))
  }

  /// Replaces all documents that have a term by one, or adds it if there is none, and returns its id
  /// (`Xapian::WritableDatabase::replace_document`).
  @discardableResult
  public mutating func replace(
    documentsWithTerm term: some ByteString, with draft: borrowing DocumentDraft
  ) throws(XapianError) -> DocumentID {
    try unsafe draft.withDraft(maximumDataLength: maximumDataLength) { (draft) throws(XapianError) in
      try unsafe value(0) { id in
        unsafe term.withText { unsafe CXWritableDatabaseReplaceDraftByTerm(handle, $0, draft, &id) }
      }
    }
  }

  /// Replaces all documents that have a term by one, or adds it if there is none, and returns its id
  /// (`Xapian::WritableDatabase::replace_document`).
  @discardableResult
  public mutating func replace(
    documentsWithTerm term: some ByteString, with document: borrowing Document
  ) throws(XapianError) -> DocumentID {
    var id: DocumentID = 0
    let target = unsafe document.handle
    try unsafe check(
      term.withText { unsafe CXWritableDatabaseReplaceByTerm(handle, $0, target, &id) })
    return id
  }

  /// Deletes a document (`Xapian::WritableDatabase::delete_document`).
  ///
  /// Throws ``XapianError/Code/documentNotFound`` if there is none with the id.
  public mutating func delete(_ id: DocumentID) throws(XapianError) {
    try unsafe check(CXWritableDatabaseDelete(handle, id))
  }

  /// Deletes all documents that have a term (`Xapian::WritableDatabase::delete_document`).
  public mutating func delete(documentsWithTerm term: some ByteString) throws(XapianError) {
    try unsafe check(term.withText { unsafe CXWritableDatabaseDeleteByTerm(handle, $0) })
  }
}
