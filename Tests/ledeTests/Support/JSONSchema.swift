import Foundation
import LedeText

/// The part of JSON Schema (draft 2020-12) that docs/json-schema.json uses.
///
/// Stricter in one thing: where an object has a list of properties, others are faults. A reader must take fields that it
/// does not know; the program must print none that the schema does not tell of.
struct JSONSchema {
  private let root: JSONValue

  init(_ file: URL) throws {
    root = try JSONReader.parse([UInt8](Data(contentsOf: file)))
  }

  /// What is wrong with a line of output; empty when it is as the schema says.
  func faults(in line: String) throws -> [String] {
    faults(try JSONReader.parse(Array(line.utf8)), root, "$")
  }

  static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "oneOf", "not",
    "required",
    "properties", "additionalProperties", "items", "minimum", "pattern",
  ]

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    var found = (schema.members ?? []).map(\.key).filter { !Self.known.contains($0) }
      .map { "\(path): \($0) is not checked" }
    if let reference = schema["$ref"]?.string {
      guard let target = root["$defs"]?[String(reference.dropFirst("#/$defs/".count))] else {
        return ["\(path): no \(reference)"]
      }
      found += faults(value, target, path)
    }
    if let type = schema["type"] {
      let names = type.elements?.compactMap(\.string) ?? [type.string ?? ""]
      if !names.contains(where: { Self.isOf($0, value) }) { found.append("\(path): not of type \(names)") }
    }
    if let constant = schema["const"], !Self.isEqual(constant, value) {
      found.append("\(path): not \(constant)")
    }
    if let list = schema["enum"]?.elements, !list.contains(where: { Self.isEqual($0, value) }) {
      found.append("\(path): none of the values")
    }
    if let minimum = schema["minimum"]?.double, let number = value.double, number < minimum {
      found.append("\(path): below \(minimum)")
    }
    if let pattern = schema["pattern"]?.string, let text = value.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): '\(text)' is not like \(pattern)")
    }
    if let excluded = schema["not"], faults(value, excluded, path).isEmpty {
      found.append("\(path): is what it must not be")
    }
    if let choices = schema["oneOf"]?.elements {
      let results = choices.map { faults(value, $0, path) }
      if results.count(where: \.isEmpty) != 1 {
        // The nearest choice tells the most.
        let nearest = results.min { $0.count < $1.count } ?? []
        found.append("\(path): fits \(results.count(where: \.isEmpty)) of the choices: \(nearest)")
      }
    }
    if let members = value.members {
      for name in (schema["required"]?.elements ?? []).compactMap(\.string) where value[name] == nil {
        found.append("\(path): no \(name)")
      }
      for member in members {
        if let rule = schema["properties"]?[member.key] ?? schema["additionalProperties"] {
          found += faults(member.value, rule, "\(path).\(member.key)")
        } else if schema["properties"] != nil {
          found.append("\(path): \(member.key) is not in the schema")
        }
      }
    }
    if let elements = value.elements, let rule = schema["items"] {
      for (index, item) in elements.enumerated() { found += faults(item, rule, "\(path)[\(index)]") }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("null", .null), ("boolean", .bool),
      ("number", .number):
      true
    case ("integer", .number(let number)): number.int != nil
    default: false
    }
  }

  private static func isEqual(_ one: JSONValue, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.string(let a), .string(let b)): a.bytes == b.bytes
    case (.number(let a), .number(let b)): a.double == b.double
    case (.bool(let a), .bool(let b)): a == b
    case (.null, .null): true
    default: false
    }
  }
}
