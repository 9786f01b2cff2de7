/// Text read from bytes of some encoding.
public struct DecodedText: Sendable {
  /// The text: well-formed UTF-8, without a byte order mark.
  public var text: [UInt8]
  /// Where the bytes of `text` stand in the input.
  public var origin: OffsetMap
  /// The encoding's name as the WHATWG Encoding Standard writes it (`utf-8`, `windows-1252`), or `utf-32le`,
  /// `utf-32be` and a few more that the standard doesn't know.
  public var encoding: String
  /// True when neither the bytes nor a declaration show the encoding.
  public var isGuessed: Bool
  /// The number of broken byte sequences that became U+FFFD.
  public var replaced: Int

  /// A decoded text.
  public init(text: [UInt8], origin: OffsetMap, encoding: String, isGuessed: Bool = false, replaced: Int = 0)
  {
    self.text = text
    self.origin = origin
    self.encoding = encoding
    self.isGuessed = isGuessed
    self.replaced = replaced
  }
}
