internal import CXapian

/// A query as Xapian has it, for the time of a call.
@safe struct QueryHandle: ~Copyable {
  let handle: CXQuery

  private init() throws(XapianError) {
    unsafe handle = try unsafe value(CXQuery(impl: nil)) { unsafe CXQueryMake(&$0) }
  }

  /// What Xapian objects to the query is thrown.
  static func make(_ query: Query) throws(XapianError) -> QueryHandle {
    if query.depth > Query.maximumDepth {
      throw .invalidArgument("a query of \(query.depth) levels is too deep (at most \(Query.maximumDepth))")
    }
    let made = try QueryHandle()
    try made.push(query)
    return made
  }

  deinit {
    unsafe CXQueryFree(handle)
  }

  private func push(_ query: Query) throws(XapianError) {
    switch query.node {
    case .combine(let op, let operands, let parameter):
      for operand in operands { try push(operand) }
      try unsafe check(
        CXQueryCombine(handle, CXQueryOperator(rawValue: op.rawValue) ?? .and, operands.count, parameter))
    case .scale(let operand, let factor):
      try push(operand)
      try unsafe check(CXQueryScale(handle, factor))
    default:
      // Apart, so that the recursion above needs little of the stack.
      try pushLeaf(query.node)
    }
  }

  private func pushLeaf(_ node: Query.Node) throws(XapianError) {
    switch node {
    case .matchAll:
      try unsafe check(CXQueryPushMatchAll(handle))
    case .matchNothing:
      try unsafe check(CXQueryPushMatchNothing(handle))
    case .term(let term, let wqf, let position):
      if term.isEmpty { throw .invalidArgument("a query has an empty term") }
      try unsafe check(term.withText { unsafe CXQueryPushTerm(handle, $0, wqf, position) })
    case .wildcard(let prefix, let limit, let combiner):
      let (limit, type) = limit.parameters
      let op = CXQueryOperator(rawValue: combiner.op.rawValue) ?? .synonym
      try unsafe check(prefix.withText { unsafe CXQueryPushWildcard(handle, $0, limit, type, op) })
    case .values(let slot, let lower, let upper):
      try push(slot, lower, upper)
    case .documents(let set, let weight):
      try Self.checkWeight(weight)
      try unsafe check(CXQueryPushDocuments(handle, set.handle, weight))
    case .source(let source):
      try unsafe check(CXQueryPushPostingSource(handle, CXPostingSource(source)))
    case .valueWeight(let slot):
      try unsafe check(CXQueryPushValueWeight(handle, slot))
    case .decreasingValueWeight(let slot, let first, let last):
      try unsafe check(CXQueryPushDecreasingValueWeight(handle, slot, first, last))
    case .valueMap(let slot, let weights, let otherwise):
      try push(slot, weights, otherwise)
    case .fixedWeight(let weight):
      try Self.checkWeight(weight)
      try unsafe check(CXQueryPushFixedWeight(handle, weight))
    case .serialised(let bytes):
      try unsafe check(bytes.withText { unsafe CXQueryPushSerialised(handle, $0) })
    case .combine, .scale:
      break
    }
  }

  private func push(_ slot: ValueSlot, _ lower: [UInt8]?, _ upper: [UInt8]?) throws(XapianError) {
    switch (lower, upper) {
    case (let lower?, let upper?):
      try unsafe check(
        lower.withText { lower in
          unsafe upper.withText { unsafe CXQueryPushValueRange(handle, slot, lower, $0) }
        })
    case (let lower?, nil):
      try unsafe check(lower.withText { unsafe CXQueryPushValueAtLeast(handle, slot, $0) })
    case (nil, let upper?):
      try unsafe check(upper.withText { unsafe CXQueryPushValueAtMost(handle, slot, $0) })
    case (nil, nil):
      try unsafe check(CXQueryPushMatchAll(handle))
    }
  }

  /// Xapian's matcher relies on weights that it does not check.
  private static func checkWeight(_ weight: Double) throws(XapianError) {
    guard weight >= 0, weight.isFinite else { throw .invalidArgument("a weight of \(weight)") }
  }

  private func push(
    _ slot: ValueSlot, _ weights: [[UInt8]: Double], _ otherwise: Double
  ) throws(XapianError) {
    let entries = weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let values = entries.map(\.value)
    for weight in values + [otherwise] { try Self.checkWeight(weight) }
    try unsafe withTexts(entries.map(\.key)) { (keys) throws(XapianError) in
      try unsafe values.span.withUnsafeBufferPointer { (values) throws(XapianError) in
        try unsafe check(
          CXQueryPushValueMap(handle, slot, keys.baseAddress, values.baseAddress, values.count, otherwise))
      }
    }
  }
}
