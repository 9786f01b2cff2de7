/// A document and its weight, from a ``PostingSource``.
public struct Posting: Sendable, Hashable {
  /// The document's id in its sub-database.
  public var document: DocumentID
  /// The weight; not negative.
  public var weight: Double

  /// A document and its weight.
  public init(_ document: DocumentID, weight: Double = 0) {
    self.document = document
    self.weight = weight
  }
}
