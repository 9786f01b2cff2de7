import LedeSearch
import LedeText

extension JSONOutput {
  /// The words of a query that the index does not have, as members of an object that is open.
  static func writeSuggestions(_ answer: SearchAnswer, to json: inout JSONWriter) {
    guard !answer.suggestions.isEmpty else { return }
    json.key("suggestions")
    json.beginArray()
    for suggestion in answer.suggestions {
      json.beginObject()
      json.key("word")
      json.string(suggestion.word)
      write(suggestion.field, "field", to: &json)
      json.key("start")
      json.int(suggestion.range.lowerBound)
      json.key("length")
      json.int(suggestion.range.count)
      json.key("alternatives")
      json.beginArray()
      for alternative in suggestion.alternatives {
        json.beginObject()
        json.key("word")
        json.string(alternative.word)
        json.key("count")
        json.int(alternative.count)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.key("suggested_query")
    if let query = answer.suggestedQuery { json.string(query) } else { json.null() }
  }
}

/// What to say about words that the index does not have, a line each, and the query that was probably meant.
enum SuggestionText {
  static func lines(_ answer: SearchAnswer) -> [String] {
    var lines: [String] = []
    for suggestion in answer.suggestions {
      let place = suggestion.field.map { "in \($0)" } ?? "in the index"
      var line = "there is no \u{201C}\(suggestion.word)\u{201D} \(place)"
      if !suggestion.alternatives.isEmpty {
        line +=
          "; near: " + suggestion.alternatives.map { "\($0.word) (\($0.count))" }.joined(separator: ", ")
      }
      lines.append(line)
    }
    if let query = answer.suggestedQuery {
      lines.append("did you mean: " + String(decoding: query, as: UTF8.self))
    }
    return lines.map { TerminalText.escape(Array($0.utf8)) }
  }
}
