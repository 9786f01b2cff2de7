internal import LedeSchema

/// Documents in their order, each with those behind it that are copies of it.
///
/// A document joins the first one in the order that it is a copy of, and otherwise stands by itself.
struct CopyGroups {
  struct Group {
    /// The document that stands for the others.
    var first: UInt32
    /// Its place in the order, from 0.
    var place: Int
    /// Its copies, in the order.
    var copies: [UInt32] = []
  }

  private(set) var groups: [Group] = []
  private var owners: [UInt32: [Int]] = [:]
  private var places = 0

  /// Adds the next document of the order.
  mutating func add(_ document: UInt32, _ judge: CopyJudge) throws(IndexError) {
    defer { places += 1 }
    if let group = try group(of: document, judge) {
      groups[group].copies.append(document)
      return
    }
    for key in try judge.signature(of: document)?.keys ?? [] { owners[key, default: []].append(groups.count) }
    groups.append(Group(first: document, place: places))
  }

  /// Adds a document that stands behind all others, if it is a copy of one.
  mutating func join(_ document: UInt32, _ judge: CopyJudge) throws(IndexError) {
    if let group = try group(of: document, judge) { groups[group].copies.append(document) }
  }

  private func group(of document: UInt32, _ judge: CopyJudge) throws(IndexError) -> Int? {
    var candidates: Set<Int> = []
    for key in try judge.signature(of: document)?.keys ?? [] { candidates.formUnion(owners[key] ?? []) }
    for candidate in candidates.sorted()
    where try judge.areCopies(groups[candidate].first, document) { return candidate }
    return nil
  }
}
