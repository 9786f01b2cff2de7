internal import Glibc

/// Tells what a source is from its first bytes; its name is only a hint where the bytes leave it open.
public enum FormatDetector {
  /// How many bytes of a source are enough to decide.
  public static let prefixLength = 16 << 10

  /// The format of a source that starts with `prefix`; `nil` for what is not text at all.
  ///
  /// - Parameters:
  ///   - prefix: the first ``prefixLength`` bytes, or all of a shorter source.
  ///   - path: its name; only the ending is looked at, without case.
  public static func detect(_ prefix: Span<UInt8>, path: [UInt8] = []) -> ArticleFormat? {
    var bytes = prefix.array
    // Its records may be pictures, and bodies compressed.
    if isWARC(bytes, at: 0) { return .warc }
    if isBinary(bytes) { return nil }
    if isWide(bytes) != nil { bytes = bytes.filter { $0 != 0 && $0 != 0xFF && $0 != 0xFE } }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let name = ending(of: path)
    guard let first = bytes.firstIndex(where: { !$0.isSpace }) else { return .text }
    if isWARC(bytes, at: first) { return .warc }
    if bytes[first] == 0x7B || bytes[first] == 0x5B {
      if let json = json(bytes, from: first, name: name) { return json }
    }
    if bytes[first] == 0x3C, let markup = markup(bytes, from: first) { return markup }
    switch name {
    case .html where tags(bytes) >= 1, .markdown: return name
    case .csv, .tsv: if delimiter(of: bytes, name: name) != nil { return name }
    case .feed where bytes.firstRange(of: "<item") != nil || bytes.firstRange(of: "<entry") != nil:
      return .feed
    default: break
    }
    if hasFrontMatter(bytes) { return .markdown }
    if let delimiter = delimiter(of: bytes, name: nil) { return delimiter == 0x09 ? .tsv : .csv }
    if name != .text, tags(bytes) >= 4 { return .html }
    return .text
  }

  private static func isWARC(_ bytes: [UInt8], at first: Int) -> Bool {
    bytes.hasWord("warc/", at: first) && first + 5 < bytes.count && bytes[first + 5].isDigit
  }

  /// The format that a file name's ending speaks for.
  static func ending(of path: [UInt8]) -> ArticleFormat? {
    guard let dot = path.lastIndex(of: 0x2E), path.count - dot <= 10 else { return nil }
    switch String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased() {
    case "txt", "text": return .text
    case "md", "markdown", "mdown": return .markdown
    case "html", "htm", "xhtml", "xht", "shtml": return .html
    case "json": return .json
    case "jsonl", "ndjson", "jl", "jsonlines": return .jsonLines
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    case "rss", "atom", "xml", "rdf": return .feed
    case "warc": return .warc
    default: return nil
    }
  }

  /// Little or big endian, when the bytes are UTF-16 by their mark or by where their zeros stand.
  static func isWide(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(512)
    guard head.count >= 8 else { return nil }
    let hasZero = unsafe head.withUnsafeBytes { raw in
      unsafe raw.baseAddress.map { unsafe memchr($0, 0, raw.count) != nil } ?? false
    }
    guard hasZero else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = head.count / 2
    if zeros.odd * 10 >= half * 6, zeros.even * 20 < half { return true }
    if zeros.even * 10 >= half * 6, zeros.odd * 20 < half { return true }
    return nil
  }

  /// How files begin that are no text.
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    Array("PK\u{3}\u{4}".utf8),
    [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("BZh9".utf8),
    [0x7F, 0x45, 0x4C, 0x46],
    Array("RIFF".utf8), Array("OggS".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("SQLite format 3".utf8),
  ]

  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
    if isWide(bytes) != nil { return false }
    var controls = 0
    var zeros = 0
    let span = bytes.span
    var index = 0
    while index < span.count {
      index = EightBytes.passed(span, from: index, to: span.count) { EightBytes.below(0x20, $0) }
      guard index < span.count else { break }
      let byte = span[index]
      if byte == 0 { zeros += 1 }
      if byte < 0x20, !byte.isSpace, byte != 0x1B, byte != 0x1E { controls += 1 }
      index += 1
    }
    return zeros * 100 > bytes.count || controls * 10 > bytes.count
  }

