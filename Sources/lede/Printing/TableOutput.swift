import CommandLineKit
import LedeText

/// Rows as CSV (RFC 4180, lines end with a line feed) or as tab-separated values.
///
/// Cells are one line each: control characters are made visible, as on a terminal.
struct TableOutput {
  private let output: OutputStream
  private let isCSV: Bool

  init(_ output: OutputStream, isCSV: Bool) {
    self.output = output
    self.isCSV = isCSV
  }

  func row(_ cells: [String]) {
    let fields = cells.map { cell -> String in
      let line = TerminalText.escape(Array(cell.utf8))
      guard isCSV, line.contains(where: { $0 == "," || $0 == "\"" }) else { return line }
      return "\"" + String(line.flatMap { $0 == "\"" ? [$0, $0] : [$0] }) + "\""
    }
    output.writeLine(fields.joined(separator: isCSV ? "," : "\t"))
  }

  /// Text as one line, white space folded.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
