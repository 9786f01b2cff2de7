/// How the terms that a wildcard stands for are weighted.
public enum WildcardCombiner: Sendable, Hashable {
  /// As if they were one term (`OP_SYNONYM`).
  case synonym
  /// The sum of their weights (`OP_OR`).
  ///
  /// With ``WildcardLimit/mostFrequent(_:)`` libxapian 1.4.22 loses about a hundred bytes of memory a match.
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
