/// A row of the program's table of exit codes, shown in help and manual.
public struct ExitCode: Sendable, Hashable {
  /// What the process ends with, 0 to 255.
  public var code: Int32
  /// When it ends so, in a line.
  public var meaning: String

  /// A row of the table.
  public init(_ code: Int32, _ meaning: String) {
    self.code = code
    self.meaning = meaning
  }
}
