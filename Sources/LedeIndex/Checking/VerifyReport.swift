/// How closely an index is looked at.
public enum VerifyLevel: Int, Sendable, CaseIterable, Comparable {
  /// Names and sizes.
  case quick
  /// Also every byte, by checksum.
  case full
  /// Also what the bytes mean: trees, terms, positions, values, links, counts.
  case deep

  /// Order by closeness.
  public static func < (left: VerifyLevel, right: VerifyLevel) -> Bool { left.rawValue < right.rawValue }
}

/// What a look at an index found.
public struct VerifyReport: Sendable {
  /// Something that is not as it should be.
  public struct Finding: Sendable, Hashable {
    /// What it is about.
    public enum Kind: String, Sendable, CaseIterable {
      /// The index is not what was written.
      case damage
      /// A source file is not what was read; the next run of `lede index --rehash` reads it again.
      case sourceChanged = "source-changed"
      /// A source file is not there, or can't be read.
      case sourceMissing = "source-missing"
    }

    /// What it is about.
    public var kind: Kind
    /// The file, in bytes as the file system has them.
    public var path: [UInt8]
    /// One sentence without a full stop.
    public var message: String
  }

  /// The generation that was looked at; 0 when none could be opened.
  public internal(set) var generation = 0
  /// Files of the index that were looked at.
  public internal(set) var files = 0
  /// Bytes of them that were read.
  public internal(set) var bytes = 0
  /// Articles whose documents were compared with their text.
  public internal(set) var articles = 0
  /// Source files that were compared with the table.
  public internal(set) var sources = 0
  /// What is not as it should be, at most ``mostFindings`` of them.
  public private(set) var findings: [Finding] = []
  /// Findings that were left out.
  public private(set) var omitted = 0

  /// Findings that are kept at most.
  public static let mostFindings = 1000

  init() {}

  /// Whether the index is what was written; source files that have changed since are no damage.
  public var isWhole: Bool { !findings.contains { $0.kind == .damage } }

  mutating func note(_ kind: Finding.Kind, _ path: [UInt8], _ message: String) {
    guard findings.count < Self.mostFindings else {
      omitted += 1
      return
    }
    findings.append(Finding(kind: kind, path: path, message: message))
  }

  mutating func damage(_ path: String, _ message: String) { note(.damage, Array(path.utf8), message) }
}

/// How far a look at an index has come.
public struct VerifyProgress: Sendable {
  /// Bytes of the index in all.
  public var bytesInAll: Int
  /// Bytes read so far.
  public var bytes = 0
  /// Articles to be compared with their text; 0 unless the look is deep.
  public var articlesInAll: Int
  /// Articles compared so far.
  public var articles = 0
  /// Source files to be compared; 0 unless that was asked for.
  public var sourcesInAll: Int
  /// Source files compared so far.
  public var sources = 0
}
