/// What help is about.
public enum HelpTopic: Sendable, Hashable {
  /// The program.
  case program
  /// One of its commands.
  case command(CommandDescription)
  /// One of its pages.
  case page(Page)
}
