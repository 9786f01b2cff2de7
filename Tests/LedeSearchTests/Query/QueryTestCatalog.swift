import LedeSearch

enum QueryTest {
  static let catalog = FieldCatalog([
    QueryField("headline", aliases: ["title", "hl"], .words),
    QueryField("body", aliases: ["text"], .words),
    QueryField("lead", aliases: ["lede"], .words),
    QueryField("hlead", .words, members: ["headline", "lead"]),
    QueryField("quote", aliases: ["said"], .words, in: [.quotes]),
    QueryField("speaker", aliases: ["spk"], .name, in: [.quotes]),
    QueryField("caption", .words, in: [.captions]),
    QueryField("credit", aliases: ["photo"], .name, in: [.captions]),
    QueryField("byline", aliases: ["author", "by"], .name),
    QueryField("dateline", aliases: ["place"], .name),
    QueryField("agency", .name),
    QueryField("outlet", aliases: ["site", "source"], .name),
    QueryField("section", .name),
    QueryField("lang", aliases: ["language"], .exact, in: QueryCollection.allCases),
    QueryField("date", aliases: ["published"], .date, in: QueryCollection.allCases),
    QueryField("indexed", aliases: ["seen"], .date, in: QueryCollection.allCases),
    QueryField("path", aliases: ["file"], .glob),
    QueryField("url", .name),
    QueryField("id", .exact),
    QueryField(
      "has", .flag, in: QueryCollection.allCases,
      values: ["headline", "byline", "dateline", "date", "quote", "speaker", "caption", "credit"]),
  ])
  static let today = QueryDate(year: 2024, month: 3, day: 1)

  static func parse(
    _ text: String, _ dialect: QueryOptions.Dialect = .lede, any: Bool = false,
    in collection: QueryCollection = .articles
  ) throws(QueryError) -> QueryTree {
    var options = QueryOptions()
    options.dialect = dialect
    options.matchesAny = any
    options.collection = collection
    return try QueryParser.parse(text, fields: catalog, today: today, options: options)
  }

  /// The tree, or the error as a terminal shows it.
  static func read(
    _ text: String, _ dialect: QueryOptions.Dialect = .lede, any: Bool = false,
    in collection: QueryCollection = .articles
  ) -> String {
    do throws(QueryError) {
      return try parse(text, dialect, any: any, in: collection).description
    } catch {
      return error.rendered(Array(text.utf8))
    }
  }
}
