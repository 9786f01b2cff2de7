internal import Glibc
internal import LedeCorpus
internal import LedeSchema
internal import LedeText

/// What has to be read: a walk over the roots, merged with the table of known sources.
///
/// A file is as it was when its size, its times (to the nanosecond) and its inode are. Where the size is the same but
/// something else is not, its content is compared with its checksum; also where a time is within two seconds of the
/// last look or lies in the future, as the clock can't be trusted then. An edit in place that sets the time of
/// modification back is found by the time of change, which nobody can set back.
struct SourceScan {
  /// A file to be read.
  struct Read: Sendable {
    var path: [UInt8]
    var size: Int
    var firstSeen: Int
    /// True when the index holds articles of an earlier state of it.
    var isKnown: Bool
    /// Whether a symbolic link at its place may be read, and hidden members of it as an archive.
    var followsLinks = false
    var includesHidden = false
    /// How its articles are read.
    var reading = Manifest.Reading()
  }

  /// How the root that a file was met below is walked.
  private struct Origin {
    var walking: FolderWalker.Options
    var reading: Manifest.Reading
    var isReread: Bool
  }

  /// A reason to think that files are missing by accident.
  struct Suspicion {
    var path: [UInt8]
    var message: String
  }

  private(set) var reads: [Read] = []
  private(set) var deleted: [[UInt8]] = []
  private(set) var new = 0
  private(set) var changed = 0
  private(set) var moved = 0
  private(set) var unchanged = 0
  /// Known files that could not be looked at.
  private(set) var unknown = 0
  /// For a rebuild: known files whose articles are taken over as they are.
  private(set) var keptPaths: [[UInt8]] = []
  private(set) var skipped: [SkippedInput] = []
  private(set) var keptSkipped: [SkippedInput] = []
  private(set) var suspicion: Suspicion?
  private var refreshed: [[UInt8]: SourceRecord] = [:]
  private let known: SourceTable?
  private let rebuilding: Bool

  private static let clockGrain: Int64 = 2_000_000_000

