internal import CXapian

extension WritableDatabase {
  /// Begins a transaction: from here on all is written, or nothing (`Xapian::WritableDatabase::begin_transaction`).
  ///
  /// - Parameter flushed: Commits before and after, so that the transaction is durable when it ends. Without, it may
  ///   reach the disk later, together with others.
  public mutating func beginTransaction(flushed: Bool = true) throws(XapianError) {
    try unsafe check(CXWritableDatabaseBeginTransaction(handle, flushed))
  }

  /// Ends the transaction and keeps what it wrote (`Xapian::WritableDatabase::commit_transaction`).
  public mutating func commitTransaction() throws(XapianError) {
    try unsafe check(CXWritableDatabaseCommitTransaction(handle))
  }

  /// Ends the transaction and gives up what it wrote (`Xapian::WritableDatabase::cancel_transaction`).
  public mutating func cancelTransaction() throws(XapianError) {
    try unsafe check(CXWritableDatabaseCancelTransaction(handle))
  }

  /// Does `body` in a transaction, which is cancelled if it throws.
  public mutating func withTransaction<Result>(
    flushed: Bool = true, _ body: (inout WritableDatabase) throws(XapianError) -> Result
  ) throws(XapianError) -> Result {
    try beginTransaction(flushed: flushed)
    do throws(XapianError) {
      let result = try body(&self)
      try commitTransaction()
      return result
    } catch {
      // The first error is the one that tells; a cancel after it can only fail for the same reason.
      do throws(XapianError) { try cancelTransaction() } catch {}
      throw error
    }
  }
}
