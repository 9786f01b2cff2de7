internal import CXapian

/// A database opened for reading, or several that are searched as one.
///
/// The corresponding class is `Xapian::Database`. A database shows one revision: the one that was current when it was
/// opened. A writer may commit once without disturbing it; after a second commit reading throws
/// ``XapianError/Code/databaseModified``, and ``reopen()`` moves on to the newest revision.
///
/// Databases, and all that comes from one (documents, match sets, iterators), belong to one thread at a time. Open the
/// database again for another thread: it costs less than a millisecond.
///
/// Freeing a database closes it, once nothing that came from it is in use.
@safe public final class Database {
  let handle: CXDatabase
  /// Whether a part of the database is served by another process (`Xapian::Remote::open`).
  ///
  /// Such a part runs no code of this process: no posting sources, no key makers.
  public private(set) var isRemote = false

  init(taking handle: CXDatabase) {
    unsafe self.handle = handle
  }

  private init(_ open: (inout CXDatabase) -> CXError) throws(XapianError) {
    unsafe handle = try unsafe value(CXDatabase(impl: nil), open)
  }

  deinit {
    unsafe CXDatabaseFree(handle)
  }

  /// Opens the database at a path: a folder, a single file, or a stub that names others.
  ///
  /// The corresponding call is `Xapian::Database(path, flags)`. Throws ``XapianError/Code/databaseNotFound`` if there
  /// is none, and other errors that are a ``XapianError/Code/databaseOpening``.
  public convenience init(path: String, backend: Backend = .automatic) throws(XapianError) {
    try unsafe self.init { database in
      unsafe path.withText { unsafe CXDatabaseOpen($0, backend.flags, &database) }
    }
  }

  /// Opens several databases to be searched as one, with the statistics of the whole.
  ///
  /// The corresponding call is `Xapian::Database::add_database`, once a path, in their order.
  public convenience init(paths: [String]) throws(XapianError) {
    try self.init()
    for path in paths { try add(Database(path: path)) }
  }

  /// Opens the single-file database that a file descriptor reads, and takes the descriptor, also when it throws.
  ///
  /// The corresponding call is `Xapian::Database(fd)`.
  public convenience init(fileDescriptor: Int32) throws(XapianError) {
    try unsafe self.init { database in unsafe CXDatabaseOpenDescriptor(fileDescriptor, 0, &database) }
  }

  /// Opens the single-file database that a file descriptor reads, and holds each block that is read against its
  /// checksum; takes both descriptors, also when it throws.
  ///
  /// A block that differs throws an error whose ``XapianError/systemMessage`` is that of `EBADMSG`. What is read through
  /// a database that was opened otherwise is not looked at, as glass has no checksums of its own.
  ///
  /// - Parameters:
  ///   - fileDescriptor: reads the database.
  ///   - blockSums: reads the file that holds ``BlockSums``.
  ///   - start: the byte of it where those of this database begin.
  public convenience init(fileDescriptor: Int32, blockSums: Int32, from start: Int) throws(XapianError) {
    try unsafe self.init { database in
      unsafe CXDatabaseOpenChecked(fileDescriptor, blockSums, Int64(start), &database)
    }
  }

  /// Connects to a `xapian-tcpsrv`.
  ///
  /// The corresponding call is `Xapian::Remote::open`.
  /// - Parameters:
  ///   - host: A name or address.
  ///   - port: The server's port.
  ///   - timeout: Milliseconds that an answer may take; 0 waits for ever.
  ///   - connectTimeout: Milliseconds that connecting may take; 0 waits for ever.
  public convenience init(
    remoteHost host: String, port: UInt16, timeout: UInt32 = 10_000, connectTimeout: UInt32 = 10_000
  ) throws(XapianError) {
    try unsafe self.init { database in
      unsafe host.withText {
        unsafe CXDatabaseOpenTCP($0, UInt32(port), timeout, connectTimeout, &database)
      }
    }
    isRemote = true
  }

  /// Runs a program, such as `xapian-progsrv` through `ssh`, and talks to it through its standard input and output.
  ///
  /// The corresponding call is `Xapian::Remote::open`.
  /// - Parameters:
  ///   - program: The program's path.
  ///   - arguments: Its arguments, separated by spaces.
  ///   - timeout: Milliseconds that an answer may take; 0 waits for ever.
  public convenience init(
    remoteProgram program: String, arguments: String, timeout: UInt32 = 10_000
  ) throws(XapianError) {
    try unsafe self.init { database in
      unsafe program.withText { program in
        unsafe arguments.withText { unsafe CXDatabaseOpenProgram(program, $0, timeout, &database) }
      }
    }
    isRemote = true
  }

  /// A database without documents, to which others can be added.
  ///
  /// The corresponding call is `Xapian::Database()`.
  public convenience init() throws(XapianError) {
    try unsafe self.init { database in unsafe CXDatabaseOpenNone(&database) }
  }

  /// Adds the sub-databases of another database behind those that are there.
  ///
  /// The corresponding call is `Xapian::Database::add_database`. The two share what they have open: closing one
  /// closes it for both.
  public func add(_ other: Database) throws(XapianError) {
    try unsafe check(CXDatabaseAdd(handle, other.handle))
    if other.isRemote { isRemote = true }
  }

  /// How many sub-databases there are (`Xapian::Database::size`).
  public var shardCount: Int { unsafe CXDatabaseShardCount(handle) }

  /// Moves on to the newest revision, and says whether there was a newer one.
  ///
  /// The corresponding call is `Xapian::Database::reopen`. Don't use it across a rename of the folder: it mixes the
  /// old files with the new ones.
  @discardableResult
  public func reopen() throws(XapianError) -> Bool {
    try unsafe value(false) { unsafe CXDatabaseReopen(handle, &$0) }
  }

  /// Closes the files now.
  ///
  /// What is read from here on, also through things that came from this database, throws
  /// ``XapianError/Code/databaseClosed`` or is what Xapian had in memory. The corresponding call is `Xapian::Database::close`.
  public func close() throws(XapianError) {
    try unsafe check(CXDatabaseClose(handle))
  }

  /// Keeps the connection to a remote database from timing out (`Xapian::Database::keep_alive`).
  public func keepAlive() throws(XapianError) {
    try unsafe check(CXDatabaseKeepAlive(handle))
  }
}
