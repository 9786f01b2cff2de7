extension Program {
  /// A script that teaches a shell the program's commands, flags and their values.
  ///
  /// Words that depend on the user's data are asked for when they are needed, by the program's
  /// `wordsCommand`; they are never evaluated, whatever they hold.
  public func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions()
    case .zsh: zshCompletions()
    case .fish: fishCompletions()
    }
  }

  /// The words after `help`.
  var topics: [Choice] {
    commands.map(\.description).filter { !$0.isHidden }.map { Choice($0.name, $0.summary) }
      + pages.map { Choice($0.name, $0.summary) }
  }

  /// The program's name as part of a shell function's name.
  var functionName: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// The command that lists words, the kind left out.
  var wordsCall: String { ([name] + wordsCommand).joined(separator: " ") }
}

extension FlagDescription {
  /// The names as they are typed: short, long, negated.
  var typed: [String] {
    (short.map { ["-\($0)"] } ?? []) + ["--\(long)"] + (negation.map { ["--\($0)"] } ?? [])
  }
}

extension String {
  /// The text as one word of a POSIX shell, between single quotes.
  var shellQuoted: String { "'" + substituting("'", with: "'\\''") + "'" }

  /// The text with another in the place of each of a character, as `replacing` of Swift's regular expressions does it.
  func substituting(_ character: Character, with text: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: text)
  }
}
