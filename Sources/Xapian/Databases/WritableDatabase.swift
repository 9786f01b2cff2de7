internal import CXapian

/// A database opened for writing: there can be one at a time for a database on disk.
///
/// The corresponding class is `Xapian::WritableDatabase`. What is written is gathered in memory, and becomes visible
/// to readers with ``commit()``; Xapian also commits by itself after every 10,000th document, but not within a
/// transaction.
///
/// Three facts to build on:
///
/// - **A writer that goes away without ``close()`` gives up what was not committed**, so an error on the way never
///   publishes half a batch. (Xapian's own destructor commits it.)
/// - **An ``add(_:)-(DocumentDraft)`` or `replace` that throws a ``XapianError/Code/database`` error has lost all that
///   was not committed**, not only its own document. What can be known before is checked before: terms and data that
///   are too long throw ``XapianError/Code/invalidArgument``, and nothing is lost.
/// - `commit()` doesn't make the folder's entries durable. Where that matters, call `fsync` on the folder afterwards.
///
/// A writer belongs to one thread at a time.
@safe public struct WritableDatabase: ~Copyable {
  let handle: CXWritableDatabase
  /// The same database for reading, with what is not committed yet.
  ///
  /// It may outlive the writer, but then everything it is asked throws ``XapianError/Code/databaseClosed``.
  public let database: Database

  /// The most bytes of data that a document may have.
  let maximumDataLength: Int

  private init(
    blockSize: Int? = nil, _ open: (inout CXWritableDatabase) -> CXError
  ) throws(XapianError) {
    let opened = try unsafe value(CXWritableDatabase(impl: nil), open)
    let reader: CXDatabase
    do throws(XapianError) {
      unsafe reader = try unsafe value(CXDatabase(impl: nil)) { unsafe CXWritableDatabaseReader(opened, &$0) }
    } catch {
      unsafe CXWritableDatabaseFree(opened)
      throw error
    }
    maximumDataLength = DocumentDraft.maximumDataLength(blockSize: blockSize)
    unsafe handle = opened
    unsafe database = Database(taking: reader)
  }

  deinit {
    unsafe Self.discard(handle)
    unsafe Self.ignore(CXWritableDatabaseClose(handle))
    unsafe CXWritableDatabaseFree(handle)
  }

  /// Opens the database at a path for writing.
  ///
  /// The corresponding call is `Xapian::WritableDatabase(path, flags, block_size)`.
  /// - Parameters:
  ///   - path: A folder; its parent must exist.
  ///   - mode: What to do with what is there.
  ///   - options: How to write.
  ///   - backend: The format of a new database.
  ///   - blockSize: The block size of a new database in bytes, a power of two from 2048 to 65536; nil for 8192. It
  ///     bounds the data of a document: see ``DocumentDraft/maximumDataLength(blockSize:)``.
  /// - Throws: ``XapianError/Code/databaseLock`` if another writer has it open.
  public init(
    path: String, mode: OpenMode = .createOrOpen, options: WriteOptions = [],
    backend: Backend = .automatic, blockSize: Int? = nil
  ) throws(XapianError) {
    try unsafe self.init(blockSize: blockSize) { database in
      unsafe path.withText {
        unsafe CXWritableDatabaseOpen(
          $0, mode.flags | options.rawValue | backend.flags, Int32(clamping: blockSize ?? 0), &database)
      }
    }
  }

  /// A database in memory (`DB_BACKEND_INMEMORY`), for tests and for trying a query on a few documents.
  ///
  /// It has no transactions, no revisions and no UUID.
  public static func inMemory() throws(XapianError) -> WritableDatabase {
    try unsafe WritableDatabase { database in
      unsafe CXWritableDatabaseOpen(CXText(), 0x400, 0, &database)
    }
  }

  /// Connects to a `xapian-tcpsrv --writable` (`Xapian::Remote::open_writable`).
  ///
  /// - Parameters:
  ///   - host: A name or address.
  ///   - port: The server's port.
  ///   - timeout: Milliseconds that an answer may take; 0 waits for ever.
  ///   - connectTimeout: Milliseconds that connecting may take; 0 waits for ever.
  public init(
    remoteHost host: String, port: UInt16, timeout: UInt32 = 0, connectTimeout: UInt32 = 10_000
  ) throws(XapianError) {
    try unsafe self.init { database in
      unsafe host.withText {
        unsafe CXWritableDatabaseOpenTCP($0, UInt32(port), timeout, connectTimeout, 0, &database)
      }
    }
  }

  /// Runs a program such as `xapian-progsrv --writable` and talks to it (`Xapian::Remote::open_writable`).
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - arguments: Its arguments, separated by spaces.
  ///   - timeout: Milliseconds that an answer may take; 0 waits for ever.
  public init(
    remoteProgram program: String, arguments: String, timeout: UInt32 = 0
  ) throws(XapianError) {
    try unsafe self.init { database in
      unsafe program.withText { program in
        unsafe arguments.withText {
          unsafe CXWritableDatabaseOpenProgram(program, $0, timeout, 0, &database)
        }
      }
    }
  }

  /// Makes what was written visible to readers, and waits for the disk unless ``WriteOptions/noSync`` is on
  /// (`Xapian::WritableDatabase::commit`).
  ///
  /// If it throws, what was not committed is lost, and the writer may be closed; open a new one.
  public mutating func commit() throws(XapianError) {
    try unsafe check(CXWritableDatabaseCommit(handle))
  }

  /// Gives up what was not committed.
  public mutating func discardChanges() throws(XapianError) {
    unsafe Self.ignore(CXWritableDatabaseBeginTransaction(handle, false))
    try unsafe check(CXWritableDatabaseCancelTransaction(handle))
  }

  /// Commits, and closes the database so that another writer can open it (`Xapian::WritableDatabase::close`).
  ///
  /// Within a transaction, what the transaction has written is given up.
  ///
  /// If another thread starts a process at this very moment, the child holds the lock until it runs its program; a
  /// writer opened at once in such a program does well to use ``WriteOptions/retryLock``.
  public consuming func close() throws(XapianError) {
    try unsafe check(CXWritableDatabaseClose(handle))
  }

  private static func discard(_ handle: CXWritableDatabase) {
    unsafe ignore(CXWritableDatabaseBeginTransaction(handle, false))
    unsafe ignore(CXWritableDatabaseCancelTransaction(handle))
  }

  private static func ignore(_ error: CXError) {
    if unsafe error.impl != nil { unsafe CXErrorFree(error) }
  }
}
