internal import LedeArticle
import LedeText

extension StoredArticle {
  /// The version of the form in which articles are stored; another one asks for a rebuild.
  static let codingVersion: UInt64 = 1

  /// The bytes to be stored as a Xapian document's data.
  public func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.write(Self.codingVersion)
    out.write(id.value)
    out.write(path)
    out.append(optional: member)
    out.write(UInt64(ordinal.map { $0 + 1 } ?? 0))
    out.write(UInt64(max(0, line)))
    out.write(UInt64(max(0, firstSeen)))
    out.write(UInt64(Self.code(of: article.unit)))
    out.write(article.text)
    out.write(article.origin.encoded())

    out.write(UInt64(article.parts.count))
    var last = 0
    for part in article.parts {
      out.write(UInt64(Self.code(of: part.kind)))
      out.append(range: part.range, after: &last)
    }
    last = 0
    out.write(UInt64(article.quotes.count))
    for quote in article.quotes {
      out.write(UInt64(quote.ranges.count))
      for range in quote.ranges { out.append(range: range, after: &last) }
      if let speaker = quote.speaker {
        var flags: UInt64 = speaker.mention == nil ? 1 : 3
        if speaker.isResolved { flags += 4 }
        if speaker.isPronoun { flags += 8 }
        out.write(flags)
        out.write(Array(speaker.name.utf8))
        if let mention = speaker.mention {
          var base = last
          out.append(range: mention, after: &base)
        }
      } else {
        out.write(UInt64(0))
      }
    }
    last = 0
    out.write(UInt64(article.captions.count))
    for caption in article.captions {
      out.append(range: caption.range, after: &last)
      out.append(optional: caption.credit.map { Array($0.utf8) })
      var base = last
      out.append(optional: caption.creditRange, after: &base)
    }
    for field in [
      article.headline, article.byline, article.dateline, article.outlet, article.section, article.agency,
      article.url,
    ] {
      out.append(optional: field.map { Array($0.value.utf8) })
      var base = 0
      if let field { out.append(optional: field.range, after: &base) }
    }
    out.append(date: article.published)
    out.append(date: article.updated)
    out.append(optional: article.language.map { Array($0.code.utf8) })
    if let language = article.language { out.write(UInt64(language.isDeclared ? 1 : 0)) }
    out.write(UInt64(article.notes.count))
    for note in article.notes {
      out.write(Array(note.kind.rawValue.utf8))
      out.write(Array(note.detail.utf8))
    }
    guard !article.lines.isEmpty else { return out.bytes }
    out.write(UInt64(article.lines.count))
    var before = SourceLine(offset: 0, line: 0)
    for line in article.lines {
      out.write(UInt64(line.offset - before.offset))
      out.write(signed: Int64(line.line - before.line))
      before = line
    }
    return out.bytes
  }

  /// An article from the bytes of ``encoded()``; `nil` for bytes that are not such.
  public init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Failure) { try self.init(from: &reader) } catch { return nil }
  }

  private init(from reader: inout ByteReader) throws(ByteReader.Failure) {
    guard try reader.readUnsigned() == Self.codingVersion else { throw reader.failure("another version") }
    id = ArticleID(try reader.readUnsigned())
    path = try reader.readBytes()
    member = try reader.readOptional()
    let number = try reader.readCount()
    ordinal = number == 0 ? nil : number - 1
    line = try reader.readCount()
    firstSeen = try reader.readCount()
    let unit = try reader.readCase(of: RangeUnit.self)
    let text = try reader.readBytes()
    var map = try reader.readNested()
    guard let origin = OffsetMap(from: &map) else {
      throw reader.failure("not an offset map")
    }
    article = Article(text: text, origin: origin, unit: unit)
    let limit = text.count
    var last = 0
    let kinds = Part.Kind.allCases
    let parts = try reader.readCount(maximum: reader.remaining)
    article.parts.reserveCapacity(min(parts, 256))
    for _ in 0..<parts {
      let kind = try reader.readCase(of: kinds)
      article.parts.append(Part(kind, try reader.readRange(after: &last, within: limit), rule: ""))
    }
    last = 0
    for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
      var ranges: [Range<Int>] = []
      for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
        ranges.append(try reader.readRange(after: &last, within: limit))
      }
      let flags = try reader.readUnsigned()
      var speaker: Speaker?
      if flags & 1 != 0 {
        let name = try reader.readString()
        var mention: Range<Int>?
        if flags & 2 != 0 {
          var base = last
          mention = try reader.readRange(after: &base, within: limit)
        }
        speaker = Speaker(
          name: name, mention: mention, isResolved: flags & 4 != 0, isPronoun: flags & 8 != 0)
      }
      article.quotes.append(Quotation(ranges: ranges, speaker: speaker, rule: ""))
    }
    last = 0
    for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
      let range = try reader.readRange(after: &last, within: limit)
      let credit = try reader.readOptionalString()
      var base = last
      let creditRange = try reader.readOptionalRange(after: &base, within: limit)
      article.captions.append(
        Caption(range: range, credit: credit, creditRange: creditRange, rule: ""))
    }
    article.headline = try reader.readField(within: limit)
    article.byline = try reader.readField(within: limit)
    article.dateline = try reader.readField(within: limit)
    article.outlet = try reader.readField(within: limit)
    article.section = try reader.readField(within: limit)
    article.agency = try reader.readField(within: limit)
    article.url = try reader.readField(within: limit)
    article.published = try reader.readDate(within: limit)
    article.updated = try reader.readDate(within: limit)
    if let code = try reader.readOptionalString() {
      article.language = LanguageEvidence(code: code, isDeclared: try reader.readUnsigned() != 0)
    }
    for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
      let name = try reader.readString()
      guard let kind = ReadingNote.Kind(rawValue: name) else { throw reader.failure("no note \(name)") }
      article.notes.append(ReadingNote(kind, try reader.readString()))
    }
    // Articles that were stored before there were lines end here.
    guard reader.remaining > 0 else { return }
    var line = SourceLine(offset: 0, line: 0)
    for _ in 0..<(try reader.readCount(maximum: reader.remaining)) {
      let length = try reader.readCount(maximum: limit - line.offset)
      let (number, overflow) = Int64(line.line).addingReportingOverflow(try reader.readSigned())
      guard !overflow, 0...Int64(Int32.max) ~= number else { throw reader.failure("no line \(number)") }
      line = SourceLine(offset: line.offset + length, line: Int(number))
      article.lines.append(line)
    }
  }

  private static func code<Value: CaseIterable & Equatable>(of value: Value) -> Int {
    var code = 0
    for each in Value.allCases {
      if each == value { return code }
      code += 1
    }
    return code
  }
}

