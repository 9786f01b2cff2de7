/// A shell pattern for paths: `*` any bytes, `?` one character, `[a-z]` one of a set, `\` takes the next as it is.
///
/// It may begin at the start of a path or behind any slash, and end at its end or before any slash, so that
/// `news/2023` fits all files below.
public struct GlobPattern: Hashable, Sendable {
  private enum Element: Hashable {
    case byte(UInt8)
    case one
    case many
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  private let elements: [Element]

  /// A pattern as it is written; a bracket that is not closed stands for itself.
  public init(_ pattern: [UInt8]) {
    var elements: [Element] = []
    var index = 0
    while index < pattern.count {
      let byte = pattern[index]
      index += 1
      switch byte {
      case 0x2A:
        if elements.last != .many { elements.append(.many) }
      case 0x3F: elements.append(.one)
      case 0x5C where index < pattern.count:
        elements.append(.byte(pattern[index]))
        index += 1
      case 0x5B:
        guard let (element, next) = Self.set(pattern, index) else {
          elements.append(.byte(byte))
          continue
        }
        elements.append(element)
        index = next
      default: elements.append(.byte(byte))
      }
    }
    if elements.last == .byte(0x2F) { elements.removeLast() }
    self.elements = elements
  }

  private static func set(_ pattern: [UInt8], _ start: Int) -> (Element, Int)? {
    var index = start
    var ranges: [ClosedRange<UInt8>] = []
    var isNegated = false
    if index < pattern.count, pattern[index] == 0x21 || pattern[index] == 0x5E {
      isNegated = true
      index += 1
    }
    let first = index
    while index < pattern.count, pattern[index] != 0x5D || index == first {
      let low = pattern[index]
      if index + 2 < pattern.count, pattern[index + 1] == 0x2D, pattern[index + 2] != 0x5D {
        let high = pattern[index + 2]
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return index < pattern.count ? (.set(ranges, isNegated: isNegated), index + 1) : nil
  }

  /// The bytes that every path that fits holds at the place where the pattern begins.
  public var prefix: [UInt8] {
    var bytes: [UInt8] = []
    for case .byte(let byte) in elements.prefix(while: { if case .byte = $0 { true } else { false } }) {
      bytes.append(byte)
    }
    return bytes
  }

  /// Whether a path fits.
  public func matches(_ path: [UInt8]) -> Bool {
    guard elements.first != .many else { return matches(path, from: 0) }
    if matches(path, from: 0) { return true }
    for index in path.indices where path[index] == 0x2F {
      if matches(path, from: index + 1) { return true }
    }
    return false
  }

  private func matches(_ path: [UInt8], from start: Int) -> Bool {
    var position = start
    var element = 0
    var retry: (element: Int, position: Int)?
    while true {
      if element == elements.count, position == path.count || path[position] == 0x2F { return true }
      if element < elements.count, elements[element] == .many {
        element += 1
        retry = (element, position)
        continue
      }
      if element < elements.count, position < path.count, let length = fits(elements[element], path, position)
      {
        element += 1
        position += length
        continue
      }
      guard let last = retry, last.position < path.count else { return false }
      retry = (last.element, last.position + 1)
      element = last.element
      position = last.position + 1
    }
  }

  private func fits(_ element: Element, _ path: [UInt8], _ position: Int) -> Int? {
    let byte = path[position]
    switch element {
    case .byte(let wanted): return byte == wanted ? 1 : nil
    case .set(let ranges, let isNegated): return ranges.contains { $0.contains(byte) } != isNegated ? 1 : nil
    case .many: return nil
    case .one:
      var length = 1
      while byte >= 0xC0, length < 4, position + length < path.count, path[position + length] & 0xC0 == 0x80 {
        length += 1
      }
      return length
    }
  }
}
