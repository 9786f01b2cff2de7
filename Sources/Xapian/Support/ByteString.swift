/// Bytes that Xapian takes as a term, a key, a value or a path.
///
/// Terms and values are bytes to Xapian and need not be text. Strings are passed as UTF-8, and nothing is cut at a
/// NUL.
public protocol ByteString {
  /// Calls `body` with the bytes.
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result
}

extension String: ByteString {
  /// Calls `body` with the UTF-8.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(utf8Span.span)
  }
}

extension Substring: ByteString {
  /// Calls `body` with the UTF-8.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(utf8Span.span)
  }
}

extension Array: ByteString where Element == UInt8 {
  /// Calls `body` with the elements.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(span)
  }
}

extension ArraySlice: ByteString where Element == UInt8 {
  /// Calls `body` with the elements.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(span)
  }
}

extension ByteString {
  /// A copy of the bytes.
  var array: [UInt8] {
    withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }
}
