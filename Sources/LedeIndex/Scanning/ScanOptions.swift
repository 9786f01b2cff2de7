public import LedeCorpus
internal import LedeSchema

/// How folders are walked and files opened.
///
/// What of a folder is read, hidden files, links and patterns, is remembered with it: see ``IndexWriter/Options``.
public struct ScanOptions: Sendable, Hashable {
  /// How folders are walked.
  public var walking = FolderWalker.Options()
  /// How far archives are followed.
  public var bounds = ReadingBounds()
  /// Programs that turn files of some kinds into text.
  public var filters = FilterTable()

  /// The usual options: other indexes are left alone.
  public init() { walking.indexMarks = IndexLayout.marks.map { Array($0.utf8) } }

  /// These options for what is selected of a root.
  func selecting(_ selection: Manifest.Selection) -> ScanOptions {
    var options = self
    options.walking.includesHidden = selection.includesHidden
    options.walking.followsLinks = selection.followsLinks
    options.walking.included = []
    options.walking.ignored = []
    for glob in selection.globs {
      if glob.first == "!" {
        options.walking.ignored.append(Glob(String(glob.dropFirst())))
      } else {
        options.walking.included.append(Glob(glob))
      }
    }
    return options
  }

  /// A reader of files, which gives hidden members of archives where hidden files are wanted.
  var reader: SourceReader {
    var bounds = bounds
    bounds.includesHidden = bounds.includesHidden || walking.includesHidden
    return SourceReader(bounds: bounds, filters: filters)
  }
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
