/// A command: its description, and a parser that turns its arguments into what the program shall do.
///
/// The options that the flags write into are a type of the command's own; what comes out is an `Action`, the
/// same type for all commands of a program.
///
/// A program has many commands, and a run needs one: tables of flags and texts are made when the command is parsed or
/// described.
public struct Command<Action: Sendable>: Sendable {
  /// The command's name.
  public let name: String
  /// Other names for it.
  public let aliases: [String]
  private let describe: @Sendable () -> CommandDescription
  let parse: @Sendable ([Argument]) throws(CommandLineError) -> ParsedCommand<Action>

  /// What help, manual and shells know of the command.
  public var description: CommandDescription { describe() }

  /// A command.
  ///
  /// - Parameters:
  ///   - options: the options before any flag is read.
  ///   - check: looks at the whole once all is read, and throws if flags contradict each other.
  ///   - action: what the program shall do with these options; it is not done here.
  public init<Options: Sendable>(
    _ name: String, aliases: [String] = [], _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example] = [], isHidden: Bool = false,
    options: @autoclosure @escaping @Sendable () -> Options,
    positionals: @autoclosure @escaping @Sendable () -> [Positional<Options>] = [],
    flags: @autoclosure @escaping @Sendable () -> [Flag<Options>] = [],
    check: @escaping @Sendable (inout Options) throws(ValueError) -> Void = { (_) throws(ValueError) in },
    action: @escaping @Sendable (Options) -> Action
  ) {
    self.name = name
    self.aliases = aliases
    self.describe = {
      CommandDescription(
        name: name, aliases: aliases, summary: summary, discussion: discussion(), examples: examples(),
        positionals: positionals().map(\.description), flags: flags().map(\.description), isHidden: isHidden)
    }
    self.parse = { (arguments) throws(CommandLineError) in
      var parser = CommandParser(
        name: name, positionals: positionals(), flags: flags(), options: options())
      if let detail = try parser.parse(arguments) { return .help(detail) }
      do throws(ValueError) {
        try check(&parser.options)
      } catch {
        throw CommandLineError(error.message, command: name)
      }
      return .action(action(parser.options))
    }
  }
}

enum ParsedCommand<Action: Sendable>: Sendable {
  case action(Action)
  case help(HelpDetail)
}
