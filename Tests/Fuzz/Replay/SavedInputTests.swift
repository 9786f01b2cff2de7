import Foundation
import FuzzTargets
import Testing

/// Every saved input, and each that once made a reader fail, still gives an answer.
@Suite struct SavedInputTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpus")

  @Test(arguments: FuzzTarget.allCases)
  func savedInputsAreRead(target: FuzzTarget) throws {
    let folder = Self.corpus.appending(path: target.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 3, "no saved inputs for \(target)")
    for file in files.sorted(by: { $0.path < $1.path }) {
      target.run(Array(try Data(contentsOf: file)))
    }
  }
}
