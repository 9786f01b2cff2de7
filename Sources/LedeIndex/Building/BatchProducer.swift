internal import LedeArticle
internal import LedeCorpus
internal import LedeSchema
internal import LedeText

/// Articles of a segment that are taken over from their stored text.
struct CarriedArticles: Sendable {
  /// The generation that holds them.
  var manifest: Manifest
  /// The segment's place in it.
  var place: Int
  /// Their ids in the segment, ascending.
  var articles: [UInt32]
}

/// Reads sources in order and cuts what they hold into batches.
struct BatchProducer {
  /// What came of a source.
  enum Outcome {
    /// Read: the file as it was, and its checksum.
    case read(SourceFile, Checksum)
    /// It could not be read; what is known of it stays.
    ///
    /// - Parameter hasGiven: whether records of it were taken before it broke off.
    case kept(hasGiven: Bool)

    var isKept: Bool {
      if case .kept = self { true } else { false }
    }
  }

  private(set) var progress: IndexProgress
  private(set) var bytes = 0
  private(set) var outcomes: [Outcome] = []
  private(set) var troubles: [Int: SkippedOfFile] = [:]
  private let reads: [SourceScan.Read]
  private let options: IndexWriter.Options
  private var ticks = 0
  /// The first batch of articles that were not read from a source.
  private(set) var firstCarriedBatch = Int.max

  init(reads: [SourceScan.Read], options: IndexWriter.Options, progress: IndexProgress) {
    self.reads = reads
    self.options = options
    self.progress = progress
  }

  /// Reads the sources.
  mutating func read(builder: SegmentBuilder, into cutter: BatchCutter) throws(IndexError) {
    var scanning = options.scanning
    scanning.walking.includesHidden = false
    let plain = scanning.reader
    scanning.walking.includesHidden = true
    let hidden = scanning.reader
    let losses = Rescue.losses()
    defer { Rescue.leave() }
    for (source, read) in reads.enumerated() {
      try checkpoint(builder)
      if !losses.isEmpty, let loss = losses[source: read.path] {
        troubles[source, default: .init()].append(
          SkippedInput(path: read.path, reason: loss.reason, message: loss.message))
        outcomes.append(.kept(hasGiven: false))
        continue
      }
      Rescue.enter(source: read.path)
      var sink = RecordSink(
        source: source, path: read.path, limits: options.reading.limits, cutter: cutter
      ) { [options, progress] bytes in
        var progress = progress
        progress.bytes += min(bytes, read.size)
        progress.articles = builder.articleCount
        options.progress?(progress)
        return builder.error == nil && options.isCancelled?() != true
      }
      do {
        let reader = read.includesHidden ? hidden : plain
        let outcome = try reader.read(read.path, followsLinks: read.followsLinks, into: &sink)
        if outcome.hasChanged, !sink.hasGiven {
          troubles[source, default: .init()].append(
            SkippedInput(path: read.path, reason: "changed", message: "it changed while it was read"))
          outcomes.append(.kept(hasGiven: false))
        } else {
          var file = outcome.file
          // What was given already can't be taken back; the next run reads the file again.
          if outcome.hasChanged { file.modified = 0 }
          outcomes.append(.read(file, outcome.checksum))
          _ = sink.flush()
          bytes += outcome.file.size
          if !sink.troubles.inputs.isEmpty { troubles[source] = sink.troubles }
        }
      } catch {
        troubles[source, default: .init()].append(SkippedInput(error))
        // A file that went away since the walk is gone, and the next run will see that.
        outcomes.append(.kept(hasGiven: sink.hasGiven))
      }
      if sink.isClosed {
        if options.isCancelled?() == true { throw IndexError(.interrupted, "stopped; nothing was changed") }
        break
      }
      progress.files += 1
      progress.bytes += read.size
    }
    _ = cutter.flush()
  }

  /// Takes over articles that the index holds already.
  mutating func carry(
    _ carried: [CarriedArticles], layout: IndexLayout, builder: SegmentBuilder, into cutter: BatchCutter
  ) throws(IndexError) {
    firstCarriedBatch = cutter.nextIndex
    for group in carried {
      let snapshot = Snapshot(layout: layout, manifest: group.manifest)
      for article in group.articles {
        try checkpoint(builder)
        let stored = try snapshot.storedData(segment: group.place, document: article)
        if !cutter.add(.stored(stored), bytes: stored.count) { return }
      }
    }
    _ = cutter.flush()
  }

  /// Stops when a worker has failed or the caller wants to, and tells how far the run has come.
  private mutating func checkpoint(_ builder: SegmentBuilder) throws(IndexError) {
    ticks += 1
    guard ticks % 64 == 1 else { return }
    if options.isCancelled?() == true { throw IndexError(.interrupted, "stopped; nothing was changed") }
    if let error = builder.error { throw error }
    progress.articles = builder.articleCount
    options.progress?(progress)
  }
}
