/// Documents that are known to be relevant: they improve the weights of a match, and an ``ESet`` is made from them.
///
/// The corresponding class is `Xapian::RSet`.
public struct RSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The ids of the documents.
  public var documents: Set<DocumentID>

  /// A set of documents.
  public init(_ documents: some Sequence<DocumentID> = []) { self.documents = Set(documents) }

  /// A set of documents.
  public init(arrayLiteral elements: DocumentID...) { documents = Set(elements) }

  /// The ids that are some, ascending; 0 is none.
  var ids: [DocumentID] { documents.filter { $0 != 0 }.sorted() }
}
