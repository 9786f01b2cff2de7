/// Why bytes are not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected and what stood there, in a line for a person.
  public var message: String
  /// The byte of the input at which it went wrong, from 0.
  public var offset: Int

  /// An error.
  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message with its place.
  public var description: String { "\(message) at byte \(offset)" }
}
