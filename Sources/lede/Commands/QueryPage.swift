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
      `lede captions` plain words are looked for in the quote or caption itself, and fields of the article narrow it: \
      `lede quotes 'harbour headline:strike outlet:courier'`.
      """,
      .heading("Dates"),
      .list([
        .init("date:2023, date:2023-09, date:2023-09-13", "a year, a month, a day"),
        .init("date:2023-09-01..2023-10-15, date:..2020", "from, to"),
        .init("date:last:30d, date:yesterday", "counted from today"),
        .init("indexed:last:1d", "by the day when Lede first read it"),
      ]),
      .heading("Saved searches"),
      """
      `@strikes` stands for what `lede save strikes QUERY` has saved, as if in brackets; one of quotes in a search for \
      articles means articles with such a quote.
      """,
      .heading("Nexis and Factiva"),
      """
      With --nexis, OR binds most, then `w/5` (smaller numbers first), `w/s`, `w/p`, AND, AND NOT, in any case; words \
      side by side are a phrase.
      """,
      .list([
        .init("launch!, launch$, launch$3", "words that begin so; `wom*n` one letter"),
        .init("a w/5 b, a /5 b, a near5 b, a /n5/ b", "within five words; `pre/5`, `adj5` in this order"),
        .init("a same b, a w/p b, a w/seg b", "in one paragraph; in one document"),
        .init("a not w/5 b, a notw/5 b", "without b near"),
        .init("atleast5(a), atl5(a)", "five times at least"),
        .init("caps(may), allcaps(aids), nocaps(polish)", "by the letters' case"),
        .init(
          "hlead(a), headline(a), publication(a), byline(a)",
          "segments; `hlead` is headline or first paragraph"),
        .init("hd=a, hlp=a, lp=a, td=a, by=a, sn=a, se=a, la=en", "Factiva's codes"),
        .init("date aft 2022, date(geq 1/1/2023 and leq 9/13/2023)", "month/day/year; also `pd=20230913`"),
      ]),
      """
      Codes for what Lede does not have (companies, subjects, regions, word counts) are refused, as leaving them out \
      would change the answer.
      """,
      .heading("How it is read"),
      .list([
        .init("query", "either (OR either)..."),
        .init("either", "near ([AND] near | NOT near)..."),
        .init("near", "item ((w/N | pre/N | w/s | w/p | NOT w/N) item)..."),
        .init("item", "[+|-] (WORD | \"PHRASE\" | =WORD | (query) | FIELD:value | atleastN(query) | @NAME)"),
        .init("value", "WORD | \"PHRASE\" | (query) | DATE | PATTERN"),
      ]),
      "`--explain` shows the tree, what wildcards stand for, and how many documents each part has.",
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
