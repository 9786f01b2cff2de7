import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// Prints what differs between two articles word by word, as `git diff --word-diff` does.
struct DifferencePrinter {
  private let output: OutputStream
  private let isColored: Bool

  init(_ output: OutputStream, isColored: Bool) {
    self.output = output
    self.isColored = isColored
  }

  func print(_ old: StoredArticle, _ new: StoredArticle, _ difference: WordDifference) {
    output.writeLine(styled("--- " + Self.name(old), .bold))
    output.writeLine(styled("+++ " + Self.name(new), .bold))
    output.writeLine("")
    output.writeLine(line(difference, separator: "\n\n"))
  }

  /// The words of both, the differing ones between signs.
  func line(_ difference: WordDifference, separator: String) -> String {
    var text = ""
    for piece in difference.pieces {
      let words = TerminalText.escape(Array(piece.text.utf8), keeping: [.newlines])
      // Signs stand around the words of a paragraph, not around its end.
      let paragraphs = words.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, paragraph) in paragraphs.enumerated() {
        if index > 0 { text += separator }
        let space = paragraph.hasSuffix(" ") ? " " : ""
        let core = paragraph.dropLast(space.utf8.count)
        guard !core.isEmpty else { continue }
        switch piece.kind {
        case .same: text += core
        case .removed: text += styled("[-\(core)-]", .red)
        case .added: text += styled("{+\(core)+}", .green)
        }
        text += space
      }
    }
    while text.hasSuffix("\n") || text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  func printJSON(_ old: StoredArticle, _ new: StoredArticle, _ difference: WordDifference) {
    var json = JSONOutput.start("diff")
    json.key("from")
    json.string(old.id.description)
    json.key("to")
    json.string(new.id.description)
    json.key("pieces")
    Self.write(difference, to: &json)
    json.endObject()
    output.write(json.finish() + [0x0a])
  }

  static func write(_ difference: WordDifference, to json: inout JSONWriter) {
    json.beginArray()
    for piece in difference.pieces {
      json.beginObject()
      json.key("kind")
      json.string(piece.kind.rawValue)
      json.key("text")
      json.string(piece.text)
      json.endObject()
    }
    json.endArray()
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColored ? style.applied(to: text) : text
  }

  private static func name(_ stored: StoredArticle) -> String {
    var name = TerminalText.escape(Place.shown(stored.path))
    if let record = stored.record { name += "!" + ArticleList.line(record) }
    let facts = [stored.article.outlet?.value, stored.article.published.map(JSONOutput.date)]
    return ([name, stored.id.description] + facts.compactMap { $0 }.map(ArticleList.line))
      .joined(separator: "  ")
  }
}
