internal import LedeText

/// A short stretch of a text in folded form, with the way back to its bytes.
///
/// Folded is: lower case, no accents, straight quotation marks, one space for any white space.
struct FoldedWindow: Sendable {
  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// Where each folded byte, and the end, came from in the text.
  private(set) var origins: [Int] = []
  private var scratch: [UInt8] = []

  /// The number of folded bytes.
  var count: Int { bytes.count }

  /// Where the folded byte at `index` came from.
  func origin(_ index: Int) -> Int { index < origins.count ? origins[max(0, index)] : origins.last ?? 0 }

  /// The folded byte at `index`; 0 outside.
  subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// Takes in the bytes `range` of `text`.
  mutating func load(_ text: [UInt8], _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    let end = min(range.upperBound, text.count)
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isSpace || byte == 0 {
          appendSpace(index)
        } else {
          bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
          origins.append(index)
        }
        index += 1
        continue
      }
      let next = text.scalarEnd(index, end)
      if text.isWideSpace(index, next) {
        appendSpace(index)
      } else {
        scratch.removeAll(keepingCapacity: true)
        TextFolder.fold(text.span.extracting(index..<next), into: &scratch)
        for folded in scratch {
          bytes.append(folded)
          origins.append(index)
        }
      }
      index = next
    }
    origins.append(end)
  }

  /// The window with `#` for every number; empty when it has none.
  func numbered() -> FoldedWindow {
    var numbered = FoldedWindow()
    var index = 0
    var isFound = false
    while index < bytes.count {
      if bytes[index] &- 0x30 < 10 {
        isFound = true
        numbered.bytes.append(0x23)
        numbered.origins.append(origins[index])
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
      numbered.origins.append(origins[index])
      index += 1
    }
    guard isFound else { return FoldedWindow() }
    numbered.origins.append(origins.last ?? 0)
    return numbered
  }

  private mutating func appendSpace(_ index: Int) {
    guard let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
    origins.append(index)
  }
}
