/// An environment variable that the program reads, shown in help and manual.
public struct EnvironmentVariable: Sendable, Hashable {
  /// The variable's name.
  public var name: String
  /// What it does, in a line.
  public var summary: String

  /// A row of the table.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
