import CommandLineKit
import LedeSchema
import LedeSearch

/// The commands that show the matches of a query in other ways than as hits, and flags for such views.
extension LedeProgram {
  /// Facets, in one flag or several, with commas between.
  static func facetFlag<Options: Sendable>(_ target: OptionPath<Options, [Facet]>) -> Flag<Options> {
    Flag(
      "facet", value: "FIELDS", completion: .choices(Facet.all.map { Choice($0.id, $0.help) }),
      isRepeatable: true, category: "Output",
      "Count the matches by these fields",
      discussion: [
        "As in --facet speaker,outlet,year. In a search for articles, an article counts for each speaker that it quotes."
      ]
    ) { (input, options) throws(ValueError) in
      guard case .value(let argument) = input else { return }
      for name in argument.text.split(separator: ",") {
        guard let facet = Facet.named(String(name)) else {
          let names = Facet.all.map(\.id)
          var message = "expected \(names.joined(separator: ", ")), found '\(name)'"
          if let near = Suggestion.nearest(to: String(name), among: names) {
            message += "; did you mean '\(near)'?"
          }
          throw ValueError(message)
        }
        if !options[keyPath: target].contains(facet) { options[keyPath: target].append(facet) }
      }
    }
  }

  private static let askFlags: [Flag<AskOptions>] =
    readingPlaceFlags.within(\.place) + [
      .toggle("any", "a", \.any, category: "Search", "Any of the words instead of all"),
      .toggle("nexis", nil, \.nexis, category: "Search", "Read the query as Nexis and Factiva do"),
      .value(
        "lang", nil, "CODE", \.language, .text, category: "Search", "The language of the query's words",
        discussion: ["Else every language that the index holds in earnest."]),
    ]

  private static func viewFlags<Options: Sendable>(
    _ format: OptionPath<Options, OutputFormat>, _ pager: OptionPath<Options, Bool>,
    _ color: OptionPath<Options, ColorChoice>
  ) -> [Flag<Options>] {
    [
      .set("json", nil, format, to: .json, category: "Output", "Print JSON Lines"),
      .value("format", nil, "FORMAT", format, .choice, category: "Output", "How to print"),
      .toggle(
        "pager", nil, negation: "no-pager", pager, category: "Output",
        "Page long output (the default on a terminal)"),
      colorFlag(color),
    ]
  }

  static let kwic = Command<LedeAction>(
    "kwic", aliases: ["concordance"], "Show keywords in context, one line each",
    discussion: [
      """
      Every word or phrase that made an article match is a line, aligned at the keyword, with its place. Lines come by \
      article, the best first. Those sorted by their words (left, right, keyword) are the first -n of these.
      """
    ],
    examples: [
      Example("lede kwic strike --sort right", "what strikes do"),
      Example("lede kwic 'speaker:moreno harbour' --in quotes", "how Moreno speaks of the harbour"),
      Example("lede kwic '\"port of *\"' --format csv -n 0", "all lines as a table"),
    ],
    options: KwicOptions(),
    positionals: [.many("QUERY", \.ask.query, .bytes, "What to look for")],
    flags: askFlags.within(\.ask) + [
      .value("in", nil, "WHAT", \.field, .choice, category: "Search", "Where to look for the words"),
      .value(
        "limit", "n", "N", \.limit, .number(in: 0...1_000_000_000), category: "Output",
        "Lines to show; 0 for all"),
      .value("sort", "s", "ORDER", \.order, .choice, category: "Output", "The order of lines"),
      .value(
        "width", "w", "N", \.width, .number(in: 20...1000), category: "Output",
        "Columns of a line, less the place",
        discussion: ["As wide as the terminal has room for; else 80."]),
    ] + viewFlags(\.format, \.pager, \.color),
    action: LedeAction.kwic)

  static let timeline = Command<LedeAction>(
    "timeline", "Count the matches by day, week, month or year",
    discussion: [
      """
      A bar for each period from the first match to the last, empty ones included, with the number of matches and their \
      share of all articles of the period. Matches without a date, or with one that is not known so exactly, are counted \
      apart.
      """
    ],
    examples: [
      Example("lede timeline 'flood OR storm' --by month", "when there was bad weather"),
      Example("lede timeline --in quotes speaker:moreno", "when Moreno spoke"),
      Example("lede timeline strike --by day --format csv", "for a spreadsheet"),
    ],
    options: TimelineOptions(),
    positionals: [.many("QUERY", \.ask.query, .bytes, "What to look for")],
    flags: askFlags.within(\.ask) + [
      .value("in", nil, "WHAT", \.collection, .choice, category: "Search", "What to search"),
      .value(
        "by", nil, "UNIT", \.unit, .choice, category: "Output", "The length of periods",
        discussion: ["Else the shortest that gives at most 40 of them. Weeks begin on Monday."]),
      .toggle("share", nil, \.showsShare, category: "Output", "Draw the bars by share, not by number"),
    ] + viewFlags(\.format, \.pager, \.color),
    action: LedeAction.timeline)
}
