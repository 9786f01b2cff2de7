internal import CXapian

/// Terms that tell relevant documents from others, the best first: for "more like this" and for widening a query.
///
/// The corresponding class is `Xapian::ESet`.
public struct ESet: Sendable, RandomAccessCollection {
  /// A term and how well it tells.
  public struct Term: Sendable, Hashable {
    /// The bytes of the term.
    public var term: [UInt8]
    /// How well it tells.
    public var weight: Double
  }

  private let terms: [Term]
  /// At least this many terms were considered (`Xapian::ESet::get_ebound`).
  public let bound: Int

  init(taking handle: CXESet) {
    var start: UnsafePointer<CXExpansionTerm>?
    var count = 0
    var bound: UInt32 = 0
    unsafe CXESetTerms(handle, &start, &count, &bound)
    terms = unsafe UnsafeBufferPointer(start: start, count: count).map { item in
      unsafe Term(term: [UInt8](item.term), weight: item.weight)
    }
    self.bound = Int(bound)
    unsafe CXESetFree(handle)
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many terms there are.
  public var endIndex: Int { terms.count }

  /// A term by its place.
  public subscript(index: Int) -> Term { terms[index] }
}
