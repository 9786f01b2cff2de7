/// Cuts JSON texts: the elements of a top-level array, or values one after another.
///
/// Only brackets and strings are followed here; what a value is and whether it is well formed is for the reader.
/// A single object that holds an array of records is cut into those.
struct JSONCutter: RecordCutter {
  let limit: Int
  private var pending: [UInt8] = []
  private var offset: Int
  private var line: Int
  private var base = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isInValue = false
  private var isScalar = false
  private var isSkipping = false
  private var valueStart = 0
  private var valueLine = 1
  private var unexpected = 0
  private let opensObjects: Bool

  /// - Parameter opensObjects: false to leave an object that holds an array of records whole.
  init(limit: Int, offset: Int = 0, line: Int = 1, opensObjects: Bool = true) {
    self.limit = limit
    self.offset = offset
    self.line = line
    self.opensObjects = opensObjects
  }

  mutating func push(_ bytes: Span<UInt8>, into output: inout CutOutput) {
    var pieceStart = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      if isInValue {
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == 0x5C {
            isEscaped = true
          } else if byte == 0x22 {
            isInString = false
            if depth == base, !isScalar { end(bytes, pieceStart..<(index + 1), into: &output) }
          }
          continue
        }
        if isScalar {
          guard byte.isSpace || byte == 0x2C || byte == 0x5D || byte == 0x7D || byte == 0x7B else { continue }
          end(bytes, pieceStart..<index, into: &output)
        } else {
          switch byte {
          case 0x22: isInString = true
          case 0x7B, 0x5B: depth += 1
          case 0x7D, 0x5D:
            depth -= 1
            if depth <= base { end(bytes, pieceStart..<(index + 1), into: &output) }
          default: break
          }
          continue
        }
      }
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x1E, 0xEF, 0xBB, 0xBF, 0x3B: continue
      case 0x5B where base == 0:
        base = 1
        depth = 1
      case 0x5D where base == 1:
        base = 0
        depth = 0
      case 0x7B, 0x5B:
        begin(at: index)
        depth = base + 1
        pieceStart = index
      case 0x22:
        begin(at: index)
        isInString = true
        pieceStart = index
      case 0x5D, 0x7D:
        unexpected += 1
        if unexpected <= 16 {
          output.errors.append(
            ArticleError(
              .malformed, "expected a value, found a closing bracket", line: line, offset: offset + index))
        }
      default:
        begin(at: index)
        isScalar = true
        pieceStart = index
      }
    }
    if isInValue { keep(bytes, pieceStart..<bytes.count) }
    offset += bytes.count
  }

  mutating func finish(into output: inout CutOutput) {
    let nothing: [UInt8] = []
    if isInValue { end(nothing.span, 0..<0, into: &output) }
  }

  private mutating func begin(at index: Int) {
    isInValue = true
    isScalar = false
    isSkipping = false
    pending = []
    valueStart = offset + index
    valueLine = line
  }

  private mutating func keep(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !isSkipping else { return }
    if pending.count + range.count > limit {
      isSkipping = true
      pending = []
    } else {
      pending.append(bytes, range)
    }
  }

  private mutating func end(_ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout CutOutput) {
    keep(bytes, range)
    isInValue = false
    isInString = false
    isEscaped = false
    depth = base
    defer { pending = [] }
    guard !isSkipping else {
      output.errors.append(
        ArticleError(
          .tooLarge, "the record is longer than \(limit) bytes", line: valueLine, offset: valueStart))
      return
    }
    if base == 0, opensObjects, let array = JSONShape(pending).recordArray {
      let newlines = pending[..<array.lowerBound].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      var inner = JSONCutter(
        limit: limit, offset: valueStart + array.lowerBound, line: valueLine + newlines, opensObjects: false)
      inner.push(pending.span.extracting(array), into: &output)
      inner.finish(into: &output)
      return
    }
    output.records.append(
      ArticleRecord(format: .json, bytes: pending, offset: valueStart, line: valueLine))
  }
}

/// The members of an object, found by brackets and strings alone.
struct JSONShape {
  /// Where keys (without quotes) and values stand.
  private(set) var members: [(key: Range<Int>, value: Range<Int>)] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.first == 0x7B else { return }
    var depth = 0
    var isInString = false
    var isEscaped = false
    var stringStart = 0
    var lastString = 0..<0
    var key: Range<Int>?
    var valueStart = 0
    for (index, byte) in bytes.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
          lastString = (stringStart + 1)..<index
        }
        continue
      }
      switch byte {
      case 0x22:
        isInString = true
        stringStart = index
      case 0x7B, 0x5B: depth += 1
      case 0x3A where depth == 1 && key == nil:
        key = lastString
        valueStart = index + 1
      case 0x2C where depth == 1:
        if let known = key { members.append((known, valueStart..<index)) }
        key = nil
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 {
          if let known = key { members.append((known, valueStart..<index)) }
          return
        }
      default: break
      }
      if members.count > 4096 { return }
    }
  }

  /// The array of records that the object is there for, with its brackets; `nil` when the object is a record.
  var recordArray: Range<Int>? { recordArray(depth: 0) }

  /// Answers of search services hold it one object further in: `{"status": "OK", "response": {"docs": […]}}`.
  private func recordArray(depth: Int) -> Range<Int>? {
    var best: Range<Int>?
    var objects: [Range<Int>] = []
    var isRecord = false
    for (key, value) in members {
      guard let first = bytes[value].firstIndex(where: { !$0.isSpace }) else { continue }
      let role = FieldRole.role(of: bytes[key])?.role
      if role == .headline || role == .lead { isRecord = true }
      if bytes[first] == 0x5B {
        if role == .captions || role == .byline || Self.isWords(bytes[key]) { continue }
        let element = bytes[(first + 1)..<value.upperBound].first { !$0.isSpace }
        if element == 0x7B, value.count > (best?.count ?? 0) { best = first..<value.upperBound }
      } else if role == .body || FieldRole.plain(bytes[key]).elementsEqual("headline".utf8) {
        return nil
      } else if bytes[first] == 0x7B, role == nil {
        objects.append(first..<value.upperBound)
      }
    }
    if depth > 0, isRecord { return nil }
    if best != nil || isRecord || depth > 0 { return best }
    for object in objects {
      guard let inner = JSONShape(Array(bytes[object])).recordArray(depth: 1) else { continue }
      let range = (inner.lowerBound + object.lowerBound)..<(inner.upperBound + object.lowerBound)
      if range.count > (best?.count ?? 0) { best = range }
    }
    return best
  }

  /// Whether an array is of words about a record.
  private static func isWords(_ key: ArraySlice<UInt8>) -> Bool {
    let name = FieldRole.plain(key)
    return name.elementsEqual("keywords".utf8) || name.elementsEqual("tags".utf8)
  }
}
