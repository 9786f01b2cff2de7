internal import CXapian

/// A document of a database, or one that is being made.
///
/// The corresponding class is `Xapian::Document`. The parts of a document that came from a database are read when
/// they are asked for; changing one that is put back with `WritableDatabase.replace(_:with:)` writes
/// only what was changed. To make many documents, fill a ``DocumentDraft`` instead.
@safe public struct Document: ~Copyable {
  var handle: CXDocument
  private let isOwned: Bool

  init(taking handle: CXDocument) {
    unsafe self.handle = handle
    isOwned = true
  }

  /// A document that Xapian lends to a callback.
  init(lent handle: CXDocument) {
    unsafe self.handle = handle
    isOwned = false
  }

  /// An empty document (`Xapian::Document()`).
  public init() throws(XapianError) {
    unsafe handle = try unsafe Xapian.value(CXDocument(impl: nil)) { unsafe CXDocumentMake(&$0) }
    isOwned = true
  }

  /// The document of a draft.
  public init(_ draft: borrowing DocumentDraft) throws(XapianError) {
    unsafe handle = try unsafe draft.withDraft { (draft) throws(XapianError) in
      try unsafe Xapian.value(CXDocument(impl: nil)) { unsafe CXDocumentFromDraft(draft, &$0) }
    }
    isOwned = true
  }

  /// A document from the bytes that ``serialised()`` gave (`Xapian::Document::unserialise`).
  ///
  /// Throws ``XapianError/Code/serialisation`` or ``XapianError/Code/network`` if the bytes are something else.
  public init(serialised: some ByteString) throws(XapianError) {
    unsafe handle = try unsafe Xapian.value(CXDocument(impl: nil)) { document in
      unsafe serialised.withText { unsafe CXDocumentFromSerialised($0, &document) }
    }
    isOwned = true
  }

  deinit {
    if isOwned { unsafe CXDocumentFree(handle) }
  }

  /// The id in the database that the document came from, in its own sub-database; 0 if it is new
  /// (`Xapian::Document::get_docid`).
  public var id: DocumentID {
    get throws(XapianError) { try unsafe Xapian.value(0) { unsafe CXDocumentID(handle, &$0) } }
  }

  /// The stored data (`Xapian::Document::get_data`).
  public var data: [UInt8] {
    get throws(XapianError) { try unsafe bytes { unsafe CXDocumentData(handle, &$0) } }
  }

  /// The value of a slot; empty if there is none (`Xapian::Document::get_value`).
  public func value(in slot: ValueSlot) throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXDocumentValue(handle, slot, &$0) }
  }

  /// How many different terms there are (`Xapian::Document::termlist_count`).
  public var termCount: Int {
    get throws(XapianError) { Int(try unsafe Xapian.value(0) { unsafe CXDocumentTermCount(handle, &$0) }) }
  }

  /// How many slots have a value (`Xapian::Document::values_count`).
  public var valueCount: Int {
    get throws(XapianError) { Int(try unsafe Xapian.value(0) { unsafe CXDocumentValueCount(handle, &$0) }) }
  }

  /// The terms in byte order, with their wdf (`Xapian::Document::termlist_begin`).
  public func terms() throws(XapianError) -> [DocumentTerm] {
    var list = unsafe TermIterator(
      taking: try unsafe Xapian.value(CXTermCursor(impl: nil)) { unsafe CXDocumentTerms(handle, &$0) })
    var terms: [DocumentTerm] = []
    while try list.next() { terms.append(DocumentTerm(term: list.term, wdf: list.wdf)) }
    return terms
  }

  /// The positions of a term, ascending; none when the document does not have it
  /// (`Xapian::TermIterator::positionlist_begin`).
  public func positions(of term: some ByteString) throws(XapianError) -> [TermPosition] {
    var positions: UnsafePointer<UInt32>?
    var count = 0
    try unsafe check(term.withText { unsafe CXDocumentPositions(handle, $0, &positions, &count) })
    return unsafe Array(UnsafeBufferPointer(start: positions, count: count))
  }

  /// The values, in the order of their slots (`Xapian::Document::values_begin`).
  public func values() throws(XapianError) -> [DocumentValue] {
    var list = unsafe ValueIterator(
      taking: try unsafe Xapian.value(CXValueCursor(impl: nil)) { unsafe CXDocumentValues(handle, &$0) })
    var values: [DocumentValue] = []
    while try list.next() { values.append(DocumentValue(slot: list.document, bytes: list.value)) }
    return values
  }

  /// The whole document as bytes (`Xapian::Document::serialise`).
  public func serialised() throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXDocumentSerialise(handle, &$0) }
  }

  /// The whole document as a draft.
  public func draft() throws(XapianError) -> DocumentDraft {
    var draft = DocumentDraft()
    for term in try terms() {
      draft.add(
        term: term.term, wdf: UInt32(clamping: term.wdf), positions: try positions(of: term.term))
    }
    draft.values = try values()
    draft.data = try data
    return draft
  }
}
