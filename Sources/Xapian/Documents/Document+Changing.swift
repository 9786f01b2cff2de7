internal import CXapian

extension Document {
  /// Replaces the stored data (`Xapian::Document::set_data`).
  public mutating func setData(_ data: some ByteString) throws(XapianError) {
    try unsafe check(data.withText { unsafe CXDocumentSetData(handle, $0) })
  }

  /// Sets the value of a slot; an empty one removes it (`Xapian::Document::add_value`).
  public mutating func setValue(_ value: some ByteString, in slot: ValueSlot) throws(XapianError) {
    try unsafe check(value.withText { unsafe CXDocumentAddValue(handle, slot, $0) })
  }

  /// Removes the value of a slot (`Xapian::Document::remove_value`).
  ///
  /// Throws ``XapianError/Code/invalidArgument`` if there is none.
  public mutating func removeValue(in slot: ValueSlot) throws(XapianError) {
    try unsafe check(CXDocumentRemoveValue(handle, slot))
  }

  /// Removes all values (`Xapian::Document::clear_values`).
  public mutating func removeAllValues() throws(XapianError) {
    try unsafe check(CXDocumentClearValues(handle))
  }

  /// Adds a term, or adds to the wdf of one that is there (`Xapian::Document::add_term`); a wdf of 0 makes a term
  /// for filters, which counts nowhere.
  ///
  /// Throws ``XapianError/Code/invalidArgument`` for an empty term, or one that is too long to be stored.
  public mutating func add(term: some ByteString, wdf: UInt32 = 1) throws(XapianError) {
    try term.withBytes { (span) throws(XapianError) in
      try DocumentDraft.checkTerm(span)
      try unsafe check(span.withText { unsafe CXDocumentAddTerm(handle, $0, wdf) })
    }
  }

  /// Adds a term at a position, and adds to its wdf (`Xapian::Document::add_posting`).
  public mutating func add(
    term: some ByteString, at position: TermPosition, wdf: UInt32 = 1
  ) throws(XapianError) {
    try term.withBytes { (span) throws(XapianError) in
      try DocumentDraft.checkTerm(span)
      try unsafe check(span.withText { unsafe CXDocumentAddPosting(handle, $0, position, wdf) })
    }
  }

  /// Removes a term and its positions (`Xapian::Document::remove_term`).
  ///
  /// Throws ``XapianError/Code/invalidArgument`` if the document does not have it.
  public mutating func remove(term: some ByteString) throws(XapianError) {
    try unsafe check(term.withText { unsafe CXDocumentRemoveTerm(handle, $0) })
  }

  /// Removes positions of a term, and says how many there were (`Xapian::Document::remove_postings`).
  ///
  /// - Parameters:
  ///   - term: The term, which stays even without positions.
  ///   - positions: The first and the last position to be removed.
  ///   - wdf: What each removed position takes off the wdf.
  @discardableResult
  public mutating func removePostings(
    of term: some ByteString, at positions: ClosedRange<TermPosition>, wdf: UInt32 = 1
  ) throws(XapianError) -> Int {
    Int(
      try unsafe Xapian.value(0) { removed in
        unsafe term.withText {
          unsafe CXDocumentRemovePostings(
            handle, $0, positions.lowerBound, positions.upperBound, wdf, &removed)
        }
      })
  }

  /// Removes all terms (`Xapian::Document::clear_terms`).
  public mutating func removeAllTerms() throws(XapianError) {
    try unsafe check(CXDocumentClearTerms(handle))
  }
}
