/// A value of a document: bytes in a slot, for sorting, ranges, facets and collapsing.
public struct DocumentValue: Sendable, Hashable {
  /// The number of the slot.
  public var slot: ValueSlot
  /// The bytes.
  public var bytes: [UInt8]

  /// A value in a slot.
  public init(slot: ValueSlot, bytes: [UInt8]) {
    self.slot = slot
    self.bytes = bytes
  }
}
