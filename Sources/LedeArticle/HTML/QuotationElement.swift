/// The quotation marks that a browser puts around a `q`, as the page's language has them (CLDR).
struct QuotationElement {
  var open: String
  var close: String

  /// The marks of a language; those within another `q` are single ones.
  init(language: String?, isInner: Bool) {
    let code = (language ?? "").prefix { $0 != "-" && $0 != "_" }.lowercased()
    let marks = Self.table.first { $0.languages.contains(code) }?.marks ?? ["“", "”", "‘", "’"]
    open = marks[isInner ? 2 : 0]
    close = marks[isInner ? 3 : 1]
  }

  private static let table: [(languages: [String], marks: [String])] = [
    (["de", "cs", "sk", "sl", "hr", "bg", "is", "lt", "et", "da"], ["„", "“", "‚", "‘"]),
    (["pl", "ro", "hu"], ["„", "”", "‚", "’"]),
    (["fr", "it", "es", "pt", "el", "no", "nb", "nn", "ca", "fa", "hy"], ["«", "»", "‹", "›"]),
    (["ru", "uk", "be"], ["«", "»", "„", "“"]),
    (["ja"], ["「", "」", "『", "』"]),
  ]

  private static let marks = ["\"", "“", "„", "«", "‘", "‚", "‹", "「", "『", "”"].map { Array($0.utf8) }
  private static let references = [
    "&quot;", "&ldquo;", "&bdquo;", "&laquo;", "&lsquo;", "&#34;", "&#8220;", "&#8222;", "&#171;", "&#x201c;",
  ].map { Array($0.utf8) }

  /// Whether a mark, or a reference to one, stands at `index`.
  static func hasMark(_ source: [UInt8], at index: Int) -> Bool {
    guard index < source.count else { return false }
    let rest = source[index...]
    if source[index] == 0x26 { return references.contains { rest.starts(with: $0) } }
    return marks.contains { rest.starts(with: $0) }
  }

  /// Whether a mark ends a text.
  static func hasMark(endOf text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text.suffix($0.count).elementsEqual($0) }
  }
}
