/// Reads one command's arguments into its options, from left to right.
struct CommandParser<Options: Sendable> {
  let name: String
  let positionals: [Positional<Options>]
  let flags: [Flag<Options>]
  var options: Options

  /// Reads all arguments, or stops at the first wish for help.
  mutating func parse(_ arguments: [Argument]) throws(CommandLineError) -> HelpDetail? {
    var plain: [Argument] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      let bytes = argument.bytes
      guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else {
        plain.append(argument)
        continue
      }
      if bytes == [UInt8(ascii: "-"), UInt8(ascii: "-")] {
        plain += arguments[index...]
        break
      }
      if bytes[1] == UInt8(ascii: "-") {
        if try readLong(argument, arguments, &index) { return .long }
      } else {
        if try readShorts(argument, arguments, &index) { return .short }
      }
    }
    try readPositionals(plain)
    return nil
  }

  // Of the sequence algorithms that are generic here each would ask the runtime for types at each start: loops instead.

  /// The first flag of which something is true.
  private func flag(where isMeant: (Flag<Options>) -> Bool) -> Flag<Options>? {
    for flag in flags where isMeant(flag) { return flag }
    return nil
  }

  private mutating func readLong(
    _ argument: Argument, _ arguments: [Argument], _ index: inout Int
  ) throws(CommandLineError) -> Bool {
    let equals = argument.bytes.firstIndex(of: UInt8(ascii: "="))
    let long = String(decoding: argument.bytes[2..<(equals ?? argument.bytes.count)], as: UTF8.self)
    let value = equals.map { Argument(bytes: Array(argument.bytes[($0 + 1)...])) }
    let typed = Argument(bytes: Array(argument.bytes[..<(equals ?? argument.bytes.count)]))
    if long == "help" { return true }
    if let flag = self.flag(where: { $0.long == long }) {
      if flag.valueName == nil {
        guard value == nil else { throw failure("--\(long) takes no value") }
        try apply(flag, "--\(long)", .on)
      } else {
        let given = if let value { value } else { try next("--\(long)", flag, arguments, &index) }
        try apply(flag, "--\(long)", .value(given))
      }
    } else if let flag = self.flag(where: { $0.negation == long }) {
      guard value == nil else { throw failure("--\(long) takes no value") }
      try apply(flag, "--\(long)", .off)
    } else {
      throw unknown(typed, long)
    }
    return false
  }

  private mutating func readShorts(
    _ argument: Argument, _ arguments: [Argument], _ index: inout Int
  ) throws(CommandLineError) -> Bool {
    var rest = argument.bytes.dropFirst()
    while let letter = rest.first {
      rest = rest.dropFirst()
      if letter == UInt8(ascii: "h") { return true }
      let character = Character(Unicode.Scalar(letter))
      guard letter < 0x80, let flag = self.flag(where: { $0.short == character }) else {
        throw unknown(shorts: argument, letter)
      }
      let typed = "-\(character)"
      if flag.valueName == nil {
        try apply(flag, typed, .on)
      } else {
        let value = rest.isEmpty ? try next(typed, flag, arguments, &index) : Argument(bytes: Array(rest))
        try apply(flag, typed, .value(value))
        return false
      }
    }
    return false
  }

  private func next(
    _ typed: String, _ flag: Flag<Options>, _ arguments: [Argument], _ index: inout Int
  ) throws(CommandLineError) -> Argument {
    guard index < arguments.count else {
      throw failure("\(typed) needs a value: \(flag.valueName ?? "")")
    }
    index += 1
    return arguments[index - 1]
  }

  private mutating func apply(
    _ flag: Flag<Options>, _ typed: String, _ input: FlagInput
  ) throws(CommandLineError) {
    do throws(ValueError) {
      try flag.apply(input, &options)
    } catch {
      throw failure("\(typed): \(error.message)")
    }
  }

  private mutating func readPositionals(_ plain: [Argument]) throws(CommandLineError) {
    var position = 0
    var needed = 0
    for positional in positionals { needed += positional.count.minimum }
    for positional in positionals {
      needed -= positional.count.minimum
      let available = max(0, plain.count - position - needed)
      let count = min(positional.count.maximum, available)
      guard count >= positional.count.minimum else {
        throw failure("\(positional.name) is missing")
      }
      for argument in plain[position..<(position + count)] {
        do throws(ValueError) {
          try positional.apply(argument, &options)
        } catch {
          throw failure("\(positional.name): \(error.message)")
        }
      }
      position += count
    }
    if position < plain.count {
      throw failure("unexpected argument \(plain[position].quoted)")
    }
  }

  private func failure(_ message: String, hint: String? = nil) -> CommandLineError {
    CommandLineError(message, hint: hint, command: name)
  }

  private var longs: [String] {
    flags.map(\.description).filter { !$0.isHidden }.flatMap { [$0.long] + ($0.negation.map { [$0] } ?? []) }
      + ["help"]
  }

  private func unknown(_ typed: Argument, _ long: String) -> CommandLineError {
    let near = Suggestion.nearest(to: long, among: longs)
    return failure(
      "unknown flag \(typed.quoted)", hint: near.map { "Did you mean '--\($0)'?" } ?? hintForDashes)
  }

  private func unknown(shorts argument: Argument, _ letter: UInt8) -> CommandLineError {
    let word = String(decoding: argument.bytes.dropFirst().prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    if word.utf8.count > 2, let near = Suggestion.nearest(to: word, among: longs) {
      return failure("unknown flag \(argument.quoted)", hint: "Did you mean '--\(near)'?")
    }
    let typed = letter < 0x80 ? Argument(bytes: [UInt8(ascii: "-"), letter]) : argument
    return failure("unknown flag \(typed.quoted)", hint: hintForDashes)
  }

  private var hintForDashes: String? {
    guard let positional = positionals.first else { return nil }
    return "Put '--' before a \(positional.name) that begins with '-'."
  }
}
