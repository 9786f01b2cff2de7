internal import GlassWriter
internal import LedeArticle
internal import LedeSchema

/// A run of records that one worker reads and inverts.
///
/// Batches are cut by the number and the bytes of records in the order in which they are read, so that the same
/// corpus gives the same batches, ids and ranking whatever the number of workers.
struct Batch: Sendable {
  /// One article to be, and the source that it is from.
  enum Item: Sendable {
    /// A record to be read.
    case record(ArticleRecord, source: Int, member: [UInt8]?, isDecompressed: Bool)
    /// An article that an index holds already, as it was stored.
    case stored([UInt8])
  }

  var index: Int
  var items: [Item]
  var bytes: Int

  /// Records in a batch at most.
  static let recordLimit = 1024
  /// Bytes of records in a batch at most, but for a single record that is larger; what a worker holds in memory is
  /// a multiple of it, and with too few bytes in a batch there are too many runs to merge.
  static let byteLimit = 1 << 20
}

/// What became of a batch.
struct BatchResult: Sendable {
  /// A record that gave no article, or gave one with something missing.
  struct Trouble: Sendable {
    var source: Int
    var member: [UInt8]?
    var ordinal: Int?
    var reason: String
    var message: String
    var line: Int?
    /// True when the article is in the index all the same.
    var isFlaw = false
    /// How many it stands for.
    var count = 1

    func input(_ sources: SourcePaths) -> SkippedInput {
      SkippedInput(
        path: sources.path(of: source), member: member, record: ordinal.map { $0 + 1 }, line: line,
        reason: reason, message: message, isFlaw: isFlaw, count: count)
    }
  }

  /// A document by which a database shows that all tables of it can be read.
  struct Probe: Sendable {
    /// Its number in the batch.
    var document: UInt32
    /// A term of it that has positions; `nil` where no document of the batch has any.
    var term: [UInt8]?
  }

  var index: Int
  /// The documents, inverted.
  var runs: [Collection: GlassRun] = [:]
  var probes: [Collection: Probe] = [:]
  var links = DocumentLinks()
  var quotes = 0
  var captions = 0
  var languages: [String: Int] = [:]
  /// Its documents in a collection.
  func count(_ collection: Collection) -> Int {
    switch collection {
    case .articles: links.articleCount
    case .quotes: quotes
    case .captions: captions
    }
  }

  /// Articles by source.
  var articles: [Int: Int] = [:]
  var troubles: [Trouble] = []
  /// The ids of the articles.
  var ids: [ArticleID] = []

  /// Counts the troubles of some sources by their reasons instead of listing them.
  mutating func countTroubles(of sources: Set<Int>) {
    var kept: [Trouble] = []
    var counted: [Trouble] = []
    for trouble in troubles {
      if !sources.contains(trouble.source) {
        kept.append(trouble)
      } else if let known = counted.firstIndex(where: {
        $0.source == trouble.source && $0.reason == trouble.reason && $0.isFlaw == trouble.isFlaw
      }) {
        counted[known].count += 1
      } else {
        counted.append(trouble)
      }
    }
    troubles = kept + counted
  }
}
