/// Text in the making, with its map.
struct DecodingOutput {
  private(set) var text: [UInt8] = []
  private(set) var replaced = 0
  private var map = OffsetMap()
  /// Units of one shape that were not given to the map yet.
  private var pending = (text: 0, source: 0, count: 0, at: 0)

  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Appends bytes of the source as they are.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.append(bytes.extracting(range))
    note(text: 1, source: 1, count: range.count, at: range.lowerBound)
  }

  /// Appends a scalar that `length` bytes at `offset` stand for; broken bytes as U+FFFD.
  @inline(__always)
  mutating func append(scalar: UInt32, length: Int, at offset: Int) {
    let before = text.count
    if scalar == DecodedScalar.broken { replaced += 1 }
    text.append(scalar: scalar)
    note(text: text.count - before, source: length, count: 1, at: offset)
  }

  @inline(__always)
  private mutating func note(text: Int, source: Int, count: Int, at offset: Int) {
    if pending.text == text, pending.source == source, pending.at + pending.source * pending.count == offset {
      pending.count += count
      return
    }
    flush()
    pending = (text, source, count, offset)
  }

  private mutating func flush() {
    map.append(text: pending.text, source: pending.source, count: pending.count, at: pending.at)
    pending = (0, 0, 0, 0)
  }

  /// The text and its map.
  consuming func finish(_ encoding: TextEncoding, isGuessed: Bool) -> DecodedText {
    flush()
    return DecodedText(
      text: text, origin: map, encoding: encoding.name, isGuessed: isGuessed, replaced: replaced)
  }
}
