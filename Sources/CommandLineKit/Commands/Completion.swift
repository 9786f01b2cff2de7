/// What a shell offers for a value.
public enum Completion: Sendable, Hashable {
  /// Nothing: free text.
  case none
  /// Files and folders.
  case file
  /// Folders.
  case folder
  /// These words.
  case choices([Choice])
  /// Words that the program itself lists for this kind, a line each, a tab before what they mean
  /// (`Program.wordsCommand`).
  case words(String)
  /// The names of the program's commands and pages.
  case commands
}
