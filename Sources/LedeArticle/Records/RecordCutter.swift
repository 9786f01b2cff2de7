/// What a cutter has cut so far and not handed on yet.
struct CutOutput: Sendable {
  var records: [ArticleRecord] = []
  var errors: [ArticleError] = []
}

/// One format's way of cutting a stream into records.
///
/// A cutter keeps no more than one record of the limit's size; `ordinal` and `path` are set by ``RecordSplitter``.
protocol RecordCutter: Sendable {
  mutating func push(_ bytes: Span<UInt8>, into output: inout CutOutput)
  mutating func finish(into output: inout CutOutput)
}

extension Span<UInt8> {
  /// The bytes of a range, copied.
  func array(_ range: Range<Int>) -> [UInt8] {
    unsafe withUnsafeBufferPointer { unsafe Array($0[range]) }
  }

  /// All bytes, copied.
  var array: [UInt8] { unsafe withUnsafeBufferPointer { unsafe Array($0) } }
}

extension [UInt8] {
  mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0[range]) }
  }

  /// True when the bytes at `offset` are `word`, ASCII letters compared without case.
  func hasWord(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for index in 0..<length where self[offset + index].lowercased != (unsafe word.utf8Start[index]) {
      return false
    }
    return true
  }

  /// The first offset of `word` (lower case) at or after `start` and before `end`, letters without case.
  func firstRange(of word: StaticString, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
    let length = word.utf8CodeUnitCount
    let end = Swift.min(end ?? count, count)
    guard length > 0, start >= 0 else { return nil }
    let first = unsafe word.utf8Start[0]
    var index = start
    while index + length <= end {
      if self[index].lowercased == first, hasWord(word, at: index) { return index..<(index + length) }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// The lower case form of an ASCII letter; other bytes as they are.
  var lowercased: UInt8 { 0x41 <= self && self <= 0x5A ? self + 0x20 : self }
  /// Space, tab, line feed, form feed, carriage return.
  var isSpace: Bool { self == 0x20 || (0x09 <= self && self <= 0x0D) }
  var isDigit: Bool { 0x30 <= self && self <= 0x39 }
  var isLetter: Bool { (0x41 <= self && self <= 0x5A) || (0x61 <= self && self <= 0x7A) }
}

extension String {
  /// The text of UTF-8 bytes as one line: runs of white space (no-break spaces and separators of lines too) become one
  /// space, none at the ends.
  init(folding bytes: some Collection<UInt8>) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      var isBlank = byte.isSpace
      if byte == 0xA0, result.last == 0xC2 {
        result.removeLast()
        isBlank = true
      } else if byte == 0xA8 || byte == 0xA9, result.count >= 2, result[result.count - 1] == 0x80,
        result[result.count - 2] == 0xE2
      {
        result.removeLast(2)
        isBlank = true
      }
      guard isBlank else {
        result.append(byte)
        continue
      }
      if let last = result.last, last != 0x20 { result.append(0x20) }
    }
    if result.last == 0x20 { result.removeLast() }
    self = String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// True when U+2028 or U+2029 starts at `index`.
  func hasLineSeparator(at index: Int) -> Bool {
    index >= 0 && index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80
      && (self[index + 2] == 0xA8 || self[index + 2] == 0xA9)
  }
}
