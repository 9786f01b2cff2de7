internal import CXapian

/// Counts the values of a slot among the documents that a match looks at, for facets.
///
/// The corresponding class is `Xapian::ValueCountMatchSpy`. The counts are exact if the match looks at all matching
/// documents: ask for a `checkAtLeast` of the database's document count.
@safe public final class ValueCountSpy: MatchSpy {
  let handle: CXValueCountSpy

  /// Counts the values of a slot.
  public init(slot: ValueSlot) throws(XapianError) {
    unsafe handle = try unsafe value(CXValueCountSpy(impl: nil)) { unsafe CXValueCountSpyMake(slot, &$0) }
  }

  deinit {
    unsafe CXValueCountSpyFree(handle)
  }

  /// A value and how many documents have it.
  public struct Count: Sendable, Hashable {
    /// The value.
    public var value: [UInt8]
    /// How many of the documents seen have it.
    public var count: Int
  }

  /// How many documents were seen (`Xapian::ValueCountMatchSpy::get_total`).
  public var total: Int { unsafe CXValueCountSpyTotal(handle) }

  /// All values in byte order (`Xapian::ValueCountMatchSpy::values_begin`).
  public func values() throws(XapianError) -> [Count] {
    try unsafe counts { unsafe CXValueCountSpyValues(handle, &$0) }
  }

  /// The most frequent values, the most frequent first (`Xapian::ValueCountMatchSpy::top_values_begin`).
  public func topValues(_ maximum: Int) throws(XapianError) -> [Count] {
    try unsafe counts { unsafe CXValueCountSpyTopValues(handle, max(maximum, 0), &$0) }
  }

  private func counts(_ call: (inout CXTermCursor) -> CXError) throws(XapianError) -> [Count] {
    var list = unsafe TermIterator(taking: try unsafe value(CXTermCursor(impl: nil), call))
    var counts: [Count] = []
    while try list.next() { counts.append(Count(value: list.term, count: list.frequency)) }
    return counts
  }

  /// Counts the document's value.
  ///
  /// An ``Enquire`` gives this spy to Xapian, which counts by itself; this is for documents that come from elsewhere.
  public func see(_ document: borrowing Document, weight: Double) throws(XapianError) {
    try unsafe check(CXValueCountSpySee(handle, document.handle))
  }
}
