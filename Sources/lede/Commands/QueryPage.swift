import CommandLineKit
import LedeSchema

/// The page of the query language: `lede help query`, lede-query(7).
enum QueryPage {
  static let page = Page(
    "query", "the query language",
    text: [
      .heading("Words"),
      .list([
        .init("port strike", "both words, in any form of them: `strike` finds `strikes`"),
        .init(
          "\"port strike\"", "the words as written, side by side; curly and straight marks mean the same"),
        .init("=Strike", "exactly as written: case and accents count; else they don't"),
        .init("harbo*", "words that begin so; also `*port`, `w?rd`; three letters at least, four in a query"),
        .init("moreno~", "words at most one letter off; `moreno~2` two"),
      ]),
      .heading("Operators"),
      .list([
        .init("a OR b", "either; AND is understood between words, and binds more than OR"),
        .init("NOT a, -a", "without it"),
        .init("( )", "brackets, eight deep at most"),
        .init("a w/5 b", "within five words of each other; `pre/5` in this order"),
        .init("a w/s b, a w/p b", "in one sentence, in one paragraph; NOT w/5: without b near"),
        .init("atleast3(a)", "three times at least"),
      ]),
      .heading("Fields"),
      "`headline:flood`, `headline:(flood river)`, `speaker:\"ana moreno\"`; `lede help fields` lists them.",
      """
      In a search for articles, `speaker:moreno quote:harbour` means one quote that has both. In `lede quotes` and \
      `lede captions` plain words are looked for in the quote or caption itself, and fields of the article narrow it.
      """,
      .heading("Dates"),
      .list([
        .init("date:2023, date:2023-09, date:2023-09-13", "a year, a month, a day"),
        .init("date:2023-09-01..2023-10-15, date:..2020", "from, to"),
        .init("date:last:30d, date:yesterday", "counted from today"),
        .init("indexed:last:1d", "by the day when Lede first read it"),
      ]),
      .heading("Bounds"),
      """
      A query has at most 4 KB, 64 words (512 with --any), 8 levels of brackets, 4 wildcards or fuzzy words, and \
      phrases of 64 words.
      """,
    ])
}

/// The page of the fields: `lede help fields`, lede-fields(7); made from the table of fields.
enum FieldsPage {
  static let page = Page(
    "fields", "the fields of the index",
    text: [
      .list(
        Field.all.map { field in
          let names = ([field.id] + field.aliases).joined(separator: ", ")
          return .init(names, "\(field.help). As in `\(field.example)`.")
        })
    ])
}
