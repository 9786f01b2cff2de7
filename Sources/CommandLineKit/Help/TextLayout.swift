/// Lines of help, wrapped to a width; what is typed is bold where the terminal has it.
struct TextLayout {
  let columns: Int
  let isStyled: Bool
  private(set) var lines: [String] = []

  init(columns: Int, isStyled: Bool) {
    self.columns = max(40, columns)
    self.isStyled = isStyled
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  mutating func heading(_ text: String) {
    blank()
    lines.append(bold(text))
  }

  mutating func verbatim(_ text: String, indent: Int) {
    lines.append(String(repeating: " ", count: text.isEmpty ? 0 : indent) + text)
  }

  mutating func prose(_ text: String, indent: Int) {
    for line in wrap(text, width: columns - indent) { verbatim(line, indent: indent) }
  }

  /// A term in a column of its own with its text beside it, or above its text if it is too long.
  mutating func row(_ term: String, _ text: String, indent: Int, width: Int) {
    let column = indent + width + 2
    let wrapped = wrap(text, width: columns - column)
    let shown = String(repeating: " ", count: indent) + bold(term)
    guard let first = wrapped.first else { return lines.append(shown) }
    let start: Int
    if Self.width(term) <= width {
      lines.append(shown + String(repeating: " ", count: width - Self.width(term) + 2) + first)
      start = 1
    } else {
      lines.append(shown)
      start = 0
    }
    for line in wrapped[start...] { verbatim(line, indent: column) }
  }

  mutating func rows(_ rows: [(String, String)], indent: Int = 2, widest: Int = 26) {
    let width = rows.map { Self.width($0.0) }.filter { $0 <= widest }.max() ?? widest
    for (term, text) in rows { row(term, text, indent: indent, width: width) }
  }

  mutating func blocks(_ blocks: [TextBlock], indent: Int) {
    for block in blocks {
      blank()
      switch block {
      case .paragraph(let text): prose(text, indent: indent)
      case .heading(let text): verbatim(bold(text), indent: max(0, indent - 2))
      case .code(let lines): for line in lines { verbatim(line, indent: indent + 2) }
      case .list(let items): rows(items.map { ($0.term, $0.text) }, indent: indent, widest: 20)
      }
    }
  }

  func bold(_ text: String) -> String { isStyled ? Style.bold.applied(to: text) : text }

  private func wrap(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, Self.width(line) + 1 + Self.width(word) > max(20, width) {
        result.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { result.append(line) }
    return isStyled
      ? result.joined(separator: "\n").markingCode().split(separator: "\n").map(String.init) : result
  }

  static func width(_ text: some StringProtocol) -> Int { text.unicodeScalars.count }
}

extension String {
  /// The text with what stands between backticks in bold and the backticks gone; a line end inside stays.
  fileprivate func markingCode() -> String {
    let pieces = split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count > 2 else { return self }
    var result = ""
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 0 || index == pieces.count - 1 {
        result += (index % 2 == 0 ? "" : "`") + piece
      } else {
        result += piece.split(separator: "\n").map { Style.bold.applied(to: String($0)) }
          .joined(separator: "\n")
      }
    }
    return result
  }
}
