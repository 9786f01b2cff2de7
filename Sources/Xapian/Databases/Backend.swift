/// The format of a database on disk.
public enum Backend: Sendable, Hashable {
  /// What is found at the path, or Xapian's default for a new database.
  case automatic
  /// Glass, the format of Xapian 1.4: a folder, or a single file made by compaction (`DB_BACKEND_GLASS`).
  case glass
  /// Chert, the format of Xapian 1.2 (`DB_BACKEND_CHERT`).
  case chert
  /// A text file that names other databases (`DB_BACKEND_STUB`).
  case stub

  var flags: Int32 {
    switch self {
    case .automatic: 0
    case .glass: 0x100
    case .chert: 0x200
    case .stub: 0x300
    }
  }
}
