internal import LedeText

/// Reads Markdown with front matter (a subset of YAML): markup is taken off, the words stay as they stand.
struct MarkdownReader {
  let configuration: ReadingConfiguration

  func read(_ record: ArticleRecord) throws(ArticleError) -> Article {
    let decoded = TextDecoder.decode(record.bytes, declared: record.declaredCharset)
    let text = decoded.text
    var fields = RecordFields()
    let body = frontMatter(of: text, into: &fields)
    var stripper = MarkdownStripper(text: text, from: body)
    stripper.run()
    if fields[.headline] == nil, let heading = stripper.heading {
      fields.offer(heading, as: .headline, rank: 0)
    }
    if !stripper.output.isBlank { fields.offer(stripper.output, as: .body, rank: -1) }
    fields.captions = stripper.captions
    fields.inner = decoded.origin
    var article = try FieldsReader(configuration: configuration).read(fields, record, isPlain: true)
    article.notes.append(contentsOf: ReadingNote.notes(of: decoded))
    return article
  }

  /// Reads `key: value` lines and lists between lines of `---`; gives the offset after them.
  private func frontMatter(of text: [UInt8], into fields: inout RecordFields) -> Int {
    guard text.starts(with: [0x2D, 0x2D, 0x2D]), let firstEnd = text.firstIndex(of: 0x0A) else { return 0 }
    guard text[3..<firstEnd].allSatisfy(\.isSpace) else { return 0 }
    var index = firstEnd + 1
    var key: String?
    var list: FieldValue?
    var values: [(String, FieldValue)] = []
    func endList() {
      if let known = key, let value = list { values.append((known, value)) }
      list = nil
    }
    while index < text.count {
      let end = text[index...].firstIndex(of: 0x0A) ?? text.count
      let line = index..<end
      defer { index = end + 1 }
      let content = text[line]
      if content.starts(with: [0x2D, 0x2D, 0x2D]) || content.starts(with: [0x2E, 0x2E, 0x2E]) {
        endList()
        for (name, value) in values { offer(name, value, into: &fields) }
        return min(end + 1, text.count)
      }
      guard let first = content.firstIndex(where: { !$0.isSpace }) else { continue }
      if content[first] == 0x2D, first + 1 < end, text[first + 1] == 0x20, key != nil {
        let value = scalar(text, (first + 2)..<end, name: key ?? "")
        if list == nil { list = value } else { list?.join(value, separator: [0x2C, 0x20]) }
        continue
      }
      if first == index, let colon = content.firstIndex(of: 0x3A), colon > index {
        endList()
        let name = String(decoding: text[index..<colon], as: UTF8.self)
        key = name
        let value = scalar(text, (colon + 1)..<end, name: name)
        if [[0x3E], [0x7C], [0x3E, 0x2D], [0x7C, 0x2D]].contains(value.text) {
          continue
        } else if value.text.first == 0x5B, value.text.last == 0x5D {
          for piece in value.text.dropFirst().dropLast().split(separator: 0x2C) {
            let start = (colon + 1) + (value.origin.sourceOffset(of: piece.startIndex) - (colon + 1))
            let part = scalar(text, start..<(start + piece.count), name: name)
            if list == nil { list = part } else { list?.join(part, separator: [0x2C, 0x20]) }
          }
        } else if !value.isBlank {
          values.append((name, value))
        }
        continue
      }
      // A line that goes on: of a folded text or of a value in several lines.
      if key != nil {
        let value = scalar(text, first..<end, name: key ?? "")
        if list == nil { list = value } else { list?.join(value, separator: [0x20]) }
      }
    }
    return 0
  }

  private func scalar(_ text: [UInt8], _ range: Range<Int>, name: String) -> FieldValue {
    let value = FieldValue(
      text: Array(text[range]), origin: OffsetMap(verbatim: range.count, from: range.lowerBound), name: name
    ).trimmed
    guard value.text.count >= 2, let first = value.text.first, first == value.text.last,
      first == 0x22 || first == 0x27
    else { return value }
    return FieldValue(
      text: Array(value.text.dropFirst().dropLast()), origin: value.origin.slice(1..<(value.text.count - 1)),
      name: name)
  }

  private func offer(_ name: String, _ value: FieldValue, into fields: inout RecordFields) {
    for (role, names) in configuration.fields {
      if let rank = names.firstIndex(of: name) { fields.offer(value, as: role, rank: rank - 1000) }
    }
    guard let (role, rank) = FieldRole.role(of: name.utf8), role != .body, role != .captions else { return }
    fields.offer(value, as: role, rank: rank)
  }
}

/// Takes the markup off Markdown.
struct MarkdownStripper {
  private let text: [UInt8]
  private let start: Int
  private(set) var output = FieldValue(text: [], origin: OffsetMap(), name: "body")
  /// The first heading, when it comes before any other text.
  private(set) var heading: FieldValue?
  private(set) var captions: [RecordFields.CaptionFields] = []
  private var isFenced = false
  /// True as long as nothing but white space was put out.
  private var isBlank = true

