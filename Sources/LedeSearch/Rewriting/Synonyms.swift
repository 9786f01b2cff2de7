public import LedeSchema
internal import LedeText

/// Words that stand for each other, from the user's own file `synonyms.txt` in the index folder.
///
/// One group a line, its members separated by commas; a member is a word or several; `#` starts a comment. Members are
/// compared by stem, and apply to plain words of a query, never inside a phrase.
public struct Synonyms: Sendable {
  /// The name of the file in the index folder.
  public static let fileName = "synonyms.txt"

  /// The groups; each member is its words as written.
  public private(set) var groups: [[[[UInt8]]]] = []

  /// Members of a group at most.
  static let longestGroup = 32
  /// Bytes of the file at most.
  static let longestFile = 1 << 22

  /// No synonyms.
  public init() {}

  /// The synonyms of a text in the form of the file.
  ///
  /// Throws ``IndexError`` of the code `usage` with the number of the line for what can't be read.
  public init(_ bytes: [UInt8], path: String) throws(IndexError) {
    for (index, line) in bytes.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      let kept = line.prefix { $0 != 0x23 }
      guard kept.contains(where: { $0 > 0x20 }) else { continue }
      var members: [[[UInt8]]] = []
      for piece in kept.split(separator: 0x2c, omittingEmptySubsequences: false) {
        let member = Array(piece)
        let words = Tokenizer.tokens(in: member).map { Array(member[$0.range]) }
        guard !words.isEmpty else {
          throw Self.error(path, index, "a member without letters or digits between the commas")
        }
        guard words.count <= 8 else { throw Self.error(path, index, "a member of more than 8 words") }
        members.append(words)
      }
      guard members.count > 1 else {
        throw Self.error(path, index, "a group needs two members at least, with a comma between")
      }
      guard members.count <= Self.longestGroup else {
        throw Self.error(path, index, "more than \(Self.longestGroup) members in one group")
      }
      groups.append(members)
    }
  }

  /// The synonyms of an index; none where it has no such file.
  public init(of layout: IndexLayout) throws(IndexError) {
    let path = layout.root + "/" + Self.fileName
    guard let size = FileSystem.size(path) else {
      self.init()
      return
    }
    guard size <= Self.longestFile else {
      throw IndexError(.usage, "more than 4 MB of synonyms", path: path)
    }
    try self.init(FileSystem.read(path), path: path)
  }

  private static func error(_ path: String, _ index: Int, _ message: String) -> IndexError {
    IndexError(.usage, message, path: "\(path):\(index + 1)", hint: "one group a line: `car, automobile`")
  }
}
