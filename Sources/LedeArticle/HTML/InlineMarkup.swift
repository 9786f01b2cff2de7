internal import LedeText

/// Markup in what is one line: a title in an attribute, a field of a record.
enum InlineMarkup {
  /// Whether a line has a tag that titles and captions have, or a reference to a character.
  static func stands(in text: [UInt8]) -> Bool {
    guard text.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return false }
    let close = text.lastIndex(of: 0x3E) ?? 0
    for index in text.indices {
      switch text[index] {
      case 0x3C where index < close && isTag(text, index + 1), 0x26 where isReference(text, index + 1):
        return true
      default: continue
      }
    }
    return false
  }

  /// A field's words as a browser shows them; the field itself where it has no markup.
  static func read(_ value: FieldValue) -> FieldValue {
    guard stands(in: value.text) else { return value }
    var result = FieldValue(text: [], origin: OffsetMap(), name: value.name, replaced: value.replaced)
    for line in lines(of: value.text) {
      result.join(
        FieldValue(text: line.text, origin: line.origin.through(value.origin), name: value.name),
        separator: [0x20])
    }
    return result
  }

  /// The words of a text as a browser shows them, in one line; markup that was escaped once more is read too.
  static func read(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<2 where stands(in: bytes) {
      bytes = Array(lines(of: bytes).map(\.text).joined(separator: [0x20]))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lines(of markup: [UInt8]) -> [PageLine] {
    let document = HTMLTreeBuilder.parse(markup, depth: 64)
    var renderer = LineRenderer(document: document, dropped: document.nodes.map { $0.tag.isDropped })
    renderer.render(0)
    renderer.flush()
    return renderer.lines.filter { $0.kind != .alt }
  }

  private static let tags: [[UInt8]] = [
    "a", "abbr", "b", "br", "cite", "code", "div", "em", "font", "h1", "h2", "h3", "i", "img", "mark", "p",
    "q",
    "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "wbr",
  ].map { Array($0.utf8) }

  private static func isTag(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start
    if index < text.count, text[index] == 0x2F { index += 1 }
    let name = text[index...].prefix(7).prefix { $0.isLetter || $0.isDigit }.map(\.lowercased)
    index += name.count
    guard !name.isEmpty, index < text.count, text[index] == 0x3E || text[index] == 0x2F || text[index].isSpace
    else { return false }
    return tags.contains(name)
  }

  private static func isReference(_ text: [UInt8], _ start: Int) -> Bool {
    let name = text[start...].prefix(32).prefix { $0.isLetter || $0.isDigit || $0 == 0x23 }
    return name.count >= 2 && name.endIndex < text.count && text[name.endIndex] == 0x3B
  }
}
