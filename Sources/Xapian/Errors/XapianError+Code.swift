extension XapianError {
  /// The class of an error: one for each of Xapian's 25 error classes, and three for what is not Xapian's.
  ///
  /// A class that a later Xapian adds gets the code of its base; its name is in ``XapianError/typeName``.
  public struct Code: RawRepresentable, Hashable, Sendable, CaseIterable {
    /// The number of the code; stable.
    public let rawValue: Int32

    /// A code by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// `Xapian::Error`, the base of all.
    public static let error = Code(rawValue: 1)
    /// `Xapian::LogicError`: the base of errors of the program.
    public static let logic = Code(rawValue: 2)
    /// `Xapian::AssertionError`: an assertion of a debug build of Xapian failed.
    public static let assertion = Code(rawValue: 3)
    /// `Xapian::InvalidArgumentError`: an argument has no meaning for the call.
    public static let invalidArgument = Code(rawValue: 4)
    /// `Xapian::InvalidOperationError`: the object is not in a state for the call.
    public static let invalidOperation = Code(rawValue: 5)
    /// `Xapian::UnimplementedError`: Xapian, or this kind of database, can't do this.
    public static let unimplemented = Code(rawValue: 6)
    /// `Xapian::RuntimeError`: the base of errors that arise from data, files and the network.
    public static let runtime = Code(rawValue: 7)
    /// `Xapian::DatabaseError`: the base of errors of databases.
    public static let database = Code(rawValue: 8)
    /// `Xapian::DatabaseClosedError`: the database was closed, by `close()` or by an earlier failure.
    public static let databaseClosed = Code(rawValue: 9)
    /// `Xapian::DatabaseCorruptError`: the database is damaged.
    public static let databaseCorrupt = Code(rawValue: 10)
    /// `Xapian::DatabaseCreateError`: the database could not be created.
    public static let databaseCreate = Code(rawValue: 11)
    /// `Xapian::DatabaseLockError`: another writer has the database open.
    public static let databaseLock = Code(rawValue: 12)
    /// `Xapian::DatabaseModifiedError`: a writer has overwritten the revision being read; reopen and try again.
    public static let databaseModified = Code(rawValue: 13)
    /// `Xapian::DatabaseOpeningError`: the database could not be opened.
    public static let databaseOpening = Code(rawValue: 14)
    /// `Xapian::DatabaseNotFoundError`: there is no database at the path.
    public static let databaseNotFound = Code(rawValue: 15)
    /// `Xapian::DatabaseVersionError`: the database has a format that this Xapian does not read.
    public static let databaseVersion = Code(rawValue: 16)
    /// `Xapian::DocNotFoundError`: there is no document with the id.
    public static let documentNotFound = Code(rawValue: 17)
    /// `Xapian::FeatureUnavailableError`: this build of Xapian, or this database, lacks something.
    public static let featureUnavailable = Code(rawValue: 18)
    /// `Xapian::InternalError`: Xapian found itself in a state that it should never be in.
    public static let `internal` = Code(rawValue: 19)
    /// `Xapian::NetworkError`: the connection to a remote database failed.
    public static let network = Code(rawValue: 20)
    /// `Xapian::NetworkTimeoutError`: a remote database did not answer in time.
    public static let networkTimeout = Code(rawValue: 21)
    /// `Xapian::QueryParserError`: a query's words could not be parsed.
    public static let queryParser = Code(rawValue: 22)
    /// `Xapian::RangeError`: a number in a file or an argument is out of range.
    public static let range = Code(rawValue: 23)
    /// `Xapian::SerialisationError`: bytes are not the serialised object they are said to be.
    public static let serialisation = Code(rawValue: 24)
    /// `Xapian::WildcardError`: a wildcard has more expansions than its limit.
    public static let wildcard = Code(rawValue: 25)
    /// There was no memory (`std::bad_alloc`).
    public static let outOfMemory = Code(rawValue: 100)
    /// Another C++ exception (`std::exception`); ``XapianError/typeName`` has its type.
    public static let standard = Code(rawValue: 101)
    /// A C++ exception of no known type.
    public static let unknown = Code(rawValue: 102)

    private static let table: [(code: Code, typeName: String, base: Code?)] = [
      (.error, "Error", nil),
      (.logic, "LogicError", .error),
      (.assertion, "AssertionError", .logic),
      (.invalidArgument, "InvalidArgumentError", .logic),
      (.invalidOperation, "InvalidOperationError", .logic),
      (.unimplemented, "UnimplementedError", .logic),
      (.runtime, "RuntimeError", .error),
      (.database, "DatabaseError", .runtime),
      (.databaseClosed, "DatabaseClosedError", .database),
      (.databaseCorrupt, "DatabaseCorruptError", .database),
      (.databaseCreate, "DatabaseCreateError", .database),
      (.databaseLock, "DatabaseLockError", .database),
      (.databaseModified, "DatabaseModifiedError", .database),
      (.databaseOpening, "DatabaseOpeningError", .database),
      (.databaseNotFound, "DatabaseNotFoundError", .databaseOpening),
      (.databaseVersion, "DatabaseVersionError", .databaseOpening),
      (.documentNotFound, "DocNotFoundError", .runtime),
      (.featureUnavailable, "FeatureUnavailableError", .runtime),
      (.internal, "InternalError", .runtime),
      (.network, "NetworkError", .runtime),
      (.networkTimeout, "NetworkTimeoutError", .network),
      (.queryParser, "QueryParserError", .runtime),
      (.range, "RangeError", .runtime),
      (.serialisation, "SerialisationError", .runtime),
      (.wildcard, "WildcardError", .runtime),
      (.outOfMemory, "bad_alloc", nil),
      (.standard, "exception", nil),
      (.unknown, "", nil),
    ]

    /// All codes, bases before what derives from them.
    public static var allCases: [Code] { table.map(\.code) }

    /// The name of the class.
    public var typeName: String { Code.table.first { $0.code == self }?.typeName ?? "" }

    /// The code of the class that this one derives from, or nil.
    public var base: Code? { Code.table.first { $0.code == self }?.base }

    /// Whether the class is `other` or derives from it.
    public func isKind(of other: Code) -> Bool {
      var code: Code? = self
      while let current = code {
        if current == other { return true }
        code = current.base
      }
      return false
    }
  }
}
