internal import LedeText

/// A place in the read text from which on it stands on another line of the source.
public struct SourceLine: Hashable, Sendable {
  /// The first byte of the read text on that line.
  public var offset: Int
  /// The line, counted from the first one of the record, which is 0.
  public var line: Int

  /// A line that `offset` begins.
  public init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  /// The lines of a text that `origin` leads to bytes of a record from.
  ///
  /// - Parameter start: the offset that `origin` gives the first byte of the record.
  static func lines(of origin: OffsetMap, in record: [UInt8], from start: Int) -> [SourceLine] {
    let feeds = lineFeeds(in: record.span)
    var lines: [SourceLine] = []
    func begin(_ line: Int, at offset: Int) {
      guard lines.last?.line != line else { return }
      if lines.last?.offset == offset { lines.removeLast() }
      lines.append(SourceLine(offset: offset, line: line))
    }
    for run in origin.runs {
      let source = run.source - start
      var line = feeds.partitionPoint { $0 >= source }
      begin(line, at: run.text)
      guard run.sourceLength > 0 else { continue }
      let last = source + (run.count - 1) * run.sourceLength
      while line < feeds.count, feeds[line] < last {
        let unit = (feeds[line] - source) / run.sourceLength + 1
        line += 1
        begin(line, at: run.text + unit * run.textLength)
      }
    }
    return lines
  }

  private static func lineFeeds(in bytes: Span<UInt8>) -> [Int] {
    var feeds: [Int] = []
    var index = 0
    while index < bytes.count {
      index = EightBytes.passed(bytes, from: index, to: bytes.count) { EightBytes.equal(0x0A, $0) }
      guard index < bytes.count else { break }
      if bytes[index] == 0x0A { feeds.append(index) }
      index += 1
    }
    return feeds
  }
}

extension Article {
  /// The line of the source, from 0 for the record's first one, on which the byte at `offset` of the text stands; `nil`
  /// where ``lines`` don't tell.
  public func line(at offset: Int) -> Int? {
    guard !lines.isEmpty else { return nil }
    return lines[max(0, lines.partitionPoint { $0.offset > offset } - 1)].line
  }
}
