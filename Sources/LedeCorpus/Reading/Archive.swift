internal import CArchive
internal import Glibc

/// An archive or a compressed file that libarchive reads from a ``Feed``.
@safe final class Archive {
  /// What comes next in an archive.
  enum Step {
    /// The bytes of a compressed file that is no archive.
    case content
    /// A regular file, and the bytes that it says it has.
    case file(name: [UInt8], size: Int)
    /// A folder.
    case folder
    /// Something that is not read.
    case passedOver(name: [UInt8], reason: SourceTrouble.Reason, message: String)
    /// The end.
    case end
  }

  private nonisolated(unsafe) static let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
  private let archive: OpaquePointer
  private let feed: Feed
  private var isFirstChunk = true
  private var block: UnsafeRawBufferPointer = unsafe .init(start: nil, count: 0)
  private var blockOffset = 0
  private var position = 0
  private var pending: FeedFailure?
  /// How often each name was met, by its hash.
  private var names: [UInt64: Int] = [:]
  /// Whether what follows the present member can be read, though the member is broken.
  private(set) var canGoOn = true

  init(_ feed: Feed) throws(FeedFailure) {
    self.feed = feed
    guard let archive = unsafe archive_read_new() else {
      throw FeedFailure(reason: .unreadable, message: "out of memory")
    }
    unsafe self.archive = archive
    unsafe archive_read_support_filter_bzip2(archive)
    unsafe archive_read_support_filter_xz(archive)
    unsafe archive_read_support_filter_zstd(archive)
    unsafe archive_read_support_filter_lz4(archive)
    unsafe archive_read_support_format_tar(archive)
    unsafe archive_read_support_format_zip_streamable(archive)
    unsafe archive_read_support_format_empty(archive)
    unsafe archive_read_support_format_raw(archive)
    let opened = unsafe archive_read_open(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, context, result in
        guard let context = unsafe context, let result = unsafe result else { return -1 }
        return unsafe Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue().supply(result)
      }, nil)
    guard opened >= ARCHIVE_WARN else { throw failure }
  }

  deinit { unsafe archive_read_free(archive) }

  /// Goes to the next member.
  func next() throws(FeedFailure) -> Step {
    unsafe block = .init(start: nil, count: 0)
    blockOffset = 0
    position = 0
    pending = nil
    // libarchive turns names into the charset of the locale, which nobody has set.
    let before = unsafe Self.locale.map { unsafe uselocale($0) }
    defer { if let before = unsafe before { unsafe uselocale(before) } }
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return .end }
    guard status >= ARCHIVE_WARN, let entry = unsafe entry else { throw failure }
    if unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW {
      // Without a filter these would be the compressed bytes themselves.
      guard unsafe archive_filter_code(archive, 0) != ARCHIVE_FILTER_NONE else {
        throw FeedFailure(reason: .broken, message: "not readable as the archive that it begins as")
      }
      return .content
    }
    let name = unsafe Self.name(of: entry)
    if unsafe archive_entry_hardlink(entry) != nil {
      return .passedOver(name: name, reason: .link, message: "a link to another member")
    }
    switch unsafe archive_entry_filetype(entry) {
    case S_IFREG: break
    case S_IFDIR: return .folder
    case S_IFLNK: return .passedOver(name: name, reason: .link, message: "a symbolic link in the archive")
    default: return .passedOver(name: name, reason: .special, message: "not a regular file in the archive")
    }
    if unsafe archive_entry_is_encrypted(entry) != 0 {
      return .passedOver(
        name: name, reason: .encrypted,
        message: "its password is not known; unpack the archive and index the files")
    }
    let isSized = unsafe archive_entry_size_is_set(entry) != 0
    return unsafe .file(name: ownName(name), size: isSized ? Int(archive_entry_size(entry)) : Feed.chunkSize)
  }

  /// Fills a buffer with the member's bytes; 0 at its end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FeedFailure) -> Int {
    var got = 0
    while got < buffer.count {
      if position < blockOffset {
        // A hole in a sparse file.
        let zeros = min(blockOffset - position, buffer.count - got)
        for index in got..<got + zeros { unsafe buffer[index] = 0 }
        got += zeros
        position += zeros
      } else if unsafe !block.isEmpty {
        let count = unsafe min(block.count, buffer.count - got)
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[got...]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: block[..<count]))
        unsafe block = UnsafeRawBufferPointer(rebasing: block[count...])
        got += count
        position += count
        blockOffset = position
      } else {
        guard pending == nil else { break }
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        let status = unsafe archive_read_data_block(archive, &start, &count, &offset)
        if status == ARCHIVE_EOF { break }
        if status < ARCHIVE_OK {
          canGoOn = status > ARCHIVE_FATAL && feed.failure == nil
          pending = failure
          break
        }
        unsafe block = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
        blockOffset = max(position, Int(offset))
      }
    }
    // What came before the fault is given first.
    if got == 0, let pending { throw pending }
    return got
  }

  private func supply(_ result: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    if isFirstChunk {
      isFirstChunk = false
    } else if !feed.next() {
      return feed.failure == nil ? 0 : -1
    }
    let bytes = unsafe feed.bytes
    unsafe result.pointee = bytes.baseAddress
    return bytes.count
  }

  private var failure: FeedFailure {
    if let below = feed.failure { return below }
    let message = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return FeedFailure(reason: .broken, message: message ?? "not readable as an archive")
  }

  /// A name that no member before had: `a.txt (2)` for the second of the name, as a tar that was appended to has them.
  private func ownName(_ name: [UInt8]) -> [UInt8] {
    let key = Self.hash(name)
    guard var count = names[key] else {
      names[key] = 1
      return name
    }
    var own: [UInt8]
    repeat {
      count += 1
      own = name + Array(" (\(count))".utf8)
    } while names[Self.hash(own)] != nil
    names[key] = count
    names[Self.hash(own)] = 1
    return own
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The member's name as it stands in the archive, a byte string in an unknown charset.
  private static func name(of entry: OpaquePointer) -> [UInt8] {
    guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      return Array("?".utf8)
    }
    let length = unsafe min(strlen(name), 4096)
    return unsafe Array(UnsafeRawBufferPointer(start: name, count: length))
  }
}
