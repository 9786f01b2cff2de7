/// How terms are chosen for an ``ESet``.
public struct ExpansionOptions: OptionSet, Sendable, Hashable {
  /// Xapian's flags.
  public let rawValue: Int32

  /// Options by Xapian's flags.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Also gives the terms of the query (`INCLUDE_QUERY_TERMS`).
  public static let includeQueryTerms = ExpansionOptions(rawValue: 1)
  /// Reads exact frequencies even where that is slow (`USE_EXACT_TERMFREQ`).
  public static let exactFrequencies = ExpansionOptions(rawValue: 2)
}
