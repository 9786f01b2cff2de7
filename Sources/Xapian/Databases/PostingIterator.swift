internal import CXapian

/// Walks through the documents that have a term, in the order of their ids.
///
/// The corresponding class is `Xapian::PostingIterator`. The postings come over in batches.
@safe public struct PostingIterator: ~Copyable {
  private let handle: CXPostingCursor
  private var items: UnsafePointer<CXPostingItem>?
  private var count = 0
  private var index = -1

  init(taking handle: CXPostingCursor) {
    unsafe self.handle = handle
    unsafe items = nil
  }

  deinit {
    unsafe CXPostingCursorFree(handle)
  }

  /// Moves to the next posting, at first to the first one; false at the end.
  public mutating func next() throws(XapianError) -> Bool {
    if index + 1 < count {
      index += 1
      return true
    }
    if count == 0 && index == 0 { return false }
    index = 0
    count = 0
    try unsafe check(CXPostingCursorNext(handle, &items, &count))
    return count > 0
  }

  /// Moves on to the first posting that is not before a document; false if there is none
  /// (`Xapian::PostingIterator::skip_to`).
  ///
  /// It never goes back.
  public mutating func skip(to document: DocumentID) throws(XapianError) -> Bool {
    while index >= 0 && index < count {
      if self.document >= document { return true }
      index += 1
    }
    if count == 0 && index == 0 { return false }
    try unsafe check(CXPostingCursorSkipTo(handle, document))
    index = 0
    count = 0
    try unsafe check(CXPostingCursorNext(handle, &items, &count))
    return count > 0
  }

  private var item: CXPostingItem? {
    guard let items = unsafe items, index >= 0, index < count else { return nil }
    return unsafe items[index]
  }

  /// The document of the posting; 0 before the first and after the last.
  public var document: DocumentID { unsafe item?.docid ?? 0 }

  /// How often the term occurs in the document (`Xapian::PostingIterator::get_wdf`).
  public var wdf: Int { unsafe Int(item?.wdf ?? 0) }

  /// The positions of the term in the document, ascending; empty unless they were asked for
  /// (`Xapian::PostingIterator::positionlist_begin`).
  public var positions: [TermPosition] {
    guard let item = unsafe item else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: item.positions, count: item.positionCount))
  }

  /// Calls `body` with the positions, without a copy.
  public func withPositions<Result, Failure: Error>(
    _ body: (Span<TermPosition>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let item = unsafe item else { return try body(Span()) }
    return try unsafe body(UnsafeBufferPointer(start: item.positions, count: item.positionCount).span)
  }
}
