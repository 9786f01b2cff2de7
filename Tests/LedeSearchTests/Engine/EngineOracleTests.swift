import Foundation
import LedeArticle
import LedeIndex
import LedeSchema
import LedeSearch
import LedeText
import Testing

/// Random queries through the whole engine, over the fixtures in several segments: it finds just the documents for
/// which the matcher says yes, asked of every stored text.
@Suite struct EngineOracleTests {
  /// Words as they stand in the articles, of all languages.
  struct Vocabulary {
    var runs: [[String]] = []
    var names: [String] = []

    func run(_ random: inout SeededGenerator) -> [String] { runs.randomElement(using: &random) ?? ["a"] }
    func word(_ random: inout SeededGenerator) -> String { run(&random).randomElement(using: &random) ?? "a" }
  }

  /// `LEDE_QUERIES` for more, `LEDE_SEED` for others; 200 take some seconds in a debug build.
  static var count: Int { ProcessInfo.processInfo.environment["LEDE_QUERIES"].flatMap(Int.init) ?? 200 }

  @Test func theEngineFindsWhatTheMatcherSays() throws {
    let seed = SeededGenerator.fresh(ProcessInfo.processInfo.environment["LEDE_SEED"] ?? "7")
    var random = SeededGenerator(seed: seed)
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-oracle-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    for name in ["queries", "sample/carrow-courier", "sample/haldener-bote", "sample"] {
      var writer = try IndexWriter.open(root: folder.path, command: "index")
      _ = try writer.update(adding: [Array(fixtures.appending(path: name).path.utf8)])
    }
    let engine = SearchEngine(try Snapshot(root: folder.path))
    let articles = try Self.articles(engine.snapshot)
    let vocabulary = Self.vocabulary(articles.map(\.stored))
    let forms = WordForms()
    let analysis = WordAnalysis(form: { forms.form($0) }, stem: { forms.stem($0, language: $1) })
    var asked = 0
    var matched = 0
    while asked < Self.count {
      let query = Self.query(2, vocabulary, &random)
      let collection =
        [.articles, .articles, .quotes, .captions].randomElement(using: &random) ?? Collection.articles
      var request = SearchRequest(
        Array(query.utf8), in: collection, today: QueryDate(year: 2024, month: 3, day: 1))
      request.limit = 10_000
      request.marksHits = false
      request.acceptsPartial = false
      let answer: SearchAnswer
      do throws(SearchError) {
        answer = try engine.search(request)
      } catch {
        guard case .query(let fault) = error, fault.code == .limit || fault.code == .wildcard else {
          Issue.record("seed \(seed): \(query): \(error)")
          return
        }
        continue
      }
      asked += 1
      var matcher = TextMatcher(answer.tree, analysis: analysis, languages: engine.languages)
      var expected: Set<String> = []
      for article in articles {
        let items =
          switch collection {
          case .articles: 1
          case .quotes: article.stored.article.quotes.count
          case .captions: article.stored.article.captions.count
          }
        for item in 0..<items {
          let place = collection == .articles ? nil : item
          if matcher.match(article.text, item: place) != nil {
            expected.insert("\(article.stored.id) \(place ?? 0)")
          }
        }
      }
      let found = Set(answer.hits.map { "\($0.stored.id) \($0.item ?? 0)" })
      if found != expected {
        Issue.record(
          """
          seed \(seed): \(query) in \(collection)
          tree \(answer.tree)
          compiled \(answer.compiled)
          too many \(found.subtracting(expected).sorted())
          missing \(expected.subtracting(found).sorted())
          """)
        return
      }
      if !found.isEmpty { matched += 1 }
    }
    #expect(matched > asked / 10, "seed \(seed): \(matched) of \(asked)")
  }

  // MARK: Articles

  struct Stored {
    var stored: StoredArticle
    var text: TokenizedText
  }

  static func articles(_ snapshot: Snapshot) throws -> [Stored] {
    var found: [Stored] = []
    for (place, segment) in snapshot.manifest.segments.enumerated() where segment.articles > 0 {
      let dead = try snapshot.deadArticles(ofSegmentAt: place)
      for document in 1...UInt32(segment.articles) where !dead.contains(document) {
        let stored = try snapshot.storedArticle(segment: place, document: document)
        let facts = ArticleFacts(
          stored.article, path: stored.path, id: stored.id.description,
          indexed: QueryDate(daysSince1970: stored.firstSeen / 86_400))
        found.append(Stored(stored: stored, text: TokenizedText(stored.article, facts: facts)))
      }
    }
    return found
  }

