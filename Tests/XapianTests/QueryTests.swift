import Testing
import Xapian

@Suite struct QueryTests {
  static let texts = [
    "red green blue 1=100 2=a",  // 1
    "green red black 1=200",  // 2
    "blue green 1=300 2=c",  // 3
    "red red white",  // 4
    "redder reddish green 1=150",  // 5
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var query: Query
    var documents: [DocumentID]
    init(_ name: String, _ query: Query, _ documents: [DocumentID]) {
      self.name = name
      self.query = query
      self.documents = documents
    }
    var testDescription: String { name }
  }

  static let red = Query.term("red")
  static let green = Query.term("green")
  static let blue = Query.term("blue")

  @Test(arguments: [
    Case("term", red, [1, 2, 4]),
    Case("unknown term", .term("none"), []),
    Case("all", .matchAll, [1, 2, 3, 4, 5]),
    Case("nothing", .matchNothing, []),
    Case("and", .and([red, green]), [1, 2]),
    Case("and of three", .and([red, green, blue]), [1]),
    Case("and of none", .and([]), []),
    Case("and with nothing", .and([red, .matchNothing]), []),
    Case("&", red & blue, [1]),
    Case("or", .or([red, blue]), [1, 2, 3, 4]),
    Case("or of none", .or([]), []),
    Case("|", red | blue, [1, 2, 3, 4]),
    Case("xor", .xor([red, green]), [3, 4, 5]),
    Case("^", red ^ blue, [2, 3, 4]),
    Case("and not", red.andNot(green), [4]),
    Case("not", Query.matchAll.andNot(red), [3, 5]),
    Case("and maybe", red.andMaybe(blue), [1, 2, 4]),
    Case("filter", green.filter(red), [1, 2]),
    Case("near", .near([red, blue], window: 3), [1]),
    Case("near, too narrow", .near([red, blue], window: 2), []),
    Case("near, any order", .near([red, green]), [1, 2]),
    Case("phrase", .phrase([red, green]), [1]),
    Case("phrase with a window", .phrase([red, blue], window: 3), [1]),
    Case("phrase of ors", .phrase([red | green, blue | .term("black")], window: 2), [1, 2]),
    Case("range", .values(in: 1, from: "150", through: "200"), [2, 5]),
    Case("empty range", .values(in: 1, from: "200", through: "150"), []),
    Case("at least", .values(in: 1, from: "200"), [2, 3]),
    Case("at most", .values(in: 2, through: "b"), [1]),
    Case("scaled", red.scaled(by: 0), [1, 2, 4]),
    Case("*", red * 2.5, [1, 2, 4]),
    Case("elite set", .eliteSet([red, green, blue], size: 1), [1, 3]),
    Case("synonym", .synonym([red, blue]), [1, 2, 3, 4]),
    Case("max", .max([red, blue]), [1, 2, 3, 4]),
    Case("wildcard", .wildcard(prefix: "red"), [1, 2, 4, 5]),
    Case("wildcard, first", .wildcard(prefix: "red", limit: .first(1)), [1, 2, 4]),
    Case("wildcard, frequent", .wildcard(prefix: "red", limit: .mostFrequent(1)), [1, 2, 4]),
    Case("wildcard, or", .wildcard(prefix: "red", limit: .first(2), combiner: .or), [1, 2, 4, 5]),
    Case("wildcard, enough", .wildcard(prefix: "red", limit: .error(3), combiner: .max), [1, 2, 4, 5]),
    Case("value weight", .valueMap(in: 2, weights: [[0x61]: 2], otherwise: 1), [1, 3]),
    Case("fixed weight", .fixedWeight(1.5), [1, 2, 3, 4, 5]),
    Case("listed", .postings { _ in [Posting(2), Posting(4)] }, [2, 4]),
    Case("listed, filtered", green.filter(.postings { _ in [Posting(2), Posting(4)] }), [2]),
  ])
  func finds(test: Case) throws {
    let scratch = try Scratch()
    let enquire = try Enquire(Database(path: scratch.database("db", Self.texts)))
    #expect(try enquire.find(test.query) == test.documents)
  }

