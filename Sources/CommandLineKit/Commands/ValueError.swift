/// Why a value does not fit its flag or argument.
public struct ValueError: Error, Sendable, Hashable {
  /// What is wrong, to be read after the flag's name: `expected a whole number, not 'x'`.
  public var message: String

  /// An error with this message.
  public init(_ message: String) {
    self.message = message
  }

  /// An error that says what was expected and what was there.
  public init(expected: String, found: Argument) {
    self.message = "expected \(expected), not \(found.quoted)"
  }
}
