/// What is searched for: terms, ranges and lists of documents, combined by operators.
///
/// The corresponding class is `Xapian::Query`. A query here is a plain value: it can be kept, copied, combined and
/// given to another thread, and becomes a `Xapian::Query` when an ``Enquire`` uses it. So what Xapian has to object to
/// a query is thrown there.
///
/// ```swift
/// let query = Query.and([
///   .phrase([.term("satellite"), .term("launch")]),
///   .or([.term("Len", wqf: 1), .term("Lfr")]),
/// ]).filter(.values(in: 0, from: "20230901", through: "20231031"))
/// ```
public struct Query: Sendable {
  /// How deeply operators may be nested: Xapian walks through a query by recursion, and a thread's stack is small.
  public static let maximumDepth = 250

  let node: Node
  let depth: Int

  init(_ node: Node) {
    self.node = node
    depth = 1
  }

  init(_ node: Node, over operands: some Sequence<Query>) {
    self.node = node
    depth = operands.reduce(0) { Swift.max($0, $1.depth) } + 1
  }

  indirect enum Node: Sendable {
    case matchAll
    case matchNothing
    case term([UInt8], wqf: UInt32, position: UInt32)
    case wildcard([UInt8], WildcardLimit, WildcardCombiner)
    case values(ValueSlot, from: [UInt8]?, through: [UInt8]?)
    case documents(DocumentSet, weight: Double)
    case source(any PostingSource)
    case valueWeight(ValueSlot)
    case decreasingValueWeight(ValueSlot, first: DocumentID, last: DocumentID)
    case valueMap(ValueSlot, [[UInt8]: Double], otherwise: Double)
    case fixedWeight(Double)
    case serialised([UInt8])
    case combine(Operator, [Query], parameter: UInt32)
    case scale(Query, Double)
  }

  /// `Xapian::Query::op`; the numbers are Xapian's.
  enum Operator: Int32 {
    case and = 0
    case or = 1
    case andNot = 2
    case xor = 3
    case andMaybe = 4
    case filter = 5
    case near = 6
    case phrase = 7
    case eliteSet = 10
    case synonym = 13
    case max = 14
  }
}