  static func vocabulary(_ articles: [StoredArticle]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for stored in articles {
      for part in stored.article.parts
      where part.kind == .paragraph || part.kind == .headline || part.kind == .caption {
        let text = Array(stored.article.text[part.range])
        var run: [String] = []
        for token in Tokenizer.tokens(in: text) where token.kind != .ngram {
          run.append(String(decoding: text[token.range], as: UTF8.self))
        }
        // Of scripts without spaces, a few characters together.
        if run.isEmpty {
          let characters = String(decoding: text, as: UTF8.self).filter(\.isLetter)
          run = stride(from: 0, to: max(0, characters.count - 2), by: 2).map {
            String(characters.dropFirst($0).prefix(2))
          }
        }
        if !run.isEmpty { vocabulary.runs.append(run) }
      }
      for quote in stored.article.quotes {
        if let name = quote.speaker?.name { vocabulary.names.append(name) }
      }
    }
    return vocabulary
  }

  // MARK: Queries

  static func query(_ depth: Int, _ words: Vocabulary, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return atom(words, &random) }
    func inner() -> String { query(depth - 1, words, &random) }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return "(\(inner())) AND (\(inner()))"
    case 1: return "(\(inner())) OR (\(inner()))"
    case 2: return "(\(inner())) NOT (\(inner()))"
    case 3: return "NOT (\(inner()))"
    case 4: return "(\(inner())) (\(inner()))"
    case 5, 6: return place(2, words, &random)
    case 7: return "atleast\(Int.random(in: 1...3, using: &random))(\(place(1, words, &random)))"
    case 8:
      let field =
        ["headline", "body", "lead", "quote", "caption", "hlead"].randomElement(using: &random) ?? "body"
      return "\(field):(\(place(1, words, &random)))"
    case 9:
      let name = words.names.randomElement(using: &random) ?? "a"
      let last = name.split(separator: " ").last.map(String.init) ?? name
      let quote = place(1, words, &random)
      return [
        "speaker:\"\(name)\"", "speaker:\"\(last)\" quote:(\(quote))",
        "speaker:\"\(last)\" -quote:(\(quote))",
        "speaker:\"\(last)\" \(words.word(&random))",
      ].randomElement(using: &random) ?? ""
    case 10:
      return [
        "has:quote", "has:caption", "has:date", "has:speaker", "has:credit", "has:byline", "has:headline",
        "date:2023", "date:2023-09", "date:2023-09-01..2023-10-10", "date:..2022", "lang:de", "lang:en",
        "path:*/09/*",
        "indexed:..2001", "byline:hale", "outlet:meridian", "credit:coastal", "dateline:munchen",
        "path:*.txt",
      ].randomElement(using: &random) ?? ""
    default: return atom(words, &random)
    }
  }

  static func place(_ depth: Int, _ words: Vocabulary, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return atom(words, &random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "(\(place(depth - 1, words, &random)) OR \(place(depth - 1, words, &random)))"
    case 1: return atom(words, &random)
    default:
      let names = ["w/1", "w/3", "w/10", "w/50", "pre/2", "pre/10", "w/s", "w/p", "pre/s", "NOT w/5"]
      let name = names.randomElement(using: &random) ?? "w/3"
      // Words of one paragraph, so that some are near.
      if depth == 1, Bool.random(using: &random) {
        let run = words.run(&random)
        return
          "(\(run.randomElement(using: &random) ?? "") \(name) \(run.randomElement(using: &random) ?? ""))"
      }
      return "(\(place(depth - 1, words, &random)) \(name) \(place(depth - 1, words, &random)))"
    }
  }

  static func atom(_ words: Vocabulary, _ random: inout SeededGenerator) -> String {
    let word = words.word(&random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1:
      let run = words.run(&random)
      let start = Int.random(in: 0..<run.count, using: &random)
      return "\""
        + run[start..<min(run.count, start + Int.random(in: 1...4, using: &random))].joined(separator: " ")
        + "\""
    case 2: return "=" + word
    case 3: return word.count > 3 ? String(word.prefix(4)) + "*" : word
    case 4: return word.count > 4 ? "*" + word.suffix(4) : word
    case 5: return word.count > 4 ? word.prefix(2) + "?" + word.dropFirst(3) : word
    case 6: return word.count > 4 ? word + "~" : word
    default: return word
    }
  }
}
