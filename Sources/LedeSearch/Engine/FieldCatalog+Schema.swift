internal import LedeSchema

extension FieldCatalog {
  /// The fields of the index, as queries name them.
  public static var lede: FieldCatalog {
    FieldCatalog(
      Field.all.map { field in
        QueryField(
          field.id, aliases: field.aliases, QueryField.Kind(rawValue: field.kind.rawValue) ?? .words,
          in: field.collections.compactMap { QueryCollection(rawValue: $0.rawValue) },
          members: [],
          values: field.kind == .flag ? Field.Flag.allCases.map(\.rawValue) : [], help: field.help)
      })
  }
}
