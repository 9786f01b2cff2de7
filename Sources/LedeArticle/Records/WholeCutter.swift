internal import LedeText

/// Keeps a text, a Markdown file, a page or a feed whole, up to the limit; the rest is streamed past.
struct WholeCutter: RecordCutter {
  let limit: Int
  let format: ArticleFormat
  private var bytes: [UInt8] = []
  private var total = 0

  init(limit: Int, format: ArticleFormat) {
    self.limit = limit
    self.format = format
  }

  mutating func push(_ chunk: Span<UInt8>, into output: inout CutOutput) {
    total += chunk.count
    let room = limit - bytes.count
    if room > 0 { bytes.append(chunk, 0..<min(room, chunk.count)) }
  }

  mutating func finish(into output: inout CutOutput) {
    defer { bytes = [] }
    var notes: [ReadingNote] = []
    if total > bytes.count {
      notes.append(ReadingNote(.cut, "the first \(bytes.count) of \(total) bytes were read"))
    }
    if format == .feed {
      FeedCutter.cut(bytes, notes: notes, into: &output)
      return
    }
    var record = ArticleRecord(format: format, bytes: bytes)
    record.notes = notes
    output.records.append(record)
  }
}

/// Keeps a source that is not in UTF-8 whole, transcodes it, and cuts the result as its format wants it.
struct TranscodingCutter: RecordCutter {
  let inner: any RecordCutter
  private var whole: WholeCutter

  init(limit: Int, inner: any RecordCutter) {
    self.inner = inner
    whole = WholeCutter(limit: limit, format: .text)
  }

  mutating func push(_ chunk: Span<UInt8>, into output: inout CutOutput) {
    whole.push(chunk, into: &output)
  }

  mutating func finish(into output: inout CutOutput) {
    var raw = CutOutput()
    whole.finish(into: &raw)
    guard let record = raw.records.first else { return }
    let decoded = TextDecoder.decode(record.bytes.span)
    var cut = CutOutput()
    var cutter = inner
    cutter.push(decoded.text.span, into: &cut)
    cutter.finish(into: &cut)
    for var record in cut.records {
      record.offset = decoded.origin.sourceOffset(of: record.offset)
      record.isTranscoded = true
      record.declaredCharset = "UTF-8"
      record.notes.append(contentsOf: raw.records[0].notes)
      output.records.append(record)
    }
    output.errors.append(contentsOf: cut.errors)
  }
}
