/// A document that a match found.
public struct Hit: Sendable, Hashable {
  /// The document's id.
  public var document: DocumentID
  /// Its place among all hits, from 0 (`Xapian::MSetIterator::get_rank`).
  public var rank: Int
  /// Its weight (`Xapian::MSetIterator::get_weight`).
  public var weight: Double
  /// Its weight as a percentage of a document that matches in every way (`Xapian::MSetIterator::get_percent`).
  public var percent: Int
  /// How many hits were collapsed into it, at least; the true number may be higher
  /// (`Xapian::MSetIterator::get_collapse_count`).
  public var collapseCount: Int
}
