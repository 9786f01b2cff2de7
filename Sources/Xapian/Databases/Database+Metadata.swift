internal import CXapian

extension Database {
  /// The metadata of a key; empty if there is none (`Xapian::Database::get_metadata`).
  ///
  /// With several sub-databases, the first one answers.
  public func metadata(for key: some ByteString) throws(XapianError) -> [UInt8] {
    try unsafe bytes { found in
      unsafe key.withText { unsafe CXDatabaseMetadata(handle, $0, &found) }
    }
  }

  /// The keys that have metadata, or those that begin with a prefix, in byte order
  /// (`Xapian::Database::metadata_keys_begin`).
  public func metadataKeys(withPrefix prefix: some ByteString = "") throws(XapianError) -> TermIterator {
    unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) { cursor in
        unsafe prefix.withText { unsafe CXDatabaseMetadataKeys(handle, $0, &cursor) }
      })
  }
}
