import CZlib
import LedeText
import Testing

@testable import LedeArticle

@Suite struct RecordSplitterTests {
  /// Splits a member given in pieces of `size` bytes.
  static func split(
    _ bytes: [UInt8], name: String = "", size: Int = 1 << 16, limits: ReadingLimits = .init()
  ) -> (records: [ArticleRecord], errors: [ArticleError], format: ArticleFormat?) {
    var splitter = RecordSplitter(path: Array(name.utf8), limits: limits)
    var records: [ArticleRecord] = []
    var start = 0
    while start < bytes.count {
      let chunk = Array(bytes[start..<min(bytes.count, start + size)])
      splitter.push(chunk.span) { records.append($0) }
      start += size
    }
    splitter.finish { records.append($0) }
    return (records, splitter.errors, splitter.format)
  }

  static func split(
    _ text: String, name: String = "", size: Int = 1 << 16, limits: ReadingLimits = .init()
  ) -> (records: [ArticleRecord], errors: [ArticleError], format: ArticleFormat?) {
    split(Array(text.utf8), name: name, size: size, limits: limits)
  }

  @Test(arguments: [
    ("Harbour reopens\n\nThe harbour of Vellby reopened on Monday.\n", "a.txt", ArticleFormat.text),
    ("Harbour, bridge and market\n\nAll three reopened.", "", .text),
    ("{\"title\":\"A\",\"text\":\"B\"}\n{\"title\":\"C\",\"text\":\"D\"}\n", "", .jsonLines),
    ("{\"title\":\"A\",\"text\":\"B\"}\n", "a.jsonl", .jsonLines),
    ("{\n  \"title\": \"A\"\n}\n", "a.txt", .json),
    ("[{\"title\":\"A\"}]", "", .json),
    ("[Photo/KREMLIN] A greeting\n\nThe guests came.", "", .text),
    ("---\ntitle: A\n---\n\nText.\n", "", .markdown),
    ("# A\n\nText.\n", "a.md", .markdown),
    ("<!DOCTYPE html><title>A</title><p>Text", "", .html),
    ("<?xml version=\"1.0\"?>\n<html><body><p>Text</p></body></html>", "", .html),
    ("<?xml version=\"1.0\"?><rss><channel><item><title>A</title></item></channel></rss>", "a.html", .feed),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>", "", .feed),
    ("title,text,date\nA,B,2020-01-02\n", "", .csv),
    ("title\ttext\nA\tB\n", "", .tsv),
    ("WARC/1.0\r\nContent-Length: 0\r\n\r\n", "", .warc),
    ("<p>A page without a head.</p><div>More</div>", "a.htm", .html),
    ("a < b and <i>c</i>", "a.txt", .text),
  ]) func format(text: String, name: String, expected: ArticleFormat) {
    let bytes = Array(text.utf8)
    #expect(FormatDetector.detect(bytes.span, path: Array(name.utf8)) == expected)
  }

  @Test(arguments: ["%PDF-1.4 x", "PK\u{3}\u{4}aaaa", "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}ab\u{1}\u{2}\u{3}"])
  func binary(text: String) {
    let result = Self.split(text)
    #expect(result.records.isEmpty)
    #expect(result.errors.map(\.code) == [.binary])
  }

  @Test(arguments: ["", " \n\t\n"]) func empty(text: String) {
    let result = Self.split(text)
    #expect(result.records.isEmpty)
    #expect(result.errors.map(\.code) == [.empty])
  }

