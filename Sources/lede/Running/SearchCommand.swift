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
    let reader = try IndexReader(options.place)
    let queries = try queries()
    if options.html != nil, options.file != nil {
      throw UsageError("--html takes one query, not a file of them")
    }
    let saved =
      queries.contains { $0.text.contains(0x40) } ? try SavedSearches(reader.snapshot.layout).searches : [:]
    let usesPager =
      options.pager && options.format == .text && !options.nul && !options.count && options.html == nil
    let output = OutputStream.standardOutput(
      pager: usesPager ? Pager.forStandardOutput(variables: ["LEDE_PAGER", "PAGER"]) : nil)
    var found = false
    var hasFault = false
    var seen: Set<[UInt8]> = []
    for query in queries {
      guard !output.isEnded else { break }
      let request = try request(query.text, saved: saved)
      do {
        let answer = try reader.ask { (engine) throws(SearchError) in try engine.search(request) }
        if let file = options.html {
          try writePage(answer, request, reader, to: file, output)
          found = answer.matches > 0
        } else {
          found = try print(answer, request, query, reader, &seen, output) || found
        }
      } catch SearchError.query(let fault) {
        let place = query.number.map { "\(InputList.name(options.file ?? Argument(""))):\($0): " } ?? ""
        messages.line("lede: " + TerminalText.escape(Array(place.utf8)) + fault.rendered(request.query))
        hasFault = true
      }
    }
    let notice = MissingNotice(reader.missing, messages)
    if options.format == .text, !options.count, !options.pathsOnly {
      notice.print(to: output)
    } else {
      notice.say()
    }
    ProcessEnd.end(hasFault ? .usage : notice.code(found ? .done : .nothingFound), output)
  }

  /// A query, and the line of the file that it stands on.
  struct LabelledQuery {
    var text: [UInt8]
    var number: Int?
    var isFirst = true
  }

  private func queries() throws -> [LabelledQuery] {
    guard let file = options.file else {
      var query: [UInt8] = []
      for argument in options.query { query += (query.isEmpty ? [] : [0x20]) + argument.bytes }
      return [LabelledQuery(text: query)]
    }
    return try InputList.read(file).enumerated().map { place, line in
      LabelledQuery(text: line.entry, number: line.number, isFirst: place == 0)
    }
  }

  private func request(_ query: [UInt8], saved: [String: SavedSearch]) throws -> SearchRequest {
    var request = SearchRequest(query, in: options.collection, today: Today.date)
    // A saved search by itself is asked of what it was saved for.
    if options.collection == .articles, query.first == 0x40,
      let search = saved[String(decoding: query.dropFirst(), as: UTF8.self)]
    {
      request.collection = Collection(rawValue: search.collection.rawValue) ?? .articles
    }
    request.saved = saved
    request.matchesAny = options.any
    request.usesNexisDialect = options.nexis
    request.limit = options.count ? 0 : options.limit
    request.offset = options.offset
    request.order = options.order
    if let language = options.language { request.language = try ReadingFields.code(ofLanguage: language) }
    request.expands = options.expand
    request.countsAll = options.count || options.exactCounts || options.format != .text
    request.countsUndated = !options.count && !options.pathsOnly
    request.acceptsPartial = !options.count
    request.countsExactly = options.count || options.exactCounts
    request.facets = options.facets
    if options.html != nil, request.facets.isEmpty {
      request.facets = HTMLPage.facets(of: request.collection)
    }
    request.explains = options.explain
    request.collapsesCopies = options.collapse && !options.pathsOnly && !options.count
    request.marksHits = options.snippets > 0 && !options.pathsOnly
    return request
  }

  /// Writes an answer as a page; a file that is there is replaced.
  private func writePage(
    _ answer: SearchAnswer, _ request: SearchRequest, _ reader: IndexReader, to file: Argument,
    _ output: OutputStream
  ) throws {
    let timeline =
      answer.matches > 0 && !answer.isPartial
      ? try reader.ask { (engine) throws(SearchError) in try engine.timeline(request, by: nil).timeline }
      : nil
    let page = HTMLPage(
      answer, request, HitPartMaker(count: options.snippets), timeline, facetLimit: options.facetLimit,
      missing: MissingNotice(reader.missing, messages).lines
    ).rendered()
    guard file.bytes != [0x2d] else { return output.write(page) }
    try FileSystem.write(page, to: try FileSystem.absolute(file.text), durable: false)
    let name = TerminalText.escape(Place.shown(try Place.absolute(file.bytes)))
    messages.line("lede: \(answer.hits.count) of \(answer.matches) in \(name)")
  }

  /// Prints an answer; true when anything was found.
  private func print(
    _ answer: SearchAnswer, _ request: SearchRequest, _ query: LabelledQuery, _ reader: IndexReader,
    _ seen: inout Set<[UInt8]>, _ output: OutputStream
  ) throws -> Bool {
    for note in answer.tree.notes { messages.line("lede: " + TerminalText.escape(Array(note.message.utf8))) }
    if options.explain { Explanation(answer, messages).print() }
    if let sample = answer.sample {
      messages.line(
        "lede: numbers are estimates: \(sample.read) of \(sample.candidates) possible matches were read; "
          + "--exact-counts reads all")
    }
    defer { for line in SuggestionText.lines(answer) { messages.line("lede: " + line) } }
    let text = TerminalText.escape(query.text)
    for expansion in answer.expansions where expansion.isCut {
      let word = TerminalText.escape(Array(answer.tree.text[expansion.range]))
      messages.line(
        "lede: \(word) stands for more than \(expansion.words.count) words; those that stand in the most texts were looked for"
      )
    }
    if let undated = answer.undated, undated > 0, !answer.isPartial {
      let noun = undated == 1 ? request.collection.noun : request.collection.rawValue
      messages.line("lede: \(undated) more \(noun) without a date; NOT has:date finds them")
    }
    if answer.isPartial, options.pathsOnly || options.format != .text {
      messages.line("lede: nothing has all the words; these have some of them")
    }
    if options.count {
      output.writeLine(query.number == nil ? "\(answer.matches)" : "\(answer.matches)\t\(text)")
      return answer.matches > 0
    }
    if options.pathsOnly {
      for hit in answer.hits where seen.insert(hit.stored.path).inserted {
        let path = Place.shown(hit.stored.path)
        if options.nul {
          output.write(path + [0])
        } else {
          output.writeLine(TerminalText.escape(path))
        }
      }
      return !answer.hits.isEmpty
    }
    let maker = HitPartMaker(count: options.snippets)
    let facets = FacetOutput(answer.facets, limit: options.facetLimit)
    switch options.format {
    case .json:
      try HitOutput(maker, output).printJSON(
        answer, request, query.number, facets, reader.snapshot, MissingNotice(reader.missing, messages))
    case .csv, .tsv:
      let table = TableOutput(output, isCSV: options.format == .csv)
      if answer.facets.isEmpty {
        HitOutput(maker, output).print(answer, query, to: table)
        sayRest(of: answer, request)
      } else {
        facets.print(to: table)
      }
    case .text:
      if query.number != nil { output.writeLine((query.isFirst ? "" : "\n") + "== \(text)\n") }
      TextPrinter(output, isColored: options.color.isColored(1)).print(answer, request, maker, facets)
    }
    if answer.hits.isEmpty, answer.matches > 0, options.limit > 0, options.offset > 0, answer.facets.isEmpty {
      let number = answer.stories ?? answer.matches
      messages.line("lede: \(number) found, none behind --offset \(options.offset)")
    }
    if answer.hits.isEmpty, answer.matches == 0, options.format == .text {
      if query.number == nil {
        messages.line("lede: nothing found")
      } else {
        output.writeLine("nothing found")
      }
    }
    return answer.matches > 0
  }

  /// Says that a table does not have every match.
  private func sayRest(of answer: SearchAnswer, _ request: SearchRequest) {
    let shown = answer.hits.reduce(request.offset) { $0 + 1 + $1.copies.count + $1.variants.count }
    guard !answer.hits.isEmpty, shown < answer.matches else { return }
    let first = request.offset + 1
    let last = request.offset + answer.hits.count
    messages.line(
      "lede: rows \(first) to \(last) of \(answer.stories ?? answer.matches); -n and --offset show others")
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
