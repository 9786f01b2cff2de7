internal import CXapian

extension Query {
  /// The query as Xapian describes it, for people who debug (`Xapian::Query::get_description`).
  public func details() throws(XapianError) -> String {
    let query = try QueryHandle.make(self)
    return try unsafe string { unsafe CXQueryDescription(query.handle, &$0) }
  }

  /// The query as bytes (`Xapian::Query::serialise`).
  ///
  /// Throws ``XapianError/Code/unimplemented`` for a posting source of one's own or a ``DocumentSet``.
  public func serialised() throws(XapianError) -> [UInt8] {
    let query = try QueryHandle.make(self)
    return try unsafe bytes { unsafe CXQuerySerialise(query.handle, &$0) }
  }

  /// The number of terms, each as often as its wqf says (`Xapian::Query::get_length`).
  public func length() throws(XapianError) -> Int {
    let query = try QueryHandle.make(self)
    return Int(try unsafe value(0) { unsafe CXQueryLength(query.handle, &$0) })
  }

  /// The terms in the order of their positions (`Xapian::Query::get_terms_begin`), or each once in byte order
  /// (`Xapian::Query::get_unique_terms_begin`).
  ///
  /// Wildcards are not expanded.
  public func terms(unique: Bool = false) throws(XapianError) -> [[UInt8]] {
    let query = try QueryHandle.make(self)
    let terms = unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { unsafe CXQueryTerms(query.handle, unique, &$0) })
    return try terms.collect()
  }
}
