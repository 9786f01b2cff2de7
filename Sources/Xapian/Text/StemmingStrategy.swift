/// Which words are stemmed.
public enum StemmingStrategy: Sendable, Hashable {
  /// None.
  case none
  /// Words without a capital letter; their stems get the prefix `Z`. When indexing, words are kept unstemmed too.
  case some
  /// All words; their stems get no prefix.
  case all
  /// All words; their stems get the prefix `Z`.
  case allWithPrefix

  /// The same numbers in `Xapian::QueryParser` and `Xapian::TermGenerator`.
  var rawValue: Int32 {
    switch self {
    case .none: 0
    case .some: 1
    case .all: 2
    case .allWithPrefix: 3
    }
  }
}
