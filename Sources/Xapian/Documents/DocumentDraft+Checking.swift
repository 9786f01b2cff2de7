internal import CXapian

extension DocumentDraft {
  /// The most that a term may weigh: its bytes, each NUL counted twice, as Xapian's keys do.
  ///
  /// Xapian itself notices a term that is too long late, when it writes it, and then loses all that was not committed
  /// yet; so a draft with such a term is refused before.
  public static let maximumTermLength = 245

  /// The most bytes of data in a document, or of metadata, in a database of a block size; Xapian's own limit is about
  /// a fifth higher, and it notices late.
  ///
  /// - Parameter blockSize: The block size in bytes; nil for the default, 8192.
  public static func maximumDataLength(blockSize: Int? = nil) -> Int {
    min(max(blockSize ?? 8192, 2048), 8192) * 12_800
  }

  /// The most bytes of a value.
  public static let maximumValueLength = 16 << 20

  /// Whether Xapian can store a term: not empty, and not above ``maximumTermLength``.
  public static func isValid(term: Span<UInt8>) -> Bool {
    guard term.count > 0, term.count <= maximumTermLength else { return false }
    var length = term.count
    for index in 0..<term.count where term[index] == 0 { length += 1 }
    return length <= maximumTermLength
  }

  static func checkTerm(_ term: Span<UInt8>) throws(XapianError) {
    if isValid(term: term) { return }
    if term.count == 0 { throw .invalidArgument("a term is empty") }
    let start = term.extracting(first: 24)
    var shown: [UInt8] = []
    for index in 0..<start.count { shown.append(start[index]) }
    throw .invalidArgument(
      "a term of \(term.count) bytes is too long (at most \(maximumTermLength), NULs counted twice): "
        + String(decoding: shown, as: UTF8.self) + "…")
  }

  /// Checks the draft (``check(maximumDataLength:)``), then calls `body` with the draft as the
  /// shim takes it.
  func withDraft<Result>(
    maximumDataLength: Int = DocumentDraft.maximumDataLength(),
    _ body: (UnsafePointer<CXDraft>) throws(XapianError) -> Result
  ) throws(XapianError) -> Result {
    try check(maximumDataLength: maximumDataLength)
    return try unsafe withCheckedDraft(body)
  }

  /// Checks everything that Xapian would only notice when it is too late.
  ///
  /// - Throws: ``XapianError`` with code `invalidArgument`.
  public func check(maximumDataLength: Int = DocumentDraft.maximumDataLength()) throws(XapianError) {
    if data.count > maximumDataLength {
      throw .invalidArgument("\(data.count) bytes of data are too many (at most \(maximumDataLength))")
    }
    let bytes = termBytes.span
    let hasNUL = unsafe bytes.withUnsafeBytes { unsafe Self.hasNUL($0) }
    var length: UInt64 = 0
    for term in terms {
      guard term.start >= 0, term.length >= 0, term.start <= bytes.count - term.length,
        term.firstPosition >= 0, term.positionCount >= 0,
        term.firstPosition <= positions.count - term.positionCount
      else {
        throw .invalidArgument("a term of the draft lies outside its bytes or positions")
      }
      if term.length == 0 || term.length > Self.maximumTermLength || hasNUL {
        try Self.checkTerm(bytes.extracting(term.start..<term.start + term.length))
      }
      length += UInt64(term.wdf)
    }
    if length > UInt64(UInt32.max) { throw .invalidArgument("the wdfs of the draft add up to \(length)") }
    for value in values where value.bytes.count > Self.maximumValueLength {
      throw .invalidArgument(
        "a value of \(value.bytes.count) bytes is too long (at most \(Self.maximumValueLength))")
    }
  }

  /// Whether a byte is 0: eight at a time.
  private static func hasNUL(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= bytes.count {
      let eight = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0 { return true }
      index += 8
    }
    while index < bytes.count {
      if unsafe bytes[index] == 0 { return true }
      index += 1
    }
    return false
  }

  private func withCheckedDraft<Result>(
    _ body: (UnsafePointer<CXDraft>) throws(XapianError) -> Result
  ) throws(XapianError) -> Result {
    // All values in one buffer, so that their storage is pinned by one closure.
    var valueBytes: [UInt8] = []
    for value in values { valueBytes.append(contentsOf: value.bytes) }
    return try unsafe valueBytes.withText { (flat) throws(XapianError) in
      var offset = 0
      var values: [CXDraftValue] = unsafe []
      unsafe values.reserveCapacity(self.values.count)
      for value in self.values {
        let start = unsafe flat.bytes.map { unsafe $0 + offset }
        unsafe values.append(
          CXDraftValue(value: CXText(bytes: start, count: value.bytes.count), slot: value.slot))
        offset += value.bytes.count
      }
      let terms = self.terms.map { term in
        CXDraftTerm(
          start: term.start, count: term.length, firstPosition: term.firstPosition,
          positionCount: term.positionCount, wdf: term.wdf)
      }
      return try unsafe data.withText { (data) throws(XapianError) in
        try unsafe termBytes.span.withUnsafeBufferPointer { (bytes) throws(XapianError) in
          try unsafe terms.span.withUnsafeBufferPointer { (terms) throws(XapianError) in
            try unsafe positions.span.withUnsafeBufferPointer { (positions) throws(XapianError) in
              try unsafe values.span.withUnsafeBufferPointer { (values) throws(XapianError) in
                var draft = unsafe CXDraft(
                  termBytes: bytes.baseAddress, terms: terms.baseAddress, termCount: terms.count,
                  positions: positions.baseAddress, values: values.baseAddress, valueCount: values.count,
                  data: data)
                return try unsafe body(&draft)
              }
            }
          }
        }
      }
    }
  }
}
