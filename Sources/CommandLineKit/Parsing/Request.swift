/// What a command line asks for.
public enum Request<Action: Sendable>: Sendable {
  /// Do what this command's options say.
  case run(Action, command: String)
  /// Show help.
  case help(HelpTopic, HelpDetail)
  /// Show the version.
  case version
}