  /// - Parameter rereading: roots whose files are read anew, whatever they look like.
  init(
    roots: [Manifest.Root], index: [UInt8], known old: SourceRecords?, rebuilding: Bool, options: ScanOptions,
    rereading: Set<[UInt8]> = [], comparesContent: Bool, shard: Shard? = nil, now: Int,
    isCancelled: (@Sendable () -> Bool)?
  ) throws(IndexError) {
    known = old?.table
    self.rebuilding = rebuilding
    let tidy = roots.map { (FolderWalker.normalized([$0.path]).first ?? $0.path, $0) }
    let selections = Dictionary(
      tidy.map { ($0.0, $0.1.selection) }, uniquingKeysWith: { first, _ in first })
    let readings = Dictionary(tidy.map { ($0.0, $0.1.reading) }, uniquingKeysWith: { first, _ in first })
    let reader = SourceReader(bounds: options.bounds)
    let skippedBefore = Dictionary(grouping: old?.skipped ?? [], by: \.path)
    let recorded = Int64(now) * 1_000_000_000

    var cursor = old?.table.cursor()
    var hasCurrent = cursor?.next() ?? false
    var gone: [SourceRecord] = []
    var unknownBelow: Set<[UInt8]> = []
    var found: [Int] = []
    var missingRoots: Set<[UInt8]> = []
    var steps = 0
    let normalized = FolderWalker.normalized(roots.map(\.path))

    let inner = Self.innerRoots(roots, of: normalized)
    let tops = Set(normalized)
    let inside = Dictionary(
      uniqueKeysWithValues: normalized.compactMap { root in
        Self.nearest(above: root, in: tops).map { (root, $0) }
      })
    for root in normalized {
      var count = 0
      func take(_ event: FolderWalker.Event, _ from: Origin) throws(IndexError) {
        func read(_ file: SourceFile, since firstSeen: Int, isKnown: Bool) {
          reads.append(
            Read(
              path: file.path, size: file.size, firstSeen: firstSeen, isKnown: isKnown,
              followsLinks: from.walking.followsLinks, includesHidden: from.walking.includesHidden,
              reading: from.reading))
        }
        steps += 1
        if steps % 512 == 0, isCancelled?() == true {
          throw IndexError(.interrupted, "stopped; nothing was changed")
        }
        switch event {
        case .trouble(let trouble):
          skipped.append(SkippedInput(trouble))
          // What is gone from a folder that was looked through is gone, whoever named it.
          if trouble.reason == .missing, let above = inside[root], !missingRoots.contains(above) { return }
          switch trouble.reason {
          case .missing, .unreadable, .depth: unknownBelow.insert(trouble.path)
          default: break
          }
          if trouble.path == root, trouble.reason == .missing || trouble.reason == .unreadable {
            missingRoots.insert(root)
          }
        case .file(let file):
          if let shard, !shard.holds(file.path, below: root) { return }
          count += 1
          while hasCurrent, let at = cursor, at.path.lexicographicallyPrecedes(file.path) {
            gone.append(at.record)
            hasCurrent = cursor?.next() ?? false
          }
          guard hasCurrent, let at = cursor, at.path == file.path else {
            new += 1
            read(file, since: now, isKnown: false)
            return
          }
          hasCurrent = cursor?.next() ?? false
          if rebuilding {
            read(file, since: at.firstSeen, isKnown: true)
            return
          }
          if from.isReread {
            changed += 1
            read(file, since: at.firstSeen, isKnown: true)
            return
          }
          let looksSame =
            at.size == file.size && at.modified == file.modified && at.touched == file.touched
            && at.inode == file.inode
          let newest = max(file.modified, file.touched)
          let isRacy = newest >= at.recorded - Self.clockGrain
          if looksSame, !isRacy, !comparesContent {
            unchanged += 1
            if !skippedBefore.isEmpty, let kept = skippedBefore[file.path] { keptSkipped += kept }
            return
          }
          if at.size == file.size, let before = at.checksum,
            (try? reader.checksum(of: file.path, followsLinks: from.walking.followsLinks)) == before
          {
            unchanged += 1
            if let kept = skippedBefore[file.path] { keptSkipped += kept }
            var record = at.record
            record.file = file
            record.recorded = recorded
            if record != at.record, !looksSame || recorded - newest > Self.clockGrain {
              refreshed[file.path] = record
            }
            return
          }
          changed += 1
          read(file, since: at.firstSeen, isKnown: true)
        }
      }
      func origin(_ path: [UInt8], without others: [[UInt8]] = []) -> Origin {
        var walking = options.selecting(selections[path] ?? .init()).walking
        walking.excluded += [index] + others
        return Origin(
          walking: walking, reading: readings[path] ?? .init(), isReread: rereading.contains(path))
      }
      let others = inner[root] ?? []
      if others.isEmpty {
        let origin = origin(root)
        try FolderWalker(options: origin.walking).walk(root) { (event) throws(IndexError) in
          try take(event, origin)
        }
      } else {
        // The innermost of several roots says what of its files is read.
        let folders = others.filter(FolderWalker.isFolder)
        var events: [(path: [UInt8], event: FolderWalker.Event, origin: Origin)] = []
        for path in others + [root] {
          let origin = origin(path, without: folders.filter { $0 != path && Self.isBelow($0, [path]) })
          FolderWalker(options: origin.walking).walk(path) { event in
            switch event {
            case .file(let file): events.append((file.path, event, origin))
            case .trouble(let trouble): events.append((trouble.path, event, origin))
            }
          }
        }
        // In the order of their making where the paths are the same: a file that is a root by itself comes first.
        let order = events.indices.sorted {
          let paths = (events[$0].path, events[$1].path)
          return paths.0 == paths.1 ? $0 < $1 : paths.0.lexicographicallyPrecedes(paths.1)
        }
        var last: [UInt8]?
        for place in order {
          if case .file = events[place].event {
            if events[place].path == last { continue }
            last = events[place].path
          }
          try take(events[place].event, events[place].origin)
        }
      }
      found.append(count)
    }
    while hasCurrent, let at = cursor {
      gone.append(at.record)
      hasCurrent = cursor?.next() ?? false
    }
    if cursor?.isDamaged == true {
      throw IndexError(.damaged, "the table of sources is not readable", hint: Manifest.repair)
    }

    var goneByRoot = [Int](repeating: 0, count: normalized.count)
    var movable: [FileIdentity: Int] = [:]
    for record in gone {
      let path = record.file.path
      if Self.isBelow(path, unknownBelow) {
        unknown += 1
        if let kept = skippedBefore[path] { keptSkipped += kept }
        if rebuilding { keptPaths.append(path) }
        continue
      }
      // A rebuild from other roots than before means to leave the old ones out.
      if let root = normalized.firstIndex(where: { path == $0 || path.starts(with: $0 + [0x2f]) }) {
        goneByRoot[root] += 1
      }
      movable[FileIdentity(record.file)] = deleted.count
      deleted.append(path)
    }
    // A new file with the size, time and inode of one that is gone is that one under another name.
    if !deleted.isEmpty, new > 0, !rebuilding {
      let goneRecords = Dictionary(
        gone.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
      for index in reads.indices where !reads[index].isKnown {
        guard let file = Self.look(reads[index].path),
          let place = movable.removeValue(forKey: FileIdentity(file))
        else { continue }
        moved += 1
        new -= 1
        if let before = goneRecords[deleted[place]] {
          reads[index].firstSeen = before.firstSeen
          if let root = normalized.firstIndex(where: { before.file.path.starts(with: $0 + [0x2f]) }) {
            goneByRoot[root] -= 1
          }
        }
      }
    }
    for (place, root) in normalized.enumerated() where goneByRoot[place] > 0 && !missingRoots.contains(root) {
      let left = found[place]
      if left == 0 {
        suspicion = Suspicion(
          path: root, message: "no files here any more, though \(goneByRoot[place]) are known from it")
      } else if goneByRoot[place] > 10, goneByRoot[place] > left {
        suspicion = Suspicion(
          path: root, message: "\(goneByRoot[place]) of the known files are gone, and \(left) are left")
      }
    }
    if rebuilding { new = reads.count { !$0.isKnown } }
  }

  /// For each root, those inside it that are read in another way.
  private static func innerRoots(
    _ roots: [Manifest.Root], of outer: [[UInt8]]
  ) -> [[UInt8]: [[UInt8]]] {
    let known = Dictionary(
      roots.map { root in
        var plain = root
        plain.path = []
        return (FolderWalker.normalized([root.path]).first ?? root.path, plain)
      }, uniquingKeysWith: { first, _ in first })
    let folders = Set(known.keys)
    let tops = Set(outer)
    var found: [[UInt8]: [[UInt8]]] = [:]
    for (path, wishes) in known {
      // The nearest root above says how the path would be read without its own.
      guard !tops.contains(path), let above = nearest(above: path, in: folders), known[above] != wishes
      else { continue }
      var top = above
      while let next = nearest(above: top, in: folders) { top = next }
      found[top, default: []].append(path)
    }
    return found
  }

  private static func nearest(above path: [UInt8], in folders: Set<[UInt8]>) -> [UInt8]? {
    for (index, byte) in path.enumerated().reversed() where byte == 0x2f {
      let folder = index == 0 ? [0x2f] : Array(path[..<index])
      if folder != path, folders.contains(folder) { return folder }
    }
    return nil
  }

  /// Files that are gone, less those that stand under another path now.
  var deletedCount: Int { max(0, deleted.count - moved) }

  /// Whether anything has to be written.
  var isDifferent: Bool { !reads.isEmpty || !deleted.isEmpty || !refreshed.isEmpty }

  /// The table of the next generation, to which what is read is added.
  func table() -> TableDraft {
    if rebuilding {
      // Only what could not be looked at stays as it was.
      var draft = TableDraft(old: nil, refreshed: [:], dropped: [])
      for record in knownRecords(of: Set(keptPaths)) { draft.add(record) }
      return draft
    }
    return TableDraft(old: known, refreshed: refreshed, dropped: Set(deleted))
  }

  /// What is known of some files.
  func knownRecords(of paths: Set<[UInt8]>) -> [SourceRecord] {
    var records: [SourceRecord] = []
    guard !paths.isEmpty, var cursor = known?.cursor() else { return [] }
    while cursor.next() { if paths.contains(cursor.path) { records.append(cursor.record) } }
    return records
  }

  /// The reads, cut so that each run of them has about `bytes` bytes.
  func steps(of bytes: Int) -> [Range<Int>] {
    var steps: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (index, read) in reads.enumerated() {
      sum += read.size
      if sum >= bytes {
        steps.append(start..<index + 1)
        start = index + 1
        sum = 0
      }
    }
    if start < reads.count || steps.isEmpty { steps.append(start..<reads.count) }
    return steps
  }

  private struct FileIdentity: Hashable {
    var size: Int
    var modified: Int64
    var inode: UInt64

    init(_ file: SourceFile) {
      size = file.size
      modified = file.modified
      inode = file.inode
    }
  }

  private static func look(_ path: [UInt8]) -> SourceFile? {
    var found: SourceFile?
    FolderWalker().walk(path) { event in
      if case .file(let file) = event { found = file }
    }
    return found
  }

  private static func isBelow(_ path: [UInt8], _ folders: Set<[UInt8]>) -> Bool {
    guard !folders.isEmpty else { return false }
    if folders.contains(path) { return true }
    for (index, byte) in path.enumerated() where byte == 0x2f {
      if folders.contains(Array(path[..<index])) { return true }
    }
    return false
  }
}

extension SkippedInput {
  init(_ trouble: SourceTrouble) {
    self.init(
      path: trouble.path, member: trouble.member, reason: trouble.reason.rawValue, message: trouble.message)
  }
}
