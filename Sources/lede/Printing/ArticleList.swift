import CommandLineKit
import LedeArticle
import LedeSchema
import LedeText

/// Prints articles without pieces of their text, two lines each.
struct ArticleList {
  private let output: OutputStream
  private let styles: StyleTable<OutputRole>

  init(_ output: OutputStream, isColored: Bool) {
    self.output = output
    styles = StyleTable(
      isColored: isColored, changes: Environment.setting("LEDE_COLORS"), standard: \.style)
  }

  func print(_ number: Int, _ stored: StoredArticle, copies: Int = 0, notes: [String?] = []) {
    let article = stored.article
    var head = "\(number). "
    head +=
      article.headline.map { styles[.headline].applied(to: Self.line($0.value)) }
      ?? styles[.faint].applied(to: "(no headline)")
    let date = article.published.map(JSONOutput.date) ?? "no date"
    let facts = [article.outlet?.value, date].compactMap { $0 } + notes.compactMap { $0 }
    output.writeLine(head + "  " + styles[.faint].applied(to: facts.map(Self.line).joined(separator: ", ")))
    var place = TerminalText.escape(Place.shown(stored.path))
    if let record = stored.record { place += "!" + Self.line(record) } else { place += ":\(stored.line)" }
    var identity = stored.id.description
    if copies > 0 { identity += "  +\(copies) \(copies == 1 ? "copy" : "copies")" }
    output.writeLine("   " + styles[.path].applied(to: place) + "  " + styles[.faint].applied(to: identity))
  }

  func note(_ text: String) { output.writeLine(styles[.faint].applied(to: text)) }

  /// One line, safe for a terminal.
  static func line(_ text: String) -> String {
    TerminalText.escape(Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8))
  }
}
