internal import CXapian

extension Database {
  /// A word of the spelling dictionary that is near to a word; empty if there is none, or none needed.
  ///
  /// The corresponding call is `Xapian::Database::get_spelling_suggestion`.
  /// - Parameters:
  ///   - word: The word as it was written.
  ///   - maximumEdits: How many letters may be added, left out, changed or swapped; 2 is Xapian's default.
  public func spellingSuggestion(
    for word: some ByteString, maximumEdits: Int = 2
  ) throws(XapianError) -> [UInt8] {
    try unsafe bytes { found in
      unsafe word.withText {
        unsafe CXDatabaseSpellingSuggestion(handle, $0, UInt32(clamping: maximumEdits), &found)
      }
    }
  }

  /// The words of the spelling dictionary in byte order, with their frequencies (`Xapian::Database::spellings_begin`).
  public func spellings() throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { unsafe CXDatabaseSpellings(handle, &$0) })
  }

  /// The synonyms of a term in byte order (`Xapian::Database::synonyms_begin`).
  public func synonyms(of term: some ByteString) throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { cursor in
        unsafe term.withText { unsafe CXDatabaseSynonyms(handle, $0, &cursor) }
      })
  }

  /// The terms that have synonyms, or those that begin with a prefix, in byte order
  /// (`Xapian::Database::synonym_keys_begin`).
  public func synonymKeys(withPrefix prefix: some ByteString = "") throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { cursor in
        unsafe prefix.withText { unsafe CXDatabaseSynonymKeys(handle, $0, &cursor) }
      })
  }
}
