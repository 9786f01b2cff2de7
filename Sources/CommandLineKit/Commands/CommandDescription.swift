/// What help, manual and shells know of a command.
public struct CommandDescription: Sendable, Hashable {
  /// The command's name.
  public var name: String
  /// Other names for it.
  public var aliases: [String]
  /// What it does, in a line without a full stop.
  public var summary: String
  /// More, for long help and the manual.
  public var discussion: [TextBlock]
  /// Command lines to learn from.
  public var examples: [Example]
  /// Its positional arguments, in order.
  public var positionals: [PositionalDescription]
  /// Its flags, in the order of help; `--help` is not among them.
  public var flags: [FlagDescription]
  /// Whether help, manual and shells leave the command out.
  public var isHidden: Bool

  /// The flag that shows help, which every command has.
  public static let helpFlag = FlagDescription(
    long: "help", short: "h", negation: nil, valueName: nil, completion: .none, isRepeatable: false,
    category: "Flags", summary: "Show help: -h short, --help with all there is to say", discussion: [],
    isHidden: false)

  /// The flags to be shown, the one for help last.
  var shownFlags: [FlagDescription] { flags.filter { !$0.isHidden } + [Self.helpFlag] }

  /// How the command is used, after the program's name.
  public var usage: String {
    ([name, "[FLAGS]"] + positionals.map(\.usage)).joined(separator: " ")
  }
}
