public import LedeArticle
internal import LedeCorpus
public import LedeSchema

/// Reads sources as an index run would, without an index: for `lede inspect`.
public struct ArticleInspector {
  private let reading: ReadingConfiguration
  private let scanning: ScanOptions

  /// An inspector.
  public init(reading: ReadingConfiguration = .init(), scanning: ScanOptions = .init()) {
    self.reading = reading
    self.scanning = scanning
  }

  /// Reads a file, or every file below a folder, and gives each article.
  ///
  /// - Returns: what was skipped, and what was read with something missing.
  public func inspect<Failure: Error>(
    _ path: [UInt8], _ body: (StoredArticle) throws(Failure) -> Void
  ) throws(Failure) -> [SkippedInput] {
    var skipped: [SkippedInput] = []
    let reader = scanning.reader
    let articles = ArticleReader(configuration: reading)
    try FolderWalker(options: scanning.walking).walk(path) { (event) throws(Failure) in
      switch event {
      case .trouble(let trouble): skipped.append(SkippedInput(trouble))
      case .file(let file):
        let queue = BoundedQueue<Batch>(capacity: .max)
        let cutter = BatchCutter(queue: queue)
        var sink = RecordSink(source: 0, path: file.path, limits: reading.limits, cutter: cutter)
        do throws(SourceTrouble) {
          _ = try reader.read(file.path, followsLinks: true, into: &sink)
        } catch {
          skipped.append(SkippedInput(error))
        }
        _ = sink.flush()
        _ = cutter.flush()
        queue.close()
        skipped += sink.troubles.inputs
        while let batch = queue.pop() {
          for item in batch.items {
            guard case .record(let record, _, let member, let isDecompressed) = item else { continue }
            let ordinal = record.namedOrdinal
            do throws(ArticleError) {
              var article = try articles.read(record)
              if isDecompressed, article.unit == .sourceBytes { article.unit = .memberBytes }
              let stored = StoredArticle(
                id: ArticleID(path: file.path, member: member, ordinal: ordinal), path: file.path,
                member: member,
                ordinal: ordinal, line: record.line, firstSeen: 0, article: article)
              Self.give(stored, body)
            } catch {
              skipped.append(
                SkippedInput(
                  path: file.path, member: member, record: ordinal.map { $0 + 1 },
                  line: error.line ?? record.line,
                  reason: error.code.rawValue, message: error.message))
            }
          }
        }
      }
    }
    return skipped
  }

  // The compiler can't tell the two kinds of error apart within one `do`.
  private static func give<Failure: Error>(
    _ stored: StoredArticle, _ body: (StoredArticle) throws(Failure) -> Void
  ) {
    try? body(stored)
  }
}
