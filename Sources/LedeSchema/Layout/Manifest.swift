internal import LedeText

/// What an index holds in one generation: the segments, their files with sizes and checksums, and what is known
/// of the sources.
public struct Manifest: Sendable, Hashable {
  /// A file, relative to its segment's folder or to the index.
  public struct File: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its size in bytes.
    public var size: Int
    /// Its checksum (XXH3-128), in hexadecimal digits.
    public var checksum: String

    /// A file.
    public init(name: String, size: Int, checksum: String) {
      self.name = name
      self.size = size
      self.checksum = checksum
    }
  }

  /// An immutable part of the index.
  public struct Segment: Sendable, Hashable {
    /// Its number, never used again.
    public var number: Int
    /// Its files: one Xapian database for each collection that has documents, and the links.
    public var files: [File]
    /// The list of its dead articles, when it has any: a file of this segment.
    public var tombstones: File?
    /// Articles in it, dead ones included.
    public var articles: Int
    /// Quotes in it, those of dead articles included.
    public var quotes: Int
    /// Captions in it, those of dead articles included.
    public var captions: Int
    /// Dead articles.
    public var deadArticles: Int
    /// Quotes of dead articles.
    public var deadQuotes: Int
    /// Captions of dead articles.
    public var deadCaptions: Int
    /// Articles by language code, dead ones included; `""` for an unknown one.
    public var languages: [String: Int]
    /// Dead articles by language code; empty in an index of an earlier version, which did not count them.
    public var deadLanguages: [String: Int]

    /// An empty segment.
    public init(number: Int) {
      self.number = number
      files = []
      articles = 0
      quotes = 0
      captions = 0
      deadArticles = 0
      deadQuotes = 0
      deadCaptions = 0
      languages = [:]
      deadLanguages = [:]
    }

    /// Documents of a collection, dead ones included.
    public func count(_ collection: Collection) -> Int {
      switch collection {
      case .articles: articles
      case .quotes: quotes
      case .captions: captions
      }
    }
  }

  /// What of a corpus folder is read.
  public struct Selection: Sendable, Hashable {
    /// Files and folders whose names start with a full stop, too.
    public var includesHidden: Bool
    /// What symbolic links lead to.
    public var followsLinks: Bool
    /// Patterns for paths below the root, of which a file must match one, where there are any; those that start with
    /// an exclamation mark leave out what matches.
    public var globs: [String]

    /// A selection; by default everything that is not hidden, and no links.
    public init(includesHidden: Bool = false, followsLinks: Bool = false, globs: [String] = []) {
      self.includesHidden = includesHidden
      self.followsLinks = followsLinks
      self.globs = globs
    }
  }

  /// How the articles of a corpus folder are read, where they don't say it themselves.
  public struct Reading: Sendable, Hashable {
    /// The language of articles that don't tell theirs; ISO 639-1.
    public var language: String?
    /// What parts of records are called there, by the part's name: `["body": ["my_body"]]`.
    public var fields: [String: [String]]

    /// By default nothing.
    public init(language: String? = nil, fields: [String: [String]] = [:]) {
      self.language = language
      self.fields = fields
    }
  }

  /// A corpus folder or file that the index keeps up with.
  public struct Root: Sendable, Hashable {
    /// Its absolute path, in bytes as the file system has them.
    public var path: [UInt8]
    /// What of it is read, in this run and the next ones.
    public var selection: Selection
    /// How it is read, in this run and the next ones.
    public var reading: Reading

    /// A root.
    public init(path: [UInt8], selection: Selection = .init(), reading: Reading = .init()) {
      self.path = path
      self.selection = selection
      self.reading = reading
    }
  }

  /// The number of this generation, from 1.
  public var generation: Int
  /// When it was published: seconds since 1970.
  public var published: Int
  /// The roots, sorted by path.
  public var roots: [Root]
  /// The settings with which articles are read and analysed, by name.
  public var settings: [String: String]
  /// The segments, by number.
  public var segments: [Segment]
  /// The table of sources: a file of the index folder.
  public var sources: File?
  /// The list of skipped inputs: a file of the index folder.
  public var skipped: File?
  /// The number of the next segment.
  public var nextSegment: Int
  /// How many sources the table names.
  public var sourceCount: Int
  /// How many sources or records were skipped.
  public var skippedCount: Int

  /// The manifest of an empty index.
  public init() {
    generation = 0
    published = 0
    roots = []
    settings = [:]
    segments = []
    nextSegment = 1
    sourceCount = 0
    skippedCount = 0
  }

  /// Live documents of a collection.
  public func liveCount(_ collection: Collection) -> Int {
    segments.reduce(0) { sum, segment in
      switch collection {
      case .articles: sum + segment.articles - segment.deadArticles
      case .quotes: sum + segment.quotes - segment.deadQuotes
      case .captions: sum + segment.captions - segment.deadCaptions
      }
    }
  }

  /// Live articles by language code; `""` for an unknown one.
  public var languages: [String: Int] {
    segments.reduce(into: [:]) { sums, segment in
      for (code, count) in segment.languages {
        let live = count - (segment.deadLanguages[code] ?? 0)
        if live > 0 { sums[code, default: 0] += live }
      }
    }
  }

  /// Bytes of all files that the manifest names.
  public var bytes: Int {
    segments.reduce((sources?.size ?? 0) + (skipped?.size ?? 0)) { sum, segment in
      sum + segment.files.reduce(segment.tombstones?.size ?? 0) { $0 + $1.size }
    }
  }
}
