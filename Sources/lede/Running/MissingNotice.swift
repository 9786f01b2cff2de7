import CommandLineKit
import LedeSchema
import LedeText

/// Says that an answer is not the whole, as indexes are missing from it.
struct MissingNotice {
  private let missing: [MissingIndex]
  private let messages: MessageStream

  init(_ missing: [MissingIndex], _ messages: MessageStream) {
    self.missing = missing
    self.messages = messages
  }

  /// A line for each, safe for a terminal.
  var lines: [String] {
    missing.map { index in
      "Not the whole answer: \(index.address) is missing: \(index.error.message)"
    }.map { TerminalText.escape(Array($0.utf8)) }
  }

  /// On standard error, where the output is for programs.
  func say() { for line in lines { messages.line("lede: " + line) } }

  /// Behind the answer, where the output is for people.
  func print(to output: OutputStream) { for line in lines { output.writeLine("\n" + line) } }

  /// Members of a summary in JSON.
  func write(to json: inout JSONWriter) {
    json.key("complete")
    json.bool(missing.isEmpty)
    guard !missing.isEmpty else { return }
    json.key("missing")
    json.beginArray()
    for index in missing {
      json.beginObject()
      json.key("index")
      json.string(index.address.description)
      json.key("reason")
      json.string(index.error.message)
      json.endObject()
    }
    json.endArray()
  }

  /// Behind the answer for people, else on standard error.
  func end(_ output: OutputStream, isForPeople: Bool) {
    if isForPeople { print(to: output) } else { say() }
  }

  /// What the process ends with.
  func code(_ usual: LedeExit) -> LedeExit { missing.isEmpty ? usual : .skipped }
}
