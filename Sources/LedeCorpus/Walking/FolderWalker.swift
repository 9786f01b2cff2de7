// libarchive's header brings `struct stat` with it, and the compiler takes it for that module's own.
internal import CArchive
internal import Glibc

/// Walks folders and gives every regular file below them, in the order of their paths' bytes.
///
/// Names starting with a full stop are passed over, symbolic links are not followed, and nothing blocks: files are
/// looked at, not opened. What can't be looked at is reported, so that nobody takes it for deleted.
public struct FolderWalker: Sendable {
  /// How to walk.
  public struct Options: Sendable, Hashable {
    /// Gives files and folders whose names start with a full stop, too.
    public var includesHidden = false
    /// Follows symbolic links; a link to a folder above itself is reported as a loop.
    public var followsLinks = false
    /// Folders that are passed over in silence: absolute paths in bytes.
    public var excluded: [[UInt8]] = []
    /// The deepest nesting of folders.
    public var maximumDepth = 200

    /// The usual options.
    public init() {}
  }

  /// What a walk meets.
  public enum Event {
    /// A regular file.
    case file(SourceFile)
    /// Something that is passed over; what lies below an unreadable folder is unknown, not gone.
    case trouble(SourceTrouble)
  }

  private let options: Options

  /// A walker.
  public init(options: Options = .init()) { self.options = options }

  /// Roots in the order in which ``walk(_:_:)`` gives their files in order of path: those inside others left out.
  public static func normalized(_ roots: [[UInt8]]) -> [[UInt8]] {
    let sorted = Set(roots).sorted {
      (isFolder($0) ? $0 + [slash] : $0).lexicographicallyPrecedes(isFolder($1) ? $1 + [slash] : $1)
    }
    var kept: [[UInt8]] = []
    for root in sorted where !kept.contains(where: { root.starts(with: $0 + [slash]) || $0 == [slash] }) {
      kept.append(root)
    }
    return kept
  }

  private static let slash: UInt8 = 0x2f

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe path.withCPath { unsafe fstatat(AT_FDCWD, $0, &status, 0) } == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Walks one root: a folder, or a single file.
  public func walk<Failure: Error>(
    _ root: [UInt8], _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    var status = stat()
    // A root that the caller named may be a link; what it leads to is what was meant.
    guard unsafe root.withCPath({ unsafe fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else {
      let reason: SourceTrouble.Reason = errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
      try body(.trouble(SourceTrouble(path: root, reason: reason, message: Self.cause())))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try body(.file(Self.file(root, status)))
    case S_IFDIR:
      var path = root
      let descriptor = unsafe root.withCPath { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard descriptor >= 0 else {
        try body(.trouble(SourceTrouble(path: root, reason: .unreadable, message: Self.cause())))
        return
      }
      var above = [FolderIdentity(status)]
      try walk(descriptor, &path, &above, body)
    default:
      try body(.trouble(SourceTrouble(path: root, reason: .special, message: Self.kind(status.st_mode))))
    }
  }

  private struct FolderIdentity: Equatable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  private struct Entry {
    var name: [UInt8]
    var type: UInt8
  }

  /// Takes the folder's descriptor and closes it.
  private func walk<Failure: Error>(
    _ descriptor: Int32, _ path: inout [UInt8], _ above: inout [FolderIdentity],
    _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    guard let folder = unsafe fdopendir(descriptor) else {
      close(descriptor)
      try body(.trouble(SourceTrouble(path: path, reason: .unreadable, message: Self.cause())))
      return
    }
    defer { unsafe closedir(folder) }
    var entries: [Entry] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      let length = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe strlen($0) }
      }
      let type = unsafe entry.pointee.d_type
      var name = unsafe [UInt8](unsafeUninitializedCapacity: length + 1) { buffer, count in
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { source in
          unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
            from: UnsafeRawBufferPointer(start: UnsafeRawPointer(source), count: length))
        }
        count = length
      }
      if name.first == 0x2e, !options.includesHidden || name == [0x2e] || name == [0x2e, 0x2e] { continue }
      // A folder sorts as if its name ended in a slash, so that the whole walk is in the order of paths.
      if type == UInt8(DT_DIR) { name.append(Self.slash) }
      entries.append(Entry(name: name, type: type))
    }
    if errno != 0 {
      try body(.trouble(SourceTrouble(path: path, reason: .unreadable, message: Self.cause())))
    }
    // Links and unknown types may be folders; they need a look before they can be sorted.
    for index in entries.indices
    where entries[index].type == UInt8(DT_UNKNOWN) || entries[index].type == UInt8(DT_LNK) {
      var status = stat()
      let flags = options.followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
      let found = unsafe entries[index].name.withCPath { unsafe fstatat(descriptor, $0, &status, flags) }
      if found == 0, status.st_mode & S_IFMT == S_IFDIR { entries[index].name.append(Self.slash) }
    }
    entries.sort { Self.precedes($0.name, $1.name) }

