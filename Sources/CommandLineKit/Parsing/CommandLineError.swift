/// Why a command line was not understood.
public struct CommandLineError: Error, Sendable, Hashable {
  /// What is wrong, in a line without a full stop.
  public var message: String
  /// What to try, a sentence; nil if there is nothing to say.
  public var hint: String?
  /// The command that was being read; nil before any was.
  public var command: String?

  /// An error.
  public init(_ message: String, hint: String? = nil, command: String? = nil) {
    self.message = message
    self.hint = hint
    self.command = command
  }
}
