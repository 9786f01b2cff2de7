internal import CXapian

/// The order of the hits.
public struct Sort {
  /// What decides, if there is a value or key: it alone, it before relevance, or it between equally relevant hits.
  public enum Priority: Sendable, Hashable {
    /// The value alone; hits are not weighted.
    case only
    /// The value first, then relevance.
    case beforeRelevance
    /// Relevance first, then the value.
    case afterRelevance

    var sort: CXSort {
      switch self {
      case .only: .value
      case .beforeRelevance: .valueThenRelevance
      case .afterRelevance: .relevanceThenValue
      }
    }
  }

  enum Kind {
    case relevance
    case value(ValueSlot)
    case slots([Slot])
    case key((borrowing Document) throws(XapianError) -> [UInt8])
  }

  /// A slot of an order by several values.
  public struct Slot: Sendable, Hashable {
    /// The number of the slot.
    public var slot: ValueSlot
    /// Whether the highest value comes first.
    public var descending: Bool
    /// What documents without a value count as.
    public var missing: [UInt8]

    /// A slot of an order by several values.
    public init(_ slot: ValueSlot, descending: Bool = false, missing: [UInt8] = []) {
      self.slot = slot
      self.descending = descending
      self.missing = missing
    }
  }

  let kind: Kind
  let priority: Priority
  let descending: Bool

  /// The most relevant hits first (`Xapian::Enquire::set_sort_by_relevance`).
  public static var relevance: Sort { Sort(kind: .relevance, priority: .only, descending: true) }

  /// By the value of a slot, bytewise (`Xapian::Enquire::set_sort_by_value` and its kin).
  public static func value(
    in slot: ValueSlot, descending: Bool = false, _ priority: Priority = .only
  ) -> Sort {
    Sort(kind: .value(slot), priority: priority, descending: descending)
  }

  /// By the values of several slots, each in its own direction (`Xapian::MultiValueKeyMaker`).
  public static func values(_ slots: [Slot], _ priority: Priority = .only) -> Sort {
    Sort(kind: .slots(slots), priority: priority, descending: false)
  }

  /// By a key that a closure makes for each document, bytewise (`Xapian::KeyMaker`).
  public static func key(
    descending: Bool = false, _ priority: Priority = .only,
    _ key: @escaping (_ document: borrowing Document) throws(XapianError) -> [UInt8]
  ) -> Sort {
    Sort(kind: .key(key), priority: priority, descending: descending)
  }
}
