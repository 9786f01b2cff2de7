/// Reads what ``ByteWriter`` wrote; bytes that it did not write give an error, never a trap.
public struct ByteReader: Sendable {
  /// The bytes ended early, or don't mean what they should.
  public struct Failure: Error, Hashable, Sendable {
    /// The byte at which reading failed.
    public var offset: Int
    /// What was wrong, in a few words.
    public var message: String

    /// A failure.
    public init(offset: Int, message: String) {
      self.offset = offset
      self.message = message
    }
  }

  @usableFromInline let bytes: [UInt8]
  /// Where reading started and where it ends, from 0 at the start of `bytes`.
  @usableFromInline let bounds: Range<Int>
  @usableFromInline var next: Int

  /// A reader of `bytes`.
  public init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  init(_ bytes: [UInt8], _ bounds: Range<Int>) {
    self.bytes = bytes
    self.bounds = bounds
    next = bounds.lowerBound
  }

  /// The next byte to be read, from 0 at the start of what the reader was made for.
  public var offset: Int { next - bounds.lowerBound }
  /// The number of bytes not read yet.
  public var remaining: Int { bounds.upperBound - next }
  /// True when everything was read.
  public var isAtEnd: Bool { remaining == 0 }

  /// A failure at the present place.
  public func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }

  /// The next byte.
  public mutating func readByte() throws(Failure) -> UInt8 {
    guard next < bounds.upperBound else { throw failure("ends early") }
    next += 1
    return bytes[next - 1]
  }

  /// An unsigned integer; one longer than 64 bits is an error.
  @inlinable
  public mutating func readUnsigned() throws(Failure) -> UInt64 {
    // Most numbers are of one byte.
    if next < bounds.upperBound {
      let byte = bytes[next]
      if byte < 0x80 {
        next += 1
        return UInt64(byte)
      }
    }
    return try readLongUnsigned()
  }

  @usableFromInline
  mutating func readLongUnsigned() throws(Failure) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try readByte()
      let part = UInt64(byte & 0x7F)
      guard shift < 63 || part <= 1 else { throw failure("number too large") }
      value |= part << shift
      if byte < 0x80 { return value }
    }
    throw failure("number too large")
  }

  /// A count or an offset: 0 up to `maximum`.
  @inlinable
  public mutating func readCount(maximum: Int = .max) throws(Failure) -> Int {
    let value = try readUnsigned()
    guard value <= UInt64(max(0, maximum)) else { throw failure("number too large") }
    return Int(value)
  }

  /// A signed integer in zigzag form.
  @inlinable
  public mutating func readSigned() throws(Failure) -> Int64 {
    let value = try readUnsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A double.
  public mutating func readDouble() throws(Failure) -> Double {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try readByte()) << shift }
    return Double(bitPattern: value)
  }

  /// Length-prefixed bytes.
  public mutating func readBytes() throws(Failure) -> [UInt8] { Array(bytes[try readExtent()]) }

  /// A reader of length-prefixed bytes, which are not copied.
  public mutating func readNested() throws(Failure) -> ByteReader { ByteReader(bytes, try readExtent()) }

  /// A length-prefixed string; broken UTF-8 in it is an error.
  public mutating func readString() throws(Failure) -> String {
    let extent = try readExtent()
    guard let text = try? UTF8Span(validating: bytes.span.extracting(extent)) else {
      throw failure("not UTF-8")
    }
    return String(copying: text)
  }

  /// Where length-prefixed bytes stand in `bytes`; the reader is behind them then.
  private mutating func readExtent() throws(Failure) -> Range<Int> {
    let count = try readCount()
    guard count <= remaining else { throw failure("ends early") }
    next += count
    return next - count..<next
  }
}
