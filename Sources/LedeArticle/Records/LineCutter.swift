private import Glibc

/// Cuts JSON Lines: one record a line, blank lines skipped, overlong lines streamed past.
struct LineCutter: RecordCutter {
  let limit: Int
  private var pending: [UInt8] = []
  private var offset = 0
  private var lineStart = 0
  private var line = 1
  private var isSkipping = false

  init(limit: Int) { self.limit = limit }

  mutating func push(_ bytes: Span<UInt8>, into output: inout CutOutput) {
    var index = 0
    while index < bytes.count {
      let newline = Self.newline(in: bytes, from: index)
      let end = newline ?? bytes.count
      if !isSkipping {
        if pending.count + (end - index) > limit {
          output.errors.append(
            ArticleError(
              .tooLarge, "the line is longer than \(limit) bytes", line: line, offset: lineStart))
          isSkipping = true
          pending = []
        } else {
          pending.append(bytes, index..<end)
        }
      }
      if newline != nil {
        endLine(into: &output)
        lineStart = offset + end + 1
        line += 1
      }
      index = end + 1
    }
    offset += bytes.count
  }

  mutating func finish(into output: inout CutOutput) { endLine(into: &output) }

  private mutating func endLine(into output: inout CutOutput) {
    defer {
      isSkipping = false
      pending = []
    }
    guard !isSkipping, let first = pending.firstIndex(where: { !$0.isSpace }) else { return }
    if pending.last == 0x0D { pending.removeLast() }
    var start = 0
    if first == 0, pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      if pending.allSatisfy({ $0.isSpace || $0 >= 0x80 }) && pending.count < 8 { return }
    }
    if start > 0 { pending.removeFirst(start) }
    output.records.append(
      ArticleRecord(format: .jsonLines, bytes: pending, offset: lineStart + start, line: line))
  }

  private static func newline(in bytes: Span<UInt8>, from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = unsafe memchr(base + start, 0x0A, buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
