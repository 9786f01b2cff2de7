import LedeText
import Testing

@Suite struct JSONTests {
  static func rewritten(_ source: String) throws -> String {
    var writer = JSONWriter()
    writer.value(try JSONReader.parse(Array(source.utf8)))
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    ("null", "null"), (" [ ] ", "[]"), ("{}", "{}"), ("[1, -2.50e+3,0]", "[1,-2.50e+3,0]"),
    (#"{"a":{"b":[true,false,null]},"a":1}"#, #"{"a":{"b":[true,false,null]},"a":1}"#),
    (#""a\u00e9\n\/\"\\\t\ud83d\ude00""#, #""aé\n/\"\\\t😀""#),
    ("\"\u{2028}\u{7F}\u{85}\"", #""\u2028\u007f\u0085""#),
    ("\u{FEFF}[\"x\"]", #"["x"]"#),
    (#""\ud800""#, "\"\u{FFFD}\""), (#""\ud800\u0041""#, "\"\u{FFFD}A\""), (#""\udc00x""#, "\"\u{FFFD}x\""),
  ])
  func readsAndWrites(source: String, expected: String) throws {
    #expect(try Self.rewritten(source) == expected)
  }

  @Test(arguments: [
    ("", "expected a value, found the end", 0),
    ("{\"a\":1 x}", "expected ',' or '}' after a value, found 'x'", 7),
    ("[1 2]", "expected ',' or ']' after an element, found '2'", 3),
    ("[1,]", "expected a value, found ']'", 3),
    ("{\"a\" 1}", "expected ':' after a name, found '1'", 5),
    ("{a:1}", "expected a name or '}', found 'a'", 1),
    ("{\"a\":1,}", "expected a name after ',', found '}'", 7),
    ("nul", "expected 'null', found 'n'", 0),
    ("NaN", "expected a value, found 'N'", 0),
    ("01", "expected no digit after a leading 0, found '1'", 1),
    ("1.", "expected a digit after '.', found the end", 2),
    ("-", "expected a digit, found the end", 1),
    ("1e", "expected a digit in the exponent, found the end", 2),
    ("[\"abc", "a string is not closed", 1),
    ("\"a\\", "a string is not closed", 2),
    ("\"a\nb\"", "a control character in a string must be escaped, found byte 0x0A", 2),
    ("\"\\x\"", "no escape begins with '\\' and 'x'", 1),
    ("\"\\u12g4\"", "expected four hexadecimal digits after '\\u'", 3),
    ("1 2", "expected the end after the value, found '2'", 2),
    ("[[[[[]]]]]", "nested deeper than 4 levels", 4),
  ])
  func namesTheFault(source: String, message: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONReader.parse(Array(source.utf8), maximumDepth: 4) }
    #expect(error == JSONError(message: message, offset: offset))
  }

  @Test func depthIsBounded() {
    let source = [UInt8](repeating: 0x5B, count: 1_000_000)
    #expect(throws: JSONError(message: "nested deeper than 256 levels", offset: 256)) {
      try JSONReader.parse(source, maximumDepth: .max)
    }
  }

  @Test func stringsKnowTheirPlace() throws {
    let source = Array(#"{"t":"aй\u0439\u0439\n\ud83d\ude00z"}"#.utf8)
    let text = try #require(try JSONReader.parse(source)["t"]?.text)
    #expect(text.string == "aййй\n😀z")
    #expect(text.source == 6..<source.count - 2)
    #expect(!text.isVerbatim)
    var words: [String] = []
    for range in [0..<1, 1..<3, 3..<7, 5..<7, 7..<8, 8..<12, 12..<13] {
      let place = try #require(text.origin.sourceRange(of: range))
      words.append(String(decoding: source[place], as: UTF8.self))
    }
    #expect(words == ["a", "й", #"\u0439\u0439"#, #"\u0439"#, #"\n"#, #"\ud83d\ude00"#, "z"])
  }

  @Test func verbatimStringsStandInTheSource() throws {
    let text = try #require(try JSONReader.parse(Array("[\"день\"]".utf8)).elements?.first?.text)
    #expect(text.isVerbatim)
    #expect(text.origin == OffsetMap(verbatim: 8, from: 2))
  }

  @Test func brokenUTF8IsReplacedAndCounted() throws {
    let source: [UInt8] = [0x22, 0x61, 0xFF, 0xE2, 0x82, 0x62, 0x22]
    let text = try #require(try JSONReader.parse(source).text)
    #expect(text.string == "a\u{FFFD}\u{FFFD}b")
    #expect(text.replaced == 2)
    #expect(text.origin.sourceRange(of: 4..<7) == 3..<5)
    #expect(text.origin.sourceRange(of: 7..<8) == 5..<6)
  }

  @Test func numbers() throws {
    let values = try JSONReader.parse(Array("[9007199254740993,1e3,1.5,1e400,-0]".utf8)).elements ?? []
    #expect(values.map(\.int) == [9_007_199_254_740_993, 1000, nil, nil, 0])
    #expect(values.map(\.double) == [9_007_199_254_740_992, 1000, 1.5, .infinity, 0])
  }

  @Test func lookupTakesTheLastOfDuplicates() throws {
    let value = try JSONReader.parse(Array(#"{"a":1,"b":"x","a":2}"#.utf8))
    #expect(value["a"]?.int == 2)
    #expect(value["b"]?.string == "x")
    #expect(value["c"]?.isNull == nil)
    #expect(value.members?.map(\.key) == ["a", "b", "a"])
  }

  @Test func valuesFollowOneAnother() throws {
    let source = Array("{\"a\":1} [2]3".utf8)
    var offset = 0
    var ends: [Int] = []
    while offset < source.count {
      _ = try JSONReader.parsePrefix(source.span, at: &offset)
      ends.append(offset)
    }
    #expect(ends == [7, 11, 12])
  }

  @Test func prettyAndClosed() {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.int(1)
    writer.string([0x78, 0xFF])
    writer.endArray()
    writer.key("e")
    writer.beginArray()
    writer.endArray()
    writer.key("d")
    writer.double(0.1)
    writer.key("n")
    writer.double(.nan)
    writer.key("r")
    writer.double(-2.345, decimals: 2)
    let expected = """
      {
        "a": [
          1,
          "x\u{FFFD}"
        ],
        "e": [],
        "d": 0.1,
        "n": null,
        "r": -2.35
      }
      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
  }
}
