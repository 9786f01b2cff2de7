/// The sources of a run by number: what a worker must know of them.
struct SourcePaths: Sendable {
  private let paths: [[UInt8]]
  private let seen: [Int]

  init(paths: [[UInt8]], firstSeen: [Int]) {
    self.paths = paths
    seen = firstSeen
  }

  func path(of source: Int) -> [UInt8] { paths[source] }
  func firstSeen(of source: Int) -> Int { seen[source] }
}
