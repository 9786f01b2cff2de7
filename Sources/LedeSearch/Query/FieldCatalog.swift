/// The fields that a query may name.
public struct FieldCatalog: Sendable {
  /// The fields, in the order of the help.
  public let fields: [QueryField]
  private let byName: [String: Int]

  /// A catalogue of `fields`; of two that share a name the first is meant.
  public init(_ fields: [QueryField]) {
    self.fields = fields
    var byName: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      for name in [field.name] + field.aliases where byName[name] == nil { byName[name] = index }
    }
    self.byName = byName
  }

  /// The field of a name or alias, in any case.
  public func field(named name: String) -> QueryField? {
    byName[name.lowercased()].map { fields[$0] }
  }

  /// The name or alias nearest to `name`, if it is near enough to be meant.
  public func suggestion(for name: String) -> String? {
    EditDistance.nearest(to: name.lowercased(), among: fields.flatMap { [$0.name] + $0.aliases })
  }
}
