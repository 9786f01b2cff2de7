internal import LedeText

/// A field's text, and where it stands in the record.
struct FieldValue {
  /// Well-formed UTF-8.
  var text: [UInt8]
  /// From `text` to the bytes of the record.
  var origin: OffsetMap
  /// The name by which the record calls it.
  var name: String
  /// Broken byte sequences that became U+FFFD.
  var replaced = 0

  /// A value; text that stands nowhere as it is gets the map of nothing at the record's start.
  init(text: [UInt8], origin: OffsetMap, name: String, replaced: Int = 0) {
    self.text = text
    self.name = name
    self.replaced = replaced
    if origin.textLength == text.count {
      self.origin = origin
    } else {
      self.origin = OffsetMap()
      self.origin.append(text: 1, source: 0, count: text.count, at: 0)
    }
  }

  var string: String { String(decoding: text, as: UTF8.self) }
  /// White space folded; `nil` when nothing is left.
  var line: String? {
    let folded = String(folding: text)
    return folded.isEmpty ? nil : folded
  }
  var isBlank: Bool { !text.contains { !$0.isSpace } }

  /// The value without white space around it.
  var trimmed: FieldValue {
    guard let first = text.firstIndex(where: { !$0.isSpace }),
      let last = text.lastIndex(where: { !$0.isSpace })
    else {
      return FieldValue(text: [], origin: OffsetMap(), name: name)
    }
    if first == 0, last == text.count - 1 { return self }
    return FieldValue(
      text: Array(text[first...last]), origin: origin.slice(first..<(last + 1)), name: name,
      replaced: replaced)
  }

  /// Joins another value to the end, with a line end between them.
  mutating func join(_ other: FieldValue, separator: [UInt8]) {
    if !text.isEmpty {
      text.append(contentsOf: separator)
      origin.append(text: 1, source: 0, count: separator.count, at: origin.runs.last?.sourceEnd ?? 0)
    }
    text.append(contentsOf: other.text)
    origin.append(other.origin)
    replaced += other.replaced
  }
}

/// The fields of a record by what they hold, whatever form the record has.
struct RecordFields {
  /// A caption with its credit, as a record gives them.
  struct CaptionFields {
    var text: FieldValue
    var credit: FieldValue?
  }

  private var best: [FieldRole: (rank: Int, value: FieldValue)] = [:]
  var captions: [CaptionFields] = []
  /// From the decoded record to its bytes, where it had to be decoded as a whole.
  var inner: OffsetMap?

  init() {}

  subscript(role: FieldRole) -> FieldValue? { best[role]?.value }

  /// Takes a value for a role, unless one by a more telling name is there already.
  mutating func offer(_ value: FieldValue, as role: FieldRole, rank: Int) {
    let value = value.trimmed
    guard !value.isBlank else { return }
    if let known = best[role] {
      // A body that is only the beginning of another one loses, whatever its name.
      let isStub = role == .body && known.value.text.count * 4 < value.text.count
      guard rank < known.rank || isStub else { return }
    }
    best[role] = (rank, value)
  }

  /// Takes markup and references off the fields that are lines.
  mutating func readMarkupOfLines() {
    for role in [FieldRole.headline, .byline, .section, .outlet] {
      guard let known = best[role], InlineMarkup.stands(in: known.value.text) else { continue }
      let value = InlineMarkup.read(known.value).trimmed
      best[role] = value.isBlank ? nil : (known.rank, value)
    }
    for index in captions.indices {
      captions[index].text = InlineMarkup.read(captions[index].text)
      captions[index].credit = captions[index].credit.map { InlineMarkup.read($0) }
    }
    captions.removeAll { $0.text.isBlank }
  }
}

extension RecordFields {
  /// Reads the fields of a JSON value.
  ///
  /// Names are looked up at the top and one level down; what stands higher wins.
  init(_ value: JSONValue, configuration: ReadingConfiguration) {
    for (role, names) in configuration.fields {
      for (rank, name) in names.enumerated() {
        var found: JSONValue? = value
        var rest = name
        // The whole name first: a key may hold a dot.
        if let direct = value[name] {
          found = direct
        } else {
          while let current = found, !rest.isEmpty {
            let head = rest.prefix { $0 != "." }
            found = current[String(head)]
            rest = String(rest.dropFirst(head.count + 1))
          }
        }
        if let found { take(found, as: role, rank: rank - 1000, name: name) }
      }
    }
    visit(value, depth: 0)
  }

  private mutating func visit(_ value: JSONValue, depth: Int) {
    guard case .object(let members) = value else { return }
    for member in members {
      if let (role, rank) = FieldRole.role(of: member.key.utf8) {
        let isRecord = role == .body || role == .headline || role == .section
        if isRecord, case .object = member.value, !Self.isText(member.value) {
          if depth == 0 { visit(member.value, depth: 1) }
        } else {
          take(member.value, as: role, rank: rank + depth * 100, name: member.key)
        }
      } else if depth == 0, case .object = member.value {
        visit(member.value, depth: 1)
      }
    }
  }

