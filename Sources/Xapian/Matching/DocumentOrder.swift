/// The order of hits that are otherwise equal (`Xapian::Enquire::docid_order`).
public enum DocumentOrder: Int32, Sendable, Hashable {
  /// The highest id first.
  case descending = 0
  /// The lowest id first; Xapian's default.
  case ascending = 1
  /// Whatever is fastest.
  case any = 2
}