extension ByteWriter {
  fileprivate mutating func append(optional bytes: [UInt8]?) {
    write(UInt64(bytes == nil ? 0 : 1))
    if let bytes { write(bytes) }
  }

  fileprivate mutating func append(range: Range<Int>, after last: inout Int) {
    write(signed: Int64(range.lowerBound - last))
    write(UInt64(range.count))
    last = range.upperBound
  }

  fileprivate mutating func append(optional range: Range<Int>?, after last: inout Int) {
    write(UInt64(range == nil ? 0 : 1))
    if let range { append(range: range, after: &last) }
  }

  /// Seconds before midnight are written as the sum of their number and this one.
  fileprivate static var firstBefore: Int { 200_000 }

  fileprivate mutating func append(date: DatedEvidence?) {
    guard let date else {
      write(UInt64(0))
      return
    }
    write(UInt64(clamping: date.year))
    write(UInt64(clamping: date.month ?? 0))
    write(UInt64(clamping: date.day ?? 0))
    write(UInt64(clamping: date.secondOfDay.map { $0 < 0 ? Self.firstBefore - $0 : $0 + 1 } ?? 0))
    write(Array(date.evidence.rawValue.utf8))
    write(Array(date.text.utf8))
    var base = 0
    append(optional: date.range, after: &base)
  }
}

extension ByteReader {
  fileprivate mutating func readCase<Value: CaseIterable>(of type: Value.Type) throws(Failure) -> Value {
    try readCase(of: Array(type.allCases))
  }

  /// One of some cases, by its place among them.
  fileprivate mutating func readCase<Value>(of cases: [Value]) throws(Failure) -> Value {
    let code = try readCount()
    guard code < cases.count else { throw failure("no case \(code)") }
    return cases[code]
  }

  fileprivate mutating func readOptional() throws(Failure) -> [UInt8]? {
    try readUnsigned() == 0 ? nil : try readBytes()
  }

  fileprivate mutating func readOptionalString() throws(Failure) -> String? {
    try readUnsigned() == 0 ? nil : try readString()
  }

  fileprivate mutating func readRange(
    after last: inout Int, within limit: Int
  ) throws(Failure) -> Range<Int> {
    let (start, overflow) = Int64(last).addingReportingOverflow(try readSigned())
    let length = try readCount()
    guard !overflow, start >= 0, start <= Int64(limit), length <= limit - Int(start) else {
      throw failure("a range outside the text")
    }
    last = Int(start) + length
    return Int(start)..<last
  }

  fileprivate mutating func readOptionalRange(
    after last: inout Int, within limit: Int
  ) throws(Failure) -> Range<Int>? {
    try readUnsigned() == 0 ? nil : try readRange(after: &last, within: limit)
  }

  fileprivate mutating func readField(within limit: Int) throws(Failure) -> TextField? {
    guard let value = try readOptionalString() else { return nil }
    var base = 0
    let range = try readOptionalRange(after: &base, within: limit)
    return TextField(value, range: range, rule: "")
  }

  fileprivate mutating func readDate(within limit: Int) throws(Failure) -> DatedEvidence? {
    let year = try readCount()
    guard year != 0 else { return nil }
    let month = try readCount()
    let day = try readCount()
    let second = try readCount()
    let isBefore = second > ByteWriter.firstBefore
    let moment = isBefore ? ByteWriter.firstBefore - second : second - 1
    guard year <= 9999, month <= 12, day <= 31, abs(moment) <= 2 * 86_400 else {
      throw failure("no date: \(year)-\(month)-\(day), second \(second)")
    }
    let name = try readString()
    guard let evidence = DatedEvidence.Evidence(rawValue: name) else {
      throw failure("no evidence \(name)")
    }
    let text = try readString()
    var base = 0
    let range = try readOptionalRange(after: &base, within: limit)
    return DatedEvidence(
      year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      secondOfDay: second == 0 ? nil : moment, evidence: evidence, text: text, range: range)
  }
}
