internal import LedeSchema
internal import LedeText
internal import Xapian

/// Makes a generation the one that readers open: files first, then the manifest, then one rename.
///
/// The order is what makes it safe: every file is checksummed and fsynced, its folder too, before anything names
/// it; the manifest is fsynced before `CURRENT` names it; and the rename of `CURRENT` is fsynced before anyone is
/// told. After a power cut at any moment `CURRENT` names a whole generation.
struct Publisher {
  let layout: IndexLayout

  /// Makes the files of a segment durable, in the temporary folder where they were built, and describes them.
  func seal(_ folder: String, names: [String]) throws(IndexError) -> [Manifest.File] {
    var files: [Manifest.File] = []
    var sums: [UInt8] = []
    for name in names {
      let file = try seal(file: name, in: folder)
      files.append(file)
      guard Collection(rawValue: name) != nil else { continue }
      do {
        sums += try BlockSums.of(path: folder + "/" + name, size: file.size)
      } catch {
        throw IndexError(error, path: folder + "/" + name)
      }
    }
    try FileSystem.write(sums, to: folder + "/" + IndexLayout.sums, durable: false)
    files.append(try seal(file: IndexLayout.sums, in: folder))
    try FileSystem.synchronize(folder)
    return files
  }

  /// Makes one file durable and describes it.
  func seal(file name: String, in folder: String) throws(IndexError) -> Manifest.File {
    let path = folder + "/" + name
    try FileSystem.synchronize(path)
    guard let size = FileSystem.size(path) else { throw FileSystem.lastError("look at", path) }
    return Manifest.File(name: name, size: size, checksum: try FileSystem.checksum(path).description)
  }

  /// Moves a sealed segment from the temporary folder to its place for ever.
  func place(_ folder: String, as segment: Int) throws(IndexError) {
    try FileSystem.makeFolder(layout.segments)
    let target = layout.segment(segment)
    // A run that was killed between here and the manifest leaves a folder that no manifest names.
    try FileSystem.removeTree(target)
    try FileSystem.rename(folder, to: target)
    try FileSystem.synchronize(layout.segments)
  }

  /// Writes a file durably under a name that no generation uses yet, and describes it.
  func write(_ bytes: [UInt8], name: String, in folder: String) throws(IndexError) -> Manifest.File {
    try FileSystem.write(bytes, to: folder + "/" + name)
    try FileSystem.synchronize(folder)
    return Manifest.File(name: name, size: bytes.count, checksum: Checksum.of(bytes.span).description)
  }

  /// Publishes a generation.
  func publish(_ manifest: Manifest) throws(IndexError) {
    let name = IndexLayout.manifestName(manifest.generation)
    let file = try write(manifest.encoded(), name: name, in: layout.root)
    let next = layout.root + "/CURRENT.next"
    try FileSystem.write(Array("\(name) \(file.checksum)\n".utf8), to: next)
    try FileSystem.rename(next, to: layout.current)
    try FileSystem.synchronize(layout.root)
  }

  /// Removes what no generation names: work that was cut short, old manifests, old segments.
  ///
  /// Only for the holder of the lock. Readers that have old files open go on undisturbed.
  func sweep(keeping manifest: Manifest?) throws(IndexError) {
    try FileSystem.removeTree(layout.temporary)
    var keep: Set<String> = []
    if let manifest {
      keep.insert(IndexLayout.manifestName(manifest.generation))
      for file in [manifest.sources, manifest.skipped] { if let file { keep.insert(file.name) } }
    }
    for name in try FileSystem.names(in: layout.root) {
      let isOurs =
        ["manifest-", "sources-", "skipped-"].contains { name.hasPrefix($0) } || name == "CURRENT.next"
      if isOurs, !keep.contains(name) { try FileSystem.remove(layout.root + "/" + name) }
    }
    guard FileSystem.exists(layout.segments) else { return }
    let numbers = Dictionary(
      (manifest?.segments ?? []).map { (IndexLayout.digits($0.number), $0) }, uniquingKeysWith: { $1 })
    for name in try FileSystem.names(in: layout.segments) {
      guard let segment = numbers[name] else {
        try FileSystem.removeTree(layout.segments + "/" + name)
        continue
      }
      for file in try FileSystem.names(in: layout.segments + "/" + name)
      where file.hasPrefix("dead-") && file != segment.tombstones?.name {
        try FileSystem.remove(layout.segments + "/" + name + "/" + file)
      }
    }
  }
}
