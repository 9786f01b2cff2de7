extension Program {
  /// Reads the arguments after the program's name; does nothing else.
  ///
  /// - Throws: an error whose text `text(for:)` makes.
  public func parse(_ arguments: [Argument]) throws(CommandLineError) -> Request<Action> {
    guard let first = arguments.first else { return .help(.program, .short) }
    switch first.text {
    case "-h": return .help(.program, .short)
    case "--help": return .help(.program, .long)
    case "--version", "-V": return .version
    case "help": return try parseHelp(Array(arguments.dropFirst()))
    default: break
    }
    let rest = Array(arguments.dropFirst())
    if let command = command(named: first.text) {
      switch try command.parse(rest) {
      case .action(let action): return .run(action, command: command.name)
      case .help(let detail): return .help(.command(command.description), detail)
      }
    }
    if first.bytes.first == UInt8(ascii: "-") { throw flagBeforeCommand(first) }
    throw unknown(first)
  }

  func command(named name: String) -> Command<Action>? {
    for command in commands where command.name == name || command.aliases.contains(name) { return command }
    return nil
  }

  private func parseHelp(_ arguments: [Argument]) throws(CommandLineError) -> Request<Action> {
    guard let topic = arguments.first(where: { $0.bytes.first != UInt8(ascii: "-") }) else {
      return .help(.program, .long)
    }
    if topic.text == "help" { return .help(.command(helpCommand), .long) }
    if let command = command(named: topic.text) { return .help(.command(command.description), .long) }
    if let page = pages.first(where: { $0.name == topic.text }) { return .help(.page(page), .long) }
    throw unknown(topic, among: pages.map(\.name))
  }

  private func unknown(_ word: Argument, among more: [String] = []) -> CommandLineError {
    let shown = commands.map(\.description).filter { !$0.isHidden }
    let near = Suggestion.nearest(
      to: word.text, among: shown.flatMap { [$0.name] + $0.aliases } + ["help"] + more)
    return CommandLineError(
      "unknown command \(word.quoted)", hint: near.map { "Did you mean '\($0)'?" } ?? unknownCommandHint)
  }

  private func flagBeforeCommand(_ argument: Argument) -> CommandLineError {
    let typed = argument.text.prefix { $0 != "=" }
    let owner = commands.map(\.description).first { command in
      command.flags.contains { flag in
        typed == "--\(flag.long)" || flag.short.map { typed == "-\($0)" } ?? false
      }
    }
    return CommandLineError(
      "unknown flag \(argument.quoted)",
      hint: owner.map { "Flags stand after the command: \(name) \($0.name) \(typed) ..." })
  }
}
