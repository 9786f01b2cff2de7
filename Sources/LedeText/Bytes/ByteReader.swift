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

  private let bytes: ArraySlice<UInt8>
  /// The next byte to be read, from 0 at the start of the bytes.
  public private(set) var offset = 0

  /// A reader of `bytes`.
  public init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  /// A reader of `bytes`.
  public init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The number of bytes not read yet.
  public var remaining: Int { bytes.count - offset }
  /// True when everything was read.
  public var isAtEnd: Bool { remaining == 0 }

  /// A failure at the present place.
  public func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }

  /// The next byte.
  public mutating func readByte() throws(Failure) -> UInt8 {
    guard offset < bytes.count else { throw failure("ends early") }
    offset += 1
    return bytes[bytes.startIndex + offset - 1]
  }

  /// An unsigned integer; one longer than 64 bits is an error.
  public mutating func readUnsigned() throws(Failure) -> UInt64 {
    // Most numbers are of one byte.
    if offset < bytes.count, bytes[bytes.startIndex + offset] < 0x80 {
      offset += 1
      return UInt64(bytes[bytes.startIndex + offset - 1])
    }
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
  public mutating func readCount(maximum: Int = .max) throws(Failure) -> Int {
    let value = try readUnsigned()
    guard value <= UInt64(max(0, maximum)) else { throw failure("number too large") }
    return Int(value)
  }

  /// A signed integer in zigzag form.
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
  public mutating func readBytes() throws(Failure) -> [UInt8] { Array(try readSlice()) }

  /// Length-prefixed bytes, not copied.
  public mutating func readSlice() throws(Failure) -> ArraySlice<UInt8> {
    let count = try readCount()
    return try readRaw(count)
  }

  /// A length-prefixed string; broken UTF-8 in it is an error.
  public mutating func readString() throws(Failure) -> String {
    let slice = try readSlice()
    guard let string = String(validating: slice, as: UTF8.self) else { throw failure("not UTF-8") }
    return string
  }

  /// The next `count` bytes.
  public mutating func readRaw(_ count: Int) throws(Failure) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw failure("ends early") }
    let start = bytes.startIndex + offset
    offset += count
    return bytes[start..<start + count]
  }
}
