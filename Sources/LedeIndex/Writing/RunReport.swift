public import LedeSchema
internal import LedeText

/// What a run of `index`, `rebuild` or `compact` did.
public struct RunReport: Sendable {
  /// Sources that were not known before.
  public var new = 0
  /// Sources that were read again because they had changed.
  public var changed = 0
  /// Sources that are gone, and whose articles went with them.
  public var deleted = 0
  /// Sources that stand under another path now; also counted neither as new nor as deleted.
  public var moved = 0
  /// Sources that are as they were.
  public var unchanged = 0
  /// Sources that could not be looked at, and whose articles stay.
  public var unknown = 0
  /// Bytes of sources read.
  public var bytesRead = 0
  /// Articles, quotes and captions that were added.
  public var articlesAdded = 0
  /// Articles that were removed, those that were replaced included.
  public var articlesRemoved = 0
  /// Live documents after the run.
  public var articles = 0
  /// Live quotes after the run.
  public var quotes = 0
  /// Live captions after the run.
  public var captions = 0
  /// What this run skipped, and what it read with something missing.
  public var skipped: [SkippedInput] = []
  /// All inputs that are skipped as of now, those of earlier runs included.
  public var skippedInAll = 0
  /// The generation in force after the run.
  public var generation = 0
  /// Whether the run published a generation.
  public var isPublished = false
  /// Ids of the articles that were added, when the run was asked to keep them.
  public var addedArticles: [ArticleID] = []

  /// A report of nothing.
  public init() {}
}

/// An input that gave no article, or one with something missing.
public struct SkippedInput: Sendable, Hashable {
  /// The file or folder.
  public var path: [UInt8]
  /// The member of an archive.
  public var member: [UInt8]?
  /// The record, from 1.
  public var record: Int?
  /// The line, from 1.
  public var line: Int?
  /// One word: why.
  public var reason: String
  /// One sentence: why.
  public var message: String
  /// True when the article is in the index, but something is missing.
  public var isFlaw: Bool
  /// How many inputs this stands for: above 1 for what is not listed of a file with very many of a kind.
  public var count: Int

  /// An input.
  public init(
    path: [UInt8], member: [UInt8]? = nil, record: Int? = nil, line: Int? = nil, reason: String,
    message: String, isFlaw: Bool = false, count: Int = 1
  ) {
    self.path = path
    self.member = member
    self.record = record
    self.line = line
    self.reason = reason
    self.message = message
    self.isFlaw = isFlaw
    self.count = count
  }
}

extension Sequence<SkippedInput> {
  /// How many inputs were skipped, or read with a flaw.
  public func total(flaws: Bool) -> Int { reduce(0) { $1.isFlaw == flaws ? $0 + $1.count : $0 } }
}

/// What is skipped of one file, in its order: the first ones each by itself, and the others counted, so that a file of
/// millions of empty records does not fill the memory.
struct SkippedOfFile {
  /// Inputs of a file that are listed each by itself.
  static let most = 1000

  private var listed: [SkippedInput] = []
  private var counted: [SkippedInput] = []

  mutating func append(_ input: SkippedInput) {
    if input.count == 1, listed.count < Self.most {
      listed.append(input)
    } else if let known = counted.firstIndex(where: { $0.reason == input.reason && $0.isFlaw == input.isFlaw }
    ) {
      counted[known].count += input.count
    } else {
      counted.append(input)
    }
  }

  /// All of it; what is counted once is listed, too.
  var inputs: [SkippedInput] {
    listed
      + counted.map { input in
        input.count == 1
          ? input
          : SkippedInput(
            path: input.path, reason: input.reason, message: "of these only the first are listed",
            isFlaw: input.isFlaw, count: input.count)
      }
  }
}

/// The list of skipped inputs of a generation: a file of the index, for `status` and for the next run.
public enum SkippedList {
  private static let version: UInt64 = 2

  /// The bytes of the file.
  public static func encode(_ inputs: [SkippedInput]) -> [UInt8] {
    var out = ByteWriter()
    out.write(version)
    out.write(count: inputs.count)
    for input in inputs {
      out.write(input.path)
      out.write(count: input.member == nil ? 0 : 1)
      if let member = input.member { out.write(member) }
      out.write(count: input.record ?? 0)
      out.write(count: input.line ?? 0)
      out.write(input.reason)
      out.write(input.message)
      out.write(count: input.isFlaw ? 1 : 0)
      out.write(count: input.count)
    }
    return out.bytes
  }

  /// The inputs that the bytes of the file name; `nil` for bytes that are no such file.
  public static func decode(_ bytes: [UInt8]) -> [SkippedInput]? {
    var reader = ByteReader(bytes)
    return try? decode(&reader)
  }

  private static func decode(_ reader: inout ByteReader) throws(ByteReader.Failure) -> [SkippedInput] {
    let version = try reader.readUnsigned()
    guard version == 1 || version == Self.version else { throw reader.failure("another version") }
    var inputs: [SkippedInput] = []
    for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
      let path = try reader.readBytes()
      let member = try reader.readCount() == 0 ? nil : try reader.readBytes()
      let record = try reader.readCount()
      let line = try reader.readCount()
      let reason = try reader.readString()
      let message = try reader.readString()
      let isFlaw = try reader.readCount() != 0
      let count = version == 1 ? 1 : try reader.readCount()
      inputs.append(
        SkippedInput(
          path: path, member: member, record: record == 0 ? nil : record, line: line == 0 ? nil : line,
          reason: reason, message: message, isFlaw: isFlaw, count: count))
    }
    return inputs
  }
}
