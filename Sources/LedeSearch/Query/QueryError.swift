/// Why a query could not be read, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// Nothing that could be searched for.
    case empty
    /// A bracket without its other half, or with nothing inside.
    case brackets
    /// A quotation mark without its other half, or with no words inside.
    case quotationMarks = "quotation-marks"
    /// An operator without a condition on one of its sides, or with one that it can't take.
    case operand
    /// A name before a colon that is no field.
    case unknownField = "unknown-field"
    /// A field where it can't stand, or without a value.
    case field
    /// A value that the field can't have.
    case value
    /// A date that can't be read or does not exist.
    case date
    /// A wildcard or a fuzzy word that can't be searched for.
    case wildcard
    /// Larger than a limit.
    case limit
  }

  /// What is wrong.
  public var code: Code
  /// The bytes of the query that it is about.
  public var range: Range<Int>
  /// What is wrong, in a line; safe for a terminal.
  public var message: String
  /// What could stand there instead, or how to write what was probably meant; safe for a terminal.
  public var expected: String?
  /// The text that was probably meant to stand at `range`.
  public var suggestion: String?

  /// An error.
  public init(
    _ code: Code, at range: Range<Int>, _ message: String, expected: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.expected = expected
    self.suggestion = suggestion
  }
}