    let length = path.count
    if path.last != Self.slash { path.append(Self.slash) }
    defer { path.removeSubrange(length...) }
    let start = path.count
    for entry in entries {
      var name = entry.name
      let looksLikeFolder = name.last == Self.slash
      if looksLikeFolder { name.removeLast() }
      path.removeSubrange(start...)
      path += name
      var status = stat()
      let flags = options.followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
      if entry.type != UInt8(DT_DIR) {
        guard unsafe name.withCPath({ unsafe fstatat(descriptor, $0, &status, flags) }) == 0 else {
          // A file that went away between the listing and the look is as if it had not been there.
          let isLink = entry.type == UInt8(DT_LNK)
          if errno == ENOENT, !isLink { continue }
          let reason: SourceTrouble.Reason = errno == ELOOP ? .loop : isLink ? .link : .unreadable
          try body(.trouble(SourceTrouble(path: path, reason: reason, message: Self.cause())))
          continue
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
          try body(.file(Self.file(path, status)))
          continue
        case S_IFDIR: break
        case S_IFLNK:
          try body(
            .trouble(
              SourceTrouble(
                path: path, reason: .link, message: "a symbolic link, not followed (--follow does)")))
          continue
        default:
          try body(.trouble(SourceTrouble(path: path, reason: .special, message: Self.kind(status.st_mode))))
          continue
        }
      }
      if options.excluded.contains(path) { continue }
      guard above.count < options.maximumDepth else {
        try body(
          .trouble(
            SourceTrouble(
              path: path, reason: .depth, message: "folders nested deeper than \(options.maximumDepth)")))
        continue
      }
      let open = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (options.followsLinks ? 0 : O_NOFOLLOW)
      let inner = unsafe name.withCPath { unsafe openat(descriptor, $0, open) }
      guard inner >= 0 else {
        try body(.trouble(SourceTrouble(path: path, reason: .unreadable, message: Self.cause())))
        continue
      }
      guard unsafe fstat(inner, &status) == 0 else {
        close(inner)
        continue
      }
      let identity = FolderIdentity(status)
      if above.contains(identity) {
        close(inner)
        try body(.trouble(SourceTrouble(path: path, reason: .loop, message: "a link to a folder above it")))
        continue
      }
      above.append(identity)
      try walk(inner, &path, &above, body)
      above.removeLast()
    }
  }

  @inline(__always)
  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let common = min(left.count, right.count)
    let order = unsafe left.withUnsafeBytes { left in
      unsafe right.withUnsafeBytes { right -> Int32 in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        return unsafe memcmp(left, right, common)
      }
    }
    return order != 0 ? order < 0 : left.count < right.count
  }

  static func file(_ path: [UInt8], _ status: stat) -> SourceFile {
    SourceFile(
      path: path, size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  static func cause() -> String {
    unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
  }

  static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    case S_IFBLK, S_IFCHR: "a device"
    default: "not a regular file"
    }
  }
}

extension Array where Element == UInt8 {
  /// The bytes as a C string, for a system call.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var bytes = self
    bytes.append(0)
    return unsafe bytes.withUnsafeBytes { buffer in
      // The buffer has a byte at the least, so it has an address.
      unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe body($0.baseAddress.unsafelyUnwrapped) }
    }
  }
}
