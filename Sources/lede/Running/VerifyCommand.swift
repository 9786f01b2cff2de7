import CommandLineKit
import LedeIndex
import LedeSchema
import LedeText

/// `lede verify`.
struct VerifyCommand {
  private let options: VerifyOptions
  private let messages: MessageStream

  init(_ options: VerifyOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Snapshot(root: Place.existing(options.place))
    let output = OutputStream.standardOutput()
    var files = 0
    var damaged: [String] = []
    func check(_ file: Manifest.File, _ path: String) throws(IndexError) {
      files += 1
      if options.quick { return }
      if try FileSystem.checksum(path).description != file.checksum { damaged.append(path) }
    }
    for segment in snapshot.manifest.segments {
      for file in segment.files + [segment.tombstones].compactMap({ $0 }) {
        try check(file, snapshot.layout.file(file.name, of: segment.number))
      }
    }
    for file in [snapshot.manifest.sources, snapshot.manifest.skipped].compactMap({ $0 }) {
      try check(file, snapshot.layout.root + "/" + file.name)
    }
    for path in damaged {
      messages.line(
        "lede: \(TerminalText.escape(Array(path.utf8))): not what was written; \(Manifest.repair)")
    }
    if !damaged.isEmpty { ProcessEnd.end(.damaged, output) }
    output.writeLine("verified: \(files) files of generation \(snapshot.manifest.generation) are whole")
    ProcessEnd.end(.done, output)
  }
}
