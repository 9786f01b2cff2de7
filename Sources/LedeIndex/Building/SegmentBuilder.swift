internal import GlassWriter
internal import LedeArticle
internal import LedeSchema
internal import Synchronization
internal import Xapian

/// Builds one segment from a stream of batches: workers read and invert them, and what they made is merged.
///
/// Nothing it writes is fsynced or locked, as nothing is published before it is whole.
final class SegmentBuilder: Sendable {
  private let folder: String
  private let sources: SourcePaths
  private let workers: Int
  private let queue: BoundedQueue<Batch>
  private let state: Mutex<State>

  private struct State {
    var results: [Int: BatchResult] = [:]
    var articleCount = 0
    var error: IndexError?
    /// How many troubles of a source the batches that are done have, until that is more than are listed.
    var troubles: [Int: [(batch: Int, count: Int)]] = [:]

    mutating func add(_ result: BatchResult) {
      var result = result
      if !result.troubles.isEmpty {
        // Once more come before those of this batch than are listed, they need only be counted. Which ones are
        // listed does not hang on the order in which batches are done.
        var many: Set<Int> = []
        for (source, troubles) in Dictionary(grouping: result.troubles, by: \.source) {
          let before = self.troubles[source, default: []].reduce(0) {
            $1.batch < result.index ? $0 + $1.count : $0
          }
          if before >= SkippedOfFile.most {
            many.insert(source)
          } else {
            self.troubles[source, default: []].append((result.index, troubles.count))
          }
        }
        if !many.isEmpty { result.countTroubles(of: many) }
      }
      results[result.index] = result
      articleCount += result.links.articleCount
    }
  }

  /// A builder that works in `folder`, which must be there and empty.
  init(folder: String, sources: SourcePaths, workers: Int) {
    self.folder = folder
    self.sources = sources
    self.workers = Rescue.isAlone ? 1 : max(1, workers)
    queue = BoundedQueue(capacity: self.workers + 1)
    state = Mutex(State())
  }

  /// The error that stopped a worker, if any.
  var error: IndexError? { state.withLock { $0.error } }

  /// Articles done so far.
  var articleCount: Int { state.withLock { $0.articleCount } }

  /// Runs `produce`, which gives items to its argument in order, beside the workers, and returns the results in
  /// the order of batches.
  func run(_ produce: (BatchCutter) throws(IndexError) -> Void) throws(IndexError) -> [BatchResult] {
    Rescue.arm()
    var handles: [ThreadBox] = []
    for _ in 0..<workers {
      if let handle = Threads.start(0, { [self] _ in work() }) { handles.append(ThreadBox(handle)) }
    }
    var failure: IndexError?
    if handles.isEmpty {
      failure = IndexError(
        .system, "cannot start a thread",
        hint: "the limit of processes (ulimit -u) or of memory (ulimit -v) may be reached")
    } else {
      do {
        try produce(BatchCutter(queue: queue))
      } catch {
        failure = error
        state.withLock { if $0.error == nil { $0.error = failure } }
      }
    }
    queue.close()
    for handle in handles { handle.join() }
    if let error = state.withLock({ $0.error }) ?? failure { throw error }
    return state.withLock { state in state.results.values.sorted { $0.index < $1.index } }
  }

  private func work() {
    defer { Rescue.leave() }
    do {
      var builder = try BatchBuilder(sources: sources, folder: folder)
      while let batch = queue.pop() {
        guard error == nil else { continue }
        let result = try builder.build(batch)
        state.withLock { $0.add(result) }
      }
    } catch {
      state.withLock { if $0.error == nil { $0.error = error } }
      queue.close()
    }
  }

  /// Merges what was built into databases in `target`; returns the collections that have documents.
  func finish(_ results: [BatchResult], into target: String) throws(IndexError) -> [Collection] {
    let todo = Collection.allCases.compactMap { collection in
      let runs = results.compactMap { $0.runs[collection] }
      return runs.isEmpty ? nil : (collection: collection, runs: runs)
    }
    let failures = Mutex<[IndexError]>([])
    Threads.concurrently(todo.count) { index in
      let path = target + "/" + todo[index].collection.rawValue
      do throws(IndexError) {
        do throws(GlassError) {
          try GlassDatabase.write(todo[index].runs, to: path)
        } catch {
          throw IndexError(error)
        }
        try Self.check(path, todo[index].collection, results)
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let error = failures.withLock({ $0.first }) { throw error }
    return todo.map(\.collection)
  }

  /// Looks whether Xapian reads what was written: of each batch a document with its data and positions.
  private static func check(
    _ path: String, _ collection: Collection, _ results: [BatchResult]
  ) throws(IndexError) {
    var offset: UInt32 = 0
    var isWhole = true
    var cause = ""
    do {
      let database = try Database(path: path)
      for result in results {
        if let probe = result.probes[collection] {
          let id = offset + probe.document
          if try database.document(id).data.isEmpty { isWhole = false }
          if let term = probe.term, try database.positions(of: term, in: id).isEmpty { isWhole = false }
        }
        offset += UInt32(result.count(collection))
      }
      if try database.documentCount != Int(offset) { isWhole = false }
    } catch {
      isWhole = false
      cause = ": \(error)"
    }
    guard isWhole else {
      throw IndexError(
        .system, "what was written can't be read" + cause, path: path,
        hint: "run the command again; nothing was changed")
    }
  }

  /// Merges databases, in their order, into one file.
  static func compact(_ parts: [String], to path: String) throws(IndexError) {
    do {
      try Compactor.compact(parts, to: path, singleFile: true)
    } catch {
      throw IndexError(
        .system, "cannot merge: \(error)", path: path, hint: FileSystem.hint(forCause: error.systemMessage))
    }
  }

  private final class ThreadBox {
    private var handle: Threads.Handle?

    init(_ handle: consuming Threads.Handle) { self.handle = consume handle }

    func join() {
      if let handle = handle.take() { handle.join() }
    }
  }
}
