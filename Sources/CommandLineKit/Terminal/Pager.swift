/// Which program shows long output, and when.
public struct Pager: Sendable, Hashable {
  /// The command, given to `sh -c`.
  public var command: String
  /// The rows of the terminal: output that fits them is not paged.
  public var rows: Int

  /// A pager.
  public init(command: String, rows: Int) {
    self.command = command
    self.rows = rows
  }

  /// The pager to use for standard output, or nil if there is none to use: output does not go to a terminal, the
  /// terminal is dumb, or the user wants none (a variable that is empty or `cat`).
  ///
  /// - Parameter variables: environment variables that name a pager, the most particular first, such as
  ///   `["LEDE_PAGER", "PAGER"]`; where none is set it is `less`.
  public static func forStandardOutput(variables: [String]) -> Pager? {
    guard Terminal.isTerminal(1), let size = Terminal.size(1) else { return nil }
    return choose(
      variables.lazy.compactMap { Environment.setting($0) }.first, terminal: Environment.value("TERM"),
      rows: size.rows)
  }

  /// The decision itself, from what the user set.
  public static func choose(_ setting: String?, terminal: String?, rows: Int) -> Pager? {
    let command = setting ?? "less"
    guard terminal != nil, terminal != "dumb", !command.allSatisfy(\.isWhitespace), command != "cat" else {
      return nil
    }
    return Pager(command: command, rows: rows)
  }
}
