import CommandLineKit
import Glibc
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// `lede search`, `lede quotes`, `lede captions`.
struct SearchCommand {
  private let options: SearchOptions
  private let messages: MessageStream

  init(_ options: SearchOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let snapshot = try Snapshot(root: Place.existing(options.place))
    let engine = SearchEngine(snapshot)
    var query: [UInt8] = []
    for argument in options.query { query += (query.isEmpty ? [] : [0x20]) + argument.bytes }
    var request = SearchRequest(query, in: options.collection, today: Today.date)
    request.matchesAny = options.any
    request.usesNexisDialect = options.nexis
    request.limit = options.count ? 0 : options.limit
    request.offset = options.offset
    request.order = options.order
    request.language = options.language
    request.expands = options.expand
    request.countsAll = options.count || options.format == .json
    request.facets = options.facets
    request.explains = options.explain
    request.collapsesCopies = options.collapse && !options.pathsOnly && !options.count
    request.marksHits = options.snippets > 0 && !options.pathsOnly
    let answer = try answer(to: request, from: engine)
    for note in answer.tree.notes { messages.line("lede: " + TerminalText.escape(Array(note.message.utf8))) }
    let usesPager = options.pager && options.format == .text && !options.nul && !options.count
    let output = OutputStream.standardOutput(
      pager: usesPager ? Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]) : nil)
    if options.explain { Explanation(answer, messages).print() }
    if options.count {
      output.writeLine("\(answer.matches)")
      ProcessEnd.end(answer.matches > 0 ? .done : .nothingFound, output)
    }
    if options.pathsOnly {
      var seen: Set<[UInt8]> = []
      for hit in answer.hits where seen.insert(hit.stored.path).inserted {
        let path = Place.shown(hit.stored.path)
        if options.nul {
          output.write(path + [0])
        } else {
          output.writeLine(TerminalText.escape(path))
        }
      }
      ProcessEnd.end(answer.hits.isEmpty ? .nothingFound : .done, output)
    }
    let maker = HitPartMaker(count: options.snippets)
    switch options.format {
    case .json: try printJSON(answer, request, maker, snapshot, output)
    case .csv, .tsv: printTable(answer, maker, output)
    case .text:
      TextPrinter(output, isColored: options.color.isColored(1)).print(answer, request, maker)
    }
    if answer.hits.isEmpty, answer.matches == 0, options.format == .text {
      messages.line("lede: nothing found")
    }
    ProcessEnd.end(answer.matches == 0 ? .nothingFound : .done, output)
  }

  /// The answer, or the end of the process where the query can't be read.
  private func answer(
    to request: SearchRequest, from engine: SearchEngine
  ) throws(SearchError) -> SearchAnswer {
    do throws(SearchError) {
      return try engine.search(request)
    } catch {
      guard case .query(let fault) = error else { throw error }
      messages.write("lede: " + fault.rendered(request.query))
      ProcessEnd.end(.usage)
    }
  }

  private func printJSON(
    _ answer: SearchAnswer, _ request: SearchRequest, _ maker: HitPartMaker, _ snapshot: Snapshot,
    _ output: OutputStream
  ) throws {
    var head = JSONOutput.start("query")
    head.key("query")
    head.string(request.query)
    head.key("collection")
    head.string(request.collection.rawValue)
    head.key("tree")
    head.string("\(answer.tree)")
    head.endObject()
    output.write(head.finish() + [0x0a])
    for hit in answer.hits {
      guard !output.isEnded else { return }
      var json = JSONOutput.start("hit")
      json.key("rank")
      json.int(hit.rank)
      json.key("score")
      json.double(hit.score, decimals: 6)
      json.key("collection")
      json.string(request.collection.rawValue)
      JSONOutput.writeHead(hit.stored, to: &json)
      json.key("parts")
      json.beginArray()
      for part in maker.parts(of: hit) { JSONOutput.write(part, of: hit.stored, to: &json) }
      json.endArray()
      if request.collapsesCopies {
        json.key("copies")
        json.beginArray()
        for copy in hit.copies { json.string(try snapshot.storedArticle(copy).id.description) }
        json.endArray()
      }
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    var tail = JSONOutput.start("summary")
    tail.key("matches")
    tail.int(answer.matches)
    tail.key("exact")
    tail.bool(answer.isCountExact)
    if request.collapsesCopies {
      tail.key("stories")
      if let stories = answer.stories { tail.int(stories) } else { tail.null() }
    }
    tail.key("partial")
    tail.bool(answer.isPartial)
    if !answer.facets.isEmpty {
      tail.key("facets")
      tail.beginObject()
      for (facet, values) in answer.facets.sorted(by: { $0.key < $1.key }) {
        tail.key(facet)
        tail.beginArray()
        for value in values {
          tail.beginObject()
          tail.key("value")
          tail.string(value.value)
          tail.key("count")
          tail.int(value.count)
          tail.endObject()
        }
        tail.endArray()
      }
      tail.endObject()
    }
    tail.endObject()
    output.write(tail.finish() + [0x0a])
  }

  private func printTable(_ answer: SearchAnswer, _ maker: HitPartMaker, _ output: OutputStream) {
    let isCSV = options.format == .csv
    func row(_ cells: [String]) {
      let fields = cells.map { cell -> String in
        let line = TerminalText.escape(Array(cell.utf8))
        guard isCSV else { return line }
        return line.contains(where: { $0 == "," || $0 == "\"" })
          ? "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
          : line
      }
      output.writeLine(fields.joined(separator: isCSV ? "," : "\t"))
    }
    row([
      "rank", "score", "id", "date", "outlet", "language", "headline", "kind", "text", "by", "path", "line",
    ])
    for hit in answer.hits {
      let article = hit.stored.article
      let part = maker.parts(of: hit).first
      let text = part.map { article.string($0.range) } ?? ""
      let place = part.map { SourcePlace($0.range, in: hit.stored) }
      row([
        "\(hit.rank)", "\(hit.score)", hit.stored.id.description,
        article.published.map(JSONOutput.date) ?? "",
        article.outlet?.value ?? "", article.language?.code ?? "", article.headline?.value ?? "",
        part?.kind.rawValue ?? "", text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        part?.speaker?.name ?? part?.credit ?? "",
        String(decoding: hit.stored.path, as: UTF8.self), "\(place?.line ?? hit.stored.line)",
      ])
    }
  }
}

/// The day, in the local time zone.
enum Today {
  static var date: QueryDate {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return QueryDate(daysSince1970: now / 86_400) }
    return unsafe QueryDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
