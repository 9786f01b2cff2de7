internal import LedeSchema

/// Documents in their order, each with those behind it that are copies of it.
///
/// A document joins the first group in the order of which it is a copy of any member, and otherwise stands by itself:
/// two articles that were cut at different places may share little but for a third.
struct CopyGroups {
  struct Group {
    /// The document that stands for the others.
    var first: UInt32
    /// Its place in the order, from 0.
    var place: Int
    /// Its copies, in the order.
    var copies: [UInt32] = []
  }

  private struct Member {
    var group: Int
    var document: UInt32
  }

  private(set) var groups: [Group] = []
  private var owners: [UInt32: [Member]] = [:]
  private var places = 0

  /// Adds the next document of the order.
  ///
  /// - Parameter bound: Groups from this one on need not have all their copies: no document is compared with theirs.
  mutating func add(_ document: UInt32, _ judge: CopyJudge, bound: Int) throws(IndexError) {
    defer { places += 1 }
    if try join(document, judge, bound: bound) { return }
    try own(document, groups.count, judge)
    groups.append(Group(first: document, place: places))
  }

  /// Adds a document that stands behind all others, if it is a copy of one; false where it is none.
  @discardableResult
  mutating func join(
    _ document: UInt32, _ judge: CopyJudge, bound: Int
  ) throws(IndexError) -> Bool {
    var candidates: [Member] = []
    for key in try judge.signature(of: document)?.keys ?? [] {
      for owner in owners[key] ?? []
      where owner.group < bound && !candidates.contains(where: { $0.document == owner.document }) {
        candidates.append(owner)
      }
    }
    candidates.sort { $0.group != $1.group ? $0.group < $1.group : $0.document < $1.document }
    for candidate in candidates where try judge.areCopies(candidate.document, document) {
      groups[candidate.group].copies.append(document)
      try own(document, candidate.group, judge)
      return true
    }
    return false
  }

  private mutating func own(_ document: UInt32, _ group: Int, _ judge: CopyJudge) throws(IndexError) {
    for key in try judge.signature(of: document)?.keys ?? [] {
      owners[key, default: []].append(Member(group: group, document: document))
    }
  }
}
