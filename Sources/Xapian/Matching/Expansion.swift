/// How the terms of an ``ESet`` are weighted (`Xapian::Enquire::set_expansion_scheme`).
public enum Expansion: Sendable, Hashable {
  /// The traditional scheme, `trad`.
  case traditional(k: Double = 1)
  /// Bose-Einstein statistics, `bo1`.
  case bo1

  var parameters: (name: String, k: Double) {
    switch self {
    case .traditional(let k): ("trad", k)
    case .bo1: ("bo1", 1)
    }
  }
}
