import CommandLineKit
import LedeArticle
import LedeSchema
import LedeText

/// Rows as CSV (RFC 4180, lines end with a line feed) or as tab-separated values.
///
/// Cells are one line each: control characters are made visible, as on a terminal. In CSV a cell that a spreadsheet would
/// take for a formula has an apostrophe before it.
struct TableOutput {
  private let output: OutputStream
  private let isCSV: Bool

  init(_ output: OutputStream, isCSV: Bool) {
    self.output = output
    self.isCSV = isCSV
  }

  func row(_ cells: [String]) {
    let fields = cells.map { cell -> String in
      var line = TerminalText.escape(Array(cell.utf8))
      if isCSV, let first = line.utf8.first, Self.formulaSigns.contains(first) { line = "'" + line }
      guard isCSV, line.contains(where: { $0 == "," || $0 == "\"" }) else { return line }
      return "\"" + String(line.flatMap { $0 == "\"" ? [$0, $0] : [$0] }) + "\""
    }
    output.writeLine(fields.joined(separator: isCSV ? "," : "\t"))
  }

  private static let formulaSigns: [UInt8] = Array("=+-@".utf8)

  /// The columns that say where a text stands: the article's file, the member or record in it, and bytes or lines there.
  static let placeColumns = ["path", "record", "line", "start", "length", "unit", "url"]

  /// The cells of ``placeColumns``; without a text, only of its article.
  static func cells(of place: SourcePlace?, in stored: StoredArticle) -> [String] {
    [
      String(decoding: stored.path, as: UTF8.self), stored.record ?? "", "\(place?.line ?? stored.line)",
      place.map { "\($0.range.lowerBound)" } ?? "", place.map { "\($0.range.count)" } ?? "",
      place?.unit.rawValue ?? "", stored.article.url?.value ?? "",
    ]
  }

  /// Text as one line, white space folded.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
