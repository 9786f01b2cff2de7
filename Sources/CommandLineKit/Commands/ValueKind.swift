/// How a value is read from an argument, and what a shell offers for it.
public struct ValueKind<Value: Sendable>: Sendable {
  /// What a shell offers; choices are shown in help too.
  public var completion: Completion
  /// The value of an argument.
  public var read: @Sendable (Argument) throws(ValueError) -> Value

  /// A kind of value.
  public init(
    completion: Completion = .none, read: @escaping @Sendable (Argument) throws(ValueError) -> Value
  ) {
    self.completion = completion
    self.read = read
  }

  /// The same values, made into others.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value) throws(ValueError) -> Other
  ) -> ValueKind<Other> {
    let read = self.read
    return ValueKind<Other>(completion: completion) { (argument) throws(ValueError) in
      try transform(try read(argument))
    }
  }
}

extension ValueKind where Value == Argument {
  /// Bytes as they are, with nothing to complete.
  public static var bytes: Self { Self { (argument) throws(ValueError) in argument } }

  /// The path of a file or folder, bytes as they are; not empty.
  public static var file: Self { path(completing: .file) }

  /// The path of a folder, bytes as they are; not empty.
  public static var folder: Self { path(completing: .folder) }

  /// An empty path is a variable that has not been set; it must not be taken for the working folder.
  private static func path(completing completion: Completion) -> Self {
    Self(completion: completion) { (argument) throws(ValueError) in
      guard !argument.bytes.isEmpty else { throw ValueError(expected: "a path", found: argument) }
      return argument
    }
  }
}

extension ValueKind where Value == String {
  /// Text in UTF-8.
  public static var text: Self { text(completing: .none) }

  /// Text in UTF-8, with something for the shell to offer.
  public static func text(completing completion: Completion) -> Self {
    Self(completion: completion) { (argument) throws(ValueError) in
      guard let text = argument.exactText else {
        throw ValueError(expected: "text in UTF-8", found: argument)
      }
      return text
    }
  }
}

extension ValueKind where Value == Int {
  /// A whole number in decimal digits.
  public static func number(in range: ClosedRange<Int> = 0...Int.max) -> Self {
    let expected =
      range.upperBound == Int.max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self { (argument) throws(ValueError) in
      guard let text = argument.exactText, let number = Int(text), range.contains(number) else {
        throw ValueError(expected: expected, found: argument)
      }
      return number
    }
  }
}

extension ValueKind where Value == Double {
  /// A decimal number within a range; neither infinite nor NaN.
  public static func decimal(in range: ClosedRange<Double>) -> Self {
    Self { (argument) throws(ValueError) in
      guard let text = argument.exactText, let number = Double(text), range.contains(number) else {
        throw ValueError(
          expected: "a number from \(range.lowerBound) to \(range.upperBound)", found: argument)
      }
      return number
    }
  }
}

extension ValueKind {
  /// One of these words, each with its value.
  public static func choice(_ choices: [(Choice, Value)]) -> Self {
    Self(completion: .choices(choices.map(\.0))) { (argument) throws(ValueError) in
      if let text = argument.exactText, let found = choices.first(where: { $0.0.name == text }) {
        return found.1
      }
      let names = choices.map(\.0.name)
      let list =
        names.count < 2
        ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
      var message = ValueError(expected: list, found: argument).message
      if let near = Suggestion.nearest(to: argument.text, among: names) {
        message += "; did you mean '\(near)'?"
      }
      throw ValueError(message)
    }
  }
}

extension ValueKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the type's cases, by its raw value.
  public static var choice: Self {
    choice(Value.allCases.map { (Choice($0.rawValue), $0) })
  }

  /// One of the type's cases, by its raw value, each with a line that says what it means.
  public static func choice(_ summary: (Value) -> String) -> Self {
    choice(Value.allCases.map { (Choice($0.rawValue, summary($0)), $0) })
  }
}
