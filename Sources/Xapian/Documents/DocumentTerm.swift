/// A term of a document.
public struct DocumentTerm: Sendable, Hashable {
  /// The bytes of the term.
  public var term: [UInt8]
  /// How often the document has it.
  public var wdf: Int

  /// A term and its wdf.
  public init(term: [UInt8], wdf: Int) {
    self.term = term
    self.wdf = wdf
  }
}