  init(text: [UInt8], from start: Int) {
    self.text = text
    self.start = start
  }

  mutating func run() {
    var index = start
    while index < text.count {
      let end = text[index...].firstIndex(of: 0x0A) ?? text.count
      line(index..<end)
      if end < text.count { emit(end..<(end + 1)) }
      index = end + 1
    }
  }

  private mutating func line(_ range: Range<Int>) {
    guard var place = text[range].firstIndex(where: { !$0.isSpace }) else { return }
    let end = (text[range].lastIndex { !$0.isSpace } ?? place) + 1
    if text[place..<end].starts(with: [0x60, 0x60, 0x60])
      || text[place..<end].starts(with: [0x7E, 0x7E, 0x7E])
    {
      isFenced.toggle()
      return
    }
    if isFenced {
      emit(place..<end)
      return
    }
    // Rules and underlines of headings.
    if end - place >= 3, let mark = text[place..<end].first, [0x2D, 0x2A, 0x5F, 0x3D].contains(mark),
      text[place..<end].allSatisfy({ $0 == mark || $0 == 0x20 })
    {
      return
    }
    while place < end, text[place] == 0x3E || text[place] == 0x20 { place += 1 }
    let hashes = text[place..<end].prefix { $0 == 0x23 }
    if 1...6 ~= hashes.count, hashes.endIndex < end, text[hashes.endIndex] == 0x20 {
      var last = end
      while last > hashes.endIndex, text[last - 1] == 0x23 || text[last - 1] == 0x20 { last -= 1 }
      place = hashes.endIndex + 1
      guard place < last else { return }
      if heading == nil, isBlank {
        var inner = MarkdownStripper(text: text, from: last)
        inner.inline(place..<last)
        heading = inner.output
        heading?.name = "heading"
        return
      }
      inline(place..<last)
      return
    }
    if place + 1 < end, [0x2D, 0x2A, 0x2B].contains(text[place]), text[place + 1] == 0x20 {
      place += 2
    }
    inline(place..<end)
  }

  /// A stretch of a line: emphasis, code marks and link targets are left out, pictures become captions.
  private mutating func inline(_ range: Range<Int>) {
    var index = range.lowerBound
    var run = index
    func flush(_ end: Int, _ this: inout MarkdownStripper) {
      if end > run { this.emit(run..<end) }
    }
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case 0x5C where index + 1 < range.upperBound && isPunctuation(text[index + 1]):
        flush(index, &self)
        run = index + 1
        index += 2
      case 0x21 where index + 1 < range.upperBound && text[index + 1] == 0x5B:
        guard let link = link(at: index + 1, in: range) else {
          index += 1
          continue
        }
        flush(index, &self)
        let alt = FieldValue(
          text: Array(text[link.words]),
          origin: OffsetMap(verbatim: link.words.count, from: link.words.lowerBound),
          name: "picture")
        if link.words.count >= 12 { captions.append(.init(text: alt.trimmed, credit: nil)) }
        index = link.end
        run = index
      case 0x5B:
        guard let link = link(at: index, in: range) else {
          index += 1
          continue
        }
        flush(index, &self)
        inline(link.words)
        index = link.end
        run = index
      case 0x2A, 0x60:
        flush(index, &self)
        while index < range.upperBound, text[index] == byte { index += 1 }
        run = index
      case 0x5F:
        let before = index > range.lowerBound ? text[index - 1] : 0x20
        let after = index + 1 < range.upperBound ? text[index + 1] : 0x20
        let isInWord = isWord(before) && isWord(after)
        if !isInWord {
          flush(index, &self)
          run = index + 1
        }
        index += 1
      default: index += 1
      }
    }
    flush(range.upperBound, &self)
  }

  /// The words and the end of `[words](target)`, the bracket at `index`.
  private func link(at index: Int, in range: Range<Int>) -> (words: Range<Int>, end: Int)? {
    // Brackets within brackets are none of a link's, so that each byte is looked at by one bracket only.
    var close = index + 1
    while close < range.upperBound, close - index < 2000, text[close] != 0x5D, text[close] != 0x5B {
      close += 1
    }
    guard close + 1 < range.upperBound, text[close] == 0x5D, text[close + 1] == 0x28 else { return nil }
    var end = close + 2
    while end < range.upperBound, end - close < 2000, text[end] != 0x29, text[end] != 0x5B { end += 1 }
    guard end < range.upperBound, text[end] == 0x29 else { return nil }
    return ((index + 1)..<close, end + 1)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte > 0x20 && !byte.isLetter && !byte.isDigit
  }
  private func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 || byte == 0x5F }

  private mutating func emit(_ range: Range<Int>) {
    if isBlank { isBlank = text[range].allSatisfy(\.isSpace) }
    output.text.append(contentsOf: text[range])
    output.origin.append(text: 1, source: 1, count: range.count, at: range.lowerBound)
  }
}
