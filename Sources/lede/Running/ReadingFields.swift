import CommandLineKit
import LedeArticle

/// The parts that `--field PART=NAME` can name.
enum ReadingFields {
  static var names: String { FieldRole.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The code of a language by its code, in any case and with a region (`en-US`), or by its English name.
  static func code(ofLanguage text: String) throws(UsageError) -> String {
    let word = text.lowercased()
    if let table = LanguageTable.all.first(where: { $0.name.lowercased() == word }) { return table.code }
    let code = word.prefix { $0 != "-" && $0 != "_" }
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }) else {
      let known = LanguageTable.all.map(\.code).sorted().joined(separator: ", ")
      throw UsageError("--lang takes the code of a language, found '\(text)'; known best are \(known)")
    }
    return String(code)
  }

  /// The configuration that flags ask for; `none` is an empty language.
  static func configuration(_ fields: [String], language: String?) throws(UsageError) -> ReadingConfiguration
  {
    var configuration = ReadingConfiguration()
    configuration.defaultLanguage = try language.map { (text) throws(UsageError) in
      text == "none" ? "" : try code(ofLanguage: text)
    }
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