  private static func json(_ bytes: [UInt8], from first: Int, name: ArticleFormat?) -> ArticleFormat? {
    let next = bytes[(first + 1)...].first { !$0.isSpace }
    if bytes[first] == 0x5B {
      if name == .json { return .json }
      guard let next, next == 0x7B || next == 0x5D || next == 0x22 || next == 0x5B else { return nil }
      if next == 0x7B { return .json }
      return name == .jsonLines ? .jsonLines : nil
    }
    guard let next, next == 0x22 || next == 0x7D else { return nil }
    if name == .jsonLines { return .jsonLines }
    // A line that is an object of its own, followed by another: JSON Lines; else one JSON text.
    var depth = 0
    var isInString = false
    var isEscaped = false
    for index in first..<bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { return .json }
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 {
          let rest = bytes[(index + 1)...].drop { $0.isSpace }
          if rest.isEmpty { return name == .json ? .json : .jsonLines }
          return rest.first == 0x7B ? .jsonLines : .json
        }
      default: break
      }
    }
    return name == .json ? .json : .jsonLines
  }

  private static func markup(_ bytes: [UInt8], from first: Int) -> ArticleFormat? {
    if bytes.hasWord("<!doctype html", at: first) || bytes.hasWord("<html", at: first) { return .html }
    let feeds: [StaticString] = ["<rss", "<feed", "<rdf:rdf"]
    var best: (ArticleFormat, Int)?
    for tag in feeds {
      if let found = bytes.firstRange(of: tag, from: first)?.lowerBound, found < best?.1 ?? Int.max {
        best = (.feed, found)
      }
    }
    for tag: StaticString in ["<html", "<head", "<body", "<!doctype html"] {
      if let found = bytes.firstRange(of: tag, from: first)?.lowerBound, found < best?.1 ?? Int.max {
        best = (.html, found)
      }
    }
    return best?.0 ?? (tags(bytes) >= 2 ? .html : nil)
  }

  /// How many common HTML tags there are.
  private static func tags(_ bytes: [UInt8]) -> Int {
    guard bytes.contains(0x3C) else { return 0 }
    var count = 0
    for tag: StaticString in [
      "<html", "<head>", "<body", "<p>", "<p ", "<div", "</p>", "<br", "<title", "<article", "<h1", "<table",
      "<ul", "<li", "<a ", "<span", "<h2",
    ]
    where bytes.firstRange(of: tag) != nil { count += 1 }
    return count
  }

  private static func hasFrontMatter(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    let lines = bytes.prefix(4096).split(separator: 0x0A).dropFirst()
    guard let first = lines.first else { return false }
    let key = first.prefix { $0.isLetter || $0.isDigit || $0 == 0x5F || $0 == 0x2D }
    guard !key.isEmpty, key.endIndex < first.endIndex, first[key.endIndex] == 0x3A else { return false }
    return lines.contains { $0.starts(with: [0x2D, 0x2D, 0x2D]) }
  }

  /// The byte between the columns of a table whose first row names them; `nil` for what is no such table.
  static func delimiter(of bytes: [UInt8], name: ArticleFormat?) -> UInt8? {
    let head = Array(bytes.prefix { $0 != 0x0A }.filter { $0 != 0x0D })
    guard head.count < 4096 else { return nil }
    var best: (delimiter: UInt8, columns: Int)?
    for delimiter: UInt8 in [0x09, 0x2C, 0x3B, 0x7C] where head.contains(delimiter) {
      let columns = DelimitedRow(head, delimiter: delimiter).fields.map(\.text)
      guard columns.count >= 2, columns.allSatisfy({ $0.count <= 60 }) else { continue }
      let roles = columns.compactMap { FieldRole.role(of: $0)?.role }
      let hasText = roles.contains(.headline) || roles.contains(.body)
      guard name != nil || (hasText && roles.count >= 2) else { continue }
      if columns.count > best?.columns ?? 0 { best = (delimiter, columns.count) }
    }
    return best?.delimiter
  }
}
