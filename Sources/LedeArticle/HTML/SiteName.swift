/// The site's name in a title: by what the page or record calls its site, and by its address.
struct SiteName {
  var site: String?
  var url: String?

  /// What stands between a headline and the names of sections and sites.
  static let separators = [
    " | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " « ", "_", "|", "｜",
  ]

  /// A page's title without the site's name at its end or start.
  func without(_ title: String) -> String {
    let bytes = Array(title.utf8)
    let range = ownWords(of: bytes)
    return range.isEmpty || range.count == bytes.count ? title : String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where in a title its own words stand.
  ///
  /// - Parameter isStrict: true for a title that may be the headline alone: nothing is taken off it but the very name of the
  ///   site.
  func ownWords(of title: [UInt8], isStrict: Bool = false) -> Range<Int> {
    // Bars, dashes, dots and colons; most titles have none.
    guard title.contains(where: { $0 >= 0x80 || $0 == 0x2D || $0 == 0x3A || $0 == 0x5F || $0 == 0x7C }) else {
      return 0..<title.count
    }
    for separator in Self.separators {
      let parts = Self.parts(of: title, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let (head, tail) = (string(title, first), string(title, last))
      let isSite = isStrict ? isName(tail) : isLikeName(tail)
      if isSite || isNamedByAddress(tail) {
        // Chinese titles: headline, section, site.
        return separator == "_" ? first : 0..<parts[parts.count - 2].upperBound
      }
      if isName(head) || isNamedByAddress(head) { return parts[1].lowerBound..<title.count }
      guard !isStrict else { continue }
      if site == nil && separator == " | " || tail.hasSuffix(".com") || tail.hasSuffix(".de") {
        return 0..<parts[parts.count - 2].upperBound
      }
    }
    return 0..<title.count
  }

  private func isName(_ text: String) -> Bool {
    site.map { PageMetadata.key(text) == PageMetadata.key($0) && !PageMetadata.key($0).isEmpty } ?? false
  }

  private func isLikeName(_ text: String) -> Bool {
    site.map { site in
      PageMetadata.isSame(text, site) || PageMetadata.key(text).starts(with: PageMetadata.key(site))
    } ?? false
  }

  /// Whether a name is that of the site's address: one label of its host, with `the` before it, or with the label behind it.
  private func isNamedByAddress(_ name: String) -> Bool {
    guard let url, case let parts = url.utf8.split(separator: 0x2F), parts.count > 1 else { return false }
    let key = PageMetadata.key(name)
    guard key.count >= 3 else { return false }
    let labels = parts[1].split(separator: 0x2E).map { $0.filter { $0 != 0x2D }.map(\.lowercased) }
    return labels.indices.dropLast().contains { index in
      labels[index] == key || labels[index] == Array("the".utf8) + key
        || labels[index] + labels[index + 1] == key
    }
  }

  /// Whether a heading is of few words, the first of them the site's name as its address has it.
  func isLogo(_ heading: String) -> Bool {
    let words = heading.split(separator: " ")
    return words.count <= 3 && words.first.map { isNamedByAddress(String($0)) } ?? false
  }

  private func string(_ title: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: title[range], as: UTF8.self)
  }

  static func split(_ text: String, _ separator: String) -> [String] {
    let bytes = Array(text.utf8)
    return parts(of: bytes, separator).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func parts(of bytes: [UInt8], _ separator: String) -> [Range<Int>] {
    let mark = Array(separator.utf8)
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        parts.append(start..<index)
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(start..<bytes.count)
    return parts
  }
}
