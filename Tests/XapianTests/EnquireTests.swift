import Testing
import Xapian

@Suite struct EnquireTests {
  static let texts = [
    "red red red green 1=b 2=x 3=5",  // 1
    "red green green blue white black 1=a 2=y",  // 2
    "red 1=c 2=x",  // 3
    "green blue 1=a 2=z",  // 4
    "white black brown 1=d",  // 5
  ]
  let scratch: Scratch
  let enquire: Enquire

  init() throws {
    scratch = try Scratch()
    enquire = try Enquire(Database(path: scratch.database("db", Self.texts)))
    enquire.query = .term("red")
  }

  func order() throws -> [DocumentID] { try enquire.mset().map(\.document) }

  @Test(arguments: [
    Weighting.bm25(), .bm25(k1: 1.2, k2: 0.1, k3: 1000, b: 0.75, minimumLength: 0.3), .bm25Plus(), .tfIdf(),
    .tfIdf(normalizations: "Lpn"), .pl2(), .pl2(c: 9), .dph, .dlh, .inL2(),
    .ifB2(),
    .ineB2(), .bb2(), .languageModel(log: 1e6), .languageModel(log: 1e6, smoothing: .dirichlet()),
    .languageModel(log: 1e6, smoothing: .absoluteDiscount()),
    .languageModel(log: 1e6, smoothing: .jelinekMercer()),
    .languageModel(log: 1e6, smoothing: .dirichletPlus()), .traditional(), .coordinate,
  ])
  func weightingSchemes(weighting: Weighting) throws {
    let texts = Self.texts + Array(repeating: "some other words that fill the archive", count: 60)
    let enquire = try Enquire(Database(path: scratch.database("large", texts)))
    enquire.weighting = weighting
    enquire.query = .or([.term("white"), .term("brown")])
    let mset = try enquire.mset()
    #expect(Set(mset.map(\.document)) == [2, 5])
    #expect(mset.allSatisfy { $0.weight.isFinite && $0.weight >= 0 })
    #expect(mset.maximumWeight <= mset.possibleWeight)
    #expect(mset[1].weight > 0)
    #expect(mset.map(\.document) == [5, 2])
    if weighting == .coordinate { #expect(mset.map(\.weight) == [2, 1]) }
    if weighting == .tfIdf() {
      // log(65 / 2) + log(65 / 1)
      #expect(abs(mset[0].weight - (3.4812401 + 4.1743873)) < 1e-6)
    }
  }

  /// In the larger archive these give nothing but zeros: Xapian clips what would be negative.
  @Test(arguments: [Weighting.pl2Plus(), .languageModel()])
  func weightingCommonWords(weighting: Weighting) throws {
    enquire.weighting = weighting
    let weights = try enquire.mset().map(\.weight)
    #expect(weights.count == 3 && weights[0] > 0)
  }

  @Test func weightless() throws {
    enquire.weighting = .boolean
    #expect(try enquire.mset().map(\.weight) == [0, 0, 0])
  }

  @Test func parametersArrive() throws {
    enquire.query = .term("red")
    enquire.weighting = .bm25(k1: 0)
    #expect(Set(try enquire.mset().map(\.weight)).count == 1)
    enquire.weighting = .bm25(b: 0, minimumLength: 0)
    #expect(try order()[0] == 1)
    enquire.weighting = .bm25(b: 1, minimumLength: 0)
    #expect(try order()[0] == 3)
    enquire.weighting = .pl2(c: 0)
    #expect(code { _ = try enquire.mset() } == .invalidArgument)
    enquire.weighting = .tfIdf(normalizations: "qqq")
    #expect(code { _ = try enquire.mset() } == .invalidArgument)
    enquire.weighting = .bm25()
    #expect(try order().count == 3)
    enquire.queryLength = 10
    #expect(try order().count == 3)
  }

  @Test func windows() throws {
    enquire.query = .matchAll
    let mset = try enquire.mset(first: 1, maximum: 2)
    #expect(mset.count == 2 && mset.firstRank == 1)
    #expect(mset.map(\.rank) == [1, 2])
    #expect(mset.matches.upperBound == 5)
    #expect(try enquire.mset(first: 9, maximum: 5).isEmpty)
    #expect(try enquire.mset(maximum: 0).matches.estimate == 5)
    #expect(try enquire.mset(maximum: 1, checkAtLeast: 5).matches.isExact)
    #expect(try enquire.mset(first: -1, maximum: -1).isEmpty)
  }

  @Test func documentsOfHits() throws {
    enquire.query = .term("brown")
    let mset = try enquire.mset()
    #expect(mset.count == 1)
    try mset.fetch(0..<1)
    let document = try mset.document(at: 0)
    #expect(try document.data.text == Self.texts[4])
    #expect(mset[0].percent == 100)
    #expect(try mset.percent(of: mset[0].weight) == 100)
    #expect(code { _ = try mset.document(at: 1) } == .invalidArgument)
    #expect(code { _ = try mset.sortKey(at: -1) } == .invalidArgument)
    #expect(try mset.documentFrequency(of: "brown") == 1)
    #expect(try mset.weight(of: "brown") > 0)
    #expect(code { _ = try mset.weight(of: "other") } == .invalidArgument)
  }

  @Test func sorting() throws {
    enquire.sort = .value(in: 1)
    #expect(try order() == [2, 1, 3])
    let key = try enquire.mset().sortKey(at: 0)
    #expect(key.text == "a")
    enquire.sort = .value(in: 1, descending: true)
    #expect(try order() == [3, 1, 2])
    enquire.sort = .value(in: 2, .beforeRelevance)
    enquire.weighting = .bm25(b: 0, minimumLength: 0)
    #expect(try order() == [1, 3, 2])
    enquire.weighting = .boolean
    enquire.sort = .value(in: 1, descending: true, .afterRelevance)
    #expect(try order() == [3, 1, 2])
    enquire.sort = .values([.init(2, descending: true), .init(1)])
    #expect(try order() == [2, 1, 3])
    enquire.sort = .values([.init(3, missing: Array("9".utf8)), .init(1)])
    #expect(try order() == [1, 2, 3])
    enquire.sort = .key { document throws(XapianError) in Array(try document.value(in: 1).reversed()) }
    #expect(try order() == [2, 1, 3])
    enquire.sort = .key(descending: true, .beforeRelevance) { document throws(XapianError) in
      try document.data
    }
    #expect(try order() == [1, 2, 3])
    enquire.sort = .key(.afterRelevance) { _ throws(XapianError) in
      throw XapianError(code: .runtime, message: "no key")
    }
    #expect(try #require(throws: XapianError.self) { _ = try enquire.mset() }.message == "no key")
    enquire.sort = .relevance
    #expect(try order().count == 3)
  }

  @Test func documentOrder() throws {
    enquire.weighting = .boolean
    #expect(try order() == [1, 2, 3])
    enquire.documentOrder = .descending
    #expect(try order() == [3, 2, 1])
    enquire.documentOrder = .any
    #expect(try order().sorted() == [1, 2, 3])
  }

  @Test func collapsing() throws {
    enquire.weighting = .bm25(b: 0, minimumLength: 0)
    enquire.collapse = Collapse(slot: 2)
    let mset = try enquire.mset(checkAtLeast: 10)
    #expect(Set(mset.map(\.document)) == [1, 2])
    let index = try #require(mset.firstIndex { $0.document == 1 })
    #expect(mset[index].collapseCount == 1)
    #expect(try mset.collapseKey(at: index).text == "x")
    #expect(mset.matches.estimate == 2)
    #expect(mset.uncollapsedMatches.estimate == 3)
    enquire.collapse?.maximum = 2
    #expect(try order().count == 3)
    enquire.collapse = nil
    #expect(try order().count == 3)
  }

  @Test func cutoffs() throws {
    enquire.query = .or([.term("white"), .term("brown")])
    #expect(try order() == [5, 2])
    enquire.percentCutoff = 90
    #expect(try order() == [5])
    enquire.percentCutoff = 0
    enquire.weightCutoff = try enquire.mset()[0].weight - 0.001
    #expect(try order() == [5])
    enquire.percentCutoff = 101
    #expect(code { _ = try enquire.mset() } == .invalidArgument)
    enquire.percentCutoff = 0
    enquire.weightCutoff = 0
    enquire.timeLimit = 0.5
    #expect(try order() == [5, 2])
  }

  @Test func facets() throws {
    let outlets = try ValueCountSpy(slot: 2)
    var seen: [DocumentID: Double] = [:]
    let closure = ClosureSpy { document, weight throws(XapianError) in seen[try document.id] = weight }
    let second = try ValueCountSpy(slot: 1)
    enquire.query = .matchAll
    _ = try enquire.mset(maximum: 1, checkAtLeast: 10, spies: [outlets, closure, second])
    #expect(outlets.total == 5)
    #expect(try outlets.values().map { "\($0.value.text) \($0.count)" } == ["x 2", "y 1", "z 1"])
    #expect(try outlets.topValues(1).map { "\($0.value.text) \($0.count)" } == ["x 2"])
    #expect(try outlets.topValues(-1).isEmpty)
    #expect(try second.values().map(\.count) == [2, 1, 1, 1])
    #expect(seen.keys.sorted() == [1, 2, 3, 4, 5])
    // Without spies they are not asked again.
    _ = try enquire.mset(checkAtLeast: 10)
    #expect(outlets.total == 5)
    let failing = ClosureSpy { _, _ throws(XapianError) in
      throw XapianError(code: .runtime, message: "no more")
    }
    #expect(
      try #require(throws: XapianError.self) { _ = try enquire.mset(spies: [failing, outlets]) }.message
        == "no more")
    #expect(try order().count == 5)
  }

