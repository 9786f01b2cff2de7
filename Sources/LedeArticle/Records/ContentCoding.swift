internal import CZlib

/// The codings that an HTTP body may stand in (RFC 9110, 8.4.1).
enum ContentCoding {
  /// A body as it was before its coding.
  struct Decoded {
    var bytes: [UInt8]
    /// True when the data ends early or is broken: these are the bytes before that.
    var isCut: Bool
  }

  enum Failure: Error {
    /// A coding that is not read here.
    case unknown
    /// More bytes than the limit, or more than 100 for each.
    case tooLarge
    /// Nothing could be read.
    case broken
  }

  /// Bytes out for each byte in, once more than ``ratioFloor`` bytes have come out.
  private static let ratio = 100
  private static let ratioFloor = 1 << 20
  private static let chunk = 1 << 16

  /// Takes off gzip or deflate; `nil` where the body stands in no coding.
  ///
  /// Some crawlers store bodies decoded and keep the header, others store them coded and lose it: what the bytes say
  /// counts.
  ///
  /// - Parameters:
  ///   - name: The value of `Content-Encoding`.
  ///   - limit: Bytes that may come out.
  static func decoded(_ body: [UInt8], as name: String, limit: Int) throws(Failure) -> Decoded? {
    if body.starts(with: [0x1f, 0x8b]) { return try inflated(body, windowBits: 15 + 16, limit: limit) }
    switch name {
    case "deflate":
      // By the standard zlib's form; some servers send raw deflate.
      if body.count > 1, body[0] & 0x0f == 8, (Int(body[0]) << 8 | Int(body[1])) % 31 == 0 {
        return try inflated(body, windowBits: 15, limit: limit)
      }
      if body.first.map({ $0 < 0x80 && ($0 == 0x3c || $0.isSpace) }) ?? true { return nil }
      return try inflated(body, windowBits: -15, limit: limit)
    case "br", "zstd", "compress", "x-compress", "dcb", "dcz":
      // Stored decoded, a page begins with markup.
      if body.first(where: { !$0.isSpace }) == 0x3c { return nil }
      throw .unknown
    default: return nil
    }
  }

  private static func inflated(
    _ body: [UInt8], windowBits: Int32, limit: Int
  ) throws(Failure) -> Decoded {
    var stream = unsafe z_stream()
    guard
      unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .broken }
    defer { unsafe inflateEnd(&stream) }
    var input = body
    var output: [UInt8] = []
    var failure: Failure?
    var isWhole = false
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      while failure == nil, !isWhole {
        var code = Z_OK
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(chunk)
          code = unsafe inflate(&stream, Z_NO_FLUSH)
          count = unsafe chunk - Int(stream.avail_out)
        }
        output += piece
        if output.count > limit || output.count > ratioFloor && output.count / ratio > source.count {
          failure = .tooLarge
        }
        isWhole = code == Z_STREAM_END
        if code != Z_OK { break }
      }
    }
    if let failure { throw failure }
    guard !output.isEmpty else { throw .broken }
    return Decoded(bytes: output, isCut: !isWhole)
  }
}
