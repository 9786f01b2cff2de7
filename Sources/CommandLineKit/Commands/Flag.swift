/// A flag of a command: its description, and how it writes into the command's options.
public struct Flag<Options: Sendable>: Sendable {
  /// What help, manual and shells know of the flag.
  public var description: FlagDescription
  /// Writes what stood on the command line into the options.
  public var apply: @Sendable (FlagInput, inout Options) throws(ValueError) -> Void

  /// A flag that does what a closure says.
  ///
  /// A flag without a value name takes no value.
  public init(
    _ long: String, _ short: Character? = nil, negation: String? = nil, value valueName: String? = nil,
    completion: Completion = .none, isRepeatable: Bool = false, category: String = "Flags",
    _ summary: String, discussion: [TextBlock] = [], isHidden: Bool = false,
    apply: @escaping @Sendable (FlagInput, inout Options) throws(ValueError) -> Void
  ) {
    self.description = FlagDescription(
      long: long, short: short, negation: negation, valueName: valueName, completion: completion,
      isRepeatable: isRepeatable, category: category, summary: summary, discussion: discussion,
      isHidden: isHidden)
    self.apply = apply
  }

  init(
    description: FlagDescription,
    apply: @escaping @Sendable (FlagInput, inout Options) throws(ValueError) -> Void
  ) {
    self.description = description
    self.apply = apply
  }

  /// A switch: true when given, false when its negation is given; the last one counts.
  public static func toggle(
    _ long: String, _ short: Character? = nil, negation: String? = nil,
    _ target: OptionPath<Options, Bool>, category: String = "Flags", _ summary: String,
    discussion: [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, negation: negation, category: category, summary, discussion: discussion,
      isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      options[keyPath: target] = input != .off
    }
  }

  /// A switch that sets one fixed value, such as `--json` for the format.
  public static func set<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ target: OptionPath<Options, Value>,
    to value: Value, category: String = "Flags", _ summary: String, discussion: [TextBlock] = [],
    isHidden: Bool = false
  ) -> Self {
    Self(long, short, category: category, summary, discussion: discussion, isHidden: isHidden) {
      (_, options) throws(ValueError) in
      options[keyPath: target] = value
    }
  }

  /// A flag with a value; the last one counts.
  public static func value<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: OptionPath<Options, Value>, _ kind: ValueKind<Value>,
    category: String = "Flags", _ summary: String, discussion: [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, value: valueName, completion: kind.completion, category: category, summary,
      discussion: discussion, isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      guard case .value(let argument) = input else { return }
      options[keyPath: target] = try kind.read(argument)
    }
  }

  /// A flag with a value that stays nil when the flag is not given; the last one counts.
  public static func value<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: OptionPath<Options, Value?>, _ kind: ValueKind<Value>,
    category: String = "Flags", _ summary: String, discussion: [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    value(
      long, short, valueName, target,
      ValueKind<Value?>(completion: kind.completion) { (argument) throws(ValueError) in
        try kind.read(argument)
      },
      category: category, summary, discussion: discussion, isHidden: isHidden)
  }

  /// A flag that may be given many times; each value is added to the list.
  public static func values<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: OptionPath<Options, [Value]>, _ kind: ValueKind<Value>,
    category: String = "Flags", _ summary: String, discussion: [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, value: valueName, completion: kind.completion, isRepeatable: true, category: category,
      summary, discussion: discussion, isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      guard case .value(let argument) = input else { return }
      options[keyPath: target].append(try kind.read(argument))
    }
  }

  /// The same flag for options that hold these options, so that commands can share a table.
  public func within<Outer: Sendable>(
    _ target: OptionPath<Outer, Options>
  ) -> Flag<Outer> {
    let apply = self.apply
    return Flag<Outer>(description: description) { (input, options) throws(ValueError) in
      try apply(input, &options[keyPath: target])
    }
  }
}

extension Array {
  /// The same flags for options that hold these options, so that commands can share a table.
  public func within<Inner: Sendable, Outer: Sendable>(
    _ target: OptionPath<Outer, Inner>
  ) -> [Flag<Outer>] where Element == Flag<Inner> {
    map { $0.within(target) }
  }
}
