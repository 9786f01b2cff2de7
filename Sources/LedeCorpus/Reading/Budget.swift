/// What has come out of a file's containers so far, held against what went in.
final class Budget {
  private let bounds: ReadingBounds
  private let input: Feed
  // One count a level of nesting: the bytes of a member that is an archive itself come out twice.
  private var produced: [Int] = []
  private var members = 0

  init(bounds: ReadingBounds, input: Feed) {
    self.bounds = bounds
    self.input = input
  }

  /// Adds bytes that came out at a level of nesting.
  ///
  /// - Throws: a ``FeedFailure`` when they are too many.
  func charge(_ count: Int, level: Int) throws(FeedFailure) {
    while produced.count <= level { produced.append(0) }
    produced[level] += count
    if produced[level] > bounds.ratioFloor, produced[level] / max(bounds.ratio, 1) > input.total {
      throw FeedFailure(
        reason: .bomb, message: "grows more than \(bounds.ratio) times; the rest of the file was left out")
    }
  }

  /// Checks the bytes that came out of one archive.
  func check(archive produced: Int) throws(FeedFailure) {
    if produced > bounds.archiveBytes, produced / max(bounds.archiveRatio, 1) > input.total {
      throw FeedFailure(
        reason: .bomb,
        message: "more than \(bounds.archiveBytes >> 20) MiB come out of the archive; the rest was left out")
    }
  }

  /// Adds a member.
  func chargeMember() throws(FeedFailure) {
    members += 1
    if members > bounds.members, members - bounds.members > input.total >> 10 {
      throw FeedFailure(
        reason: .bomb, message: "more than \(members - 1) members; the rest of the file was left out")
    }
  }
}
