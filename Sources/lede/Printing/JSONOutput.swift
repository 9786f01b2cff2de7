import LedeArticle
import LedeIndex
import LedeSchema
import LedeSearch
import LedeText

/// The machine output: JSON Lines, schema 1, described in docs/json.md.
enum JSONOutput {
  static let schema = 1

  static func write(_ input: SkippedInput, to json: inout JSONWriter) {
    json.beginObject()
    json.key("path")
    json.string(input.path)
    if let member = input.member {
      json.key("member")
      json.string(member)
    }
    if let record = input.record {
      json.key("record")
      json.int(record)
    }
    if let line = input.line {
      json.key("line")
      json.int(line)
    }
    json.key("reason")
    json.string(input.reason)
    json.key("message")
    json.string(input.message)
    json.key("indexed")
    json.bool(input.isFlaw)
    if input.count > 1 {
      json.key("count")
      json.int(input.count)
    }
    json.endObject()
  }

  static func start(_ type: String) -> JSONWriter {
    var json = JSONWriter()
    json.beginObject()
    json.key("type")
    json.string(type)
    json.key("schema")
    json.int(schema)
    return json
  }

  static func write(_ value: String?, _ key: String, to json: inout JSONWriter) {
    json.key(key)
    if let value { json.string(value) } else { json.null() }
  }

  /// What a hit and `lede show` say of an article.
  static func writeHead(_ stored: StoredArticle, to json: inout JSONWriter) {
    let article = stored.article
    json.key("id")
    json.string(stored.id.description)
    json.key("path")
    json.string(stored.path)
    write(stored.record, "record", to: &json)
    write(article.headline?.value, "headline", to: &json)
    write(article.published.map(date), "date", to: &json)
    write(article.outlet?.value, "outlet", to: &json)
    write(article.language?.code, "language", to: &json)
  }

  static func date(_ date: DatedEvidence) -> String {
    QueryDate(year: date.year, month: date.month, day: date.day).description
  }

  /// A range of the read text, as bytes of the source where the form allows it.
  static func write(
    _ range: Range<Int>, of stored: StoredArticle, _ places: SourcePlaces, to json: inout JSONWriter
  ) {
    let place = places.place(of: range, in: stored)
    json.beginObject()
    json.key("start")
    json.int(place.range.lowerBound)
    json.key("length")
    json.int(place.range.count)
    json.key("line")
    json.int(place.line)
    json.key("unit")
    json.string(place.unit.rawValue)
    json.endObject()
  }

  static func write(
    _ parts: [HitPart], of stored: StoredArticle, _ places: SourcePlaces, to json: inout JSONWriter
  ) {
    json.key("parts")
    json.beginArray()
    for part in parts { write(part, of: stored, places, to: &json) }
    json.endArray()
  }

  private static func write(
    _ part: HitPart, of stored: StoredArticle, _ places: SourcePlaces, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("kind")
    json.string(part.kind.rawValue)
    json.key("text")
    json.string(Array(stored.article.text[part.range]))
    json.key("marks")
    json.beginArray()
    for mark in part.marks {
      json.beginObject()
      json.key("start")
      json.int(mark.lowerBound)
      json.key("length")
      json.int(mark.count)
      json.endObject()
    }
    json.endArray()
    if part.kind == .quote {
      write(part.speaker?.name, "speaker", to: &json)
    }
    if part.kind == .caption { write(part.credit, "credit", to: &json) }
    json.key("range")
    write(part.range, of: stored, places, to: &json)
    json.endObject()
  }
}
