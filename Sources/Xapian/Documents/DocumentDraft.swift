internal import CXapian

/// A document under construction: terms with positions, values, data, in plain arrays that cross into C++ in one call.
///
/// A draft is made to be used again: ``removeAll()`` keeps the room. The terms need no order, but each should stand
/// there once, with ascending positions; a term that stands there twice is one term with the sum of both.
///
/// ```swift
/// var draft = DocumentDraft()
/// draft.add(term: "satellite", wdf: 2, positions: [3, 17])
/// draft.add(term: "Len", wdf: 0)
/// draft.values.append(DocumentValue(slot: 0, bytes: Array("20240229".utf8)))
/// draft.data = Array("A headline".utf8)
/// let id = try writer.add(draft)
/// ```
public struct DocumentDraft: Sendable {
  /// A term: where its bytes and its positions stand.
  public struct Term: Sendable, Hashable {
    /// Where the term begins in ``DocumentDraft/termBytes``.
    public var start: Int
    /// How many bytes it has, at least 1.
    public var length: Int
    /// How often it counts (within-document frequency); 0 for a term for filters.
    public var wdf: UInt32
    /// Where its positions begin in ``DocumentDraft/positions``.
    public var firstPosition: Int
    /// How many positions it has; 0 for none.
    public var positionCount: Int

    /// A term by where its bytes and its positions stand.
    public init(start: Int, length: Int, wdf: UInt32, firstPosition: Int = 0, positionCount: Int = 0) {
      self.start = start
      self.length = length
      self.wdf = wdf
      self.firstPosition = firstPosition
      self.positionCount = positionCount
    }
  }

  /// The bytes of all terms.
  public var termBytes: [UInt8] = []
  /// The terms.
  public var terms: [Term] = []
  /// The positions of all terms.
  public var positions: [TermPosition] = []
  /// The values; of two for one slot the last one counts.
  public var values: [DocumentValue] = []
  /// The stored data, at most ``maximumDataLength(blockSize:)`` bytes.
  public var data: [UInt8] = []

  /// An empty draft.
  public init() {}

  /// Removes everything and keeps the room.
  public mutating func removeAll() {
    termBytes.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
  }

  /// Adds a term.
  public mutating func add(term: Span<UInt8>, wdf: UInt32 = 1, positions: [TermPosition] = []) {
    let start = termBytes.count
    unsafe term.withUnsafeBufferPointer { unsafe termBytes.append(contentsOf: $0) }
    finish(start, wdf, positions)
  }

  /// Adds a term.
  public mutating func add(
    term: some Sequence<UInt8>, wdf: UInt32 = 1, positions: [TermPosition] = []
  ) {
    let start = termBytes.count
    termBytes.append(contentsOf: term)
    finish(start, wdf, positions)
  }

  /// Adds a term.
  public mutating func add(term: [UInt8], wdf: UInt32 = 1, positions: [TermPosition] = []) {
    add(term: term.span, wdf: wdf, positions: positions)
  }

  /// Adds a term, as UTF-8.
  public mutating func add(term: String, wdf: UInt32 = 1, positions: [TermPosition] = []) {
    add(term: term.utf8, wdf: wdf, positions: positions)
  }

  /// Sets the value of a slot.
  public mutating func setValue(_ value: some Sequence<UInt8>, in slot: ValueSlot) {
    values.removeAll { $0.slot == slot }
    values.append(DocumentValue(slot: slot, bytes: Array(value)))
  }

  private mutating func finish(_ start: Int, _ wdf: UInt32, _ positions: [TermPosition]) {
    terms.append(
      Term(
        start: start, length: termBytes.count - start, wdf: wdf, firstPosition: self.positions.count,
        positionCount: positions.count))
    if !positions.isEmpty { self.positions.append(contentsOf: positions) }
  }
}
