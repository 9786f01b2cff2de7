/// What stood on the command line for a flag.
public enum FlagInput: Sendable, Hashable {
  /// The flag, which takes no value.
  case on
  /// The flag's negation.
  case off
  /// The flag with its value.
  case value(Argument)
}
