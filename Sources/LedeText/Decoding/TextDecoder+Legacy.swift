internal import Synchronization

extension TextDecoder {
  // MARK: - Single bytes

  private static let tables = Mutex<[String: [UInt32]]>([:])

  /// What each byte means; broken for bytes that mean nothing.
  private static func table(_ encoding: TextEncoding) -> [UInt32] {
    if let table = tables.withLock({ $0[encoding.library] }) { return table }
    var table = (0..<128).map { UInt32($0) }
    if let converter = CharsetConverter(from: encoding.library) {
      for byte in UInt8(128)...255 { table.append(converter.scalars([byte])?.first ?? DecodedScalar.broken) }
    } else {
      table += [UInt32](repeating: DecodedScalar.broken, count: 128)
    }
    tables.withLock { $0[encoding.library] = table }
    return table
  }

  static func decodeSingleByte(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding, into output: inout DecodingOutput
  ) {
    let table = table(encoding)
    var index = 0
    while index < bytes.count {
      let end = asciiEnd(bytes, from: index)
      output.append(bytes, index..<end)
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        output.append(scalar: table[Int(bytes[index])], length: 1, at: index)
        index += 1
      }
    }
  }

  // MARK: - Several bytes a character

  static func decodeMultiByte(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding, into output: inout DecodingOutput
  ) {
    guard let characters = CharacterTable.take(encoding) else {
      return decodeUTF8(bytes, from: 0, into: &output)
    }
    defer { characters.giveBack() }
    var index = 0
    while index < bytes.count {
      let end = asciiEnd(bytes, from: index)
      output.append(bytes, index..<end)
      index = end
      guard index < bytes.count else { return }
      let length = length(encoding.form, bytes, index)
      index += append(bytes, index, length, characters, &output)
    }
  }

  /// Appends the character of `length` bytes at `index`; the bytes that were taken.
  private static func append(
    _ bytes: Span<UInt8>, _ index: Int, _ length: Int, _ characters: CharacterTable,
    _ output: inout DecodingOutput
  ) -> Int {
    guard index + length <= bytes.count else {
      output.append(scalar: DecodedScalar.broken, length: bytes.count - index, at: index)
      return bytes.count - index
    }
    let found = characters.scalars(bytes, index, length)
    guard let found else {
      // A trail byte that is ASCII is not part of the broken character.
      let isTrailASCII = length > 1 && bytes[index + 1] < 0x80
      let taken = isTrailASCII ? 1 : min(length, 2)
      output.append(scalar: DecodedScalar.broken, length: taken, at: index)
      return taken
    }
    output.append(scalar: found.first, length: length, at: index)
    if let second = found.second { output.append(scalar: second, length: 0, at: index + length) }
    return length
  }

  /// The bytes of the character whose first byte, not ASCII, is at `index`.
  private static func length(_ form: TextEncoding.Form, _ bytes: Span<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    switch form {
    case .gb18030:
      let isLong = index + 1 < bytes.count && bytes[index + 1] >= 0x30 && bytes[index + 1] <= 0x39
      return first == 0x80 || first == 0xFF ? 1 : isLong ? 4 : 2
    case .shiftJIS:
      return first == 0x80 || first >= 0xA0 && first <= 0xDF || first >= 0xFD ? 1 : 2
    case .eucJP: return first == 0x8F ? 3 : first == 0x8E || first >= 0xA1 && first < 0xFF ? 2 : 1
    case .eucTW: return first == 0x8E ? 4 : first >= 0xA1 && first < 0xFF ? 2 : 1
    default: return first == 0x80 || first == 0xFF ? 1 : 2
    }
  }

  // MARK: - ISO 2022

  static func decodeISO2022JP(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding, into output: inout DecodingOutput
  ) {
    guard let characters = CharacterTable.take(encoding) else {
      return decodeUTF8(bytes, from: 0, into: &output)
    }
    defer { characters.giveBack() }
    enum Mode { case ascii, katakana, kanji, supplement }
    var mode = Mode.ascii
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        let fourth = index + 3 < bytes.count ? bytes[index + 3] : 0
        switch (second, third) {
        case (0x28, 0x42), (0x28, 0x4A): mode = .ascii
        case (0x28, 0x49): mode = .katakana
        case (0x24, 0x40), (0x24, 0x42): mode = .kanji
        case (0x24, 0x28) where fourth == 0x44:
          mode = .supplement
          index += 1
        default:
          output.append(scalar: 0x1B, length: 1, at: index)
          index += 1
          continue
        }
        index += 3
        continue
      }
      // A line's end returns to ASCII in damaged mail too.
      if byte == 0x0A || byte == 0x0D { mode = .ascii }
      if byte >= 0x80 {
        output.append(scalar: DecodedScalar.broken, length: 1, at: index)
        index += 1
      } else if mode == .ascii || byte <= 0x20 || byte == 0x7F {
        output.append(bytes, index..<index + 1)
        index += 1
      } else if mode == .katakana {
        let isKatakana = byte >= 0x21 && byte <= 0x5F
        output.append(scalar: isKatakana ? 0xFF40 + UInt32(byte) : DecodedScalar.broken, length: 1, at: index)
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] > 0x20, bytes[index + 1] < 0x7F {
        let pair = [byte | 0x80, bytes[index + 1] | 0x80]
        let found = characters.scalars(mode == .kanji ? pair : [0x8F] + pair)
        output.append(scalar: found?.first ?? DecodedScalar.broken, length: 2, at: index)
        index += 2
      } else {
        output.append(scalar: DecodedScalar.broken, length: 1, at: index)
        index += 1
      }
    }
  }

  /// Escapes to Japanese characters, within the first bytes or after them.
  static func looksISO2022JP(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0x1B, bytes[index + 1] == 0x24, bytes[index + 2] == 0x42 || bytes[index + 2] == 0x40
      {
        return true
      }
      index += 1
    }
    return false
  }
}
