extension Program {
  func fishCompletions() -> String {
    var lines = [
      "# fish completion for \(name) \(version)",
      "",
      "complete -c \(name) -f",
      "complete -c \(name) -n __fish_use_subcommand -s h -l help -d 'Show help'",
      "complete -c \(name) -n __fish_use_subcommand -s V -l version -d 'Show the version'",
    ]
    for command in descriptions {
      lines.append("")
      lines.append(
        "complete -c \(name) -n __fish_use_subcommand -a \(command.name) -d \(Self.fishQuoted(command.summary))"
      )
      let names = ([command.name] + command.aliases).joined(separator: " ")
      let start = "complete -c \(name) -n '__fish_seen_subcommand_from \(names)'"
      for flag in command.shownFlags {
        var line = start + (flag.short.map { " -s \($0)" } ?? "") + " -l \(flag.long)"
        if flag.valueName != nil { line += fish(flag.completion, isRequired: true) }
        lines.append(line + " -d \(Self.fishQuoted(flag.summary))")
        if let negation = flag.negation {
          lines.append(start + " -l \(negation) -d \(Self.fishQuoted("Not --\(flag.long)"))")
        }
      }
      if let completion = command.positionals.last?.completion, completion != .none {
        lines.append(start + fish(completion, isRequired: false))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fish(_ completion: Completion, isRequired: Bool) -> String {
    let required = isRequired ? " -x" : ""
    switch completion {
    case .none: return required
    case .file: return isRequired ? " -r -F" : " -F"
    case .folder: return required + " -a '(__fish_complete_directories)'"
    case .choices(let choices): return required + fish(choices)
    case .words(let kind): return required + " -a '(\(wordsCall) \(kind) 2>/dev/null)'"
    case .commands: return required + fish(topics)
    }
  }

  private func fish(_ choices: [Choice]) -> String {
    let words = choices.map {
      $0.summary.isEmpty ? $0.name : "\($0.name)\\t\(Self.fishQuoted($0.summary))"
    }
    return " -a \(Self.fishQuoted(words.joined(separator: " ")))"
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.substituting("\\", with: "\\\\").substituting("'", with: "\\'") + "'"
  }
}
