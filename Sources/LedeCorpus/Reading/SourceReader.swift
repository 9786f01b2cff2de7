internal import CArchive
internal import Glibc
public import LedeText

/// Opens files and gives the bytes of what is in them.
///
/// A plain file gives its own bytes, a compressed one the decompressed ones, an archive those of each member, nested
/// up to three levels. Nothing is unpacked to disk.
///
/// What a file is, is told by its first bytes. A plain file never goes through libarchive.
public struct SourceReader: Sendable {
  /// What was seen of a file while it was read.
  public struct Outcome: Sendable {
    /// The file as it was when it was opened.
    public var file: SourceFile
    /// The checksum of its bytes.
    public var checksum: Checksum
    /// True when it changed while it was read: what was taken is not to be trusted.
    public var hasChanged: Bool
  }

  private let bounds: ReadingBounds
  private static let chunkSize = 1 << 18

  /// A reader.
  public init(bounds: ReadingBounds = .init()) { self.bounds = bounds }

  /// Reads a file and gives its members to a sink.
  ///
  /// - Parameter followsLinks: whether the file itself may be a symbolic link.
  /// - Throws: ``SourceTrouble`` when the file can't be opened or read at all.
  public func read(
    _ path: [UInt8], followsLinks: Bool = false, into sink: inout some MemberSink
  ) throws(SourceTrouble) -> Outcome {
    // O_NONBLOCK: a FIFO that took the file's place must not hold the run up.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe path.withCPath { unsafe open($0, flags) }
    guard descriptor >= 0 else {
      let reason: SourceTrouble.Reason = errno == ENOENT ? .missing : errno == ELOOP ? .link : .unreadable
      throw SourceTrouble(path: path, reason: reason, message: FolderWalker.cause())
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw SourceTrouble(path: path, reason: .unreadable, message: FolderWalker.cause())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SourceTrouble(path: path, reason: .special, message: FolderWalker.kind(status.st_mode))
    }
    let before = FolderWalker.file(path, status)
    let feed = unsafe Feed(capacity: max(4096, min(Self.chunkSize, before.size + 1))) { buffer in
      while true {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got >= 0 || errno != EINTR { return got }
      }
    }
    feed.checksum = ChecksumBox()
    var passage = Passage(path: path, bounds: bounds, input: feed)
    passage.pass(feed, member: nil, isDecompressed: false, depth: 0, into: &sink)
    if feed.hasFailed {
      throw SourceTrouble(path: path, reason: .unreadable, message: feed.failure)
    }
    // What an archive leaves unread behind its end still belongs to the checksum of the file.
    while !passage.isStopped, feed.next() {}
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw SourceTrouble(path: path, reason: .unreadable, message: FolderWalker.cause())
    }
    let after = FolderWalker.file(path, status)
    return Outcome(
      file: before, checksum: feed.checksum?.stream.checksum() ?? Checksum.of([]), hasChanged: before != after
    )
  }

  /// The checksum of a file's bytes, without opening archives.
  public func checksum(of path: [UInt8], followsLinks: Bool = false) throws(SourceTrouble) -> Checksum {
    struct Nowhere: MemberSink {
      func begin(member: [UInt8]?, isDecompressed: Bool) {}
      func take(_ chunk: Span<UInt8>) -> Bool { true }
      func end(isWhole: Bool) {}
      func report(_ trouble: SourceTrouble) {}
    }
    var plain = bounds
    plain.depth = -1
    var nowhere = Nowhere()
    return try SourceReader(bounds: plain).read(path, followsLinks: followsLinks, into: &nowhere).checksum
  }
}

/// Bytes from a file or from an archive's member, in pieces, with a look ahead.
@safe final class Feed {
  private let buffer: UnsafeMutableRawBufferPointer
  private let fill: (UnsafeMutableRawBufferPointer) -> Int
  private var start = 0
  private var end = 0
  private var hasEnded = false
  private(set) var hasFailed = false
  private(set) var failure = ""
  /// Bytes that have been taken from where they come from.
  private(set) var total = 0
  var checksum: ChecksumBox?

