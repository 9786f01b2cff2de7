import CommandLineKit
import LedeArticle

/// The parts that `--field PART=NAME` can name.
enum ReadingFields {
  static var names: String { FieldRole.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The configuration that flags ask for.
  static func configuration(_ fields: [String], language: String?) throws(UsageError) -> ReadingConfiguration
  {
    var configuration = ReadingConfiguration()
    configuration.defaultLanguage = language
    for field in fields {
      guard let sign = field.firstIndex(of: "=") else {
        throw UsageError("--field takes PART=NAME, found '\(field)'")
      }
      let part = field[..<sign].lowercased()
      let known =
        ["text": "body", "title": "headline", "date": "published", "author": "byline"][part] ?? part
      guard let role = FieldRole(rawValue: known) else {
        throw UsageError("--field knows no part '\(part)'; the parts are \(names)")
      }
      configuration.fields[role, default: []].append(String(field[field.index(after: sign)...]))
    }
    return configuration
  }
}

/// A command line that parses, but makes no sense.
struct UsageError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
