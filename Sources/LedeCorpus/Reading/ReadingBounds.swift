/// How much an archive may grow, hold and nest.
///
/// What passes a bound is reported as skipped, never as fine.
public struct ReadingBounds: Sendable, Hashable {
  /// Bytes out for each byte in, once more than ``ratioFloor`` bytes have come out.
  public var ratio = 100
  /// Bytes that may come out before the ratio counts.
  public var ratioFloor = 1 << 20
  /// Bytes that may come out of an archive of many members; single compressed files are bound by the ratio alone,
  /// as archives of JSON Lines may well be larger.
  public var archiveBytes = 1 << 30
  /// Members of an archive.
  public var members = 100_000
  /// Archives within archives.
  public var depth = 3

  /// The usual bounds.
  public init() {}
}
