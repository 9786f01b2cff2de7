extension Program {
  func bashCompletions() -> String {
    let function = functionName
    var cases = ""
    var flagWords = ""
    var plain = ""
    for command in descriptions {
      for flag in command.shownFlags where flag.valueName != nil {
        let patterns = flag.typed.map { "'\(command.name) \($0)'" }.joined(separator: " | ")
        cases += "        \(patterns)) \(bash(flag.completion)); return ;;\n"
      }
      let names = command.shownFlags.flatMap(\.typed).joined(separator: " ")
      flagWords += "            \(command.name)) \(function)_words '\(names)' ;;\n"
      if let completion = command.positionals.last?.completion, completion != .none {
        plain += "        \(command.name)) \(bash(completion)) ;;\n"
      }
    }
    let aliases = descriptions.filter { !$0.aliases.isEmpty }.map {
      "        \($0.aliases.joined(separator: " | "))) command=\($0.name) ;;\n"
    }.joined()
    return """
      # bash completion for \(name) \(version)

      \(function)_words() {
          mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
      }

      \(function)_files() {
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
      }

      # The words come from the user's data: they are compared and quoted, never evaluated.
      \(function)_ask() {
          local word text=${cur#[\\'\\"]}
          # Bash takes @ and : for words of their own; a word that stands for one with @ takes its place with it.
          if [[ $cur == ":" || $prev == ":" ]]; then
              return
          elif [[ $prev == "@" ]]; then
              text="@$cur"
          fi
          while IFS=$'\\t' read -r word _; do
              [[ $word == "$text"* ]] || continue
              [[ $word == *: ]] && compopt -o nospace 2>/dev/null
              COMPREPLY+=("$(printf '%q' "$word")")
          done < <(\(wordsCall) "$1" 2>/dev/null)
      }

      \(function)() {
          local cur prev command="" index
          COMPREPLY=()
          cur=${COMP_WORDS[COMP_CWORD]}
          prev=${COMP_WORDS[COMP_CWORD - 1]}
          if [[ $cur == "=" ]]; then
              cur=""
          elif [[ $prev == "=" ]]; then
              prev=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          for ((index = 1; index < COMP_CWORD; index++)); do
              if [[ ${COMP_WORDS[index]} != -* ]]; then
                  command=${COMP_WORDS[index]}
                  break
              fi
          done
          case $command in
      \(aliases)        *) ;;
          esac
          case "$command $prev" in
      \(cases)        *) ;;
          esac
          if [[ $cur == -* ]]; then
              case $command in
      \(flagWords)            *) \(function)_words '--help --version' ;;
              esac
              return
          fi
          case $command in
              '') \(function)_words '\(descriptions.map(\.name).joined(separator: " "))' ;;
      \(plain)        *) ;;
          esac
      }

      complete -F \(function) \(name)

      """
  }

  private func bash(_ completion: Completion) -> String {
    switch completion {
    case .none: ":"
    case .file: "\(functionName)_files -f"
    case .folder: "\(functionName)_files -d"
    case .choices(let choices):
      "\(functionName)_words \(choices.map(\.name).joined(separator: " ").shellQuoted)"
    case .words(let kind): "\(functionName)_ask \(kind.shellQuoted)"
    case .commands: "\(functionName)_words \(topics.map(\.name).joined(separator: " ").shellQuoted)"
    }
  }
}
