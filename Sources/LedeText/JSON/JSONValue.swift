// libm, for rounding.
internal import Glibc

/// A JSON value as ``JSONReader`` reads it.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(JSONNumber)
  /// A string, with its place in the source.
  case string(JSONString)
  /// An array's elements.
  case array([JSONValue])
  /// An object's members in source order, duplicates included.
  case object([JSONMember])

  /// The value of the last member `key` of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The members of an object.
  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string.
  public var string: String? {
    if case .string(let string) = self { string.string } else { nil }
  }

  /// A string with its place.
  public var text: JSONString? {
    if case .string(let string) = self { string } else { nil }
  }

  /// A number that is an integer.
  public var int: Int? {
    if case .number(let number) = self { number.int } else { nil }
  }

  /// A number.
  public var double: Double? {
    if case .number(let number) = self { number.double } else { nil }
  }

  /// A truth value.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// True for `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// A member of a JSON object.
public struct JSONMember: Sendable {
  /// The name, unescaped.
  public var key: String
  /// The value.
  public var value: JSONValue

  /// A member.
  public init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// A JSON number, kept as it is written so that long identifiers lose nothing.
public struct JSONNumber: Hashable, Sendable {
  /// The number's text.
  public var source: String

  /// A number of a text in JSON's grammar.
  public init(source: String) { self.source = source }

  /// The nearest double; infinite where it is too large.
  public var double: Double { Double(source) ?? .infinity }

  /// The integer, if the number is one and fits; `1e3` and `2.0` are integers.
  public var int: Int? {
    if let value = Int(source) { return value }
    guard source.utf8.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) else { return nil }
    return Int(exactly: double)
  }
}

/// A JSON string, and where its text stands in the source.
public struct JSONString: Sendable {
  /// The text: well-formed UTF-8, escapes replaced.
  public var bytes: [UInt8]
  /// The bytes of the source between the quotes.
  public var source: Range<Int>
  /// The number of broken byte sequences and lone surrogates that became U+FFFD.
  public var replaced: Int
  /// Empty when the text stands in the source as it is, which saves an allocation for each string.
  private var map: OffsetMap

  /// From the bytes of the text to the bytes of the input that was parsed.
  public var origin: OffsetMap {
    map.textLength == 0 ? OffsetMap(verbatim: bytes.count, from: source.lowerBound) : map
  }

  /// True when the text stands in the source as it is.
  public var isVerbatim: Bool { map.textLength == 0 }

  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A string; without a map, one that stands in the source as it is.
  public init(bytes: [UInt8], source: Range<Int>, origin: OffsetMap = OffsetMap(), replaced: Int = 0) {
    self.bytes = bytes
    self.source = source
    self.replaced = replaced
    map = origin
  }
}
