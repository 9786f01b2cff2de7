/// A shell for which the program can write its completions.
public enum Shell: String, Sendable, Hashable, CaseIterable {
  /// GNU Bash 4 and newer.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish
}
