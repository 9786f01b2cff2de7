import Foundation
import LedeIndex
import LedeSchema
import LedeSearch

extension SearchEngine {
  /// An engine over an index of records, one JSON object a line.
  static func over(records lines: String) throws -> SearchEngine {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "records.jsonl")
    try lines.write(to: file, atomically: true, encoding: .utf8)
    let root = folder.appending(path: "Index").path
    var writer = try IndexWriter.open(root: root, command: "index")
    _ = try writer.update(adding: [Array(file.path.utf8)])
    return SearchEngine(try Snapshot(root: root))
  }
}
