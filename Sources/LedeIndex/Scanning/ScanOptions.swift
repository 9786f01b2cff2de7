public import LedeCorpus

/// How folders are walked and files opened.
public struct ScanOptions: Sendable, Hashable {
  /// How folders are walked.
  public var walking = FolderWalker.Options()
  /// How far archives are followed.
  public var bounds = ReadingBounds()

  /// The usual options.
  public init() {}
}

/// How far a run has come.
public struct IndexProgress: Sendable {
  /// Files to be read.
  public var filesInAll: Int
  /// Their bytes.
  public var bytesInAll: Int
  /// Files read so far.
  public var files = 0
  /// Bytes of files read so far.
  public var bytes = 0
  /// Articles made so far.
  public var articles = 0

  init(filesInAll: Int, bytesInAll: Int) {
    self.filesInAll = filesInAll
    self.bytesInAll = bytesInAll
  }
}
