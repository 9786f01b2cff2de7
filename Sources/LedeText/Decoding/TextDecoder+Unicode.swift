extension TextDecoder {
  /// True when the bytes are well-formed UTF-8.
  public static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while true {
      index = asciiEnd(bytes, from: index)
      guard index < bytes.count else { return true }
      while index < bytes.count, unsafe bytes[unchecked: index] >= 0x80 {
        let scalar = DecodedScalar.decode(index, bytes, bytes.count)
        guard scalar.isValid else { return false }
        index += scalar.length
      }
    }
  }

  /// True when the bytes are well-formed UTF-8.
  public static func isUTF8(_ bytes: [UInt8]) -> Bool { isUTF8(bytes.span) }

  /// Decodes UTF-8, broken bytes replaced by maximal subparts.
  static func decodeUTF8(_ bytes: Span<UInt8>, from start: Int, into output: inout DecodingOutput) {
    var run = start
    var index = start
    while index < bytes.count {
      if unsafe bytes[unchecked: index] < 0x80 {
        index = asciiEnd(bytes, from: index)
        continue
      }
      let scalar = DecodedScalar.decode(index, bytes, bytes.count)
      if !scalar.isValid {
        output.append(bytes, run..<index)
        output.append(scalar: DecodedScalar.broken, length: scalar.length, at: index)
        run = index + scalar.length
      }
      index += scalar.length
    }
    output.append(bytes, run..<bytes.count)
  }

  /// True when at least nine tenths of what is not ASCII is well-formed UTF-8; a sequence cut off by the end of the
  /// bytes counts for nothing.
  static func isMostlyUTF8(_ bytes: Span<UInt8>) -> Bool {
    var valid = 0
    var broken = 0
    var index = 0
    while true {
      index = asciiEnd(bytes, from: index)
      guard index < bytes.count else { break }
      let scalar = DecodedScalar.decode(index, bytes, bytes.count)
      index += scalar.length
      if scalar.isValid {
        valid += 1
      } else if index < bytes.count || bytes[index - scalar.length] < 0xC2 {
        broken += 1
      }
    }
    return valid > 0 && valid >= broken * 9
  }

  static func decodeUTF16(
    _ bytes: Span<UInt8>, from start: Int, isBig: Bool, into output: inout DecodingOutput
  ) {
    let shifts: (UInt32, UInt32) = isBig ? (8, 0) : (0, 8)
    var index = start
    while index + 1 < bytes.count {
      let value = unit(index)
      if value >= 0xD800, value < 0xE000 {
        let next = index + 3 < bytes.count ? paired(value, unit(index + 2)) : nil
        output.append(scalar: next ?? DecodedScalar.broken, length: next == nil ? 2 : 4, at: index)
        index += next == nil ? 2 : 4
      } else {
        output.append(scalar: value, length: 2, at: index)
        index += 2
      }
    }
    if index < bytes.count { output.append(scalar: DecodedScalar.broken, length: 1, at: index) }

    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index]) << shifts.0 | UInt32(bytes[index + 1]) << shifts.1
    }
  }

  private static func paired(_ first: UInt32, _ second: UInt32) -> UInt32? {
    guard first < 0xDC00, second >= 0xDC00, second < 0xE000 else { return nil }
    return 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  static func decodeUTF32(
    _ bytes: Span<UInt8>, from start: Int, isBig: Bool, into output: inout DecodingOutput
  ) {
    var index = start
    while index + 3 < bytes.count {
      var value: UInt32 = 0
      for offset in 0..<4 {
        value |= UInt32(bytes[index + offset]) << UInt32(isBig ? 24 - offset * 8 : offset * 8)
      }
      let isScalar = value < 0xD800 || value >= 0xE000 && value < 0x11_0000
      output.append(scalar: isScalar ? value : DecodedScalar.broken, length: 4, at: index)
      index += 4
    }
    if index < bytes.count {
      output.append(scalar: DecodedScalar.broken, length: bytes.count - index, at: index)
    }
  }

  /// UTF-16 without a byte order mark: zeros stand at the odd or at the even places of nearly all texts.
  static func looksUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    let length = min(bytes.count & ~1, 4096)
    guard length >= 4 else { return nil }
    var even = 0
    var odd = 0
    var controls = 0
    for index in stride(from: 0, to: length, by: 2) {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
      let other = bytes[index] | bytes[index + 1]
      if bytes[index] & bytes[index + 1] == 0, other < 0x20, other < 9 || other > 13 { controls += 1 }
    }
    let (few, many) = even < odd ? (even, odd) : (odd, even)
    guard many >= 2, many * 16 >= length / 2, few * 20 < many, controls * 10 < many else { return nil }
    return even < odd ? .utf16LE : .utf16BE
  }
}
