internal import CXapian

/// Runs queries against a database.
///
/// The corresponding class is `Xapian::Enquire`. Set what the match should be like, then ask for the hits:
///
/// ```swift
/// let enquire = try Enquire(database)
/// enquire.query = .or([.term("satellite"), .term("launch")])
/// enquire.weighting = .bm25(k1: 1.2, b: 0.75)
/// for hit in try enquire.mset(maximum: 10) {
///   print(hit.rank + 1, hit.document, hit.weight)
/// }
/// ```
///
/// What Xapian has to object to a setting is thrown by the next match.
@safe public final class Enquire {
  private let handle: CXEnquire
  /// The database that is searched.
  public let database: Database
  private var unset: Settings = .all

  private struct Settings: OptionSet {
    let rawValue: Int
    static let query = Settings(rawValue: 1)
    static let weighting = Settings(rawValue: 2)
    static let sort = Settings(rawValue: 4)
    static let rest = Settings(rawValue: 8)
    static let all: Settings = [.query, .weighting, .sort, .rest]
  }

  /// What is searched for (`Xapian::Enquire::set_query`).
  public var query: Query = .matchNothing {
    didSet { unset.insert(.query) }
  }

  /// The length of the query for weighting; nil for its own (`Xapian::Enquire::set_query`).
  public var queryLength: Int? {
    didSet { unset.insert(.query) }
  }

  /// How documents are weighted (`Xapian::Enquire::set_weighting_scheme`).
  public var weighting: Weighting = .bm25() {
    didSet { unset.insert(.weighting) }
  }

  /// The order of the hits (`Xapian::Enquire::set_sort_by_relevance` and its kin).
  public var sort: Sort = .relevance {
    didSet { unset.insert(.sort) }
  }

  /// Keeps the best hits of each group only (`Xapian::Enquire::set_collapse_key`).
  public var collapse: Collapse? {
    didSet { unset.insert(.rest) }
  }

  /// Leaves out hits below a percentage, from 0 to 100 (`Xapian::Enquire::set_cutoff`).
  public var percentCutoff = 0 {
    didSet { unset.insert(.rest) }
  }

  /// Leaves out hits below a weight (`Xapian::Enquire::set_cutoff`).
  public var weightCutoff = 0.0 {
    didSet { unset.insert(.rest) }
  }

  /// The order of hits that are otherwise equal (`Xapian::Enquire::set_docid_order`).
  public var documentOrder: DocumentOrder = .ascending {
    didSet { unset.insert(.rest) }
  }

  /// Stops looking beyond `checkAtLeast` documents after this many seconds; 0 for no limit
  /// (`Xapian::Enquire::set_time_limit`).
  ///
  /// It does not bound the time of a match: a query that is expensive to begin with, such as one of many wildcards, is
  /// not stopped.
  public var timeLimit = 0.0 {
    didSet { unset.insert(.rest) }
  }

  /// How terms are weighted in an ``ESet`` (`Xapian::Enquire::set_expansion_scheme`).
  public var expansion: Expansion = .traditional() {
    didSet { unset.insert(.rest) }
  }

  /// Prepares to search a database (`Xapian::Enquire(database)`).
  public init(_ database: Database) throws(XapianError) {
    self.database = database
    unsafe handle = try unsafe value(CXEnquire(impl: nil)) { unsafe CXEnquireMake(database.handle, &$0) }
  }

  deinit {
    unsafe CXEnquireFree(handle)
  }

  /// Runs the query and returns a window of the ranked hits (`Xapian::Enquire::get_mset`).
  ///
  /// - Parameters:
  ///   - first: The rank of the first hit wanted.
  ///   - maximum: How many hits are wanted.
  ///   - checkAtLeast: How many documents to look at in any case, for better figures: up to this many, the count of
  ///     matches is exact.
  ///   - relevant: Documents known to be relevant, for the weights.
  ///   - decider: Says of each matching document whether it is a hit (`Xapian::MatchDecider`). Xapian has no deciders
  ///     for remote databases; there the documents are fetched in rounds, and decided upon here.
  ///   - spies: See the documents that the match looks at, for facets.
  public func mset(
    first: Int = 0, maximum: Int = 10, checkAtLeast: Int = 0, relevant: RSet = [],
    decider: ((_ document: borrowing Document) throws(XapianError) -> Bool)? = nil,
    spies: [any MatchSpy] = []
  ) throws(XapianError) -> MSet {
    if let decider, database.isRemote {
      return try decidedMSet(
        first: first, maximum: maximum, checkAtLeast: checkAtLeast, relevant: relevant, decider: decider,
        spies: spies)
    }
    try apply()
    let decider = decider.map(Decider.init)
    let relevant = relevant.ids
    var counters: [CXValueCountSpy] = unsafe []
    var watchers: [CXMatchSpy] = unsafe []
    var boxes: [Watcher] = []
    for spy in spies {
      if let counter = spy as? ValueCountSpy {
        unsafe counters.append(counter.handle)
      } else {
        boxes.append(Watcher(spy))
      }
    }
    for box in boxes { unsafe watchers.append(CXMatchSpy(box)) }
    var result = unsafe CXMSet(impl: nil)
    let error = unsafe relevant.span.withUnsafeBufferPointer { relevant in
      unsafe counters.span.withUnsafeBufferPointer { counters in
        unsafe watchers.span.withUnsafeBufferPointer { watchers in
          unsafe withOptionalPointer(to: decider.map { unsafe CXMatchDecider($0) }) { decider in
            var request = unsafe CXMSetRequest(
              first: UInt32(clamping: first), maximum: UInt32(clamping: maximum),
              checkAtLeast: UInt32(clamping: checkAtLeast), relevant: relevant.baseAddress,
              relevantCount: relevant.count, decider: decider, spies: watchers.baseAddress,
              spyCount: watchers.count, valueSpies: counters.baseAddress, valueSpyCount: counters.count)
            return unsafe CXEnquireMSet(handle, &request, &result)
          }
        }
      }
    }
    withExtendedLifetime((decider, boxes, spies)) {}
    try unsafe check(error)
    return try unsafe MSet(taking: result, from: database)
  }

