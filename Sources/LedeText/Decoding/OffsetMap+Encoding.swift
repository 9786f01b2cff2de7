extension OffsetMap {
  /// The largest offset that an encoded map may hold.
  private static var limit: Int { 1 << 48 }

  /// The map in few bytes, to be stored: verbatim text from 0 takes 1 to 4 bytes, an escape within it about 5.
  ///
  /// For each run: its count with two flags, then, where the flags say so, its two lengths and how far its source
  /// is from the end of the last one's.
  public func encoded() -> [UInt8] {
    var writer = ByteWriter()
    encode(into: &writer)
    return writer.bytes
  }

  /// Appends ``encoded()`` without a length: the map reaches to the end of the bytes.
  func encode(into writer: inout ByteWriter) {
    var expected = 0
    for run in runs {
      let isVerbatim = run.textLength == 1 && run.sourceLength == 1
      let follows = run.source == expected
      writer.write(UInt64(run.count) << 2 | (follows ? 0 : 2) | (isVerbatim ? 0 : 1))
      if !isVerbatim {
        writer.write(count: run.textLength)
        writer.write(count: run.sourceLength)
      }
      if !follows { writer.write(signed: Int64(run.source - expected)) }
      expected = run.sourceEnd
    }
  }

  /// The map that ``encoded()`` wrote; `nil` for bytes that it can't have written.
  public init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    self.init(from: &reader)
  }

  /// The map of all that a reader has left; `nil` for bytes that ``encoded()`` can't have written.
  public init?(from reader: inout ByteReader) {
    self.init()
    var expected = 0
    while !reader.isAtEnd {
      guard let head = try? reader.readUnsigned() else { return nil }
      var lengths = (text: 1, source: 1)
      if head & 1 != 0 {
        guard let text = try? reader.readCount(maximum: Self.limit),
          let source = try? reader.readCount(maximum: Self.limit), text > 0
        else { return nil }
        lengths = (text, source)
      }
      let limit = Self.limit
      var start = expected
      if head & 2 != 0 {
        guard let delta = try? reader.readSigned(), delta.magnitude <= UInt64(limit) else { return nil }
        start += Int(delta)
      }
      guard head >> 2 >= 1, head >> 2 <= UInt64(limit) else { return nil }
      let count = Int(head >> 2)
      guard start >= 0, lengths.text <= limit / count, lengths.source <= limit / count else { return nil }
      let end = start + lengths.source * count
      guard end <= limit, textLength + lengths.text * count <= limit else { return nil }
      append(text: lengths.text, source: lengths.source, count: count, at: start)
      expected = end
    }
  }
}
