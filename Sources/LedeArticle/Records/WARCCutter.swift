/// Cuts WARC files: responses, resources and conversions that hold HTML or plain text.
///
/// Requests, metadata and other media are passed over; HTTP headers are taken off, chunked bodies joined, and
/// compressed ones (gzip, deflate) decompressed.
struct WARCCutter: RecordCutter {
  private enum State { case header, block, skip }

  let limit: Int
  private var state = State.header
  private var pending: [UInt8] = []
  private var remaining = 0
  private var offset = 0
  private var recordStart = 0
  private var blockStart = 0
  private var line = 1
  private var recordLine = 1
  private var url: String?
  private var isHTTP = false
  private var type: String?
  private var isResync = false

  init(limit: Int) { self.limit = limit }

  mutating func push(_ bytes: Span<UInt8>, into output: inout CutOutput) {
    var index = 0
    while index < bytes.count {
      switch state {
      case .header:
        if pending.isEmpty {
          recordStart = offset + index
          recordLine = line
        }
        let byte = bytes[index]
        index += 1
        if byte == 0x0A { line += 1 }
        if pending.isEmpty, byte.isSpace { continue }
        pending.append(byte)
        if pending.count == 5, !pending.hasWord("warc/", at: 0) {
          if !isResync {
            output.errors.append(
              ArticleError(.malformed, "expected a WARC record", line: recordLine, offset: recordStart))
          }
          isResync = true
          pending.removeFirst()
          recordStart += 1
        } else if byte == 0x0A, Self.endsHeader(pending) {
          blockStart = offset + index
          isResync = false
          beginBlock(into: &output)
        } else if pending.count > 1 << 16 {
          output.errors.append(
            ArticleError(.malformed, "a WARC header without an end", line: recordLine, offset: recordStart))
          isResync = true
          pending = []
        }
      case .block, .skip:
        let count = min(remaining, bytes.count - index)
        if state == .block { pending.append(bytes, index..<(index + count)) }
        for place in index..<(index + count) where bytes[place] == 0x0A { line += 1 }
        index += count
        remaining -= count
        if remaining == 0 { endBlock(into: &output) }
      }
    }
    offset += bytes.count
  }

  mutating func finish(into output: inout CutOutput) {
    if state != .header {
      output.errors.append(
        ArticleError(.malformed, "the WARC record ends early", line: recordLine, offset: recordStart))
      if state == .block { endBlock(into: &output) }
    } else if !pending.isEmpty, !isResync {
      output.errors.append(
        ArticleError(.malformed, "the WARC header ends early", line: recordLine, offset: recordStart))
    }
  }

  private static func endsHeader(_ bytes: [UInt8]) -> Bool {
    let count = bytes.count
    return (count >= 4 && bytes[count - 3] == 0x0A && bytes[count - 2] == 0x0D)
      || (count >= 2 && bytes[count - 2] == 0x0A)
  }

  private mutating func beginBlock(into output: inout CutOutput) {
    let header = HeaderLines(pending)
    pending = []
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      output.errors.append(
        ArticleError(
          .malformed, "a WARC record without Content-Length", line: recordLine, offset: recordStart))
      return
    }
    let kind = header["warc-type"]?.lowercased() ?? ""
    let media = header["content-type"]?.lowercased() ?? ""
    isHTTP = media.hasPrefix("application/http")
    type = isHTTP ? nil : media
    url = header["warc-target-uri"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
    let wanted =
      (kind == "response" && isHTTP)
      || ((kind == "resource" || kind == "conversion" || kind == "response")
        && HeaderLines.format(ofMedia: media) != nil)
    remaining = length
    state = wanted ? .block : .skip
    if wanted, length > limit {
      output.errors.append(
        ArticleError(
          .tooLarge, "the WARC record is longer than \(limit) bytes", line: recordLine, offset: recordStart))
      state = .skip
    }
    if remaining == 0 { endBlock(into: &output) }
  }

