/// How many terms a wildcard may become, and what happens when there are more.
public enum WildcardLimit: Sendable, Hashable {
  /// No limit.
  case none
  /// Beyond this many terms the match throws ``XapianError/Code/wildcard`` (`WILDCARD_LIMIT_ERROR`).
  case error(Int)
  /// The first terms, in byte order (`WILDCARD_LIMIT_FIRST`).
  case first(Int)
  /// The terms that most documents have (`WILDCARD_LIMIT_MOST_FREQUENT`).
  case mostFrequent(Int)

  /// Xapian's limit and type; its limit of 0 is none, so one that is not positive becomes 1.
  var parameters: (limit: UInt32, type: Int32) {
    switch self {
    case .none: (0, 0)
    case .error(let limit): (UInt32(clamping: Swift.max(limit, 1)), 0)
    case .first(let limit): (UInt32(clamping: Swift.max(limit, 1)), 1)
    case .mostFrequent(let limit): (UInt32(clamping: Swift.max(limit, 1)), 2)
    }
  }
}