  /// Whether an object is there for one text: `{"rendered": "…"}` of WordPress, `{"main": "…"}` of the New York Times.
  private static func isText(_ object: JSONValue) -> Bool {
    object["rendered"]?.text != nil || object["main"]?.text != nil
  }

  private mutating func take(_ value: JSONValue, as role: FieldRole, rank: Int, name: String) {
    switch role {
    case .captions:
      for caption in Self.captions(in: value, name: name, depth: 0) { captions.append(caption) }
    case .byline, .section, .outlet, .url, .language, .lead:
      if let value = Self.text(value, name: name, separator: [0x2C, 0x20], numbers: false) {
        offer(value, as: role, rank: rank)
      }
    case .body:
      if let value = Self.text(value, name: name, separator: [0x0A, 0x0A]) {
        offer(value, as: role, rank: rank)
      }
    default:
      if let value = Self.text(value, name: name, separator: [0x2C, 0x20]) {
        offer(value, as: role, rank: rank)
      }
    }
  }

  /// The keys under which objects have what they are there for, the most telling first.
  private static let textKeys = [
    "rendered", "main", "original", "name", "text", "value", "@value", "content", "title", "#text", "$date",
    "person", "organization",
  ]

  /// - Parameter numbers: false where a number is none of the texts: it is the key of something elsewhere.
  private static func text(
    _ value: JSONValue, name: String, separator: [UInt8], numbers: Bool = true
  ) -> FieldValue? {
    switch value {
    case .string(let string):
      return FieldValue(text: string.bytes, origin: string.origin, name: name, replaced: string.replaced)
    case .number(let number):
      guard numbers else { return nil }
      return FieldValue(text: Array(number.source.utf8), origin: OffsetMap(), name: name)
    case .array(let elements):
      var result: FieldValue?
      for element in elements {
        guard let next = text(element, name: name, separator: separator, numbers: numbers), !next.isBlank
        else { continue }
        if result == nil { result = next } else { result?.join(next, separator: separator) }
      }
      return result
    case .object(let members):
      for key in textKeys {
        if let inner = value[key],
          let found = text(inner, name: name, separator: separator, numbers: numbers), !found.isBlank
        {
          return found
        }
      }
      // "firstname", "last_name".
      var result: FieldValue?
      for part in ["firstname", "middlename", "lastname"] {
        guard let member = members.first(where: { FieldRole.plain($0.key.utf8).elementsEqual(part.utf8) }),
          let next = text(member.value, name: name, separator: [], numbers: false), !next.isBlank
        else { continue }
        if result == nil { result = next } else { result?.join(next, separator: [0x20]) }
      }
      return result
    default: return nil
    }
  }

  private static func captions(in value: JSONValue, name: String, depth: Int) -> [CaptionFields] {
    switch value {
    case .string:
      guard let text = text(value, name: name, separator: []), !text.isBlank,
        name.lowercased().holds("caption")
      else { return [] }
      return [CaptionFields(text: text.trimmed, credit: nil)]
    case .array(let elements):
      guard depth < 2 else { return [] }
      return elements.prefix(500).flatMap { captions(in: $0, name: name, depth: depth + 1) }
    case .object(let members):
      var caption: (rank: Int, value: FieldValue)?
      var credit: FieldValue?
      for member in members {
        let key = String(decoding: FieldRole.plain(member.key.utf8), as: UTF8.self)
        if case .object = member.value, key != "caption" { continue }
        guard let value = text(member.value, name: member.key, separator: [], numbers: false), !value.isBlank
        else { continue }
        if case .array = member.value { continue }
        let ranks = ["caption", "captiontext", "description", "text", "alt", "alttext", "title"]
        if let rank = ranks.firstIndex(of: key), rank < caption?.rank ?? Int.max {
          caption = (rank, value.trimmed)
        }
        if ["credit", "credits", "photographer", "copyright", "creditline", "source", "author", "byline"]
          .contains(key),
          credit == nil || key == "credit"
        {
          credit = value.trimmed
        }
      }
      guard let caption = caption?.value else { return [] }
      return [CaptionFields(text: caption, credit: credit)]
    default: return []
    }
  }

  /// Reads the fields of a row.
  init(_ row: DelimitedRow, columns: [String], configuration: ReadingConfiguration) {
    for (column, field) in zip(columns, row.fields) {
      let value = FieldValue(text: field.text, origin: field.origin, name: column)
      for (role, names) in configuration.fields {
        if let rank = names.firstIndex(of: column) { offer(value, as: role, rank: rank - 1000) }
      }
      guard let (role, rank) = FieldRole.role(of: column.utf8) else { continue }
      if role == .captions {
        if !value.isBlank, column.lowercased().holds("caption") {
          captions.append(CaptionFields(text: value.trimmed, credit: nil))
        }
      } else {
        offer(value, as: role, rank: rank)
      }
    }
    if captions.count == 1, captions[0].credit == nil,
      let index = columns.firstIndex(where: { $0.lowercased() == "credit" }), index < row.fields.count
    {
      let field = row.fields[index]
      let credit = FieldValue(text: field.text, origin: field.origin, name: columns[index]).trimmed
      if !credit.isBlank { captions[0].credit = credit }
    }
  }
}
