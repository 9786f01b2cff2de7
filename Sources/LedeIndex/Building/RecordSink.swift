internal import LedeArticle
internal import LedeCorpus

/// Cuts the members of one source into records, and holds them back until the source is known to be whole, unless it
/// is too large for that.
struct RecordSink: MemberSink {
  /// Whether records have been handed over, and can't be taken back.
  private(set) var hasGiven = false
  /// Whether the workers have stopped.
  private(set) var isClosed = false
  private(set) var troubles = SkippedOfFile()
  private let source: Int
  private let path: [UInt8]
  private let limits: ReadingLimits
  private let cutter: BatchCutter
  private var splitter: RecordSplitter?
  private var member: [UInt8]?
  private var isDecompressed = false
  private var pending: [(item: Batch.Item, bytes: Int)] = []
  private var pendingBytes = 0

  /// Bytes of memory that records which are held back may take, about.
  private static let patience = 8 << 20
  /// What a record takes beside its bytes.
  private static let overhead = 256

  /// Told how many bytes came out of the source so far; false ends its reading.
  private let tick: (Int) -> Bool
  private var bytesTaken = 0
  private var nextTick = Self.tickBytes
  private static let tickBytes = 4 << 20

  init(
    source: Int, path: [UInt8], limits: ReadingLimits, cutter: BatchCutter,
    tick: @escaping (Int) -> Bool = { _ in true }
  ) {
    self.tick = tick
    self.source = source
    self.path = path
    self.limits = limits
    self.cutter = cutter
  }

  mutating func begin(member: [UInt8]?, isDecompressed: Bool) {
    self.member = member
    self.isDecompressed = isDecompressed
    splitter = RecordSplitter(path: member.map { path + [0x21] + $0 } ?? path, limits: limits)
  }

  mutating func take(_ chunk: Span<UInt8>) -> Bool {
    guard var splitter else { return !isClosed }
    Rescue.advance()
    bytesTaken += chunk.count
    if bytesTaken >= nextTick {
      nextTick = bytesTaken + Self.tickBytes
      if !tick(bytesTaken) { isClosed = true }
    }
    self.splitter = nil
    splitter.push(chunk) { keep($0) }
    note(splitter.takeErrors())
    self.splitter = splitter
    if pendingBytes > Self.patience {
      hasGiven = true
      _ = flush()
    }
    return !isClosed
  }

  mutating func end(isWhole: Bool) {
    guard var splitter else { return }
    self.splitter = nil
    // What broke off in the middle of a record is no record.
    if isWhole { splitter.finish { keep($0) } }
    note(splitter.takeErrors())
  }

  mutating func report(_ trouble: SourceTrouble) { troubles.append(SkippedInput(trouble)) }

  /// Hands over what was held back; false when the workers have stopped.
  mutating func flush() -> Bool {
    for (item, bytes) in pending where !isClosed {
      if !cutter.add(item, bytes: bytes) { isClosed = true }
    }
    pending.removeAll(keepingCapacity: true)
    pendingBytes = 0
    return !isClosed
  }

  private mutating func keep(_ record: ArticleRecord) {
    pending.append(
      (.record(record, source: source, member: member, isDecompressed: isDecompressed), record.bytes.count))
    pendingBytes += record.bytes.count + Self.overhead
  }

  private mutating func note(_ errors: [ArticleError]) {
    for error in errors {
      troubles.append(
        SkippedInput(
          path: path, member: member, line: error.line, reason: error.code.rawValue, message: error.message))
    }
  }
}
