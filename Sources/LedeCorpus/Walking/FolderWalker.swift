// libarchive's header brings `struct stat` with it, and the compiler takes it for that module's own.
internal import CArchive
internal import Glibc

/// Walks folders and gives every regular file below them, in the order of their paths' bytes.
///
/// That order is the same for whole paths and level by level: within a folder, names come in the order of their
/// bytes, a folder as if its name ended in a slash (`a.txt`, `a/x`, `ab`). A table sorted by path can be merged with
/// a walk in one pass.
///
/// Names starting with a full stop are passed over, symbolic links are not followed, and nothing blocks: files are
/// looked at, not opened. What can't be looked at is reported, so that nobody takes it for deleted. Two hard links to
/// one file are two files. A file system that the kernel makes up, such as `/proc`, is reported and not entered.
public struct FolderWalker: Sendable {
  /// How to walk.
  public struct Options: Sendable, Hashable {
    /// Gives files and folders whose names start with a full stop, too.
    public var includesHidden = false
    /// Follows symbolic links; a link to a folder above itself is reported as a loop, and a folder that links lead to
    /// twice is walked once.
    public var followsLinks = false
    /// Gives only files that match one of these, or lie in a folder that does.
    ///
    /// Empty for all files. Files that are roots themselves are always given.
    public var included: [Glob] = []
    /// Passes over files and folders that match one of these.
    public var ignored: [Glob] = []
    /// Folders that are passed over in silence, under whatever name they are met: paths in bytes.
    public var excluded: [[UInt8]] = []
    /// The names that stand together in an index: a folder that holds all of them is reported, and not entered.
    ///
    /// Empty to enter all folders.
    public var indexMarks: [[UInt8]] = []
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

  /// Roots in the order in which ``walk(_:_:)`` gives their files in order of path, without needless slashes; those
  /// inside others are left out, unless they are missing, which the walk should report.
  public static func normalized(_ roots: [[UInt8]]) -> [[UInt8]] {
    let tidy = Set(roots.map(tidied))
    let kinds = Dictionary(uniqueKeysWithValues: tidy.map { ($0, kind(of: $0)) })
    let isFolder = { (path: [UInt8]) in kinds[path].flatMap { $0 } == S_IFDIR }
    let sorted = tidy.sorted {
      (isFolder($0) ? $0 + [slash] : $0).lexicographicallyPrecedes(isFolder($1) ? $1 + [slash] : $1)
    }
    var kept: [[UInt8]] = []
    // What lies in a folder comes right behind it.
    var folder: [UInt8]?
    for root in sorted {
      let isInside = folder.map { $0 == [slash] || root.starts(with: $0 + [slash]) } ?? false
      if !isInside, isFolder(root) { folder = root }
      if !isInside || kinds[root].flatMap({ $0 }) == nil { kept.append(root) }
    }
    return kept
  }

  /// Whether a folder, or a symbolic link to one, is at a path.
  public static func isFolder(_ path: [UInt8]) -> Bool { kind(of: path) == S_IFDIR }

  private static let slash: UInt8 = 0x2f

  /// A path without doubled slashes, `.` between slashes, and a slash at its end.
  private static func tidied(_ path: [UInt8]) -> [UInt8] {
    let parts = path.split(separator: slash).filter { !$0.elementsEqual([0x2e]) }
    let joined = Array(parts.joined(separator: [slash]))
    return path.first == slash ? [slash] + joined : joined.isEmpty ? [0x2e] : joined
  }

