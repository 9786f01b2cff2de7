/// A positional argument of a command: its description, and how it writes into the command's options.
public struct Positional<Options: Sendable>: Sendable {
  let name: String
  let count: PositionalDescription.Count
  private let describe: @Sendable () -> PositionalDescription
  /// Writes one argument into the options.
  public let apply: @Sendable (Argument, inout Options) throws(ValueError) -> Void

  /// What help, manual and shells know of the argument; made when asked for.
  public var description: PositionalDescription { describe() }

  /// A positional argument that does what a closure says.
  public init(
    _ name: String, _ count: PositionalDescription.Count,
    completion: @autoclosure @escaping @Sendable () -> Completion = .none,
    _ summary: String, apply: @escaping @Sendable (Argument, inout Options) throws(ValueError) -> Void
  ) {
    self.name = name
    self.count = count
    self.describe = {
      PositionalDescription(name: name, count: count, completion: completion(), summary: summary)
    }
    self.apply = apply
  }

  /// An argument that must stand once.
  public static func one<Value: Sendable>(
    _ name: String, _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Value>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    _ summary: String
  ) -> Self {
    Self(name, .one, completion: kind().completion, summary) { (argument, options) throws(ValueError) in
      options[keyPath: target()] = try kind().read(argument)
    }
  }

  /// An argument that may stand once.
  public static func optional<Value: Sendable>(
    _ name: String, _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, Value?>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    _ summary: String
  ) -> Self {
    Self(name, .optional, completion: kind().completion, summary) { (argument, options) throws(ValueError) in
      options[keyPath: target()] = try kind().read(argument)
    }
  }

  /// An argument that may stand any number of times.
  public static func any<Value: Sendable>(
    _ name: String, _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, [Value]>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    _ summary: String
  ) -> Self {
    list(name, .any, target(), kind(), summary)
  }

  /// An argument that must stand at least once.
  public static func many<Value: Sendable>(
    _ name: String, _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, [Value]>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>,
    _ summary: String
  ) -> Self {
    list(name, .many, target(), kind(), summary)
  }

  private static func list<Value: Sendable>(
    _ name: String, _ count: PositionalDescription.Count,
    _ target: @autoclosure @escaping @Sendable () -> OptionPath<Options, [Value]>,
    _ kind: @autoclosure @escaping @Sendable () -> ValueKind<Value>, _ summary: String
  ) -> Self {
    Self(name, count, completion: kind().completion, summary) { (argument, options) throws(ValueError) in
      options[keyPath: target()].append(try kind().read(argument))
    }
  }
}
