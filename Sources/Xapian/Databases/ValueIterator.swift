internal import CXapian

/// Walks through the values of a slot, in the order of their documents.
///
/// The corresponding class is `Xapian::ValueIterator`. The values come over in batches.
@safe public struct ValueIterator: ~Copyable {
  private let handle: CXValueCursor
  private var items: UnsafePointer<CXValueItem>?
  private var count = 0
  private var index = -1

  init(taking handle: CXValueCursor) {
    unsafe self.handle = handle
    unsafe items = nil
  }

  deinit {
    unsafe CXValueCursorFree(handle)
  }

  /// Moves to the next value, at first to the first one; false at the end.
  public mutating func next() throws(XapianError) -> Bool {
    if index + 1 < count {
      index += 1
      return true
    }
    if count == 0 && index == 0 { return false }
    index = 0
    count = 0
    try unsafe check(CXValueCursorNext(handle, &items, &count))
    return count > 0
  }

  /// Moves on to the first value that is not of an earlier document; false if there is none
  /// (`Xapian::ValueIterator::skip_to`).
  ///
  /// It never goes back.
  public mutating func skip(to document: DocumentID) throws(XapianError) -> Bool {
    while index >= 0 && index < count {
      if self.document >= document { return true }
      index += 1
    }
    if count == 0 && index == 0 { return false }
    try unsafe check(CXValueCursorSkipTo(handle, document))
    index = 0
    count = 0
    try unsafe check(CXValueCursorNext(handle, &items, &count))
    return count > 0
  }

  private var item: CXValueItem? {
    guard let items = unsafe items, index >= 0, index < count else { return nil }
    return unsafe items[index]
  }

  /// The document of the value; 0 before the first and after the last (`Xapian::ValueIterator::get_docid`).
  public var document: DocumentID { unsafe item?.key ?? 0 }

  /// The bytes of the value.
  public var value: [UInt8] {
    guard let item = unsafe item else { return [] }
    return unsafe [UInt8](item.value)
  }

  /// Calls `body` with the bytes of the value, without a copy.
  public func withValue<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let item = unsafe item else { return try body(Span()) }
    return try unsafe item.value.withSpan(body)
  }
}
