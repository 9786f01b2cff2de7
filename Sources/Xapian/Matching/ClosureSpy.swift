/// A match spy that calls a closure.
public final class ClosureSpy: MatchSpy {
  private let body: (_ document: borrowing Document, _ weight: Double) throws(XapianError) -> Void

  /// A match spy that calls a closure.
  public init(
    _ body: @escaping (_ document: borrowing Document, _ weight: Double) throws(XapianError) -> Void
  ) {
    self.body = body
  }

  /// Calls the closure.
  public func see(_ document: borrowing Document, weight: Double) throws(XapianError) {
    try body(document, weight)
  }
}
