extension Program {
  func zshCompletions() -> String {
    let function = functionName
    var cases = ""
    for command in descriptions {
      var specifications: [String] = []
      for flag in command.shownFlags { specifications += zsh(flag) }
      for positional in command.positionals {
        let isLast = positional.count.maximum > 1
        specifications.append(
          "\(isLast ? "*:" : ":")\(Self.zshEscaped(positional.name)):\(zsh(positional.completion))"
            .shellQuoted)
        if isLast { break }
      }
      let names = ([command.name] + command.aliases).joined(separator: " | ")
      cases += "            \(names))\n                _arguments -s \\\n"
      cases +=
        specifications.map { "                    " + $0 }.joined(separator: " \\\n")
        + "\n                ;;\n"
    }
    let commands = descriptions.map {
      "            \("\($0.name):\(Self.zshEscaped($0.summary))".shellQuoted)\n"
    }.joined()
    return """
      #compdef \(name)
      # zsh completion for \(name) \(version)

      # The words come from the user's data: they are offered, never evaluated.
      \(function)_ask() {
          local -a names lines
          local word text
          while IFS=$'\\t' read -r word text; do
              names+=("$word")
              lines+=("$word${text:+  -- $text}")
          done < <(\(wordsCall) "$1" 2>/dev/null)
          compadd -S '' -l -d lines -- "${names[@]}"
      }

      \(function)() {
          local context state line
          local -a commands
          typeset -A opt_args
          commands=(
      \(commands)    )
          _arguments -C \\
              '(- *)'{-h,--help}'[Show help]' \\
              '(- *)'{-V,--version}'[Show the version]' \\
              '1:command:->command' \\
              '*::argument:->argument'
          case $state in
          command) _describe command commands ;;
          argument)
              case $words[1] in
      \(cases)        esac
              ;;
          esac
      }

      if [[ $funcstack[1] == \(function) ]]; then
          \(function) "$@"
      else
          compdef \(function) \(name)
      fi

      """
  }

  private func zsh(_ flag: FlagDescription) -> [String] {
    let summary = "[\(Self.zshEscaped(flag.summary))]"
    let value = flag.valueName.map { ":\(Self.zshEscaped($0)):\(zsh(flag.completion))" } ?? ""
    let all = flag.typed.joined(separator: " ")
    return flag.typed.map { typed in
      let prefix = flag.isRepeatable ? "*" : flag.typed.count > 1 ? "(\(all))" : ""
      let ending = flag.valueName == nil ? "" : typed.hasPrefix("--") ? "=" : "+"
      return (prefix + typed + ending + summary + value).shellQuoted
    }
  }

  private func zsh(_ completion: Completion) -> String {
    switch completion {
    case .none: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .choices(let choices): zsh(choices)
    case .words(let kind): " \(functionName)_ask \(kind)"
    case .commands: zsh(topics)
    }
  }

  private func zsh(_ choices: [Choice]) -> String {
    if choices.allSatisfy(\.summary.isEmpty) { return "(\(choices.map(\.name).joined(separator: " ")))" }
    let entries = choices.map { choice in
      let summary = String(choice.summary.flatMap { "\\\"'()$`:; ".contains($0) ? ["\\", $0] : [$0] })
      return "\(choice.name)\\:\(summary.isEmpty ? choice.name : summary)"
    }
    return "((\(entries.joined(separator: " "))))"
  }

  private static func zshEscaped(_ text: String) -> String {
    String(text.flatMap { "\\[]:".contains($0) ? ["\\", $0] : [$0] })
  }
}
