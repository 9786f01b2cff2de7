/// A search under a name: `@NAME` in a query stands for it.
public struct SavedSearch: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// The query, in UTF-8.
  public var query: [UInt8]
  /// What its words are asked of.
  public var collection: QueryCollection
  /// Words side by side are alternatives.
  public var matchesAny: Bool
  /// The habits of Nexis and Factiva hold.
  public var usesNexisDialect: Bool

  /// A saved search.
  public init(
    _ name: String, query: [UInt8], in collection: QueryCollection = .articles, matchesAny: Bool = false,
    usesNexisDialect: Bool = false
  ) {
    self.name = name
    self.query = query
    self.collection = collection
    self.matchesAny = matchesAny
    self.usesNexisDialect = usesNexisDialect
  }

  /// Whether a name can be one: 1 to 64 bytes of letters, digits, `-`, `_` and `.`, a letter or digit first.
  public static func isName(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count), let first = name.unicodeScalars.first else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return isLetter(first)
      && name.unicodeScalars.allSatisfy {
        isLetter($0) || $0.properties.generalCategory == .nonspacingMark || "-_.".unicodeScalars.contains($0)
      }
  }
}
