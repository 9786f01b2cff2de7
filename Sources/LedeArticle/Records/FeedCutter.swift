/// Cuts RSS 0.9 to 2.0, RDF and Atom into their items.
enum FeedCutter {
  /// The items as records, each the bytes of its element; what the channel says of itself goes with each.
  static func cut(_ bytes: [UInt8], notes: [ReadingNote], into output: inout CutOutput) {
    let charset = declaredCharset(bytes)
    var index = 0
    var line = 1
    var counted = 0
    var found = 0
    var header: FeedHeader?
    while let start = nextItem(in: bytes, from: index) {
      let name: StaticString = bytes[start + 1].lowercased == 0x69 ? "</item" : "</entry"
      if header == nil { header = FeedHeader(bytes[..<start]) }
      let end = close(name, in: bytes, from: start) ?? bytes.count
      while counted < start {
        if bytes[counted] == 0x0A { line += 1 }
        counted += 1
      }
      var record = ArticleRecord(
        format: .feed, bytes: Array(bytes[start..<end]), offset: start, line: line, declaredCharset: charset)
      record.outlet = header?.title
      record.language = header?.language
      record.notes = notes
      output.records.append(record)
      found += 1
      index = max(end, start + 1)
    }
    if found == 0 {
      output.errors.append(ArticleError(.noText, "the feed has no item or entry", line: 1, offset: 0))
    }
  }

  /// The charset in `<?xml encoding="…"?>`.
  static func declaredCharset(_ bytes: [UInt8]) -> String? {
    guard let end = bytes.firstRange(of: "?>", to: 300),
      let word = bytes.firstRange(of: "encoding", to: end.lowerBound)
    else { return nil }
    var index = word.upperBound
    while index < end.lowerBound, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
    let start = index + 1
    index = start
    while index < end.lowerBound, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
    guard start < index else { return nil }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func nextItem(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3C {
        if let after = skipSection(bytes, index) {
          index = after
          continue
        }
        for name: StaticString in ["<item", "<entry"] where bytes.hasWord(name, at: index) {
          let next = index + name.utf8CodeUnitCount
          if next < bytes.count, bytes[next].isSpace || bytes[next] == 0x3E { return index }
        }
      }
      index += 1
    }
    return nil
  }

  private static func close(_ name: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3C {
        if let after = skipSection(bytes, index) {
          index = after
          continue
        }
        if bytes.hasWord(name, at: index) {
          var end = index + name.utf8CodeUnitCount
          if end < bytes.count, bytes[end].isSpace || bytes[end] == 0x3E {
            while end < bytes.count, bytes[end] != 0x3E { end += 1 }
            return min(end + 1, bytes.count)
          }
        }
      }
      index += 1
    }
    return nil
  }

  /// The end of the CDATA section or comment at `index`; `nil` when there is none.
  private static func skipSection(_ bytes: [UInt8], _ index: Int) -> Int? {
    if bytes.hasWord("<![cdata[", at: index) {
      return bytes.firstRange(of: "]]>", from: index + 9)?.upperBound ?? bytes.count
    }
    if bytes.hasWord("<!--", at: index) {
      return bytes.firstRange(of: "-->", from: index + 4)?.upperBound ?? bytes.count
    }
    return nil
  }
}

/// What a feed says of itself before its first item.
struct FeedHeader {
  var title: String?
  var language: String?

  init(_ head: ArraySlice<UInt8>) {
    let head = Array(head)
    title = Self.text("<title", in: head)
    language = Self.text("<language", in: head) ?? Self.attribute("xml:lang=", in: head)
  }

  private static func text(_ tag: StaticString, in head: [UInt8]) -> String? {
    guard let open = head.firstRange(of: tag), let start = head.firstRange(of: ">", from: open.upperBound),
      var end = head.firstRange(of: "</", from: start.upperBound)?.lowerBound
    else { return nil }
    var first = start.upperBound
    if head.hasWord("<![cdata[", at: first), let close = head.firstRange(of: "]]>", from: first) {
      first += 9
      end = close.lowerBound
    }
    let value = String(decoding: head[first..<max(first, end)], as: UTF8.self)
    let folded = String(folding: value.utf8)
    return folded.isEmpty ? nil : folded
  }

  private static func attribute(_ name: StaticString, in head: [UInt8]) -> String? {
    guard let found = head.firstRange(of: name), found.upperBound < head.count else { return nil }
    let rest = head[(found.upperBound + 1)...].prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x3E }
    return rest.isEmpty || rest.count > 35 ? nil : String(decoding: rest, as: UTF8.self)
  }
}