  @Test func deciders() throws {
    enquire.query = .matchAll
    let mset = try enquire.mset(
      decider: { document throws(XapianError) in try document.value(in: 1).text == "a" })
    #expect(mset.map(\.document) == [2, 4])
    #expect(
      try enquire.mset(decider: { document throws(XapianError) in try document.terms().count > 2 }).map(
        \.document) == [2, 5])
    #expect(
      try #require(throws: XapianError.self) {
        _ = try enquire.mset(decider: { _ throws(XapianError) in
          throw XapianError(code: .internal, message: "undecided")
        })
      } == XapianError(code: .internal, message: "undecided"))
  }

  @Test func relevanceFeedback() throws {
    enquire.query = .term("white")
    let eset = try enquire.eset(maximum: 10, relevant: [2, 5])
    #expect(eset.map(\.term.text).contains("black"))
    #expect(!eset.map(\.term.text).contains("white"))
    #expect(eset.bound >= eset.count)
    #expect(eset.indices.dropFirst().allSatisfy { eset[$0 - 1].weight >= eset[$0].weight })
    let all = try enquire.eset(
      maximum: 10, relevant: [2, 5], options: [.includeQueryTerms, .exactFrequencies])
    #expect(all.map(\.term.text).contains("white"))
    let decided = try enquire.eset(maximum: 10, relevant: [2, 5]) { term in
      term[0] == UInt8(ascii: "b")
    }
    #expect(Set(decided.map(\.term.text)).isSubset(of: ["black", "blue", "brown"]))
    #expect(!decided.isEmpty)
    #expect(
      code {
        _ = try enquire.eset(maximum: 10, relevant: [2]) { _ throws(XapianError) in
          throw XapianError(code: .range, message: "no")
        }
      } == .range)
    enquire.expansion = .bo1
    let bo1 = try enquire.eset(maximum: 3, relevant: [2, 5])
    #expect(bo1.count == 3)
    #expect(bo1.map(\.weight) != eset.prefix(3).map(\.weight))
    #expect(try enquire.eset(maximum: 5, relevant: []).isEmpty)
    enquire.query = .or([.term("white"), .term("green")])
    let plain = try enquire.mset()
    let improved = try enquire.mset(relevant: [4, 0])
    #expect(plain.map(\.weight) != improved.map(\.weight))
  }

  @Test func matchingTerms() throws {
    enquire.query = .or([.term("brown"), .term("red"), .term("green"), .term("red")])
    #expect(Set(try enquire.matchingTerms(in: 1).map(\.text)) == ["red", "green"])
    #expect(try enquire.matchingTerms(in: 5).map(\.text) == ["brown"])
    #expect(code { _ = try enquire.matchingTerms(in: 99) } == .documentNotFound)
  }

  @Test func snippets() throws {
    enquire.query = .term("red")
    let snippet = try enquire.mset().snippet(of: "a red <house> by the sea", marks: ("[", "]"))
    #expect(snippet == "a [red] &lt;house&gt; by the sea")
    let none = try enquire.mset().snippet(
      of: "nothing here", options: [.backgroundModel, .exhaustive, .emptyWithoutMatch])
    #expect(none.isEmpty)
    let stemmed = try enquire.mset().snippet(of: "red", stemmer: Stemmer(language: "english"))
    #expect(stemmed == "<b>red</b>")
  }

  @Test func hitsOutliveTheEnquire() throws {
    func run() throws -> MSet {
      let enquire = try Enquire(Database(path: scratch["db"]))
      enquire.query = .postings { _ in [Posting(2)] }
      enquire.sort = .key { _ in [1] }
      return try enquire.mset()
    }
    let mset = try run()
    let document = try mset.document(at: 0)
    #expect(try document.data.text == Self.texts[1])
  }
}
