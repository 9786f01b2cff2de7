internal import Glibc
internal import LedeArticle
internal import LedeSchema
internal import Synchronization
internal import Xapian

/// Builds one segment from a stream of batches: workers make small databases, which are merged by compaction.
///
/// Nothing it writes is fsynced or locked, as nothing is published before it is whole.
final class SegmentBuilder: Sendable {
  private let folder: String
  private let configuration: ReadingConfiguration
  private let sources: SourcePaths
  private let workers: Int
  private let queue: BoundedQueue<Batch>
  private let state: Mutex<State>

  private struct State {
    var results: [Int: BatchResult] = [:]
    var doneInGroup: [Int: Int] = [:]
    var mergedGroups: Set<Int> = []
    var error: IndexError?
  }

  /// A builder that works in `folder`, which must be there and empty.
  init(folder: String, configuration: ReadingConfiguration, sources: SourcePaths, workers: Int) {
    self.folder = folder
    self.configuration = configuration
    self.sources = sources
    self.workers = max(1, workers)
    queue = BoundedQueue(capacity: max(1, workers) + 1)
    state = Mutex(State())
  }

  /// The error that stopped a worker, if any.
  var error: IndexError? { state.withLock { $0.error } }

  /// Articles done so far.
  var articleCount: Int {
    state.withLock { state in state.results.values.reduce(0) { $0 + $1.links.articleCount } }
  }

  /// Runs `produce`, which gives items to its argument in order, beside the workers, and returns the results in
  /// the order of batches.
  func run(_ produce: (BatchCutter) throws(IndexError) -> Void) throws(IndexError) -> [BatchResult] {
    // Compaction opens every database of a group, and each takes a handful of files.
    Self.raiseFileLimit()
    var handles: [ThreadBox] = []
    for _ in 0..<workers {
      if let handle = Threads.start(0, { [self] _ in work() }) { handles.append(ThreadBox(handle)) }
    }
    var failure: IndexError?
    if handles.isEmpty {
      failure = IndexError(.system, "cannot start a thread", hint: "the limit of processes may be reached")
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
    var builder = BatchBuilder(configuration: configuration, sources: sources, folder: folder)
    while let batch = queue.pop() {
      guard error == nil else { continue }
      do {
        let result = try builder.build(batch)
        let group = batch.index / Batch.group
        let isGroupDone = state.withLock { state in
          state.results[batch.index] = result
          state.doneInGroup[group, default: 0] += 1
          return state.doneInGroup[group] == Batch.group
        }
        if isGroupDone { try mergeGroup(group) }
      } catch {
        state.withLock { if $0.error == nil { $0.error = error } }
        queue.close()
      }
    }
  }

  private func mergeGroup(_ group: Int) throws(IndexError) {
    let batches = group * Batch.group..<(group + 1) * Batch.group
    for collection in Collection.allCases {
      let parts = batches.map { BatchBuilder.path(folder, $0, collection) }.filter(FileSystem.exists)
      if parts.isEmpty { continue }
      try Self.compact(parts, to: groupPath(group, collection))
      for part in parts { try FileSystem.removeTree(part) }
    }
    state.withLock { _ = $0.mergedGroups.insert(group) }
  }

  private func groupPath(_ group: Int, _ collection: Collection) -> String {
    "\(folder)/\(collection.rawValue)-group-\(group)"
  }

  /// Merges what was built into single-file databases in `target`; returns the collections that have documents.
  func finish(_ results: [BatchResult], into target: String) throws(IndexError) -> [Collection] {
    let merged = state.withLock { $0.mergedGroups }
    var jobs: [(collection: Collection, parts: [String])] = []
    for collection in Collection.allCases {
      var parts: [String] = []
      var lastGroup = -1
      for result in results {
        let group = result.index / Batch.group
        if merged.contains(group) {
          if group != lastGroup { parts.append(groupPath(group, collection)) }
        } else {
          parts.append(BatchBuilder.path(folder, result.index, collection))
        }
        lastGroup = group
      }
      parts = parts.filter(FileSystem.exists)
      if !parts.isEmpty { jobs.append((collection, parts)) }
    }
    let todo = jobs
    let failures = Mutex<[IndexError]>([])
    Threads.concurrently(todo.count) { index in
      do throws(IndexError) {
        let path = target + "/" + todo[index].collection.rawValue
        try Self.compact(todo[index].parts, to: path)
        try Self.check(path, todo[index].collection, results)
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let error = failures.withLock({ $0.first }) { throw error }
    return todo.map(\.collection)
  }

  /// Looks whether a merged database has all that the batches' have.
  ///
  /// Xapian takes a table of data or positions that can't be opened (too many open files, no permission) for an
  /// empty one, without an error. A table is lost as a whole, so a document of each batch shows it.
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
          let document = try database.document(id)
          if try document.data.isEmpty || document.termCount == 0 { isWhole = false }
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
        .system, "cannot merge: a file of a database could not be opened" + cause, path: path,
        hint: "raise the limit of open files (ulimit -n) and run the command again; nothing was changed")
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

  private static func raiseFileLimit() {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = min(limit.rlim_max, 65_536)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
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
