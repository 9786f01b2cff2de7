/// Cuts CSV and TSV (RFC 4180): the first row names the columns, every other one is a record.
struct RowCutter: RecordCutter {
  private enum State { case fieldStart, plain, quoted, quoteInQuoted }

  let limit: Int
  let format: ArticleFormat
  let delimiter: UInt8
  private var columns: [String]?
  private var pending: [UInt8] = []
  private var state = State.fieldStart
  private var offset = 0
  private var rowStart = 0
  private var line = 1
  private var rowLine = 1
  private var isSkipping = false

  init(limit: Int, format: ArticleFormat, delimiter: UInt8) {
    self.limit = limit
    self.format = format
    self.delimiter = delimiter
  }

  mutating func push(_ bytes: Span<UInt8>, into output: inout CutOutput) {
    var pieceStart = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      switch state {
      case .fieldStart:
        if byte == 0x22 { state = .quoted } else if byte != delimiter { state = .plain }
      case .plain: if byte == delimiter { state = .fieldStart }
      case .quoted: if byte == 0x22 { state = .quoteInQuoted }
      case .quoteInQuoted:
        state = byte == 0x22 ? .quoted : byte == delimiter ? .fieldStart : .plain
      }
      if byte == 0x0A, state != .quoted || isSkipping {
        keep(bytes, pieceStart..<index, into: &output)
        endRow(into: &output)
        pieceStart = index + 1
        rowStart = offset + index + 1
        rowLine = line
      }
    }
    keep(bytes, pieceStart..<bytes.count, into: &output)
    offset += bytes.count
  }

  mutating func finish(into output: inout CutOutput) { endRow(into: &output) }

  private mutating func keep(_ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout CutOutput) {
    guard !isSkipping else { return }
    if pending.count + range.count > limit {
      output.errors.append(
        ArticleError(.tooLarge, "the row is longer than \(limit) bytes", line: rowLine, offset: rowStart))
      isSkipping = true
      pending = []
    } else {
      pending.append(bytes, range)
    }
  }

  private mutating func endRow(into output: inout CutOutput) {
    defer {
      pending = []
      isSkipping = false
      state = .fieldStart
    }
    guard !isSkipping else { return }
    if pending.last == 0x0D { pending.removeLast() }
    guard pending.contains(where: { !$0.isSpace && $0 != delimiter }) else { return }
    guard let columns else {
      self.columns = DelimitedRow(pending, delimiter: delimiter).fields.map {
        String(decoding: $0.text, as: UTF8.self)
      }
      return
    }
    var record = ArticleRecord(
      format: format, bytes: pending, offset: rowStart, line: rowLine, columns: columns)
    record.delimiter = delimiter
    output.records.append(record)
  }
}