  init(capacity: Int, fill: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(4096, capacity), alignment: 16)
    unsafe self.fill = fill
  }

  deinit { unsafe buffer.deallocate() }

  /// The bytes at hand.
  var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

  /// Reads on until `count` bytes are at hand, or the end.
  func peek(_ count: Int) {
    let wanted = unsafe min(count, buffer.count)
    while end - start < wanted, more() {}
  }

  /// Forgets the bytes at hand and gets the next ones; false at the end.
  func next() -> Bool {
    start = end
    return more()
  }

  private func more() -> Bool {
    guard !hasEnded else { return false }
    if start == end {
      start = 0
      end = 0
    }
    guard unsafe end < buffer.count else { return false }
    let got = unsafe fill(UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
    if got <= 0 {
      hasEnded = true
      if got < 0 {
        hasFailed = true
        failure = FolderWalker.cause()
      }
      return false
    }
    if let checksum {
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[end..<end + got])
      unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe checksum.stream.update($0.span) }
    }
    end += got
    total += got
    return true
  }
}

/// A checksum that a feed keeps of what it reads.
final class ChecksumBox {
  var stream = ChecksumStream()
}

/// The way of a file's bytes through its archives to a sink.
struct Passage {
  let path: [UInt8]
  let bounds: ReadingBounds
  let input: Feed
  private(set) var isStopped = false
  private var produced = 0
  private var members = 0

  init(path: [UInt8], bounds: ReadingBounds, input: Feed) {
    self.path = path
    self.bounds = bounds
    self.input = input
  }

  /// Gives what a feed holds: its own bytes, or those of what is in it.
  mutating func pass(
    _ feed: Feed, member: [UInt8]?, isDecompressed: Bool, depth: Int, into sink: inout some MemberSink
  ) {
    feed.peek(512)
    guard bounds.depth >= 0, unsafe ArchiveKind(feed.bytes) != nil else {
      give(feed, member: member, isDecompressed: isDecompressed, into: &sink)
      return
    }
    guard depth < bounds.depth else {
      sink.report(trouble(member, .bomb, "archives nested deeper than \(bounds.depth)"))
      return
    }
    open(feed, member: member, depth: depth, into: &sink)
  }

  private mutating func give(
    _ feed: Feed, member: [UInt8]?, isDecompressed: Bool, into sink: inout some MemberSink
  ) {
    sink.begin(member: member, isDecompressed: isDecompressed)
    var isWhole = true
    repeat {
      let bytes = unsafe feed.bytes
      guard unsafe !bytes.isEmpty else { continue }
      let goesOn = unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe sink.take($0.span) }
      guard goesOn else {
        isStopped = true
        isWhole = false
        break
      }
    } while feed.next()
    sink.end(isWhole: isWhole && !feed.hasFailed)
  }

  private mutating func open(_ feed: Feed, member: [UInt8]?, depth: Int, into sink: inout some MemberSink) {
    guard let archive = unsafe archive_read_new() else {
      sink.report(trouble(member, .unreadable, "out of memory"))
      return
    }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_filter_gzip(archive)
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_zstd(archive)
    unsafe archive_read_support_filter_lz4(archive)
    unsafe archive_read_support_format_tar(archive)
    unsafe archive_read_support_format_zip_streamable(archive)
    unsafe archive_read_support_format_empty(archive)
    unsafe archive_read_support_format_raw(archive)
    let box = FeedBox(feed)
    let opened =
      unsafe archive_read_open(
        archive, Unmanaged.passUnretained(box).toOpaque(), nil,
        { _, context, result in
          guard let context = unsafe context, let result = unsafe result else { return -1 }
          return unsafe Unmanaged<FeedBox>.fromOpaque(context).takeUnretainedValue().supply(result)
        }, nil)
    defer { withExtendedLifetime(box) {} }
    guard opened >= ARCHIVE_WARN else {
      sink.report(unsafe trouble(member, .broken, Self.message(archive)))
      return
    }
    while !isStopped {
      var entry: OpaquePointer?
      let status = unsafe archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status >= ARCHIVE_WARN, let entry = unsafe entry else {
        sink.report(unsafe trouble(member, .broken, Self.message(archive)))
        break
      }
      let isRaw = unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
      var name = member
      if !isRaw {
        members += 1
        guard members <= bounds.members else {
          sink.report(trouble(member, .bomb, "more than \(bounds.members) members"))
          isStopped = true
          break
        }
        let inner = unsafe Self.name(of: entry)
        name = member.map { $0 + [0x21] + inner } ?? inner
        let type = unsafe archive_entry_filetype(entry)
        if type == S_IFDIR { continue }
        guard type == S_IFREG else {
          sink.report(trouble(name, .special, "not a regular file in the archive"))
          continue
        }
        if unsafe archive_entry_is_encrypted(entry) != 0 {
          sink.report(trouble(name, .encrypted, "encrypted"))
          continue
        }
      }
      var broken: String?
      var isBomb: String?
      var out = 0
      let inner = unsafe Feed(capacity: 1 << 18) { [bounds, input, produced] buffer in
        let got = unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
        if got < 0 {
          unsafe broken = Self.message(archive)
          return 0
        }
        out += got
        if out > bounds.ratioFloor, out / bounds.ratio > max(input.total, 1) {
          isBomb = "grows more than \(bounds.ratio) times"
        } else if !isRaw, produced + out > bounds.archiveBytes {
          isBomb = "more than \(bounds.archiveBytes >> 20) MiB in the archive"
        }
        return isBomb == nil ? got : 0
      }
      var watched = WatchedSink(sink: sink) { broken == nil && isBomb == nil }
      pass(inner, member: name, isDecompressed: true, depth: depth + 1, into: &watched)
      sink = watched.sink
      produced += out
      if let message = isBomb {
        sink.report(trouble(name, .bomb, message))
        isStopped = true
      } else if let message = broken {
        sink.report(trouble(name, .broken, message))
        break
      }
    }
  }

  private func trouble(_ member: [UInt8]?, _ reason: SourceTrouble.Reason, _ message: String) -> SourceTrouble
  {
    SourceTrouble(path: path, member: member, reason: reason, message: message)
  }

  private static func message(_ archive: OpaquePointer?) -> String {
    unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "not readable as an archive"
  }

  private static func name(of entry: OpaquePointer) -> [UInt8] {
    guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      return Array("?".utf8)
    }
    let length = unsafe min(strlen(name), 4096)
    return unsafe UnsafeRawBufferPointer(start: name, count: length).map { $0 }
  }
}

