import Foundation

/// The program over an index of the bundled sample, which is made once.
enum SampleIndex {
  /// The folder of the package.
  static let package = LedeProcess.fixtures.deletingLastPathComponent().deletingLastPathComponent()

  /// A folder with an index, in which `Tests` is the package's.
  static let process: Result<LedeProcess, any Error> = Result {
    let process = try LedeProcess()
    try FileManager.default.createSymbolicLink(
      at: process.folder.appending(path: "Tests"), withDestinationURL: package.appending(path: "Tests"))
    let run = try process.run(["index", "-q", "Tests/Fixtures/sample"])
    guard run.code == 3 || run.code == 0 else { throw Failure(run: run) }
    return process
  }

  struct Failure: Error { var run: LedeProcess.Result }

  /// What the program says of the sample; ids and the folder, which change from run to run, and
  /// scores, which change with the ranking, are replaced.
  static func ask(_ arguments: [String]) throws -> LedeProcess.Result {
    let process = try process.get()
    var run = try process.run(arguments)
    run.output = run.output.replacing(process.folder.path, with: "/FOLDER")
      .replacing(/\b[0-9a-f]{12}\b/.wordBoundaryKind(.simple), with: "IDENTIFIER00")
      .replacing(/\d+\.\d{6,}/, with: "0.5")
    return run
  }
}
