internal import CXapian

/// Looks for damage in a database, as `xapian-check` does.
///
/// The corresponding call is `Xapian::Database::check`. It finds damaged structure; a database of Xapian 1.4 has no
/// checksums, so content that was changed on the disk may pass, and a badly damaged database can end the process. For
/// promises about content keep a checksum of each file.
public enum DatabaseCheck {
  /// What to do.
  public struct Options: OptionSet, Sendable, Hashable {
    /// Xapian's flags.
    public let rawValue: Int32

    /// Options by Xapian's flags.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Prints the tables' blocks in short (`DBCHECK_SHORT_TREE`).
    public static let shortTree = Options(rawValue: 1)
    /// Prints the tables' blocks in full (`DBCHECK_FULL_TREE`).
    public static let fullTree = Options(rawValue: 2)
    /// Prints the free blocks (`DBCHECK_SHOW_FREELIST`).
    public static let showFreelist = Options(rawValue: 4)
    /// Prints statistics (`DBCHECK_SHOW_STATS`).
    public static let showStatistics = Options(rawValue: 8)
    /// Tries to mend a database whose version file is damaged (`DBCHECK_FIX`).
    public static let fix = Options(rawValue: 16)
  }

  /// What was found.
  public struct Report: Sendable, Hashable {
    /// How many errors; 0 for a sound database.
    public var errorCount: Int
    /// What was printed.
    public var output: String
  }

  /// Checks the database, or the table of one, at a path.
  public static func check(path: String, options: Options = []) throws(XapianError) -> Report {
    var errors = 0
    let output = try unsafe string { output in
      unsafe path.withText { unsafe CXCheck($0, options.rawValue, &errors, &output) }
    }
    return Report(errorCount: errors, output: output)
  }
}
