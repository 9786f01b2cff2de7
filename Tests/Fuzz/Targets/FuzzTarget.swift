import LedeArticle

/// Something that reads bytes that nobody can vouch for, and the promises that it keeps for any of them.
///
/// A broken promise traps, as a broken bound does, so that libFuzzer (Scripts/fuzz) and the replay of the saved inputs
/// (FuzzTests) both see it.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, html, json, csv, feed, warc, container, charset, query, stored, manifest, terminal

  /// Reads one input.
  public func run(_ bytes: [UInt8]) {
    switch self {
    case .text: RecordFuzz.run(bytes, .text, .markdown)
    case .html: RecordFuzz.run(bytes, .html)
    case .json: RecordFuzz.run(bytes, .json, .jsonLines)
    case .csv: RecordFuzz.run(bytes, .csv, .tsv)
    case .feed: RecordFuzz.run(bytes, .feed)
    case .warc: RecordFuzz.run(bytes, .warc)
    case .container: ContainerFuzz.run(bytes)
    case .charset: CharsetFuzz.run(bytes)
    case .query: QueryFuzz.run(bytes)
    case .stored: StoredFuzz.run(bytes)
    case .manifest: StoredFuzz.manifest(bytes)
    case .terminal: TerminalFuzz.run(bytes)
    }
  }
}
