internal import LedeArticle
internal import LedeSchema
internal import Xapian

/// Reads a batch's records and writes their documents to small databases; one a worker.
struct BatchBuilder: ~Copyable {
  private var analyzer = ArticleAnalyzer()
  private var terms = ArticleTerms()
  private let reader: ArticleReader
  private let sources: SourcePaths
  private let folder: String

  init(configuration: ReadingConfiguration, sources: SourcePaths, folder: String) {
    reader = ArticleReader(configuration: configuration)
    self.sources = sources
    self.folder = folder
  }

  /// The path of a batch's database of a collection.
  static func path(_ folder: String, _ batch: Int, _ collection: Collection) -> String {
    "\(folder)/\(collection.rawValue)-\(batch)"
  }

  /// Builds the databases of a batch.
  ///
  /// An article that Xapian refuses takes all pending ones with it, so the batch is written again without it.
  mutating func build(_ batch: Batch) throws(IndexError) -> BatchResult {
    var refused: [Int: String] = [:]
    while true {
      do {
        return try write(batch, without: refused)
      } catch {
        switch error {
        case .article(let item, let message):
          guard refused[item] == nil else {
            throw IndexError(.system, "the index refused an article twice: \(message)")
          }
          refused[item] = message
        case .index(let error): throw error
        }
        for collection in Collection.allCases {
          try FileSystem.removeTree(Self.path(folder, batch.index, collection))
        }
      }
    }
  }

  private enum Failure: Error {
    case article(item: Int, message: String)
    case index(IndexError)
  }

  private mutating func write(_ batch: Batch, without refused: [Int: String]) throws(Failure) -> BatchResult {
    var result = BatchResult(index: batch.index)
    var articles = try open(batch.index, .articles)
    var quotes: WritableDatabase?
    var captions: WritableDatabase?
    for (number, item) in batch.items.enumerated() {
      let stored: StoredArticle
      let encoded: [UInt8]
      switch item {
      case .stored(let bytes):
        guard let article = StoredArticle(encoded: bytes) else {
          throw .index(
            IndexError(.damaged, "a stored article is not readable", hint: Manifest.repair))
        }
        (stored, encoded) = (article, bytes)
      case .record(let record, let source, let member, let isDecompressed):
        let ordinal = record.namedOrdinal
        if let message = refused[number] {
          result.troubles.append(
            .init(
              source: source, member: member, ordinal: ordinal, reason: "refused", message: message,
              line: record.line))
          continue
        }
        var article: Article
        do {
          article = try reader.read(record)
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
        let path = sources.path(of: source)
        stored = StoredArticle(
          id: ArticleID(path: path, member: member, ordinal: ordinal), path: path, member: member,
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
        result.probe(.articles, try articles.add(terms.article), terms.article)
        if terms.quoteCount > 0 {
          if quotes == nil { quotes = try open(batch.index, .quotes) }
          for quote in terms.quotes[..<terms.quoteCount] {
            if let id = try quotes?.add(quote) { result.probe(.quotes, id, quote) }
          }
        }
        if terms.captionCount > 0 {
          if captions == nil { captions = try open(batch.index, .captions) }
          for caption in terms.captions[..<terms.captionCount] {
            if let id = try captions?.add(caption) { result.probe(.captions, id, caption) }
          }
        }
      } catch let error as XapianError {
        throw failure(error, item: number)
      } catch let error as Failure {
        throw error
      } catch {
        throw .index(IndexError(.system, "\(error)"))
      }
      result.links.append(quotes: terms.quoteCount, captions: terms.captionCount)
      result.quotes += terms.quoteCount
      result.captions += terms.captionCount
      if case .record(_, let source, _, _) = item { result.articles[source, default: 0] += 1 }
      result.ids.append(stored.id)
      result.languages[stored.article.language?.code ?? "", default: 0] += 1
    }
    do {
      try articles.close()
      if let quotes = quotes.take() { try quotes.close() }
      if let captions = captions.take() { try captions.close() }
    } catch {
      throw .index(Self.cause(of: error, in: folder))
    }
    return result
  }

  private func open(_ batch: Int, _ collection: Collection) throws(Failure) -> WritableDatabase {
    do {
      return try WritableDatabase(
        path: Self.path(folder, batch, collection), mode: .createOrOverwrite, options: [.dangerous, .noSync])
    } catch {
      throw .index(Self.cause(of: error, in: folder))
    }
  }

  /// Xapian refuses a document by its arguments; anything else is the disk's or the system's doing.
  private func failure(_ error: XapianError, item: Int) -> Failure {
    switch error.code {
    case .invalidArgument, .range, .unimplemented: .article(item: item, message: "\(error)")
    default: .index(Self.cause(of: error, in: folder))
    }
  }

  /// Why the system did not let Xapian write.
  ///
  /// Where Xapian tries to go back after a failed write, and may not, it tells of that and keeps the cause to itself;
  /// a write of our own is then likely to meet it again.
  static func cause(of error: XapianError, in folder: String) -> IndexError {
    if error.code == .invalidOperation {
      let probe = folder + "/probe"
      do throws(IndexError) {
        try FileSystem.write([UInt8](repeating: 0x70, count: 1 << 16), to: probe)
        try FileSystem.remove(probe)
      } catch {
        try? FileSystem.remove(probe)
        return error
      }
    }
    return IndexError(.system, "cannot write the index: \(error)", path: folder)
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

extension ArticleFormat {
  /// Whether a file of this format holds any number of articles, so that each needs its ordinal to be named.
  var hasManyRecords: Bool {
    switch self {
    case .text, .markdown, .html: false
    case .json, .jsonLines, .csv, .tsv, .feed, .warc: true
    }
  }
}