  @Test func refused() throws {
    let scratch = try Scratch()
    let enquire = try Enquire(Database(path: scratch.database("db", Self.texts)))
    #expect(code { _ = try enquire.find(.term("")) } == .invalidArgument)
    #expect(code { _ = try enquire.find(Self.red.scaled(by: -1)) } == .invalidArgument)
    #expect(code { _ = try enquire.find(.wildcard(prefix: "red", limit: .error(2))) } == .wildcard)
    #expect(code { _ = try enquire.find(.fixedWeight(-1)) } == .invalidArgument)
    #expect(code { _ = try enquire.find(.valueMap(in: 1, weights: [[1]: .nan])) } == .invalidArgument)
    #expect(code { _ = try enquire.find(.valueMap(in: 1, weights: [:], otherwise: -1)) } == .invalidArgument)
    #expect(code { _ = try Query.documents(in: ["x": [1, 0]]) } == .invalidArgument)
    let set = try DocumentSet([:])
    #expect(code { _ = try enquire.find(.documents(in: set, weight: .nan)) } == .invalidArgument)
    #expect(code { _ = try enquire.find(.documents(in: set, weight: -1)) } == .invalidArgument)
    var deep = Self.red
    for _ in 1..<Query.maximumDepth { deep = deep.scaled(by: 1) }
    #expect(try enquire.find(deep) == [1, 2, 4])
    #expect(code { _ = try enquire.find(deep.scaled(by: 1)) } == .invalidArgument)
    // After an objection the next query is the next query.
    #expect(try enquire.find(Self.blue) == [1, 3])
  }

  @Test func reading() throws {
    let query = Query.and([.term("b", wqf: 2, position: 2), .term("a", position: 1), .term("b", position: 3)])
    #expect(try query.length() == 4)
    #expect(try query.terms().map(\.text) == ["a", "b", "b"])
    #expect(try query.terms(unique: true).map(\.text) == ["a", "b"])
    #expect(try query.details() == "Query((b#2@2 AND a@1 AND b@3))")
    let copy = Query.serialised(try query.serialised())
    #expect(try copy.details() == query.details())
    #expect(code { _ = try Query.postings { _ in [] }.serialised() } == .unimplemented)
  }

  @Test func valueWeights() throws {
    let scratch = try Scratch()
    var writer = try WritableDatabase(path: scratch["db"], options: .retryLock)
    for number in [7.0, 5, 5, 2.5] {
      var draft = DocumentDraft("x")
      draft.setValue(try SortableNumber.encode(number), in: 0)
      try writer.add(draft)
    }
    try writer.add(DocumentDraft("x"))
    try writer.close()
    let enquire = try Enquire(Database(path: scratch["db"]))
    for query in [Query.valueWeight(in: 0), .decreasingValueWeight(in: 0, among: 1...4)] {
      enquire.query = query
      let mset = try enquire.mset()
      #expect(mset.map(\.document) == [1, 2, 3, 4])
      #expect(mset.map(\.weight) == [7, 5, 5, 2.5])
    }
  }

  @Test func documentsByUUID() throws {
    let scratch = try Scratch()
    let paths = try (1...3).map { try scratch.database("\($0)", Array(repeating: "x y", count: 40)) }
    let uuids = try paths.map { try Database(path: $0).uuid }
    let database = try Database(paths: paths)
    let enquire = try Enquire(database)
    // Unordered, twice, and beyond the last document.
    let set = try DocumentSet([uuids[0]: [7, 3, 3, 99], uuids[2]: Array(1...40)])
    let shard = { (id: DocumentID, index: DocumentID) in (id - 1) * 3 + index + 1 }
    let expected = ([3, 7].map { shard($0, 0) } + (1...40).map { shard($0, 2) }).sorted()
    #expect(try enquire.find(.documents(in: set)) == expected)
    #expect(try enquire.find(Query.term("x").filter(.documents(in: set))) == expected)
    #expect(try enquire.find(Query.term("x").andNot(.documents(in: set))).count == 120 - 42)
    enquire.query = Query.term("x").andNot(.documents(in: set))
    let mset = try enquire.mset(checkAtLeast: 200)
    #expect(mset.matches == MatchCount(lowerBound: 78, estimate: 78, upperBound: 78))
    enquire.query = .documents(in: set, weight: 2.5)
    #expect(try enquire.mset().allSatisfy { $0.weight == 2.5 })
    #expect(try enquire.mset().matches.estimate == 42)
    #expect(try enquire.find(.documents(in: DocumentSet([:]))) == [])
  }

