import CommandLineKit
import LedeSearch
import LedeText

/// How a query was read, for `--explain`: on standard error, so that results stay clean.
struct Explanation {
  private let answer: SearchAnswer
  private let messages: MessageStream

  init(_ answer: SearchAnswer, _ messages: MessageStream) {
    self.answer = answer
    self.messages = messages
  }

  func print() {
    line("read as: \(answer.tree)")
    for part in answer.frequencies { line("  \(part.word): \(part.count)") }
    for expansion in answer.expansions {
      let word = String(decoding: answer.tree.text[expansion.range], as: UTF8.self)
      let shown = expansion.words.prefix(12).map { "\($0.word) (\($0.count))" }.joined(separator: ", ")
      let more = expansion.words.count > 12 || expansion.isCut ? " and more" : ""
      line("\(word) stands for \(expansion.words.count) words: \(shown)\(more)")
    }
    if !answer.addedWords.isEmpty { line("added: " + answer.addedWords.joined(separator: " ")) }
    line("as Xapian has it: \(answer.compiled)")
    guard answer.hits.contains(where: { !$0.scoreParts.isEmpty }) else { return }
    line("what makes the scores of the hits:")
    for hit in answer.hits.prefix(Self.hits) {
      var parts = hit.scoreParts.filter { $0.kind != .added }.map(Self.text)
      let added = hit.scoreParts.filter { $0.kind == .added }
      if !added.isEmpty {
        let words = added.prefix(Self.addedWords).map(\.text).joined(separator: " ")
        let more = added.count > Self.addedWords ? " and \(added.count - Self.addedWords) more" : ""
        parts.append("\(Self.decimal(added.reduce(0) { $0 + $1.score })) added: \(words)\(more)")
      }
      line("  \(hit.rank). \(Self.decimal(hit.score)) = " + parts.joined(separator: " + "))
    }
  }

  /// Hits whose scores are explained.
  static let hits = 10
  /// Added words that are named for each.
  static let addedWords = 5

  private static func text(_ part: ScorePart) -> String {
    let times = part.times > 1 ? " \(part.times) times" : ""
    let headline = part.isInHeadline ? (times.isEmpty ? " in the headline" : ", in the headline too") : ""
    let notes = times + headline
    switch part.kind {
    case .words:
      return "\(decimal(part.score)) \(part.text)" + (notes.isEmpty ? "" : " (\(notes.dropFirst()))")
    case .near: return "\(decimal(part.score)) \(part.text), near each other"
    case .added: return "\(decimal(part.score)) \(part.text), added"
    case .newness: return "\(decimal(part.score)) for being new"
    }
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private func line(_ text: String) { messages.line(TerminalText.escape(Array(text.utf8))) }
}
