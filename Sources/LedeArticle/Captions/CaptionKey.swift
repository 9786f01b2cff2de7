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
    var window = FoldedWindow()
    window.load(
      text,
      range
        .lowerBound..<text.scalarAligned(
          min(range.upperBound, range.lowerBound + Self.longest), range.lowerBound))
    bytes.reserveCapacity(window.count)
    for index in 0..<window.count {
      let byte = window[index]
      if PhraseTable.isWordStart(window, index) || (byte & 0xC0 == 0x80 && bytes.last ?? 0x20 != 0x20) {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    // What slideshows print behind a caption that they cut or spread.
    for word in [" less", " more"] where bytes.count > 20 && bytes.suffix(5).elementsEqual(word.utf8) {
      bytes.removeLast(5)
    }
  }

  /// True when one is the other, or its beginning.
  func isSame(as other: CaptionKey) -> Bool {
    if bytes == other.bytes { return !bytes.isEmpty }
    let (short, long) = bytes.count < other.bytes.count ? (bytes, other.bytes) : (other.bytes, bytes)
    guard short.count >= 16, short.count * 2 >= long.count || short.count >= 60 else { return false }
    return long.starts(with: short)
  }

  /// The first bytes, by which copies are looked up.
  var head: [UInt8] { Array(bytes.prefix(16)) }
}
