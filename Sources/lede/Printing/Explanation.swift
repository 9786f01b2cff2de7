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
  }

  private func line(_ text: String) { messages.line(TerminalText.escape(Array(text.utf8))) }
}
