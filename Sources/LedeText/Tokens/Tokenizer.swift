internal import CUnicode

/// Cuts text into tokens; indexing and queries use the same cuts.
///
/// A word is a run of letters, digits and marks, its inner soft hyphens and joiners included.
/// - An apostrophe between letters stays inside (`don't`); a possessive `'s` at the end of a word is left out
///   (`Putin's`), and so is the apostrophe of an elision, which makes two words (`l'homme`, `O'Brien`, `dell'arte`).
/// - Single letters with full stops make one token (`U.S.`), which ends before the last full stop.
/// - Full stops and commas between digits stay inside (`1,200.5`).
/// - Every character of a script without spaces between words is a token with the marks that follow it.
///
/// Bytes that are not UTF-8 stand between words.
public struct Tokenizer {
  /// Calls `body` with each token in `range` of `bytes`, in text order.
  ///
  /// The range is cut to the bytes that there
  /// are.
  @inlinable @inline(__always)
  public static func forEachToken(
    in bytes: Span<UInt8>, range: Range<Int>, _ body: (Token) -> Void
  ) {
    let end = min(range.upperBound, bytes.count)
    var position = max(0, range.lowerBound)
    while let token = nextToken(in: bytes, from: &position, end: end) { body(token) }
  }

  /// Calls `body` with each token of `bytes`, in text order.
  @inlinable @inline(__always)
  public static func forEachToken(in bytes: Span<UInt8>, _ body: (Token) -> Void) {
    forEachToken(in: bytes, range: 0..<bytes.count, body)
  }

  /// All tokens of `bytes`.
  public static func tokens(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    forEachToken(in: bytes.span) { tokens.append($0) }
    return tokens
  }

  /// The first token at or after `position`, which moves behind it (and behind a possessive ending), else `nil`.
  public static func nextToken(in bytes: Span<UInt8>, from position: inout Int, end: Int) -> Token? {
    let end = min(end, bytes.count)
    var index = position
    guard index >= 0 else { return nil }
    while index < end {
      let byte = unsafe cu_token_byte(bytes[unchecked: index])
      if byte == 0 || byte > 2 {
        if byte != 7 {
          index += 1
        } else if let token = scan(bytes, from: &index, end) {
          position = index
          return token
        }
        continue
      }
      let start = index
      let hasLetters = skipPlain(bytes, &index, end)
      let next = index < end ? unsafe cu_token_byte(bytes[unchecked: index]) : 0
      if next == 0 || !continues(next, bytes, index, end) {
        position = index
        return Token(start: start, end: index, kind: hasLetters ? .word : .number, isPlain: true)
      }
      return word(bytes, from: start, end, &position)
    }
    position = max(position, end)
    return nil
  }

  /// Moves behind a run of ASCII letters and digits, which nearly all words of a Latin text are, eight bytes at a
  /// time; true if there is a letter among them.
  @inline(__always)
  private static func skipPlain(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
    let raw = unsafe bytes.bytes
    let highs: UInt64 = 0x8080_8080_8080_8080
    var letters: UInt64 = 0
    while index + 8 <= end {
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      let low = word & ~highs
      let folded = low | 0x2020_2020_2020_2020
      // The high bit of a byte of each sum says: at least the first, not past the last.
      let letter = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
      let digit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
      let others = ~(letter | digit) & highs | word & highs
      guard others == 0 else {
        let bits = others.trailingZeroBitCount & ~7
        index += bits >> 3
        return (letters | letter & (1 << UInt64(bits) &- 1)) & highs != 0
      }
      letters |= letter
      index += 8
    }
    var hasLetters = letters & highs != 0
    while index < end {
      let kind = unsafe cu_token_byte(bytes[unchecked: index])
      guard kind &- 1 < 2 else { break }
      if kind == 1 { hasLetters = true }
      index += 1
    }
    return hasLetters
  }

  /// Whether the byte after a plain run may belong to its token.
  @inline(__always)
  private static func continues(_ next: UInt8, _ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    if next == 7 { return true }
    guard index + 1 < end else { return false }
    return unsafe cu_token_byte(bytes[unchecked: index + 1]) != 0
  }
}
