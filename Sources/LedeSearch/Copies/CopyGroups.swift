internal import LedeSchema

/// Documents in their order, each with those behind it that are copies of it.
///
/// A document joins the first group in the order of which it is a copy of any member, and otherwise stands by itself:
/// two articles that were cut at different places may share little but for a third. Where very many documents have a
/// key in common, as weather reports do, it is compared with the first of them, the most alike ones only.
struct CopyGroups {
  struct Group {
    /// The document that stands for the others.
    var first: UInt32
    /// Its place in the order, from 0.
    var place: Int
    /// Its copies, in the order.
    var copies: [UInt32] = []
  }

  private struct Member: Comparable {
    var group: Int
    var document: UInt32

    static func < (one: Member, other: Member) -> Bool {
      one.group != other.group ? one.group < other.group : one.document < other.document
    }
  }

  /// Documents of one key that others are compared with.
  private static let ownerBound = 64
  /// Documents whose words one is compared with.
  private static let compared = 8

  private(set) var groups: [Group] = []
  private var owners: [UInt32: [Member]] = [:]
  /// The first document with a hash of all its words: it is found by that, however many have its keys.
  private var wholes: [UInt32: Member] = [:]
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
    guard let signature = try judge.signature(of: document) else { return false }
    var candidates: [Member] = []
    for key in signature.keys {
      for owner in owners[key] ?? [] where owner.group < bound { candidates.append(owner) }
    }
    if let twin = wholes[signature.whole], twin.group < bound { candidates.append(twin) }
    candidates.sort()
    var last: Member?
    candidates.removeAll { candidate in
      defer { last = candidate }
      return candidate == last
    }
    if candidates.count > Self.compared {
      candidates = try judge.mostAlike(candidates, to: document, count: Self.compared) { $0.document }
    }
    for candidate in candidates where try judge.areCopies(candidate.document, document) {
      groups[candidate.group].copies.append(document)
      try own(document, candidate.group, judge)
      return true
    }
    return false
  }

  private mutating func own(_ document: UInt32, _ group: Int, _ judge: CopyJudge) throws(IndexError) {
    guard let signature = try judge.signature(of: document) else { return }
    let member = Member(group: group, document: document)
    for key in signature.keys where owners[key, default: []].count < Self.ownerBound {
      owners[key, default: []].append(member)
    }
    if wholes[signature.whole] == nil { wholes[signature.whole] = member }
  }
}
