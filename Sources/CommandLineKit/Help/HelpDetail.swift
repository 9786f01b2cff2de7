/// How much help is shown.
public enum HelpDetail: Sendable, Hashable {
  /// One screen: what `-h` shows.
  case short
  /// All: what `--help` shows.
  case long
}
