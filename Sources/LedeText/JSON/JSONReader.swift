/// Reads JSON (RFC 8259) with the place of every string.
///
/// Strict but for what archives get wrong without harm: a byte order mark in front, and broken UTF-8 or lone
/// surrogates inside strings, which become U+FFFD and are counted.
public enum JSONReader {
  /// The deepest nesting that ``parse(_:maximumDepth:)`` can be asked to allow.
  public static let depthLimit = 256

  /// The value that `bytes` hold, and nothing else but white space.
  ///
  /// - Parameter maximumDepth: how deep arrays and objects may nest, up to ``depthLimit``.
  /// - Throws: ``JSONError`` with the first fault.
  public static func parse(_ bytes: Span<UInt8>, maximumDepth: Int = 64) throws(JSONError) -> JSONValue {
    var parser = JSONParser(maximumDepth: min(maximumDepth, depthLimit))
    return try parser.document(bytes)
  }

  /// The value that `bytes` hold, and nothing else but white space.
  public static func parse(_ bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) -> JSONValue {
    try parse(bytes.span, maximumDepth: maximumDepth)
  }

  /// The value that starts at `offset` (white space before it is skipped), which moves behind it: for values that
  /// follow one another without a separator.
  public static func parsePrefix(
    _ bytes: Span<UInt8>, at offset: inout Int, maximumDepth: Int = 64
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(maximumDepth: min(maximumDepth, depthLimit))
    parser.index = max(0, min(offset, bytes.count))
    let value = try parser.value(bytes, depth: 0)
    offset = parser.index
    return value
  }
}
