internal import LedeText

/// What two copies of a caption have in common: its letters and digits, folded.
struct CaptionKey: Hashable, Sendable {
  /// The folded words with single spaces between.
  private(set) var bytes: [UInt8] = []

  /// The longest stretch that is compared, in bytes of text.
  static let longest = 600

  /// The key of no words, that is like no other.
  init() {}

  init(_ text: [UInt8], _ range: Range<Int>) {
    let end = text.scalarAligned(
      min(range.upperBound, range.lowerBound + Self.longest), range.lowerBound)
    bytes = Self.plainKey(text.span, range.lowerBound..<end) ?? Self.key(text, range.lowerBound..<end)
    // What slideshows print behind a caption that they cut or spread.
    for word in [" less", " more"] where bytes.count > 20 && bytes.suffix(5).elementsEqual(word.utf8) {
      bytes.removeLast(5)
    }
  }

  /// The key of an ASCII text, which is folded letter by letter; `nil` for another.
  private static func plainKey(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var isBehindWord = false
    for index in range {
      let byte = text[index]
      if byte >= 0x80 { return nil }
      if byte.isLetter || byte.isDigit {
        key.append(byte.lowercased)
        isBehindWord = true
      } else if isBehindWord {
        key.append(0x20)
        isBehindWord = false
      }
    }
    if !isBehindWord, !key.isEmpty { key.removeLast() }
    return key
  }

  private static func key(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var window = FoldedWindow()
    window.load(text, range)
    var key: [UInt8] = []
    key.reserveCapacity(window.count)
    let folded = window.bytes.span
    var last: UInt8 = 0x20
    for index in 0..<folded.count {
      let byte = unsafe folded[unchecked: index]
      let isWord =
        byte < 0x80
        ? byte.isLetter || byte.isDigit
        : PhraseTable.isWordStart(window, index) || (byte & 0xC0 == 0x80 && last != 0x20)
      if isWord {
        key.append(byte)
        last = byte
      } else if last != 0x20 {
        key.append(0x20)
        last = 0x20
      }
    }
    if last == 0x20, !key.isEmpty { key.removeLast() }
    return key
  }

  /// True when one is the other, or its beginning.
  func isSame(as other: CaptionKey) -> Bool {
    if bytes == other.bytes { return !bytes.isEmpty }
    let (short, long) = bytes.count < other.bytes.count ? (bytes, other.bytes) : (other.bytes, bytes)
    guard short.count >= 16, short.count * 2 >= long.count || short.count >= 60 else { return false }
    return long.starts(with: short)
  }

  /// The first four letters and digits, as bytes of a number; those before the first that is not ASCII.
  var letters: UInt32 {
    var letters: UInt32 = 0
    for byte in bytes.filter({ $0 != 0x20 }).prefix(4) {
      guard byte < 0x80 else { break }
      letters = letters << 8 | UInt32(byte)
    }
    return letters
  }

  /// The first bytes, by which copies are looked up.
  var head: [UInt8] { Array(bytes.prefix(16)) }
}
