/// What help, manual and shells know of a positional argument.
public struct PositionalDescription: Sendable, Hashable {
  /// How often an argument may stand.
  public enum Count: Sendable, Hashable {
    /// Exactly once.
    case one
    /// Once or not at all.
    case optional
    /// Any number of times.
    case any
    /// At least once.
    case many

    var minimum: Int { self == .one || self == .many ? 1 : 0 }

    var maximum: Int { self == .one || self == .optional ? 1 : .max }
  }

  /// What stands for it in help, such as `FOLDER`.
  public var name: String
  /// How often it may stand.
  public var count: Count
  /// What a shell offers.
  public var completion: Completion
  /// What it is, in a line.
  public var summary: String

  /// How it stands in the usage line.
  public var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)...]"
    case .many: "\(name)..."
    }
  }
}
