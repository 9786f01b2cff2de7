/// One of the indexes that a snapshot reads as one.
public struct IndexPart: Sendable {
  /// Where it is.
  public var address: IndexAddress
  /// What it holds.
  public var manifest: Manifest
  /// The places of its segments among all.
  public var segments: Range<Int>

  /// Whether it has articles that are deleted, but still there.
  public var hasDeadArticles: Bool { manifest.segments.contains { $0.deadArticles > 0 } }
}

/// An index that was left out.
public struct MissingIndex: Sendable {
  /// Where it should be.
  public var address: IndexAddress
  /// Why it is not there.
  public var error: IndexError

  /// An index that was left out.
  public init(address: IndexAddress, error: IndexError) {
    self.address = address
    self.error = error
  }
}

extension Manifest {
  /// What two indexes hold together.
  func joined(with other: Manifest) -> Manifest {
    var sum = self
    sum.segments += other.segments
    for root in other.roots where !sum.roots.contains(root) { sum.roots.append(root) }
    sum.sourceCount += other.sourceCount
    sum.skippedCount += other.skippedCount
    sum.published = max(published, other.published)
    sum.generation = max(generation, other.generation)
    return sum
  }
}
