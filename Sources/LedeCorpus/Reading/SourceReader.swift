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
  private let filters: FilterTable

  /// A reader.
  public init(bounds: ReadingBounds = .init(), filters: FilterTable = .init()) {
    self.bounds = bounds
    self.filters = filters
  }

  /// Reads a file and gives its members to a sink.
  ///
  /// - Parameter followsLinks: whether the file itself may be a symbolic link.
  /// - Throws: ``SourceTrouble`` when the file can't be opened or read at all.
  public func read(
    _ path: [UInt8], followsLinks: Bool = false, into sink: inout some MemberSink
  ) throws(SourceTrouble) -> Outcome {
    let descriptor = try Self.open(path, followsLinks: followsLinks)
    defer { close(descriptor) }
    let before = try Self.status(of: descriptor, path)
    let feed = unsafe Feed(size: before.size, keepsChecksum: true) { buffer throws(FeedFailure) in
      unsafe try Self.fill(buffer, from: descriptor)
    }
    var passage = Passage(path: path, bounds: bounds, filters: filters, input: feed)
    passage.pass(feed, into: &sink)
    // What an archive leaves unread behind its end still belongs to the checksum of the file.
    while !passage.isClosed, feed.next() {}
    if let failure = feed.failure {
      throw SourceTrouble(path: path, reason: failure.reason, message: failure.message)
    }
    let after = try Self.status(of: descriptor, path)
    return Outcome(
      file: before, checksum: feed.digest, hasChanged: before != after)
  }

  /// The checksum of a file's bytes, without opening archives.
  public func checksum(of path: [UInt8], followsLinks: Bool = false) throws(SourceTrouble) -> Checksum {
    let descriptor = try Self.open(path, followsLinks: followsLinks)
    defer { close(descriptor) }
    let size = try Self.status(of: descriptor, path).size
    let feed = unsafe Feed(size: size, keepsChecksum: true) { buffer throws(FeedFailure) in
      unsafe try Self.fill(buffer, from: descriptor)
    }
    while feed.next() {}
    if let failure = feed.failure {
      throw SourceTrouble(path: path, reason: failure.reason, message: failure.message)
    }
    return feed.digest
  }

  private static func open(_ path: [UInt8], followsLinks: Bool) throws(SourceTrouble) -> Int32 {
    // O_NONBLOCK: a FIFO that took the file's place must not hold the run up.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe path.withCPath { unsafe Glibc.open($0, flags) }
    if descriptor >= 0 { return descriptor }
    let reason: SourceTrouble.Reason =
      switch errno {
      case ENOENT, ENOTDIR: .missing
      case ELOOP: followsLinks ? .loop : .link
      case ENXIO: .special
      default: .unreadable
      }
    throw SourceTrouble(path: path, reason: reason, message: FolderWalker.cause())
  }

  private static func status(of descriptor: Int32, _ path: [UInt8]) throws(SourceTrouble) -> SourceFile {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw SourceTrouble(path: path, reason: .unreadable, message: FolderWalker.cause())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SourceTrouble(path: path, reason: .special, message: FolderWalker.kind(status.st_mode))
    }
    return FolderWalker.file(path, status)
  }

  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) throws(FeedFailure) -> Int {
    while true {
      let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { throw FeedFailure(reason: .unreadable, message: FolderWalker.cause()) }
    }
  }
}
