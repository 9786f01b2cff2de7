/// Cuts a streamed member into the records that ``ArticleReader`` reads.
///
/// JSON, JSON Lines, CSV, TSV and WARC are cut as they come, so that no more than one record and one chunk are in
/// memory; texts, pages and feeds are kept whole up to ``ReadingLimits/record`` bytes. What can't be cut is an
/// error in ``errors`` and never stops the records that follow.
public struct RecordSplitter: Sendable {
  /// What the member was taken for; `nil` before enough of it has come, and for what is not text.
  public private(set) var format: ArticleFormat?
  /// What could not be cut, with line and offset, in the member's order; see also ``takeErrors()``.
  public private(set) var errors: [ArticleError] = []
  /// The number of records that have been cut.
  public private(set) var count = 0

  private let path: [UInt8]
  private let limits: ReadingLimits
  private var head: [UInt8] = []
  private var cutter: (any RecordCutter)?
  private var isRefused = false

  /// A splitter of the member called `path`.
  ///
  /// - Parameters:
  ///   - path: the member's name as the file system or archive has it; a hint for the format.
  ///   - format: what the member is, where that is known; else its content decides.
  public init(path: [UInt8] = [], limits: ReadingLimits = .init(), format: ArticleFormat? = nil) {
    self.path = path
    self.limits = limits
    self.format = format
  }

  /// Takes the next bytes, and gives the records that they complete.
  ///
  /// - Throws: what `emit` throws; the records of the chunk that were not given yet are lost then.
  public mutating func push<Failure: Error>(
    _ chunk: Span<UInt8>, emit: (ArticleRecord) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isRefused, chunk.count > 0 else { return }
    guard cutter == nil else {
      try cut(chunk, emit: emit)
      return
    }
    head.append(chunk, 0..<chunk.count)
    guard head.count >= FormatDetector.prefixLength else { return }
    decide()
    let start = head
    head = []
    try cut(start.span, emit: emit)
  }

  /// Gives the records that end with the member.
  ///
  /// - Throws: what `emit` throws.
  public mutating func finish<Failure: Error>(
    emit: (ArticleRecord) throws(Failure) -> Void
  ) throws(Failure) {
    guard !isRefused else { return }
    if cutter == nil {
      guard head.contains(where: { !$0.isSpace }) else {
        errors.append(ArticleError(.empty, head.isEmpty ? "the source is empty" : "nothing but white space"))
        isRefused = true
        return
      }
      decide()
      let start = head
      head = []
      try cut(start.span, emit: emit)
    }
    guard var cutter else { return }
    var output = CutOutput()
    cutter.finish(into: &output)
    self.cutter = nil
    isRefused = true
    try give(output, emit: emit)
  }

  /// The errors so far, which are forgotten.
  public mutating func takeErrors() -> [ArticleError] {
    defer { errors = [] }
    return errors
  }

  private mutating func decide() {
    let prefix = Array(head.prefix(FormatDetector.prefixLength))
    guard let format = format ?? FormatDetector.detect(prefix.span, path: path) else {
      errors.append(ArticleError(.binary, "not text: \(Self.describe(prefix))", offset: 0))
      isRefused = true
      return
    }
    self.format = format
    let limit = limits.record
    let isWide = FormatDetector.isWide(prefix) != nil
    let inner: any RecordCutter
    switch format {
    case .text, .markdown, .html, .feed:
      cutter = WholeCutter(limit: limit, format: format)
      return
    case .json: inner = JSONCutter(limit: limit)
    case .jsonLines: inner = LineCutter(limit: limit)
    case .warc:
      cutter = WARCCutter(limit: limit)
      return
    case .csv, .tsv:
      let narrow = isWide ? prefix.filter { $0 != 0 && $0 < 0xFE } : prefix
      let delimiter = FormatDetector.delimiter(of: narrow, name: format)
      inner = RowCutter(limit: limit, format: format, delimiter: delimiter ?? (format == .tsv ? 0x09 : 0x2C))
    }
    cutter = isWide ? TranscodingCutter(limit: limit, inner: inner) : inner
  }

  private mutating func cut<Failure: Error>(
    _ chunk: Span<UInt8>, emit: (ArticleRecord) throws(Failure) -> Void
  ) throws(Failure) {
    guard var cutter else { return }
    self.cutter = nil
    var output = CutOutput()
    cutter.push(chunk, into: &output)
    self.cutter = cutter
    try give(output, emit: emit)
  }

  private mutating func give<Failure: Error>(
    _ output: CutOutput, emit: (ArticleRecord) throws(Failure) -> Void
  ) throws(Failure) {
    errors.append(contentsOf: output.errors)
    for var record in output.records {
      record.ordinal = count
      record.path = path
      count += 1
      try emit(record)
    }
  }

  private static func describe(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: Array("%PDF-".utf8)) { return "a PDF file" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip file" }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return "a ZIP file" }
    return bytes.contains(0) ? "NUL bytes" : "a binary file"
  }
}
