/// A command line to learn from, with a line that says what it does.
public struct Example: Sendable, Hashable {
  /// The whole command, as one types it.
  public var command: String
  /// What it does, in a line.
  public var summary: String

  /// An example.
  public init(_ command: String, _ summary: String) {
    self.command = command
    self.summary = summary
  }
}
