/// How records are to be read.
public struct ReadingConfiguration: Sendable, Hashable {
  /// What fields of records are called, where they are not called by a common name: `[.body: ["my_body"]]`.
  ///
  /// A name may lead one level down: `article.my_body`. Names given here are tried before the common ones.
  public var fields: [FieldRole: [String]]
  /// The language of articles that neither declare one nor have enough text to tell; ISO 639-1.
  public var defaultLanguage: String?
  /// How much is held and read at once.
  public var limits: ReadingLimits

  /// A configuration.
  public init(
    fields: [FieldRole: [String]] = [:], defaultLanguage: String? = nil, limits: ReadingLimits = .init()
  ) {
    self.fields = fields
    self.defaultLanguage = defaultLanguage
    self.limits = limits
  }
}
