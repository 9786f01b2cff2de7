/// When output is coloured.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  /// On a terminal, unless NO_COLOR is set or the terminal is dumb.
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// Whether to colour what goes to this descriptor.
  public func isColored(_ descriptor: Int32) -> Bool {
    isColored(
      isTerminal: Terminal.isTerminal(descriptor), noColor: Environment.value("NO_COLOR") != nil,
      terminal: Environment.value("TERM"))
  }

  /// The decision itself, from what is known of the terminal and the environment.
  public func isColored(isTerminal: Bool, noColor: Bool, terminal: String?) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && !noColor && terminal != nil && terminal != "dumb"
    }
  }
}
