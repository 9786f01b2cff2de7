internal import LedeArticle

/// The sources of a run by number: what a worker must know of them.
struct SourcePaths: Sendable {
  /// The ways in which sources are read.
  let configurations: [ReadingConfiguration]
  private let paths: [[UInt8]]
  private let seen: [Int]
  private let readings: [Int]

  /// - Parameter readings: for each source its place in `configurations`.
  init(
    paths: [[UInt8]], firstSeen: [Int], configurations: [ReadingConfiguration] = [.init()],
    readings: [Int]? = nil
  ) {
    self.paths = paths
    seen = firstSeen
    self.configurations = configurations
    self.readings = readings ?? paths.map { _ in 0 }
  }

  func path(of source: Int) -> [UInt8] { paths[source] }
  func firstSeen(of source: Int) -> Int { seen[source] }
  func reading(of source: Int) -> Int { readings[source] }
}