  private mutating func endBlock(into output: inout CutOutput) {
    let isWanted = state == .block
    let block = pending
    state = .header
    pending = []
    guard isWanted, !block.isEmpty else { return }
    var bodyStart = 0
    var media = type ?? ""
    var body = block
    var isTranscoded = false
    var notes: [ReadingNote] = []
    if isHTTP {
      guard let end = HeaderLines.end(of: block) else {
        output.errors.append(
          ArticleError(.malformed, "a response without HTTP headers", line: recordLine, offset: recordStart))
        return
      }
      let header = HeaderLines(Array(block[..<end]))
      guard header.status.map({ 200..<300 ~= $0 }) ?? true else { return }
      media = header["content-type"]?.lowercased() ?? "text/html"
      bodyStart = end
      body = Array(block[end...])
      if header["transfer-encoding"]?.lowercased() == "chunked", let joined = Self.dechunked(body) {
        body = joined
        isTranscoded = true
      }
      if HeaderLines.format(ofMedia: media) != nil {
        let coding = header["content-encoding"]?.lowercased() ?? "identity"
        do throws(ContentCoding.Failure) {
          if let decoded = try ContentCoding.decoded(body, as: coding, limit: limit) {
            body = decoded.bytes
            isTranscoded = true
            if decoded.isCut { notes.append(ReadingNote(.cut, "the response's compressed body ends early")) }
          }
        } catch {
          var fault =
            switch error {
            case .unknown: ArticleError(.binary, "the response's body is compressed (\(coding))")
            case .tooLarge:
              ArticleError(.tooLarge, "the response's body grows to more than \(limit) bytes, or 100 times")
            case .broken: ArticleError(.malformed, "the response's compressed body is broken (\(coding))")
            }
          fault.line = recordLine
          fault.offset = recordStart
          output.errors.append(fault)
          return
        }
      }
    }
    guard let format = HeaderLines.format(ofMedia: media), !body.isEmpty else { return }
    var record = ArticleRecord(
      format: format, bytes: body, offset: blockStart + bodyStart, line: recordLine,
      declaredCharset: HeaderLines.charset(ofMedia: media), url: url)
    record.isTranscoded = isTranscoded
    record.isOneOfMany = true
    record.notes = notes
    output.records.append(record)
  }

  /// The body of a chunked message; `nil` when it is not chunked.
  static func dechunked(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var size = 0
      var digits = 0
      while index < bytes.count, let digit = bytes[index].hexDigit, digits < 8 {
        size = size * 16 + digit
        digits += 1
        index += 1
      }
      guard digits > 0 else { return result.isEmpty ? nil : result }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      index += 1
      if size == 0 { break }
      guard index < bytes.count else { break }
      let end = min(bytes.count, index + size)
      result.append(contentsOf: bytes[index..<end])
      index = end
      while index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A { index += 1 }
    }
    return result
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46: Int(self) - 0x37
    case 0x61...0x66: Int(self) - 0x57
    default: nil
    }
  }
}

/// `Name: value` lines, as in WARC and HTTP.
struct HeaderLines {
  private var values: [String: String] = [:]
  /// The status in the first line of a response.
  private(set) var status: Int?

  init(_ bytes: [UInt8]) {
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if number == 0 {
        let words = line.split(separator: 0x20)
        if words.count > 1 { status = Int(String(decoding: words[1], as: UTF8.self)) }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0.isSpace }
      let end = value.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? value.startIndex
      if values[name] == nil { values[name] = String(decoding: value[..<end], as: UTF8.self) }
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// The offset after the empty line that ends a header.
  static func end(of bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count, index < 1 << 17 {
      if bytes[index] == 0x0A {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
        if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return index + 3 }
      }
      index += 1
    }
    return nil
  }

  /// What a media type is for Lede; `nil` for anything but pages and text.
  static func format(ofMedia media: String) -> ArticleFormat? {
    let type = media.prefix { $0 != ";" && $0 != " " }
    switch type {
    case "text/html", "application/xhtml+xml": return .html
    case "text/plain": return .text
    case "text/markdown": return .markdown
    default: return nil
    }
  }

  /// The charset parameter of a media type.
  static func charset(ofMedia media: String) -> String? {
    let bytes = Array(media.utf8)
    guard let found = bytes.firstRange(of: "charset=") else { return nil }
    let value = bytes[found.upperBound...].drop { $0 == 0x22 || $0 == 0x27 }
      .prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && !$0.isSpace }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
