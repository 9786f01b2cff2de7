/// How the terms that a wildcard stands for are weighted.
public enum WildcardCombiner: Sendable, Hashable {
  /// As if they were one term (`OP_SYNONYM`).
  case synonym
  /// The sum of their weights (`OP_OR`).
  case or
  /// The weight of the term that weighs most (`OP_MAX`).
  case max

  var op: Query.Operator {
    switch self {
    case .synonym: .synonym
    case .or: .or
    case .max: .max
    }
  }
}
