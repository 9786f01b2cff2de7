internal import LedeSchema

extension FieldCatalog {
  /// The condition of being one of these articles, or a document of one.
  func articles(_ ids: [ArticleID]) -> QueryNode {
    guard let field = field(named: "id") else { return QueryNode(.or([]), 0..<0) }
    let each = ids.map { QueryNode(.exact(field, $0.description), 0..<0) }
    return QueryNode(.item(.articles, QueryNode(.or(each), 0..<0)), 0..<0)
  }

  /// The fields of the index, as queries name them.
  public static var lede: FieldCatalog {
    FieldCatalog(
      Field.all.map { field in
        QueryField(
          field.id, aliases: field.aliases, QueryField.Kind(rawValue: field.kind.rawValue) ?? .words,
          in: field.collections.compactMap { QueryCollection(rawValue: $0.rawValue) },
          members: [],
          values: field.kind == .flag ? Field.Flag.allCases.map(\.rawValue) : [], help: field.help)
      } + [
        QueryField(
          "hlead", .words, members: ["headline", "lead"], help: "words of the headline or the first paragraph"
        )
      ])
  }
}
