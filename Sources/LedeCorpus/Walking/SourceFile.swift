/// A regular file of a corpus, as the file system has it.
public struct SourceFile: Hashable, Sendable {
  /// Its absolute path, in bytes.
  public var path: [UInt8]
  /// Its size in bytes.
  public var size: Int
  /// When its content was last changed, in nanoseconds since 1970.
  public var modified: Int64
  /// When its content, name, owner or permissions were last changed, in nanoseconds since 1970; the system sets it, and
  /// no tool can set it back.
  public var touched: Int64
  /// Its inode.
  public var inode: UInt64

  /// A file.
  public init(path: [UInt8], size: Int, modified: Int64, touched: Int64, inode: UInt64) {
    self.path = path
    self.size = size
    self.modified = modified
    self.touched = touched
    self.inode = inode
  }
}

/// Why a file, a folder or a member of an archive was not read.
public struct SourceTrouble: Error, Hashable, Sendable {
  /// Why.
  public enum Reason: String, Sendable, CaseIterable {
    /// Not there.
    case missing
    /// The system refused to open or read it.
    case unreadable
    /// A FIFO, socket or device, or a file system of the kernel's.
    case special
    /// An index of Lede's.
    case index
    /// A symbolic link, which is not followed unless asked.
    case link
    /// A symbolic link that leads back to a folder above it.
    case loop
    /// Folders nested deeper than the limit.
    case depth
    /// It changed while it was read.
    case changed
    /// An archive that is broken or cut short.
    case broken
    /// An archive that grows too much, holds too much or is nested too deep.
    case bomb
    /// An encrypted member.
    case encrypted
    /// A kind of file that holds no text as it is.
    case unsupported
    /// A filter that failed, or took too long.
    case filter
  }

  /// The file or folder.
  public var path: [UInt8]
  /// The member of an archive.
  public var member: [UInt8]?
  /// Why.
  public var reason: Reason
  /// One sentence without a full stop.
  public var message: String

  /// A trouble.
  public init(path: [UInt8], member: [UInt8]? = nil, reason: Reason, message: String) {
    self.path = path
    self.member = member
    self.reason = reason
    self.message = message
  }
}