  private static func kind(of path: [UInt8]) -> mode_t? {
    var status = stat()
    guard unsafe path.withCPath({ unsafe fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else { return nil }
    return status.st_mode & S_IFMT
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
      let descriptor = unsafe root.withCPath { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard descriptor >= 0 else {
        try body(.trouble(SourceTrouble(path: root, reason: .unreadable, message: Self.cause())))
        return
      }
      var path = root
      if path.last != Self.slash { path.append(Self.slash) }
      var state = State(path: path, rootLength: path.count, above: [FolderIdentity(status)])
      for folder in options.excluded {
        guard unsafe folder.withCPath({ unsafe fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else { continue }
        state.excluded.append(FolderIdentity(status))
      }
      if state.excluded.contains(state.above[0]) {
        close(descriptor)
        return
      }
      if let trouble = refusal(of: descriptor, at: root, isNewDevice: true) {
        close(descriptor)
        try body(.trouble(trouble))
        return
      }
      try walk(descriptor, &state, isBelowLink: false, body)
    default:
      try body(.trouble(SourceTrouble(path: root, reason: .special, message: Self.kind(status.st_mode))))
    }
  }

  private struct FolderIdentity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  private struct State {
    /// The folder at hand, with a slash at its end.
    var path: [UInt8]
    var rootLength: Int
    /// The folders on the way from the root.
    var above: [FolderIdentity]
    var excluded: [FolderIdentity] = []
    /// Folders that links have led to: where links lead across, ways multiply without end.
    var linked: Set<FolderIdentity> = []
  }

  /// Takes the folder's descriptor and closes it.
  private func walk<Failure: Error>(
    _ descriptor: Int32, _ state: inout State, isBelowLink: Bool, _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    guard let folder = unsafe fdopendir(descriptor) else {
      let cause = Self.cause()
      close(descriptor)
      try body(
        .trouble(SourceTrouble(path: Array(state.path.dropLast()), reason: .unreadable, message: cause)))
      return
    }
    defer { unsafe closedir(folder) }
    var listing = FolderListing()
    let failure = unsafe listing.read(folder, includesHidden: options.includesHidden)
    if failure != 0 {
      try body(
        .trouble(
          SourceTrouble(
            path: Array(state.path.dropLast()), reason: .unreadable, message: Self.cause(failure))))
    }
    // Links and unknown types may be folders; they need a look before they can be sorted.
    let look = options.followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
    for (index, entry) in listing.entries.enumerated()
    where entry.type == UInt8(DT_UNKNOWN) || entry.type == UInt8(DT_LNK) {
      var status = stat()
      let found = unsafe listing.withName(entry) { unsafe fstatat(descriptor, $0, &status, look) }
      if found == 0, status.st_mode & S_IFMT == S_IFDIR { listing.mark(index, isFolder: true) }
    }
    listing.sort()

    let start = state.path.count
    defer { state.path.removeSubrange(start...) }
    let selects = !options.included.isEmpty || !options.ignored.isEmpty
    for entry in listing.entries {
      state.path.removeSubrange(start...)
      state.path += listing.name(entry)
      if selects, !isWanted(state.path[state.rootLength...], isFolder: entry.isFolder) { continue }
      if entry.isFolder {
        try enter(entry, of: listing, descriptor, &state, isBelowLink: isBelowLink, body)
        continue
      }
      var status = stat()
      guard unsafe listing.withName(entry, { unsafe fstatat(descriptor, $0, &status, look) }) == 0 else {
        // A file that went away between the listing and the look is as if it had not been there.
        let isLink = entry.type == UInt8(DT_LNK)
        if errno == ENOENT, !isLink { continue }
        let reason: SourceTrouble.Reason = errno == ELOOP ? .loop : isLink ? .link : .unreadable
        let message = errno == ENOENT ? "a symbolic link that leads nowhere" : Self.cause()
        try body(.trouble(SourceTrouble(path: state.path, reason: reason, message: message)))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: try body(.file(Self.file(state.path, status)))
      case S_IFLNK:
        try body(
          .trouble(
            SourceTrouble(
              path: state.path, reason: .link, message: "a symbolic link, not followed (--follow does)")))
      default:
        try body(
          .trouble(SourceTrouble(path: state.path, reason: .special, message: Self.kind(status.st_mode))))
      }
    }
  }

  private func enter<Failure: Error>(
    _ entry: FolderListing.Entry, of listing: FolderListing, _ descriptor: Int32, _ state: inout State,
    isBelowLink: Bool, _ body: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    let trouble: SourceTrouble
    let open = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (options.followsLinks ? 0 : O_NOFOLLOW)
    var status = stat()
    let inner = unsafe listing.withName(entry) { unsafe openat(descriptor, $0, open) }
    if inner < 0 {
      trouble = SourceTrouble(path: state.path, reason: .unreadable, message: Self.cause())
    } else if unsafe fstat(inner, &status) != 0 {
      trouble = SourceTrouble(path: state.path, reason: .unreadable, message: Self.cause())
      close(inner)
    } else {
      let identity = FolderIdentity(status)
      let isBelowLink = isBelowLink || entry.type != UInt8(DT_DIR)
      if state.excluded.contains(identity) {
        close(inner)
        return
      }
      if state.above.contains(identity) {
        trouble = SourceTrouble(path: state.path, reason: .loop, message: "a link to a folder above it")
        close(inner)
      } else if options.followsLinks, isBelowLink, !state.linked.insert(identity).inserted {
        trouble = SourceTrouble(
          path: state.path, reason: .loop, message: "a folder that another link has led to already")
        close(inner)
      } else if state.above.count >= options.maximumDepth {
        trouble = SourceTrouble(
          path: state.path, reason: .depth, message: "folders nested deeper than \(options.maximumDepth)")
        close(inner)
      } else if let refusal = refusal(
        of: inner, at: state.path, isNewDevice: identity.device != state.above.last?.device)
      {
        trouble = refusal
        close(inner)
      } else {
        state.above.append(identity)
        state.path.append(Self.slash)
        try walk(inner, &state, isBelowLink: isBelowLink, body)
        state.above.removeLast()
        return
      }
    }
    try body(.trouble(trouble))
  }

  /// What stands against entering an open folder that may be entered otherwise.
  private func refusal(of descriptor: Int32, at path: [UInt8], isNewDevice: Bool) -> SourceTrouble? {
    if isNewDevice, KernelFileSystem.holds(descriptor) {
      return SourceTrouble(
        path: path, reason: .special, message: "a file system of the kernel's, without files")
    }
    guard !options.indexMarks.isEmpty else { return nil }
    var status = stat()
    for name in options.indexMarks
    where unsafe name.withCPath({ unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) != 0 {
      return nil
    }
    return SourceTrouble(path: path, reason: .index, message: "an index, not articles")
  }

  /// Whether a path below the root is asked for: not ignored, and included where that is asked of files.
  private func isWanted(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if options.ignored.contains(where: { $0.matches(path, isFolder: isFolder) }) { return false }
    if isFolder || options.included.isEmpty { return true }
    if options.included.contains(where: { $0.matches(path) }) { return true }
    var rest = path
    while let end = rest.lastIndex(of: Self.slash) {
      rest = rest[..<end]
      if options.included.contains(where: { $0.matches(rest, isFolder: true) }) { return true }
    }
    return false
  }

  static func file(_ path: [UInt8], _ status: stat) -> SourceFile {
    SourceFile(
      path: path, size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      touched: Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  static func cause(_ number: Int32 = errno) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
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