  /// The terms that tell relevant documents from others (`Xapian::Enquire::get_eset`).
  ///
  /// - Parameters:
  ///   - maximum: How many terms are wanted.
  ///   - relevant: The documents known to be relevant.
  ///   - options: How terms are chosen.
  ///   - minimumWeight: Leaves out terms that weigh less.
  ///   - decider: Says of each term whether it may be used (`Xapian::ExpandDecider`).
  public func eset(
    maximum: Int, relevant: RSet, options: ExpansionOptions = [], minimumWeight: Double = 0,
    decider: ((_ term: Span<UInt8>) throws(XapianError) -> Bool)? = nil
  ) throws(XapianError) -> ESet {
    try apply()
    let decider = decider.map(TermDecider.init)
    let relevant = relevant.ids
    var result = unsafe CXESet(impl: nil)
    let error = unsafe relevant.span.withUnsafeBufferPointer { relevant in
      unsafe withOptionalPointer(to: decider.map { unsafe CXExpandDecider($0) }) { decider in
        unsafe CXEnquireESet(
          handle, UInt32(clamping: maximum), relevant.baseAddress, relevant.count, options.rawValue, decider,
          minimumWeight, &result)
      }
    }
    withExtendedLifetime(decider) {}
    try unsafe check(error)
    return unsafe ESet(taking: result)
  }

  /// The terms of the query that a document has, in the order of the query
  /// (`Xapian::Enquire::get_matching_terms_begin`).
  public func matchingTerms(in document: DocumentID) throws(XapianError) -> [[UInt8]] {
    try apply()
    let terms = unsafe TermIterator(
      taking: try unsafe value(CXTermCursor(impl: nil)) {
        unsafe CXEnquireMatchingTerms(handle, document, &$0)
      })
    return try terms.collect()
  }

  private func apply() throws(XapianError) {
    if unset.contains(.query) {
      let query = try QueryHandle.make(query)
      try unsafe check(CXEnquireSetQuery(handle, query.handle, UInt32(clamping: queryLength ?? 0)))
      unset.remove(.query)
    }
    if unset.contains(.weighting) {
      let (scheme, numbers, normalizations) = weighting.parameters
      try unsafe check(
        numbers.span.withUnsafeBufferPointer { numbers in
          unsafe normalizations.withText {
            unsafe CXEnquireSetWeighting(handle, scheme, numbers.baseAddress, numbers.count, $0)
          }
        })
      unset.remove(.weighting)
    }
    if unset.contains(.sort) {
      try applySort()
      unset.remove(.sort)
    }
    if unset.contains(.rest) {
      guard (0...100).contains(percentCutoff), weightCutoff >= 0, timeLimit >= 0 else {
        throw .invalidArgument("a cutoff or time limit is out of range")
      }
      try unsafe check(
        CXEnquireSetCollapse(
          handle, collapse?.slot ?? .max, collapse.map { UInt32(clamping: $0.maximum) } ?? 0))
      try unsafe check(CXEnquireSetCutoff(handle, Int32(clamping: percentCutoff), weightCutoff))
      try unsafe check(CXEnquireSetDocumentOrder(handle, documentOrder.rawValue))
      try unsafe check(CXEnquireSetTimeLimit(handle, timeLimit))
      let (name, k) = expansion.parameters
      try unsafe check(name.withText { unsafe CXEnquireSetExpansion(handle, $0, k) })
      unset.remove(.rest)
    }
  }

  private func applySort() throws(XapianError) {
    let priority = sort.priority.sort
    switch sort.kind {
    case .relevance:
      try unsafe check(CXEnquireSetSort(handle, .relevance, 0, false))
    case .value(let slot):
      try unsafe check(CXEnquireSetSort(handle, priority, slot, sort.descending))
    case .slots(let slots):
      try unsafe withTexts(slots.map(\.missing)) { (missing) throws(XapianError) in
        var list: [CXSortSlot] = unsafe []
        for (index, slot) in slots.enumerated() {
          unsafe list.append(
            CXSortSlot(slot: slot.slot, reverse: slot.descending, missing: missing[index]))
        }
        try unsafe check(
          list.span.withUnsafeBufferPointer {
            unsafe CXEnquireSetSortSlots(handle, priority, $0.baseAddress, $0.count, false)
          })
      }
    case .key(let key):
      try unsafe check(CXEnquireSetSortKey(handle, priority, CXKeyMaker(key), sort.descending))
    }
  }
}
