internal import CXapian

extension WritableDatabase {
  /// Sets the metadata of a key; an empty value removes it (`Xapian::WritableDatabase::set_metadata`).
  ///
  /// A key is stored like a term: it must not be empty, nor weigh more than ``DocumentDraft/maximumTermLength``.
  public mutating func setMetadata(
    _ value: some ByteString, for key: some ByteString
  ) throws(XapianError) {
    try key.withBytes { (key) throws(XapianError) in
      try DocumentDraft.checkTerm(key)
      let count = value.withBytes { $0.count }
      if count > maximumDataLength {
        throw .invalidArgument("\(count) bytes of metadata are too many (at most \(maximumDataLength))")
      }
      try unsafe check(
        key.withText { key in
          unsafe value.withText { unsafe CXWritableDatabaseSetMetadata(handle, key, $0) }
        })
    }
  }

  /// Adds to the frequency of a word of the spelling dictionary (`Xapian::WritableDatabase::add_spelling`).
  public mutating func addSpelling(_ word: some ByteString, frequency: UInt32 = 1) throws(XapianError) {
    try word.withBytes { (word) throws(XapianError) in
      try DocumentDraft.checkTerm(word)
      try unsafe check(word.withText { unsafe CXWritableDatabaseAddSpelling(handle, $0, frequency) })
    }
  }

  /// Takes off the frequency of a word of the spelling dictionary (`Xapian::WritableDatabase::remove_spelling`).
  public mutating func removeSpelling(
    _ word: some ByteString, frequency: UInt32 = 1
  ) throws(XapianError) {
    try unsafe check(word.withText { unsafe CXWritableDatabaseRemoveSpelling(handle, $0, frequency) })
  }

  /// Adds a synonym of a term (`Xapian::WritableDatabase::add_synonym`).
  public mutating func addSynonym(
    _ synonym: some ByteString, of term: some ByteString
  ) throws(XapianError) {
    try term.withBytes { (term) throws(XapianError) in
      try DocumentDraft.checkTerm(term)
      try synonym.withBytes { (synonym) throws(XapianError) in try DocumentDraft.checkTerm(synonym) }
      try unsafe check(
        term.withText { term in
          unsafe synonym.withText { unsafe CXWritableDatabaseAddSynonym(handle, term, $0) }
        })
    }
  }

  /// Removes a synonym of a term (`Xapian::WritableDatabase::remove_synonym`).
  public mutating func removeSynonym(
    _ synonym: some ByteString, of term: some ByteString
  ) throws(XapianError) {
    try unsafe check(
      term.withText { term in
        unsafe synonym.withText { unsafe CXWritableDatabaseRemoveSynonym(handle, term, $0) }
      })
  }

  /// Removes all synonyms of a term (`Xapian::WritableDatabase::clear_synonyms`).
  public mutating func removeSynonyms(of term: some ByteString) throws(XapianError) {
    try unsafe check(term.withText { unsafe CXWritableDatabaseClearSynonyms(handle, $0) })
  }
}
