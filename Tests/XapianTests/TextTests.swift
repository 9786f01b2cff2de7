import Testing
import Xapian

@Suite struct TextTests {
  @Test func stemmers() throws {
    #expect(Stemmer.languages.count >= 24)
    #expect(Stemmer.languages.contains("english") && Stemmer.languages.contains("russian"))
    let english = try Stemmer(language: "en")
    #expect(try english.stem("launches") == "launch")
    #expect(try english.stem(Array("satellites".utf8)) == Array("satellit".utf8))
    #expect(try english.stem("") == "")
    var bytes: [UInt8] = []
    for word in ["running", "houses"] {
      try word.withBytes { (span) throws(XapianError) in try english.stem(span, appendingTo: &bytes) }
    }
    #expect(bytes.text == "runhous")
    #expect(try Stemmer(language: "none").stem("launches") == "launches")
    #expect(try Stemmer(language: "german").stem("häuser") == "haus")
    for language in Stemmer.languages { _ = try Stemmer(language: language).stem("xyz") }
  }

  @Test func sortableNumbers() throws {
    let numbers = [-Double.infinity, -1e300, -2, -1, -0.5, 0, 1e-300, 0.5, 1, 2, 1e300, .infinity]
    let encoded = try numbers.map { try SortableNumber.encode($0) }
    for index in encoded.indices.dropFirst() {
      #expect(encoded[index - 1].lexicographicallyPrecedes(encoded[index]))
    }
    #expect(encoded.map { SortableNumber.decode($0) } == numbers)
    #expect(XapianLibrary.version.hasPrefix("1.4."))
  }

  @Test func generatingTerms() throws {
    let stemmer = try Stemmer(language: "english")
    let generator = try TermGenerator(stemmer: stemmer)
    var document = try Document()
    var position: TermPosition = 0
    try generator.index("Launching satellites", into: &document, position: &position, prefix: "S", wdf: 2)
    #expect(position == 2)
    position += 100
    try generator.index("The moon", into: &document, position: &position)
    try generator.index("unplaced", into: &document)
    let terms = try document.terms()
    #expect(
      terms.map(\.term.text) == [
        "Slaunching", "Ssatellites", "ZSlaunch", "ZSsatellit", "Zmoon", "Zthe", "Zunplac", "moon", "the",
        "unplaced",
      ])
    #expect(terms[0].wdf == 2)
    #expect(try document.positions(of: "moon") == [104])
    #expect(try document.positions(of: "unplaced").isEmpty)
    let ngrams = try TermGenerator(ngrams: true)
    var other = try Document()
    try ngrams.index("東京都", into: &other)
    #expect(try other.terms().map(\.term.text).contains("東京"))
  }

  @Test func parsingQueries() throws {
    let scratch = try Scratch()
    var writer = try WritableDatabase(path: scratch["db"], options: .retryLock)
    try writer.add(DocumentDraft("red house XTgreen"))
    try writer.add(DocumentDraft("redder house"))
    try writer.addSpelling("house")
    try writer.close()
    let database = try Database(path: scratch["db"])
    let enquire = try Enquire(database)
    let parser = try QueryParser(database: database, defaultOperator: .and, expansion: .first(10))
    try parser.addPrefix("XT", for: "title")
    try parser.addBooleanPrefix("H", for: "host")
    #expect(try enquire.find(parser.parse("red house")) == [1])
    #expect(try enquire.find(parser.parse("red* house", options: [.standard, .wildcard])) == [1, 2])
    #expect(try enquire.find(parser.parse("title:green")) == [1])
    #expect(try enquire.find(parser.parse("green", defaultPrefix: "XT")) == [1])
    #expect(try enquire.find(parser.parse("house NOT red")) == [2])
    #expect(try enquire.find(parser.parse("\"red house\"")) == [1])
    #expect(try enquire.find(parser.parse("")) == [])
    #expect(try parser.parse("host:a.example red").details().contains("Ha.example"))
    _ = try parser.parse("hosue", options: [.standard, .spellingCorrection])
    #expect(try parser.correctedText().text == "house")
    let stemming = try QueryParser(stemmer: Stemmer(language: "english"), strategy: .all)
    #expect(try stemming.parse("houses").terms().map(\.text) == ["hous"])
  }
}
