internal import CXapian

extension Database {
  /// All terms, or those that begin with a prefix, in byte order, with how many documents have them.
  ///
  /// The corresponding call is `Xapian::Database::allterms_begin`. The iterator can be left at any time, so this is
  /// also the way to expand a wildcard under one's own limits.
  public func allTerms(withPrefix prefix: some ByteString = "") throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { cursor in
        unsafe prefix.withText { unsafe CXDatabaseAllTerms(handle, $0, &cursor) }
      })
  }
}