  /// Compared with a plain set, over random lists and operators.
  @Test func documentSetsAgreeWithSwiftSets() throws {
    let seed = UInt64.random(in: 0..<UInt64.max)
    var generator = SeededGenerator(state: seed)
    let scratch = try Scratch()
    let count = 300
    var even: [String] = []
    for index in 1...count { even.append(index % 3 == 0 ? "x y" : "x") }
    let path = try scratch.database("db", even)
    let enquire = try Enquire(Database(path: path))
    let uuid = try enquire.database.uuid
    for _ in 0..<30 {
      let share = Int.random(in: 1...20, using: &generator)
      let ids = (1...DocumentID(count)).filter { _ in Int.random(in: 0..<share, using: &generator) == 0 }
      let source = try Query.documents(in: [uuid: ids])
      let thirds = ids.filter { $0 % 3 == 0 }
      #expect(try enquire.find(source) == ids, "seed \(seed)")
      #expect(try enquire.find(.term("y") & source) == thirds, "seed \(seed)")
      #expect(try enquire.find(source.andNot(.term("y"))) == ids.filter { $0 % 3 != 0 }, "seed \(seed)")
    }
  }

  struct Multiples: PostingSource {
    var step: DocumentID
    func cursor(for database: Database) throws(XapianError) -> any PostingSourceCursor {
      Cursor(step: step, last: try database.lastDocumentID)
    }
    struct Cursor: PostingSourceCursor {
      let step: DocumentID
      let last: DocumentID
      var documentFrequency: (minimum: Int, estimate: Int, maximum: Int) {
        let count = Int(last / step)
        return (count, count, count)
      }
      var maximumWeight: Double { Double(last) }
      func advance(to document: DocumentID, minimumWeight: Double) -> Posting? {
        let next = (document + step - 1) / step * step
        return next <= last ? Posting(next, weight: Double(next)) : nil
      }
    }
  }

  @Test func aSourceOfOnesOwn() throws {
    let scratch = try Scratch()
    let paths = try (1...2).map { try scratch.database("\($0)", Array(repeating: "x", count: 10)) }
    let one = try Enquire(Database(path: paths[0]))
    one.query = .postings(from: Multiples(step: 3))
    #expect(try one.mset().map(\.document) == [9, 6, 3])
    #expect(try one.mset().map(\.weight) == [9, 6, 3])
    let two = try Enquire(Database(paths: paths))
    #expect(try two.find(.postings(from: Multiples(step: 5))) == [9, 10, 19, 20])
  }

  @Test func aSourceThatFails() throws {
    let scratch = try Scratch()
    let enquire = try Enquire(Database(path: scratch.database("db", ["x", "x", "x"])))
    enquire.query = .postings { _ throws(XapianError) in
      throw XapianError(code: .range, message: "no list", context: "here", systemMessage: "so")
    }
    let error = try #require(throws: XapianError.self) { _ = try enquire.mset() }
    #expect(error == XapianError(code: .range, message: "no list", context: "here", systemMessage: "so"))
    // It weighs more than it said.
    enquire.query = .postings(maximumWeight: 1) { _ in [Posting(1, weight: 2)] }
    #expect(code { _ = try enquire.mset() } == .invalidArgument)
    enquire.query = .postings(maximumWeight: .infinity) { _ in [] }
    #expect(code { _ = try enquire.mset() } == .invalidArgument)
    struct Backwards: PostingSource, PostingSourceCursor {
      func cursor(for database: Database) -> any PostingSourceCursor { self }
      var documentFrequency: (minimum: Int, estimate: Int, maximum: Int) { (0, 1, 3) }
      var maximumWeight: Double { 0 }
      func advance(to document: DocumentID, minimumWeight: Double) -> Posting? { Posting(1) }
    }
    #expect(code { _ = try enquire.find(.postings(from: Backwards())) } == .invalidArgument)
  }
}

struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
