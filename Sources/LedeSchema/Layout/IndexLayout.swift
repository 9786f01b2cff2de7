/// Where the files of an index stand.
public struct IndexLayout: Hashable, Sendable {
  /// The index folder.
  public var root: String

  /// The layout of the index at `root`.
  public init(root: String) { self.root = root }

  /// One line: the manifest's name and its checksum.
  public var current: String { root + "/CURRENT" }
  /// The lock of the writer.
  public var lock: String { root + "/lock" }
  /// Work in progress.
  public var temporary: String { root + "/tmp" }
  /// The folder of the segments.
  public var segments: String { root + "/segments" }
  /// How the last run ended; not part of any generation.
  public var lastRun: String { root + "/last-run.json" }
  /// A link to the folder of the databases that servers serve, made by `lede compact --full`.
  public var served: String { root + "/served" }
  /// Saved searches.
  public var saved: String { root + "/saved.json" }
  /// New matches of saved searches that no run has told of yet.
  public var pendingAlerts: String { root + "/alerts.json" }

  /// Names that stand together in an index that has been published, and in no other folder.
  public static let marks = ["CURRENT", "lock", "segments"]

  /// The name of a segment's file with the checksums of the blocks of its databases, one database after the other.
  public static let sums = "sums"

  /// A number in the form of file names: six digits, more when needed.
  public static func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 6 - text.utf8.count)) + text
  }

  /// The name of a generation's manifest.
  public static func manifestName(_ generation: Int) -> String { "manifest-\(digits(generation)).json" }

  /// The path of a generation's manifest.
  public func manifest(_ generation: Int) -> String { root + "/" + Self.manifestName(generation) }

  /// The generations that have a manifest here, in ascending order; none for a folder that can't be listed.
  public var generations: [Int] {
    ((try? FileSystem.names(in: root)) ?? []).compactMap { name in
      guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
      return Int(name.dropFirst("manifest-".count).dropLast(".json".count))
    }.sorted()
  }

  /// The folder of a segment.
  public func segment(_ number: Int) -> String { segments + "/" + Self.digits(number) }

  /// A file of a segment.
  public func file(_ name: String, of segment: Int) -> String { self.segment(segment) + "/" + name }

  /// The version of the format that this program writes and reads; it covers the layout, the fields, the
  /// analyser and the stored articles.
  public static let formatVersion = 4
}
