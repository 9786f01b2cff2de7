/// A program of several commands, as one table from which parsing, help, manual and completions follow.
///
/// Every program has `--help`, `--version` and a command `help [COMMAND]` of its own accord.
public struct Program<Action: Sendable>: Sendable {
  /// The program's name, as one types it.
  public let name: String
  /// Its version.
  public let version: String
  /// What it is, in a line without a full stop.
  public let summary: String
  private let makeDiscussion: @Sendable () -> [TextBlock]
  /// Command lines to learn from.
  public let examples: [Example]
  /// The commands, in the order of help.
  public let commands: [Command<Action>]
  private let makePages: @Sendable () -> [Page]
  /// The exit codes.
  public let exitCodes: [ExitCode]
  /// The environment variables that the program reads.
  public let environment: [EnvironmentVariable]
  /// The arguments with which a shell asks the program for words of a kind (`Completion.words`).
  public let wordsCommand: [String]
  /// A line that is shown when a command is unknown and resembles none.
  public let unknownCommandHint: String?

  /// A program.
  public init(
    name: String, version: String, _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [],
    examples: [Example] = [], commands: [Command<Action>],
    pages: @autoclosure @escaping @Sendable () -> [Page] = [], exitCodes: [ExitCode] = [],
    environment: [EnvironmentVariable] = [], wordsCommand: [String] = ["completions", "--words"],
    unknownCommandHint: String? = nil
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.makeDiscussion = discussion
    self.examples = examples
    self.commands = commands
    self.makePages = pages
    self.exitCodes = exitCodes
    self.environment = environment
    self.wordsCommand = wordsCommand
    self.unknownCommandHint = unknownCommandHint
  }

  /// More, for long help and the manual; made when asked for.
  public var discussion: [TextBlock] { makeDiscussion() }

  /// Further pages of the manual; made when asked for.
  public var pages: [Page] { makePages() }

  /// The command that every program has: `help [COMMAND]`.
  public var helpCommand: CommandDescription {
    CommandDescription(
      name: "help", aliases: [],
      summary: pages.isEmpty ? "Show help for a command" : "Show help for a command or a topic",
      discussion: [], examples: [],
      positionals: [
        PositionalDescription(
          name: pages.isEmpty ? "COMMAND" : "TOPIC", count: .optional, completion: .commands,
          summary: pages.isEmpty
            ? "A command" : "A command, or one of: " + pages.map(\.name).joined(separator: ", "))
      ],
      flags: [], isHidden: false)
  }

  /// The descriptions of all commands that are not hidden, `help` last.
  public var descriptions: [CommandDescription] {
    commands.map(\.description).filter { !$0.isHidden } + [helpCommand]
  }
}
