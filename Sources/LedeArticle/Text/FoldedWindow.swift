internal import LedeText

/// A short stretch of a text in folded form, with the way back to its bytes.
///
/// Folded is: lower case, no accents, straight quotation marks, one space for any white space.
struct FoldedWindow: Sendable {
  /// From a folded byte on, how far its place in the text is ahead of its place in the window.
  private struct Shift: Sendable {
    var start: Int
    var ahead: Int
  }

  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// How far the place of the first byte is ahead; for most lines that is all.
  private var ahead = 0
  /// Where that changes.
  private var shifts: [Shift] = []
  private var end = 0
  /// True when there is a digit among the bytes.
  private(set) var hasDigit = false
  private var scratch: [UInt8] = []

  /// The number of folded bytes.
  var count: Int { bytes.count }

  /// Where the folded byte at `index` came from; the end of the text's range for an index behind the last.
  @inline(__always)
  func origin(_ index: Int) -> Int {
    guard index < bytes.count else { return end }
    // A line that is folded byte by byte.
    if shifts.isEmpty { return min(end, max(0, index) + ahead) }
    return shiftedOrigin(max(0, index))
  }

  /// How far the place of every folded byte is ahead of it; `nil` where that changes on the way.
  var plainAhead: Int? { shifts.isEmpty ? ahead : nil }

  private func shiftedOrigin(_ index: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    // What one character is folded into may be longer than it: none of it comes from behind the character.
    let next = low < shifts.count ? shifts[low].start + shifts[low].ahead : end
    return min(end, next, index + (low == 0 ? ahead : shifts[low - 1].ahead))
  }

  /// The folded byte at `index`; 0 outside.
  @inline(__always)
  subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// Takes in the bytes `range` of `text`.
  mutating func load(_ text: [UInt8], _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    shifts.removeAll(keepingCapacity: true)
    hasDigit = false
    end = min(range.upperBound, text.count)
    bytes.reserveCapacity(range.count + 8)
    let source = text.span
    var index = range.lowerBound
    while index < end {
      let run = index
      index = plainEnd(source, run, isAfterSpace: bytes.last == 0x20 || bytes.isEmpty)
      if index > run {
        shift(run)
        appendASCII(source, run, index)
        continue
      }
      let byte = source[index]
      if byte < 0x80 {
        if byte.isSpace || byte == 0 {
          appendSpace(index)
        } else {
          shift(index)
          bytes.append(byte)
        }
        index += 1
        continue
      }
      let next = text.scalarEnd(index, end)
      if text.isWideSpace(index, next) {
        appendSpace(index)
      } else if 0xE4...0xE9 ~= byte {
        // Ideographs fold to themselves.
        shift(index)
        for place in index..<next { bytes.append(text[place]) }
      } else {
        scratch.removeAll(keepingCapacity: true)
        TextFolder.fold(source.extracting(index..<next), into: &scratch)
        if !scratch.isEmpty { shift(index) }
        for folded in scratch {
          if folded &- 0x30 < 10 { hasDigit = true }
          bytes.append(folded)
        }
      }
      index = next
    }
  }

  /// Notes where the next folded byte comes from.
  private mutating func shift(_ index: Int) {
    let next = index - bytes.count
    if bytes.isEmpty {
      ahead = next
    } else if next != shifts.last?.ahead ?? ahead {
      shifts.append(Shift(start: bytes.count, ahead: next))
    }
  }

  /// The end of a stretch of plain ASCII with single spaces.
  private func plainEnd(_ source: Span<UInt8>, _ start: Int, isAfterSpace: Bool) -> Int {
    var index = start
    var isAfterSpace = isAfterSpace
    while index + 8 <= end {
      let eight = EightBytes.load(source, index)
      guard eight & EightBytes.high == 0, EightBytes.below(0x20, eight) == 0 else { break }
      let spaces = EightBytes.equal(0x20, eight)
      guard spaces & (spaces << 8 | (isAfterSpace ? 0x80 : 0)) == 0 else { break }
      isAfterSpace = spaces >> 63 != 0
      index += 8
    }
    while index < end {
      let byte = unsafe source[unchecked: index]
      guard byte < 0x80, byte > 0x20 || (byte == 0x20 && !isAfterSpace) else { break }
      isAfterSpace = byte == 0x20
      index += 1
    }
    return index
  }

  private mutating func appendASCII(_ source: Span<UInt8>, _ start: Int, _ end: Int) {
    let first = bytes.count
    unsafe source.extracting(start..<end).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    var span = bytes.mutableSpan
    var digits: UInt64 = 0
    var index = first
    unsafe span.withUnsafeMutableBytes { raw in
      while index + 8 <= raw.count {
        let eight = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        digits |= EightBytes.within(0x30, 0x39, eight)
        let lower = eight | EightBytes.within(0x41, 0x5A, eight) >> 2
        unsafe raw.storeBytes(of: lower.littleEndian, toByteOffset: index, as: UInt64.self)
        index += 8
      }
    }
    while index < span.count {
      let byte = unsafe span[unchecked: index]
      if byte &- 0x30 < 10 { digits = 1 }
      unsafe span[unchecked: index] = byte &- 65 < 26 ? byte | 0x20 : byte
      index += 1
    }
    if digits != 0 { hasDigit = true }
  }

  private mutating func appendSpace(_ index: Int) {
    guard let last = bytes.last, last != 0x20 else { return }
    shift(index)
    bytes.append(0x20)
  }

  /// The window with `#` for every number; empty when it has none.
  func numbered() -> FoldedWindow {
    guard hasDigit else { return FoldedWindow() }
    var numbered = FoldedWindow()
    numbered.end = end
    var index = 0
    while index < bytes.count {
      numbered.shift(origin(index))
      if bytes[index] &- 0x30 < 10 {
        numbered.bytes.append(0x23)
        while index < bytes.count {
          let isPart = bytes[index] &- 0x30 < 10
          let isMark = (bytes[index] == 0x2C || bytes[index] == 0x2E) && self[index + 1] &- 0x30 < 10
          guard isPart || isMark else { break }
          index += 1
        }
        if self[index] == 0x6B, !(self[index + 1].isLetter) { index += 1 }
        continue
      }
      numbered.bytes.append(bytes[index])
      index += 1
    }
    return numbered
  }
}
