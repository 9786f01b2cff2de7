/// Writes roff for the `man` macros: everything escaped, one sentence structure for all pages.
struct RoffWriter {
  private(set) var text = ""

  init(title: String, section: Int, source: String) {
    text = ".TH \(Self.argument(title.uppercased())) \(section) \"\" \(Self.argument(source))\n"
    text += ".nh\n.ad l\n"
  }

  mutating func section(_ name: String) { text += ".SH \(Self.argument(name.uppercased()))\n" }

  mutating func subsection(_ name: String) { text += ".SS \(Self.argument(name))\n" }

  mutating func paragraph(_ prose: String) { text += ".PP\n" + Self.prose(prose) + "\n" }

  mutating func line(_ roff: String) { text += roff + "\n" }

  mutating func item(_ term: String, _ prose: String) {
    text += ".TP\n" + Self.bold(term) + "\n" + Self.prose(prose) + "\n"
  }

  mutating func code(_ lines: [String]) {
    text += ".PP\n.RS 4\n.nf\n"
    for line in lines { text += Self.line(Self.literal(line)) + "\n" }
    text += ".fi\n.RE\n"
  }

  mutating func blocks(_ blocks: [TextBlock], isNested: Bool = false) {
    for block in blocks {
      switch block {
      case .paragraph(let prose):
        if isNested { text += ".IP\n" + Self.prose(prose) + "\n" } else { paragraph(prose) }
      case .heading(let name): isNested ? paragraph(name) : subsection(name)
      case .code(let lines):
        if isNested { text += ".RS\n" }
        code(lines)
        if isNested { text += ".RE\n" }
      case .list(let items):
        if isNested { text += ".RS\n" }
        for entry in items { item(entry.term, entry.text) }
        if isNested { text += ".RE\n" }
      }
    }
  }

  /// Prose with what stands between backticks in bold.
  static func prose(_ prose: String) -> String {
    let words = prose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
    var result = ""
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 0 {
        result += escape(piece)
      } else if index == pieces.count - 1 {
        result += "`" + escape(piece)
      } else {
        result += bold(String(piece))
      }
    }
    return line(result)
  }

  static func bold(_ text: String) -> String { "\\fB" + literal(text) + "\\fR" }

  /// What is typed: a hyphen stays a hyphen-minus, so that it can be copied.
  static func literal(_ text: some StringProtocol) -> String { escape(text, hyphen: "\\-") }

  private static func escape(_ text: some StringProtocol, hyphen: String = "-") -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += hyphen
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\n": result += " "
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }

  /// A line that begins with a full stop would be a request.
  private static func line(_ text: String) -> String { text.hasPrefix(".") ? "\\&" + text : text }

  private static func argument(_ text: String) -> String {
    "\"" + escape(text, hyphen: "\\-").substituting("\"", with: "\\(dq") + "\""
  }
}
