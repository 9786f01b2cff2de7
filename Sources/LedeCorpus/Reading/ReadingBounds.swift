/// How much an archive may grow, hold and nest.
///
/// What passes a bound is reported as skipped, never as fine. A corpus may well lie in one archive of many
/// gigabytes, so the bounds on bytes and members rise with the archive's own size: what they stop is growth out of
/// proportion.
public struct ReadingBounds: Sendable, Hashable {
  /// Bytes out for each byte in, once more than ``ratioFloor`` bytes have come out.
  public var ratio = 100
  /// Bytes that may come out before the ratio counts.
  public var ratioFloor = 1 << 20
  /// Bytes that may come out of an archive of many members before ``archiveRatio`` counts; single compressed files
  /// are bound by ``ratio`` alone.
  public var archiveBytes = 1 << 30
  /// Bytes out for each byte in, once more than ``archiveBytes`` have come out of an archive.
  public var archiveRatio = 20
  /// Members of all archives in a file; one more is allowed for each KiB of the file.
  public var members = 100_000
  /// Archives within archives; a compressed tar counts as one.
  public var depth = 3
  /// Gives members whose names, or whose folders' names, start with a full stop.
  public var includesHidden = false

  /// The usual bounds.
  public init() {}
}
