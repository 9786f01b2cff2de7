/// The forms in which archives keep articles.
public enum ArticleFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json
  case jsonLines = "jsonl"
  case csv, tsv, feed, warc
}

/// The bytes of one article as a source holds them, cut out by ``RecordSplitter`` and not read yet.
public struct ArticleRecord: Sendable {
  /// What the bytes are.
  public var format: ArticleFormat
  /// The bytes: a file's, a line's, a row's, a response's.
  public var bytes: [UInt8]
  /// Which of the source's records it is, from 0.
  public var ordinal: Int
  /// True for a record whose own format holds one article, in a container that holds many: a response in a WARC file.
  public var isOneOfMany: Bool
  /// Where the bytes start in the (decompressed) member, in bytes.
  public var offset: Int
  /// The line that the bytes start on, from 1.
  public var line: Int
  /// The names of the columns, for rows.
  public var columns: [String]
  /// The charset that the container declares (HTTP header, XML declaration), if any.
  public var declaredCharset: String?
  /// The address that the container gives (WARC target, feed link), if any.
  public var url: String?
  /// The publication that the container names (title of a feed), if any.
  public var outlet: String?
  /// The language that the container declares, if any.
  public var language: String?
  /// The byte between the fields of a row.
  public var delimiter: UInt8
  /// True when the container had to be transcoded or unpacked, so that offsets do not count bytes of the member.
  public var isTranscoded: Bool
  /// What went wrong in cutting the record.
  public var notes: [ReadingNote]
  /// The path of the file or member: a hint for dates and outlets, in bytes as the file system has them.
  public var path: [UInt8]

  /// A record.
  public init(
    format: ArticleFormat, bytes: [UInt8], ordinal: Int = 0, offset: Int = 0, line: Int = 1,
    columns: [String] = [], declaredCharset: String? = nil, url: String? = nil, path: [UInt8] = []
  ) {
    self.format = format
    self.bytes = bytes
    self.ordinal = ordinal
    self.offset = offset
    self.line = line
    self.columns = columns
    self.declaredCharset = declaredCharset
    self.url = url
    self.path = path
    delimiter = 0x2C
    isOneOfMany = false
    isTranscoded = false
    notes = []
  }
}

/// Why a record could not be read as an article.
public struct ArticleError: Error, Hashable, Sendable {
  /// What was wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// Nothing in it that could be read.
    case empty
    /// Not text: NUL bytes, or a binary file's signature.
    case binary
    /// A record that breaks its format's rules.
    case malformed
    /// Larger than the limit.
    case tooLarge = "too-large"
    /// No words of an article's text: a record without text fields.
    case noText = "no-text"
  }

  /// What was wrong.
  public var code: Code
  /// One line for a person: what was expected and what stood there.
  public var message: String
  /// The line in the source, from 1, where known.
  public var line: Int?
  /// The byte in the source, from 0, where known.
  public var offset: Int?

  /// An error.
  public init(_ code: Code, _ message: String, line: Int? = nil, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
    self.offset = offset
  }
}
