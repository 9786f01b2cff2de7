internal import Synchronization

/// What the characters of several bytes mean in one encoding, with those of two bytes that were looked up before.
///
/// Tables are kept for the next text, since opening a conversion loads a library. A table is used by one thread at
/// a time: ``take(_:)`` hands it out and ``giveBack()`` returns it, which is why it may cross threads.
final class CharacterTable: @unchecked Sendable {
  private let library: String
  private let converter: CharsetConverter
  private var known: [UInt32]
  /// No character of several bytes means U+0000.
  private static let unknown: UInt32 = 0

  private static let idle = Mutex<[String: [CharacterTable]]>([:])

  private init?(_ library: String) {
    guard let converter = CharsetConverter(from: library) else { return nil }
    self.library = library
    self.converter = converter
    known = [UInt32](repeating: Self.unknown, count: 1 << 15)
  }

  /// A table that nobody else uses; `nil` where iconv doesn't know the encoding.
  static func take(_ encoding: TextEncoding) -> CharacterTable? {
    idle.withLock { $0[encoding.library]?.popLast() } ?? CharacterTable(encoding.library)
  }

  /// Returns the table for the next text; the caller uses it no more.
  func giveBack() {
    Self.idle.withLock { $0[library, default: []].append(self) }
  }

  /// The one or two scalars that the character of `length` bytes at `index` means; `nil` where it means nothing.
  func scalars(_ bytes: Span<UInt8>, _ index: Int, _ length: Int) -> (first: UInt32, second: UInt32?)? {
    guard length == 2 else { return converter.scalars((index..<index + length).map { bytes[$0] }) }
    let place = Int(bytes[index] & 0x7F) << 8 | Int(bytes[index + 1])
    let found = known[place]
    if found != Self.unknown { return found == DecodedScalar.broken ? nil : (found, nil) }
    let result = converter.scalars([bytes[index], bytes[index + 1]])
    if result?.second == nil { known[place] = result?.first ?? DecodedScalar.broken }
    return result
  }

  /// The one or two scalars that the bytes of a character mean; `nil` where they mean nothing.
  func scalars(_ bytes: [UInt8]) -> (first: UInt32, second: UInt32?)? {
    scalars(bytes.span, 0, bytes.count)
  }
}
