public import LedeText

/// What an index knows of a file.
public struct SourceRecord: Hashable, Sendable {
  /// The file as it was when it was read.
  public var file: SourceFile
  /// When it was looked at, in nanoseconds since 1970.
  public var recorded: Int64
  /// When it was first read, in seconds since 1970.
  public var firstSeen: Int
  /// The articles that it gave.
  public var articles: Int
  /// The checksum of its bytes; `nil` when it could not be read.
  public var checksum: Checksum?

  /// A record.
  public init(file: SourceFile, recorded: Int64, firstSeen: Int, articles: Int, checksum: Checksum?) {
    self.file = file
    self.recorded = recorded
    self.firstSeen = firstSeen
    self.articles = articles
    self.checksum = checksum
  }
}

/// The table of known files: sorted by the bytes of their paths, front coded, read in one pass.
///
/// It is made so that a run that finds nothing changed costs little more than the walk: no objects are made for
/// files that are as they were.
public struct SourceTable: Sendable {
  private static let version: UInt8 = 2
  private let bytes: [UInt8]
  /// The number of files.
  public let count: Int

  /// An empty table.
  public init() {
    bytes = []
    count = 0
  }

  /// The table that the bytes of a file hold; `nil` for bytes that are none.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.count >= 9, bytes[0] == Self.version else { return nil }
    count = (1...8).reduce(0) { $0 << 8 | Int(bytes[$1]) }
    self.bytes = bytes
    guard count >= 0 else { return nil }
  }

  /// A cursor before the first file.
  public func cursor() -> Cursor { Cursor(bytes, count: count) }

  /// Goes through the table in order.
  public struct Cursor: Sendable {
    /// The path of the file that the cursor is at.
    public private(set) var path: [UInt8] = []
    /// Its size.
    public private(set) var size = 0
    /// Its time of change, in nanoseconds.
    public private(set) var modified: Int64 = 0
    /// Its time of change of any kind, in nanoseconds.
    public private(set) var touched: Int64 = 0
    /// Its inode.
    public private(set) var inode: UInt64 = 0
    /// When it was looked at, in nanoseconds.
    public private(set) var recorded: Int64 = 0
    /// When it was first read, in seconds.
    public private(set) var firstSeen = 0
    /// Its articles.
    public private(set) var articles = 0
    /// True when the table's bytes are not what was written.
    public private(set) var isDamaged = false
    private var hasChecksum = false
    private var checksumAt = 0
    private var offset = 9
    private let bytes: [UInt8]

    private var left: Int

    init(_ bytes: [UInt8], count: Int) {
      self.bytes = bytes
      left = count
    }

    /// Goes to the next file; false behind the last one.
    public mutating func next() -> Bool {
      guard offset < bytes.count else { return left == 0 ? false : damaged() }
      guard left > 0, let shared = varint(), let added = varint(), shared <= UInt64(path.count),
        added <= UInt64(bytes.count - offset)
      else { return damaged() }
      path.removeSubrange(Int(shared)...)
      path.append(contentsOf: bytes[offset..<offset + Int(added)])
      offset += Int(added)
      guard let size = varint(), let modified = varint(), let touched = varint(), let inode = varint(),
        let recorded = varint(),
        let firstSeen = varint(), let articles = varint(), let flags = varint()
      else { return damaged() }
      self.size = Int(clamping: size)
      self.modified = Int64(bitPattern: modified)
      self.touched = Int64(bitPattern: touched)
      self.inode = inode
      self.recorded = Int64(bitPattern: recorded)
      self.firstSeen = Int(clamping: firstSeen)
      self.articles = Int(clamping: articles)
      hasChecksum = flags & 1 != 0
      if hasChecksum {
        guard bytes.count - offset >= 16 else { return damaged() }
        checksumAt = offset
        offset += 16
      }
      left -= 1
      return true
    }

    /// The checksum of the file's bytes.
    public var checksum: Checksum? {
      guard hasChecksum else { return nil }
      let words = stride(from: checksumAt, to: checksumAt + 16, by: 8).map { start in
        (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + $1]) }
      }
      return Checksum(high: words[0], low: words[1])
    }

    /// All that is known of the file.
    public var record: SourceRecord {
      SourceRecord(
        file: SourceFile(path: path, size: size, modified: modified, touched: touched, inode: inode),
        recorded: recorded,
        firstSeen: firstSeen, articles: articles, checksum: checksum)
    }

    private mutating func damaged() -> Bool {
      isDamaged = true
      left = 0
      offset = bytes.count
      return false
    }

    @inline(__always)
    private mutating func varint() -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while offset < bytes.count, shift < 64 {
        let byte = bytes[offset]
        offset &+= 1
        value |= UInt64(byte & 0x7f) << shift
        if byte & 0x80 == 0 { return value }
        shift += 7
      }
      return nil
    }
  }

  /// Makes a table of records given in the order of their paths.
  public struct Builder: Sendable {
    private var out = ByteWriter()
    private var last: [UInt8] = []
    private var count = 0

    /// A builder of an empty table.
    public init() {}

    /// Adds a record, whose path must sort behind the last one's.
    public mutating func append(_ record: SourceRecord) {
      let path = record.file.path
      var shared = 0
      while shared < path.count, shared < last.count, path[shared] == last[shared] { shared += 1 }
      out.write(count: shared)
      out.write(path[shared...])
      out.write(count: record.file.size)
      out.write(UInt64(bitPattern: record.file.modified))
      out.write(UInt64(bitPattern: record.file.touched))
      out.write(record.file.inode)
      out.write(UInt64(bitPattern: record.recorded))
      out.write(count: record.firstSeen)
      out.write(count: record.articles)
      out.write(count: record.checksum == nil ? 0 : 1)
      if let checksum = record.checksum {
        for word in [checksum.high, checksum.low] {
          for shift in stride(from: 56, through: 0, by: -8) {
            out.write(byte: UInt8(truncatingIfNeeded: word >> UInt64(shift)))
          }
        }
      }
      last = path
      count += 1
    }

    /// The bytes of the table's file.
    public consuming func finish() -> [UInt8] {
      var header: [UInt8] = [SourceTable.version]
      for shift in stride(from: 56, through: 0, by: -8) {
        header.append(UInt8(truncatingIfNeeded: count >> shift))
      }
      return header + out.bytes
    }
  }
}
