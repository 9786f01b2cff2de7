extension Program {
  /// Everything that is wrong in the tables; a test of the program asks for none.
  ///
  /// Names given twice, missing texts, flags that can't be typed, arguments that can never be reached.
  public func problems() -> [String] {
    var found: [String] = []
    var names: Set<String> = ["help"]
    for command in commands.map(\.description) {
      for name in [command.name] + command.aliases {
        if !names.insert(name).inserted { found.append("command '\(name)' is there twice") }
        if !Self.isName(name) { found.append("command '\(name)' is not a plain name") }
      }
      found += Self.problems(of: command)
    }
    for page in pages {
      if !names.insert(page.name).inserted { found.append("page '\(page.name)' has a command's name") }
      if page.summary.isEmpty { found.append("page '\(page.name)' has no summary") }
    }
    if Set(exitCodes.map(\.code)).count != exitCodes.count { found.append("an exit code is there twice") }
    if Set(environment.map(\.name)).count != environment.count {
      found.append("an environment variable is there twice")
    }
    return found
  }

  private static func problems(of command: CommandDescription) -> [String] {
    var found: [String] = []
    func report(_ text: String) { found.append("\(command.name): \(text)") }
    if command.summary.isEmpty || command.summary.hasSuffix(".") { report("summary is empty or ends in '.'") }
    var longs: Set<String> = ["help"]
    var shorts: Set<Character> = ["h"]
    for flag in command.flags {
      for long in [flag.long, flag.negation].compactMap({ $0 }) {
        if !longs.insert(long).inserted { report("--\(long) is there twice") }
        if !isName(long) { report("--\(long) is not a plain name") }
      }
      if let short = flag.short {
        if !shorts.insert(short).inserted { report("-\(short) is there twice") }
        if !(short.isASCII && (short.isLetter || short.isNumber)) { report("-\(short) can't be typed") }
      }
      if flag.summary.isEmpty || flag.summary.hasSuffix(".") {
        report("--\(flag.long): summary is empty or ends in '.'")
      }
      if flag.valueName?.isEmpty == true { report("--\(flag.long): empty value name") }
      if flag.valueName == nil && (flag.completion != .none || flag.isRepeatable) {
        report("--\(flag.long): a value without a name")
      }
      if flag.valueName != nil && flag.negation != nil { report("--\(flag.long): a negation of a value") }
      if Set(flag.choices.map(\.name)).count != flag.choices.count { report("--\(flag.long): choice twice") }
      for choice in flag.choices where !isName(choice.name) {
        report("--\(flag.long): choice '\(choice.name)' is not a plain name")
      }
    }
    if command.positionals.count(where: { $0.count.maximum > 1 }) > 1 { report("two arguments that repeat") }
    for positional in command.positionals where positional.summary.isEmpty {
      report("\(positional.name) has no summary")
    }
    if command.positionals.contains(where: { $0.count == .optional })
      && command.positionals.contains(where: { $0.count.maximum > 1 })
    {
      report("an optional argument beside one that repeats")
    }
    return found
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.first != "-"
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
