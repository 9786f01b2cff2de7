import CommandLineKit
import LedeArticle
import LedeSchema
import LedeText

/// `lede export`: all articles as lines of JSON.
struct ExportCommand {
  private let options: ExportOptions
  private let messages: MessageStream

  init(_ options: ExportOptions, _ messages: MessageStream) {
    self.options = options
    self.messages = messages
  }

  func run() throws -> Never {
    let output = OutputStream.standardOutput()
    if options.printsMapping {
      output.write(Self.mapping + [0x0a])
      ProcessEnd.end(.done, output)
    }
    let snapshot = try Place.snapshot(options.place)
    var count = 0
    try snapshot.forEachLiveArticle { stored in
      if options.format == .opensearch { output.write(action(stored) + [0x0a]) }
      output.write(Self.document(stored) + [0x0a])
      count += 1
      return !output.isEnded
    }
    let notice = MissingNotice(snapshot.missing, messages)
    notice.say()
    ProcessEnd.end(notice.code(count == 0 ? .nothingFound : .done), output)
  }

  private func action(_ stored: StoredArticle) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("index")
    json.beginObject()
    json.key("_index")
    json.string(options.name)
    json.key("_id")
    json.string(stored.id.description)
    json.endObject()
    json.endObject()
    return json.finish()
  }

  /// A field of a document: its name, and its type over there.
  private struct Field {
    let name: String
    let type: String
    let value: (StoredArticle) -> String?

    init(_ name: String, _ type: String, _ value: @escaping (StoredArticle) -> String?) {
      self.name = name
      self.type = type
      self.value = value
    }
  }

  /// The fields that hold one value, by names that `lede index` knows.
  private static var fields: [Field] {
    [
      Field("id", "keyword") { $0.id.description },
      Field("path", "keyword") { String(decoding: $0.path, as: UTF8.self) },
      Field("record", "keyword") { $0.record },
      Field("headline", "text") { $0.article.headline?.value },
      Field("byline", "text") { $0.article.byline?.value },
      Field("dateline", "text") { $0.article.dateline?.value },
      Field("published", "date") { $0.article.published.map(JSONOutput.date) },
      Field("published_evidence", "keyword") { $0.article.published?.evidence.rawValue },
      Field("updated", "date") { $0.article.updated.map(JSONOutput.date) },
      Field("outlet", "keyword") { $0.article.outlet?.value },
      Field("section", "keyword") { $0.article.section?.value },
      Field("agency", "keyword") { $0.article.agency?.value },
      Field("language", "keyword") { $0.article.language?.code },
      Field("url", "keyword") { $0.article.url?.value },
      Field("body", "text") { stored in
        let article = stored.article
        let body = article.parts.filter { $0.kind == .paragraph || $0.kind == .dateline }
        // A dateline stands at the start of its paragraph.
        return body.map { article.string($0.range) + ($0.kind == .dateline ? " " : "\n\n") }.joined()
      },
    ]
  }

  private static func document(_ stored: StoredArticle) -> [UInt8] {
    let article = stored.article
    var json = JSONWriter()
    json.beginObject()
    for field in fields {
      guard let value = field.value(stored) else { continue }
      json.key(field.name)
      json.string(value)
    }
    json.key("quotes")
    json.beginArray()
    for quote in article.quotes {
      json.beginObject()
      json.key("text")
      json.string(quote.ranges.map { article.string($0) }.joined(separator: "\n"))
      if let speaker = quote.speaker {
        json.key("speaker")
        json.string(speaker.name)
      }
      json.endObject()
    }
    json.endArray()
    json.key("captions")
    json.beginArray()
    for caption in article.captions {
      json.beginObject()
      json.key("caption")
      json.string(Array(article.text[caption.range]))
      if let credit = caption.credit {
        json.key("credit")
        json.string(credit)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish()
  }

  /// The body of the request that makes the index: fields as they are above, quotes and captions nested.
  private static var mapping: [UInt8] {
    var json = JSONWriter()
    func property(_ name: String, _ type: String) {
      json.key(name)
      json.beginObject()
      json.key("type")
      json.string(type)
      if type == "date" {
        json.key("format")
        json.string("yyyy-MM-dd||yyyy-MM||yyyy")
      }
      // Values that are longer are kept, and not found by the whole: Lucene takes terms of 32,766 bytes.
      if type == "keyword" {
        json.key("ignore_above")
        json.int(8000)
      }
      json.endObject()
    }
    func nested(_ name: String, _ properties: [(String, String)]) {
      json.key(name)
      json.beginObject()
      json.key("type")
      json.string("nested")
      json.key("properties")
      json.beginObject()
      for (name, type) in properties { property(name, type) }
      json.endObject()
      json.endObject()
    }
    json.beginObject()
    json.key("mappings")
    json.beginObject()
    json.key("properties")
    json.beginObject()
    for field in fields { property(field.name, field.type) }
    nested("quotes", [("text", "text"), ("speaker", "text")])
    nested("captions", [("caption", "text"), ("credit", "text")])
    json.endObject()
    json.endObject()
    json.endObject()
    return json.finish()
  }
}