/// A sink that learns at the end of a member whether its bytes broke off.
private struct WatchedSink<Inner: MemberSink>: MemberSink {
  var sink: Inner
  let isWhole: () -> Bool

  mutating func begin(member: [UInt8]?, isDecompressed: Bool) {
    sink.begin(member: member, isDecompressed: isDecompressed)
  }
  mutating func take(_ chunk: Span<UInt8>) -> Bool { sink.take(chunk) }
  mutating func end(isWhole whole: Bool) { sink.end(isWhole: whole && isWhole()) }
  mutating func report(_ trouble: SourceTrouble) { sink.report(trouble) }
}

/// What libarchive reads from.
private final class FeedBox {
  private let feed: Feed
  private var isFirst = true

  init(_ feed: Feed) { self.feed = feed }

  func supply(_ result: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    if isFirst {
      isFirst = false
    } else if !feed.next() {
      return feed.hasFailed ? -1 : 0
    }
    let bytes = unsafe feed.bytes
    unsafe result.pointee = bytes.baseAddress
    return bytes.count
  }
}

/// Containers, by their first bytes.
enum ArchiveKind: CaseIterable {
  case gzip, bzip2, xz, zstd, lz4, zip, tar

  private var magic: (offset: Int, bytes: [UInt8]) {
    switch self {
    case .gzip: (0, [0x1f, 0x8b, 0x08])
    case .bzip2: (0, Array("BZh".utf8))
    case .xz: (0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])
    case .zstd: (0, [0x28, 0xb5, 0x2f, 0xfd])
    case .lz4: (0, [0x04, 0x22, 0x4d, 0x18])
    case .zip: (0, [0x50, 0x4b, 0x03, 0x04])
    case .tar: (257, Array("ustar".utf8))
    }
  }

  /// The kind of a file that begins so; `nil` for anything else.
  init?(_ start: UnsafeRawBufferPointer) {
    guard start.count >= 3 else { return nil }
    // Nearly every file of a corpus is text, and needs no more than this.
    let first = unsafe start[0]
    let isText = first < 0x80 && first >= 0x20 && first != 0x42 && first != 0x50
    for kind in Self.allCases {
      let magic = kind.magic
      if isText, magic.offset == 0 { continue }
      guard start.count >= magic.offset + magic.bytes.count else { continue }
      if magic.bytes.indices.allSatisfy({ unsafe start[magic.offset + $0] == magic.bytes[$0] }) {
        self = kind
        return
      }
    }
    return nil
  }
}
