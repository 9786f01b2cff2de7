internal import CCharset

/// A conversion of single characters to scalars (iconv).
@safe
struct CharsetConverter: ~Copyable {
  private let handle: iconv_t

  /// A converter from an encoding that iconv knows; `nil` where it doesn't.
  init?(from library: String) {
    guard let handle = unsafe iconv_open("UTF-32LE", library),
      Int(bitPattern: handle) != -1
    else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe iconv_close(handle) }

  /// The one or two scalars that the bytes of one character mean; `nil` where they mean nothing.
  func scalars(_ bytes: [UInt8]) -> (first: UInt32, second: UInt32?)? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        let result = unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
        // Characters that may combine with the next one are held back until asked for.
        if result != .max { unsafe iconv(handle, nil, nil, &to, &outputLeft) }
        return result
      }
    }
    guard result != .max, inputLeft == 0 else {
      unsafe iconv(handle, nil, nil, nil, nil)
      return nil
    }
    let written = (output.count - outputLeft) / 4
    let scalar: (Int) -> UInt32 = { index in
      (0..<4).reduce(0) { $0 | UInt32(UInt8(bitPattern: output[index * 4 + $1])) << UInt32($1 * 8) }
    }
    switch written {
    case 1: return (scalar(0), nil)
    case 2: return (scalar(0), scalar(1))
    default: return nil
    }
  }
}
