internal import CXapian

/// Walks through a list of terms, or of other strings that Xapian keeps in order.
///
/// The corresponding class is `Xapian::TermIterator`. The terms come over in batches.
///
/// ```swift
/// var terms = try database.allTerms(withPrefix: "sat")
/// while try terms.next() {
///   print(String(decoding: terms.term, as: UTF8.self), terms.frequency)
/// }
/// ```
@safe public struct TermIterator: ~Copyable {
  private let handle: CXTermCursor
  private var items: UnsafePointer<CXTermItem>?
  private var count = 0
  private var index = -1

  init(taking handle: CXTermCursor) {
    unsafe self.handle = handle
    unsafe items = nil
  }

  deinit {
    unsafe CXTermCursorFree(handle)
  }

  /// Moves to the next term, at first to the first one; false at the end.
  public mutating func next() throws(XapianError) -> Bool {
    if index + 1 < count {
      index += 1
      return true
    }
    if count == 0 && index == 0 { return false }
    index = 0
    count = 0
    try unsafe check(CXTermCursorNext(handle, &items, &count))
    return count > 0
  }

  /// Moves on to the first term that is not below `term` bytewise; false if there is none
  /// (`Xapian::TermIterator::skip_to`).
  ///
  /// It never goes back, but it may go past terms that were not yet shown.
  public mutating func skip(to term: some ByteString) throws(XapianError) -> Bool {
    // What is left of the batch comes first.
    while index >= 0 && index < count {
      if try isAtLeast(term) { return true }
      index += 1
    }
    if count == 0 && index == 0 { return false }
    try unsafe check(term.withText { unsafe CXTermCursorSkipTo(handle, $0) })
    index = 0
    count = 0
    try unsafe check(CXTermCursorNext(handle, &items, &count))
    return count > 0
  }

  private func isAtLeast(_ term: some ByteString) throws(XapianError) -> Bool {
    withTerm { current in
      term.withBytes { other in
        let shared = min(current.count, other.count)
        for index in 0..<shared where current[index] != other[index] {
          return current[index] > other[index]
        }
        return current.count >= other.count
      }
    }
  }

  private var item: CXTermItem? {
    guard let items = unsafe items, index >= 0, index < count else { return nil }
    return unsafe items[index]
  }

  /// The bytes of the term.
  public var term: [UInt8] {
    guard let item = unsafe item else { return [] }
    return unsafe [UInt8](item.term)
  }

  /// Calls `body` with the bytes of the term, without a copy.
  public func withTerm<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let item = unsafe item else { return try body(Span()) }
    return try unsafe item.term.withSpan(body)
  }

  /// How often the term occurs in the document, in a document's list (`get_wdf`); else 0.
  public var wdf: Int { unsafe Int(item?.wdf ?? 0) }

  /// How many documents have the term; for spellings and facets how often the word was counted (`get_termfreq`);
  /// 0 where it is not known.
  public var frequency: Int { unsafe Int(item?.frequency ?? 0) }

  /// The rest of the terms.
  public consuming func collect() throws(XapianError) -> [[UInt8]] {
    var terms: [[UInt8]] = []
    while try next() { terms.append(term) }
    return terms
  }

  /// The rest of the terms as strings; what is not UTF-8 becomes U+FFFD.
  public consuming func collectStrings() throws(XapianError) -> [String] {
    try collect().map { String(decoding: $0, as: UTF8.self) }
  }
}
