/// How many documents match: bounds, and an estimate between them.
public struct MatchCount: Sendable, Hashable {
  /// At least this many.
  public var lowerBound: Int
  /// About this many.
  public var estimate: Int
  /// At most this many.
  public var upperBound: Int

  /// Whether the number is known for sure.
  public var isExact: Bool { lowerBound == upperBound }
}
