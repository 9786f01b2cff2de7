import CommandLineKit
import LedeArticle
import LedeSchema
import LedeSearch
import LedeText

/// Hits as data: JSON Lines and tables.
struct HitOutput {
  private let maker: HitPartMaker
  private let output: OutputStream
  private let places = SourcePlaces()

  init(_ maker: HitPartMaker, _ output: OutputStream) {
    self.maker = maker
    self.output = output
  }

  func printJSON(
    _ answer: SearchAnswer, _ request: SearchRequest, _ number: Int?, _ facets: FacetOutput,
    _ snapshot: Snapshot, _ notice: MissingNotice
  ) throws {
    func start(_ type: String) -> JSONWriter {
      var json = JSONOutput.start(type)
      if let number {
        json.key("query_number")
        json.int(number)
      }
      return json
    }
    var head = start("query")
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
      var json = start("hit")
      json.key("rank")
      json.int(hit.rank)
      json.key("score")
      json.double(hit.score, decimals: 6)
      json.key("collection")
      json.string(request.collection.rawValue)
      if let index = hit.index {
        json.key("index")
        json.string(index.description)
      }
      JSONOutput.writeHead(hit.stored, to: &json)
      JSONOutput.write(maker.parts(of: hit), of: hit.stored, places, to: &json)
      if !hit.scoreParts.isEmpty {
        json.key("explain")
        json.beginArray()
        for part in hit.scoreParts {
          json.beginObject()
          json.key("kind")
          json.string(part.kind.rawValue)
          json.key("text")
          json.string(part.text)
          json.key("score")
          json.double(part.score, decimals: 6)
          json.key("times")
          json.int(part.times)
          json.key("headline")
          json.bool(part.isInHeadline)
          json.endObject()
        }
        json.endArray()
      }
      if request.collapsesCopies {
        json.key("copies")
        json.beginArray()
        for copy in hit.copies { json.string(try snapshot.storedArticle(copy).id.description) }
        json.endArray()
      }
      if !hit.variants.isEmpty {
        json.key("variants")
        json.beginArray()
        for variant in hit.variants {
          json.beginObject()
          json.key("id")
          json.string(variant.stored.id.description)
          json.key("path")
          json.string(variant.stored.path)
          JSONOutput.write(variant.stored.record, "record", to: &json)
          json.key("pieces")
          DifferencePrinter.write(variant.difference, to: &json)
          json.endObject()
        }
        json.endArray()
      }
      json.endObject()
      output.write(json.finish() + [0x0a])
    }
    var tail = start("summary")
    tail.key("matches")
    tail.int(answer.matches)
    tail.key("exact")
    tail.bool(answer.isCountExact)
    if let sample = answer.sample {
      tail.key("sample")
      tail.beginObject()
      tail.key("read")
      tail.int(sample.read)
      tail.key("candidates")
      tail.int(sample.candidates)
      tail.endObject()
    }
    if request.collapsesCopies {
      tail.key("stories")
      if let stories = answer.stories { tail.int(stories) } else { tail.null() }
    }
    if let undated = answer.undated {
      tail.key("undated")
      tail.int(undated)
    }
    tail.key("partial")
    tail.bool(answer.isPartial)
    notice.write(to: &tail)
    if !answer.addedWords.isEmpty {
      tail.key("added")
      tail.beginArray()
      for word in answer.addedWords { tail.string(word) }
      tail.endArray()
    }
    JSONOutput.writeSuggestions(answer, to: &tail)
    facets.write(to: &tail)
    tail.endObject()
    output.write(tail.finish() + [0x0a])
  }

  func print(_ answer: SearchAnswer, _ query: SearchCommand.LabelledQuery, to table: TableOutput) {
    // With queries from a file, the first column says which one a row answers, and one row names the columns.
    let label = query.number.map { _ in [String(decoding: query.text, as: UTF8.self)] } ?? []
    if query.number == nil || query.isFirst {
      table.row(
        (label.isEmpty ? [] : ["query"]) + [
          "rank", "score", "id", "date", "outlet", "language", "headline", "kind", "text", "by", "copies",
        ] + TableOutput.placeColumns)
    }
    for hit in answer.hits {
      guard !output.isEnded else { return }
      let article = hit.stored.article
      let part = maker.parts(of: hit).first
      let place = part.map { places.place(of: $0.range, in: hit.stored) }
      table.row(
        label + [
          "\(hit.rank)", "\(hit.score)", hit.stored.id.description,
          article.published.map(JSONOutput.date) ?? "", article.outlet?.value ?? "",
          article.language?.code ?? "", article.headline?.value ?? "", part?.kind.rawValue ?? "",
          TableOutput.line(part.map { article.string($0.range) } ?? ""),
          part?.speaker?.name ?? part?.credit ?? "", "\(hit.copies.count + hit.variants.count)",
        ] + TableOutput.cells(of: place, in: hit.stored))
    }
  }
}
