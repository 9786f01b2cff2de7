/// What help, manual and shells know of a flag.
public struct FlagDescription: Sendable, Hashable {
  /// The long name, without dashes.
  public var long: String
  /// The short name, a letter or a digit.
  public var short: Character?
  /// The long name, without dashes, that turns the flag off, such as `no-pager`.
  public var negation: String?
  /// What stands for the value in help, such as `NUMBER`; nil if the flag takes none.
  public var valueName: String?
  /// What a shell offers for the value.
  public var completion: Completion
  /// Whether giving the flag again adds to what was given before.
  public var isRepeatable: Bool
  /// The heading under which long help lists the flag.
  public var category: String
  /// What the flag does, in a line.
  public var summary: String
  /// More, for long help and the manual.
  public var discussion: [TextBlock]
  /// Whether help, manual and shells leave the flag out.
  public var isHidden: Bool

  /// The words that the value may be; empty if it is free.
  public var choices: [Choice] {
    if case .choices(let choices) = completion { choices } else { [] }
  }
}
