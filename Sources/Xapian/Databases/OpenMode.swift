/// What opening a database for writing does with what is there.
public enum OpenMode: Sendable, Hashable {
  /// Opens what is there, or creates it (`DB_CREATE_OR_OPEN`).
  case createOrOpen
  /// Creates it, over what is there (`DB_CREATE_OR_OVERWRITE`).
  case createOrOverwrite
  /// Creates it; throws ``XapianError/Code/databaseCreate`` if one is there (`DB_CREATE`).
  case create
  /// Opens what is there; throws ``XapianError/Code/databaseNotFound`` if nothing is (`DB_OPEN`).
  case open

  var flags: Int32 {
    switch self {
    case .createOrOpen: 0
    case .createOrOverwrite: 1
    case .create: 2
    case .open: 3
    }
  }
}
