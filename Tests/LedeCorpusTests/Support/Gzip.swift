import CZlib

/// Makes gzip data and raw deflate data for tests.
enum Gzip {
  static func compress(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

  static func deflate(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: -15) }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    unsafe UInt32(truncatingIfNeeded: CZlib.crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var input = bytes
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))) + 32)
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        _ = unsafe CZlib.deflate(&stream, Z_FINISH)
      }
    }
    return Array(output[..<Int(unsafe stream.total_out)])
  }
}
