/// How many documents match: bounds, and an estimate between them.
public struct MatchCount: Sendable, Hashable {
  /// At least this many.
  public var lowerBound: Int
  /// About this many.
  public var estimate: Int
  /// At most this many.
  public var upperBound: Int

  /// Bounds and an estimate.
  public init(lowerBound: Int, estimate: Int, upperBound: Int) {
    self.lowerBound = lowerBound
    self.estimate = estimate
    self.upperBound = upperBound
  }

  /// Whether the number is known for sure.
  public var isExact: Bool { lowerBound == upperBound }
}
