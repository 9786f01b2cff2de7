/// Sees every document that a match looks at.
///
/// The corresponding class is `Xapian::MatchSpy`. A match need not look at every matching document; to see all, ask
/// for a `checkAtLeast` of the database's document count. For counting values use ``ValueCountSpy``, which is faster.
public protocol MatchSpy: AnyObject {
  /// Is called with a document of a match.
  ///
  /// - Parameters:
  ///   - document: The document, lent for the call.
  ///   - weight: Its weight so far; 0 if it was not computed.
  func see(_ document: borrowing Document, weight: Double) throws(XapianError)
}
