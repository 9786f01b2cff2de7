/// A flag of a command: its description, and how it writes into the command's options.
///
/// What parsing doesn't need (the description, the place that the flag writes to, the kind of its value) is made when
/// it is asked for, so that a large table costs a run nothing.
public struct Flag<Options: Sendable>: Sendable {
  /// The long name, without dashes.
  public let long: String
  /// The short name, a letter or a digit.
  public let short: Character?
  /// The long name, without dashes, that turns the flag off.
  public let negation: String?
  /// What stands for the value in help; nil if the flag takes none.
  public let valueName: String?
  private let describe: @Sendable () -> FlagDescription
  /// Writes what stood on the command line into the options.
  public let apply: @Sendable (FlagInput, inout Options) throws(ValueError) -> Void

  /// What help, manual and shells know of the flag.
  public var description: FlagDescription { describe() }

  /// A flag that does what a closure says.
  ///
  /// A flag without a value name takes no value.
  public init(
    _ long: String, _ short: Character? = nil, negation: String? = nil, value valueName: String? = nil,
    completion: @autoclosure @escaping @Sendable () -> Completion = .none, isRepeatable: Bool = false,
    category: String = "Flags", _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [], isHidden: Bool = false,
    apply: @escaping @Sendable (FlagInput, inout Options) throws(ValueError) -> Void
  ) {
    self.init(
      long, short, negation, valueName,
      describe: {
        FlagDescription(
          long: long, short: short, negation: negation, valueName: valueName, completion: completion(),
          isRepeatable: isRepeatable, category: category, summary: summary, discussion: discussion(),
          isHidden: isHidden)
      }, apply: apply)
  }

  private init(
    _ long: String, _ short: Character?, _ negation: String?, _ valueName: String?,
    describe: @escaping @Sendable () -> FlagDescription,
    apply: @escaping @Sendable (FlagInput, inout Options) throws(ValueError) -> Void
  ) {
    self.long = long
    self.short = short
    self.negation = negation
    self.valueName = valueName
    self.describe = describe
    self.apply = apply
  }

  /// A switch: true when given, false when its negation is given; the last one counts.
  public static func toggle(
    _ long: String, _ short: Character? = nil, negation: String? = nil,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Bool>, category: String = "Flags",
    _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, negation: negation, category: category, summary, discussion: discussion(),
      isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      options[keyPath: target()] = input != .off
    }
  }

  /// A switch that sets one fixed value, such as `--json` for the format.
  public static func set<Value: Sendable>(
    _ long: String, _ short: Character? = nil,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Value>,
    to value: Value, category: String = "Flags", _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [],
    isHidden: Bool = false
  ) -> Self {
    Self(long, short, category: category, summary, discussion: discussion(), isHidden: isHidden) {
      (_, options) throws(ValueError) in
      options[keyPath: target()] = value
    }
  }

  /// A flag with a value; the last one counts.
  public static func value<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Value>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    category: String = "Flags", _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, value: valueName, completion: kind().completion, category: category, summary,
      discussion: discussion(), isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      guard case .value(let argument) = input else { return }
      options[keyPath: target()] = try kind().read(argument)
    }
  }

  /// A flag with a value that stays nil when the flag is not given; the last one counts.
  public static func value<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Value?>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    category: String = "Flags", _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    value(
      long, short, valueName, target(),
      ValueKind<Value?>(completion: kind().completion) { (argument) throws(ValueError) in
        try kind().read(argument)
      },
      category: category, summary, discussion: discussion(), isHidden: isHidden)
  }

  /// A flag that may be given many times; each value is added to the list.
  public static func values<Value: Sendable>(
    _ long: String, _ short: Character? = nil, _ valueName: String,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, [Value]>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    category: String = "Flags", _ summary: String,
    discussion: @autoclosure @escaping @Sendable () -> [TextBlock] = [], isHidden: Bool = false
  ) -> Self {
    Self(
      long, short, value: valueName, completion: kind().completion, isRepeatable: true, category: category,
      summary, discussion: discussion(), isHidden: isHidden
    ) { (input, options) throws(ValueError) in
      guard case .value(let argument) = input else { return }
      options[keyPath: target()].append(try kind().read(argument))
    }
  }

  /// The same flag for options that hold these options, so that commands can share a table.
  public func within<Outer: Sendable>(
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Outer, Options>
  ) -> Flag<Outer> {
    let apply = self.apply
    return Flag<Outer>(long, short, negation, valueName, describe: describe) {
      (input, options) throws(ValueError) in
      try apply(input, &options[keyPath: target()])
    }
  }
}

extension Array {
  /// The same flags for options that hold these options, so that commands can share a table.
  public func within<Inner: Sendable, Outer: Sendable>(
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Outer, Inner>
  ) -> [Flag<Outer>] where Element == Flag<Inner> {
    var flags: [Flag<Outer>] = []
    for flag in self { flags.append(flag.within(target())) }
    return flags
  }
}
