/// Keeps only the best hits of each group of documents with the same value in a slot.
///
/// The corresponding call is `Xapian::Enquire::set_collapse_key`. Documents without a value are never collapsed.
public struct Collapse: Sendable, Hashable {
  /// The slot that tells the groups.
  public var slot: ValueSlot
  /// How many hits of a group are kept.
  public var maximum: Int

  /// Collapses by a slot.
  public init(slot: ValueSlot, maximum: Int = 1) {
    self.slot = slot
    self.maximum = maximum
  }
}
