internal import CXapian
internal import Glibc

/// Makes one small database of one or several.
///
/// The corresponding call is `Xapian::Database::compact`.
public enum Compactor {
  /// How hard to pack (`Xapian::Compactor::compaction_level`).
  public enum Level: UInt32, Sendable, Hashable {
    /// Fills blocks only where that takes no more blocks.
    case standard = 0
    /// Fills all blocks; the default.
    case full = 1
    /// Also fills blocks with parts of long entries, which makes later changes slow.
    case fuller = 2
  }

  /// Says how two or more values of one metadata key become one.
  public typealias MetadataResolver = (_ key: [UInt8], _ values: [[UInt8]]) throws(XapianError) -> [UInt8]

  /// Merges databases, in their order, into a new one.
  ///
  /// - Parameters:
  ///   - sources: The paths of the databases.
  ///   - destination: The path of the new one; a folder, or a file with `singleFile`.
  ///   - singleFile: Makes one file instead of a folder; it can be read but not changed.
  ///   - level: How hard to pack.
  ///   - multipass: Merges in several passes, which is faster for many databases (`DBCOMPACT_MULTIPASS`).
  ///   - renumber: Gives the documents new ids: those of a source follow those of the one before. Without, the ids
  ///     stay, and those of two sources must not overlap (`DBCOMPACT_NO_RENUMBER`).
  ///   - blockSize: The block size in bytes, a power of two from 2048 to 65536; nil for 8192.
  ///   - progress: Is told what is being done to which table (`Xapian::Compactor::set_status`).
  ///   - resolvingMetadata: Called for metadata that sources have under one key; without it the first source wins.
  public static func compact(
    _ sources: [String], to destination: String, singleFile: Bool = false, level: Level = .full,
    multipass: Bool = false, renumber: Bool = true, blockSize: Int? = nil,
    progress: ((_ table: String, _ status: String) throws(XapianError) -> Void)? = nil,
    resolvingMetadata: MetadataResolver? = nil
  ) throws(XapianError) {
    try run(
      sources, destination, -1, level, multipass, renumber, singleFile, blockSize, progress,
      resolvingMetadata)
  }

  /// Merges databases, in their order, into a single-file database that is written to a file descriptor, and takes
  /// the descriptor, also when it throws.
  public static func compact(
    _ sources: [String], toFileDescriptor descriptor: Int32, level: Level = .full,
    multipass: Bool = false, renumber: Bool = true, blockSize: Int? = nil,
    progress: ((_ table: String, _ status: String) throws(XapianError) -> Void)? = nil,
    resolvingMetadata: MetadataResolver? = nil
  ) throws(XapianError) {
    try run(
      sources, "", descriptor, level, multipass, renumber, true, blockSize, progress, resolvingMetadata)
  }

  private static func run(
    _ sources: [String], _ destination: String, _ descriptor: Int32, _ level: Level, _ multipass: Bool,
    _ renumber: Bool, _ singleFile: Bool, _ blockSize: Int?,
    _ progress: ((String, String) throws(XapianError) -> Void)?, _ resolver: MetadataResolver?
  ) throws(XapianError) {
    if sources.isEmpty {
      if descriptor >= 0 { close(descriptor) }
      throw .invalidArgument("nothing to compact")
    }
    var flags = level.rawValue
    if !renumber { flags |= 4 }
    if multipass { flags |= 8 }
    if singleFile { flags |= 16 }
    let box = CompactorBox(progress: progress, resolver: resolver)
    var callbacks = unsafe CXCompactor(box)
    try unsafe withTexts(sources.map { Array($0.utf8) }) { (sources) throws(XapianError) in
      guard let first = sources.baseAddress else { return }
      try unsafe check(
        destination.withText {
          unsafe CXCompact(
            first, sources.count, $0, descriptor, flags, Int32(clamping: blockSize ?? 0), &callbacks)
        })
    }
    withExtendedLifetime(box) {}
  }
}

/// A compactor on the C++ side.
private final class CompactorBox {
  let progress: ((String, String) throws(XapianError) -> Void)?
  let resolver: Compactor.MetadataResolver?

  init(
    progress: ((String, String) throws(XapianError) -> Void)?, resolver: Compactor.MetadataResolver?
  ) {
    self.progress = progress
    self.resolver = resolver
  }
}

extension CXCompactor {
  /// A compactor for the time of a call, during which the caller keeps the box alive.
  fileprivate init(_ box: CompactorBox) {
    unsafe self.init()
    unsafe context = Unmanaged.passUnretained(box).toOpaque()
    if box.progress != nil {
      unsafe status = { context, table, status in
        guard let context = unsafe context else { return unsafe CXError(impl: nil) }
        let box = unsafe Unmanaged<CompactorBox>.fromOpaque(context).takeUnretainedValue()
        return unsafe answer { () throws(XapianError) in
          try unsafe box.progress?(String(table), String(status))
        }
      }
    }
    if box.resolver != nil {
      unsafe resolve = { context, key, values, count, result in
        guard let context = unsafe context else { return unsafe CXError(impl: nil) }
        let box = unsafe Unmanaged<CompactorBox>.fromOpaque(context).takeUnretainedValue()
        return unsafe answer { () throws(XapianError) in
          let texts = unsafe UnsafeBufferPointer(start: values, count: count).map { unsafe [UInt8]($0) }
          let resolved = try unsafe box.resolver?([UInt8](key), texts) ?? []
          try unsafe check(resolved.withText { unsafe CXBufferAppend(result, $0) })
        }
      }
    }
  }
}
