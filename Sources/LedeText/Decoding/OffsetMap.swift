/// How the bytes of a read text stand to the bytes of the source that they came from.
///
/// A map is a list of runs in text order. A run is `count` units, each of `textLength` bytes of text and
/// `sourceLength` bytes of source: verbatim text is one run of units of one byte and one byte, a stretch of
/// `\u0442` escapes is one run of units of two and six. Runs of the source need not follow one another, nor
/// stand in text order: a headline may come from the end of a record. An offset within a unit maps to the
/// unit's start.
public struct OffsetMap: Hashable, Sendable {
  /// Units of equal shape that follow one another in the text and in the source.
  public struct Run: Hashable, Sendable {
    /// Offset of the first unit in the source, in bytes.
    public var source: Int
    /// Bytes of text in a unit.
    public var textLength: Int
    /// Bytes of source in a unit; 0 for text that stands nowhere in the source.
    public var sourceLength: Int
    /// The number of units.
    public var count: Int
    /// Offset of the first unit in the text, in bytes.
    public var text: Int

    /// The first offset in the text after the run.
    public var textEnd: Int { text + textLength * count }
    /// The first offset in the source after the run.
    public var sourceEnd: Int { source + sourceLength * count }
  }

  /// The runs, in text order, without gaps.
  public private(set) var runs: [Run]

  /// A map of an empty text.
  public init() { runs = [] }

  /// The map of `length` bytes that stand in the source as they are, from offset `source`.
  public init(verbatim length: Int, from source: Int = 0) {
    runs = []
    append(text: 1, source: 1, count: length, at: source)
  }

  /// The text's length in bytes.
  public var textLength: Int { runs.last?.textEnd ?? 0 }

  /// Appends `count` units of `text` bytes of text, each from `source` bytes, the first at offset `at`.
  ///
  /// Units that continue the last run are joined to it.
  public mutating func append(text: Int, source: Int, count: Int = 1, at: Int) {
    guard text > 0, count > 0 else { return }
    if let last = runs.last, last.textLength == text, last.sourceLength == source, last.sourceEnd == at {
      runs[runs.count - 1].count += count
      return
    }
    runs.append(Run(source: at, textLength: text, sourceLength: source, count: count, text: textLength))
  }

  /// Appends another map, its source offsets shifted by `offset`.
  public mutating func append(_ other: OffsetMap, shiftedBy offset: Int = 0) {
    for run in other.runs {
      append(text: run.textLength, source: run.sourceLength, count: run.count, at: run.source + offset)
    }
  }

  /// The source offset of the byte at `offset` of the text; for an offset at the end, the end of the source.
  ///
  /// - Complexity: O(log runs)
  public func sourceOffset(of offset: Int) -> Int {
    guard let run = run(at: offset) else { return runs.last?.sourceEnd ?? 0 }
    return run.source + (offset - run.text) / run.textLength * run.sourceLength
  }

  /// The bytes of the source that the bytes `range` of the text came from.
  ///
  /// Where the text was put together from several places, the range reaches from the first byte's place to the
  /// last one's; `nil` when that would run backwards.
  public func sourceRange(of range: Range<Int>) -> Range<Int>? {
    let start = sourceOffset(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    guard let last = run(at: range.upperBound - 1) else { return nil }
    let end = last.source + ((range.upperBound - 1 - last.text) / last.textLength + 1) * last.sourceLength
    return end >= start ? start..<end : nil
  }

  private func run(at offset: Int) -> Run? {
    let index = runIndex(at: offset)
    return index < runs.count && runs[index].text <= offset ? runs[index] : nil
  }

  /// The run that holds the byte at `offset`, or the first one; the number of runs for an offset behind the text.
  func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
