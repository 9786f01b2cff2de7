internal import GlassWriter
internal import LedeArticle
internal import LedeSchema
internal import Xapian

/// Reads a batch's records and inverts their documents; one a worker.
struct BatchBuilder: ~Copyable {
  private var analyzer = ArticleAnalyzer()
  private var terms = ArticleTerms()
  /// One for each of the sources' configurations.
  private let readers: [ArticleReader]
  private let sources: SourcePaths
  private let spill: SpillFile
  private let losses = Rescue.losses()
  private let articles = GlassBatch()
  private let quotes = GlassBatch()
  private let captions = GlassBatch()

  /// A builder that keeps what it inverts in a file in `folder`.
  init(sources: SourcePaths, folder: String) throws(IndexError) {
    readers = sources.configurations.map { ArticleReader(configuration: $0) }
    self.sources = sources
    do {
      spill = try SpillFile(folder: folder)
    } catch {
      throw IndexError(error, path: folder)
    }
  }

  /// Reads and inverts a batch.
  ///
  /// An article that Xapian could not store is refused as a whole, with its quotes and captions.
  mutating func build(_ batch: Batch) throws(IndexError) -> BatchResult {
    var result = BatchResult(index: batch.index)
    for collection in Collection.allCases { self.batch(of: collection).removeAll() }
    for item in batch.items {
      let stored: StoredArticle
      let encoded: [UInt8]
      switch item {
      case .stored(let bytes):
        guard let article = StoredArticle(encoded: bytes) else {
          throw IndexError(.damaged, "a stored article is not readable", hint: Manifest.repair)
        }
        (stored, encoded) = (article, bytes)
      case .record(let record, let source, let member, let isDecompressed):
        let ordinal = record.namedOrdinal
        let path = sources.path(of: source)
        let id = ArticleID(path: path, member: member, ordinal: ordinal)
        if !losses.isEmpty, let loss = losses[id] {
          result.troubles.append(
            .init(
              source: source, member: member, ordinal: ordinal, reason: loss.reason, message: loss.message,
              line: record.line))
          continue
        }
        Rescue.enter(id)
        var article: Article
        do {
          article = try readers[sources.reading(of: source)].read(record)
        } catch {
          result.troubles.append(
            .init(
              source: source, member: member, ordinal: ordinal, reason: error.code.rawValue,
              message: error.message, line: error.line ?? record.line))
          continue
        }
        for note in article.notes {
          result.troubles.append(
            .init(
              source: source, member: member, ordinal: ordinal, reason: note.kind.rawValue,
              message: note.detail,
              line: record.line, isFlaw: true))
        }
        if isDecompressed, article.unit == .sourceBytes { article.unit = .memberBytes }
        stored = StoredArticle(
          id: id, path: path, member: member,
          ordinal: ordinal, line: record.line, firstSeen: sources.firstSeen(of: source), article: article)
        encoded = stored.encoded()
        if encoded.count > Self.largestRecord {
          result.troubles.append(
            .init(
              source: source, member: member, ordinal: ordinal, reason: ArticleError.Code.tooLarge.rawValue,
              message: "the article has \(encoded.count) bytes, more than an index can store",
              line: record.line))
          continue
        }
      }
      analyzer.analyze(stored, encoded: encoded, into: &terms)
      do {
        try add(&result)
      } catch {
        guard case .record(let record, let source, let member, _) = item else {
          throw IndexError(.system, "the index refused an article: \(error)")
        }
        result.troubles.append(
          .init(
            source: source, member: member, ordinal: record.format.hasManyRecords ? record.ordinal : nil,
            reason: "refused", message: "\(error)", line: record.line))
        continue
      }
      result.links.append(quotes: terms.quoteCount, captions: terms.captionCount)
      result.quotes += terms.quoteCount
      result.captions += terms.captionCount
      if case .record(_, let source, _, _) = item { result.articles[source, default: 0] += 1 }
      result.ids.append(stored.id)
      result.languages[stored.article.language?.code ?? "", default: 0] += 1
    }
    Rescue.pause()
    do {
      for collection in Collection.allCases {
        let batch = self.batch(of: collection)
        if batch.documentCount > 0 { result.runs[collection] = try batch.finish(into: spill) }
      }
    } catch {
      throw IndexError(error)
    }
    return result
  }

  /// Adds the documents of the article at hand: all, or none of them.
  private func add(_ result: inout BatchResult) throws(XapianError) {
    // The article's own is checked as it is added, before any other.
    for quote in terms.quotes[..<terms.quoteCount] { try quote.check() }
    for caption in terms.captions[..<terms.captionCount] { try caption.check() }
    result.probe(.articles, try articles.add(terms.article), terms.article)
    for quote in terms.quotes[..<terms.quoteCount] { result.probe(.quotes, try quotes.add(quote), quote) }
    for caption in terms.captions[..<terms.captionCount] {
      result.probe(.captions, try captions.add(caption), caption)
    }
  }

  private func batch(of collection: Collection) -> GlassBatch {
    switch collection {
    case .articles: articles
    case .quotes: quotes
    case .captions: captions
    }
  }

  /// Stored articles larger than this are refused: Xapian fails past about 100 MB of data.
  static let largestRecord = 80 << 20
}

extension BatchResult {
  /// Keeps the first document of a collection that has positions, or else the first.
  fileprivate mutating func probe(_ collection: Collection, _ id: UInt32, _ draft: borrowing DocumentDraft) {
    if let known = probes[collection], known.term != nil { return }
    let term = draft.terms.first { $0.positionCount > 0 }.map {
      Array(draft.termBytes[$0.start..<$0.start + $0.length])
    }
    if term != nil || probes[collection] == nil { probes[collection] = Probe(document: id, term: term) }
  }
}

extension ArticleRecord {
  /// The ordinal by which the record is named, where its file or member may hold others.
  var namedOrdinal: Int? { isOneOfMany || format.hasManyRecords ? ordinal : nil }
}

extension IndexError {
  /// Why the system did not let a database be written.
  init(_ error: GlassError, path: String? = nil) {
    self.init(
      .system, "cannot write the index: \(error)", path: path,
      hint: error.systemError == 0 ? nil : FileSystem.hint(error.systemError))
  }
}

extension ArticleFormat {
  /// Whether a file of this format holds any number of articles, so that each needs its ordinal to be named.
  var hasManyRecords: Bool {
    switch self {
    case .text, .markdown, .html: false
    case .json, .jsonLines, .csv, .tsv, .feed, .warc: true
    }
  }
}
