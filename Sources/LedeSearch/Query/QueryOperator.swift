internal import LedeText

/// An operator between two conditions.
enum QueryOperator: Equatable {
  case and
  case andNot
  case or
  case near(QueryNode.Proximity)
  /// Nothing but a space.
  case beside

  /// How strongly it binds: more binds first.
  func power(_ options: QueryOptions) -> Int {
    switch (options.dialect, self) {
    case (.lede, .or): return 1
    case (.lede, .beside): return options.matchesAny ? 1 : 2
    case (.lede, .and), (.lede, .andNot): return 2
    case (.lede, .near): return 3
    case (.nexis, .andNot): return 1
    case (.nexis, .and): return 2
    case (.nexis, .near(let proximity)):
      switch proximity.unit {
      case .paragraph: return 3
      case .sentence: return 4
      case .words(let count): return 100_000 - min(count, 90_000)
      }
    case (.nexis, .or): return 100_001
    case (.nexis, .beside): return 100_002
    }
  }

  /// What a word of a query may be as an operator.
  enum Reading: Equatable {
    case and
    case or
    case not
    case near(QueryNode.Proximity)
    /// Anywhere in one document: `w/seg` and `w/doc`.
    case document
    /// `w/` and the like with what is no distance.
    case badDistance
  }

  /// The operator that a run is, if it is one.
  static func reading(_ run: ArraySlice<UInt8>, _ options: QueryOptions) -> Reading? {
    guard run.count <= 24 else { return nil }
    let text = String(decoding: run, as: UTF8.self)
    switch text {
    case "AND", "&&": return .and
    case "OR", "||": return .or
    case "NOT": return .not
    case "NEAR": return .near(.init(.words(10)))
    case "/s": return .near(.init(.sentence))
    case "/p": return .near(.init(.paragraph))
    default: break
    }
    let lower = text.lowercased()
    if options.dialect == .nexis {
      switch lower {
      case "and": return .and
      case "or": return .or
      case "not": return .not
      case "same": return .near(.init(.paragraph))
      case "&": return .and
      case "w/seg", "w/doc": return .document
      default: break
      }
      // Factiva's /n5/, Westlaw's +5.
      if lower.hasPrefix("/n"), lower.hasSuffix("/"), let count = number(lower.dropFirst(2).dropLast()) {
        return .near(.init(.words(count)))
      }
      if lower.hasPrefix("notw/"), case .near(var proximity) = reading(run.dropFirst(3), options) {
        proximity.isNegated = true
        return .near(proximity)
      }
    }
    if let slash = lower.firstIndex(of: "/") {
      let name = lower[..<slash]
      let value = lower[lower.index(after: slash)...]
      let isOrdered: Bool
      switch name {
      case "w", "within", "near", "n": isOrdered = false
      case "pre", "onear", "adj": isOrdered = true
      case "" where !value.isEmpty && value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }): isOrdered = false
      default: return nil
      }
      switch value {
      case "s", "sent", "sentence": return .near(.init(.sentence, isOrdered: isOrdered))
      case "p", "para", "paragraph": return .near(.init(.paragraph, isOrdered: isOrdered))
      default:
        if let count = number(value) { return .near(.init(.words(count), isOrdered: isOrdered)) }
        // "n/a" is a word, "w/x" a slip.
        return name == "n" || name == "w" && value == "o" ? nil : .badDistance
      }
    }
    for (name, isOrdered) in [("adj", true), ("near", false)] where lower.hasPrefix(name) {
      if let count = number(lower.dropFirst(name.utf8.count)) {
        return .near(.init(.words(count), isOrdered: isOrdered))
      }
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text) ?? .max
  }
}