  @Test(arguments: [1, 2, 7, 1000]) func jsonLines(size: Int) {
    let text = "\u{FEFF}{\"title\":\"A\"}\r\n\n   \n{\"title\":\"B\"}\n{broken\n{\"title\":\"C\"}"
    let result = Self.split(text, name: "a.jsonl", size: size)
    #expect(
      result.records.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["{\"title\":\"A\"}", "{\"title\":\"B\"}", "{broken", "{\"title\":\"C\"}"])
    #expect(result.records.map(\.line) == [1, 4, 5, 6])
    #expect(result.records.map(\.ordinal) == [0, 1, 2, 3])
    let bytes = Array(text.utf8)
    for record in result.records {
      #expect(Array(bytes[record.offset..<(record.offset + record.bytes.count)]) == record.bytes)
    }
    #expect(result.errors.isEmpty)
  }

  @Test func longLineIsSkipped() {
    let long = "{\"title\":\"" + String(repeating: "x", count: 100) + "\"}"
    let result = Self.split(
      "{\"title\":\"A\"}\n\(long)\n{\"title\":\"B\"}\n", name: "a.jsonl", size: 16,
      limits: ReadingLimits(record: 50))
    #expect(result.records.map(\.line) == [1, 3])
    #expect(result.errors.map(\.code) == [.tooLarge])
    #expect(result.errors.map(\.line) == [2])
    #expect(result.errors.map(\.offset) == [14])
  }

  @Test(arguments: [1, 3, 1000]) func jsonArray(size: Int) {
    let text = "[\n {\"title\":\"A [\"},\n {\"title\":\"B \\\" }\", \"x\": [1, {\"y\": 2}]} ,7]\n"
    let result = Self.split(text, name: "a.json", size: size)
    #expect(
      result.records.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["{\"title\":\"A [\"}", "{\"title\":\"B \\\" }\", \"x\": [1, {\"y\": 2}]}", "7"])
    #expect(result.records.map(\.line) == [2, 3, 3])
    #expect(result.records.map(\.offset) == [3, 21, 61])
  }

  @Test func jsonObjectThatHoldsRecords() {
    let text = "{\"count\": 2,\n\"articles\": [{\"title\": \"A\"},\n{\"title\": \"B\"}]}"
    let result = Self.split(text, name: "a.json")
    #expect(
      result.records.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "{\"title\": \"A\"}", "{\"title\": \"B\"}",
      ])
    #expect(result.records.map(\.line) == [2, 3])
    #expect(result.records.map(\.offset) == [26, 42])
  }

  @Test func jsonRecordWithArraysStaysWhole() {
    let text = "{\n\"title\": \"A\", \"text\": \"B\", \"links\": [{\"title\": \"no\"}]}"
    #expect(Self.split(text).records.map(\.bytes) == [Array(text.utf8)])
    let pictures = "{\n\"title\": \"A\", \"images\": [{\"caption\": \"no\"}]}"
    #expect(Self.split(pictures).records.map(\.bytes) == [Array(pictures.utf8)])
  }

  @Test(arguments: [1, 5, 1000]) func rows(size: Int) {
    let text = "title,text\r\n\"A \"\"big\"\" one\",\"Two\nlines\"\r\n,\r\nB,plain 5\" pipe\n"
    let result = Self.split(text, size: size)
    #expect(result.format == .csv)
    #expect(result.records.map(\.columns) == [["title", "text"], ["title", "text"]])
    #expect(result.records.map(\.line) == [2, 5])
    #expect(result.records.map(\.offset) == [12, 44])
    let fields = DelimitedRow(result.records[0].bytes, delimiter: 0x2C).fields
    #expect(fields.map { String(decoding: $0.text, as: UTF8.self) } == ["A \"big\" one", "Two\nlines"])
    #expect(fields[0].origin.sourceRange(of: 2..<7) == 3..<10)
  }

  @Test(arguments: [1, 9, 4096]) func warc(size: Int) {
    let body = "<html><body><p>Vellby</p></body></html>"
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "10\r\n\(body.prefix(16))\r\n\(String(body.utf8.count - 16, radix: 16));x=y\r\n\(body.dropFirst(16))\r\n0\r\n\r\n"
    func record(_ type: String, _ media: String, _ block: String) -> String {
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <https://vellby.example/1>\r\n"
        + "Content-Type: \(media)\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    let text =
      record("warcinfo", "application/warc-fields", "a: b")
      + record("response", "application/http; msgtype=response", page)
      + record(
        "response", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no")
      + record("resource", "text/plain; charset=utf-8", "A plain text.")
    let result = Self.split(text, name: "a.warc", size: size)
    #expect(result.errors.isEmpty)
    #expect(result.records.map(\.format) == [.html, .text])
    #expect(result.records.map(\.isOneOfMany) == [true, true])
    #expect(result.records.map { String(decoding: $0.bytes, as: UTF8.self) } == [body, "A plain text."])
    #expect(result.records.map(\.declaredCharset) == ["iso-8859-1", "utf-8"])
    #expect(result.records.map(\.url) == ["https://vellby.example/1", "https://vellby.example/1"])
  }

  /// Bodies of responses in a coding: what is read of them, and why not.
  @Test(arguments: [
    ("gzip", "gzip", "page"), ("", "gzip", "page"), ("deflate", "zlib", "page"), ("deflate", "raw", "page"),
    ("gzip", "plain", "page"), ("br", "plain", "page"), ("deflate", "plain", "page"),
    ("identity", "plain", "page"),
    ("br", "raw", "binary: the response's body is compressed (br)"),
    ("gzip", "cut", "page, cut"),
    ("gzip", "head", "malformed: the response's compressed body is broken (gzip)"),
    ("gzip", "bomb", "too-large: the response's body grows to more than 67108864 bytes, or 100 times"),
  ]) func codedBodies(name: String, form: String, expected: String) {
    let page =
      "<html><body><p>" + (0..<400).map { "Vellby \($0)" }.joined(separator: " ") + "</p></body></html>"
    let bytes = Array((form == "bomb" ? String(repeating: "a", count: 4_000_000) : page).utf8)
    let zlib = Self.compressed(bytes)
    let raw = Array(zlib[2..<(zlib.count - 4)])
    let gzip: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + raw + Self.trailer(bytes)
    let body: [UInt8] =
      switch form {
      case "gzip", "bomb": gzip
      case "zlib": zlib
      case "raw": raw
      case "cut": Array(gzip.prefix(gzip.count / 2))
      case "head": Array(gzip.prefix(10))
      default: bytes
      }
    let header =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
      + (name.isEmpty ? "" : "Content-Encoding: \(name)\r\n") + "\r\n"
    let block = Array(header.utf8) + body
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.count)\r\n\r\n"
    let result = Self.split(Array(record.utf8) + block + Array("\r\n\r\n".utf8), name: "a.warc", size: 4096)
    let read = result.records.map { record in
      (record.bytes == bytes || page.utf8.starts(with: record.bytes) ? "page" : "other")
        + (record.notes.contains { $0.kind == .cut } ? ", cut" : "")
    }
    #expect(read + result.errors.map { "\($0.code.rawValue): \($0.message)" } == [expected])
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    #expect(unsafe compress(&output, &length, bytes, UInt(bytes.count)) == Z_OK)
    return Array(output.prefix(Int(length)))
  }

  private static func trailer(_ bytes: [UInt8]) -> [UInt8] {
    let sum = unsafe UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    return [sum, UInt32(bytes.count)].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
  }

  @Test func feed() {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Vellby <![CDATA[x]]>Courier</title>
      <language>en-gb</language>
      <item><title>A</title><description><![CDATA[<item>no</item>]]></description></item>
      <!-- <item>no</item> --><items/><item rdf:about="x"><title>B</title></item></channel></rss>
      """
    let result = Self.split(text)
    #expect(
      result.records.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "<item><title>A</title><description><![CDATA[<item>no</item>]]></description></item>",
        "<item rdf:about=\"x\"><title>B</title></item>",
      ])
    #expect(result.records.map(\.line) == [3, 4])
    #expect(result.records.map(\.language) == ["en-gb", "en-gb"])
    #expect(result.records.map(\.declaredCharset) == ["ISO-8859-1", "ISO-8859-1"])
  }

  @Test func longTextIsCut() {
    let result = Self.split(
      String(repeating: "word ", count: 100), size: 64, limits: ReadingLimits(record: 90))
    #expect(result.records.map(\.bytes.count) == [90])
    #expect(result.records.first?.notes.map(\.kind) == [.cut])
  }

  /// Any bytes in any pieces: no trap, and each verbatim record stands where it says.
  @Test func mutations() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed)
    let sources = [
      "{\"title\":\"A\",\"text\":\"x [y] {z}\"}\n{\"title\":\"B\"}\n",
      "[{\"title\":\"A\"},{\"text\":[1,2]},3]",
      "title,text\n\"A,\"\"\",B\nC,D\n",
      "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nabcde\r\n\r\n",
      "<rss><channel><item><title>A</title></item><item/></channel></rss>", "<html><p>text</p></html>",
    ]
    for round in 0..<600 {
      var bytes = Array(sources[round % sources.count].utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: Array("\"{[<,\n".utf8).shuffled(using: &random), at: place)
        default: if bytes.count > 2 { bytes.remove(at: place) }
        }
      }
      let result = Self.split(bytes, size: Int.random(in: 1...40, using: &random))
      for record in result.records where !record.isTranscoded {
        let range = record.offset..<(record.offset + record.bytes.count)
        #expect(
          range.upperBound <= bytes.count && Array(bytes[range]) == record.bytes,
          "seed \(seed) round \(round)")
      }
    }
  }
}

/// A small generator (SplitMix64) that can be started again from a printed seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
